/** A mailbox address, taken apart. `domain` is lower-case; `local` is as written. */
export interface Address {
  readonly local: string;
  readonly domain: string;
}

const LOCAL = /^[A-Za-z0-9._%+'-]+$/;
const DOMAIN =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * Takes an address apart: one `@`, a local part of letters, digits and `._%+'-`, a domain of at least two
 * labels. Null when it is not of that form. ASCII only, as a sign-in name in Entra ID is.
 */
export function parseAddress(text: string): Address | null {
  const at = text.indexOf('@');
  if (at < 1 || text.length > 320) return null;
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  if (!LOCAL.test(local) || !DOMAIN.test(domain)) return null;
  return { local, domain: domain.toLowerCase() };
}

const BEYOND_ASCII = /\P{ASCII}/u;

/**
 * The form in which addresses are compared and evidence about them is stored: trimmed, lower-case. Of two texts of
 * which only one is ASCII the keys differ: Unicode would make a `k` of the Kelvin sign, and nothing of a byte order
 * mark at an end, so that a look-alike would be somebody else's address.
 */
export function addressKey(address: string): string {
  const key = address.trim().toLowerCase();
  if (key === address) return key;
  return BEYOND_ASCII.test(address) && !BEYOND_ASCII.test(key) ? address : key;
}
