import { dayOfInstant } from '../domain/day.ts';
import { dayText } from '../domain/format.ts';
import type { CloudScopeId, Severity } from '../domain/ids.ts';
import type { ContactEvaluation, ContactFindingCode, DealFindingCode } from '../domain/verdict.ts';
import { type Citation, SECTIONS } from '../policy/citations.ts';
import { portalHost, portalHostOf } from '../policy/cloud-scopes.ts';
import { roleOf } from '../policy/roles.ts';
import { describeFinding } from '../rules/catalogue.ts';
import { SIGN_IN_TELLS_NO_CLOUD } from '../rules/catalogue-contact.ts';
import { reasonText } from '../rules/words/contact-reason.ts';
import { caseText } from './case-text.ts';
import {
  mandatoryContacts,
  type Playbook,
  type PlaybookDeal,
  type Point,
  settledText,
  whoText,
} from './playbook.ts';

/**
 * Class of a finding in the decision about a support case. `readiness` is corrected by the customer or in the book
 * and not escalated; a `fault` is Microsoft's to resolve, once readiness is settled; `background` counts for
 * neither.
 */
export type Matter = 'readiness' | 'fault' | 'background';

const CONTACT_MATTERS: Readonly<Record<ContactFindingCode, Matter>> = {
  'address-malformed': 'readiness',
  'personal-account': 'readiness',
  'no-wsa': 'readiness',
  'rejected-unexplained': 'readiness',
  'wrong-cloud': 'readiness',
  'not-validated': 'readiness',
  'evidence-stale': 'readiness',
  // Only one kind of conflict is a fault: see `isContradictedByVlCentral`.
  'evidence-conflict': 'background',
  'tenant-not-found': 'background',
  'cloud-mismatch-likely': 'background',
  'cloud-unconfirmed': 'background',
  // A case must state that the address was validated; a sign-in check is no validation.
  'sign-in-only': 'readiness',
  'role-mailbox': 'background',
  'possible-typo': 'background',
  'domain-differs': 'background',
  'disposable-domain': 'background',
};

const DEAL_MATTERS: Readonly<Record<DealFindingCode, Matter>> = {
  'role-missing': 'readiness',
  // Worth correcting, but many books list such contacts for information only.
  'retired-role': 'background',
  'online-admin-ambiguous': 'background',
  // A case must state that the cloud is aligned, which is impossible for an unknown scope.
  'scope-unknown': 'readiness',
  'separate-pcn-required': 'readiness',
  'cross-cloud-lead': 'background',
  'air-gapped-manual': 'background',
  'manual-form-paused': 'background',
  'on-hold': 'fault',
  'osm-aosg-conflict': 'background',
  'single-vl-admin': 'background',
  'cocp-due': 'background',
  'cocp-expired': 'readiness',
  'quarter-close': 'background',
  'program-not-listed': 'background',
};

/** The rule as data, with its citations. */
export const CASE_RULE = {
  contact: CONTACT_MATTERS,
  deal: DEAL_MATTERS,
  citations: [SECTIONS.articleEscalate, SECTIONS.faqInvalid],
} as const;

const ESCALATE: readonly Citation[] = [SECTIONS.articleEscalate];

export interface CaseDecision {
  readonly kind: 'case' | 'readiness' | 'nothing';
  /** Points to correct before opening a case, or instead of one. */
  readonly readiness: readonly Point[];
  readonly faults: readonly Point[];
}

/**
 * Decides whether a support case is right. Open readiness points rule one out, since their consequences are no
 * faults; so do a final stage and the absence of faults. Pure.
 */
export function decideCase(asked: PlaybookDeal): CaseDecision {
  const readiness = [
    ...mandatoryContacts(asked).flatMap((contact) => contactReadiness(contact, asked)),
    ...dealPoints(asked, 'readiness'),
  ];
  const faults = [...dealPoints(asked, 'fault'), ...contradicted(asked)];
  if (settledText(asked)) return { kind: 'nothing', readiness: [], faults: [] };
  if (readiness.length > 0) return { kind: 'readiness', readiness, faults };
  return { kind: faults.length > 0 ? 'case' : 'nothing', readiness, faults };
}

/**
 * Whether the newest VL Central check finds no account although the contact signed in with one at the scope's
 * portal.
 */
function isContradictedByVlCentral(
  { account, evidence, findings }: ContactEvaluation,
  scope: CloudScopeId,
): boolean {
  const { vlCentral, signIn } = evidence;
  const isConflict = findings.some(
    ({ code, detail }) => code === 'evidence-conflict' && detail.between === 'no-wsa-but-sign-in',
  );
  if (!isConflict || account !== 'absent' || vlCentral === null || signIn === null) return false;
  const ownPortal = portalHostOf(scope);
  const portal = signIn.portal === null ? ownPortal : portalHost(signIn.portal);
  // When the sign-in is the newer one, VL Central is to be asked again before opening a case.
  return ownPortal !== null && portal === ownPortal && vlCentral.validatedAt >= signIn.validatedAt;
}

function contactReadiness(contact: ContactEvaluation, { deal, evaluation: { asOf } }: PlaybookDeal): Point[] {
  if (isContradictedByVlCentral(contact, deal.cloudScope)) return [];
  const found = contact.findings.find(({ code }) => CONTACT_MATTERS[code] === 'readiness');
  const title = whoText(contact);
  const isOpen = contact.verdict !== 'not-ready';
  const stands = {
    state: isOpen ? 'open' : 'failed',
    brief: reasonText(contact, { scope: deal.cloudScope, asOf }),
    act: isOpen ? 'record-check' : 'write-to-customer',
  } as const;
  if (found) {
    const { sentence, remedies, citations } = describeFinding(found, deal.cloudScope);
    const [remedy] = remedies;
    const why = remedy ? `${sentence} ${remedy.what}` : sentence;
    return [{ ...stands, title, why, ...(remedy ? { who: remedy.who } : {}), citations }];
  }
  if (contact.verdict === 'ready') return [];
  const { sentence, remedy, citations } = SIGN_IN_TELLS_NO_CLOUD;
  return [{ ...stands, title, why: `${sentence} ${remedy.what}`, who: remedy.who, citations }];
}

