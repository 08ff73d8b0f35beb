import type { Deal, Evidence } from '../deal.ts';
import type { DealDraft } from '../drafts/deal-draft.ts';
import type {
  ContactEvaluation,
  DealEvaluation,
  DealFinding,
  DealFindingCode,
  SpeakingEvidence,
} from '../verdict.ts';

/**
 * What a partner's desk sees of a deal. It is made of what is named here, so that a field that is added to a deal stays
 * internal to its account team.
 */
export interface DeskSight {
  readonly deal: Pick<
    Deal,
    | 'dealId'
    | 'customer'
    | 'partner'
    | 'program'
    | 'transaction'
    | 'cloudScope'
    | 'stage'
    | 'packageCreated'
    | 'closeDate'
    | 'effectiveDate'
  >;
  /** `YYYY-MM-DD`, UTC. */
  readonly asOf: string;
  /** UTC calendar days to the close (else effective) date; negative when past; null without a date. */
  readonly daysLeft: number | null;
  /** Without notes, addresses of who checked, and what a look-up only suggests. */
  readonly contacts: readonly ContactEvaluation[];
  /** Those of `TOLD`. */
  readonly findings: readonly DealFinding[];
  /** The newest letter to the partner that was sent; null before there is one. */
  readonly letter: PartnerLetter | null;
}

/** A letter to the partner that was sent. */
export interface PartnerLetter {
  /** ISO 8601, UTC. */
  readonly sentAt: string;
  /** The name of who sent it; null where only their address is known. */
  readonly by: string | null;
  readonly isAnswered: boolean;
}

/**
 * The findings about a deal as a whole that are about its contacts or its cloud. The others tell of other deals, of the team's
 * judgement of its risk, or of its dealings with the customer.
 */
const TOLD: ReadonlySet<DealFindingCode> = new Set([
  'role-missing',
  'retired-role',
  'online-admin-ambiguous',
  'scope-unknown',
  'air-gapped-manual',
]);

/** The letter that is written to the partner. */
const PARTNER_LETTER = 'partner-action-required';

/** What a desk sees of a judged deal. */
export function deskSight({
  deal,
  evaluation,
  drafts,
}: {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  readonly drafts: readonly DealDraft[];
}): DeskSight {
  const { dealId, customer, partner, program, transaction, cloudScope, stage } = deal;
  const { packageCreated, closeDate, effectiveDate } = deal;
  const { asOf, daysLeft, contacts, findings } = evaluation;
  return {
    deal: {
      ...{ dealId, customer, partner, program, transaction, cloudScope, stage },
      ...{ packageCreated, closeDate, effectiveDate },
    },
    asOf,
    daysLeft,
    contacts: contacts.map(seenContact),
    findings: findings
      .filter(({ code }) => TOLD.has(code))
      .map(({ code, severity, role, detail }) => ({ code, severity, ...(role ? { role } : {}), detail })),
    letter: seenLetter(drafts),
  };
}

function seenContact(contact: ContactEvaluation): ContactEvaluation {
  const { role, name, email, requirement, account, cloud, verdict, findings, evidence } = contact;
  return {
    ...{ role, name, email, requirement, account, cloud, verdict, lean: null },
    findings: findings.map(({ code, severity, detail }) => ({ code, severity, detail })),
    evidence: seenEvidence(evidence),
  };
}

function seenEvidence(evidence: SpeakingEvidence): SpeakingEvidence {
  const { vlCentral, signIn, customer, directory, stale } = evidence;
  return {
    vlCentral: seenPiece(vlCentral),
    signIn: seenPiece(signIn),
    customer: seenPiece(customer),
    directory: seenPiece(directory),
    stale: seenPiece(stale),
  };
}

function seenPiece(piece: Evidence | null): Evidence | null {
  if (piece === null) return null;
  const { method, result, validatedAt, validatedBy, portal, claimedBy = null } = piece;
  return {
    ...{ method, result, validatedAt, portal },
    validatedBy: nameIn(validatedBy),
    claimedBy: claimedBy === null ? null : (nameIn(claimedBy) ?? SOMEBODY),
    note: null,
  };
}

const SOMEBODY = 'somebody';

/** Something that may be an address, or an id that stands for one, with the brackets around it. */
const ADDRESS = /[<([]?\S*[@\uFF20\uFE6B]\S*[>)\]]?|\bperson:\S*/gu;

/** What stands in a text besides addresses; null where nothing does. */
function nameIn(text: string | null): string | null {
  return text?.replace(ADDRESS, ' ').replace(/\s+/g, ' ').trim() || null;
}

function seenLetter(drafts: readonly DealDraft[]): PartnerLetter | null {
  const sent = drafts.flatMap(({ template, sentAt, madeBy, state }) =>
    template === PARTNER_LETTER && sentAt !== null
      ? [{ sentAt, by: nameIn(madeBy), isAnswered: state === 'replied' }]
      : [],
  );
  return sent.toSorted((one, other) => one.sentAt.localeCompare(other.sentAt)).at(-1) ?? null;
}
