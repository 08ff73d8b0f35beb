import { LETTER_LOCALES, type LetterLocale, type LetterName } from '../../domain/drafts/letter.ts';
import { lookAlikeKey } from '../../domain/look-alike.ts';
import { recordedAs } from '../../domain/people/person.ts';
import { READER } from '../../email/letters/letter.ts';
import type { LetterReader } from '../../email/letters/letter-language.ts';
import { type LetterLanguage, letterLanguage } from '../../email/letters/letter-language.ts';
import {
  keepLanguage,
  keptLanguage,
  type LetterParty,
  languageOfLastAnswer,
} from '../../store/queries/drafts/letter-languages.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';

/** The language of a letter, and for whom it is kept. */
export interface LanguageOfLetter extends LetterLanguage {
  /** Name of the customer, or of the partner, for whom this language is kept; null where none or another one is. */
  readonly keptFor: string | null;
}

/** Letters to the partner: what is answered to them tells nothing of the customer. */
const TO_PARTNER: LetterName = 'partner-action-required';

/** The language of a letter about a deal, by what is chosen, kept and known. */
export async function languageOfLetter(
  { db }: Pick<ShowingContext, 'db'>,
  { language: sender = null }: Pick<Viewers, 'language'>,
  { deal, ref }: Pick<CheckedDeal, 'deal' | 'ref'>,
  reader: LetterReader,
  chosen: LetterLocale | null,
): Promise<LanguageOfLetter> {
  const name = reader === 'partner' ? deal.partner : deal.customer;
  const party = partyOf(reader, name);
  const kept = party && offered(await keptLanguage(db, party));
  const answer = reader === 'partner' ? null : offered(await languageOfLastAnswer(db, ref, TO_PARTNER));
  const found = letterLanguage({ reader, chosen, kept, country: deal.country, answer, sender });
  return { ...found, keptFor: kept === found.locale ? name : null };
}

/** Keeps the language of a letter that was drafted in it by choice, for whom the letter is written to. */
export async function keepLetterLanguage(
  { db, now }: Pick<ShowingContext, 'db' | 'now'>,
  { asker }: Pick<Viewers, 'asker'>,
  { deal }: Pick<CheckedDeal, 'deal'>,
  reader: LetterReader,
  language: LetterLocale,
): Promise<void> {
  const party = partyOf(reader, reader === 'partner' ? deal.partner : deal.customer);
  if (!party) return;
  await keepLanguage(db, {
    kind: party.kind,
    name_key: party.nameKey,
    language,
    kept_at: new Date(now()).toISOString(),
    kept_by: recordedAs(asker),
  });
}

/** The reader of a letter, of a reminder that of the letter it reminds of. */
export function readerOfLetter(
  template: LetterName,
  first: { readonly reader: LetterReader } | null,
): LetterReader {
  return template === 'follow-up' ? (first?.reader ?? 'customer') : READER[template];
}

function partyOf(reader: LetterReader, name: string | null): LetterParty | null {
  if (name === null || name.trim() === '') return null;
  return { kind: reader === 'partner' ? 'partner' : 'customer', nameKey: lookAlikeKey(name) };
}

function offered(tag: string | null): LetterLocale | null {
  return LETTER_LOCALES.find((one) => one === tag) ?? null;
}
