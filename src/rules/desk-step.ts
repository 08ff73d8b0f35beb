import { ROLE_IDS } from '../domain/ids.ts';
import type { DeskSight } from '../domain/people/desk-sight.ts';
import type { ContactFinding, DealFinding } from '../domain/verdict.ts';
import { roleOf } from '../policy/roles.ts';
import { describeFinding } from './catalogue.ts';
import type { Remedy } from './catalogue-entry.ts';
import { actionableFindings, type WayOn } from './ways-on.ts';

/** What is to be done first on a deal, as its partner's desk is told. */
export interface DeskStep extends Remedy {
  /** The address of the contact, or the name of the role, that it is about; null for the deal as a whole. */
  readonly about: string | null;
}

const OVER: ReadonlySet<string> = new Set(['activated', 'closed', 'cancelled']);

/**
 * What is to be done first on a deal, of what its partner's desk sees: the first remedy of the gravest finding that the account
 * team does not settle by itself. Null where nothing is.
 */
export function deskStep(sight: DeskSight): DeskStep | null {
  if (OVER.has(sight.deal.stage)) return null;
  const way = actionableFindings({ deal: sight.deal, evaluation: sight }).find(({ kind }) => kind !== 'open');
  return way ? stepOf(way, sight) : null;
}

function stepOf(way: WayOn, { deal, contacts, findings }: DeskSight): DeskStep | null {
  const about = aboutOf(way);
  const role = ROLE_IDS.find((id) => id === about) ?? null;
  const ofContacts = contacts.filter(({ email }) => email === about).flatMap((contact) => contact.findings);
  const ofDeal = findings.filter((finding) => (finding.role ?? null) === role);
  const all: readonly (ContactFinding | DealFinding)[] = [...ofDeal, ...ofContacts];
  const found = all.find(({ code }) => code === way.code);
  const named = role === null ? about : roleOf(role).name;
  // A check is what an unverified contact needs, also where no finding of theirs says so.
  const remedy = found ? describeFinding(found, deal.cloudScope).remedies[0] : CHECK;
  return remedy ? { ...remedy, about: named } : null;
}

const CHECK: Remedy = {
  who: 'partner',
  what: 'Validate the address in VL Central, and record what came out.',
};

/** The address, or the id of the role. */
function aboutOf(way: WayOn): string | null {
  if (way.kind === 'add-contact') return way.role;
  if (way.kind === 'record') return way.email;
  return way.kind === 'draft' ? way.about : null;
}
