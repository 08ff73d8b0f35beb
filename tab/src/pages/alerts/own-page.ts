import { answered } from '../../api/answer.ts';
import type { Api } from '../../api/client.ts';
import type { Alert } from './types.ts';

/** A page of somebody's own alerts. */
export interface OwnPage {
  readonly items: readonly Alert[];
  /** Where the next one begins; null after the last. */
  readonly next: string | null;
}

/** How many alerts are shown before more are asked for. */
const AT_ONCE = 10;
/** The most pages without an alert that are followed by themselves. */
const MOST_EMPTY = 20;

/**
 * A page of a list of one's own alerts. The server gives a page without any where it has looked through many that are not
 * shown, and says where it would go on: that is followed.
 */
export async function ownPage(
  api: Api,
  list: 'open' | 'waiting' | 'sent' | 'not-sent',
  from: string | null,
  signal: AbortSignal,
): Promise<OwnPage> {
  let cursor = from;
  for (let empty = 0; ; empty += 1) {
    const query = { list, limit: AT_ONCE, ...(cursor === null ? {} : { cursor }) };
    const page = await answered(api.GET('/api/v1/alerts', { params: { query }, signal }));
    if (page.items.length > 0 || page.next === null || empty === MOST_EMPTY) return page;
    cursor = page.next;
  }
}
