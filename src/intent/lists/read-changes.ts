import { addDays, type Day } from '../../domain/day.ts';
import type { Token } from '../tokens.ts';
import { saidTokens } from './said-text.ts';
import { pastAt } from './spans.ts';

/** A question for what changed on deals. */
export interface ChangesQuestion {
  readonly mine: boolean;
  /** The first day of which changes are told; null where none is named. */
  readonly since: Day | null;
}

/** Words of which one makes a sentence a question for changes. */
const CORE =
  /^(?:changed|changes|change|changing|happened|happening|news|update|updates|updated|moved|different|developments|differs|missed|miss)$/;
/** A word that does so only where it is asked what is so: `new deals` are deals. */
const NEW = /^(?:new|worse|better|happen|going|progress)$/;
/** Words that may stand beside them. */
const BESIDE: ReadonlySet<string> = new Set(
  `what whats which anything everything something any all the show me us list give tell has have is are was were did do does been there that got get a an and so
  please pls hi hey my mine our on to in with for of about book pipeline deals agreements since i we while away out gone else recently lately just today now
  got see can you catch up where how things stuff it they latest summary overview log history know want need let from last time looked look`.split(
    /\s+/,
  ),
);
const ASKS = /^(?:what|whats|anything|which|something|everything)$/;
const MINE = /^(?:my|mine)$/;

/**
 * Reads a sentence that asks what changed on deals, and nothing else: `what changed since yesterday`, `anything new on my deals
 * since monday`; null for every other one.
 */
export function readChanges(text: string, today: Day): ChangesQuestion | null {
  const tokens = saidTokens(text);
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return null;
  const keys: string[] = [];
  let since: Day | null = null;
  for (let at = 0; at < tokens.length; ) {
    const past: PastSpan | null = since === null ? pastSpan(tokens, at, today) : null;
    if (past) {
      since = past.from;
      at += past.length;
      continue;
    }
    keys.push(tokens[at]?.key ?? '');
    at += 1;
  }
  const isCore = keys.some((key) => CORE.test(key));
  const isNew = keys.some((key) => NEW.test(key)) && keys.some((key) => ASKS.test(key));
  if (!isCore && !isNew) return null;
  if (!keys.every((key) => CORE.test(key) || NEW.test(key) || BESIDE.has(key))) return null;
  // `update`, `change`: a word alone may ask for anything.
  if (since === null && !keys.some((key) => ASKS.test(key))) return null;
  // `what is new` is the day, and `anything new` too.
  if (since === null && !isCore) return null;
  return { mine: keys.some((key) => MINE.test(key)), since };
}

const MOST_WORDS = 16;

/** The first day of a span of the past, and how many words name it. */
interface PastSpan {
  readonly from: Day;
  readonly length: number;
}

function pastSpan(tokens: readonly Token[], at: number, today: Day): PastSpan | null {
  const key = tokens[at]?.key ?? '';
  const next = tokens[at + 1]?.key ?? '';
  if (key === 'overnight') return { from: addDays(today, -1), length: 1 };
  if (key === 'this' && next === 'morning') return { from: today, length: 2 };
  const past = pastAt(tokens, at, today);
  return past && past.window.from !== null ? { from: past.window.from, length: past.length } : null;
}
