import { addressKey } from '../domain/address.ts';
import { type ReplyBody, readBody } from './body-text.ts';
import { addressesIn, masked } from './found-addresses.ts';
import type { Line } from './head-line.ts';
import { COLOURED, STRUCK, STRUCK_END, withoutColour, withoutMarks } from './marks.ts';
import { headAt } from './quotation-heads.ts';
import { rolesIn } from './said-roles.ts';
import { isClosing } from './signatures.ts';

/** The words of a letter, by which those of its reader are told from them. */
export interface LetterWords {
  /** Letters and digits alone, so that line ends and marks of a mail program make no difference. */
  readonly text: string;
  readonly addresses: ReadonlySet<string>;
}

/** The most characters compared of a letter. */
const MOST_LETTER = 60_000;
/** The most lines of a quotation in which comments are looked for. */
const MOST_LINES = 400;
const MOST_CHARACTERS = 1000;
/** The most lines above a comment in which the role it is for stands. */
const MOST_ABOVE = 6;
/** The longest line that can be a heading of what is below. */
const LONGEST_HEADING = 90;

/** An arrow between two addresses. */
const TURNS = /@\S{1,253}\s{0,3}(?:[-=]{1,3}>|→|⇒)/;

export function wordsOfLetter(letter: ReplyBody): LetterWords {
  const { lines } = readBody(letter);
  return {
    text: compact(lines.join(' ').slice(0, MOST_LETTER)),
    addresses: new Set(lines.flatMap(addressesIn).map(({ email }) => addressKey(email))),
  };
}

function compact(text: string): string {
  return withoutMarks(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@]/gu, '');
}

/**
 * What somebody wrote into the quotation of a letter: lines that are not the letter's. Without the letter, what is struck
 * through or has a colour of its own. Each line under the role that it stands with.
 */
export function commentsIn(quoted: readonly Line[], letter: LetterWords | null): readonly string[] {
  const end = quoted.findIndex((_, at) => headAt(quoted, at) !== null);
  const all = quoted.slice(0, end < 0 ? MOST_LINES : Math.min(end, MOST_LINES)).map(({ text }) => text);
  const lines = letter === null ? all : withoutSignatures(all, letter);
  const comments: string[] = [];
  let saidFor: string | null = null;
  lines.forEach((line, at) => {
    if (line.length > MOST_CHARACTERS) return;
    const comment = commentOf(line, letter);
    if (comment === null) return;
    const hasRole = rolesIn(masked(comment)).length > 0;
    const heading = hasRole || addressesIn(comment).length === 0 ? null : headingAbove(lines, at);
    if (heading !== null && heading !== saidFor) comments.push('', heading);
    saidFor = heading;
    comments.push(comment);
  });
  return comments;
}

/** Lines in which those below a closing are empty, where they aren't the letter's: they are its reader's signature. */
function withoutSignatures(lines: readonly string[], letter: LetterWords): readonly string[] {
  let isSigned = false;
  return lines.map((line) => {
    const isOurs = compact(line) !== '' && letter.text.includes(compact(line));
    isSigned = !isOurs && (isSigned || isClosing(line));
    return isSigned ? '' : line;
  });
}

function commentOf(line: string, letter: LetterWords | null): string | null {
  if (compact(line) === '') return null;
  const isMarked = line.includes(STRUCK) || line.includes(COLOURED);
  if (letter !== null) {
    const isOurs = letter.text.includes(compact(line));
    if (isOurs && !isMarked) return null;
    if (isOurs && !line.includes(STRUCK)) return null;
    // `old -> new` says what becomes of the letter's address, as striking it through does.
    return said(
      withoutColour(
        TURNS.test(line) ? withStruck(line, letter.addresses) : withoutAddresses(line, letter.addresses),
      ),
    );
  }
  // Our letters number the contacts that need something, in bold.
  if (!isMarked || /^\d{1,2}\. /.test(withoutColour(line).trim())) return null;
  if (line.includes(STRUCK)) return said(withoutColour(line));
  // The words of the letter stay as what is spoken of; its addresses go.
  const parts = line.split(/(\uE003[^\uE004]*\uE004?)/);
  return said(
    withoutColour(
      parts.map((part) => (part.startsWith(COLOURED) ? part : withoutAddresses(part, null))).join(''),
    ),
  );
}

/** A comment that names somebody, or a role; null for any other. */
function said(line: string): string | null {
  const text = line.replace(/\s+/g, ' ').trim();
  return addressesIn(text).length > 0 || rolesIn(text).length > 0 ? text : null;
}

/** A line without addresses, or without those; what is struck through keeps them. */
function withoutAddresses(line: string, those: ReadonlySet<string> | null): string {
  return line
    .split(/(\uE001[^\uE002]*\uE002?)/)
    .map((part) => {
      if (part.startsWith(STRUCK)) return part;
      let rest = part;
      for (const { email, start, end } of [...addressesIn(part)].reverse())
        if (those === null || those.has(addressKey(email))) rest = rest.slice(0, start) + rest.slice(end);
      return rest.replace(/[<([]\s*[>)\]]/g, '');
    })
    .join('');
}

/** A line in which those addresses are struck through. */
function withStruck(line: string, those: ReadonlySet<string>): string {
  if (line.includes(STRUCK)) return line;
  let text = line;
  for (const { email, start, end } of [...addressesIn(line)].reverse())
    if (those.has(addressKey(email)))
      text = `${text.slice(0, start)}${STRUCK}${text.slice(start, end)}${STRUCK_END}${text.slice(end)}`;
  return text;
}

/** The nearest line above that names one role, as the heading of what is below it; null without one. */
export function headingAbove(lines: readonly string[], at: number): string | null {
  for (let above = at - 1; above >= 0 && at - above <= MOST_ABOVE; above -= 1) {
    const line = withoutMarks(lines[above] ?? '');
    const text = masked(line.slice(0, MOST_CHARACTERS));
    const groups = rolesIn(text);
    const [first] = groups;
    if (!first) continue;
    const isOne = new Set(groups.flatMap(({ roles }) => roles)).size === 1;
    return isOne && text.length <= LONGEST_HEADING ? `${text.slice(first.start, first.end)}:` : null;
  }
  return null;
}
