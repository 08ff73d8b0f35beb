import { addressKey } from '../domain/address.ts';
import { ASKING, GREETINGS, OUR_PHRASES, POINTERS } from '../policy/mail-notes.ts';
import { markedLines, type ReplyBody } from './body-text.ts';
import { addressesIn } from './found-addresses.ts';
import { lowerCase } from './lower-case.ts';
import { isMachines, withoutNotes } from './machine-notes.ts';
import { withoutColour } from './marks.ts';
import type { Head, Line } from './quotation-heads.ts';
import { type Block, blocksOf, linesWithDepth } from './quotations.ts';
import { commentsIn, headingAbove, type LetterWords, wordsOfLetter } from './quoted-comments.ts';
import { rolesIn } from './said-roles.ts';
import { isClosing, withoutSignature } from './signatures.ts';

/** The number of lines parsed of a reply. */
const MOST_LINES = 800;
/** How often a message is passed on for the one in it to be read. */
const MOST_FORWARDS = 3;
/** The most lines of an answer that stands below a bare head. */
const MOST_BELOW = 40;
const MOST_LOOKED = 400;

type Quoted = Extract<Block, { kind: 'quoted' }>;

interface Reading {
  /** Keys of addresses known to both sides. */
  readonly known: ReadonlySet<string>;
  readonly letter: LetterWords | null;
}

/**
 * The writer's own lines: without quotations, signature, and what machines add. What is struck through stands between
 * marks. What somebody wrote into a quotation counts as theirs, and so does a message that they only pass on. Pure.
 * @param known keys of addresses known to both sides, by which signatures and our own letter are told
 */
export function ownWords(body: ReplyBody, known: ReadonlySet<string> = new Set()): readonly string[] {
  const reading: Reading = { known, letter: body.letter ? wordsOfLetter(body.letter) : null };
  const own = wordsIn(linesOf(body), reading, MOST_FORWARDS);
  if (!body.whole) return own;
  const whole = linesOf(body.whole);
  // Who says nothing else means what is quoted; of whoever does, only what they wrote into it was left out.
  if (own.length === 0 || (points(own) && !namesAny(own, known)))
    return wordsIn(whole, reading, MOST_FORWARDS);
  const quoted = blocksOf(whole).filter((block) => block.kind === 'quoted');
  return trimmed([...own, ...quoted.flatMap((block) => withBlank(commentsOf(block, reading, own)))]);
}

function linesOf(body: ReplyBody): readonly Line[] {
  return linesWithDepth(markedLines(body).lines.slice(0, MOST_LINES));
}

function wordsIn(lines: readonly Line[], reading: Reading, forwards: number): readonly string[] {
  const blocks = blocksOf(lines);
  const own: string[] = [];
  blocks.forEach((block, at) => {
    if (block.kind === 'own') {
      const said = block.lines.map(({ text }) => withoutColour(text));
      own.push(...headingOf(blocks, at, said), ...withoutSignature(withoutNotes(said), reading.known), '');
    } else own.push(...withBlank(commentsOf(block, reading, own)));
  });
  if (
    isMachines(
      own,
      own.some((line) => isGreeting(line) && namesKnown(line, reading.known)),
    )
  )
    return [];
  if (namesAny(own, reading.known)) return trimmed(own);
  const quoted = blocks.find((block) => block.kind === 'quoted');
  if (quoted) own.push(...withBlank(saidBelow(quoted, own, reading, forwards)));
  return trimmed(own);
}

function withBlank(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? lines : ['', ...lines, ''];
}

/** Lines without empty ones at both ends, and none twice. */
function trimmed(lines: readonly string[]): readonly string[] {
  const kept = lines.filter((line, at) => line !== '' || (at > 0 && lines[at - 1] !== ''));
  if (kept[0] === '') kept.shift();
  if (kept.at(-1) === '') kept.pop();
  return kept;
}

/** The role that a question names which is answered right below it, between other quoted lines. */
function headingOf(blocks: readonly Block[], at: number, said: readonly string[]): readonly string[] {
  const above = blocks[at - 1];
  const isBetween = blocks.length > at + 1 || blocks.slice(0, at).some(({ kind }) => kind === 'own');
  if (above?.kind !== 'quoted' || !above.isMarked || !isBetween) return [];
  const first = said.find((line) => line !== '') ?? '';
  if (addressesIn(first.slice(0, MOST_LOOKED)).length === 0 || hasRole(first)) return [];
  const heading = headingAbove([...above.lines.map(({ text }) => text), first], above.lines.length);
  return heading === null ? [] : [heading];
}

/** What somebody wrote into a quotation. Where the letter is not known, only of a writer who names nobody outside of it. */
function commentsOf(quoted: Quoted, { letter, known }: Reading, own: readonly string[]): readonly string[] {
  if (!isOurs(quoted, known, letter)) return [];
  if (letter === null && namesAny(own, known) && !points(own)) return [];
  const { lines } = innermost(quoted) ?? quoted;
  if (letter !== null && !isLetter(lines, letter)) return [];
  return commentsIn(lines, letter);
}

