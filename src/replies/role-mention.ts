import type { RoleId } from '../domain/ids.ts';

/** Roles named together, such as `NTC and OA`, with their offsets in a line. */
export interface SaidRoles {
  readonly roles: readonly RoleId[];
  readonly start: number;
  readonly end: number;
}
