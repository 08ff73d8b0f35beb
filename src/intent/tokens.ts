import { withoutUnseen } from '../domain/look-alike.ts';
import { plainLetters } from '../domain/plain-letters.ts';

/** One word of a text, normalised for look-up in the tables. */
export interface Token {
  /** Lower-case, without accents and apostrophes. */
  readonly key: string;
  /** As written, in lower case, without a possessive ending. */
  readonly raw: string;
  /** Whether the word has a possessive ending: `Ann's`, `partners'`. */
  readonly owns: boolean;
  readonly capital: boolean;
}

/** Maximum of words; a longer text is a pasted letter, not a question. */
const MOST_TOKENS = 300;
const MOST_CHARACTERS = 2000;

const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u00b4`]/g;
/** What stands for a hyphen within an id or a word, be it a dash. */
const HYPHENS_WITHIN = /(?<=[\p{L}\p{N}])[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D](?=[\p{L}\p{N}])/gu;
const BETWEEN = /[\s,;!?()"<>[\]{}|*:=\u00ab\u00bb\u201c\u201d\u2013\u2014]+/;
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}']+$/gu;

/** The words of a text, in order. */
export function tokensOf(text: string): Token[] {
  const pieces = withoutUnseen(text.slice(0, MOST_CHARACTERS))
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS_WITHIN, '-')
    .split(BETWEEN);
  return pieces.flatMap(partsOf).slice(0, MOST_TOKENS).flatMap(tokenOf);
}

/** Splits hyphenated words; an id or an address stays whole. */
function partsOf(piece: string): string[] {
  return /[\d@]/.test(piece) ? [piece] : piece.split(/[-/]/);
}

function tokenOf(piece: string): Token[] {
  const trimmed = piece.replace(EDGES, '');
  const whole = trimmed.toLowerCase();
  const raw = whole.replace(/'s$|'+$/, '');
  const key = plainLetters(raw).replaceAll("'", '').trim();
  if (key === '') return [];
  return [{ key, raw, owns: /'s$|s'$/.test(whole), capital: /^\p{Lu}\p{Ll}/u.test(trimmed) }];
}
