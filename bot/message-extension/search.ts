import { z } from 'zod';
import { dealPreview, deskPreview, type PreviewedInsertion } from '../../cards/message-extension/preview.ts';
import { mayDisclose, type Readers, readersWithLess } from '../../src/domain/people/readers.ts';
import type { DealPeople } from '../../src/domain/people/rights.ts';
import type { CheckedDeal } from '../../src/flows/deals/check-deal.ts';
import { type Found, searchDeals } from '../../src/flows/deals/search-deals.ts';
import { type ExtensionResult, messageResult, resultList } from '../turn/extension/extension-response.ts';
import { type DealLinks, type ExtensionHandler, linkResult, UNKNOWN_PERSON } from './parts.ts';

/** The id of the search command in the manifest of the app, and the name of its parameter. */
const SEARCH_COMMAND = 'searchDeals';
const PARAMETER = 'query';
/** The parameter of the search that Teams makes when the list opens. */
const INITIAL_RUN = 'initialRun';

/** Rows of a page: as many as Teams asks for, at most. */
const MOST_ROWS = 25;

const Query = z.object({
  commandId: z.literal(SEARCH_COMMAND),
  parameters: z
    .array(z.object({ name: z.string(), value: z.union([z.string(), z.boolean(), z.number()]).nullish() }))
    .max(10)
    .nullish(),
  queryOptions: z
    .object({
      skip: z.number().int().min(0).nullish(),
      count: z.number().int().min(1).nullish(),
    })
    .nullish(),
});

/**
 * Answers a search, with each character that is typed: the deals that are meant, for the asker alone, and what of each would
 * go into the message. What goes in is decided when a row is chosen.
 */
export const search: ExtensionHandler = async (value, turn, { links, seen }) => {
  const query = Query.safeParse(value);
  if (!query.success) return null;
  const { queryOptions } = query.data;
  const typed = typedIn(query.data.parameters ?? []);
  // Asked beside the asker: a search has little time.
  const [viewers, readers] = await Promise.all([turn.viewers(), turn.readers()]);
  const isKnown = viewers.viewer.isAdmin || viewers.asker.addresses.length > 0;
  if (!isKnown) return messageResult(UNKNOWN_PERSON);
  const from = queryOptions?.skip ?? 0;
  const count = Math.min(queryOptions?.count ?? MOST_ROWS, MOST_ROWS);
  const { page, meant } = await searchDeals(turn.services, viewers, typed, { from, count }, seen);
  if (page.length === 0) return from > 0 ? resultList([]) : messageResult(nothingText(typed));
  const rows = page.map((found) => rowOf(found, readers, links));
  return resultList(
    meant && from === 0 && mayDisclose(readers) ? [...rows, disclosedRow(meant, links)] : rows,
  );
};

function typedIn(parameters: NonNullable<z.infer<typeof Query>['parameters']>): string {
  if (parameters.some(({ name, value }) => name === INITIAL_RUN && String(value) === 'true')) return '';
  const text = parameters.find(({ name }) => name === PARAMETER)?.value ?? '';
  return String(text).trim();
}

function rowOf(found: Found, readers: Readers, links: DealLinks): ExtensionResult {
  if (found.kind === 'desk') {
    const { sight, people } = found.seen;
    const { dealId } = sight.deal;
    const preview = deskPreview(sight, insertedFor(people, readers));
    return { ...linkResult(links, dealId), preview, chosen: { dealId } };
  }
  const { deal, evaluation, desk } = found.checked;
  return {
    ...linkResult(links, deal.dealId),
    preview: dealPreview(deal, evaluation, insertedFor({ ...deal, desk }, readers)),
    chosen: { dealId: deal.dealId },
  };
}

/** The row that puts the status of the one deal that is meant before readers whom only the asker knows. */
function disclosedRow({ deal, evaluation }: CheckedDeal, links: DealLinks): ExtensionResult {
  return {
    ...linkResult(links, deal.dealId),
    preview: dealPreview(deal, evaluation, { kind: 'disclosed' }),
    chosen: { dealId: deal.dealId, discloses: 1 },
  };
}

function insertedFor(deal: DealPeople, readers: Readers): Exclude<PreviewedInsertion, { kind: 'disclosed' }> {
  if (readers.kind === 'unknown') return readers;
  const { without, desk } = readersWithLess(readers.others, deal);
  if (without.length > 0) return { kind: 'link', without: without.map(({ name }) => name) };
  return desk.length > 0 ? { kind: 'desk', desk: desk.map(({ name }) => name) } : { kind: 'card' };
}

function nothingText(typed: string): string {
  return typed === ''
    ? 'Type a customer, or the id of a deal.'
    : 'No deal that you may see fits. You see the deals on which you are AE, CE or PDM.';
}
