import type { Day } from '../domain/day.ts';
import type { Deal } from '../domain/deal.ts';
import type { RoleId } from '../domain/ids.ts';
import type { ContactEvaluation, DealEvaluation } from '../domain/verdict.ts';
import type { Citation } from '../policy/citations.ts';
import { policyAt } from '../policy/requirements.ts';
import { ROLES, roleOf } from '../policy/roles.ts';
import type { Actor } from '../rules/catalogue-entry.ts';

/** What a playbook is made from: a deal as it was judged, and the day it is read on. */
export interface PlaybookDeal {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  readonly day: Day;
}

/** Also the word by which each is asked for. */
export const PLAYBOOK_IDS = ['plan', 'form', 'case', 'cocp'] as const;
export type PlaybookId = (typeof PLAYBOOK_IDS)[number];

/**
 * How a point stands: settled; to be done first; to be done; found wrong; for a person to confirm, because
 * nothing that is recorded can tell; not asked for on this deal; or merely to be known.
 */
export const POINT_STATES = ['done', 'next', 'open', 'failed', 'person', 'not-needed', 'know'] as const;
export type PointState = (typeof POINT_STATES)[number];

export interface Point {
  readonly state: PointState;
  /** A few words; may hold what people typed. */
  readonly title: string;
  /** Why it stands so, or what to do; may hold what people typed. */
  readonly why: string;
  readonly who?: Actor;
  readonly citations: readonly Citation[];
}

export interface PlaybookSection {
  readonly title: string;
  readonly points: readonly Point[];
}

/** A playbook read for one deal. */
export interface Playbook {
  readonly id: PlaybookId;
  readonly title: string;
  /** What it comes to. */
  readonly outcome: {
    readonly tone: 'good' | 'open' | 'stop' | 'neutral';
    readonly text: string;
    readonly citations: readonly Citation[];
  };
  readonly sections: readonly PlaybookSection[];
  /** Lines to be copied as they are; empty when there is nothing to copy. */
  readonly copy: readonly string[];
}

/** The contacts in roles that must be filled. */
export function mandatoryContacts({ evaluation }: PlaybookDeal): readonly ContactEvaluation[] {
  return evaluation.contacts.filter(({ requirement }) => requirement === 'mandatory');
}

/** Roles that must be filled and are not. */
export function missingRoles(asked: PlaybookDeal): readonly RoleId[] {
  const { requirements } = policyAt(asked.evaluation.asOf).policy;
  const named = new Set(mandatoryContacts(asked).map(({ role }) => role));
  return ROLES.filter(({ id }) => requirements[id] === 'mandatory' && !named.has(id)).map(({ id }) => id);
}

/** `Notices Contact` and the like, of roles that must be filled. */
export function mandatoryRoleNames({ evaluation }: PlaybookDeal): string {
  const { requirements } = policyAt(evaluation.asOf).policy;
  const names = ROLES.filter(({ id }) => requirements[id] === 'mandatory').map(({ name }) => name);
  return names.length > 0 ? names.join(' and ') : 'the licensing contacts';
}

/** `NTC ann@contoso.com` */
export function whoText({ role, email }: ContactEvaluation): string {
  return `${roleOf(role).short} ${email}`;
}

/** So many are named; of more, how many. */
const MOST_NAMED = 4;

/** `NTC ann@contoso.com, OA bob@contoso.com and 3 more` */
export function listed(names: readonly string[]): string {
  const named = names.slice(0, MOST_NAMED).join(', ');
  return names.length > MOST_NAMED ? `${named} and ${names.length - MOST_NAMED} more` : named;
}

/** What a deal whose stage allows nothing more is told; null while something can be done. */
export function settledText({ deal: { stage } }: PlaybookDeal): string | null {
  return stage === 'activated' || stage === 'closed' || stage === 'cancelled'
    ? `The deal is ${stage}: there is nothing left to do.`
    : null;
}
