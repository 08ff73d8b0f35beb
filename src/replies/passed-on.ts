import { addressKey } from '../domain/address.ts';
import { OUR_PHRASES } from '../policy/mail-notes.ts';
import { addressesIn, masked } from './found-addresses.ts';
import type { Head, Line } from './head-line.ts';
import { lowerCase } from './lower-case.ts';
import { type Block, blocksOf } from './quotations.ts';
import type { LetterWords } from './quoted-comments.ts';
import { asks, hasRole, isGreeting, MOST_LOOKED, namesKnown, wordsOfName } from './said-words.ts';
import { isClosing } from './signatures.ts';

/** How deep a mail program puts a quotation into ones of its own. */
const MOST_DEPTH = 3;
/** The most lines of an answer that stands below a bare head. */
const MOST_BELOW = 40;

/** Lines of a message that are quoted. */
export type Quoted = Extract<Block, { kind: 'quoted' }>;

/** The quotation that has a head, where a mail program put it into one of its own. */
export function innermost(quoted: Quoted): Quoted | null {
  let inner = quoted;
  for (let depth = 0; depth < MOST_DEPTH && inner.head === null; depth += 1) {
    const [first] = blocksOf(inner.lines);
    if (first?.kind !== 'quoted') return null;
    inner = first;
  }
  return inner;
}

/** Whether it is our letter that is quoted, as far as that can be told; in doubt it is. */
export function isOurs(quoted: Quoted, known: ReadonlySet<string>, letter: LetterWords | null): boolean {
  const inner = innermost(quoted);
  // Who passes a message on quotes in it what that one answers.
  const lines = blocksOf((inner ?? quoted).lines).flatMap((block) =>
    block.kind === 'own' ? block.lines : [],
  );
  if (letter !== null && isLetter(lines, letter)) return true;
  const from = inner?.head?.from ?? '';
  if (from === '') return true;
  const [address] = addressesIn(from);
  if (address && known.has(addressKey(address.email))) return true;
  if (phrasesIn(lines) >= (address ? 3 : 2)) return true;
  if (address) return false;
  return namesKnown(from, known);
}

/** How many phrases of our letters stand in lines. */
function phrasesIn(lines: readonly Line[]): number {
  const said = lines.map(({ text }) => lowerCase(text.slice(0, MOST_LOOKED))).join('\n');
  return OUR_PHRASES.filter((words) => said.includes(words)).length;
}

/** Whether lines without a head have anything of our letters. */
export function resembles(lines: readonly Line[], letter: LetterWords | null): boolean {
  return (
    phrasesIn(lines) > 0 ||
    lines.some(({ text }) => asks(text)) ||
    (letter !== null && isLetter(lines, letter))
  );
}

/** Whether lines are those of the letter, or most of them. */
export function isLetter(lines: readonly Line[], letter: LetterWords): boolean {
  const long = lines
    .map(({ text }) => lowerCase(text).replace(/[^\p{L}\p{N}@]/gu, ''))
    .filter((text) => text.length >= 12)
    .slice(0, 40);
  const ours = long.filter((text) => letter.text.includes(text)).length;
  return ours >= 2 && ours * 3 >= long.length;
}

/**
 * The answer that stands below the head of a quotation without marks: from where its writer greets whoever the head names
 * as the author, or all of it where nothing shows that it is quoted.
 */
export function answerBelow(
  head: Head,
  lines: readonly Line[],
  letter: LetterWords | null,
  isSilent: boolean,
): readonly Line[] {
  const [authors, receivers] = [wordsOfName(head.from), wordsOfName(head.to)];
  const names = (line: string, words: readonly string[]) =>
    wordsOfName(line).some((word) => words.includes(word));
  const filled = lines.filter(({ text }) => text !== '').map(({ text }) => text);
  const greeting = lines.findIndex(({ text }) => isGreeting(text) && names(text, authors));
  if (greeting >= 0) return lines.slice(greeting);
  if (letter !== null && isLetter(lines, letter)) return [];
  const isSignedBy = (words: readonly string[]) =>
    filled.some((line, at) => isClosing(line) && filled.slice(at, at + 3).some((name) => names(name, words)));
  if (isSignedBy(authors)) return belowSignature(lines, (line) => names(line, authors));
  if (filled.length > MOST_BELOW || filled.some((line) => isGreeting(line) && names(line, receivers)))
    return [];
  const isAsking = filled.some((line) => asks(line));
  if (isSignedBy(receivers)) return lines;
  return !isSilent || isAsking || filled.length > MOST_BELOW / 3 ? [] : lines;
}

/** What names somebody for a role below the paragraph with the author's name at the end of their letter. */
function belowSignature(lines: readonly Line[], isAuthor: (line: string) => boolean): readonly Line[] {
  const closing = lines.findIndex(({ text }) => isClosing(text));
  const name = lines.findIndex(({ text }, at) => at >= closing && isAuthor(text));
  const end = lines.findIndex(({ text }, at) => at > name && text === '');
  const below = name < 0 || end < 0 ? [] : lines.slice(end);
  return below.some(({ text }) => addressesIn(text).length > 0 && hasRole(masked(text))) ? below : [];
}
