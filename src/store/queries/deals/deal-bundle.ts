import { CompiledQuery, type Kysely } from 'kysely';
import { type Dialect, dialectOf, POSTGRES, SQLITE } from '../../db/dialect.ts';
import type { Schema } from '../../schema/index.ts';
import type { DraftRow } from '../drafts/drafts.ts';
import type { ContactRow } from './contacts.ts';
import type { DealRow } from './deal-row.ts';
import { standingDesks } from './desks.ts';
import type { EvidenceRow } from './evidence.ts';

const CONTACT = [
  'role',
  'name',
  'email',
  'email_key',
  'position',
  'added_at',
  'added_by',
  'stated_at',
] as const;

const EVIDENCE = [
  'email_key',
  'method',
  'result',
  'validated_at',
  'validated_by',
  'portal',
  'note',
  'recorded_at',
  'recorded_by',
  'recorder_name',
  'recorder_sees',
  'recorded_on',
] as const;

/** Columns of a related deal: those that judging reads, and those that decide who may see its name. */
const RELATED = [
  'deal_id',
  'deal_key',
  'pcn_key',
  'cloud_scope',
  'ae_email',
  'ce_email',
  'pdm_email',
] as const;

/** Columns of a draft that cards show. */
const DRAFT = [
  'template',
  'reminds_of',
  'generation',
  'sender_id',
  'made_by',
  'state',
  'made_at',
  'changed_at',
  'sent_at',
  'web_link',
] as const;

/** A deal with all that judging it reads, and with its drafts; the result of one statement, and one for all desks. */
export interface DealBundle extends DealRow {
  /** By position. */
  readonly contacts: readonly Pick<ContactRow, (typeof CONTACT)[number]>[];
  /** Evidence about the contacts' addresses in the deal's scope that stands, whoever recorded it, in the order recorded. */
  readonly evidence: readonly Pick<EvidenceRow, (typeof EVIDENCE)[number]>[];
  /** The other deals with its PCN but another scope, and the one it names as its lead, oldest first. */
  readonly related: readonly Pick<DealRow, (typeof RELATED)[number]>[];
  /** The address keys that admins have added to its partner's desk. */
  readonly deskAdded: ReadonlySet<string>;
  /** In the order begun. */
  readonly drafts: readonly Pick<DraftRow, (typeof DRAFT)[number]>[];
}

/** The bundles of some deals, in no particular order. */
export async function dealBundles(db: Kysely<Schema>, dealRefs: readonly number[]): Promise<DealBundle[]> {
  if (dealRefs.length === 0) return [];
  const flavour = dialectOf(db);
  return ask(db, BY_REFS[flavour.name], flavour.list(dealRefs));
}

/** The bundle of the deal with a key. */
export async function dealBundleByKey(db: Kysely<Schema>, key: string): Promise<DealBundle | undefined> {
  const [dossier] = await ask(db, BY_KEY[dialectOf(db).name], key);
  return dossier;
}

const LISTS = ['contacts', 'evidence', 'related', 'drafts'] as const;

async function ask(db: Kysely<Schema>, statement: string, parameter: unknown): Promise<DealBundle[]> {
  const query = CompiledQuery.raw(statement, [parameter]);
  const { rows } = await db.executeQuery<DealRow & Record<(typeof LISTS)[number] | 'deskAdded', unknown>>(
    query,
  );
  if (rows.length === 0) return [];
  const desks = await standingDesks(db);
  // The rows are changed in place: a copy of so wide a row takes a third of the query's time.
  for (const row of rows) {
    for (const list of LISTS) row[list] = inOrder(row[list]);
    row.deskAdded = desks.addedTo(row);
  }
  return rows as unknown as DealBundle[];
}

/**
 * The rows of a JSON list, sorted by `nth`. They are sorted here: for a sorted list in a row SQLite makes a temporary
 * table, twice the time of the whole query. SQLite gives JSON as text, PostgreSQL's driver parses it.
 */
function inOrder(json: unknown): unknown {
  const rows = (typeof json === 'string' ? JSON.parse(json) : json) as { readonly nth: number }[];
  return rows.sort((a, b) => a.nth - b.nth);
}

/**
 * The statement, as SQL text because every chat turn waits for it: as built statements, one for each table, the query
 * took four times as long.
 */
function statement({ jsonList }: Dialect, where: string): string {
  return `
    select d.*,
      (select ${jsonList(CONTACT, 'position')} from contacts where deal_ref = d.id) as contacts,
      (select ${jsonList(EVIDENCE, 'id')}
         from evidence
        where cloud_scope = d.cloud_scope
          and email_key in (select email_key from contacts where deal_ref = d.id)
          and not exists (select 1 from evidence_withdrawals w where w.evidence_ref = evidence.id)) as evidence,
      (select ${jsonList(RELATED, 'id')}
         from deals o
        where o.id <> d.id
          and (o.pcn_key = d.pcn_key and o.cloud_scope <> d.cloud_scope or o.deal_key = d.lead_deal_key)) as related,
      (select ${jsonList(DRAFT, 'id')} from drafts where deal_ref = d.id) as drafts
      from deals d
     where ${where}`;
}

type ForEach = Readonly<Record<Dialect['name'], string>>;

const BY_REFS: ForEach = {
  sqlite: statement(SQLITE, `d.id ${SQLITE.inList}`),
  postgres: statement(POSTGRES, `d.id ${POSTGRES.inList}`),
};

const BY_KEY: ForEach = {
  sqlite: statement(SQLITE, 'd.deal_key = ?'),
  postgres: statement(POSTGRES, 'd.deal_key = $1'),
};
