import type { Deal } from '../domain/deal.ts';
import type { LetterName } from '../domain/drafts/letter.ts';
import type { RoleId, Severity } from '../domain/ids.ts';
import type { ContactFinding, DealEvaluation, DealFinding, FindingCode } from '../domain/verdict.ts';
import { describeFinding } from './catalogue.ts';
import type { Actor } from './catalogue-entry.ts';

/** What the account team can do about a finding, by what its first remedy asks for, and of whom. */
export type WayOn =
  | { readonly kind: 'add-contact'; readonly role: RoleId; readonly code: FindingCode }
  | {
      readonly kind: 'draft';
      readonly letter: Exclude<LetterName, 'follow-up'>;
      readonly code: FindingCode;
      /** The address or the role that the finding is about; null for the deal as a whole. */
      readonly about: string | null;
    }
  | { readonly kind: 'record'; readonly email: string; readonly code: FindingCode }
  | { readonly kind: 'open'; readonly code: FindingCode };

/** The letter with which the account team gets each to act; a check of the partner is recorded, and its own act needs none. */
const LETTER_TO: Readonly<Record<Exclude<Actor, 'account team'>, Exclude<LetterName, 'follow-up'>>> = {
  customer: 'customer-action-required',
  "customer's IT admin": 'customer-it-admin',
  partner: 'partner-action-required',
};

type Judged = {
  readonly deal: Pick<Deal, 'cloudScope'>;
  readonly evaluation: Pick<DealEvaluation, 'contacts' | 'findings'>;
};

/**
 * What can be done about the findings of a deal: about blockers, then about what else keeps it from being ready, then about other
 * warnings; each time first about the deal, then about its contacts.
 */
export function actionableFindings({ deal, evaluation }: Judged): readonly WayOn[] {
  const { contacts, findings } = evaluation;
  const ofDeal = findings.flatMap((finding) => {
    const way = dealWay(finding, deal);
    return way ? [{ way, rank: rankOf(finding, finding.code === 'scope-unknown') }] : [];
  });
  const ofContacts = contacts.flatMap((contact) => {
    const { email, requirement } = contact;
    const isNeeded = requirement === 'mandatory' && contact.verdict === 'unverified';
    const ways = contact.findings.flatMap((finding) => {
      const way = contactWay(finding, email, deal);
      return way ? [{ way, rank: rankOf(finding, isNeeded) }] : [];
    });
    const check = { kind: 'record', email, code: 'not-validated' } as const;
    return isNeeded ? [...ways, { way: check, rank: 1 }] : ways;
  });
  return [...ofDeal, ...ofContacts]
    .filter(({ rank }) => rank < 3)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ way }) => way);
}

/** The rank of what can be done about a finding: 3 of what is only to be known. */
function rankOf({ severity }: { readonly severity: Severity }, keepsFromReady: boolean): number {
  if (severity === 'blocker') return 0;
  if (severity === 'info') return 3;
  return keepsFromReady ? 1 : 2;
}

function dealWay(finding: DealFinding, { cloudScope }: Judged['deal']): WayOn | null {
  const { code, severity, role } = finding;
  if (code === 'role-missing' && role) return { kind: 'add-contact', role, code };
  if (severity !== 'blocker' && code !== 'scope-unknown') return null;
  const [remedy] = describeFinding(finding, cloudScope).remedies;
  if (!remedy || remedy.who === 'account team') return { kind: 'open', code };
  return { kind: 'draft', letter: LETTER_TO[remedy.who], code, about: role ?? null };
}

function contactWay(finding: ContactFinding, email: string, { cloudScope }: Judged['deal']): WayOn | null {
  const { code } = finding;
  const [remedy] = describeFinding(finding, cloudScope).remedies;
  if (!remedy) return null;
  if (remedy.who === 'partner') return { kind: 'record', email, code };
  return remedy.who === 'account team'
    ? { kind: 'open', code }
    : { kind: 'draft', letter: LETTER_TO[remedy.who], code, about: email };
}
