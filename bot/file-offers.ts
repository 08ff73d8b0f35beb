import { z } from 'zod';
import { storedCard } from '../cards/common/file-stored.ts';
import { messageCard } from '../cards/common/message.ts';
import { exportBookFor } from '../src/flows/book/export-visible.ts';
import { LEDGER_CONTEXT, storeLedger } from './alerts/ledger-file.ts';
import { EXPORT_CONTEXT, exportedDeals } from './book/import-export.ts';
import { offeredLetter } from './drafts/draft-buttons.ts';
import { LETTER_OFFER, storeLetter } from './drafts/letter-file.ts';
import { freshly } from './drafts/preview.ts';
import { storing } from './turn/store-file.ts';
import type { Answer, Turn } from './turn/turn.ts';

/** The value of Teams' activity after a person has accepted or declined a file for their OneDrive. */
const consent = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.discriminatedUnion('offer', [
    z.object({ offer: z.literal(EXPORT_CONTEXT.offer), of: z.string().max(200).optional() }),
    z.object({ offer: z.literal(LEDGER_CONTEXT.offer) }),
    offeredLetter.extend({ offer: z.literal(LETTER_OFFER) }),
  ]),
  uploadInfo: z
    .object({
      uploadUrl: z.string().max(4000),
      contentUrl: z.string().max(4000),
      name: z.string().max(400),
      uniqueId: z.string().max(400),
      fileType: z.string().max(40),
    })
    .optional(),
});
export type Consent = z.infer<typeof consent>;

/** Parses such a value; null when it is not about a file that this bot offers. */
export function consentIn(value: unknown): Consent | null {
  const parsed = consent.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Uploads an accepted file to the person's OneDrive and returns the card that says so; null when they declined. */
export async function storeOffered(
  { action, context, uploadInfo }: Consent,
  turn: Turn,
): Promise<Answer | null> {
  const { transfer } = turn.services.files;
  if (action === 'decline' || !uploadInfo || !transfer) return null;
  const { name, uploadUrl, contentUrl } = uploadInfo;
  if (context.offer === LETTER_OFFER) {
    const asked = { ...freshly(context.dealId, context.template), ...context };
    return storeLetter(asked, turn, async (bytes) => {
      const failed = await transfer.upload(uploadUrl, bytes, 'message/rfc822');
      if (failed !== null) return { failed };
      return { url: transfer.isAllowed(contentUrl) ? contentUrl : null };
    });
  }
  if (context.offer === LEDGER_CONTEXT.offer)
    return storeLedger(name, turn, async (bytes) => {
      const failed = await transfer.upload(uploadUrl, bytes);
      if (failed !== null) return { failed };
      return { url: transfer.isAllowed(contentUrl) ? contentUrl : null };
    });
  // Viewers are looked up now, since that is impossible after the turn.
  const viewers = await turn.viewers();
  const exported = context.of === undefined ? 'all' : await exportedDeals(context.of, turn);
  // What was offered was read then; words that mean nothing by now are of no deal.
  const ids = exported === 'all' ? undefined : exported === 'unread' ? [] : exported;
  return storing(name, async () => {
    const pieces: string[] = [];
    for await (const piece of exportBookFor(turn.services, viewers, ids)) pieces.push(piece);
    const failed = await transfer.upload(uploadUrl, Buffer.from(pieces.join('')));
    if (failed === null) return storedCard(name, transfer.isAllowed(contentUrl) ? contentUrl : null);
    const text = [`It could not be stored in your OneDrive: ${failed}.`];
    return messageCard({ title: `${name} is not there`, text, commands: ['export'] });
  });
}
