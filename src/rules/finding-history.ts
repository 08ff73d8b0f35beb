import type { FindingCode } from '../domain/verdict.ts';
import type { PastEvaluation, WireEvaluation } from './wire.ts';

/** The key of a finding of a deal: its code, and the address or the role that it is about; null for the deal as a whole. */
export function findingKey(code: FindingCode, about: string | null): string {
  return `${code} ${(about ?? '').toLowerCase()}`;
}

/**
 * When findings arose that a deal has and once did not have, by `findingKey`: milliseconds since the epoch. A finding is left
 * out that the first evaluation had, or the first one under another ruleset or policy: when that arose is not known.
 * @param past the evaluations of the deal, the oldest first
 */
export function arisenAt(past: readonly PastEvaluation[]): ReadonlyMap<string, number> {
  let standing = new Map<string, number | null>();
  let last: PastEvaluation | null = null;
  for (const one of past) {
    const { at, ruleset, wire } = one;
    const isWatched = last?.ruleset === ruleset && last.wire.policy === wire.policy;
    const next = new Map<string, number | null>();
    for (const key of keysOf(wire)) {
      const known = standing.get(key);
      next.set(key, known === undefined && isWatched ? at : (known ?? null));
    }
    standing = next;
    last = one;
  }
  return new Map([...standing].flatMap(([key, at]) => (at === null ? [] : [[key, at] as const])));
}

function keysOf({ contacts, findings }: WireEvaluation): readonly string[] {
  return [
    ...findings.map(({ code, role }) => findingKey(code, role ?? null)),
    ...contacts.flatMap(({ email, findings: codes }) => codes.map((code) => findingKey(code, email))),
  ];
}
