import { weekdayText } from '../../../domain/format.ts';
import type { Transaction } from '../../../domain/ids.ts';
import { roleOf } from '../../../policy/roles.ts';
import { namedAsks, openRoles } from '../closing-facts.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { LetterWording } from '../letter-wording.ts';
import { LOCALE, list, rolesNamed } from './people.ts';

export const TRANSACTIONS: LetterWording['transactions'] = {
  new: { word: 'novo contrato', title: 'Novo contrato' },
  renewal: { word: 'renovação', title: 'Renovação' },
  extension: { word: 'prorrogação', title: 'Prorrogação' },
  amendment: { word: 'aditivo', title: 'Aditivo' },
  cicr: { word: 'alteração dos dados de contato', title: 'Alteração dos dados de contato' },
  cocp: { word: 'mudança de parceiro de canal', title: 'Mudança de parceiro de canal' },
};

const MASCULINE: ReadonlySet<Transaction | null> = new Set<Transaction | null>(['new', 'amendment', null]);

function wordOf(transaction: Transaction | null): string {
  return transaction === null ? 'contrato' : TRANSACTIONS[transaction].word;
}

/** `sua próxima renovação`, as a subject says it. */
export function yourUpcoming(transaction: Transaction | null): string {
  if (transaction === null) return 'sua próxima ação de licenciamento';
  return `${MASCULINE.has(transaction) ? 'seu próximo' : 'sua próxima'} ${wordOf(transaction)}`;
}

/** What is asked, in a line. */
export function askLine(_: LetterFacts, asks: readonly string[]): string {
  const named = namedAsks(asks, 'resolva os demais pontos abaixo');
  return `Por favor, ${list(named) || 'verifique os pontos abaixo'}.`;
}

/** By which day, in a line; the partner reads the due day as well. */
export function replyByLine({ replyBy, target, reader, today }: LetterFacts): string {
  const by =
    replyBy === null
      ? 'o quanto antes'
      : `${replyBy === today ? 'hoje, ' : ''}${weekdayText(replyBy, LOCALE)}`;
  if (reader !== 'partner' || target === null) return by;
  const kind = target.kind === 'close-date' ? 'data de fechamento' : 'data de início da vigência';
  const day = weekdayText(target.day, LOCALE);
  return target.isPast ? `${by}: a ${kind} (${day}) já passou` : `${by} (${kind}: ${day})`;
}

/** Why it is asked, in a line: true of the gravest that is open. */
export function whyLine(facts: LetterFacts): string {
  const { weight, phase } = facts;
  const onHold = `O processamento ${ofTransaction(facts)} está em espera`;
  if (weight === 'points')
    return phase === 'on-hold'
      ? `${onHold} e não pode continuar sem isso.`
      : `Sem isso, não é possível concluir ${theTransaction(facts)}.`;
  const ids = openRoles(facts, weight === 'required');
  const verb = weight === 'required' ? 'exige' : 'recomenda';
  const account = `A Microsoft ${verb} uma conta corporativa ou de estudante para ${ids.length > 1 ? 'as' : 'a'} ${rolesNamed(ids)}`;
  if (weight === 'recommended') return `${account}.`;
  if (phase === 'on-hold') return `${account}. ${onHold}.`;
  if (phase === 'submitted')
    return `${account}; sem ela, o processamento ${ofTransaction(facts)} pode ficar em espera.`;
  return `${account} antes de processar ${theTransaction(facts)}.`;
}

/** `sua renovação`; `a renovação` to the partner. */
function theTransaction({ reader, transaction }: LetterFacts): string {
  const isMasculine = MASCULINE.has(transaction);
  if (reader === 'partner') return `${isMasculine ? 'o' : 'a'} ${wordOf(transaction)}`;
  return `${isMasculine ? 'seu' : 'sua'} ${wordOf(transaction)}`;
}

/** `da sua renovação`; `da renovação` to the partner. */
function ofTransaction({ reader, transaction }: LetterFacts): string {
  const isMasculine = MASCULINE.has(transaction);
  const your = reader === 'partner' ? '' : `${isMasculine ? 'seu' : 'sua'} `;
  return `${isMasculine ? 'do' : 'da'} ${your}${wordOf(transaction)}`;
}

/** Which transaction the letter is about. */
export function referenceLine(facts: LetterFacts): string {
  const { reader, customer, program, transaction, agreementNumber, packageId } = facts;
  if (reader !== 'partner' && agreementNumber === '' && program === '') return '';
  const ofProgram = program === '' ? '' : ` (${program})`;
  return `Referência: ${[
    reader === 'partner'
      ? `${customer}, ${wordOf(transaction)}${ofProgram}`
      : `${theTransaction(facts)}${ofProgram}`,
    ...(agreementNumber === '' ? [] : [`contrato ${agreementNumber}`]),
    ...(reader !== 'partner' || packageId === '' ? [] : [`pacote ${packageId}`]),
  ].join(', ')}`;
}

/** The roles of a contact, each with whether it is required: `Notices Contact (obrigatório)`. */
export const rolesLine: LetterWording['roles'] = (roles) =>
  list(
    roles.map(({ id, isRequired }) => `${roleOf(id).name} (${isRequired ? 'obrigatório' : 'recomendado'})`),
  );
