import type { Kysely } from 'kysely';
import { append, getOrAdd } from '../domain/collections.ts';
import { type Contact, type DealFile, dealKey, type Evidence, type RelatedDeal } from '../domain/deal.ts';
import type { CloudScopeId } from '../domain/ids.ts';
import { inDifferentClouds } from '../policy/cloud-scopes.ts';
import { type DealRow, dealOfRow } from '../store/deal-row.ts';
import { type ContactRow, contactsOf } from '../store/queries/contacts.ts';
import { relatedDeals } from '../store/queries/deals.ts';
import { evidenceAbout, evidenceOfRow } from '../store/queries/evidence.ts';
import type { Schema } from '../store/schema.ts';

type EvidenceOfScope = Map<string, Evidence[]>;

/** Gathers everything some deals are judged on, in the order given; as many queries for one as for many. */
export async function loadDealFiles(db: Kysely<Schema>, rows: readonly DealRow[]): Promise<DealFile[]> {
  const contacts = new Map<number, ContactRow[]>();
  for (const contact of await contactsOf(
    db,
    rows.map(({ id }) => id),
  ))
    append(contacts, contact.deal_ref, contact);
  const evidence = await loadEvidence(db, rows, contacts);
  const related = await loadRelated(db, rows);
  return rows.map((row) => ({
    deal: dealOfRow(row),
    contacts: (contacts.get(row.id) ?? []).map(contactOfRow),
    evidence: evidence.get(row.cloud_scope) ?? new Map(),
    ...related(row),
  }));
}

function contactOfRow({ role, name, email }: ContactRow): Contact {
  return { role, name, email };
}

async function loadEvidence(
  db: Kysely<Schema>,
  rows: readonly DealRow[],
  contacts: ReadonlyMap<number, readonly ContactRow[]>,
): Promise<ReadonlyMap<CloudScopeId, EvidenceOfScope>> {
  const addresses = new Map<CloudScopeId, Set<string>>();
  for (const row of rows) {
    const ofScope = getOrAdd(addresses, row.cloud_scope, () => new Set<string>());
    for (const { email_key } of contacts.get(row.id) ?? []) ofScope.add(email_key);
  }
  const evidence = new Map<CloudScopeId, EvidenceOfScope>();
  for (const [scope, keys] of addresses) {
    const ofScope: EvidenceOfScope = new Map();
    for (const row of await evidenceAbout(db, scope, [...keys]))
      append(ofScope, row.email_key, evidenceOfRow(row));
    evidence.set(scope, ofScope);
  }
  return evidence;
}

async function loadRelated(
  db: Kysely<Schema>,
  rows: readonly DealRow[],
): Promise<(row: DealRow) => Pick<DealFile, 'samePcn' | 'lead'>> {
  const pcns = new Set(rows.flatMap(({ pcn_key }) => pcn_key ?? []));
  const leads = new Set(rows.flatMap(({ lead_deal_key }) => lead_deal_key ?? []));
  const found = await relatedDeals(db, [...pcns], [...leads]);
  const byPcn = new Map<string | null, typeof found>();
  for (const one of found) append(byPcn, one.pcn_key, one);
  const byKey = new Map(found.map((one) => [one.deal_key, one]));
  return ({ id, pcn_key, lead_deal_id, cloud_scope }) => {
    const samePcn = (pcn_key === null ? [] : (byPcn.get(pcn_key) ?? [])).filter(
      (other) => other.id !== id && inDifferentClouds(cloud_scope, other.cloud_scope),
    );
    const lead = lead_deal_id === null ? undefined : byKey.get(dealKey(lead_deal_id));
    return { samePcn: samePcn.map(relatedDeal), lead: lead && lead.id !== id ? relatedDeal(lead) : null };
  };
}

function relatedDeal({ deal_id, cloud_scope }: Pick<DealRow, 'deal_id' | 'cloud_scope'>): RelatedDeal {
  return { dealId: deal_id, cloudScope: cloud_scope };
}
