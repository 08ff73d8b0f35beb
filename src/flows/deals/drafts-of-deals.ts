import { append } from '../../domain/collections.ts';
import { dealKey } from '../../domain/deal.ts';
import type { DealDraft } from '../../domain/drafts/deal-draft.ts';
import type { Log } from '../../log.ts';
import type { DealBundle } from '../../store/queries/deals/deal-bundle.ts';

/** Where drafts of letters are: in Outlook, each with a row in the table of drafts, or files with none. */
export type DraftPlace =
  | { readonly kind: 'graph' }
  | { readonly kind: 'outbox'; readonly outbox: DraftFiles };

interface DraftFiles {
  draftsOf(dealIds: readonly string[]): Promise<readonly (DealDraft & { readonly dealId: string })[]>;
}

interface DraftsContext {
  readonly mail?: { readonly drafts: DraftPlace };
  /** Left out, files that can't be read are an error. */
  readonly log?: Pick<Log, 'error'>;
}

/**
 * Gives the drafts about each of some deals, wherever they are. Files that can't be read are logged and left out: a deal is
 * judged all the same.
 */
export async function draftsOf(
  { mail, log }: DraftsContext,
  bundles: readonly DealBundle[],
): Promise<(bundle: DealBundle) => readonly DealDraft[]> {
  const filed = new Map<string, DealDraft[]>();
  if (mail?.drafts.kind === 'outbox') {
    try {
      const files = await mail.drafts.outbox.draftsOf(bundles.map(({ deal_id }) => deal_id));
      for (const { dealId, ...draft } of files) append(filed, dealKey(dealId), draft);
    } catch (error) {
      if (!log) throw error;
      log.error({ err: error }, 'the letters of the outbox could not be read');
    }
  }
  return (bundle) => [...draftsOfRows(bundle), ...(filed.get(bundle.deal_key) ?? [])];
}

function draftsOfRows({ drafts }: DealBundle): readonly DealDraft[] {
  return drafts.map((row) => ({
    template: row.template,
    remindsOf: row.reminds_of,
    senderId: row.sender_id,
    madeBy: row.made_by,
    state: row.state,
    generation: row.generation,
    madeAt: row.made_at,
    changedAt: row.changed_at,
    sentAt: row.sent_at,
    webLink: row.web_link,
  }));
}
