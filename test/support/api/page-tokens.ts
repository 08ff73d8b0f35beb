import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { PageSignIn } from '../../../api/v1/viewer/page-sign-in.ts';
import type { Admins } from '../../../src/domain/people/audience.ts';
import { tokenPerson } from '../../../src/flows/people/token-person.ts';
import type { Services } from '../../../src/services.ts';
import type { TokenAuthority } from '../../../src/tokens/person-tokens.ts';
import { TENANT } from '../teams/activities.ts';

const KEY_ID = 'page-key';
const ISSUER = `https://login.microsoftonline.com/${TENANT}/v2.0`;
const AUDIENCE = '22222222-3333-4444-8555-666666666666';

let pair: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } | null = null;

/** Making a key of 2048 bits takes a while, so that there is one for all tests of a file. */
function keyPair() {
  pair ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
  return pair;
}

/** The claims of somebody's token that differ from a good one; undefined takes one away. */
export type Claims = Readonly<Record<string, unknown>>;

/** A token of Entra ID for a person who signs in with an address. */
export async function tokenOf(address: string, now: number, claims: Claims = {}): Promise<string> {
  const seconds = Math.floor(now / 1000);
  const whole = {
    iss: ISSUER,
    aud: AUDIENCE,
    tid: TENANT,
    oid: objectIdOf(address),
    name: address.split('@')[0],
    preferred_username: address,
    scp: 'access_as_user',
    nbf: seconds - 60,
    exp: seconds + 3600,
    ...claims,
  };
  const given = Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
  return new SignJWT(given)
    .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
    .sign(keyPair().privateKey);
}

/** An object id made of an address, so that each person always has the same. */
export function objectIdOf(address: string): string {
  const hex = Buffer.from(address.toLowerCase().padEnd(16, '.')).toString('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The sign-in of the page as in production, with a key of the tests in place of those of Entra ID. */
export function testSignIn(
  admins: Admins,
  consent: PageSignIn['consent'] = null,
): (services: Services) => PageSignIn {
  const key = { publicKey: keyPair().publicKey as never, endorsements: [] };
  const authority: TokenAuthority = {
    issuer: ISSUER,
    audience: AUDIENCE,
    tenantId: TENANT,
    scope: 'access_as_user',
    keys: { find: async (id) => (id === KEY_ID ? { kind: 'key', key } : { kind: 'unknown' }) },
  };
  return (services) => ({
    authority,
    personOf: (holder) => tokenPerson(services, holder),
    admins,
    consent,
    close: async () => {},
  });
}
