import { z } from 'zod';
import { messageResult, resultList } from '../turn/extension/extension-response.ts';
import { dealId } from '../turn/payload.ts';
import { insertedCard } from './inserted-card.ts';
import type { ExtensionHandler } from './parts.ts';

const Chosen = z.object({
  dealId,
  /** 1 for the row of a deal's status, before readers who are not known. */
  discloses: z.coerce.number().catch(0),
});

/** Puts the deal of a chosen row into the message, as its readers of this moment may see it. */
export const selectItem: ExtensionHandler = async (value, turn, { links }) => {
  const chosen = Chosen.safeParse(value);
  if (!chosen.success) return null;
  const { dealId, discloses } = chosen.data;
  const how = { discloses: discloses === 1, version: '1.4', withButtons: true } as const;
  const result = await insertedCard(turn, links, { dealId, ...how });
  return result ? resultList([result]) : messageResult('There is no such deal that you may see.');
};
