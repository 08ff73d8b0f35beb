import type { Day } from '../domain/day.ts';
import { listOrRules, readList, readListOfNamed } from './lists/read-list.ts';
import type { DealForm, DealQuestion, ListQuestion, Particulars, Question } from './question.ts';
import { type QuestionReading, readingOf } from './words.ts';

/** Parses a question by word tables alone: the same text on the same day always parses the same. */
export function parseQuestion(text: string, today: Day): Question {
  const list = listOrRules(text, today);
  if (list !== null && list !== 'rules') return list;
  const reading = readingOf(text, today);
  if (list === null && asksForSeveral(reading)) return listOf(reading);
  const { meaning, words, owner, month } = reading;
  const topic = isTopic(reading);
  const named = words.length > 0 || owner.length > 0;
  const form = formOf(reading);
  const narrowed = Object.keys(particularsOf(reading)).length > 0 || month !== undefined;
  if (named) return dealOf(reading, form);
  if (topic || form !== 'deal-question') return { kind: 'other' };
  return narrowed || meaning.stands || meaning.atRisk ? dealOf(reading, form) : { kind: 'other' };
}

/** Parses the words after `check` as a question about one deal. */
export function parseDealQuestion(text: string, today: Day): DealQuestion {
  return dealOf(readingOf(text, today), 'deal-question');
}

/** Parses the words after `at risk` or `my deals` as a question about many deals. */
export function parseListQuestion(text: string, today: Day): ListQuestion {
  return readList(text, today) ?? listOf(readingOf(text, today));
}

/**
 * Parses what names somebody and asks for deals, as a question for that person's or firm's: `deals of Ingrid`, `what is at risk at Priya's`; null
 * where it asks for none.
 */
export function parseNamedList(text: string, today: Day): ListQuestion | null {
  const read = readListOfNamed(text, today);
  if (read && read.words.length + (read.pdm ?? []).length > 0) return read;
  const reading = readingOf(text, today);
  const { meaning, words, owner } = reading;
  const names = owner.length > 0 ? owner : words;
  if (names.length === 0 || names.length > MOST_NAMES) return null;
  const asks =
    meaning.many === true ||
    meaning.atRisk === true ||
    meaning.lists === true ||
    owner.length > 0 ||
    /\b(?:book|pipeline|portfolio)\b/i.test(text);
  const named = names.filter((word) => !/^(?:book|pipeline|portfolio)$/i.test(word));
  return asks && named.length > 0 ? { ...listOf(reading), words: [], pdm: named } : null;
}

/** The most words of a person's or a firm's name. */
const MOST_NAMES = 5;

function asksForSeveral(reading: QuestionReading): boolean {
  const { meaning, words, owner, pdm, window, topic } = reading;
  const { atRisk, many, lists, by, mine, asks, stands, verdict, deal, risk, stage, missing, orderedBy } =
    meaning;
  const unnamed = words.length === 0 && owner.length === 0;
  if (by !== undefined) return true;
  if (missing !== undefined) return many === true || (lists === true && asks !== true && unnamed);
  if (orderedBy !== undefined)
    return many === true || (unnamed && (mine === true || atRisk === true || lists === true));
  if (atRisk) return many === true || (!topic && (lists === true || unnamed));
  if (topic) return false;
  const inState = risk !== undefined || stage !== undefined;
  const narrowed = inState || window !== undefined || Object.keys(particularsOf(reading)).length > 0;
  // `EA renewals`, `June`: nothing but filters.
  if (unnamed && narrowed && !asks && !stands && !deal && meaning.scope === undefined) return true;
  // `what closes tomorrow`, `anything blocked?`
  if (unnamed && lists && !deal && (window !== undefined || inState || verdict !== undefined)) return true;
  // `anything with DoD`
  if (unnamed && lists && !asks && !deal && !stands && meaning.scope !== undefined) return true;
  if (mine && unnamed && (verdict !== undefined || window !== undefined)) return true;
  if (!many) return mine === true && narrowed && !(deal && stage !== undefined);
  if (pdm.length > 0 || owner.length > 0 || mine) return true;
  if (stands && verdict === undefined && !unnamed) return false;
  // `open deals`, `blocked deals`
  if (unnamed && !asks && (!stands || verdict !== undefined)) return true;
  return lists === true || (!asks && narrowed);
}

/** A stage may be about a rule of the guidance, unless deals are asked for. */
function isTopic({ topic, meaning }: QuestionReading): boolean {
  return topic || meaning.stage !== undefined;
}

function formOf(reading: QuestionReading): DealForm {
  const { stands, atRisk, asks } = reading.meaning;
  if (stands || atRisk) return 'deal-question';
  return asks || isTopic(reading) ? 'question' : 'name';
}

function dealOf(reading: QuestionReading, form: DealForm): DealQuestion {
  const { words, owner, pdm, said, all, month } = reading;
  return {
    kind: 'deal',
    form,
    words: inOrder([...words, ...owner, ...pdm], all),
    said: form === 'name' ? all : said,
    ...particularsOf(reading),
    ...(month ? { month } : {}),
  };
}

function listOf(reading: QuestionReading): ListQuestion {
  const { meaning, words, owner, pdm, window } = reading;
  const { atRisk, troubled, verdict, risk, stage, mine, by, missing, orderedBy } = meaning;
  const names = pdm.length > 0 ? pdm : owner;
  return {
    kind: 'list',
    atRisk: (atRisk ?? troubled) === true,
    mine: mine === true,
    words: pdm.length > 0 ? [...owner, ...words] : words,
    ...particularsOf(reading),
    ...(verdict ? { verdict } : {}),
    ...(risk ? { risk } : {}),
    ...(stage ? { stage } : {}),
    ...(window ? { window } : {}),
    ...(names.length > 0 ? { pdm: names } : {}),
    ...(by ? { by } : {}),
    ...(missing !== undefined ? { missing } : {}),
    ...(orderedBy !== undefined ? { orderedBy } : {}),
  };
}

function particularsOf({ meaning: { program, transaction, scope } }: QuestionReading): Particulars {
  return {
    ...(program !== undefined ? { program } : {}),
    ...(transaction !== undefined ? { transaction } : {}),
    ...(scope !== undefined ? { scope } : {}),
  };
}

/** The given words in the order of the text, without duplicates. */
function inOrder(words: readonly string[], all: readonly string[]): string[] {
  const wanted = new Set(words);
  return [...new Set(all.filter((word) => wanted.has(word)))];
}
