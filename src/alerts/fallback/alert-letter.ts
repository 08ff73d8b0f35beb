import type { AlertReason } from '../../domain/alerts/reason.ts';
import { dayOfInstant } from '../../domain/day.ts';
import { RISKS } from '../../domain/ids.ts';
import { type Correspondent, correspondentOf } from '../../email/letters/correspondent.ts';
import { digestFor } from '../../email/letters/digest.ts';
import type { Templates } from '../../email/templates/render.ts';
import type { CheckedDeal } from '../../flows/deals/check-deal.ts';

/** A letter to a reader about the deals of alerts that could not be sent in Teams. */
export interface AlertLetter {
  readonly template: 'alert-digest';
  readonly to: readonly Correspondent[];
  readonly cc: readonly [];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/**
 * The letter to an address about some deals as they are now, the gravest first; or why there is none.
 * @param now milliseconds since the epoch
 */
export function alertLetter(
  deals: readonly CheckedDeal[],
  address: string,
  {
    now,
    templates,
    linkOf,
    listLink,
  }: {
    readonly now: number;
    readonly templates: Templates;
    readonly linkOf: (dealId: string) => string | null;
    readonly listLink: string | null;
  },
): AlertLetter | { readonly why: AlertReason } {
  const to = correspondentOf(address);
  if (!to) return { why: { code: 'no-mailbox', address } };
  const gravest = deals.toSorted(
    (one, other) => weightOf(other) - weightOf(one) || daysOf(one) - daysOf(other),
  );
  const rendering = digestFor(gravest, { day: dayOfInstant(now), to, templates, linkOf, listLink });
  if (rendering.kind === 'missing-field') return { why: { code: 'template-field', field: rendering.field } };
  const { subject, html, text } = rendering;
  return { template: 'alert-digest', to: [to], cc: [], subject, html, text };
}

function weightOf({ evaluation }: CheckedDeal): number {
  return evaluation.verdict === 'ready' ? -1 : RISKS.indexOf(evaluation.risk);
}

function daysOf({ evaluation }: CheckedDeal): number {
  return evaluation.daysLeft ?? Number.MAX_SAFE_INTEGER;
}
