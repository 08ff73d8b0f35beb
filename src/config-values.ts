import { z } from 'zod';
import { addressKey, parseAddress } from './domain/address.ts';

/** The GUID of nothing. */
const NIL = '00000000-0000-0000-0000-000000000000';
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id as Microsoft Entra gives it; tokens have it in small letters. */
export const entraId = (of: string) =>
  z
    .guid(`expected the id of ${of}, such as 11111111-2222-3333-4444-555555555555`)
    .refine((id) => id !== NIL, `is the id of nothing (all zeros); expected the id of ${of}`)
    .transform((id) => id.toLowerCase());

/** People, by object ids (in braces, too) or addresses, with `;`, `,` or blanks between: as they are compared. */
export const admins = z.string().transform((text, context): ReadonlySet<string> => {
  const people = text
    .split(/[;,\s]+/)
    .filter(Boolean)
    .map((entry) => entry.replace(/^\{(.*)\}$/, '$1'));
  const wrong = people.filter(
    (entry) => entry === NIL || (!GUID.test(entry) && parseAddress(entry) === null),
  );
  if (wrong.length > 0) {
    const message = `${wrong.map((one) => `"${one}"`).join(', ')}: expected object ids or addresses, with ; or , between`;
    context.addIssue({ code: 'custom', message });
  }
  if (people.length === 0) context.addIssue({ code: 'custom', message: 'names nobody' });
  return new Set(people.map(addressKey));
});

/** The origin of a URL at which others reach the bot: what stands there is put before paths, and its host is compared. */
export const publicUrl = z
  .url({ protocol: /^https$/, error: 'expected https://…', abort: true })
  .refine((text) => {
    const { username, password, pathname, search, hash, hostname } = new URL(text);
    return `${username}${password}${search}${hash}` === '' && pathname === '/' && !hostname.includes('*');
  }, 'expected https:// and a host, without a user, a path, a query or a wildcard')
  .transform((text) => new URL(text).origin);
