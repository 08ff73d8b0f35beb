import { type Kysely, sql } from 'kysely';
import type { Dialect } from '../db/dialect.ts';

/**
 * For each piece of evidence its recorder's name, the deals that the recorder may see, and the deal it was recorded on.
 * Of what is stored, the audit log tells who recorded it: a person's check speaks for the deal it was recorded on and
 * for those that name the person; what no person of the audit log imported is the organisation's.
 * For each deal also who has made it, as long as only a colleague's book states it; of what is stored nobody knows that.
 */
export async function up(db: Kysely<unknown>, flavour: Dialect): Promise<void> {
  await db.schema.alterTable('evidence').addColumn('recorded_on', 'integer').execute();
  await db.schema.alterTable('evidence').addColumn('recorder_name', 'text').execute();
  await db.schema
    .alterTable('evidence')
    .addColumn('recorder_sees', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema.alterTable('deals').addColumn('claimed_by', 'text').execute();
  const [lift, restore] = refusalOfUpdates(flavour);
  await sql.raw(lift).execute(db);
  for (const recorder of await recorders(db)) {
    const [name, sees] = await sightOf(db, recorder);
    await sql`update evidence set recorder_name = ${name}, recorder_sees = ${sees} where recorded_by = ${recorder}`.execute(
      db,
    );
  }
  await noteDeals(db);
  await sql.raw(restore).execute(db);
}

/** Statements that let rows of evidence be updated, and that refuse it again; the rows are otherwise append-only. */
function refusalOfUpdates(flavour: Dialect): readonly [string, string] {
  const restore = flavour.appendOnly('evidence').find((statement) => statement.includes('before update'));
  if (restore === undefined) throw new Error('no trigger refuses updates of evidence');
  if (flavour.name === 'sqlite') return ['drop trigger evidence_no_update', restore];
  return ['drop trigger evidence_append_only on evidence', restore];
}

async function recorders(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ recorded_by: string }>`select distinct recorded_by from evidence`.execute(db);
  return rows.map(({ recorded_by }) => recorded_by);
}

const EVERY_DEAL = '*';
const PERSON = 'person:';
const IMPORT = 'import:';

async function sightOf(
  db: Kysely<unknown>,
  recorder: string,
): Promise<readonly [name: string | null, sees: string]> {
  if (recorder === 'directory') return [null, EVERY_DEAL];
  if (recorder.startsWith(PERSON)) {
    const id = recorder.slice(PERSON.length);
    const { rows } = await sql<Actor>`
      select distinct actor_name, actor_address from audit where actor_id = ${id} or actor_address = ${id}`.execute(
      db,
    );
    return [rows[0]?.actor_name ?? null, addressesOf(rows, id.includes('@') ? [id] : [])];
  }
  if (!recorder.startsWith(IMPORT)) return [null, ''];
  const name = recorder.slice(IMPORT.length);
  const { rows } = await sql<Actor>`
    select distinct actor_name, actor_address from audit
     where action = 'import' and actor_name = ${name} and actor_address is not null`.execute(db);
  return [name, rows.length === 0 ? EVERY_DEAL : addressesOf(rows, [])];
}

interface Actor {
  readonly actor_name: string;
  readonly actor_address: string | null;
}

function addressesOf(actors: readonly Actor[], more: readonly string[]): string {
  const all = [...more, ...actors.flatMap(({ actor_address }) => actor_address ?? [])];
  const keys = new Set(all.map((address) => address.trim().toLowerCase()));
  return [...keys].filter((key) => key !== '' && key !== EVERY_DEAL && !/\s/.test(key)).join(' ');
}

/** Time in ms between the recording of a check and its audit entry, which is of the same transaction. */
const MOST_BETWEEN = 60_000;

/** Stores the deal of the audit entry that was written with each check of a person. */
async function noteDeals(db: Kysely<unknown>): Promise<void> {
  const { rows: entries } = await sql<{ actor_id: string; at: string; ref: number }>`
    select audit.actor_id, audit.at, deals.id as ref
      from audit join deals on deals.deal_key = audit.deal_key
     where audit.action = 'record' order by audit.id`.execute(db);
  const byActor = new Map<string, typeof entries>();
  for (const entry of entries) byActor.set(entry.actor_id, [...(byActor.get(entry.actor_id) ?? []), entry]);
  const { rows: checks } = await sql<{ id: number; recorded_by: string; recorded_at: string }>`
    select id, recorded_by, recorded_at from evidence where recorded_by like ${`${PERSON}%`}`.execute(db);
  for (const { id, recorded_by, recorded_at } of checks) {
    const recordedAt = Date.parse(recorded_at);
    const entry = byActor
      .get(recorded_by.slice(PERSON.length))
      ?.find(({ at }) => Date.parse(at) >= recordedAt && Date.parse(at) - recordedAt <= MOST_BETWEEN);
    if (entry) await sql`update evidence set recorded_on = ${entry.ref} where id = ${id}`.execute(db);
  }
}
