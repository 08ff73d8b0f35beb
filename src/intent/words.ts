import type { Day } from '../domain/day.ts';
import { dateAt } from './dates.ts';
import { phraseAt } from './phrases.ts';
import type { Month, Window } from './question.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Meaning } from './vocabulary.ts';

/** A text split into words and their meanings. */
export interface QuestionReading {
  /** The merged meanings of the phrases; the later one wins. */
  readonly meaning: Meaning;
  readonly window?: Window;
  readonly month?: Month;
  /** Words in no table, which may name a deal. */
  readonly words: readonly string[];
  /** Those of `words` with a possessive: `Ann's`. */
  readonly owner: readonly string[];
  /** The words after (or before) `pdm`. */
  readonly pdm: readonly string[];
  /** Whether the text may be a question to the guidance. */
  readonly topic: boolean;
  /** All words that may be part of a name: those that are no fillers. */
  readonly said: readonly string[];
  /** All words. */
  readonly all: readonly string[];
}

/** Reads a text from left to right. */
export function readingOf(text: string, today: Day): QuestionReading {
  const tokens = tokensOf(text);
  const meanings: Meaning[] = [];
  const said: string[] = [];
  const pdm: string[] = [];
  const owner: string[] = [];
  let words: string[] = [];
  let run: string[] = [];
  let window: Window | undefined;
  let month: Month | undefined;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const when = dateAt(tokens, at, today);
    const phrase = when ? null : phraseAt(tokens, at);
    const length = when?.length ?? phrase?.length ?? 1;
    const raws = tokens.slice(at, at + length).map(({ raw }) => raw);
    at += length;
    if (when) {
      window = when.window;
      month = when.month ?? month;
      if (when.month) said.push(...raws);
      run = [];
      continue;
    }
    if (phrase?.meaning.onlyBeforeDeal && !isBeforeDeal(tokens, at)) {
      said.push(...raws);
      continue;
    }
    const meaning = phrase?.meaning;
    if (!meaning) {
      words.push(token.raw);
      said.push(token.raw);
      run.push(token.raw);
      if (token.owns) owner.push(...run);
      continue;
    }
    meanings.push(meaning);
    if (isParticular(meaning) || meaning.topic || meaning.risk || meaning.stage) said.push(...raws);
    if (meaning.pdm) {
      const named = nameAfter(tokens, at);
      // `where Ann is PDM`: the name precedes.
      const name = named.length > 0 ? named : words.splice(words.length - run.length);
      pdm.push(...name);
      at += named.length;
    }
    if (Object.keys(meaning).length > 0) run = [];
  }
  words = words.filter((word) => !owner.includes(word));
  return {
    meaning: Object.assign({}, ...meanings) as Meaning,
    ...(window ? { window } : {}),
    ...(month ? { month } : {}),
    words,
    owner,
    pdm,
    topic: meanings.some(({ topic }) => topic),
    said,
    all: tokens.map(({ raw }) => raw),
  };
}

function isParticular({ program, transaction, scope }: Meaning): boolean {
  return program !== undefined || transaction !== undefined || scope !== undefined;
}

/**
 * Whether a deal word, program or transaction follows: `new EA`, `new deals`. Other phrases with `new` may be names.
 */
function isBeforeDeal(tokens: readonly Token[], at: number): boolean {
  const next = phraseAt(tokens, at)?.meaning;
  return next !== undefined && (next.many === true || next.deal === true || isParticular(next));
}

const MOST_NAMES = 3;

/** The name after `pdm`: up to `MOST_NAMES` words that no table knows, or an address. */
function nameAfter(tokens: readonly Token[], at: number): string[] {
  const name: string[] = [];
  for (const [offset, token] of tokens.slice(at, at + MOST_NAMES).entries()) {
    if (phraseAt(tokens, at + offset) !== null) break;
    name.push(token.raw);
    if (token.raw.includes('@')) break;
  }
  return name;
}
