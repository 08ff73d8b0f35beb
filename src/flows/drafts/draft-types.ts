import { createHash } from 'node:crypto';
import { type Deal, dealKey } from '../../domain/deal.ts';
import type { WrittenHow } from '../../domain/drafts/draft-result.ts';
import type { Graph, GraphCalls, Mailbox } from '../../graph/client.ts';
import type { DraftContent } from '../../graph/draft-content.ts';
import type { GraphFailure } from '../../graph/failure.ts';
import type { DraftRow } from '../../store/queries/drafts/drafts.ts';
import type { DraftState } from '../../store/schema/index.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';

/** The named moments of making a draft, in order; a process may end at any of them. */
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
  /** Called at each named moment; a test may end the process there. */
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
   * Asks for a new draft after one that was edited, sent or deleted: the generation of that one, as the outcome `over` gave it.
   * A second press of the same button, or an old button, then makes no further draft.
   */
  readonly freshAfter?: number;
}

/** A draft as the surfaces show it. */
export interface DraftView {
  /** Row id of the draft. */
  readonly ref: number;
  readonly dealRef: number;
  readonly template: string;
  /** The sender, as evidence names people: `person:…`. */
  readonly senderId: string;
  readonly generation: number;
  readonly state: DraftState;
  /** Opens the message in Outlook; null when the link is not known (yet). */
  readonly webLink: string | null;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly changedAt: string;
  readonly sentAt: string | null;
  readonly lastError: string | null;
}

export function viewOfDraft(row: DraftRow): DraftView {
  return {
    ref: row.id,
    dealRef: row.deal_ref,
    template: row.template,
    senderId: row.sender_id,
    generation: row.generation,
    state: row.state,
    webLink: row.web_link,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    sentAt: row.sent_at,
    lastError: row.last_error,
  };
}

export type DraftOutcome =
  | {
      readonly kind: 'drafted';
      readonly how: WrittenHow;
      readonly draft: DraftView;
      /** Whether it is a reminder of a letter that is not in the mailbox, and so a letter by itself. */
      readonly isApart: boolean;
    }
  /** The sender has edited the draft, so it was left alone. */
  | { readonly kind: 'edited'; readonly draft: DraftView }
  /** The draft was sent or deleted (`draft.state` says which); a fresh one can be asked for. */
  | { readonly kind: 'over'; readonly draft: DraftView }
  /** Another press is working on the same draft. */
  | { readonly kind: 'under-way' }
  /** Nothing is changed as far as Graph tells. The surface offers the letter as a file. */
  | { readonly kind: 'failed'; readonly failure: GraphFailure; readonly draft: DraftView }
  | { readonly kind: 'no-such-deal' };

/** A press that has claimed its draft. */
export interface Making {
  readonly context: DraftContext;
  readonly viewers: Viewers;
  readonly order: DraftOrder;
  readonly deal: Deal;
  readonly calls: GraphCalls;
  /** Of a reminder, Graph's id of the message it replies to; null for a letter by itself. */
  readonly repliesTo: string | null;
  readonly at: (point: DraftPoint) => void;
}

/**
 * How long a claim on a draft lasts, in milliseconds. Longer than the longest call with all its waiting: 45 s for the
 * turn at the mailbox, and 40 s from then on. The claim is renewed before anything is written.
 */
export const LEASE_MS = 120_000;

/** When a claim that begins now runs out: ISO 8601, UTC. */
export function leaseEnd(now: number): string {
  return new Date(now + LEASE_MS).toISOString();
}

/** The key of a draft: the same in every process and every database, and it tells its reader nothing. */
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