/** What a writer who says nothing else has put below a head: their answer, or a message that they pass on. */
function saidBelow(
  quoted: Quoted,
  own: readonly string[],
  reading: Reading,
  forwards: number,
): readonly string[] {
  const { head, lines, isMarked } = quoted;
  const isPointing = points(own);
  const isSilent = own.every((line) => line === '' || isGreeting(line));
  const inner = innermost(quoted);
  const isForwarded = head?.isForwarded || inner?.head?.isForwarded;
  if (forwards === 0 || (!isSilent && !isPointing && !isForwarded)) return [];
  // `On … wrote:` alone heads an answer to somebody.
  const isPassedOn = isPointing || isForwarded || head?.isLabelled;
  if (inner?.head && isPassedOn && !isOurs(inner, reading.known, reading.letter))
    return wordsIn(inner.lines, reading, forwards - 1);
  if (isPointing && inner === null && introduces(own) && !resembles(lines, reading.letter))
    return wordsIn(lines, reading, 0);
  if (head === null || isMarked) return [];
  const below = answerBelow(head, lines, reading, isSilent);
  return below.length === 0 ? [] : wordsIn(below, reading, 0);
}

/** The quotation that has a head, where a mail program put it into one of its own. */
function innermost(quoted: Quoted): Quoted | null {
  let inner = quoted;
  for (let depth = 0; depth < MOST_FORWARDS && inner.head === null; depth += 1) {
    const [first] = blocksOf(inner.lines);
    if (first?.kind !== 'quoted') return null;
    inner = first;
  }
  return inner;
}

/** Whether it is our letter that is quoted, as far as that can be told; in doubt it is. */
function isOurs(quoted: Quoted, known: ReadonlySet<string>, letter: LetterWords | null): boolean {
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
function resembles(lines: readonly Line[], letter: LetterWords | null): boolean {
  return (
    phrasesIn(lines) > 0 ||
    lines.some(({ text }) => asks(text)) ||
    (letter !== null && isLetter(lines, letter))
  );
}

/** Whether the last words announce what stands below them. */
function introduces(own: readonly string[]): boolean {
  return own.findLast((line) => line !== '')?.endsWith(':') ?? false;
}

/** Whether lines are those of the letter, or most of them. */
function isLetter(lines: readonly Line[], letter: LetterWords): boolean {
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
function answerBelow(
  head: Head,
  lines: readonly Line[],
  { letter }: Reading,
  isSilent: boolean,
): readonly Line[] {
  const [authors, receivers] = [wordsOfName(head.from), wordsOfName(head.to)];
  const names = (line: string, words: readonly string[]) =>
    wordsOfName(line).some((word) => words.includes(word));
  const filled = lines.filter(({ text }) => text !== '').map(({ text }) => text);
  const greeting = lines.findIndex(({ text }) => isGreeting(text) && names(text, authors));
  if (greeting >= 0) return lines.slice(greeting);
  if (letter !== null && isLetter(lines, letter)) return [];
  if (filled.length > MOST_BELOW || filled.some((line) => isGreeting(line) && names(line, receivers)))
    return [];
  const isSignedBy = (words: readonly string[]) =>
    filled.some((line, at) => isClosing(line) && filled.slice(at, at + 3).some((name) => names(name, words)));
  if (isSignedBy(authors)) return [];
  const isAsking = filled.some((line) => asks(line));
  if (isSignedBy(receivers)) return lines;
  return !isSilent || isAsking || filled.length > MOST_BELOW / 3 ? [] : lines;
}

function asks(line: string): boolean {
  const text = lowerCase(line.slice(0, MOST_LOOKED));
  return text.includes('?') || ASKING.some((words) => text.includes(words));
}

function isGreeting(line: string): boolean {
  if (line.length > 60 || line.includes('@') || hasRole(line)) return false;
  const text = lowerCase(line);
  return GREETINGS.some((words) => text.startsWith(words));
}

/** Whether a writer points to what stands elsewhere in the message. */
function points(lines: readonly string[]): boolean {
  return lines.some((line) => {
    const text = lowerCase(line.slice(0, MOST_LOOKED));
    return POINTERS.some((words) => {
      const at = text.indexOf(words);
      if (at < 0) return false;
      return !/^\p{Script=Latin}$/u.test(text[at - 1] ?? '') || !/^\p{Script=Latin}/u.test(words);
    });
  });
}

/** Whether words have the name of somebody known, whose address has it. */
function namesKnown(line: string, known: ReadonlySet<string>): boolean {
  const names = wordsOfName(line);
  return [...known].some((key) => wordsOfName(key.split('@')[0] ?? '').some((name) => names.includes(name)));
}

function wordsOfName(text: string): readonly string[] {
  const [name = ''] = text.slice(0, MOST_LOOKED).split(/[<([]/);
  const words = lowerCase(/@/.test(name) ? (name.split('@')[0] ?? '') : name);
  return (words.match(/[\p{L}\p{M}]{2,}/gu) ?? []).filter(
    (word) => word.length > 2 || /[^\p{ASCII}]/u.test(word),
  );
}

/** Whether lines name somebody: an address that isn't known to both sides, or any for a role. */
function namesAny(lines: readonly string[], known: ReadonlySet<string>): boolean {
  return lines.some((line) => {
    const found = addressesIn(line.slice(0, 4 * MOST_LOOKED));
    return found.some(({ email }) => !known.has(addressKey(email))) || (found.length > 0 && hasRole(line));
  });
}

function hasRole(line: string): boolean {
  return rolesIn(line.slice(0, MOST_LOOKED)).length > 0;
}
