import { weekdayText } from '../../../domain/format.ts';
import type { Transaction } from '../../../domain/ids.ts';
import { roleOf } from '../../../policy/roles.ts';
import { namedAsks, openRoles } from '../letter-choices.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterWording } from '../letter-wording.ts';
import { LOCALE, le, list, theRoles } from './people.ts';

export const TRANSACTIONS: LetterWording['transactions'] = {
  new: { word: 'nouveau contrat', title: 'Nouveau contrat' },
  renewal: { word: 'renouvellement', title: 'Renouvellement' },
  extension: { word: 'prolongation', title: 'Prolongation' },
  amendment: { word: 'avenant', title: 'Avenant' },
  cicr: { word: 'modification des coordonnées', title: 'Modification des coordonnées' },
  cocp: { word: 'changement de partenaire', title: 'Changement de partenaire' },
};

const FEMININE: ReadonlySet<Transaction | null> = new Set<Transaction | null>(['extension', 'cicr']);

function wordFor(transaction: Transaction | null): string {
  return transaction === null ? 'contrat' : TRANSACTIONS[transaction].word;
}

/** `votre renouvellement`; `le renouvellement` to the partner; `votre contrat` where no transaction is stated. */
function ourTransaction({ reader, transaction }: LetterFacts): string {
  const word = wordFor(transaction);
  if (reader !== 'partner') return `votre ${word}`;
  return FEMININE.has(transaction) ? `la ${word}` : le(word);
}

/** `votre renouvellement à venir`, for a subject. */
export function yourUpcoming(transaction: Transaction | null): string {
  return `votre ${transaction === null ? 'opération de licence' : wordFor(transaction)} à venir`;
}

/** What is asked, in a line. */
export function askLine(_: LetterFacts, asks: readonly string[]): string {
  const all = list(namedAsks(asks, 'régler les autres points ci-dessous'));
  return `Merci de bien vouloir ${all || 'examiner les points ci-dessous'}.`;
}

/** By which day, in a line; the partner reads the due day as well. */
export function replyByLine({ replyBy, target, reader, today }: LetterFacts): string {
  const by =
    replyBy === null
      ? 'dès que possible'
      : `${replyBy === today ? 'aujourd’hui,' : 'au plus tard le'} ${weekdayText(replyBy, LOCALE)}`;
  if (reader !== 'partner' || target === null) return by;
  const kind = target.kind === 'close-date' ? 'date de clôture' : 'date d’effet';
  return `${by} (${kind}${target.isPast ? ' dépassée' : ''} : ${weekdayText(target.day, LOCALE)})`;
}

/** Why it is asked, in a line: true of the gravest that is open. */
export function whyLine(facts: LetterFacts): string {
  const { weight, phase } = facts;
  if (weight === 'points')
    return phase === 'on-hold'
      ? 'Le traitement est suspendu et ne pourra reprendre qu’ensuite.'
      : `Sans cela, ${ourTransaction(facts)} ne pourra pas aboutir.`;
  const verb = weight === 'required' ? 'exige' : 'recommande';
  const account = `Microsoft ${verb} un compte professionnel ou scolaire pour ${theRoles(openRoles(facts, weight === 'required'))}`;
  if (weight === 'recommended') return `${account}.`;
  if (phase === 'on-hold') return `${account}. Le traitement est actuellement suspendu.`;
  if (phase === 'submitted') return `${account} ; à défaut, le traitement peut être suspendu.`;
  return `${account} avant de pouvoir traiter ${ourTransaction(facts)}.`;
}

/** Which transaction the letter is about. */
export function referenceLine(facts: LetterFacts): string {
  const { reader, customer, program, transaction, agreementNumber, packageId } = facts;
  const number = agreementNumber === '' ? [] : [`contrat ${agreementNumber}`];
  const ofProgram = program === '' ? '' : ` (${program})`;
  if (reader === 'partner') {
    const ofPackage = packageId === '' ? [] : [`package ${packageId}`];
    return `Concerne : ${[`${customer}, ${wordFor(transaction)}${ofProgram}`, ...number, ...ofPackage].join(', ')}`;
  }
  if (agreementNumber === '' && program === '') return '';
  return `Concerne : ${[`${ourTransaction(facts)}${ofProgram}`, ...number].join(', ')}`;
}

/** The roles of a contact, each with whether it is required: `Notices Contact (requis)`. */
export const rolesLine: LetterWording['roles'] = (roles) =>
  list(roles.map(({ id, isRequired }) => `${roleOf(id).name} (${isRequired ? 'requis' : 'recommandé'})`));
