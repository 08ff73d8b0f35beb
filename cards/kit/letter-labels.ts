import type { DealDraft, DraftState } from '../../src/domain/drafts/deal-draft.ts';
import type { LetterName } from '../../src/domain/drafts/letter.ts';
import type { MissingField } from '../../src/domain/drafts/reason.ts';
import { momentText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { LETTER_TITLES, LETTER_WORDS } from '../../src/rules/words/letters.ts';
import { typed } from './elements.ts';
import type { StateSign } from './labels.ts';

/** The name of a letter, `customer e-mail`; a template unknown to this version keeps its template name. */
export function letterName(template: string): string {
  return LETTER_WORDS[template as LetterName] ?? typed(template, 60);
}

/** What a button says that begins a letter: `Write to customer`. */
export function draftTitle(template: string): string {
  return LETTER_TITLES[template as LetterName] ?? `Write the ${letterName(template)}`;
}

export const DRAFT_STATE: Readonly<Record<DraftState, StateSign>> = {
  making: { symbol: '…', word: 'begun', colour: 'default' },
  drafted: { symbol: '✎', word: 'draft, not sent', colour: 'default' },
  edited: { symbol: '✎', word: 'edited, not sent', colour: 'default' },
  sent: { symbol: '➤', word: 'sent', colour: 'accent' },
  replied: { symbol: '✔', word: 'answered', colour: 'good' },
  deleted: { symbol: '○', word: 'deleted', colour: 'default' },
  failed: { symbol: '✖', word: 'not made', colour: 'attention' },
};

/** An ISO 8601 instant as `2026-06-10 12:00`, in UTC; the caller names the zone. */
function timeText(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}

/** Something that became of a draft, and when: an ISO 8601 instant; null where that is not known. */
export interface DraftMoment {
  readonly what: string;
  readonly at: string | null;
}

/** When a draft was made and last changed, in order. */
export function draftMoments({
  state,
  madeAt,
  changedAt,
  sentAt,
}: Pick<DealDraft, 'state' | 'madeAt' | 'changedAt' | 'sentAt'>): DraftMoment[] {
  const made = { what: 'made', at: madeAt };
  const seen = (what: string) => ({ what, at: changedAt });
  const sent = { what: 'sent', at: sentAt };
  switch (state) {
    case 'making':
      return [{ what: 'begun', at: madeAt }];
    case 'drafted':
      return timeText(changedAt) > timeText(madeAt) ? [made, seen('updated')] : [made];
    case 'edited':
      return [made, seen('seen edited')];
    case 'sent':
      return [made, sentAt === null ? seen('seen sent') : sent];
    case 'replied':
      return [sent, seen('answer seen')];
    case 'deleted':
      return [made, seen('seen gone')];
    case 'failed':
      return [seen('tried')];
  }
}

/** The same in one line: `made Wed 10 Jun, 12:00; sent Thu 11 Jun, 08:30`. */
export function draftTimes(draft: Parameters<typeof draftMoments>[0], reader: Reader): string {
  const moments = draftMoments(draft);
  return moments.map(({ what, at }) => (at === null ? what : `${what} ${momentText(at, reader)}`)).join('; ');
}

const MISSING_WHY: Readonly<Record<MissingField['why'], string>> = {
  'not-stated': 'it is not stated',
  'no-mailbox-address': 'it is not a mailbox address',
  'named-in-subject': 'the subject names it',
  'needed-by-template': 'the template needs it',
  'no-first-letter': 'it refers to the first letter',
  'no-letter-due': 'no letter about this deal has waited for an answer long enough, or it was answered',
  'no-name-to-sign': 'the letter is signed with the name',
};

/** Why a field is missing, in the middle of a sentence: `it is not a mailbox address: cat at contoso`. */
export function missingWhy({ why, said }: Omit<MissingField, 'field'>): string {
  return said === undefined ? MISSING_WHY[why] : `${MISSING_WHY[why]}: ${said}`;
}

/** What is missing for a letter, and who can see to it. */
export function missingFieldText(missing: MissingField): string {
  const { field } = missing;
  const why = missingWhy(missing);
  if (field === 'sender')
    return `Your own name or address: ${why}. Teams did not tell me a mailbox address of yours; ask your administrator whether you have one.`;
  if (field === 'first') return `There is nothing to follow up: ${why}.`;
  if (field === 'to' || field === 'cc') return `The recipient: ${why}.`;
  return `${field}: ${why}. It is a column of the book of deals; import the book again once it is there.`;
}

/** The same of a letter's recipient, where somebody else can be chosen. */
export function recipientText(missing: MissingField): string {
  const { field, why } = missing;
  const who = field === 'partner_contact_email' ? 'partner' : 'customer';
  return why === 'not-stated'
    ? `The book names no ${who} contact.`
    : `The ${who} contact in the book can not be written to: ${missingWhy(missing)}.`;
}
