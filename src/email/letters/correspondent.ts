import { parseAddress } from '../../domain/address.ts';
import { plain } from '../templates/plain-text.ts';

/** Somebody a letter goes to or comes from. */
export interface Correspondent {
  /** Empty where it is not known. */
  readonly name: string;
  readonly address: string;
}

/** A mailbox fit for a header, or null where the address is none. */
export function correspondentOf(address: string | null, name: string | null = null): Correspondent | null {
  const trimmed = address?.trim() ?? '';
  return parseAddress(trimmed) ? { name: plain(name, 80), address: trimmed } : null;
}

/** `Ann Lee, ann@contoso.com`; the address alone where there is no name. */
export function correspondentText(name: string | null, address: string): string {
  const called = plain(name, 80);
  const shown = plain(address, 320);
  return called === '' ? shown : `${called}, ${shown}`;
}
