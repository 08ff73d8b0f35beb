import { dayOfInstant } from '../../domain/day.ts';
import { dealKey } from '../../domain/deal.ts';
import { type Person, recordedAs } from '../../domain/people/person.ts';
import { parseDealQuestion } from '../../intent/parse-question.ts';
import { hasPassed } from '../../monotonic.ts';
import { dealsDue } from '../../store/queries/deals/deals.ts';
import type { CheckedDeal } from './check-deal.ts';
import { MOST_MATCHES, matchDeals } from './match-deals.ts';
import { byUrgency } from './my-deals.ts';
import { alone, type Viewers } from './viewers.ts';
import { dealsOpenTo, type ShowingContext, visibleDeals } from './visible-deals.ts';

/** The most characters of a typed text that are read; no name or id has more. */
const MOST_TYPED = 120;

/**
 * The deals that a text means as far as it is typed, of those the asker may see, for the asker alone: the most at risk
 * first, at most `MOST_MATCHES`. Without a text, the most urgent of their own. Each word may be a beginning, so that
 * `conto` finds Contoso. A deal that the asker may not see is not looked at, and nothing is refused.
 */
export async function searchDeals(
  context: ShowingContext,
  viewers: Viewers,
  typed: string,
  seen: SeenPreviews,
): Promise<readonly CheckedDeal[]> {
  const text = typed.slice(0, MOST_TYPED).trim();
  const today = dayOfInstant(context.now());
  const { db } = context;
  const rows =
    text === ''
      ? await dealsDue(db, { of: viewers.viewer.addresses }, null, today, MOST_MATCHES)
      : await matchDeals(db, parseDealQuestion(text, today), dealsOpenTo(viewers));
  const toNote = (dealIds: readonly string[]) => seen.news(viewers.asker, dealIds);
  const { deals } = await visibleDeals(context, alone(viewers), rows, toNote);
  return byUrgency(deals);
}

/** How long a preview counts as seen, in milliseconds. */
const SEEN_MS = 10 * 60_000;
/** The most previews that are remembered, against a flood. */
const MOST_SEEN = 50_000;

/**
 * Who was shown which deals in previews lately. A search is made with each character that is typed; the audit log has each
 * deal once.
 */
export class SeenPreviews {
  readonly #monotonic: () => number;
  readonly #seen = new Map<string, number>();

  /** @param monotonic milliseconds since any moment, of a clock that is never set */
  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  /** Of the deals that somebody is shown, those they were not shown lately. */
  news(person: Person, dealIds: readonly string[]): readonly string[] {
    const at = this.#monotonic();
    if (this.#seen.size > MOST_SEEN) this.#seen.clear();
    return dealIds.filter((dealId) => {
      const key = `${recordedAs(person)}\n${dealKey(dealId)}`;
      const before = this.#seen.get(key);
      const isNews = before === undefined || hasPassed(SEEN_MS, before, at);
      if (isNews) this.#seen.set(key, at);
      return isNews;
    });
  }
}
