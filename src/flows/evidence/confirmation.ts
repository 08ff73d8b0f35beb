import { hash } from 'node:crypto';
import { addressKey } from '../../domain/address.ts';
import type { FreshNegative } from '../../rules/fresh-negatives.ts';

/** Names just these results: who confirms that something is recorded over them confirms it over no other. */
export function confirmationOf(negatives: readonly FreshNegative[]): string {
  const named = negatives.map(({ email, piece: { method, result, validatedAt, validatedBy } }) =>
    JSON.stringify([addressKey(email), method, result, validatedAt, validatedBy]),
  );
  return hash('sha256', JSON.stringify(named.toSorted()), 'base64url').slice(0, 22);
}
