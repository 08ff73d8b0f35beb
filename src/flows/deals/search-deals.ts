import { type Day, dayOfInstant } from '../../domain/day.ts';
import { dealKey } from '../../domain/deal.ts';
import { type Person, recordedAs } from '../../domain/people/person.ts';
import { parseDealQuestion } from '../../intent/parse-question.ts';
import { hasPassed } from '../../monotonic.ts';
import type { DealRow } from '../../store/queries/deals/deal-row.ts';
import { dealsDue } from '../../store/queries/deals/deals.ts';
import type { CheckedDeal } from './check-deal.ts';
import { rowsOfDesk, type SeenRow, seenRows, withWords } from './desk-deals.ts';
import { MOST_MATCHES, matchTyped } from './match-deals.ts';
import { byUrgency } from './my-deals.ts';
import { alone, type Viewers } from './viewers.ts';
import { dealsOpenTo, noteListed, type ShowingContext, unnotedDeals } from './visible-deals.ts';

/** The most characters of a typed text that are read; no name or id has more. */
const MOST_TYPED = 120;

/** The part of the deals found that is shown. */
export interface Page {
  /** How many come before it. */
  readonly from: number;
  readonly count: number;
}

/** A found deal: whole, or as the asker sees it who is its partner's desk; with the address keys of that. */
export type Found =
  | { readonly kind: 'whole'; readonly checked: CheckedDeal }
  | { readonly kind: 'desk'; readonly seen: SeenRow };

export interface FoundDeals {
  readonly page: readonly Found[];
  /** The number of deals found. */
  readonly total: number;
  /**
   * The one deal that the text means: the only one found, or the one whose id it is; null without a text, and of those of
   * which the asker is the desk.
   */
  readonly meant: CheckedDeal | null;
}

/**
 * The deals that a text may mean as far as it is typed, of those the asker may see, for the asker alone: at most
 * `MOST_MATCHES`, and of more the open ones that are due first; of these the most at risk first, for which all are judged.
 * Without a text, those of the asker's own that are due nearest. Each word may be a beginning, so that `conto` finds
 * Contoso. A deal that the asker may not see is not looked at, and nothing is refused. The audit log has what is on the
 * page.
 */
export async function searchDeals(
  context: ShowingContext,
  viewers: Viewers,
  typed: string,
  { from, count }: Page,
  seen: SeenPreviews,
): Promise<FoundDeals> {
  const text = typed.slice(0, MOST_TYPED).trim();
  const today = dayOfInstant(context.now());
  const { db } = context;
  const rows =
    text === ''
      ? await dealsDue(db, { of: viewers.viewer.addresses }, null, today, MOST_MATCHES)
      : await matchTyped(db, text, parseDealQuestion(text, today), dealsOpenTo(viewers));
  const { deals } = await unnotedDeals(context, alone(viewers), rows);
  const hasId = ({ deal }: CheckedDeal) => dealKey(deal.dealId) === dealKey(text);
  const whole = [...deals.filter(hasId), ...byUrgency(deals.filter((one) => !hasId(one)))];
  const ofDesk = await seenRows(context, typedAmong(await rowsOfDesk(db, viewers), text, today));
  const found: readonly Found[] = [
    ...whole.map((checked) => ({ kind: 'whole', checked }) as const),
    ...ofDesk.map((one) => ({ kind: 'desk', seen: one }) as const),
  ];
  const page = found.slice(from, from + count);
  const news = seen.news(viewers.asker, page.map(idOf));
  await noteListed(context, alone(viewers), news);
  seen.add(viewers.asker, news);
  const [first] = whole;
  const isMeant = first !== undefined && text !== '' && (found.length === 1 || hasId(first));
  return { page, total: found.length, meant: isMeant ? first : null };
}

function idOf(found: Found): string {
  return (found.kind === 'whole' ? found.checked.deal : found.seen.sight.deal).dealId;
}

/** Those of the asker's desk that a text may mean; all without a text. */
function typedAmong(rows: readonly DealRow[], text: string, today: Day): readonly DealRow[] {
  if (text === '' || rows.length === 0) return rows;
  const byId = rows.filter((row) => row.deal_key === dealKey(text));
  return byId.length > 0 ? byId : withWords(rows, parseDealQuestion(text, today));
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
    return dealIds.filter((dealId) => {
      const before = this.#seen.get(keyOf(person, dealId));
      return before === undefined || hasPassed(SEEN_MS, before, at);
    });
  }

  /** Remembers the deals of which the audit log has that somebody is shown them. */
  add(person: Person, dealIds: readonly string[]): void {
    if (this.#seen.size > MOST_SEEN) this.#seen.clear();
    for (const dealId of dealIds) this.#seen.set(keyOf(person, dealId), this.#monotonic());
  }
}

function keyOf(person: Person, dealId: string): string {
  return `${recordedAs(person)}\n${dealKey(dealId)}`;
}
