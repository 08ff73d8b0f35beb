import { addressKey } from '../../domain/address.ts';
import { type Day, dayOfInstant } from '../../domain/day.ts';
import { takenTeam } from '../../domain/people/team.ts';
import { searchWords } from '../../domain/search-words.ts';
import type { Order } from '../../intent/lists/condition.ts';
import type { ListQuestion } from '../../intent/question.ts';
import { isAtRisk } from '../../rules/risk.ts';
import type { DealRow } from '../../store/queries/deals/deal-row.ts';
import { dealsByWords, dealsDue } from '../../store/queries/deals/deals.ts';
import { type DealFilters, dueDay, SETTLED } from '../../store/queries/deals/filters.ts';
import { addressesOnDeals, partnersOfDeals } from '../../store/queries/deals/search.ts';
import type { CheckedDeal } from './check-deal.ts';
import { inOrder } from './list/in-order.ts';
import {
  type DealFacts,
  hasRisk,
  hasVerdict,
  isCalled,
  isNamedAs,
  lacks,
  meetsCondition,
  wasChecked,
} from './list/meets-condition.ts';
import { byUrgency } from './my-deals.ts';
import type { Viewers } from './viewers.ts';
import { dealsOpenTo, noteListed, type ShowingContext, unnotedDeals } from './visible-deals.ts';

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

/**
 * The kind of a name: a PDM's, another person's on a deal, a partner's, a customer's, a country's or a contact's; null when none was
 * given.
 */
export type Named = 'pdm' | 'person' | 'partner' | 'customer' | 'country' | 'contact' | null;

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
  for (const { named, filters, isNamed } of await readings(context, viewers, question)) {
    const rows = await rowsOf(context, filters, question, today);
    if (rows.length === 0) continue;
    const seen = await unnotedDeals(context, viewers, rows.slice(0, MOST_JUDGED));
    const candidates = isNamed ? seen.deals.filter(isNamed) : seen.deals;
    if (isNamed && candidates.length === 0) continue;
    const ids = candidates.map(({ deal }) => deal.dealId);
    await noteListed(context, viewers, ids, MOST_NAMED);
    const facts = factsOf(viewers, rows);
    const asked = byUrgency(candidates.filter((deal) => isAsked(deal, question, facts)));
    const ordered = inOrder(asked, orderOf(question), facts);
    const deals = question.top === undefined ? ordered : ordered.slice(0, question.top);
    return { deals, askerOnly: seen.askerOnly, more: rows.length > MOST_JUDGED, named };
  }
  return { deals: [], askerOnly: 0, more: false, named: null };
}

/** The number of deals that an audit entry about a list names. */
const MOST_NAMED = 20;

function orderOf({ order, orderedBy }: ListQuestion): Order {
  return orderedBy === 'value'
    ? { by: 'value', descending: true }
    : (order ?? { by: 'risk', descending: true });
}

/** The candidates of a list: open deals, those nearest to today first; settled ones only where their stage is asked for. */
async function rowsOf(
  { db }: ShowingContext,
  filters: DealFilters,
  question: ListQuestion,
  today: Day,
): Promise<readonly DealRow[]> {
  const window = question.missing === 'check' ? null : (question.window ?? null);
  if (filters.stage === undefined || !SETTLED.includes(filters.stage))
    return dealsDue(db, filters, window, today, MOST_JUDGED + 1);
  const { of, words = [], ...rest } = filters;
  const rows = await dealsByWords(db, words, MOST_JUDGED + 1, of, rest);
  return rows.filter((row) => {
    const due = dueDay(row);
    if (window === null) return true;
    return due !== null && due >= (window.from ?? due) && due <= (window.to ?? due);
  });
}

/** Reads what of deals is not in their judgement from the rows that they were judged from. */
function factsOf({ viewer }: Viewers, rows: readonly DealRow[]): (checked: CheckedDeal) => DealFacts {
  const byRef = new Map(rows.map((row) => [row.id, row]));
  return ({ ref, deal, notTaken }) => {
    const row = byRef.get(ref);
    const { aeEmail, ceEmail, pdmEmail } = takenTeam(deal, notTaken);
    const team = [aeEmail, ceEmail, pdmEmail].flatMap((email) => (email === null ? [] : [addressKey(email)]));
    return {
      addedAt: row?.created_at ?? '',
      changedAt: row?.updated_at ?? '',
      isMine: team.some((key) => viewer.addresses.has(key)),
    };
  };
}

function isAsked(
  checked: CheckedDeal,
  question: ListQuestion,
  factsOfDeal: (checked: CheckedDeal) => DealFacts,
): boolean {
  const { atRisk, risk, verdict, missing, window, where = [] } = question;
  if (missing === 'check' && wasChecked(checked, window ?? null)) return false;
  if (missing !== undefined && missing !== 'check' && lacks(checked, missing) === false) return false;
  if (atRisk && !isAtRisk(checked.evaluation.risk)) return false;
  if (risk && !hasRisk(checked, risk)) return false;
  if (verdict && !hasVerdict(checked, verdict)) return false;
  const facts = factsOfDeal(checked);
  return where.every((condition) => meetsCondition(checked, condition, facts));
}

interface ReadingOfNames {
  readonly named: Named;
  readonly filters: DealFilters;
  /** Whether a deal has the name, where the store can not tell; left out, the filters have it. */
  readonly isNamed?: (checked: CheckedDeal) => boolean;
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
  const partners = (await partnersOfDeals(db, MOST_PEOPLE)).filter((partner) => isCalled(partner, names));
  const ofPartner: ReadingOfNames = {
    named: 'partner',
    filters: { ...(pdm ? withWords : base), partners },
  };
  const partner = partners.length > 0 ? [ofPartner] : [];
  const others = (['country', 'contact'] as const).map(
    (as): ReadingOfNames => ({
      named: as,
      filters: pdm ? withWords : base,
      isNamed: (checked) => isNamedAs(checked, as, names),
    }),
  );
  return pdm ? [...people, ...partner, customer, ...others] : [customer, ...people, ...partner, ...others];
}

/** Whether an address equals the typed name, or each word of the name begins a part of the address. */
export function isNamed(address: string, names: readonly string[]): boolean {
  if (names.some((name) => addressKey(name) === address)) return true;
  const parts = searchWords(address.slice(0, address.lastIndexOf('@')));
  return searchWords(names.join(' ')).every((word) => parts.some((part) => part.startsWith(word)));
}
