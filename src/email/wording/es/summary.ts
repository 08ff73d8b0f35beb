import { weekdayText } from '../../../domain/format.ts';
import type { Transaction } from '../../../domain/ids.ts';
import { roleOf } from '../../../policy/roles.ts';
import { namedAsks, openRoles } from '../closing-facts.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterWording } from '../letter-wording.ts';
import { LOCALE, list, theRoles } from './people.ts';

export const TRANSACTIONS: LetterWording['transactions'] = {
  new: { word: 'nuevo contrato', title: 'Nuevo contrato' },
  renewal: { word: 'renovación', title: 'Renovación' },
  extension: { word: 'prórroga', title: 'Prórroga' },
  amendment: { word: 'modificación', title: 'Modificación' },
  cicr: { word: 'cambio de los datos de contacto', title: 'Cambio de los datos de contacto' },
  cocp: { word: 'cambio de partner de canal', title: 'Cambio de partner de canal' },
};

const FEMININE: ReadonlySet<Transaction | null> = new Set<Transaction>(['renewal', 'extension', 'amendment']);

function wordOf(transaction: Transaction | null): string {
  return transaction === null ? 'contrato' : TRANSACTIONS[transaction].word;
}

/** `su próxima renovación`, as a subject says it. */
export function yourUpcoming(transaction: Transaction | null): string {
  if (transaction === null) return 'su próximo trámite de licencias';
  return `su ${FEMININE.has(transaction) ? 'próxima' : 'próximo'} ${wordOf(transaction)}`;
}

/** What is asked, in a line. */
export function askLine(_: LetterFacts, asks: readonly string[]): string {
  const named = namedAsks(asks, 'resuelva los demás puntos indicados más abajo');
  return `Por favor, ${list(named) || 'revise los puntos indicados más abajo'}.`;
}

/** By which day, in a line; the partner reads the due day as well. */
export function replyByLine({ replyBy, target, reader, today }: LetterFacts): string {
  const by =
    replyBy === null
      ? 'lo antes posible'
      : `${replyBy === today ? 'hoy, ' : ''}${weekdayText(replyBy, LOCALE)}`;
  if (reader !== 'partner' || target === null) return by;
  const kind = target.kind === 'close-date' ? 'fecha de cierre' : 'fecha de entrada en vigor';
  const day = weekdayText(target.day, LOCALE);
  return target.isPast ? `${by}: la ${kind} (${day}) ya ha pasado` : `${by} (${kind}: ${day})`;
}

/** Why it is asked, in a line: true of the gravest that is open. */
export function whyLine(facts: LetterFacts): string {
  const { weight, phase } = facts;
  if (weight === 'points')
    return phase === 'on-hold'
      ? `La tramitación ${ofTransaction(facts)} está en espera y no puede continuar sin esto.`
      : `Sin esto no se puede completar ${theTransaction(facts)}.`;
  const roles = theRoles(openRoles(facts, weight === 'required'));
  const verb = weight === 'required' ? 'exige' : 'recomienda';
  const account = `Microsoft ${verb} una cuenta profesional o educativa para ${roles}`;
  if (weight === 'recommended') return `${account}.`;
  if (phase === 'on-hold') return `${account}. La tramitación ${ofTransaction(facts)} está en espera.`;
  if (phase === 'submitted')
    return `${account}; sin ella, la tramitación ${ofTransaction(facts)} podría quedar en espera.`;
  return `${account} antes de tramitar ${theTransaction(facts)}.`;
}

/** `su renovación`; `la renovación` to the partner. */
function theTransaction({ reader, transaction }: LetterFacts): string {
  const article = FEMININE.has(transaction) ? 'la' : 'el';
  return `${reader === 'partner' ? article : 'su'} ${wordOf(transaction)}`;
}

function ofTransaction(facts: LetterFacts): string {
  return `de ${theTransaction(facts)}`.replace(/^de el /, 'del ');
}

/** Which transaction the letter is about. */
export function referenceLine(facts: LetterFacts): string {
  const { reader, customer, program, transaction, agreementNumber, packageId } = facts;
  if (reader !== 'partner' && agreementNumber === '' && program === '') return '';
  const what = `${wordOf(transaction)}${program === '' ? '' : ` (${program})`}`;
  return `Referencia: ${[
    reader === 'partner' ? `${customer}, ${what}` : `su ${what}`,
    ...(agreementNumber === '' ? [] : [`contrato ${agreementNumber}`]),
    ...(reader !== 'partner' || packageId === '' ? [] : [`paquete ${packageId}`]),
  ].join(', ')}`;
}

/** The roles of a contact, each with whether it is required: `Notices Contact (obligatorio)`. */
export const rolesLine: LetterWording['roles'] = (roles) =>
  list(
    roles.map(({ id, isRequired }) => `${roleOf(id).name} (${isRequired ? 'obligatorio' : 'recomendado'})`),
  );
