import { ACCOUNT_WAYS } from './accounts.ts';
import { ADMIN_WAYS } from './admin.ts';
import { CLOSE_WAYS } from './close.ts';
import { CLOUD_WAYS } from './cloud.ts';
import { COCP_WAYS } from './cocp.ts';
import { CUSTOMER_WAYS } from './customers.ts';
import { INVALID_WAYS } from './invalid.ts';
import { LEGACY_WAYS } from './legacy.ts';

const ALL: readonly Readonly<Record<string, readonly string[]>>[] = [
  ACCOUNT_WAYS,
  ADMIN_WAYS,
  CLOSE_WAYS,
  CLOUD_WAYS,
  COCP_WAYS,
  CUSTOMER_WAYS,
  INVALID_WAYS,
  LEGACY_WAYS,
];

const WAYS: ReadonlyMap<string, readonly string[]> = new Map(ALL.flatMap((ways) => Object.entries(ways)));

/** The ways in which people ask for an entry, beside those that stand with it. */
export function waysOf(id: string): readonly string[] {
  return WAYS.get(id) ?? [];
}
