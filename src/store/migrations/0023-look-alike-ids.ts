import { type Kysely, sql } from 'kysely';

interface DealIds {
  readonly id: number;
  readonly deal_id: string;
  readonly deal_key: string;
  readonly lead_deal_id: string | null;
}

/**
 * Keys of deals by which ids that look alike are one. Of deals that were stored under ids that look alike, one keeps
 * the id, and the others get a number behind theirs, since nobody but a person can say whether they are the same; each
 * renaming is in the audit log and a warning of the process. The audit log is append-only: its entries keep the keys
 * they were written with, and `former_deal_keys` leads to them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('former_deal_keys')
    .addColumn('former_key', 'text', (column) => column.primaryKey())
    .addColumn('deal_key', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('former_deal_keys_by_key').on('former_deal_keys').column('deal_key').execute();
  const { rows } = await sql<DealIds>`
    select id, deal_id, deal_key, lead_deal_id from deals order by id
  `.execute(db);
  for (const deal of rows) {
    if (deal.lead_deal_id === null || PLAIN.test(deal.lead_deal_id)) continue;
    const leadKey = keyOf(deal.lead_deal_id);
    await sql`update deals set lead_deal_key = ${leadKey} where id = ${deal.id}`.execute(db);
  }
  for (const { deal, dealId, key } of renamed(rows)) {
    await sql`update deals set deal_id = ${dealId}, deal_key = ${key} where id = ${deal.id}`.execute(db);
    await sql`insert into former_deal_keys (former_key, deal_key) values (${deal.deal_key}, ${key})`.execute(
      db,
    );
    if (dealId !== deal.deal_id) await tell(db, deal, dealId, key);
  }
}

interface Renaming {
  readonly deal: DealIds;
  readonly dealId: string;
  readonly key: string;
}

/** The deals whose key changes, in an order in which no two have the same key at any moment. */
function renamed(rows: readonly DealIds[]): Renaming[] {
  const used = new Set(rows.map((deal) => deal.deal_key));
  const owners = new Map<string, DealIds>();
  for (const deal of rows) {
    const key = keyOf(deal.deal_id);
    if (deal.deal_key === key || !owners.has(key)) owners.set(key, deal);
  }
  const changes: Renaming[] = [];
  for (const deal of rows) {
    let dealId = deal.deal_id;
    let key = keyOf(dealId);
    if (owners.get(key) !== deal) {
      for (let number = 2; used.has(key) || owners.has(key); number++) {
        dealId = `${deal.deal_id} (${number})`;
        key = keyOf(dealId);
      }
    }
    used.add(key);
    if (key !== deal.deal_key) changes.push({ deal, dealId, key });
  }
  return changes;
}

async function tell(db: Kysely<unknown>, { deal_id }: DealIds, dealId: string, key: string): Promise<void> {
  const at = new Date().toISOString();
  const detail = `the id ${deal_id} looks like that of another deal, so this deal is ${dealId} from now on`;
  await sql`update draft_batch_deals set deal_id = ${dealId} where deal_id = ${deal_id}`.execute(db);
  await sql`
    insert into audit (at, actor_id, actor_name, action, deal_key, detail)
    values (${at}, 'migration', 'Migration', 'import', ${key}, ${detail})
  `.execute(db);
  process.emitWarning(`Look at two deals: ${detail}.`);
}

// What the key of an id is as of this migration.

const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]|(?!\s)\p{Cc}/gu;
const SPACES = /[\s\u2800]+/g;
const HYPHENS = /[\u2010-\u2015\u2043\u2212\u02D7\u058A\u1806]/g;
const SLASHES = /[\u2044\u2215\u29F8]/g;
const FORMS =
  /[\uFB00-\uFB06\uFE50-\uFE6B\uFF01-\uFF9F\uFFE0-\uFFE2\uFFE4-\uFFE6\uFFE8-\uFFEE\u{1D400}-\u{1D433}\u{1D5A0}-\u{1D607}\u{1D670}-\u{1D6A3}\u{1D7CE}-\u{1D7D7}\u{1D7E2}-\u{1D7FF}]/gu;
const MOST_CHARACTERS = 1000;

function keyOf(text: string): string {
  if (text.length > MOST_CHARACTERS || PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFC')
    .replace(FORMS, (form) => form.normalize('NFKC'))
    .replace(UNSEEN, '')
    .replace(SPACES, ' ')
    .trim()
    .replace(HYPHENS, '-')
    .replace(SLASHES, '/')
    .toLowerCase()
    .replaceAll('\u03C2', '\u03C3')
    .replaceAll('\u00B5', '\u03BC')
    .normalize('NFC');
}
