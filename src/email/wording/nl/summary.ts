import { weekdayText } from '../../../domain/format.ts';
import type { Transaction } from '../../../domain/ids.ts';
import { roleOf } from '../../../policy/roles.ts';
import { namedAsks, openRoles } from '../letter-choices.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterWording } from '../letter-wording.ts';
import { LOCALE, list, theRoles } from './people.ts';

export const TRANSACTIONS: LetterWording['transactions'] = {
  new: { word: 'nieuwe overeenkomst', title: 'Nieuwe overeenkomst' },
  renewal: { word: 'contractverlenging', title: 'Contractverlenging' },
  extension: { word: 'looptijdverlenging', title: 'Looptijdverlenging' },
  amendment: { word: 'contractwijziging', title: 'Contractwijziging' },
  cicr: { word: 'wijziging van contactgegevens', title: 'Wijziging van contactgegevens' },
  cocp: { word: 'partnerwissel', title: 'Partnerwissel' },
};

function wordFor(transaction: Transaction | null): string {
  return transaction === null ? 'overeenkomst' : TRANSACTIONS[transaction].word;
}

/** `uw contractverlenging`; `de contractverlenging` to the partner; `uw overeenkomst` where no transaction is stated. */
function ourTransaction({ reader, transaction }: LetterFacts): string {
  return `${reader === 'partner' ? 'de' : 'uw'} ${wordFor(transaction)}`;
}

/** `uw aanstaande contractverlenging`, for a subject. */
export function yourUpcoming(transaction: Transaction | null): string {
  return `uw aanstaande ${transaction === null ? 'licentietransactie' : wordFor(transaction)}`;
}

/** What is asked, in a line. */
export function askLine(_: LetterFacts, asks: readonly string[]): string {
  return `Wilt u ${list(namedAsks(asks, 'de overige punten hieronder regelen')) || 'naar de onderstaande punten kijken'}?`;
}

/** By which day, in a line; the partner reads the due day as well. */
export function replyByLine({ replyBy, target, reader, today }: LetterFacts): string {
  const by =
    replyBy === null
      ? 'zo snel mogelijk'
      : `${replyBy === today ? 'vandaag,' : 'uiterlijk'} ${weekdayText(replyBy, LOCALE)}`;
  if (reader !== 'partner' || target === null) return by;
  const kind = target.kind === 'close-date' ? 'sluitingsdatum' : 'ingangsdatum';
  return `${by} (${kind}${target.isPast ? ' was' : ':'} ${weekdayText(target.day, LOCALE)})`;
}

/** Why it is asked, in a line: true of the gravest that is open. */
export function whyLine(facts: LetterFacts): string {
  const { weight, phase } = facts;
  if (weight === 'points')
    return phase === 'on-hold'
      ? 'De verwerking is opgeschort en kan pas daarna verdergaan.'
      : `Zonder dit kan ${ourTransaction(facts)} niet worden afgerond.`;
  const verb = weight === 'required' ? 'vereist' : 'raadt';
  const account = `Microsoft ${verb} een werk- of schoolaccount ${weight === 'required' ? '' : 'aan '}voor ${theRoles(openRoles(facts, weight === 'required'))}`;
  if (weight === 'recommended') return `${account}.`;
  if (phase === 'on-hold') return `${account}. De verwerking is momenteel opgeschort.`;
  if (phase === 'submitted') return `${account}; anders kan de verwerking worden opgeschort.`;
  return `${account} voordat ${ourTransaction(facts)} kan worden verwerkt.`;
}

/** Which transaction the letter is about. */
export function referenceLine(facts: LetterFacts): string {
  const { reader, customer, program, transaction, agreementNumber, packageId } = facts;
  const number = agreementNumber === '' ? [] : [`overeenkomst ${agreementNumber}`];
  const ofProgram = program === '' ? '' : ` (${program})`;
  if (reader === 'partner') {
    const ofPackage = packageId === '' ? [] : [`pakket ${packageId}`];
    return `Betreft: ${[`${customer}, ${wordFor(transaction)}${ofProgram}`, ...number, ...ofPackage].join(', ')}`;
  }
  if (agreementNumber === '' && program === '') return '';
  return `Betreft: ${[`${ourTransaction(facts)}${ofProgram}`, ...number].join(', ')}`;
}

/** The roles of a contact, each with whether it is required: `Notices Contact (vereist)`. */
export const rolesLine: LetterWording['roles'] = (roles) =>
  list(roles.map(({ id, isRequired }) => `${roleOf(id).name} (${isRequired ? 'vereist' : 'aanbevolen'})`));
