import { addressKey } from '../../domain/address.ts';
import type { RoleId } from '../../domain/ids.ts';
import { roleOf } from '../../policy/roles.ts';
import type { ProposalOfReply } from '../../store/queries/mail/replies.ts';
import { applyEdit, type EditedBy } from '../deals/edits/apply-edit.ts';
import type { DealContent } from '../deals/edits/deal-content.ts';
import type { DealEdit } from '../deals/edits/deal-edit.ts';
import { whomItReplaces } from './whom-it-replaces.ts';

/** A proposal to be accepted in a role. */
export interface Meant {
  readonly row: Pick<ProposalOfReply, 'id' | 'kind' | 'email' | 'name' | 'replaces'>;
  readonly role: RoleId;
  /** The address whom it replaces as a person has chosen; null for nobody, left out for whom the reply names. */
  readonly replaces?: string | null | undefined;
}

/** What accepting a proposal does to the contacts of a deal. */
export type ProposedEdit =
  /** The deal is edited. */
  | { readonly kind: 'edit'; readonly edit: DealEdit; readonly text: string }
  /** A contact more. */
  | { readonly kind: 'add' }
  /** The deal is as is asked for already. */
  | { readonly kind: 'nothing'; readonly text: string }
  /** A person has to say whom it replaces. */
  | { readonly kind: 'choose' };

/** What accepting a proposal does to a deal with these contacts. Pure. */
export function editOf({ row, role, replaces }: Meant, contacts: DealContent['contacts']): ProposedEdit {
  const { kind, email, name } = row;
  const isOn = (address: string) =>
    contacts.some((one) => one.role === role && addressKey(one.email) === addressKey(address));
  const as = roleOf(role).name;
  if (kind === 'add') return { kind: 'add' };
  if (kind === 'remove')
    return isOn(email)
      ? {
          kind: 'edit',
          edit: { kind: 'remove-contact', removed: { role, email } },
          text: `Removed: ${email} as ${as}.`,
        }
      : { kind: 'nothing', text: `No longer there: ${email} as ${as}.` };
  const whom = replaces === undefined ? whomItReplaces({ ...row, role }, contacts) : chosen(replaces, isOn);
  if (whom.kind !== 'one') return whom.kind === 'nobody' ? { kind: 'add' } : { kind: 'choose' };
  const removed = { role, email: whom.contact.email };
  const text = `Replaced: ${removed.email} by ${email} as ${as}.`;
  // Who comes is there already, so that the other only goes.
  if (isOn(email)) return { kind: 'edit', edit: { kind: 'remove-contact', removed }, text };
  return {
    kind: 'edit',
    edit: { kind: 'replace-contact', replaced: removed, contact: { role, email, name } },
    text,
  };
}

function chosen(replaces: string | null, isOn: (address: string) => boolean) {
  if (replaces === null || !isOn(replaces)) return { kind: replaces === null ? 'nobody' : 'choose' } as const;
  return { kind: 'one', contact: { email: replaces } } as const;
}

/** The content of a deal once these proposals are accepted, as far as that can be told. Pure. */
export function contentWith(content: DealContent, all: readonly Meant[], edited: EditedBy): DealContent {
  return all.reduce((before, meant) => {
    const { row, role } = meant;
    const does = editOf(meant, before.contacts);
    if (does.kind !== 'add' && does.kind !== 'edit') return before;
    const contact = { role, email: row.email, name: row.name };
    const edit: DealEdit = does.kind === 'edit' ? does.edit : { kind: 'add-contact', contact };
    const after = applyEdit(before, edit, edited);
    return 'refused' in after ? before : after;
  }, content);
}
