import type { Day } from '../domain/day.ts';
import type { DealForm, DealQuestion, ListQuestion, Particulars, Question } from './question.ts';
import { type Reading, readingOf } from './reading.ts';

/** What a text asks for, by tables of words alone: the same text on the same day always means the same. */
export function understand(text: string, today: Day): Question {
  const reading = readingOf(text, today);
  if (asksForSeveral(reading)) return listOf(reading);
  const { meaning, words, owner, topic, month } = reading;
  const named = words.length > 0 || owner.length > 0;
  const form = formOf(reading);
  const narrowed = Object.keys(particularsOf(reading)).length > 0 || month !== undefined;
  if (named) return dealOf(reading, form);
  if (topic || form !== 'deal-question') return { kind: 'other' };
  return narrowed || meaning.stands || meaning.atRisk ? dealOf(reading, form) : { kind: 'other' };
}

/** What follows `check`: a deal, whatever the words are. */
export function understandDeal(text: string, today: Day): DealQuestion {
  return dealOf(readingOf(text, today), 'deal-question');
}

/** What follows `at risk` or `my deals`: a list, whatever the words are. */
export function understandList(text: string, today: Day): ListQuestion {
  return listOf(readingOf(text, today));
}

function asksForSeveral(reading: Reading): boolean {
  const { meaning, words, owner, pdm, window, topic } = reading;
  const { atRisk, many, lists, by, mine, asks, stands, verdict } = meaning;
  const unnamed = words.length === 0 && owner.length === 0;
  if (by !== undefined) return true;
  if (atRisk) return many === true || (!topic && (lists === true || unnamed));
  if (topic) return false;
  const narrowed = window !== undefined || Object.keys(particularsOf(reading)).length > 0;
  // `EA renewals`, `June`: nothing but what deals are narrowed down by.
  if (unnamed && narrowed && !asks && !stands && !meaning.deal && meaning.scope === undefined) return true;
  if (window !== undefined && unnamed && lists && !meaning.deal) return true;
  if (!many) return mine === true && narrowed;
  if (pdm.length > 0 || owner.length > 0 || mine) return true;
  if (stands && verdict === undefined && !unnamed) return false;
  return lists === true || (!asks && narrowed);
}

function formOf({ meaning: { stands, atRisk, asks }, topic }: Reading): DealForm {
  if (stands || atRisk) return 'deal-question';
  return asks || topic ? 'question' : 'name';
}

function dealOf(reading: Reading, form: DealForm): DealQuestion {
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

function listOf(reading: Reading): ListQuestion {
  const { meaning, words, owner, pdm, window } = reading;
  const { atRisk, troubled, verdict, mine, by } = meaning;
  const names = pdm.length > 0 ? pdm : owner;
  return {
    kind: 'list',
    atRisk: (atRisk ?? troubled) === true,
    mine: mine === true,
    words: pdm.length > 0 ? [...owner, ...words] : words,
    ...particularsOf(reading),
    ...(verdict ? { verdict } : {}),
    ...(window ? { window } : {}),
    ...(names.length > 0 ? { pdm: names } : {}),
    ...(by ? { by } : {}),
  };
}

function particularsOf({ meaning: { program, transaction, scope } }: Reading): Particulars {
  return {
    ...(program !== undefined ? { program } : {}),
    ...(transaction !== undefined ? { transaction } : {}),
    ...(scope !== undefined ? { scope } : {}),
  };
}

/** The words in the order in which they were said, each once. */
function inOrder(words: readonly string[], all: readonly string[]): string[] {
  const wanted = new Set(words);
  return [...new Set(all.filter((word) => wanted.has(word)))];
}
