import type { Deal } from '../../src/domain/deal.ts';
import { dateOfText } from '../../src/domain/format.ts';
import type { RoleId } from '../../src/domain/ids.ts';
import type { ProposalKind, ProposedContact } from '../../src/domain/proposed-contact.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { ASKED_ROLES } from '../../src/policy/reply-roles.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { beforeAfter } from '../deals/before-after.ts';
import type { ChoiceSet, Element } from '../kit/adaptive-card.ts';
import { buttonRows, toldApart } from '../kit/button-rows.ts';
import { execute, line, run, typed } from '../kit/elements.ts';
import { row } from '../kit/row.ts';
import { PROPOSED_ACCEPT, PROPOSED_DECLINE } from '../verbs.ts';

/** Id of the input for a proposal's role. */
export function roleInput(id: number): string {
  return `role-${id}`;
}

/** Id of the input for whom a proposal replaces. */
export function whomInput(id: number): string {
  return `whom-${id}`;
}

/** The choice of `whomInput` that somebody comes as well, in nobody's place. */
export const NOBODY = 'nobody';

/** What accepting one proposal does to its deal. */
export interface IfAcceptedView {
  /** Whom it can replace, those of its role. */
  readonly among: readonly { readonly name: string | null; readonly email: string }[];
  /** The address whom it replaces; null for nobody. */
  readonly whom: string | null;
  /** Whether a person has to choose its role, or whom it replaces. */
  readonly isOpen: boolean;
  /** The deal as it would be judged; null where that can't be told yet. */
  readonly after: DealEvaluation | null;
}

/** Where proposals are shown. */
export interface ProposalRows {
  readonly deal: Pick<Deal, 'dealId'>;
  readonly before: DealEvaluation;
  readonly ifAccepted: { readonly each: ReadonlyMap<number, IfAcceptedView> };
  /** Roles chosen so far, by proposal id. */
  readonly chosen: ReadonlyMap<number, RoleId>;
  readonly reader: Reader;
}

const SIGN: Readonly<Record<ProposalKind, string>> = { add: '+', replace: '↔', remove: '−' };

/**
 * A proposal: what it changes about whom, and a press that accepts it; the deal before and after, its source, other choices and
 * its refusal are folded.
 */
export function proposalRow(view: ProposalRows, proposal: ProposedContact, from: number): Element {
  const { deal, chosen, reader, before } = view;
  const { id, kind, role: said, name, email, foundIn, from: writer, receivedAt } = proposal;
  const { after, isOpen } = view.ifAccepted.each.get(id) ?? UNKNOWN;
  const data = { dealId: deal.dealId, ids: String(id), from };
  const accept = toldApart(whoText(proposal), execute('Accept', PROPOSED_ACCEPT, data));
  const role = chosen.get(id) ?? said;
  const who = { isSubtle: true } as const;
  return row({
    sign: { symbol: isOpen ? '?' : SIGN[kind], colour: 'default' },
    title: name === null ? typed(email, 80) : typed(name, 80),
    below: [
      whatText(proposal, replacedBy(view, proposal), isOpen),
      ...(name === null ? [] : [typed(email, 80)]),
    ].join(' · '),
    ...(isOpen ? {} : { button: accept }),
    details: {
      id: `proposal-${id}`,
      // What was refused for want of a choice is open, so that one can be made.
      isOpen: chosen.size > 0 && isOpen,
      items: [
        ...(after === null || role === null ? [] : beforeAfter({ before, after, role })),
        line([run('Found in: ', who), run(typed(foundIn, 200))], { spacing: 'small' }),
        line([run(`From ${typed(writer, 80)}, ${dateOfText(receivedAt, reader)}`, who)], { spacing: 'none' }),
        ...(kind === 'remove' && said !== null ? [] : [roleChoice(proposal, role)]),
        ...whomChoice(view, proposal),
        ...buttonRows([
          ...(isOpen ? [accept] : []),
          toldApart(whoText(proposal), execute('Decline', PROPOSED_DECLINE, data)),
        ]),
      ],
    },
  });
}

const UNKNOWN: IfAcceptedView = { among: [], whom: null, isOpen: false, after: null };

/** The choice of a role. Not required: a missing one must not keep another proposal from being accepted. */
function roleChoice({ id, role, email }: ProposedContact, value: RoleId | null): ChoiceSet {
  const offered: readonly RoleId[] = [...new Set([...ASKED_ROLES, ...(role === null ? [] : [role])])];
  return {
    type: 'Input.ChoiceSet',
    id: roleInput(id),
    label: `Role of ${typed(email, 80)}`,
    style: 'compact',
    spacing: 'small',
    choices: offered.map((one) => ({ title: roleOf(one).name, value: one })),
    ...(value === null ? {} : { value }),
  };
}

/** Most contacts to choose from whom a proposal replaces. */
const MOST_AMONG = 10;

/** The choice of whom a proposal replaces, where there is somebody. */
function whomChoice({ ifAccepted }: ProposalRows, { id, email }: ProposedContact): readonly ChoiceSet[] {
  const { among, whom, isOpen } = ifAccepted.each.get(id) ?? UNKNOWN;
  if (among.length === 0) return [];
  const titleOf = (one: (typeof among)[number]) =>
    one.name === null ? typed(one.email, 80) : `${typed(one.name, 60)}, ${typed(one.email, 80)}`;
  return [
    {
      type: 'Input.ChoiceSet',
      id: whomInput(id),
      label: `In the place of`,
      style: 'compact',
      spacing: 'small',
      choices: [
        ...among.slice(0, MOST_AMONG).map((one) => ({ title: titleOf(one), value: one.email })),
        { title: 'Nobody: a contact more', value: NOBODY },
      ],
      ...(isOpen ? { placeholder: `Whom ${typed(email, 80)} replaces` } : { value: whom ?? NOBODY }),
    },
  ];
}

/** The name, or the address, of whom a proposal replaces; null for nobody, or where that is not known. */
export function replacedBy(
  { ifAccepted }: Pick<ProposalRows, 'ifAccepted'>,
  { id }: ProposedContact,
): string | null {
  const { among, whom } = ifAccepted.each.get(id) ?? UNKNOWN;
  if (whom === null) return null;
  return among.find(({ email }) => email === whom)?.name ?? whom;
}

/** What a proposal asks for: `Online Administrator, in the place of Bob Ray`. */
export function whatText(
  { kind, role }: Pick<ProposedContact, 'kind' | 'role'>,
  replaced: string | null,
  isOpen = false,
): string {
  const as = role === null ? 'role not said: press to choose it' : roleOf(role).name;
  if (kind === 'remove') return role === null ? as : `no longer ${as}`;
  if (replaced !== null) return `${as}, in the place of ${typed(replaced, 80)}`;
  return isOpen && role !== null ? `${as}, press to choose in whose place` : as;
}

export function whoText({ name, email }: Pick<ProposedContact, 'name' | 'email'>): string {
  return name === null ? typed(email, 120) : `${typed(name, 80)}, ${typed(email, 120)}`;
}
