import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { AuditDetail } from '../../../domain/audit/detail.ts';
import { append } from '../../../domain/collections.ts';
import { dealKey } from '../../../domain/deal.ts';
import { membersOf } from '../../../domain/people/team.ts';
import { insertAudit } from '../../../store/queries/audit/audit.ts';
import { type DealRow, dealOfRow, notTakenOf } from '../../../store/queries/deals/deal-row.ts';
import { dealByKey } from '../../../store/queries/deals/deals.ts';
import { dealsByRefs } from '../../../store/queries/deals/lists.ts';
import { dueNamingCards } from '../../../store/queries/deals/naming-cards.ts';
import {
  type Answered,
  answerable,
  decidedBy,
  moveNamings,
  type NamingRow,
  type Part,
} from '../../../store/queries/deals/namings.ts';
import { lockedDeals, putTeams } from '../../../store/queries/deals/teams.ts';
import type { Schema } from '../../../store/schema/index.ts';
import type { Viewers } from '../viewers.ts';
import type { ShowingContext } from '../visible-deals.ts';

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
      /** The customer of the only deal; null where there are several. */
      readonly customer: string | null;
      /** The id by which it is undone. */
      readonly decision: string;
    }
  /** The asker was not named there, has answered already, or is on the deal for another reason. */
  | { readonly kind: 'none' };

type AnsweringContext = Pick<ShowingContext, 'db' | 'now' | 'audit'>;

/**
 * Takes or declines the deals on which the asker was named; nobody answers for others. Who takes a deal is on it like
 * everybody whom the organisation names; who declines it is not, and is not asked again. An answer that broke off is repeated by
 * its id: it is then to what is left, and tells of what was answered before, too.
 * @param decision the id of the answer
 */
export async function answerNamings(
  context: AnsweringContext,
  viewers: Viewers,
  namings: Namings,
  answer: NamingAnswer,
  decision: string = randomUUID(),
): Promise<AnsweredNamings> {
  const keys = [...viewers.viewer.addresses];
  const which = await whichOf(context.db, namings);
  if (which === null) return { kind: 'none' };
  const before = await decidedDeals(context.db, keys, decision);
  const now = await inParts(context, async (transaction, part) => {
    const rows = await answerable(transaction, keys, which, part);
    const open = rows.filter(({ state }) => answer === 'taken' || state === 'open');
    const moved = await movedTo(transaction, open, { state: answer, decision });
    if (answer === 'taken')
      await putTaken(context, transaction, moved, (left, own) => left.filter((key) => !own.has(key)));
    await noted(context, transaction, viewers, moved, ({ named_by_name: by }) =>
      answer === 'taken' ? { code: 'naming-taken', by } : { code: 'naming-declined', by },
    );
    return { rows, moved };
  });
  const dealIds = [...new Set([...before, ...now])];
  if (dealIds.length === 0) return { kind: 'none' };
  // Who has answered is told of more without the wait of those who have not.
  await dueNamingCards(context.db, keys, iso(context));
  const [only, ...others] = dealIds;
  const deal = only === undefined || others.length > 0 ? null : await dealByKey(context.db, dealKey(only));
  return { kind: 'answered', answer, dealIds, customer: deal?.customer ?? null, decision };
}

/**
 * Undoes an answer of the asker, as far as the deals still state them: they are as open as before. Resolves to the ids of
 * those deals.
 */
export async function reopenNamings(
  context: AnsweringContext,
  viewers: Viewers,
  decision: string,
): Promise<readonly string[]> {
  const keys = [...viewers.viewer.addresses];
  return inParts(context, async (transaction, part) => {
    const rows = await decidedBy(transaction, keys, decision, part);
    const moved = await movedTo(transaction, rows, { state: 'open', decision: null });
    const taken = moved.filter(({ naming }) => naming.state === 'taken');
    await putTaken(context, transaction, taken, (left, own) => [...new Set([...left, ...own])]);
    await noted(context, transaction, viewers, moved, () => ({ code: 'naming-reopened' }));
    return { rows, moved };
  });
}

/** The ids of the deals that an answer has decided so far. */
async function decidedDeals(
  db: Kysely<Schema>,
  keys: readonly string[],
  decision: string,
): Promise<readonly string[]> {
  const refs = new Set<number>();
  for (let after = 0; ; ) {
    const rows = await decidedBy(db, keys, decision, { after, limit: PART });
    for (const { deal_ref } of rows) refs.add(deal_ref);
    if (rows.length < PART) break;
    after = rows.at(-1)?.id ?? 0;
  }
  return (await dealsByRefs(db, [...refs])).map(({ deal_id }) => deal_id);
}

/** Namings that are moved in one transaction: with SQLite nobody else writes meanwhile. */
const PART = 500;

/**
 * Moves namings part by part, each in a transaction of its own; resolves to the ids of their deals, each once. What a failure
 * leaves is moved by the next press.
 */
async function inParts(
  { db }: AnsweringContext,
  move: (
    transaction: Transaction<Schema>,
    part: Part,
  ) => Promise<{ readonly rows: readonly NamingRow[]; readonly moved: readonly Moved[] }>,
): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (let after = 0; ; ) {
    const part = { after, limit: PART };
    const { rows, moved } = await db.transaction().execute((transaction) => move(transaction, part));
    for (const { deal } of moved) ids.add(deal.deal_id);
    if (rows.length < PART) return [...ids];
    after = rows.at(-1)?.id ?? 0;
  }
}

/** A naming, as it was, and its deal, which nobody else changes meanwhile. */
interface Moved {
  readonly naming: NamingRow;
  readonly deal: DealRow;
}

async function whichOf(db: Kysely<Schema>, namings: Namings): Promise<Answered | null> {
  if ('by' in namings) return namings;
  const deal = await dealByKey(db, dealKey(namings.dealId));
  return deal ? { dealRef: deal.id } : null;
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
async function putTaken(
  context: AnsweringContext,
  db: Transaction<Schema>,
  moved: readonly Moved[],
  left: (notTaken: readonly string[], own: ReadonlySet<string>) => readonly string[],
): Promise<void> {
  const own = new Map<number, string[]>();
  for (const { naming } of moved) append(own, naming.deal_ref, naming.email_key);
  const deals = new Map(moved.map(({ deal }) => [deal.id, deal]));
  const teams = [...deals.values()].map((row) => ({
    ref: row.id,
    team: dealOfRow(row),
    notTaken: left(notTakenOf(row), new Set(own.get(row.id))),
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

function iso({ now }: Pick<AnsweringContext, 'now'>): string {
  return new Date(now()).toISOString();
}
