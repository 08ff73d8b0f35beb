import { addressKey } from './address.ts';
import { type AddressClaim, claimsOf, isGuest, type StatedMember } from './identity.ts';

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
  for (const member of members) {
    const stated = claimsOf(member);
    const before = stored.filter(({ objectId }) => objectId === member.objectId?.toLowerCase());
    for (const claim of stated) {
      const kept = before.find(({ key }) => key === claim.key);
      const isKnown = kept?.kind === claim.kind || (kept?.kind === 'sign-in' && member.signInName === null);
      if (!isKnown) put.set(idOf(claim), claim);
      if (claim.kind !== 'sign-in') continue;
      for (const other of stored)
        if (other.key === claim.key && other.kind === 'sign-in' && other.objectId !== claim.objectId)
          gone.set(idOf(other), other);
    }
    const keys = new Set(stated.map(({ key }) => key));
    for (const claim of before)
      if (!keys.has(claim.key) && isRestated(member, claim)) gone.set(idOf(claim), claim);
  }
  // Two of the members may sign in alike, as it were: then it is the name of neither, and both claims stand.
  for (const id of put.keys()) gone.delete(id);
  return { put: [...put.values()], gone: [...gone.values()] };
}

/** Whether a member's statement takes the place of a stored claim of theirs. */
function isRestated(member: StatedMember, { kind }: AddressClaim): boolean {
  const { email, signInName } = member;
  if (isGuest(member)) return signInName !== null;
  return kind === 'sign-in' ? signInName !== null : email !== null;
}

function idOf({ key, objectId }: AddressClaim): string {
  return `${addressKey(key)} ${objectId}`;
}

/** Of some claims those on addresses that somebody else has, too, with the others' object ids. */
export function contestedAmong(
  claims: readonly AddressClaim[],
  all: readonly AddressClaim[],
): readonly { readonly claim: AddressClaim; readonly others: readonly string[] }[] {
  return claims.flatMap((claim) => {
    const others = all.flatMap(({ key, objectId }) =>
      key === claim.key && objectId !== claim.objectId ? [objectId] : [],
    );
    return others.length === 0 ? [] : [{ claim, others }];
  });
}
