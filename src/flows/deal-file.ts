import { append } from '../domain/collections.ts';
import type { DealFile, Evidence, RelatedDeal } from '../domain/deal.ts';
import { inDifferentClouds } from '../policy/cloud-scopes.ts';
import { dealOfRow } from '../store/deal-row.ts';
import type { Dossier } from '../store/queries/dossiers.ts';
import { evidenceOfRow } from '../store/queries/evidence.ts';

/** What a deal is judged on, from what the database gave. */
export function fileOfDossier(dossier: Dossier): DealFile {
  const { contacts, evidence, related } = dossier;
  const pieces = new Map<string, Evidence[]>();
  for (const piece of evidence) append(pieces, piece.email_key, evidenceOfRow(piece));
  const samePcn = related.filter(
    (other) =>
      dossier.pcn_key !== null &&
      other.pcn_key === dossier.pcn_key &&
      inDifferentClouds(dossier.cloud_scope, other.cloud_scope),
  );
  const lead = related.find((other) => other.deal_key === dossier.lead_deal_key);
  return {
    deal: dealOfRow(dossier),
    contacts,
    evidence: pieces,
    samePcn: samePcn.map(relatedDeal),
    lead: lead ? relatedDeal(lead) : null,
  };
}

function relatedDeal({ deal_id, cloud_scope }: Dossier['related'][number]): RelatedDeal {
  return { dealId: deal_id, cloudScope: cloud_scope };
}
