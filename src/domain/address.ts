/** A mailbox address, taken apart. `domain` is lower-case ASCII; `local` is as written. */
export interface Address {
  readonly local: string;
  readonly domain: string;
}

const LOCAL = /^[A-Za-z0-9._%+'-]+$/;
const DOMAIN =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * Takes an address apart: one `@`, a local part of letters, digits and `._%+'-`, a domain of at least two
 * labels, international ones in either form. Null when it is not of that form. Before the `@` it is ASCII only, as a sign-in name in
 * Entra ID is.
 */
export function parseAddress(text: string): Address | null {
  const at = text.indexOf('@');
  if (at < 1 || text.length > 320) return null;
  const local = text.slice(0, at);
  const domain = asciiDomain(text.slice(at + 1));
  if (!LOCAL.test(local) || !DOMAIN.test(domain)) return null;
  return { local, domain: domain.toLowerCase() };
}

const BEYOND_ASCII = /\P{ASCII}/u;

/** What a domain is made of, beyond ASCII: letters, digits, the marks on them, and the dots of East Asian writing. */
const INTERNATIONAL = /^[\p{L}\p{N}\p{M}.\u3002\uFF0E\uFF61\u00B7-]+$/u;

/**
 * A domain in ASCII, international labels in their `xn--` form (UTS 46). A domain that has no such form is as it was; so is one with a
 * letter that would become an ASCII letter, as a Kelvin sign becomes `k`: it would be somebody else's domain.
 */
export function asciiDomain(domain: string): string {
  if (!BEYOND_ASCII.test(domain) || domain.length > 253 || !INTERNATIONAL.test(domain)) return domain;
  if (!URL.canParse(`http://${domain}`)) return domain;
  const ascii = new URL(`http://${domain}`).hostname;
  const labels = domain.split(/[.\u3002\uFF0E\uFF61]/);
  const isTrue = ascii.split('.').every((label, at) => {
    const own = labels[at] ?? '';
    return label.startsWith('xn--') || (!BEYOND_ASCII.test(own) && label === own.toLowerCase());
  });
  return isTrue ? ascii : domain;
}

/**
 * The form in which addresses are compared and evidence about them is stored: trimmed, lower-case, an international domain in ASCII.
 * Of two texts of which only one is ASCII otherwise the keys differ: Unicode would make a `k` of the Kelvin sign, and nothing of a
 * byte order mark at an end, so that a look-alike would be somebody else's address.
 */
export function addressKey(address: string): string {
  const key = address.trim().toLowerCase();
  if (key === address && !BEYOND_ASCII.test(key)) return key;
  if (!BEYOND_ASCII.test(address)) return key;
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = asciiDomain(address.slice(at + 1));
  if (at > 0 && !BEYOND_ASCII.test(domain) && !BEYOND_ASCII.test(local))
    return `${local}@${domain}`.trim().toLowerCase();
  if (BEYOND_ASCII.test(local) && !BEYOND_ASCII.test(local.trim().toLowerCase())) return address;
  return BEYOND_ASCII.test(key) ? key : address;
}

/** What separates the addresses of one field that states several people. */
const BETWEEN = ';';

/** The addresses that a field of a deal states: most state one, none where it is blank. */
export function statedAddresses(field: string | null): readonly string[] {
  if (field === null) return [];
  if (!field.includes(BETWEEN)) return [field];
  return field
    .split(BETWEEN)
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

/** Addresses as one field states them; null for none. */
export function addressField(addresses: readonly string[]): string | null {
  return addresses.length === 0 ? null : addresses.join(`${BETWEEN} `);
}
