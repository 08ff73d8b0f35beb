import type { ActionData, AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { editConfirm } from '../../cards/said/edit-confirm.ts';
import type { RoleId } from '../../src/domain/ids.ts';
import type { CheckedDeal, JudgingContext } from '../../src/flows/deals/check-deal.ts';
import { applyEdit } from '../../src/flows/deals/edits/apply-edit.ts';
import type { DealEdit } from '../../src/flows/deals/edits/deal-edit.ts';
import { ifContacts } from '../../src/flows/deals/if-contacts.ts';
import { roleOf } from '../../src/policy/roles.ts';

type Contact = CheckedDeal['evaluation']['contacts'][number];
type Place = Pick<Contact, 'role' | 'email'>;

/** A change of a deal's contacts that is to be confirmed. */
export type ContactChange =
  | { readonly kind: 'add-contact'; readonly role: RoleId | null; readonly email: string }
  | {
      readonly kind: 'replace-contact' | 'remove-contact';
      /** Who comes; empty for a removal, and where the address is still to be said. */
      readonly email: string;
      readonly name?: string | null;
      /** Who goes; null where the person chooses. */
      readonly contact: Contact | null;
      /** Whom to choose from. */
      readonly among: readonly Contact[];
    };

interface Context extends Pick<JudgingContext, 'db' | 'now' | 'thresholds'> {}

/**
 * The card that shows a change of a deal's contacts, with the deal before and after, for somebody to confirm.
 * @param back what brings back the deal's card that it was asked for on; left out for one that was asked for in words
 */
export async function confirmContact(
  context: Context,
  checked: CheckedDeal,
  change: ContactChange,
  back?: ActionData,
): Promise<AdaptiveCard> {
  const { deal } = checked;
  const shown = { deal, ...(back ? { back } : {}) };
  const onDeal = back ? { onDeal: 1, ...('from' in back ? { from: back.from as number } : {}) } : {};
  if (change.kind === 'add-contact') {
    const { role, email } = change;
    const edit =
      role && email !== '' ? ({ kind: change.kind, contact: { role, email, name: null } } as const) : null;
    return editConfirm({
      ...shown,
      title: 'Add a contact?',
      lines: [[role === null ? '' : roleOf(role).name, email].filter(Boolean).join(': ')].filter(Boolean),
      button: 'Add',
      data: {
        change: 'add-contact',
        ...(email === '' ? {} : { email }),
        ...(role === null ? {} : { role }),
      },
      asks: [...(role === null ? (['role'] as const) : []), ...(email === '' ? (['address'] as const) : [])],
      change: await changeOf(context, checked, role, edit),
    });
  }
  const { kind, email, name = null, contact, among } = change;
  const isReplacing = kind === 'replace-contact';
  const isUnsaid = isReplacing && email === '';
  const named = isReplacing && !isUnsaid ? { email, ...(name === null ? {} : { name }) } : {};
  const data = { change: kind, ...onDeal, ...named, ...(contact ? { contact: keyOf(contact) } : {}) };
  const choices = among.map((one) => ({ title: wordsOf(one), value: keyOf(one) }));
  return editConfirm({
    ...shown,
    title: isReplacing ? 'Replace a contact?' : 'Remove a contact?',
    lines: linesOf(change),
    button: isReplacing ? 'Replace' : 'Remove',
    data,
    asks: [...(contact ? [] : (['contact'] as const)), ...(isUnsaid ? (['address'] as const) : [])],
    contacts: choices,
    change: await changeOf(
      context,
      checked,
      contact?.role ?? null,
      contact && !isUnsaid ? editOf(change, contact) : null,
    ),
  });
}

function editOf(
  { kind, email, name = null }: Exclude<ContactChange, { kind: 'add-contact' }>,
  { role, email: goes }: Place,
): DealEdit {
  return kind === 'replace-contact'
    ? { kind, replaced: { role, email: goes }, contact: { role, email, name } }
    : { kind, removed: { role, email: goes } };
}

/** The deal before and after an edit; null where that can't be told. */
async function changeOf(context: Context, checked: CheckedDeal, role: RoleId | null, edit: DealEdit | null) {
  if (role === null || edit === null) return null;
  const edited = { at: new Date(context.now()).toISOString(), by: '' };
  const content = applyEdit(checked.content, edit, edited);
  if ('refused' in content) return null;
  const after = (await ifContacts(context, [checked.ref]))(checked.ref, content.contacts);
  return after && { before: checked.evaluation, after, role };
}

function linesOf({ kind, email, name, contact }: Exclude<ContactChange, { kind: 'add-contact' }>) {
  if (kind === 'remove-contact') return contact ? [wordsOf(contact)] : [];
  const comes = name ? `${name} · ${email}` : email;
  if (email === '') return contact ? [`Now: ${wordsOf(contact)}`] : [];
  return contact ? [`${wordsOf(contact)} → ${comes}`] : [`New address: ${comes}`];
}

function wordsOf({ role, name, email }: Contact): string {
  return `${roleOf(role).name}: ${name === null ? '' : `${name} · `}${email}`;
}

/** By which a contact is named in a payload. */
function keyOf({ role, email }: Place): string {
  return `${role} ${email}`;
}
