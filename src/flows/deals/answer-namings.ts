import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AuditDetail } from '../../domain/audit/detail.ts';
import { dealKey } from '../../domain/deal.ts';
import { membersOf } from '../../domain/team.ts';
import { insertAudit } from '../../store/queries/audit/audit.ts';
import { type DealRow, dealOfRow, notTakenOf } from '../../store/queries/deals/deal-row.ts';
import { dealByKey } from '../../store/queries/deals/deals.ts';
import { dueNamingCards } from '../../store/queries/deals/naming-cards.ts';
import { answerable, decidedBy, moveNamings, type NamingRow } from '../../store/queries/deals/namings.ts';
import { lockedDeals, putTeams } from '../../store/queries/deals/teams.ts';
import type { Schema } from '../../store/schema/index.ts';
import type { Viewers } from './viewers.ts';
import type { ShowingContext } from './visible-deals.ts';

/** What somebody answers: being named on one deal, or by one person as far as they were told of it by an instant. */
export type Namings = { readonly dealId: string } | { readonly by: string; readonly told: string };

export type NamingAnswer = 'taken' | 'declined';

/** What came of an answer, or of its undoing. */
export type AnsweredNamings =
  | {
      readonly kind: 'answered';
      readonly answer: NamingAnswer;
      /** The deals, in the order in which they were named. */
      readonly dealIds: readonly string[];
      /** The id by which it is undone. */
      readonly decision: string;
    }
  /** The asker was not named there, has answered already, or is on the deal for another reason. */
  | { readonly kind: 'none' };

type AnsweringContext = Pick<ShowingContext, 'db' | 'now' | 'audit'>;

/**
 * Takes or declines the deals on which the asker was named; nobody answers for others. Who takes a deal is on it like
 * everybody whom the organisation names; who declines it is not, and is not asked again.
 */
export async function answerNamings(
  context: AnsweringContext,
  viewers: Viewers,
  namings: Namings,
  answer: NamingAnswer,
): Promise<AnsweredNamings> {
  const keys = [...viewers.viewer.addresses];
  const decision = randomUUID();
  return context.db.transaction().execute(async (transaction): Promise<AnsweredNamings> => {
    const chosen = await chosenOf(transaction, keys, namings);
    const rows = chosen.filter(({ state }) => answer === 'taken' || state === 'open');
    const moved = await movedTo(transaction, rows, { state: answer, decision });
    if (moved.length === 0) return { kind: 'none' };
    if (answer === 'taken')
      await putAside(context, transaction, moved, (left, own) => left.filter((key) => !own.has(key)));
    await noted(context, transaction, viewers, moved, ({ named_by_name }) => ({
      code: answer === 'taken' ? 'naming-taken' : 'naming-declined',
      by: named_by_name,
    }));
    await dueNamingCards(transaction, keys, iso(context));
    return { kind: 'answered', answer, dealIds: idsOf(moved), decision };
  });
}

/** Undoes an answer of the asker, as far as the deals still state them: they are as open as before. */
export async function reopenNamings(
  context: AnsweringContext,
  viewers: Viewers,
  decision: string,
): Promise<readonly string[]> {
  const keys = [...viewers.viewer.addresses];
  return context.db.transaction().execute(async (transaction) => {
    const rows = await decidedBy(transaction, keys, decision);
    const moved = await movedTo(transaction, rows, { state: 'open', decision: null });
    const taken = moved.filter(({ naming }) => naming.state === 'taken');
    await putAside(context, transaction, taken, (left, own) => [...new Set([...left, ...own])]);
    await noted(context, transaction, viewers, moved, () => ({ code: 'naming-reopened' }));
    return idsOf(moved);
  });
}

/** A naming, as it was, and its deal, which nobody else changes meanwhile. */
interface Moved {
  readonly naming: NamingRow;
  readonly deal: DealRow;
}

async function chosenOf(
  db: Transaction<Schema>,
  keys: readonly string[],
  namings: Namings,
): Promise<readonly NamingRow[]> {
  if ('by' in namings) return answerable(db, keys, namings);
  const deal = await dealByKey(db, dealKey(namings.dealId));
  return deal ? answerable(db, keys, { dealRef: deal.id }) : [];
}

/** Moves namings of people whom their deals still state. */
async function movedTo(
  db: Transaction<Schema>,
  rows: readonly NamingRow[],
  to: Pick<NamingRow, 'state' | 'decision'>,
): Promise<readonly Moved[]> {
  const deals = await lockedDeals(db, [...new Set(rows.map(({ deal_ref }) => deal_ref))]);
  const byRef = new Map(deals.map((deal) => [deal.id, deal]));
  const stated = rows.flatMap((naming) => {
    const deal = byRef.get(naming.deal_ref);
    const isStated = deal && membersOf(dealOfRow(deal)).some(({ key }) => key === naming.email_key);
    return isStated ? [{ naming, deal }] : [];
  });
  const ids = await moveNamings(
    db,
    stated.map(({ naming }) => naming),
    to,
  );
  return stated.filter(({ naming }) => ids.has(naming.id));
}

/** Stores who has not taken the deals after an answer. */
async function putAside(
  context: AnsweringContext,
  db: Transaction<Schema>,
  moved: readonly Moved[],
  left: (notTaken: readonly string[], own: ReadonlySet<string>) => readonly string[],
): Promise<void> {
  const own = new Set(moved.map(({ naming }) => naming.email_key));
  const deals = new Map(moved.map(({ deal }) => [deal.id, deal]));
  const teams = [...deals.values()].map((row) => ({
    ref: row.id,
    team: dealOfRow(row),
    notTaken: left(notTakenOf(row), own),
  }));
  await putTeams(db, teams, iso(context));
}

async function noted(
  { audit }: AnsweringContext,
  db: Transaction<Schema>,
  { asker, conversation }: Viewers,
  moved: readonly Moved[],
  detail: (naming: NamingRow) => AuditDetail,
): Promise<void> {
  const deals = new Map(moved.map((one) => [one.deal.id, one]));
  const rows = [...deals.values()].map(({ naming, deal }) =>
    audit.row({ actor: asker, action: 'name', dealId: deal.deal_id, conversation, detail: detail(naming) }),
  );
  await insertAudit(db, rows);
}

function idsOf(moved: readonly Moved[]): readonly string[] {
  return [...new Set(moved.map(({ deal }) => deal.deal_id))];
}

function iso({ now }: Pick<AnsweringContext, 'now'>): string {
  return new Date(now()).toISOString();
}
