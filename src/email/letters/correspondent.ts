import { parseAddress } from '../../domain/address.ts';
import { plain } from '../templates/plain-text.ts';

/** A recipient or the sender of a letter. */
export interface Correspondent {
  /** Empty if unknown. */
  readonly name: string;
  readonly address: string;
}

/** A correspondent fit for a header; null for a malformed address. */
export function correspondentOf(address: string | null, name: string | null = null): Correspondent | null {
  const trimmed = address?.trim() ?? '';
  return parseAddress(trimmed) ? { name: plain(name, 80), address: trimmed } : null;
}

/** A correspondent as `Ann Lee, ann@contoso.com`; without a name, the address alone. */
export function correspondentText(name: string | null, address: string): string {
  const called = plain(name, 80);
  const shown = plain(address, 320);
  return called === '' ? shown : `${called}, ${shown}`;
}
