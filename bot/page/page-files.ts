import type { CardAnswer } from '../../cards/kit/card-answer.ts';
import type { ChatFiles } from '../../src/files/chat-files.ts';
import { consentIn, storeOffered } from '../file-offers.ts';
import { laterOf } from '../turn/responder.ts';
import type { Answer, Turn } from '../turn/turn.ts';

type TakenFile = Extract<CardAnswer, { readonly kind: 'file' }>;

const PLACE = 'page:download';

/**
 * The files of the page: whoever asks for one there downloads it at once, so an offer is accepted as it is made, and what is
 * stored is what is given. One for each press.
 */
export class PageFiles implements ChatFiles {
  readonly saveHere = null;
  #stored: { readonly bytes: Buffer; readonly contentType: string } | null = null;

  readonly transfer = {
    download: async () => ({ kind: 'failure' as const, why: 'books are imported on a page of their own' }),
    upload: async (_url: string, bytes: Uint8Array, contentType = 'text/csv') => {
      this.#stored = { bytes: Buffer.from(bytes), contentType };
      return null;
    },
    isAllowed: () => false,
  };

  async close(): Promise<void> {}

  /** The file that an answer offers; null for an answer that offers none. */
  async taken(answer: Answer, turn: Turn): Promise<TakenFile | null> {
    if (!('file' in answer)) return null;
    const { name } = answer.file;
    const uploadInfo = { uploadUrl: PLACE, contentUrl: PLACE, name, uniqueId: '', fileType: '' };
    const consent = consentIn({ action: 'accept', context: answer.context, uploadInfo });
    const storing = consent && (await storeOffered(consent, turn));
    await (storing && laterOf(storing))?.(async () => {});
    if (!this.#stored) return null;
    const { bytes, contentType } = this.#stored;
    return { kind: 'file', name, contentType, content: bytes };
  }
}
