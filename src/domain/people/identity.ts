import { addressKey } from '../address.ts';
import { append } from '../collections.ts';
import type { Person, UncountedAddress } from './person.ts';

/** A member of a conversation, as Teams states them. */
export interface StatedMember {
  readonly id: string;
  /** Their object id in Entra ID; null when Teams does not state it. */
  readonly objectId: string | null;
  readonly tenantId: string | null;
  readonly name: string;
  /** Their mail attribute, which nobody verifies; null when Teams does not state it. */
  readonly email: string | null;
  /** Their `userPrincipalName`: unique in its tenant, under a domain that the tenant has proven to be its own. */
  readonly signInName: string | null;
  /** `user`, `guest` or `anonymous`, which Teams does not state of everybody. */
  readonly role: string | null;
}

/**
 * How somebody comes by an address: they sign in with it, it is an entry about them, or it is the address as which they
 * were invited as a guest.
 */
export const CLAIM_KINDS = ['sign-in', 'email', 'guest'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** An address that is stated for a person with an object id. */
export interface AddressClaim {
  /** `addressKey` of the address. */
  readonly key: string;
  /** In lower case. */
  readonly objectId: string;
  readonly kind: ClaimKind;
}

/** What is known of some addresses. */
export interface KnownAddresses {
  /** By the key of the address. */
  readonly claims: ReadonlyMap<string, readonly AddressClaim[]>;
  /** Of the domains of these addresses those that members of the organisation sign in with. */
  readonly signInDomains: ReadonlySet<string>;
}

/** An address that is stated for a member, as written, and how they come by it. */
interface StatedAddress {
  readonly address: string;
  readonly kind: ClaimKind;
}

/** In the sign-in name that Entra ID makes for a guest, what follows their home name. */
const GUEST_MARK = /#EXT#/i;
/** One `@`, and no blank, control or unseen character. */
const ADDRESS =
  /^[^\s@\p{C}\p{Default_Ignorable_Code_Point}]+@[^\s@\p{C}\p{Default_Ignorable_Code_Point}]+$/u;

/** Whether a member belongs to another organisation, or to none. */
export function isGuest({
  email,
  signInName,
  role,
}: Pick<StatedMember, 'email' | 'signInName' | 'role'>): boolean {
  return (
    role?.toLowerCase() === 'guest' ||
    role?.toLowerCase() === 'anonymous' ||
    [email, signInName].some((name) => name !== null && GUEST_MARK.test(name))
  );
}

/**
 * The addresses of a member that may identify them, as long as nobody else has them. Of a guest that is only the address
 * as which they were invited; an anonymous user has none.
 */
export function statedAddresses(
  member: Omit<StatedMember, 'id' | 'name' | 'objectId' | 'tenantId'>,
): StatedAddress[] {
  const { email, signInName } = member;
  if (isGuest(member)) {
    return email !== null && isInvitedAs(email, signInName) && isProvable(member)
      ? [{ address: email, kind: 'guest' }]
      : [];
  }
  const stated: StatedAddress[] = [];
  if (email !== null) stated.push({ address: email, kind: isSame(email, signInName) ? 'sign-in' : 'email' });
  if (signInName !== null && !isSame(email, signInName))
    stated.push({ address: signInName, kind: 'sign-in' });
  return stated.filter(({ address }) => ADDRESS.test(address));
}

function isProvable({ role }: Pick<StatedMember, 'role'>): boolean {
  return role?.toLowerCase() !== 'anonymous';
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && addressKey(one) === addressKey(other);
}

/** Whether an address is the home name in a guest's sign-in name: `ann@contoso.com` in `ann_contoso.com#EXT#@…`. */
function isInvitedAs(email: string, signInName: string | null): boolean {
  const [home, suffix, ...more] = signInName?.split(GUEST_MARK) ?? [];
  if (home === undefined || !suffix?.startsWith('@') || more.length > 0 || !ADDRESS.test(email)) return false;
  // A domain has no underscore, so that the last one stands for the `@`.
  const at = home.lastIndexOf('_');
  if (at < 1 || home.includes('@')) return false;
  const name = addressKey(`${home.slice(0, at)}@${home.slice(at + 1)}`);
  return name === addressKey(email) && domainOf(name) !== addressKey(suffix.slice(1));
}

/** The domain of an address or its key; the empty text where it has none. */
export function domainOf(address: string): string {
  return addressKey(address.slice(address.lastIndexOf('@') + 1));
}

/** The claims of a member; of one without an object id there are none. */
export function claimsOf(member: StatedMember): AddressClaim[] {
  const objectId = member.objectId?.toLowerCase();
  if (!objectId) return [];
  return statedAddresses(member).map(({ address, kind }) => ({ key: addressKey(address), objectId, kind }));
}

export function claimsByKey(claims: readonly AddressClaim[]): ReadonlyMap<string, readonly AddressClaim[]> {
  const byKey = new Map<string, AddressClaim[]>();
  for (const claim of claims) append(byKey, claim.key, claim);
  return byKey;
}

/**
 * Whether an address identifies the holder of an object id: nobody is known to have it, they sign in with it, or they
 * alone have it. Null stands for somebody whose object id is unknown, who gives way to everybody with one.
 */
export function identifies(
  { claims, signInDomains }: KnownAddresses,
  key: string,
  objectId: string | null,
): boolean {
  // A guest can't be one of the organisation's own.
  const counted = (claims.get(key) ?? []).filter(
    ({ kind }) => kind !== 'guest' || !signInDomains.has(domainOf(key)),
  );
  const signIns = counted.filter(({ kind }) => kind === 'sign-in');
  const holders = new Set((signIns.length > 0 ? signIns : counted).map((claim) => claim.objectId));
  if (holders.size === 0) return true;
  return holders.size === 1 && objectId !== null && holders.has(objectId.toLowerCase());
}

/** The person that a member is, by what is known of their addresses. Nobody is who somebody else may be. */
export function personOf(member: StatedMember, known: KnownAddresses): Person {
  const { id, objectId, tenantId, name } = member;
  const addresses: string[] = [];
  const uncounted: UncountedAddress[] = [];
  for (const { address, kind } of statedAddresses(member)) {
    const key = addressKey(address);
    if (kind === 'guest' && known.signInDomains.has(domainOf(key))) uncounted.push({ address, why: 'guest' });
    else if (!identifies(known, key, objectId)) uncounted.push({ address, why: 'address-of-two' });
    else addresses.push(address);
  }
  const { email } = member;
  if (email !== null && isGuest(member) && addresses.length + uncounted.length === 0)
    uncounted.push({ address: email, why: 'guest' });
  return { id, objectId, tenantId, name, addresses, ...(uncounted.length === 0 ? {} : { uncounted }) };
}
