import type { Day } from '../domain/day.ts';
import type { Deal } from '../domain/deal.ts';
import type { RoleId } from '../domain/ids.ts';
import type { Reader } from '../domain/reader.ts';
import type { ContactEvaluation, DealEvaluation } from '../domain/verdict.ts';
import type { Citation } from '../policy/citations.ts';
import { policyAt } from '../policy/requirements.ts';
import { ROLES, roleOf } from '../policy/roles.ts';
import type { Actor } from '../rules/catalogue-entry.ts';

/** Input of a playbook: an evaluated deal, the day the playbook is read on, and its reader. */
export interface PlaybookDeal {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  readonly day: Day;
  readonly reader: Reader;
}

/** Ids of the playbooks, which are also the words of their commands. */
export const PLAYBOOK_IDS = ['plan', 'form', 'case', 'cocp'] as const;
export type PlaybookId = (typeof PLAYBOOK_IDS)[number];

/**
 * State of a point: settled; first to do; to do; failed; to be confirmed by a person, since nothing recorded can
 * tell; not required on this deal; or background.
 */
export const POINT_STATES = ['done', 'next', 'open', 'failed', 'person', 'not-needed', 'know'] as const;
export type PointState = (typeof POINT_STATES)[number];

/** An act of the product with which a point is dealt with: a letter to the customer, or the form for a check in VL Central. */
export type PointAct = 'write-to-customer' | 'record-check';

export interface Point {
  readonly state: PointState;
  /** A few words; may contain user input. */
  readonly title: string;
  /** The reason for the state, or the next action; may contain user input. */
  readonly why: string;
  readonly who?: Actor;
  /** Why it stands so, in a few words, where they are those of another surface. */
  readonly brief?: string;
  readonly act?: PointAct;
  readonly citations: readonly Citation[];
}

export interface PlaybookSection {
  readonly title: string;
  readonly points: readonly Point[];
}

/** A playbook filled in for one deal. */
export interface Playbook {
  readonly id: PlaybookId;
  readonly title: string;
  /** The conclusion. */
  readonly outcome: {
    readonly tone: 'good' | 'open' | 'stop' | 'neutral';
    readonly text: string;
    readonly citations: readonly Citation[];
  };
  readonly sections: readonly PlaybookSection[];
  /** Lines of a text to copy; empty without one. */
  readonly copy: readonly string[];
}

/** Contacts in mandatory roles. */
export function mandatoryContacts({ evaluation }: PlaybookDeal): readonly ContactEvaluation[] {
  return evaluation.contacts.filter(({ requirement }) => requirement === 'mandatory');
}

/** Mandatory roles without a contact. */
export function missingRoles(asked: PlaybookDeal): readonly RoleId[] {
  const { requirements } = policyAt(asked.evaluation.asOf).policy;
  const named = new Set(mandatoryContacts(asked).map(({ role }) => role));
  return ROLES.filter(({ id }) => requirements[id] === 'mandatory' && !named.has(id)).map(({ id }) => id);
}

/** Names of the mandatory roles in words: `Notices Contact and Online Administrator`. */
export function mandatoryRoleNames({ evaluation }: PlaybookDeal): string {
  const { requirements } = policyAt(evaluation.asOf).policy;
  const names = ROLES.filter(({ id }) => requirements[id] === 'mandatory').map(({ name }) => name);
  return names.length > 0 ? names.join(' and ') : 'the licensing contacts';
}

/** A contact in words: `ann@contoso.com (Notices Contact)`. */
export function whoText({ role, email }: ContactEvaluation): string {
  return `${email} (${roleOf(role).name})`;
}

/** Maximum of names listed; the rest is counted. */
const MOST_NAMED = 4;

/** `one, two and 3 more` */
export function listed(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${named} and ${names.length - MOST_NAMED} more` : named;
}

/** The sentence for a deal in a final stage; null for other stages. */
export function settledText({ deal: { stage } }: PlaybookDeal): string | null {
  return stage === 'activated' || stage === 'closed' || stage === 'cancelled'
    ? `The deal is ${stage}: there is nothing left to do.`
    : null;
}
