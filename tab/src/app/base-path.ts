/** The path below which the page is served. */
export const BASE = '/tab';

/** An address of the page, below its base. @param address path, and query if any */
export function belowBase(address: string): string {
  return address.slice(BASE.length) || '/';
}
