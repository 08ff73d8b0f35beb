import { addressKey } from '../../domain/address.ts';
import { dayOfInstant } from '../../domain/day.ts';
import type { Risk } from '../../domain/ids.ts';
import { nameWords } from '../../domain/name-words.ts';
import { searchWords } from '../../domain/search-words.ts';
import type { DealVerdict } from '../../domain/verdict.ts';
import type { ListQuestion } from '../../intent/question.ts';
import { isAtRisk } from '../../rules/risk.ts';
import { dealsDue } from '../../store/queries/deals/deals.ts';
import type { DealFilters } from '../../store/queries/deals/filters.ts';
import { addressesOnDeals, partnersOfDeals } from '../../store/queries/deals/search.ts';
import type { CheckedDeal } from './check-deal.ts';
import { byUrgency } from './my-deals.ts';
import type { Viewers } from './viewers.ts';
import { dealsOpenTo, type ShowingContext, visibleDeals } from './visible-deals.ts';

/** The number of deals judged for one list, those nearest to today. */
export const MOST_JUDGED = 500;

/** The number of addresses searched for a name. */
const MOST_PEOPLE = 5000;

/** The deals of a list, the most at risk first. */
export interface ListedDeals {
  readonly deals: readonly CheckedDeal[];
  /** Deals that were not judged, because only the asker may see them. */
  readonly askerOnly: number;
  /** Whether there are more than were judged. */
  readonly more: boolean;
  /** The kind of name that the question's name was read as. */
  readonly named: Named;
}

/** The kind of a name: a PDM's, another person's on a deal, a partner's, or a customer's; null when none was given. */
export type Named = 'pdm' | 'person' | 'partner' | 'customer' | null;

/**
 * The deals a list question asks for, of those the viewers may see. Risk is known only once a deal is judged, so every
 * candidate is judged, whatever page is shown; settled deals are left out, since nothing is at risk with them.
 */
export async function listDeals(
  context: ShowingContext,
  viewers: Viewers,
  question: ListQuestion,
): Promise<ListedDeals> {
  const today = dayOfInstant(context.now());
  for (const { named, filters } of await readings(context, viewers, question)) {
    const window = question.missing === 'check' ? null : (question.window ?? null);
    const rows = await dealsDue(context.db, filters, window, today, MOST_JUDGED + 1);
    if (rows.length === 0) continue;
    const seen = await visibleDeals(context, viewers, rows.slice(0, MOST_JUDGED));
    const asked = byUrgency(seen.deals.filter((deal) => isAsked(deal, question)));
    const deals = question.orderedBy === 'value' ? byValue(asked) : asked;
    return { deals, askerOnly: seen.askerOnly, more: rows.length > MOST_JUDGED, named };
  }
  return { deals: [], askerOnly: 0, more: false, named: null };
}

const VERDICTS: Readonly<Record<NonNullable<ListQuestion['verdict']>, readonly DealVerdict[]>> = {
  ready: ['ready'],
  blocked: ['blocked'],
  unverified: ['unverified'],
  'not-ready': ['blocked', 'unverified'],
};

const RISKS_MEANT: Readonly<Record<NonNullable<ListQuestion['risk']>, readonly Risk[]>> = {
  low: ['low'],
  medium: ['medium'],
  high: ['high', 'critical'],
  critical: ['critical'],
};

/** The largest first; deals of which the value is not stated come last. */
function byValue(deals: readonly CheckedDeal[]): readonly CheckedDeal[] {
  return deals.toSorted((one, other) => (other.deal.valueUsd ?? -1) - (one.deal.valueUsd ?? -1));
}

/** Whether a deal lacks what is asked for; of a check, one of each contact since the beginning of the window. */
function lacks({ deal, evaluation: { contacts } }: CheckedDeal, { missing, window }: ListQuestion): boolean {
  switch (missing) {
    case undefined:
      return true;
    case 'contacts':
      return contacts.length === 0;
    case 'close-date':
      return deal.closeDate === null;
    case 'package':
      return deal.packageId === null;
    case 'check': {
      const since = window?.from ? Date.parse(window.from) : 0;
      return !contacts.some(({ evidence }) =>
        [evidence.vlCentral, evidence.signIn, evidence.stale].some(
          (piece) => piece !== null && piece.validatedAt >= since,
        ),
      );
    }
    default:
      return !contacts.some(({ role }) => role === missing);
  }
}

function isAsked(checked: CheckedDeal, question: ListQuestion): boolean {
  const { evaluation } = checked;
  const { atRisk, risk, verdict } = question;
  if (!lacks(checked, question)) return false;
  if (atRisk && !isAtRisk(evaluation.risk)) return false;
  if (risk && !RISKS_MEANT[risk].includes(evaluation.risk)) return false;
  return verdict === undefined || VERDICTS[verdict].includes(evaluation.verdict);
}

interface ReadingOfNames {
  readonly named: Named;
  readonly filters: DealFilters;
}

/** The ways in which the names in a question can be meant, the likeliest first: `Ann's deals`, `Contoso's deals`. */
async function readings(
  { db }: ShowingContext,
  viewers: Viewers,
  question: ListQuestion,
): Promise<readonly ReadingOfNames[]> {
  const { program, transaction, scope, stage, pdm, words, mine } = question;
  const base: DealFilters = {
    of: mine ? viewers.viewer.addresses : dealsOpenTo(viewers),
    ...(program !== undefined ? { program } : {}),
    ...(transaction !== undefined ? { transaction } : {}),
    ...(scope !== undefined ? { scope } : {}),
    ...(stage !== undefined ? { stage } : {}),
  };
  const sought = searchWords(words.join(' '));
  const withWords = sought.length > 0 ? { ...base, words: sought } : base;
  const names = pdm ?? words;
  if (names.length === 0) return [{ named: null, filters: base }];
  const known = await addressesOnDeals(db, MOST_PEOPLE);
  const addresses = new Set(known.filter((address) => isNamed(address, names)));
  // If nobody has that name, the list is empty rather than everybody's deals.
  const people: readonly ReadingOfNames[] = (['pdm', null] as const).map((position) => ({
    named: position ?? 'person',
    filters: { ...(pdm ? withWords : base), people: { addresses, position } },
  }));
  const customer: ReadingOfNames = {
    named: 'customer',
    filters: { ...base, words: searchWords([...words, ...(pdm ?? [])].join(' ')) },
  };
  if (!pdm) return [customer, ...people];
  const partners = (await partnersOfDeals(db, MOST_PEOPLE)).filter((partner) => isCalled(partner, names));
  const partner: ReadingOfNames = { named: 'partner', filters: { ...withWords, partners } };
  return [...people, ...(partners.length > 0 ? [partner] : []), customer];
}

/** Whether each word of a name begins one of a partner's. */
function isCalled(partner: string, names: readonly string[]): boolean {
  const parts = nameWords(partner).flat();
  return nameWords(names.join(' ')).every((word) =>
    parts.some((part) => word.some((form) => part.startsWith(form))),
  );
}

/** Whether an address equals the typed name, or each word of the name begins a part of the address. */
export function isNamed(address: string, names: readonly string[]): boolean {
  if (names.some((name) => addressKey(name) === address)) return true;
  const parts = searchWords(address.slice(0, address.lastIndexOf('@')));
  return searchWords(names.join(' ')).every((word) => parts.some((part) => part.startsWith(word)));
}
