import { append } from '../../domain/collections.ts';
import type { DealInput, DealTeam, Evidence, RelatedDeal } from '../../domain/deal.ts';
import { speaksFor } from '../../domain/people/recorder.ts';
import { inDifferentClouds } from '../../policy/cloud-scopes.ts';
import type { DealBundle } from '../../store/queries/deals/deal-bundle.ts';
import { dealOfRow, spokenForOf } from '../../store/queries/deals/deal-row.ts';
import { evidenceOfRow } from '../../store/queries/deals/evidence.ts';

/** The input of the rules for a deal, from its rows. */
export function inputOfBundle(dossier: DealBundle): DealInput {
  const { contacts, evidence, related } = dossier;
  const pieces = new Map<string, Evidence[]>();
  const since = addedAt(contacts);
  const asked = spokenForOf(dossier, dossier.deskAdded);
  for (const piece of evidence) {
    if (!speaksFor(piece, asked)) continue;
    const note = isOfThisDeal(piece, since) ? piece.note : null;
    append(pieces, piece.email_key, { ...evidenceOfRow(piece), note });
  }
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

/** By address key, the instant (ISO 8601) at which the address became a contact of the deal. */
export function addedAt(
  contacts: readonly { readonly email_key: string; readonly added_at: string }[],
): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  for (const { email_key, added_at } of contacts) {
    const known = since.get(email_key);
    if (known === undefined || added_at < known) since.set(email_key, added_at);
  }
  return since;
}

/**
 * Whether a piece of evidence was recorded since the deal names its address. The finding is shared by every deal with
 * the address; recorder and note are only for deals that named it then, or naming an address would reveal what others
 * wrote.
 */
export function isOfThisDeal(
  { email_key, recorded_at }: { readonly email_key: string; readonly recorded_at: string },
  since: ReadonlyMap<string, string>,
): boolean {
  return recorded_at >= (since.get(email_key) ?? '\u{10FFFF}');
}

/** Whether a related deal, by its id, may be named to everybody who sees the judgement. */
export function namedOf(
  { related }: DealBundle,
  mayName: (related: DealTeam) => boolean,
): (dealId: string) => boolean {
  const named = new Set(related.filter((other) => mayName(teamOf(other))).map(({ deal_id }) => deal_id));
  return (dealId) => named.has(dealId);
}

function teamOf({ ae_email, ce_email, pdm_email }: DealBundle['related'][number]): DealTeam {
  return { aeEmail: ae_email, ceEmail: ce_email, pdmEmail: pdm_email };
}

function relatedDeal({ deal_id, cloud_scope }: DealBundle['related'][number]): RelatedDeal {
  return { dealId: deal_id, cloudScope: cloud_scope };
}
