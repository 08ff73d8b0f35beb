import { domainToASCII, domainToUnicode } from 'node:url';
import { parseAddress } from '../domain/address.ts';
import { SPECIAL_USE_ENDINGS } from '../policy/directory-facts.ts';

const LONGEST_NAME = 253;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** A URL parser would silently drop what follows a slash or the like, so such characters are refused. */
const LABEL_BEYOND_ASCII = /^[\p{L}\p{M}\p{N}-]+$/u;

/** Letters or punycode only: any other last label makes the name an IP address in some notation. */
const LAST_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/** The host a URL parser makes of a name, lower-case; null when it makes none. */
function asHost(text: string): string | null {
  const ascii = domainToASCII(text);
  return ascii === '' ? null : ascii;
}

/**
 * The ASCII form of a domain name: at least two labels of letters, digits and hyphens, safe in a URL path without
 * escaping. Null for anything else; nothing is trimmed or corrected, since a corrected name may not be the one that
 * was meant.
 */
export function safeDomain(text: string): string | null {
  if (text.length > LONGEST_NAME) return null;
  const labels = text.split('.');
  const ascii: string[] = [];
  for (const label of labels) {
    const safe = safeLabel(label);
    if (safe === null) return null;
    ascii.push(safe);
  }
  const last = ascii.at(-1) ?? '';
  const name = ascii.join('.');
  if (ascii.length < 2 || name.length > LONGEST_NAME || !LAST_LABEL.test(last)) return null;
  // Parsing must not change the name; this refuses bad punycode and numeric names. From Node 24 on, punycode that can't be
  // decoded is left as it is, by both functions.
  const unicode = domainToUnicode(name);
  if (unicode.split('.').some((label) => label.startsWith('xn--'))) return null;
  return asHost(name) === name && asHost(unicode) === name ? name : null;
}

/**
 * The ASCII form of a label. A label beyond ASCII must become punycode; one that becomes plain ASCII (full-width
 * letters, invisible characters, the Kelvin sign) or several labels (ideographic dots) imitates another name.
 */
function safeLabel(label: string): string | null {
  const plain = label.toLowerCase();
  if (LABEL.test(plain)) return isAscii(label) ? plain : null;
  if (isAscii(label) || !LABEL_BEYOND_ASCII.test(label)) return null;
  const ascii = asHost(label);
  return ascii?.startsWith('xn--') && LABEL.test(ascii) ? ascii : null;
}

function isAscii(text: string): boolean {
  return /^[\x21-\x7e]*$/.test(text);
}

/** The domain of an address, safe for a look-up; null for an invalid one. */
export function domainOfAddress(address: string): string | null {
  const parsed = parseAddress(address);
  return parsed === null ? null : safeDomain(parsed.domain);
}

/** Whether a name can't be in the public DNS; looking it up would only disclose an internal name. */
export function isSpecialUse(domain: string): boolean {
  return SPECIAL_USE_ENDINGS.has(domain.slice(domain.lastIndexOf('.') + 1));
}
