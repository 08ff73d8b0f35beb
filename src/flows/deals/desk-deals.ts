import type { Kysely } from 'kysely';
import { type DeskSight, deskSight } from '../../domain/people/desk-sight.ts';
import { type DealPeople, deskOf, standingOf, strictestOf } from '../../domain/people/rights.ts';
import { searchWords } from '../../domain/search-words.ts';
import type { DealQuestion } from '../../intent/question.ts';
import { deskStep } from '../../rules/desk-step.ts';
import { type DealRow, dealOfRow, notTakenOf } from '../../store/queries/deals/deal-row.ts';
import { type Desks, dealsOfDesk, standingDesks } from '../../store/queries/deals/desks.ts';
import type { Schema } from '../../store/schema/index.ts';
import { checkDeals } from './check-deal.ts';
import type { Viewers } from './viewers.ts';
import { noteListed, type ShowingContext } from './visible-deals.ts';

/** The deals of a partner's desk, those that are due first, and how many more only the asker may see. */
export interface DeskDeals {
  readonly deals: readonly DeskSight[];
  /** How many of them there is something to do on. */
  readonly needing: number;
  readonly askerOnly: number;
}

/** The most deals of one person's desk that are read. */
const MOST_OF_DESK = 500;
/** The most of them that an audit entry names. */
const MOST_NAMED = 20;

/** The deals of the asker's desk. */
export async function deskDeals(context: ShowingContext, viewers: Viewers): Promise<DeskDeals> {
  return seenByDesk(context, viewers, await rowsOfDesk(context.db, viewers));
}

/**
 * The rows of the deals of which the asker is the partner's desk and nothing more. Whom only a colleague's book names as the
 * partner's contact may open that deal by its id, and has it on no list.
 */
export async function rowsOfDesk(
  db: Kysely<Schema>,
  { viewer }: Pick<Viewers, 'viewer'>,
): Promise<readonly DealRow[]> {
  const rows = await dealsOfDesk(db, viewer.addresses, MOST_OF_DESK);
  if (rows.length === 0) return rows;
  const desks = await standingDesks(db);
  return rows.filter((row) => {
    const { desk, added } = peopleOf(row, desks);
    const isDesk = standingOf(viewer, { ...dealOfRow(row), desk }) === 'desk';
    const notTaken = notTakenOf(row);
    return (
      isDesk &&
      [...viewer.addresses].some((key) => added.has(key) || (desk.has(key) && !notTaken.includes(key)))
    );
  });
}

/** Those of rows of the asker's desk that all viewers may see so; the audit log has them. */
export async function seenByDesk(
  context: ShowingContext,
  viewers: Viewers,
  rows: readonly DealRow[],
): Promise<DeskDeals> {
  if (rows.length === 0) return { deals: [], needing: 0, askerOnly: 0 };
  const desks = await standingDesks(context.db);
  const shown = rows.filter((row) => {
    const { desk } = peopleOf(row, desks);
    return strictestOf(viewers.audience, { ...dealOfRow(row), desk }) !== 'none';
  });
  const askerOnly = rows.length - shown.length;
  if (askerOnly > 0 && viewers.withheld) {
    viewers.withheld();
    return { deals: [], needing: 0, askerOnly };
  }
  const seen = await seenRows(context, shown);
  const deals = seen.map(({ sight }) => sight);
  const ids = deals.map(({ deal }) => deal.dealId);
  await noteListed(context, viewers, ids, MOST_NAMED);
  return { deals, needing: seen.filter((one) => !isDone(one)).length, askerOnly };
}

/** A deal as its desk sees it, and the people who decide who sees what of it. */
export interface SeenRow {
  readonly sight: DeskSight;
  readonly people: DealPeople;
}

/** The deals of rows as their desk sees them: those with something to do first, each by when it is due. Who may see them was decided before. */
export async function seenRows(context: ShowingContext, rows: readonly DealRow[]): Promise<SeenRow[]> {
  if (rows.length === 0) return [];
  const checked = await checkDeals(context, rows);
  return checked
    .map((one) => ({ sight: deskSight(one), people: { ...one.deal, desk: one.desk } }))
    .toSorted((one, other) => Number(isDone(one)) - Number(isDone(other)) || due(one) - due(other));
}

function isDone({ sight }: SeenRow): boolean {
  return deskStep(sight) === null;
}

function due({ sight: { daysLeft } }: SeenRow): number {
  return daysLeft ?? Number.MAX_SAFE_INTEGER;
}

/** Those of rows that have each word of a question as a beginning of one of theirs. */
export function withWords(rows: readonly DealRow[], { words, said }: DealQuestion): readonly DealRow[] {
  const sought = searchWords((words.length > 0 ? words : said).join(' '));
  if (sought.length === 0) return [];
  return rows.filter(({ deal_id, customer, customer_domains }) => {
    const names = searchWords(`${deal_id} ${customer} ${customer_domains}`);
    return sought.every((word) => names.some((name) => name.startsWith(word)));
  });
}

function peopleOf(row: DealRow, desks: Desks) {
  const added = desks.addedTo(row);
  return { desk: deskOf(dealOfRow(row), added), added };
}
