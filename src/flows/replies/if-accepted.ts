import type { Contact } from '../../domain/deal.ts';
import type { RoleId } from '../../domain/ids.ts';
import type { ProposedContact } from '../../domain/proposed-contact.ts';
import type { DealEvaluation } from '../../domain/verdict.ts';
import { ifContacts } from '../deals/if-contacts.ts';
import { contentWith, type Meant } from './edits-of-proposals.ts';
import type { DealReplies, RepliesContext } from './replies-view.ts';
import { whomItReplaces } from './whom-it-replaces.ts';

/** What the choices of a card say of a proposal. */
export interface ProposalChoices {
  readonly roles: ReadonlyMap<number, RoleId>;
  /** Whom it replaces, by address; null for nobody. */
  readonly replaces: ReadonlyMap<number, string | null>;
}

export const NO_CHOICES: ProposalChoices = { roles: new Map(), replaces: new Map() };

/** What accepting one proposal does to its deal. */
export interface IfAccepted {
  /** Whom it can replace, those of its role. */
  readonly among: readonly Pick<Contact, 'name' | 'email'>[];
  /** The address whom it replaces unless a person says otherwise; null for nobody. */
  readonly whom: string | null;
  /** Whether a person has to say whom it replaces. */
  readonly isOpen: boolean;
  /** The deal as it would be judged; null where that can't be told yet. */
  readonly after: DealEvaluation | null;
}

/** What accepting the proposals of a deal does to it: each by its id, and all that can be accepted. */
export interface IfAllAccepted {
  readonly each: ReadonlyMap<number, IfAccepted>;
  readonly all: DealEvaluation | null;
}

type Context = Pick<RepliesContext, 'db' | 'now' | 'thresholds'>;

/** What accepting proposals does to a deal that was looked up for everybody who will see it. */
export async function ifAccepted(
  context: Context,
  { checked, proposals }: Pick<DealReplies, 'checked' | 'proposals'>,
  choices: ProposalChoices = NO_CHOICES,
): Promise<IfAllAccepted> {
  const judge = await ifContacts(context, proposals.length === 0 ? [] : [checked.ref]);
  const { content, ref } = checked;
  const edited = { at: new Date(context.now()).toISOString(), by: '' };
  const judged = (all: readonly Meant[]) => judge(ref, contentWith(content, all, edited).contacts);
  const each = new Map<number, IfAccepted>();
  const all: Meant[] = [];
  for (const proposal of proposals) {
    const role = choices.roles.get(proposal.id) ?? proposal.role;
    const { among, whom, isOpen } = whomOf(proposal, role, content.contacts);
    const chosen = choices.replaces.get(proposal.id);
    const isUndecided = role === null || (isOpen && chosen === undefined);
    const meant = role === null ? null : { row: proposal, role, replaces: chosen };
    if (meant && !isUndecided) all.push(meant);
    each.set(proposal.id, {
      among,
      whom: chosen === undefined ? whom : chosen,
      isOpen: isUndecided,
      after: meant && !isUndecided ? judged([meant]) : null,
    });
  }
  return { each, all: all.length === 0 ? null : judged(all) };
}

function whomOf(
  proposal: ProposedContact,
  role: RoleId | null,
  contacts: readonly Contact[],
): Pick<IfAccepted, 'among' | 'whom' | 'isOpen'> {
  if (proposal.kind !== 'replace' || role === null) return { among: [], whom: null, isOpen: false };
  const found = whomItReplaces({ ...proposal, role }, contacts);
  const among = contacts.filter((one) => one.role === role && one.email !== proposal.email);
  return { among, whom: found.kind === 'one' ? found.contact.email : null, isOpen: found.kind === 'choose' };
}
