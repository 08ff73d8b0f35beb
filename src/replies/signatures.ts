import {
  CLOSING_SENTENCES,
  CLOSING_WORDS,
  CLOSINGS,
  CLOSINGS_UNSPACED,
  SENT_FROM,
  THANKS,
} from '../policy/mail-closings.ts';
import { OFFERS, withoutCard } from './business-card.ts';
import { addressesIn } from './found-addresses.ts';
import { lowerCase } from './lower-case.ts';
import { hasRole } from './said-words.ts';

/** The most characters of a closing with a name behind it. */
const MOST_CLOSING = 80;
/** The most words of a name behind a closing. */
const MOST_NAME = 4;

const CLOSING: ReadonlySet<string> = new Set(CLOSINGS);
const CLOSING_WORD: ReadonlySet<string> = new Set(CLOSING_WORDS);
const THANK: ReadonlySet<string> = new Set(THANKS);
/** A line of dashes, which may also separate parts of a message. */
const RULE = /^(?:[-_*=~]{3,}|—|––)$/;
/** Lines without the signature, whether a closing begins it or not. What is added behind it as a postscript stays. */
export function withoutSignature(
  lines: readonly string[],
  known: ReadonlySet<string> = new Set(),
): readonly string[] {
  const isOffer = (line: string) => OFFERS.test(line.slice(0, 1000)) && addressesIn(line).length > 0;
  const lastOffer = lines.findLastIndex(isOffer);
  const lastNamed = lines.findLastIndex(
    (line) => addressesIn(line.slice(0, 1000)).length > 0 && hasRole(line),
  );
  const at = lines.findIndex((line, index) => {
    if (line === '') return false;
    // What a phone adds at the top ends nothing.
    if (line === '--' || isSentFrom(line)) return lines.slice(0, index).some((before) => before !== '');
    if (isClosing(line)) return true;
    const isBelow = isSaid(lines.slice(0, index));
    if (isBelow && mayClose(line)) return true;
    if ((!isThanks(line) && !RULE.test(line)) || index <= lastOffer) return false;
    // Thanks at the top open a message.
    if (index > lastNamed) return isBelow || lines.every((other) => addressesIn(other).length === 0);
    // A rule may part one contact from the next.
    return !RULE.test(line) && lines.slice(0, index).some((before) => addressesIn(before).length > 0);
  });
  if (at < 0) return withoutCard(lines, known);
  return [...withoutCard(lines.slice(0, at), known), ...postscript(lines.slice(at))];
}

/** The paragraph that begins `PS`. */
function postscript(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) =>
    /^\(?(?:p\.? ?s\.?|n\.? ?b\.?|nachtrag|post scriptum)\s?[:–—-]?\s/i.test(line),
  );
  if (start < 0) return [];
  const length = lines.slice(start).indexOf('');
  return ['', ...lines.slice(start, length < 0 ? undefined : start + length)];
}

/** Whether a line closes a message, with a name or without, in one language or two. */
export function isClosing(line: string): boolean {
  if (line.length > 2 * MOST_CLOSING || line.includes('@')) return false;
  const low = lowerCase(line);
  if (CLOSING_SENTENCES.some((words) => low.startsWith(words))) return true;
  if (line.length > MOST_CLOSING) return false;
  if (CLOSINGS_UNSPACED.some((words) => line.startsWith(words))) return true;
  const parts = line.split(/\s(?:[/|–—&-]|und|and|et|y|e|en|och|og|i|a|и|та)\s/);
  const isAny = (part: string) => closes(part, CLOSING) || closes(part, THANK);
  return (
    closes(line, CLOSING) ||
    (parts.length > 1 && parts.length <= 3 && parts.every(isAny) && !parts.every(isThanks))
  );
}

/** Whether a line is most likely a closing: few words, one of them such as `regards`. */
function mayClose(line: string): boolean {
  if (line.length > MOST_CLOSING || /[@\d?:]/.test(line) || hasRole(line)) return false;
  const words = lowerCase(line).match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.length <= 7 && words.some((word) => CLOSING_WORD.has(word));
}

/** Whether something is said, beyond a greeting. */
function isSaid(lines: readonly string[]): boolean {
  return lines.some(
    (line) => line !== '' && (line.length > 40 || !/[,!]$|^\p{L}{1,12}(?: \p{L}{1,20}){0,2}$/u.test(line)),
  );
}

function isThanks(line: string): boolean {
  return closes(line, THANK, 1);
}

function closes(line: string, closings: ReadonlySet<string>, mostNames = MOST_NAME): boolean {
  if (line.length > MOST_CLOSING || line.includes('@')) return false;
  const bare = line.replace(/^[\s*_>-]+|[\s\p{P}]+$/gu, '');
  const words = bare.split(/[\s,.!،、–—]+/).filter((word) => word !== '');
  for (let names = 0; names <= mostNames && names < words.length; names += 1) {
    const name = words.slice(words.length - names);
    if (
      !name.every((word) =>
        /^(?:[\p{Lu}\p{Lo}]|(?:aus|from|van|von|de|da|fra|från|und|and|dem|der|den|la|le|i|a)$)/u.test(word),
      )
    )
      return false;
    const closing = lowerCase(words.slice(0, words.length - names).join(' '));
    // A short one with a name behind it may be a word of a sentence.
    if (names > 0 && closing.length < 3 && !/^(?:br|kr|lg|vg)$/.test(closing)) continue;
    if (closings.has(closing)) return true;
  }
  return false;
}

function isSentFrom(line: string): boolean {
  const low = lowerCase(line.slice(0, MOST_CLOSING).replace(/^[\s<[(*_-]+/, ''));
  return (
    line.length <= 2 * MOST_CLOSING &&
    addressesIn(line).length === 0 &&
    SENT_FROM.some((words) => low.startsWith(words) && isBroken(low, words.length)) &&
    // `Sent via …` begins sentences as well; a device or a program has a name.
    /^sent from my |\b(?:xperia|oneplus|oppo|motorola|honor|redmi|surface|iphone|ipad|android|outlook|mail|phone|mobile|mobil|samsung|galaxy|huawei|xiaomi|proton|yahoo|blackberry|device|windows|handy|smartphone|tablet|apple|gmail|pixel|nokia|app|telefon|téléphone|portable|móvil)\b|(?!\p{Script=Latin})\p{L}/iu.test(
      low,
    )
  );
}

/** Whether no word goes on. */
function isBroken(text: string, at: number): boolean {
  return !/^[a-z]$/.test(text[at] ?? '') || !/^[a-z]$/.test(text[at - 1] ?? '');
}
