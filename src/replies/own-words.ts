import { markedLines, type ReplyBody } from './body-text.ts';
import { addressesIn } from './found-addresses.ts';
import type { Line } from './head-line.ts';
import { isMachines, withoutNotes } from './machine-notes.ts';
import { withoutColour } from './marks.ts';
import { answerBelow, innermost, isLetter, isOurs, type Quoted, resembles } from './passed-on.ts';
import { type Block, blocksOf, linesWithDepth } from './quotations.ts';
import { commentsIn, headingAbove, type LetterWords, wordsOfLetter } from './quoted-comments.ts';
import { hasRole, introduces, isGreeting, MOST_LOOKED, namesAny, namesKnown, points } from './said-words.ts';
import { withoutSignature } from './signatures.ts';

/** The number of lines parsed of a reply. */
const MOST_LINES = 800;
/** How often a message is passed on for the one in it to be read. */
const MOST_FORWARDS = 3;

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
  const isPersonal = own.some((line) => isGreeting(line) && namesKnown(line, reading.known));
  if (isMachines(own, isPersonal)) return [];
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
  const below = answerBelow(head, lines, reading.letter, isSilent);
  return below.length === 0 ? [] : wordsIn(below, reading, 0);
}
