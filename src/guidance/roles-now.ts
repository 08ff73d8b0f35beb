import { listText } from '../domain/format.ts';
import type { Requirement, RoleId } from '../domain/ids.ts';
import { POLICIES } from '../policy/requirements.ts';
import { ROLES, roleOf } from '../policy/roles.ts';

/** The newest policy. */
export const CURRENT = POLICIES[POLICIES.length - 1] ?? POLICIES[0];

/** `Notices Contact (NTC)` */
export function named(id: RoleId): string {
  const { name, short } = roleOf(id);
  return `${name} (${short})`;
}

/**
 * The roles with a requirement under the newest policy, as a list: `Notices Contact (NTC) and Online Administrator
 * (OA)`.
 */
export function rolesNow(requirement: Requirement): string {
  const names = ROLES.filter(({ id }) => CURRENT.requirements[id] === requirement).map(({ id }) => named(id));
  return listText(names);
}
