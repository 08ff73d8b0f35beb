import type { ActionData } from './adaptive-card.ts';

/**
 * Keys on the wire of payload fields whose TypeScript name is another one. Cards already posted carry these keys, so
 * they stay; only `wirePayload` writes them, and only `bot/turn/payload.ts` reads them.
 */
export const WIRE_KEYS = {
  dealVersion: 'seen',
  planVersion: 'seen',
  previewVersion: 'shown',
  isDealCard: 'own',
} as const;

/** The payload of a button, by field names. */
export interface CardPayload {
  /** Version of the deal on the card, as in `CheckedDeal`. */
  readonly dealVersion?: string | undefined;
  /** Version of the confirmation on the card, as in `BatchPlan`; no payload has a `dealVersion` besides. */
  readonly planVersion?: string | undefined;
  /** Version of the preview on the card, as in `ChosenLetter`. */
  readonly previewVersion?: string | undefined;
  /** Whether the message is this deal's own card, and not another one it was drawn over; 1 or 0 on the wire. */
  readonly isDealCard?: boolean | undefined;
  readonly [field: string]: string | number | boolean | undefined;
}

const KEYS: ReadonlyMap<string, string> = new Map(Object.entries(WIRE_KEYS));

/** A payload by its keys on the wire. Undefined fields are left out. */
export function wirePayload(payload: CardPayload): ActionData {
  const data: Record<string, string | number> = {};
  for (const [field, value] of Object.entries(payload)) {
    if (value === undefined) continue;
    data[KEYS.get(field) ?? field] = typeof value === 'boolean' ? Number(value) : value;
  }
  return data;
}
