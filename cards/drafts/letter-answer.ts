import { addressKey } from '../../src/domain/address.ts';
import type { Deal } from '../../src/domain/deal.ts';
import { listText } from '../../src/domain/format.ts';
import type { RoleId } from '../../src/domain/ids.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { targetDay } from '../../src/rules/risk.ts';

/** What a letter asks for. */
export interface LetterAsks {
  readonly asks: readonly { readonly roles: readonly RoleId[]; readonly email: string | null }[];
  readonly points: readonly unknown[];
}

/** Most roles that are named; the others are counted. */
const MOST_ROLES = 2;

/** What a letter asks for, in one line: `Asks about the Online Administrator and 1 more role`. */
export function asksText({ asks, points }: LetterAsks): string {
  const roles = [...new Set(asks.flatMap((ask) => ask.roles))];
  const more = roles.length - MOST_ROLES;
  const named = roles.slice(0, MOST_ROLES).map((role) => `the ${roleOf(role).name}`);
  const parts = [
    ...named,
    ...(more > 0 ? [`${more} more ${more === 1 ? 'role' : 'roles'}`] : []),
    ...(points.length > 0
      ? [`${points.length} ${points.length === 1 ? 'point' : 'points'} of the deal`]
      : []),
  ];
  return `Asks about ${listText(parts)}.`;
}

/** What a letter builds on that is not known, in one line; empty where there is nothing. */
export function uncertainText(
  { asks }: Pick<LetterAsks, 'asks'>,
  deal: Pick<Deal, 'closeDate' | 'effectiveDate' | 'cloudScope'>,
  { contacts }: Pick<DealEvaluation, 'contacts'>,
): string {
  const unverified = new Set(
    contacts.flatMap(({ email, verdict }) => (verdict === 'unverified' ? [addressKey(email)] : [])),
  );
  const unchecked = asks.filter(({ email }) => email !== null && unverified.has(addressKey(email))).length;
  const parts = [
    ...(unchecked > 0
      ? [`${unchecked} of the addresses ${unchecked === 1 ? 'is' : 'are'} not checked yet`]
      : []),
    ...(deal.cloudScope === null ? ['the cloud is not known'] : []),
    ...(targetDay(deal) === null ? ['no date is stated'] : []),
  ];
  return parts.length === 0 ? '' : `Not certain: ${listText(parts)}.`;
}
