import { type MyDraft, myDraftsCard } from '../../cards/drafts/my-drafts.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { readerOf, type Viewers } from '../../src/flows/deals/viewers.ts';
import { myDrafts, myLetterFiles } from '../../src/flows/drafts/my-drafts.ts';
import type { Command, Turn } from '../turn/turn.ts';
import { batchesCard, listedBatches } from './batches.ts';
import { ownChatCard } from './bulk-draft.ts';

/** Most drafts of a kind that the list has. */
const MOST = 100;

export const drafts: Command = {
  words: ['drafts'],
  usage: 'drafts',
  help: 'your own drafts: each with its state and what comes next; and those for many deals at once',
  takes: [],
  run: (_argument, turn) => myDraftsList(turn, 0),
};

/** A page of the asker's own drafts; of those for many deals alone where there are no others. */
export async function myDraftsList(turn: Turn, from: number): Promise<AdaptiveCard> {
  if (!turn.isPersonal) return ownChatCard();
  const viewers = await turn.viewers();
  const { all, isPart } = await draftsOf(turn, viewers);
  if (all.length === 0) return batchesCard(turn, 0);
  const batches = await listedBatches(turn.services, viewers);
  const reader = readerOf(viewers, turn.services.now());
  return myDraftsCard({ drafts: all, isPart, batches, from, reader });
}

/** The asker's drafts: those that wait for them first, then the sent ones. */
async function draftsOf(
  { services }: Turn,
  viewers: Viewers,
): Promise<{ readonly all: readonly MyDraft[]; readonly isPart: boolean }> {
  const { drafts } = services.mail;
  if (drafts.kind === 'outbox') {
    const files = await myLetterFiles(services, viewers, drafts.outbox);
    const all = files.slice(0, MOST).map(
      ({ madeAt, page, customer, words: { dealId, template } }): MyDraft => ({
        ...{ dealId, customer, template, state: 'filed', since: madeAt, link: page, proposals: 0 },
      }),
    );
    return { all, isPart: files.length > MOST };
  }
  const asked = { before: null, most: MOST };
  const waiting = await myDrafts(services, viewers, { ...asked, group: 'waiting' });
  const sent = await myDrafts(services, viewers, { ...asked, group: 'sent' });
  const all = [...waiting.drafts, ...sent.drafts].map(
    ({
      deal_id: dealId,
      customer,
      template,
      state,
      changed_at,
      sent_at,
      answered_at,
      web_link,
      proposals,
    }): MyDraft => ({
      ...{ dealId, customer, template, state, link: web_link, proposals },
      since: (state === 'replied' ? answered_at : state === 'sent' ? sent_at : null) ?? changed_at,
    }),
  );
  return { all, isPart: waiting.next !== null || sent.next !== null };
}
