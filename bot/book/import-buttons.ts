import { z } from 'zod';
import { importCountsText } from '../../cards/book/import-preview.ts';
import { faultLines, messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { IMPORT_DISCARD, IMPORT_TAKE } from '../../cards/verbs.ts';
import { type Fault, faultOf } from '../../src/domain/fault.ts';
import { type Claimed, claimUpload, discardUpload } from '../../src/flows/book/uploads.ts';
import { cardAction } from '../turn/card-action.ts';

const payload = z.object({ upload: z.uuid() });

/** Imports a previewed book, once. A long import goes on after the press is answered, and updates its card when done. */
export const importTake = cardAction(IMPORT_TAKE, payload, async ({ upload }, press) => {
  const { services } = press;
  const claimed = await claimUpload(services, await press.viewers(), upload);
  if (claimed.kind !== 'claimed') return { kind: 'replace', card: refusalCard(claimed.kind) };
  const running = said(`Importing ${claimed.fileName} …`, 'This card will say when it is done.');
  const later = async () => {
    try {
      const { fileName, counts } = await claimed.run();
      return messageCard({
        title: `Imported ${fileName}`,
        text: [importCountsText(counts)],
        commands: ['my deals', 'at risk'],
      });
    } catch (error) {
      const reference = services.newReference();
      services.log.error({ err: error, reference }, 'an import stopped');
      return stoppedCard(claimed.fileName, reference, faultOf(error));
    }
  };
  return { kind: 'redraw', card: running, forAll: running, later };
});

export const importDiscard = cardAction(IMPORT_DISCARD, payload, async ({ upload }, press) => {
  const done = await discardUpload(press.services, await press.viewers(), upload);
  const card = done
    ? said('Discarded', 'The file was forgotten; nothing was changed.')
    : said('Nothing to discard', 'The file was imported or discarded before, or is being imported.');
  return { kind: 'redraw', card, forAll: card };
});

const REFUSALS: Readonly<Record<Exclude<Claimed['kind'], 'claimed'>, readonly [string, string]>> = {
  gone: ['The file is gone', 'A file is kept for a day. Drop it into the chat again.'],
  'not-yours': ['Not your file', 'Only who sent a file can import it.'],
  imported: ['Imported already', 'The file was imported before; nothing was changed now.'],
  discarded: ['Discarded', 'The file was discarded. Drop it into the chat again.'],
  'under-way': ['Being imported', 'The import is under way; its card will say when it is done.'],
};

/** The card of a failed import. Deals are imported in batches, so those before the failure are stored. */
function stoppedCard(fileName: string, reference: string, fault: Fault | null): AdaptiveCard {
  return messageCard({
    title: `The import of ${fileName} stopped`,
    text: [
      ...faultLines(fault),
      'Some of its deals may be in the book already, each of them whole; the rest is not. Press Import once more, or drop the file again: what is there is not taken twice.',
      `If it stops again, tell your administrator this reference: ${reference}`,
    ],
    commands: ['my deals', 'help'],
  });
}

function refusalCard(kind: keyof typeof REFUSALS): AdaptiveCard {
  return said(...REFUSALS[kind]);
}

function said(title: string, text: string): AdaptiveCard {
  return messageCard({ title, text: [text], commands: ['my deals', 'help'] });
}
