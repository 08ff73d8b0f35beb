import { createHash } from 'node:crypto';
import { type Deal, dealKey } from '../../domain/deal.ts';
import type { Graph, GraphCalls, Mailbox } from '../../graph/client.ts';
import type { DraftContent } from '../../graph/draft-content.ts';
import type { GraphFailure } from '../../graph/failure.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import type { DraftView } from './draft-view.ts';

/** The moments of making a draft, in order; a process may end at any of them. */
export const DRAFT_POINTS = [
  'asked',
  'claimed',
  'looked-up',
  'renewed',
  'writing',
  'written',
  'read-back',
  'noted',
] as const;
export type DraftPoint = (typeof DRAFT_POINTS)[number];

export interface DraftContext extends Pick<ShowingContext, 'db' | 'now' | 'audit'> {
  readonly graph: Pick<Graph, 'of'>;
  /** Hears of each moment; a test may end the process there. */
  readonly at?: (point: DraftPoint) => void;
}

export interface DraftOrder {
  readonly dealId: string;
  /** Name of the template. */
  readonly template: string;
  readonly letter: DraftContent;
  /** The mailbox of the asker. */
  readonly mailbox: Mailbox;
  /** Version of the deal that the letter was written about. */
  readonly dealVersion: string | null;
  /** Of a reminder, the template of the letter it is of: there is one reminder of each. */
  readonly remindsOf?: string;
  /**
   * A new draft after one that was sent or deleted: the generation of that one, as `over` told it. A second
   * press of the same button, or an old one, then makes no further draft.
   */
  readonly freshAfter?: number;
}

export type DraftOutcome =
  | {
      readonly kind: 'drafted';
      readonly how: 'created' | 'found' | 'updated' | 'unchanged';
      readonly draft: DraftView;
    }
  /** The person has worked on it, so it was left alone. */
  | { readonly kind: 'edited'; readonly draft: DraftView }
  /** It is gone from the drafts (`draft.state` says where to); a fresh one can be asked for. */
  | { readonly kind: 'over'; readonly draft: DraftView }
  /** Another press is being worked on. */
  | { readonly kind: 'under-way' }
  /** Nothing is changed. The letter is to be offered as a file. */
  | { readonly kind: 'failed'; readonly failure: GraphFailure; readonly draft: DraftView }
  | { readonly kind: 'no-such-deal' };

/** A press that has claimed its draft. */
export interface Making {
  readonly context: DraftContext;
  readonly viewers: Viewers;
  readonly order: DraftOrder;
  readonly deal: Deal;
  readonly calls: GraphCalls;
  readonly at: (point: DraftPoint) => void;
}

/**
 * Nobody else works on a draft for so long. Longer than the longest call with all its waiting: 45 s for its turn
 * at the mailbox, and 40 s from then on. The claim is renewed before anything is written.
 */
export const LEASE_MS = 120_000;

export function leaseEnd(now: number): string {
  return new Date(now + LEASE_MS).toISOString();
}

/** The same for the same draft in every process and every database; says nothing to who reads it. */
export function draftKey(
  dealId: string,
  template: string,
  senderId: string,
  generation: number,
  remindsOf = '',
): string {
  const reminder = remindsOf === '' ? [] : [remindsOf];
  const parts = JSON.stringify([dealKey(dealId), template, senderId, generation, ...reminder]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 40);
}
