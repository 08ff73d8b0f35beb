import { weekdayText } from '../../../domain/format.ts';
import type { Transaction } from '../../../domain/ids.ts';
import { roleOf } from '../../../policy/roles.ts';
import { namedAsks, openRoles } from '../letter-choices.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterWording } from '../letter-wording.ts';
import { LOCALE, list, theRoles } from './people.ts';

export const TRANSACTIONS: LetterWording['transactions'] = {
  new: { word: 'neuer Vertrag', title: 'Neuer Vertrag' },
  renewal: { word: 'Vertragsverlängerung', title: 'Vertragsverlängerung' },
  extension: { word: 'Laufzeitverlängerung', title: 'Laufzeitverlängerung' },
  amendment: { word: 'Vertragsänderung', title: 'Vertragsänderung' },
  cicr: { word: 'Änderung der Kontaktdaten', title: 'Änderung der Kontaktdaten' },
  cocp: { word: 'Partnerwechsel', title: 'Partnerwechsel' },
};

/** The gender of each transaction's word; an agreement is masculine. */
const IS_FEMININE: Readonly<Record<Transaction, boolean>> = {
  ...{ new: false, renewal: true, extension: true, amendment: true, cicr: true, cocp: false },
};

/** `Ihre Vertragsverlängerung`; `die Vertragsverlängerung` to the partner; `Ihr Vertrag` where none is stated. Nominative. */
function ourTransaction({ reader, transaction }: LetterFacts): string {
  const isFeminine = transaction !== null && IS_FEMININE[transaction];
  const word = transaction === null ? 'Vertrag' : TRANSACTIONS[transaction].word;
  if (reader !== 'partner') return `${isFeminine ? 'Ihre' : 'Ihr'} ${word}`;
  if (transaction === 'new') return 'der neue Vertrag';
  return `${isFeminine ? 'die' : 'der'} ${word}`;
}

/** `Ihre anstehende Vertragsverlängerung`, in the accusative, for a subject. */
export function yourUpcoming(transaction: Transaction | null): string {
  if (transaction === null) return 'Ihren anstehenden Lizenzvorgang';
  if (transaction === 'new') return 'Ihren anstehenden neuen Vertrag';
  const [your, upcoming] = IS_FEMININE[transaction] ? ['Ihre', 'anstehende'] : ['Ihren', 'anstehenden'];
  return `${your} ${upcoming} ${TRANSACTIONS[transaction].word}`;
}

/** What is asked, in a line. */
export function askLine(_: LetterFacts, asks: readonly string[]): string {
  return `Bitte ${list(namedAsks(asks, 'klären Sie die weiteren Punkte unten')) || 'sehen Sie sich die Punkte unten an'}.`;
}

/** By which day, in a line; the partner reads the due day as well. */
export function replyByLine({ replyBy, target, reader, today }: LetterFacts): string {
  const by =
    replyBy === null
      ? 'so bald wie möglich'
      : `bis ${replyBy === today ? 'heute, ' : ''}${weekdayText(replyBy, LOCALE)}`;
  if (reader !== 'partner' || target === null) return by;
  const kind = target.kind === 'close-date' ? 'Abschlusstermin' : 'Vertragsbeginn';
  return `${by} (${kind}${target.isPast ? ' war' : ':'} ${weekdayText(target.day, LOCALE)})`;
}

/** Why it is asked, in a line: true of the gravest that is open. */
export function whyLine(facts: LetterFacts): string {
  const { weight, phase } = facts;
  if (weight === 'points')
    return phase === 'on-hold'
      ? 'Die Bearbeitung ist ausgesetzt und kann erst danach weitergehen.'
      : `Vorher kann ${ourTransaction(facts)} nicht abgeschlossen werden.`;
  const verb = weight === 'required' ? 'verlangt' : 'empfiehlt';
  const account = `Microsoft ${verb} für ${theRoles(openRoles(facts, weight === 'required'))} ein Geschäfts-, Schul- oder Unikonto`;
  if (weight === 'recommended') return `${account}.`;
  if (phase === 'on-hold') return `${account}. Die Bearbeitung ist derzeit ausgesetzt.`;
  if (phase === 'submitted') return `${account}; sonst kann die Bearbeitung ausgesetzt werden.`;
  return `${account}, bevor ${ourTransaction(facts)} bearbeitet werden kann.`;
}

/** Which transaction the letter is about. */
export function referenceLine(facts: LetterFacts): string {
  const { reader, customer, program, transaction, agreementNumber, packageId } = facts;
  const number = agreementNumber === '' ? [] : [`Vertrag ${agreementNumber}`];
  const ofProgram = program === '' ? '' : ` (${program})`;
  if (reader === 'partner') {
    const what = transaction === null ? 'Vertrag' : TRANSACTIONS[transaction].word;
    const ofPackage = packageId === '' ? [] : [`Paket ${packageId}`];
    return `Betrifft: ${[`${customer}, ${what}${ofProgram}`, ...number, ...ofPackage].join(', ')}`;
  }
  if (agreementNumber === '' && program === '') return '';
  return `Betrifft: ${[`${ourTransaction(facts)}${ofProgram}`, ...number].join(', ')}`;
}

/** The roles of a contact, each with whether it is required: `Notices Contact (erforderlich)`. */
export const rolesLine: LetterWording['roles'] = (roles) =>
  list(
    roles.map(({ id, isRequired }) => `${roleOf(id).name} (${isRequired ? 'erforderlich' : 'empfohlen'})`),
  );
