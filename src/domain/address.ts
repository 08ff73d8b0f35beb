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

/** The form in which addresses are compared and evidence about them is stored: trimmed, lower-case. */
export function addressKey(address: string): string {
  return address.trim().toLowerCase();
}
