import type { Kysely } from 'kysely';
import { append } from '../domain/collections.ts';
import type { DealFile, Evidence, RelatedDeal } from '../domain/deal.ts';
import { inDifferentClouds } from '../policy/cloud-scopes.ts';
import { type DealRow, dealOfRow } from '../store/deal-row.ts';
import { type Dossier, dossiersOf } from '../store/queries/dossiers.ts';
import { evidenceOfRow } from '../store/queries/evidence.ts';
import type { Schema } from '../store/schema.ts';

/** Gathers everything some deals are judged on, in the order given. */
export async function loadDealFiles(db: Kysely<Schema>, rows: readonly DealRow[]): Promise<DealFile[]> {
  const dossiers = await dossiersOf(
    db,
    rows.map(({ id }) => id),
  );
  const byRef = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  return rows.flatMap((row) => {
    const dossier = byRef.get(row.id);
    // A deal that was taken away in between has nothing to be judged on any more.
    return dossier ? [fileOf(row, dossier)] : [];
  });
}

function fileOf(row: DealRow, { contacts, evidence, related }: Dossier): DealFile {
  const pieces = new Map<string, Evidence[]>();
  for (const piece of evidence) append(pieces, piece.email_key, evidenceOfRow(piece));
  const samePcn = related.filter(
    (other) =>
      row.pcn_key !== null &&
      other.pcn_key === row.pcn_key &&
      inDifferentClouds(row.cloud_scope, other.cloud_scope),
  );
  const lead = related.find((other) => other.deal_key === row.lead_deal_key);
  return {
    deal: dealOfRow(row),
    contacts,
    evidence: pieces,
    samePcn: samePcn.map(relatedDeal),
    lead: lead ? relatedDeal(lead) : null,
  };
}

function relatedDeal({ deal_id, cloud_scope }: Dossier['related'][number]): RelatedDeal {
  return { dealId: deal_id, cloudScope: cloud_scope };
}
