import { CompiledQuery, type Kysely } from 'kysely';
import type { DealRow } from '../deal-row.ts';
import { type Flavour, flavourOf, POSTGRES, SQLITE } from '../flavour.ts';
import type { Schema } from '../schema.ts';
import type { ContactRow } from './contacts.ts';
import type { EvidenceRow } from './evidence.ts';

/** Everything besides its own row that a deal is judged on, in one answer of the database. */
export interface Dossier {
  readonly id: number;
  /** In their order. */
  readonly contacts: readonly Pick<ContactRow, 'role' | 'name' | 'email'>[];
  /** About the contacts' addresses, in the deal's scope, in the order it was recorded. */
  readonly evidence: readonly Pick<
    EvidenceRow,
    'email_key' | 'method' | 'result' | 'validated_at' | 'validated_by' | 'portal'
  >[];
  /** The other deals with its PCN but another scope, and the one it names as its lead, oldest first. */
  readonly related: readonly Pick<DealRow, 'deal_id' | 'deal_key' | 'pcn_key' | 'cloud_scope'>[];
}

/**
 * Gathers the dossiers of some deals. Written out, and asked as one statement, because every chat turn waits
 * for it: as four built statements it took three times as long.
 */
export async function dossiersOf(db: Kysely<Schema>, dealRefs: readonly number[]): Promise<Dossier[]> {
  if (dealRefs.length === 0) return [];
  const flavour = flavourOf(db);
  const query = CompiledQuery.raw(TEXT[flavour.name], [flavour.list(dealRefs)]);
  const { rows } = await db.executeQuery<Record<keyof Dossier, unknown>>(query);
  return rows.map(
    ({ id, contacts, evidence, related }) =>
      ({ id, contacts: parsed(contacts), evidence: parsed(evidence), related: parsed(related) }) as Dossier,
  );
}

/** SQLite gives JSON as text, PostgreSQL's driver takes it apart. */
function parsed(json: unknown): unknown {
  return typeof json === 'string' ? JSON.parse(json) : json;
}

function text({ jsonList, inList }: Flavour): string {
  return `
    select d.id,
      (select ${jsonList(['role', 'name', 'email'], 'position')}
         from contacts where deal_ref = d.id) as contacts,
      (select ${jsonList(['email_key', 'method', 'result', 'validated_at', 'validated_by', 'portal'], 'id')}
         from evidence
        where cloud_scope = d.cloud_scope
          and email_key in (select email_key from contacts where deal_ref = d.id)) as evidence,
      (select ${jsonList(['deal_id', 'deal_key', 'pcn_key', 'cloud_scope'], 'id')}
         from deals o
        where o.id <> d.id
          and (o.pcn_key = d.pcn_key and o.cloud_scope <> d.cloud_scope or o.deal_key = d.lead_deal_key)) as related
      from deals d
     where d.id ${inList}`;
}

const TEXT: Readonly<Record<Flavour['name'], string>> = { sqlite: text(SQLITE), postgres: text(POSTGRES) };
