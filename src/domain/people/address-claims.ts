import { append } from '../collections.ts';
import { type AddressClaim, claimsByKey, claimsOf, isGuest, type StatedMember } from './identity.ts';

/** What changes in the stored claims once Teams has stated some members. */
export interface ClaimChanges {
  /** Claims that are new, or of another kind than the stored one. */
  readonly put: readonly AddressClaim[];
  /** Stored claims that do not hold any more. */
  readonly gone: readonly AddressClaim[];
}

/**
 * What members as Teams states them change in the stored claims. What Teams leaves out of a statement changes nothing;
 * a sign-in name is unique, so that it is no longer that of whoever had it.
 * @param stored the claims on the addresses of the members, and all claims of the members
 */
export function claimChanges(
  members: readonly StatedMember[],
  stored: readonly AddressClaim[],
): ClaimChanges {
  const put = new Map<string, AddressClaim>();
  const gone = new Map<string, AddressClaim>();
  const byKey = claimsByKey(stored);
  const byPerson = new Map<string, AddressClaim[]>();
  for (const claim of stored) append(byPerson, claim.objectId, claim);
  for (const member of members) {
    const stated = claimsOf(member);
    const before = byPerson.get(member.objectId?.toLowerCase() ?? '') ?? [];
    for (const claim of stated) {
      const kept = before.find(({ key }) => key === claim.key);
      const isKnown = kept?.kind === claim.kind || (kept?.kind === 'sign-in' && member.signInName === null);
      if (!isKnown) put.set(idOfClaim(claim), claim);
      if (claim.kind !== 'sign-in') continue;
      for (const other of byKey.get(claim.key) ?? [])
        if (other.kind === 'sign-in' && other.objectId !== claim.objectId) gone.set(idOfClaim(other), other);
    }
    const keys = new Set(stated.map(({ key }) => key));
    for (const claim of before)
      if (!keys.has(claim.key) && isRestated(member, claim)) gone.set(idOfClaim(claim), claim);
  }
  // What one of the members is stated to have at this moment is not gone because of another of them.
  for (const claim of members.flatMap(claimsOf)) gone.delete(idOfClaim(claim));
  return { put: [...put.values()], gone: [...gone.values()] };
}

/** Whether a member's statement takes the place of a stored claim of theirs. */
function isRestated(member: StatedMember, { kind }: AddressClaim): boolean {
  const { email, signInName } = member;
  if (isGuest(member)) return signInName !== null;
  return kind === 'sign-in' ? signInName !== null : email !== null;
}

/** Names a claim: one person has one claim on one address. */
export function idOfClaim({ key, objectId }: Pick<AddressClaim, 'key' | 'objectId'>): string {
  return `${key} ${objectId}`;
}

/** Of some claims those on addresses that somebody else has, too, with the others' object ids. */
export function contestedAmong(
  claims: readonly AddressClaim[],
  all: readonly AddressClaim[],
): readonly { readonly claim: AddressClaim; readonly others: readonly string[] }[] {
  const byKey = claimsByKey(all);
  return claims.flatMap((claim) => {
    const others = (byKey.get(claim.key) ?? []).flatMap(({ objectId }) =>
      objectId === claim.objectId ? [] : [objectId],
    );
    return others.length === 0 ? [] : [{ claim, others }];
  });
}
