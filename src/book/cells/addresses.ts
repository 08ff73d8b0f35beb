import { parseAddress } from '../../domain/address.ts';
import { withoutUnseen } from '../../domain/look-alike.ts';
import type { ReadingKind } from '../reading-kinds.ts';

/** An address as a cell states it, and the name beside it. */
export interface StatedAddress {
  /** Without marks around it; as it is written where it is of no form that is known, and then it may be malformed. */
  readonly email: string;
  readonly name: string | null;
}

/** The addresses of a cell, at least one, and how they were read. */
export interface AddressCell {
  readonly addresses: readonly StatedAddress[];
  readonly readings: readonly ReadingKind[];
}

/** A bare address in visible ASCII, which most cells hold. */
const BARE = /^[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;

/** `Name <address>`, `"Name" <address>`, `<address>`; Outlook writes square brackets in plain text. */
const NAMED = /^(.*?)\s*[<[]\s*([^<>[\]]*@[^<>[\]]*?)\s*[>\]]$/s;
/** `address (Name)`. */
const NAME_AFTER = /^(\S+@\S+)\s+\(([^()@]*)\)$/;

const SEPARATOR = /[;,|\n\r\t]|\s\/\s|\/(?=\S*@)|\s(?:and|or|&|\+)\s/i;

/** Reads the addresses of a cell that is not blank: one, one with a name, or several. */
export function readAddresses(cell: string): AddressCell {
  if (BARE.test(cell)) return { addresses: [{ email: cell, name: null }], readings: [] };
  const readings = new Set<ReadingKind>();
  const text = withoutUnseen(cell);
  if (text !== asciiTrimmed(cell)) readings.add('unseen');
  const parts = text.split('@').length > 2 ? partsOf(text) : [text.replace(/^[;,\s]+|[;,\s]+$/g, '')];
  const addresses = parts.map((part) => readOne(part, readings));
  // Of nothing but marks, none is left out.
  if (addresses.length === 1 && addresses[0]?.email === '')
    return { addresses: [{ email: text, name: null }], readings: [...readings] };
  if (parts.length === 1 && parts[0] !== text) readings.add('marks');
  if (addresses.length > 1) readings.add('several-addresses');
  return { addresses, readings: [...readings] };
}

/**
 * The parts of a text with several `@`, each with one; the text itself where it can't be taken apart. What stands before an
 * address and has none belongs to it, as in `Po, Ann <ann@contoso.com>`.
 */
function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let open = '';
  for (const piece of pieces(text, SEPARATOR)) {
    open += piece.text;
    if (open.includes('@')) {
      parts.push(open.trim());
      open = '';
    } else open += piece.after;
  }
  if (open.trim() !== '') return spaced(text) ?? [text];
  const whole = parts.flatMap((part) => (part.split('@').length > 2 ? (spaced(part) ?? [part]) : [part]));
  return whole.every((part) => part.split('@').length === 2) ? whole : [text];
}

/** Addresses with nothing but space between them; null for another text. */
function spaced(text: string): readonly string[] | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.length > 1 && words.every((word) => parseAddress(withoutMarks(word)) !== null) ? words : null;
}

function* pieces(
  text: string,
  separator: RegExp,
): Generator<{ readonly text: string; readonly after: string }> {
  const all = new RegExp(separator.source, `${separator.flags}g`);
  let from = 0;
  for (const match of text.matchAll(all)) {
    yield { text: text.slice(from, match.index), after: match[0] };
    from = match.index + match[0].length;
  }
  yield { text: text.slice(from), after: '' };
}

function readOne(text: string, readings: Set<ReadingKind>): StatedAddress {
  const before = NAMED.exec(text);
  const after = before ? null : NAME_AFTER.exec(text);
  const [written, name] = before
    ? [before[2] ?? '', before[1] ?? '']
    : after
      ? [after[1] ?? '', after[2] ?? '']
      : [text, ''];
  const email = withoutMarks(written);
  const bareName = name
    .trim()
    .replace(/^["'\u201C\u2018]+|["'\u201D\u2019]+$/g, '')
    .trim();
  if (email === '') return { email: text, name: null };
  if (bareName !== '' && bareName !== email) readings.add('name-and-address');
  else if (email !== text) readings.add('marks');
  return { email, name: bareName === '' || bareName.includes('@') ? null : bareName };
}

/** Without `mailto:`, what a link has after the address, brackets around it, and a dot at its end. */
function withoutMarks(text: string): string {
  let bare = text.trim().replace(/^[<[]+\s*|\s*[>\]]+$/g, '');
  if (/^mailto:/i.test(bare)) bare = bare.replace(/^mailto:\s*/i, '').replace(/\?.*$/s, '');
  return bare.replace(/(?<=[^.])\.$/, '').trim();
}

/** Without the spaces that a keyboard has at its ends. */
export function asciiTrimmed(text: string): string {
  if (text.charCodeAt(0) > 0x20 && text.charCodeAt(text.length - 1) > 0x20) return text;
  return text.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
}

/** An id or another text without what `mailto:`, brackets and a dot at its end add. */
export function withoutMarksAround(text: string): string {
  if (!/^<.*>$|\.$|^mailto:/i.test(text)) return text;
  const bare = withoutMarks(text);
  return bare === '' ? text : bare;
}
