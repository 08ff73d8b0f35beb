import { domainToASCII, domainToUnicode } from 'node:url';
import { parseAddress } from '../domain/address.ts';
import { SPECIAL_USE_ENDINGS } from '../policy/directory-facts.ts';

const LONGEST_NAME = 253;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Read as a host, whatever comes after a slash or the like is dropped without a word: it must not be there. */
const LABEL_BEYOND_ASCII = /^[\p{L}\p{M}\p{N}-]+$/u;

/** Letters alone or punycode: whatever else ends a name makes it an IP address in some notation. */
const LAST_LABEL = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/** Lower-case, or null when the name would be something else once it is read as a host. */
function asHost(text: string): string | null {
  const ascii = domainToASCII(text);
  return ascii === '' ? null : ascii;
}

/**
 * The ASCII form of a domain name: at least two labels of letters, digits and hyphens, fit to be put into the
 * path of a request as it is. Null for anything else; nothing is trimmed or mended, because a name that needs
 * mending isn't the one somebody meant.
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
  // Read as a host it must stay what it is: this is where bad punycode and numbers come out. From Node 24 on, punycode
  // that can't be decoded is left as it is, by both functions.
  const unicode = domainToUnicode(name);
  if (unicode.split('.').some((label) => label.startsWith('xn--'))) return null;
  return asHost(name) === name && asHost(unicode) === name ? name : null;
}

/**
 * A label beyond ASCII must become punycode. One that turns into plain ASCII (full-width letters, invisible
 * characters, the Kelvin sign) or into several labels (ideographic dots) pretends to be another name.
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

/** The domain of an address, fit for a look-up. Null when there is none. */
export function domainOfAddress(address: string): string | null {
  const parsed = parseAddress(address);
  return parsed === null ? null : safeDomain(parsed.domain);
}

/** Whether a name can't be in the public DNS, so that asking about it only tells others an internal name. */
export function isSpecialUse(domain: string): boolean {
  return SPECIAL_USE_ENDINGS.has(domain.slice(domain.lastIndexOf('.') + 1));
}
