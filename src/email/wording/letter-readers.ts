import type { CloudScopeId } from '../../domain/ids.ts';
import type { FindingDetail } from '../../domain/verdict.ts';

/** Who reads a letter: each is told what they themselves can do. */
export const READERS = ['partner', 'customer', 'it-admin'] as const;
export type Reader = (typeof READERS)[number];

/** What a sentence of a letter may speak of; texts people typed are plain already. */
export interface About {
  readonly scope: CloudScopeId;
  readonly customer: string;
  /** The role, where it is about one. */
  readonly role: string;
  readonly domain: string;
  readonly detail: FindingDetail;
}

export type Words = (about: About) => string;

/** Why something is asked, and what each reader can do about it; who can do nothing is not told. */
export interface AskWords {
  readonly reason: Words;
  readonly fix: Readonly<Partial<Record<Reader, Words>>>;
}
