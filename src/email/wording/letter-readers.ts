import type { CloudScopeId } from '../../domain/ids.ts';
import type { FindingDetail } from '../../domain/verdict.ts';

/** The readers of letters: each letter asks only for what its reader can do. */
export const READERS = ['partner', 'customer', 'it-admin'] as const;
export type Reader = (typeof READERS)[number];

/** The facts that a sentence of a letter may name; typed texts are plain already. */
export interface About {
  readonly scope: CloudScopeId;
  readonly customer: string;
  /** The role's name; empty if the sentence is about no role. */
  readonly role: string;
  readonly domain: string;
  readonly detail: FindingDetail;
}

export type Words = (about: About) => string;

/** The reason for an ask, and what each reader can do about it; a reader without words is not asked. */
export interface AskWords {
  readonly reason: Words;
  readonly fix: Readonly<Partial<Record<Reader, Words>>>;
}
