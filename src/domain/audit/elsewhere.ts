import type { DetailCode } from './detail.ts';

/**
 * The codes of entries about a deal that say what was done elsewhere, mostly on another deal. Whoever is on the one need not be
 * on the other, so nobody but an admin reading the audit log is told who it was.
 */
export const ELSEWHERE: readonly DetailCode[] = ['evidence-told', 'withdrawal-told'];

/** The actor of an entry as the people of its deal are told; empty for what was done elsewhere. */
export function toldActor(name: string, code: string | null): string {
  return ELSEWHERE.some((one) => one === code) ? '' : name;
}
