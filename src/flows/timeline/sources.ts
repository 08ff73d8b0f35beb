import { placeOf, placeText } from '../../alerts/place-key.ts';
import { addressKey } from '../../domain/address.ts';
import { dealKey } from '../../domain/deal.ts';
import { speaksFor } from '../../domain/people/recorder.ts';
import type { MomentKind, TimelineEntry } from '../../domain/timeline.ts';
import type { Keyset } from '../../store/db/keyset.ts';
import { sentAboutDeal } from '../../store/queries/alerts/sent-about-deal.ts';
import { changesOfDeal } from '../../store/queries/audit/changes-of-deal.ts';
import { contactsOf } from '../../store/queries/deals/contacts.ts';
import { spokenForOf } from '../../store/queries/deals/deal-row.ts';
import { standingDesks } from '../../store/queries/deals/desks.ts';
import { evidenceOfRow } from '../../store/queries/deals/evidence.ts';
import { dealsByRefs } from '../../store/queries/deals/lists.ts';
import { verdictChanges } from '../../store/queries/deals/verdict-changes.ts';
import { evidenceEverAbout, withdrawnOf } from '../../store/queries/deals/withdrawals.ts';
import { draftEventsOfDeal } from '../../store/queries/drafts/events-of-deal.ts';
import { repliesOfDeal } from '../../store/queries/mail/replies-of-deal.ts';
import { addedAt, isOfThisDeal } from '../deals/deal-input.ts';
import type { Shown } from './shown.ts';
import { undoableIn } from './undoable.ts';

/** Entries of one kind after a place, the newest first. */
type Source = (shown: Shown, after: Keyset, limit: number) => Promise<readonly TimelineEntry[]>;

export const SOURCES: Readonly<Record<MomentKind, Source>> = {
  verdict: async ({ db, checked }, after, limit) =>
    (await verdictChanges(db, checked.ref, after, limit)).map(
      ({ id, at, verdict, risk, verdict_before, risk_before }) => ({
        id,
        at,
        moment: {
          kind: 'verdict',
          verdict,
          risk,
          before: verdict_before && risk_before && { verdict: verdict_before, risk: risk_before },
        },
      }),
    ),

  alert: async ({ db, viewer, checked }, after, limit) => {
    const places = viewer.isAdmin ? null : [...viewer.addresses].map(placeOf);
    const sent = await sentAboutDeal(db, checked.ref, places, after, limit);
    return sent.map(({ id, at, kind, step, risk, place_key }) => ({
      id,
      at,
      moment: { kind: 'alert', alert: kind, step, risk, to: placeText(place_key) },
    }));
  },

  reply: async ({ db, checked }, after, limit) =>
    (await repliesOfDeal(db, checked.ref, after, limit)).map((row) => ({
      id: row.id,
      at: row.received_at,
      moment: {
        kind: 'reply',
        template: row.template,
        remindsOf: row.reminds_of,
        madeBy: row.made_by,
        from: row.from_address,
      },
    })),

  draft: async ({ db, checked }, after, limit) =>
    (await draftEventsOfDeal(db, checked.ref, after, limit)).map((row) => ({
      id: row.id,
      at: row.at,
      moment: {
        kind: 'draft',
        template: row.template,
        remindsOf: row.reminds_of,
        madeBy: row.made_by,
        state: row.state,
      },
    })),

  evidence: async (shown, after, limit) =>
    (await evidenceOf(shown))
      .filter(({ id, at }) => at < after.at || (at === after.at && id < after.id))
      .slice(0, limit),

  change: async (shown, after, limit) => {
    const { db, checked } = shown;
    const changes = await changesOfDeal(db, dealKey(checked.deal.dealId), after, limit);
    const undo = await undoableIn(shown, changes);
    return changes.map((change) => ({
      id: change.id,
      at: change.at,
      moment: { kind: 'change', who: change.who, detail: change.detail, undo: undo(change) },
    }));
  },
};

/**
 * The evidence that speaks for a deal, the newest first, but for what was recorded on this very deal by hand: that is a change
 * that somebody made. A note is given only if the deal named the address when it was written.
 */
async function evidenceOf({ db, checked }: Shown): Promise<readonly TimelineEntry[]> {
  const { deal, evaluation, ref } = checked;
  const emails = new Map(evaluation.contacts.map(({ email }) => [addressKey(email), email]));
  const desks = await standingDesks(db);
  const [asked] = (await dealsByRefs(db, [ref])).map((row) => spokenForOf(row, desks.addedTo(row)));
  const since = addedAt(await contactsOf(db, [ref]));
  const rows = await evidenceEverAbout(db, deal.cloudScope, [...emails.keys()]);
  return rows
    .filter((row) => asked && speaksFor(row, asked))
    .filter((row) => row.recorded_on !== ref || !row.recorded_by.startsWith(BY_HAND))
    .map((row) => ({
      id: row.id,
      at: row.recorded_at,
      moment: {
        kind: 'evidence' as const,
        email: emails.get(row.email_key) ?? row.email_key,
        piece: { ...evidenceOfRow(row), note: isOfThisDeal(row, since) ? row.note : null },
        withdrawn: withdrawnOf(row, isOfThisDeal(row, since)),
      },
    }))
    .toSorted((one, other) => other.at.localeCompare(one.at) || other.id - one.id);
}

/** Prefix of the id of a recorder who recorded a check by hand. */
const BY_HAND = 'person:';
