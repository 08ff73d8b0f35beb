import { lookAlikeKey } from '../look-alike.ts';

/** The form in which the names of partners are compared: as the ids of deals are. */
export function partnerKey(name: string): string {
  return lookAlikeKey(name);
}
