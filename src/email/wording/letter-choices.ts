import type { RoleId } from '../../domain/ids.ts';
import { cloudScopeOf, portalTells } from '../../policy/cloud-scopes.ts';
import type { NeedCode } from './hearers.ts';
import type { LetterFacts } from './letter-facts.ts';

/** What the summary and the end of a letter rest on, in whatever language they are said. */

/** Points of a letter to a partner from which on its second way to check an account is left out: VL Central is the first. */
const MANY = 4;

/** Needs of which a sign-in by the person tells nothing, as the address itself is the trouble. */
const NO_SIGN_IN: ReadonlySet<NeedCode> = new Set<NeedCode>([
  ...(['address-malformed', 'address-accents', 'customer-denied', 'cloud-not-told'] as const),
]);

/** How a sign-in checks an account: at which portal, and whether several clouds share it, so that it can't tell them apart. */
export interface SignInCheck {
  readonly portal: string;
  readonly isShared: boolean;
}

/** The check by signing in that a letter tells of; null where that can't help, or where there is no room for it. */
export function signInCheck({ scope, open, points, reader }: LetterFacts): SignInCheck | null {
  const { portal } = cloudScopeOf(scope);
  if (portal === null || !open.some(({ needs }) => needs.some(({ code }) => !NO_SIGN_IN.has(code))))
    return null;
  if (reader === 'partner' && open.length + points.length > MANY) return null;
  return { portal, isShared: portalTells(scope) === 'aligned-if-directory-agrees' };
}

/** Whether a partner is told how to validate: there is an address, and its cloud is known. */
export function hasToValidate({ reader, open, scope }: LetterFacts): boolean {
  return (
    reader === 'partner' &&
    scope !== 'unknown' &&
    open.some(({ people }) => people.some(({ email }) => email !== ''))
  );
}

/** The ids of the roles that are open and required, or open and recommended, each once. */
export function openRoles({ open }: LetterFacts, isRequired: boolean): readonly RoleId[] {
  const ids = open.flatMap(({ people }) =>
    people.flatMap(({ roles }) => roles.filter((role) => role.isRequired === isRequired).map(({ id }) => id)),
  );
  return [...new Set(ids)];
}

/** Asks that the summary names; the others stand below it. */
const MOST_NAMED = 3;

/** The asks that the summary names, with one that stands for the rest if there are too many. */
export function namedAsks(asks: readonly string[], theRest: string): readonly string[] {
  return asks.length > MOST_NAMED ? [...asks.slice(0, MOST_NAMED - 1), theRest] : asks;
}
