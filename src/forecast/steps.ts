import type { RoleId } from '../domain/ids.ts';
import { type ContactFindingCode, DEAL_FINDING_CODES, type FindingCode } from '../domain/verdict.ts';
import { CONTACT_SEVERITY } from '../rules/catalogue.ts';
import type { WireEvaluation } from '../rules/wire.ts';

/**
 * A step: what must be done in one place of a deal before the deal can be ready. Its place is a role, or what is wrong with
 * the deal as a whole; a deal has at most one step in each place.
 */
export interface OpenStep {
  /** The role, or the finding about the whole deal. */
  readonly place: string;
  readonly role: RoleId | null;
  /** The finding by which steps are compared, the gravest of the place. */
  readonly code: FindingCode;
  /** The addresses in that place that are not settled, as written. */
  readonly emails: readonly string[];
}

/** The findings by which an unsettled contact is compared with past ones, the gravest first. */
const CONTACT_ORDER: readonly ContactFindingCode[] = [
  'address-malformed',
  'personal-account',
  'wrong-cloud',
  'no-wsa',
  'rejected-unexplained',
  'cloud-mismatch-likely',
  'tenant-not-found',
  'evidence-stale',
  'not-validated',
  'cloud-unconfirmed',
];

/** The steps that are open in an evaluation; none if and only if the deal is ready. */
export function openSteps(evaluation: Pick<WireEvaluation, 'contacts' | 'findings'>): OpenStep[] {
  const steps = new Map<string, OpenStep>();
  for (const contact of evaluation.contacts.filter(isUnsettled)) {
    const code = CONTACT_ORDER.find((one) => contact.findings.includes(one)) ?? 'not-validated';
    add(steps, { place: contact.role, role: contact.role, code, emails: [contact.email] });
  }
  for (const { code, role, severity } of evaluation.findings) {
    if (severity !== 'blocker' && code !== 'scope-unknown') continue;
    add(steps, { place: role ?? code, role: role ?? null, code, emails: [] });
  }
  return [...steps.values()];
}

type WireContact = WireEvaluation['contacts'][number];

/** Whether a contact keeps its deal from being ready: see `verdictOf` in `rules/evaluate-deal.ts`. */
function isUnsettled({ requirement, verdict, findings }: WireContact): boolean {
  if (requirement === 'mandatory' && verdict === 'unverified') return true;
  return requirement !== 'recommended' && findings.some((code) => CONTACT_SEVERITY[code] === 'blocker');
}

const ORDER: readonly FindingCode[] = [...DEAL_FINDING_CODES, ...CONTACT_ORDER];

function add(steps: Map<string, OpenStep>, step: OpenStep): void {
  const known = steps.get(step.place);
  if (!known) {
    steps.set(step.place, step);
    return;
  }
  const graver = ORDER.indexOf(step.code) < ORDER.indexOf(known.code) ? step.code : known.code;
  steps.set(step.place, { ...known, code: graver, emails: [...known.emails, ...step.emails] });
}
