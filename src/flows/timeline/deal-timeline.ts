import { MOMENT_KINDS, type MomentKind, type TimelineEntry } from '../../domain/timeline.ts';
import { ALL_OF_INSTANT, type Keyset } from '../../store/db/keyset.ts';
import type { CheckedDeal } from '../deals/check-deal.ts';
import type { Viewers } from '../deals/viewers.ts';
import type { ShowingContext } from '../deals/visible-deals.ts';
import { SOURCES } from './sources.ts';

/** A place on a timeline: the last entry that was shown. */
export interface TimelinePlace extends Keyset {
  readonly kind: MomentKind;
}

/** A part of a timeline. */
export interface TimelinePage {
  /** The newest first. */
  readonly entries: readonly TimelineEntry[];
  /** Where the next part begins; null at the end. */
  readonly next: TimelinePlace | null;
}

/** What is shown of a timeline. */
export interface TimelinePart {
  /** After which place; null from the newest on. */
  readonly after: TimelinePlace | null;
  readonly size: number;
  /** Of which kinds; left out, of all. */
  readonly kinds?: readonly MomentKind[] | undefined;
}

/** After everything that can have happened. */
const NOW: Keyset = { at: '9999-12-31T23:59:59.999Z', id: ALL_OF_INSTANT };

/**
 * What happened to a deal, the newest first: judgements, alerts, answers, letters, evidence and what people changed. Who
 * looked at it is not told; of alerts those to the viewer, to an admin all. The deal was looked up for the viewers before.
 * Entries that are added meanwhile move no part.
 */
export async function dealTimeline(
  { db, now }: Pick<ShowingContext, 'db' | 'now'>,
  { asker, viewer }: Pick<Viewers, 'asker' | 'viewer'>,
  checked: CheckedDeal,
  { after, size, kinds = MOMENT_KINDS }: TimelinePart,
): Promise<TimelinePage> {
  const found = await Promise.all(
    MOMENT_KINDS.filter((kind) => kinds.includes(kind)).map((kind) =>
      SOURCES[kind]({ db, asker, viewer, checked, now: now() }, placeIn(kind, after), size + 1),
    ),
  );
  const all = found.flat().toSorted(inOrder);
  const entries = all.slice(0, size);
  const last = entries.at(-1);
  const next = all.length > size && last ? { at: last.at, id: last.id, kind: last.moment.kind } : null;
  return { entries, next };
}

/** Where a kind of entries goes on after a place: of one instant the kinds stand in their order. */
function placeIn(kind: MomentKind, after: TimelinePlace | null): Keyset {
  if (!after) return NOW;
  const order = rankOf(kind) - rankOf(after.kind);
  return { at: after.at, id: order < 0 ? 0 : order > 0 ? ALL_OF_INSTANT : after.id };
}

function inOrder(one: TimelineEntry, other: TimelineEntry): number {
  return (
    other.at.localeCompare(one.at) || rankOf(one.moment.kind) - rankOf(other.moment.kind) || other.id - one.id
  );
}

function rankOf(kind: MomentKind): number {
  return MOMENT_KINDS.indexOf(kind);
}
