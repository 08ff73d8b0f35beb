import type { DraftState } from '../../domain/drafts/deal-draft.ts';
import { recordedAs } from '../../domain/people/person.ts';
import type { LocalOutbox } from '../../email/delivery/eml-outbox.ts';
import type { IndexEntry } from '../../email/delivery/eml-outbox-index.ts';
import { type OwnDraftRow, ownDrafts } from '../../store/queries/mail/own-drafts.ts';
import { customerNames } from '../deals/customer-names.ts';
import type { Viewers } from '../deals/viewers.ts';
import { dealsOpenTo, type ShowingContext } from '../deals/visible-deals.ts';

/** What one's drafts are asked for by: those that wait for their sender, that went out, or that are no more. */
export type DraftGroup = 'waiting' | 'sent' | 'deleted';

const STATES_OF: Readonly<Record<DraftGroup, readonly DraftState[]>> = {
  waiting: ['making', 'drafted', 'edited', 'failed'],
  sent: ['sent', 'replied'],
  deleted: ['deleted'],
};

export interface OwnDraftsPage {
  readonly drafts: readonly OwnDraftRow[];
  /** Row id after which the next page begins; null on the last one. */
  readonly next: number | null;
}

/** A page of the asker's drafts of deals that they may still see, those begun last first. */
export async function myDrafts(
  { db }: Pick<ShowingContext, 'db'>,
  viewers: Viewers,
  { group, before, most }: { group: DraftGroup; before: number | null; most: number },
): Promise<OwnDraftsPage> {
  const senderId = recordedAs(viewers.asker);
  const states = STATES_OF[group];
  const found = await ownDrafts(db, { senderId, states, of: dealsOpenTo(viewers), before, most: most + 1 });
  const drafts = found.slice(0, most);
  return { drafts, next: found.length > most ? (drafts.at(-1)?.id ?? null) : null };
}

/** A letter of the asker's in the outbox of this machine. */
export interface OwnLetterFile {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** URL of its page on this machine; null while none is served. */
  readonly page: string | null;
  readonly customer: string;
  readonly words: IndexEntry;
}

/** The asker's letters in the outbox, of deals that they may still see, the newest first. */
export async function myLetterFiles(
  context: Pick<ShowingContext, 'db'>,
  viewers: Viewers,
  outbox: LocalOutbox,
): Promise<readonly OwnLetterFile[]> {
  const kept = await outbox.list(recordedAs(viewers.asker));
  const ids = kept.flatMap(({ words }) => (words ? [words.dealId] : []));
  const customerOf = await customerNames(context, viewers, ids);
  return kept.flatMap(({ name, madeAt, page, words }) => {
    const customer = words && customerOf(words.dealId);
    return words && customer !== null && customer !== undefined
      ? [{ name, madeAt, page, customer, words }]
      : [];
  });
}
