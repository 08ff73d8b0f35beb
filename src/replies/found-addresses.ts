import { parseAddress } from '../domain/address.ts';

/** An address, with its offsets in a line. */
export interface FoundAddress {
  readonly email: string;
  readonly start: number;
  readonly end: number;
}

const LOCAL = /[A-Za-z0-9._%+'-]/;
const DOMAIN = /[A-Za-z0-9.-]/;
/**
 * An address directly beside one of these characters is part of something else. Scripts written without spaces are
 * exempt.
 */
const LETTER = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}`;
const MORE_BEFORE = new RegExp(`(?:${LETTER}|[\\p{N}@/\\\\])$`, 'u');
const MORE_AFTER = new RegExp(`^(?:${LETTER}|[\\p{N}@_%+\\\\])`, 'u');
const MOST_LOCAL = 64;
const MOST_DOMAIN = 253;

/** The addresses in a line, in order. Runs in linear time. */
export function addressesIn(line: string): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  for (let at = line.indexOf('@'); at >= 0; at = line.indexOf('@', at + 1)) {
    let start = at;
    while (at - start <= MOST_LOCAL && start > 0 && LOCAL.test(line[start - 1] ?? '')) start -= 1;
    while (start < at && /['._%+-]/.test(line[start] ?? '')) start += 1;
    let end = at + 1;
    while (end - at <= MOST_DOMAIN && end < line.length && DOMAIN.test(line[end] ?? '')) end += 1;
    while (end > at + 1 && /[.-]/.test(line[end - 1] ?? '')) end -= 1;
    const email = line.slice(start, end);
    const isWhole =
      !MORE_BEFORE.test(line.slice(Math.max(0, start - 2), start)) &&
      !MORE_AFTER.test(line.slice(end, end + 2));
    if (isWhole && parseAddress(email) && /\.[A-Za-z]{2,}$/.test(email)) found.push({ email, start, end });
  }
  return found;
}

/** A line with each address replaced by `@` signs, of the same length: `oa@contoso.com` names no role. */
export function masked(line: string): string {
  let text = line;
  for (const { start, end } of addressesIn(line))
    text = `${text.slice(0, start)}${'@'.repeat(end - start)}${text.slice(end)}`;
  return text;
}
