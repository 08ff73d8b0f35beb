import { weekdayText } from '../../../domain/format.ts';
import type { Transaction } from '../../../domain/ids.ts';
import { roleOf } from '../../../policy/roles.ts';
import { namedAsks, openRoles } from '../closing-facts.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterWording } from '../letter-wording.ts';
import { LOCALE, list, theRoles } from './people.ts';

export const TRANSACTIONS: LetterWording['transactions'] = {
  new: { word: 'nuovo contratto', title: 'Nuovo contratto' },
  renewal: { word: 'rinnovo', title: 'Rinnovo' },
  extension: { word: 'proroga', title: 'Proroga' },
  amendment: { word: 'modifica del contratto', title: 'Modifica del contratto' },
  cicr: { word: 'variazione dei dati di contatto', title: 'Variazione dei dati di contatto' },
  cocp: { word: 'cambio del partner di canale', title: 'Cambio del partner di canale' },
};

const FEMININE: ReadonlySet<Transaction | null> = new Set<Transaction>(['extension', 'amendment', 'cicr']);

function wordOf(transaction: Transaction | null): string {
  return transaction === null ? 'contratto' : TRANSACTIONS[transaction].word;
}

/** `il vostro prossimo rinnovo`, as a subject says it. */
export function yourUpcoming(transaction: Transaction | null): string {
  if (transaction === null) return 'la prossima operazione di licensing';
  const your = FEMININE.has(transaction) ? 'la vostra prossima' : 'il vostro prossimo';
  return `${your} ${wordOf(transaction)}`;
}

/** What is asked, in a line. */
export function askLine({ reader }: LetterFacts, asks: readonly string[]): string {
  const named = namedAsks(asks, 'chiarire gli altri punti riportati sotto');
  const please = reader === 'partner' ? 'La prego di' : 'La preghiamo di';
  return `${please} ${list(named) || 'esaminare i punti riportati sotto'}.`;
}

/** By which day, in a line; the partner reads the due day as well. */
export function replyByLine({ replyBy, target, reader, today }: LetterFacts): string {
  const by =
    replyBy === null
      ? 'il prima possibile'
      : `${replyBy === today ? 'oggi, ' : ''}${weekdayText(replyBy, LOCALE)}`;
  if (reader !== 'partner' || target === null) return by;
  const kind = target.kind === 'close-date' ? 'data di chiusura' : 'data di decorrenza';
  const day = weekdayText(target.day, LOCALE);
  return target.isPast ? `${by}: la ${kind} (${day}) è già passata` : `${by} (${kind}: ${day})`;
}

/** Why it is asked, in a line: true of the gravest that is open. */
export function whyLine(facts: LetterFacts): string {
  const { weight, phase } = facts;
  const onHold = `L’elaborazione ${ofTransaction(facts)} è sospesa`;
  if (weight === 'points')
    return phase === 'on-hold'
      ? `${onHold} e non può proseguire senza questi chiarimenti.`
      : `Senza questi chiarimenti non è possibile completare ${theTransaction(facts)}.`;
  const roles = theRoles(openRoles(facts, weight === 'required'));
  const verb = weight === 'required' ? 'richiede' : 'consiglia';
  const account = `Microsoft ${verb} un account aziendale o dell’istituto di istruzione per ${roles}`;
  if (weight === 'recommended') return `${account}.`;
  if (phase === 'on-hold') return `${account}. ${onHold}.`;
  if (phase === 'submitted')
    return `${account}; in mancanza, l’elaborazione ${ofTransaction(facts)} potrebbe essere sospesa.`;
  return `${account} prima di elaborare ${theTransaction(facts)}.`;
}

/** `il vostro rinnovo`; `il rinnovo` to the partner. */
function theTransaction({ reader, transaction }: LetterFacts): string {
  const isFeminine = FEMININE.has(transaction);
  const your = reader === 'partner' ? '' : isFeminine ? 'vostra ' : 'vostro ';
  return `${isFeminine ? 'la' : 'il'} ${your}${wordOf(transaction)}`;
}

/** `del vostro rinnovo`; `del rinnovo` to the partner. */
function ofTransaction(facts: LetterFacts): string {
  return `de${theTransaction(facts).replace(/^il /, 'l ').replace(/^la /, 'lla ')}`;
}

/** Which transaction the letter is about. */
export function referenceLine(facts: LetterFacts): string {
  const { reader, customer, program, transaction, agreementNumber, packageId } = facts;
  if (reader !== 'partner' && agreementNumber === '' && program === '') return '';
  const ofProgram = program === '' ? '' : ` (${program})`;
  return `Riferimento: ${[
    reader === 'partner'
      ? `${customer}, ${wordOf(transaction)}${ofProgram}`
      : `${theTransaction(facts)}${ofProgram}`,
    ...(agreementNumber === '' ? [] : [`contratto ${agreementNumber}`]),
    ...(reader !== 'partner' || packageId === '' ? [] : [`pacchetto ${packageId}`]),
  ].join(', ')}`;
}

/** The roles of a contact, each with whether it is required: `Notices Contact (obbligatorio)`. */
export const rolesLine: LetterWording['roles'] = (roles) =>
  list(
    roles.map(({ id, isRequired }) => `${roleOf(id).name} (${isRequired ? 'obbligatorio' : 'consigliato'})`),
  );
