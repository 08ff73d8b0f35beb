import type { AlertKind } from './alerts/kinds.ts';
import type { RecordedDetail } from './audit/detail.ts';
import type { Evidence } from './deal.ts';
import type { DraftState } from './drafts/deal-draft.ts';
import type { Risk } from './ids.ts';
import type { TrailPiece } from './trail.ts';
import type { DealVerdict } from './verdict.ts';

/** What a moment of a deal's timeline is about, in the order in which moments of one instant stand, the last thing first. */
export const MOMENT_KINDS = ['verdict', 'alert', 'reply', 'draft', 'evidence', 'change'] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** Something that happened to a deal. */
export type Moment =
  /** `before` is null of the first judgement. */
  | {
      readonly kind: 'verdict';
      readonly verdict: DealVerdict;
      readonly risk: Risk;
      readonly before: { readonly verdict: DealVerdict; readonly risk: Risk } | null;
    }
  /** `to` is the address of the person it was sent to, or the id of a channel. */
  | {
      readonly kind: 'alert';
      readonly alert: AlertKind;
      readonly step: number | null;
      readonly risk: Risk;
      readonly to: string;
    }
  | {
      readonly kind: 'reply';
      readonly template: string;
      readonly remindsOf: string;
      readonly madeBy: string;
      readonly from: string;
    }
  | {
      readonly kind: 'draft';
      readonly template: string;
      readonly remindsOf: string;
      readonly madeBy: string;
      readonly state: DraftState;
    }
  | {
      readonly kind: 'evidence';
      readonly email: string;
      readonly piece: Evidence;
      readonly withdrawn: TrailPiece['withdrawn'];
    }
  /** `undo` is what the viewer can undo of it; null for every other change. */
  | {
      readonly kind: 'change';
      readonly who: string;
      readonly detail: RecordedDetail;
      readonly undo: Undoable | null;
    };

/** A change that can be undone: an edit or a check by its id, decisions about proposals by the ids of these. */
export type Undoable =
  | { readonly what: 'edit' | 'check'; readonly id: string }
  | { readonly what: 'proposals'; readonly ids: readonly number[] };

/** A moment with its place on the timeline. */
export interface TimelineEntry {
  readonly moment: Moment;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Its row among those of its kind. */
  readonly id: number;
}
