import { listText, weekdayText } from '../../../domain/format.ts';
import type { Transaction } from '../../../domain/ids.ts';
import { roleOf } from '../../../policy/roles.ts';
import { namedAsks, openRoles } from '../letter-choices.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterWording } from '../letter-wording.ts';

export const TRANSACTIONS: LetterWording['transactions'] = {
  new: { word: 'new agreement', title: 'New Agreement' },
  renewal: { word: 'renewal', title: 'Renewal' },
  extension: { word: 'extension', title: 'Extension' },
  amendment: { word: 'amendment', title: 'Amendment' },
  cicr: { word: 'change of contact information', title: 'Change of Contact Information' },
  cocp: { word: 'change of channel partner', title: 'Change of Channel Partner' },
};

/** What is asked, in a line. */
export function askLine({ reader }: LetterFacts, asks: readonly string[]): string {
  const please = listText(namedAsks(asks, 'settle the other points below'));
  return `${reader === 'partner' || asks.length > 0 ? 'Please ' : ''}${please || 'look at the points below'}.`;
}

/** By which day, in a line; the partner reads the due day as well. */
export function replyByLine({ replyBy, target, reader, today }: LetterFacts): string {
  const by =
    replyBy === null ? 'as soon as you can' : `${replyBy === today ? 'today, ' : ''}${weekdayText(replyBy)}`;
  if (reader !== 'partner' || target === null) return by;
  const kind = target.kind === 'close-date' ? 'close date' : 'effective date';
  if (target.isPast) return `${by}: the ${kind}, ${weekdayText(target.day)}, has passed`;
  return `${by} (${kind}: ${weekdayText(target.day)})`;
}

/** Why it is asked, in a line: true of the gravest that is open. */
export function whyLine(facts: LetterFacts): string {
  const { weight, phase } = facts;
  const it = ourTransaction(facts);
  if (weight === 'points')
    return phase === 'on-hold'
      ? `Processing of ${it} is on hold, and it can’t go on without this.`
      : `${capital(it)} can’t be completed without this.`;
  const roles = listText(openRoles(facts, weight === 'required').map((id) => roleOf(id).name));
  const verb = weight === 'required' ? 'requires' : 'recommends';
  const account = `Microsoft ${verb} a work or school account for the ${roles}`;
  if (weight === 'recommended') return `${account}.`;
  if (phase === 'on-hold') return `${account}. Processing of ${it} is on hold.`;
  if (phase === 'submitted') return `${account}; without one, ${it} may be put on hold.`;
  return `${account} before it can process ${it}.`;
}

/** `your renewal`; `the renewal` to the partner; `your agreement` where no transaction is stated. */
function ourTransaction({ reader, transaction }: LetterFacts): string {
  const word = transaction === null ? 'agreement' : TRANSACTIONS[transaction].word;
  return `${reader === 'partner' ? 'the' : 'your'} ${word}`;
}

/** Which transaction the letter is about. */
export function referenceLine(facts: LetterFacts): string {
  const { reader, customer, program, transaction, agreementNumber, packageId } = facts;
  const number = agreementNumber === '' ? [] : [`agreement ${agreementNumber}`];
  const ofProgram = program === '' ? '' : ` (${program})`;
  if (reader === 'partner') {
    const what = transaction === null ? 'agreement' : TRANSACTIONS[transaction].word;
    const parts = [
      `${customer}, ${what}${ofProgram}`,
      ...number,
      ...(packageId === '' ? [] : [`package ${packageId}`]),
    ];
    return `About: ${parts.join(', ')}`;
  }
  if (agreementNumber === '' && program === '') return '';
  return `About: ${[`your ${aboutWord(transaction)}${ofProgram}`, ...number].join(', ')}`;
}

function aboutWord(transaction: Transaction | null): string {
  return transaction === null ? 'agreement' : TRANSACTIONS[transaction].word;
}

/** The roles of a contact, each with whether it is required: `Notices Contact (required)`. */
export const rolesLine: LetterWording['roles'] = (roles) =>
  listText(
    roles.map(({ id, isRequired }) => `${roleOf(id).name} (${isRequired ? 'required' : 'recommended'})`),
  );

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