/** A missing role is a readiness matter only when the role is mandatory. */
function matterOf(code: DealFindingCode, severity: Severity): Matter {
  return code === 'role-missing' && severity !== 'blocker' ? 'background' : DEAL_MATTERS[code];
}

function dealPoints({ deal, evaluation }: PlaybookDeal, matter: Matter): Point[] {
  return evaluation.findings
    .filter(({ code, severity }) => matterOf(code, severity) === matter)
    .map((finding) => {
      const { title, sentence, remedies, citations } = describeFinding(finding, deal.cloudScope);
      const [remedy] = matter === 'readiness' ? remedies : [];
      const about = finding.role ? `${title}: ${roleOf(finding.role).name}` : title;
      const why = remedy ? `${sentence} ${remedy.what}` : sentence;
      return { state: 'failed', title: about, why, ...(remedy ? { who: remedy.who } : {}), citations };
    });
}

function contradicted(asked: PlaybookDeal): Point[] {
  return mandatoryContacts(asked)
    .filter((contact) => isContradictedByVlCentral(contact, asked.deal.cloudScope))
    .map((contact) => ({
      state: 'failed',
      title: whoText(contact),
      why: `VL Central finds no account on ${dayText(dayOfInstant(contact.evidence.vlCentral?.validatedAt ?? 0))}, though the contact had signed in with one.`,
      citations: [SECTIONS.validate, SECTIONS.signIn],
    }));
}

/** A support case to copy, or the reasons against opening one. Pure. */
export function supportCase(asked: PlaybookDeal): Playbook {
  const decision = decideCase(asked);
  const { kind, readiness, faults } = decision;
  const sections: Playbook['sections'] =
    kind === 'case'
      ? [
          { title: 'What is wrong', points: faults },
          { title: 'Before you send it', points: toDo(asked) },
        ]
      : kind === 'readiness'
        ? [
            { title: 'Put this right first', points: readiness },
            { title: 'Why not a case', points: [...WHY_NOT, ...faults.map(follows)] },
          ]
        : [{ title: 'When a case is right', points: WHEN }];
  return {
    id: 'case',
    title: 'Support case',
    outcome: outcomeOf(asked, decision),
    sections,
    copy: kind === 'case' ? caseText(asked, faults) : [],
  };
}

function outcomeOf(asked: PlaybookDeal, { kind, readiness }: CaseDecision): Playbook['outcome'] {
  if (kind === 'case') {
    const text =
      'A case is right: nothing is left to put right with the customer. Copy the text into VL Central, My Cases & Support, New Case.';
    return { tone: 'open', text, citations: ESCALATE };
  }
  if (kind === 'readiness') {
    const points = readiness.length === 1 ? '1 point is' : `${readiness.length} points are`;
    const text = `No case yet: ${points} to be put right before support can help.`;
    return { tone: 'stop', text, citations: ESCALATE };
  }
  const settled = settledText(asked);
  const text =
    settled ?? 'No case: the contacts are ready, and the book tells of no hold and no contradiction.';
  return { tone: 'neutral', text, citations: ESCALATE };
}

/** A hold caused by unready contacts ends with them. */
function follows({ title, citations }: Point): Point {
  const why =
    'It may come of the points above, and then ends with them; ask again here when they are put right.';
  return { state: 'know', title, why, citations: [...new Set([...citations, SECTIONS.manualForm])] };
}

const WHY_NOT: readonly Point[] = [
  {
    state: 'know',
    title: 'Readiness and explaining are not escalated',
    why: 'Neither Tier 2 nor Engineering takes them; the guidance that everybody shares is there for that.',
    citations: ESCALATE,
  },
  {
    state: 'know',
    title: 'A rejected address is no defect',
    why: 'It comes of the identity or of its cloud, and both are the customer’s to change.',
    citations: [SECTIONS.faqInvalid],
  },
];

const WHEN: readonly Point[] = [
  {
    state: 'know',
    title: 'A hold in spite of everything',
    why: 'VL Central calls each address valid, the cloud is aligned, and processing holds the deal. Record the stage "on-hold" in the book, then ask again.',
    who: 'partner',
    citations: ESCALATE,
  },
  {
    state: 'know',
    title: 'VL Central against the facts',
    why: 'It finds no account though the contact signs in with one, and says so again when it is asked once more.',
    who: 'partner',
    citations: [SECTIONS.validate, SECTIONS.signIn],
  },
];

/** Information a case needs that the book lacks. */
function toDo({ deal }: PlaybookDeal): readonly Point[] {
  const points: Point[] = [];
  const open = (title: string, why: string): void => {
    points.push({ state: 'open', title, why, who: 'partner', citations: ESCALATE });
  };
  if (deal.agreementNumber === null && deal.packageId === null)
    open('Agreement number or package id', 'The book has neither; a case needs one of them.');
  open('Screenshot of the message', 'Attach it: the case is asked for it, and the book has none.');
  if (deal.effectiveDate === null)
    open('Effective date', 'The book has none; say in the case by when it must take effect.');
  if (deal.closeDate === null && deal.effectiveDate === null)
    open('Urgency', 'Without a date nobody can tell how urgent it is.');
  return points;
}
