import { dayOfInstant } from '../domain/day.ts';
import type { CloudScopeId, Severity } from '../domain/ids.ts';
import type { ContactEvaluation, ContactFindingCode, DealFindingCode } from '../domain/verdict.ts';
import { type Citation, SECTIONS } from '../policy/citations.ts';
import { portalHost, portalHostOf } from '../policy/cloud-scopes.ts';
import { roleOf } from '../policy/roles.ts';
import { describeFinding } from '../rules/catalogue.ts';
import { SIGN_IN_TELLS_NO_CLOUD } from '../rules/catalogue-contact.ts';
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
 * Whether a matter is for a support case. Readiness is put right with the customer or in the book and is not
 * to be escalated; a fault is Microsoft's to look into, once readiness is settled; the rest is background.
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
  // Only one kind of it is a fault: see `isContradictedByVlCentral`.
  'evidence-conflict': 'background',
  'tenant-not-found': 'background',
  'cloud-mismatch-likely': 'background',
  'cloud-unconfirmed': 'background',
  // A case must say that the address was validated, and a sign-in check is not that.
  'sign-in-only': 'readiness',
  'role-mailbox': 'background',
  'possible-typo': 'background',
  'domain-differs': 'background',
  'disposable-domain': 'background',
};

const DEAL_MATTERS: Readonly<Record<DealFindingCode, Matter>> = {
  'role-missing': 'readiness',
  // Worth mending, but many books name such contacts for information alone.
  'retired-role': 'background',
  'online-admin-ambiguous': 'background',
  // A case must say that the cloud is aligned, which nobody can of an unknown one.
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

/** The rule as data, with where it is written. */
export const CASE_RULE = {
  contact: CONTACT_MATTERS,
  deal: DEAL_MATTERS,
  citations: [SECTIONS.articleEscalate, SECTIONS.faqInvalid],
} as const;

const ESCALATE: readonly Citation[] = [SECTIONS.articleEscalate];

export interface CaseDecision {
  readonly kind: 'case' | 'readiness' | 'nothing';
  /** What is to be put right before, or instead. */
  readonly readiness: readonly Point[];
  readonly faults: readonly Point[];
}

/**
 * Readiness goes first: what an unready contact leads to is no fault. A deal that allows nothing more, and one
 * of which nothing is wrong, has no case. Pure.
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

/** VL Central, asked last, finds no account, though the contact has signed in with one where the scope does. */
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
  // Where VL Central was not asked since, asking again is the way, not a case.
  return ownPortal !== null && portal === ownPortal && vlCentral.validatedAt >= signIn.validatedAt;
}

function contactReadiness(contact: ContactEvaluation, { deal }: PlaybookDeal): Point[] {
  if (isContradictedByVlCentral(contact, deal.cloudScope)) return [];
  const found = contact.findings.find(({ code }) => CONTACT_MATTERS[code] === 'readiness');
  const title = whoText(contact);
  if (found) {
    const { sentence, remedies, citations } = describeFinding(found, deal.cloudScope);
    const [remedy] = remedies;
    const why = remedy ? `${sentence} ${remedy.what}` : sentence;
    return [{ state: 'failed', title, why, ...(remedy ? { who: remedy.who } : {}), citations }];
  }
  if (contact.verdict === 'ready') return [];
  const { sentence, remedy, citations } = SIGN_IN_TELLS_NO_CLOUD;
  return [{ state: 'failed', title, why: `${sentence} ${remedy.what}`, who: remedy.who, citations }];
}

/** A role that need not be filled keeps nothing back when it is not. */
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
      why: `VL Central finds no account on ${dayOfInstant(contact.evidence.vlCentral?.validatedAt ?? 0)}, though the contact had signed in with one.`,
      citations: [SECTIONS.validate, SECTIONS.signIn],
    }));
}

/** A support case ready to be copied, or why there is none to open. Pure. */
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
    const points = readiness.length === 1 ? 'one point' : `${readiness.length} points`;
    const text = `No case yet: ${points} of readiness must be put right before support can help.`;
    return { tone: 'stop', text, citations: ESCALATE };
  }
  const settled = settledText(asked);
  const text =
    settled ?? 'No case: the contacts are ready, and the book tells of no hold and no contradiction.';
  return { tone: 'neutral', text, citations: ESCALATE };
}

/** A hold that comes of unready contacts ends with them. */
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
    why: "It comes of the identity or of its cloud, and both are the customer's to change.",
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

/** What a case needs and the book can not give. */
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
