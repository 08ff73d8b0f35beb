import { convert } from 'html-to-text';
import type { Deal, DealInput } from '../../src/domain/deal.ts';
import type { LetterName } from '../../src/domain/drafts/letter.ts';
import type { CloudScopeId } from '../../src/domain/ids.ts';
import type { ContactFindingCode, DealEvaluation, DealFindingCode } from '../../src/domain/verdict.ts';
import { type Letter, type LetterOptions, letterFor } from '../../src/email/letters/letter.ts';
import { CONTACT_SEVERITY } from '../../src/rules/catalogue.ts';
import { ADMINISTRATOR, AS_OF, dealFile, evidence, judge, MANAGER, NOTICES } from '../support/deals.ts';

export const SENDER = { name: 'Eve Stone', address: 'eve@microsoft.example' };
export const OPTIONS: LetterOptions = { day: AS_OF, sender: SENDER };

/** The first letter a reminder is of. */
export const FIRST = {
  subject: 'Action Required: Confirm Work or School Accounts for Upcoming Licensing Action',
  sentOn: '2026-06-03',
  reader: 'customer',
} as const;

/** A deal with somebody to write to on each side. */
export const WRITABLE: Partial<Deal> = {
  transaction: 'renewal',
  partner: 'Meridian Licensing',
  closeDate: '2026-06-30',
  agreementNumber: 'E1234567',
  packageId: 'PKG-77',
  partnerContactName: 'Tom Hill',
  partnerContactEmail: 'tom@meridian.example',
  customerContactName: 'Cara Lane',
  customerContactEmail: 'cara@contoso.com',
  aeEmail: 'ae@microsoft.example',
  pdmEmail: 'pdm@microsoft.example',
};

/** A deal with one contact found without an account, one ready, and no Online Service Manager. */
export function openFile(stated: Partial<Deal> = {}, parts: Partial<DealInput> = {}): DealInput {
  const file = dealFile({
    deal: { ...WRITABLE, ...stated },
    contacts: [NOTICES, ADMINISTRATOR],
    evidence: { [NOTICES.email]: [evidence('vl-central', 'no-wsa')] },
  });
  return { ...file, ...parts };
}

export function write(
  template: LetterName,
  file: DealInput = openFile(),
  options: Partial<LetterOptions> = {},
  evaluation: DealEvaluation = judge(file),
): Letter {
  const first = template === 'follow-up' ? { first: FIRST } : {};
  const outcome = letterFor(template, file.deal, evaluation, { ...OPTIONS, ...first, ...options });
  if (outcome.kind !== 'letter') throw new Error(`no letter: ${JSON.stringify(outcome)}`);
  return outcome.letter;
}

/** A judgement in which the Notices Contact has one finding and nothing else is open. */
export function withFinding(file: DealInput, code: ContactFindingCode): DealEvaluation {
  const judged = judge(file);
  const detail = { domain: 'contosso.com', meant: 'contoso.com', cloud: 'gcc', expected: 'contoso.com' };
  const contacts = judged.contacts.slice(0, 1).map((contact) => ({
    ...contact,
    verdict: 'unverified' as const,
    evidence: { ...contact.evidence, signIn: null },
    findings: [{ code, severity: CONTACT_SEVERITY[code], detail }],
  }));
  return { ...judged, verdict: 'unverified', contacts, findings: [] };
}

/** A judgement in which the deal has one finding and no contact needs anything. */
export function withDealFinding(file: DealInput, code: DealFindingCode): DealEvaluation {
  const judged = judge(file);
  const detail = { macRole: 'Invoice Reader', deadline: '2026-06-12', eased: 'no', scope: 'gcc', pcn: '1' };
  const role = code === 'role-missing' ? ('online-administrator' as const) : ('bill-to' as const);
  return {
    ...judged,
    verdict: 'blocked',
    contacts: [],
    findings: [{ code, severity: 'warning', role, detail }],
  };
}

/** Everybody in the roles that are asked for, nobody checked. */
export function uncheckedFile(cloudScope: CloudScopeId): DealInput {
  return dealFile({
    deal: { ...WRITABLE, cloudScope },
    contacts: [NOTICES, ADMINISTRATOR, MANAGER],
    evidence: { [NOTICES.email]: [], [ADMINISTRATOR.email]: [], [MANAGER.email]: [] },
  });
}

/** What somebody reads in HTML: its words, without layout. */
export function wordsOf(html: string): string {
  const text = convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      // The words beside the subject, which a letter does not show.
      { selector: 'div', format: 'skip' },
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'ol', format: 'block' },
      { selector: 'ul', format: 'block' },
      { selector: 'li', format: 'block' },
    ],
  });
  return lettersOf(text);
}

/** Letters and digits alone, in one case: the same for a letter's two forms. */
export function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
