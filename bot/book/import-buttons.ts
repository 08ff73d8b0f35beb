import { z } from 'zod';
import { importCountsText } from '../../cards/book/import-preview.ts';
import { faultLines, messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { IMPORT_DISCARD, IMPORT_TAKE } from '../../cards/verbs.ts';
import { type Fault, faultOf } from '../../src/domain/fault.ts';
import { discardUpload } from '../../src/flows/book/claim-upload.ts';
import { confirmUpload } from '../../src/flows/book/confirm-upload.ts';
import { uploadFor } from '../../src/flows/book/uploads.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { cardAction } from '../turn/card-action.ts';
import { payloadOf, previewVersion } from '../turn/payload.ts';
import { previewOf } from './upload-preview.ts';

const payload = z.object({ upload: z.uuid() });
/** Cards drawn by earlier versions carry no version of their preview: they are shown how it is now. */
const takePayload = payloadOf({ upload: z.uuid(), previewVersion });

/** Imports a book as it was previewed, once; where it would do something else by now, that is shown. A long import goes on after the press is answered, and updates its card when done. */
export const importTake = cardAction(
  IMPORT_TAKE,
  takePayload,
  async ({ upload, previewVersion: version }, press) => {
    const { services } = press;
    const viewers = await press.viewers();
    const claimed = await confirmUpload(services, viewers, { id: upload, version });
    if (claimed.kind === 'changed') {
      const now = await uploadFor(services, viewers, upload);
      const card = now && previewOf(now, readerOf(viewers, services.now()), claimed.changes);
      return { kind: 'replace', card: card ?? refusal('changed') };
    }
    if (claimed.kind !== 'claimed')
      return {
        kind: 'replace',
        card: refusal(claimed.kind === 'not-waiting' ? claimed.state : claimed.kind),
      };
    const running = said(`Importing ${claimed.fileName} …`, 'This card will say when it is done.');
    const later = async () => {
      try {
        const { fileName, counts, told } = await claimed.run();
        return messageCard({
          title: `Imported ${fileName}`,
          text: [importCountsText(counts), ...toldText(told)],
          commands: ['my deals', 'at risk'],
        });
      } catch (error) {
        const reference = services.newReference();
        services.log.error({ err: error, reference }, 'an import stopped');
        return stoppedCard(claimed.fileName, reference, faultOf(error));
      }
    };
    return { kind: 'redraw', card: running, forAll: running, later };
  },
);

function toldText(told: number): readonly string[] {
  if (told === 0) return [];
  return [`${told === 1 ? '1 person is' : `${told} people are`} told that you named them.`];
}

export const importDiscard = cardAction(IMPORT_DISCARD, payload, async ({ upload }, press) => {
  const done = await discardUpload(press.services, await press.viewers(), upload);
  const card = done
    ? said('Discarded', 'The file was forgotten; nothing was changed.')
    : said('Nothing to discard', 'The file was imported or discarded before, or is being imported.');
  return { kind: 'redraw', card, forAll: card };
});

const REFUSALS = {
  gone: ['The file is gone', 'A file is kept for a day. Drop it into the chat again.'],
  'not-yours': ['Not your file', 'Only who sent a file can import it.'],
  imported: ['Imported already', 'The file was imported before; nothing was changed now.'],
  discarded: ['Discarded', 'The file was discarded. Drop it into the chat again.'],
  nothing: ['Nothing to import', 'The book says what is kept already.'],
  changed: ['Changed meanwhile', 'The file reads otherwise by now. Drop it into the chat again.'],
  waiting: ['Changed meanwhile', 'The file reads otherwise by now. Drop it into the chat again.'],
  importing: ['Being imported', 'The import is under way; its card will say when it is done.'],
} as const;

function refusal(kind: keyof typeof REFUSALS): AdaptiveCard {
  const [title, text] = REFUSALS[kind];
  return said(title, text);
}

/** The card of a failed import. Deals are imported in batches, so those before the failure are stored. */
function stoppedCard(fileName: string, reference: string, fault: Fault | null): AdaptiveCard {
  return messageCard({
    title: `The import of ${fileName} stopped`,
    text: [
      ...faultLines(fault),
      'Some of its deals may be in the book already, each of them whole; the rest is not. Press Import once more, which shows what is left, or drop the file again: what is there is not taken twice.',
      `If it stops again, tell your administrator this reference: ${reference}`,
    ],
    commands: ['my deals', 'help'],
  });
}

function said(title: string, text: string): AdaptiveCard {
  return messageCard({ title, text: [text], commands: ['my deals', 'help'] });
}
