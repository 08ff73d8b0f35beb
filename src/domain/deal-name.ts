import type { Deal } from './deal.ts';

/** A deal as people name it: by its customer, and its id. It holds what people typed: escape it for the output. */
export function dealName({
  customer,
  dealId,
}: {
  readonly customer: Deal['customer'] | null;
  readonly dealId: Deal['dealId'];
}): string {
  return customer === null ? dealId : `${customer} (${dealId})`;
}
