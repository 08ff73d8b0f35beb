import { storedCard } from '../../cards/common/file-stored.ts';
import { messageCard } from '../../cards/common/message.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { chosenLetter } from '../../src/flows/drafts/chosen-letter.ts';
import { fileLetter } from '../../src/flows/drafts/create-draft.ts';
import { letterFile, noteLetterFile } from '../../src/flows/drafts/letter-file.ts';
import { letterAsSeen } from '../../src/flows/drafts/seen-letter.ts';
import { storing } from '../turn/store-file.ts';
import type { ActionReply, Answer, Press, Turn } from '../turn/turn.ts';
import { type DraftWish, notSeenCard, shownOutcome } from './create-draft.ts';
import { DRAFT_WORDS, type DraftAsked, withoutLetter } from './preview.ts';

/** The kind of file offers for a letter; Teams returns it with the person's answer. */
export const LETTER_OFFER = 'letter';

/** Gives the previewed letter as a file, in the way of this conversation. */
export async function giveFile(wish: DraftWish, press: Press): Promise<ActionReply> {
  const { inPlace } = press;
  const { services } = inPlace;
  const viewers = await inPlace.viewers();
  const seen = await letterAsSeen(services, viewers, wish);
  if (seen.kind !== 'seen') return { kind: 'replace', card: await notSeenCard(wish, seen, inPlace) };
  const { found } = seen;
  const reader = readerOf(viewers, services.now());
  const { drafts } = services.mail;
  if (drafts.kind === 'outbox') {
    const filed = await fileLetter(services, viewers, found.letter, drafts.outbox);
    return { kind: 'replace', card: shownOutcome(wish, found, filed, reader) };
  }
  const { saveHere, transfer } = services.files;
  const { name, bytes } = await letterFile(found.letter, viewers, services.now());
  if (saveHere) {
    const file = await saveHere(name, asText(bytes));
    await noteLetterFile(services.audit, viewers, found.letter);
    return { kind: 'replace', card: shownOutcome(wish, found, { kind: 'saved', file }, reader) };
  }
  if (!transfer)
    return {
      kind: 'notice',
      notice: 'In this cloud Teams gives bots no files. Copy the letter from its preview.',
    };
  const { dealId, template, to, cc, note, language } = wish;
  const ask = `draft ${DRAFT_WORDS[template]} ${dealId}`;
  if (!press.isPersonal)
    return {
      kind: 'notice',
      notice: `Files can be given in a chat of our own only. Say to me there: ${ask}`,
    };
  const chosen = language ? { language } : {};
  const context = { offer: LETTER_OFFER, dealId, template, to, cc: cc.join(','), note, ...chosen };
  const description = 'A letter that Outlook opens as a draft';
  const offer = { file: { name, description, bytes: bytes.length }, context };
  return { kind: 'post', card: offer, notice: 'The file is offered below.' };
}

/**
 * Uploads a letter to the place the person has agreed to. The letter is rendered again, as it was not stored before.
 */
export async function storeLetter(
  asked: DraftAsked,
  turn: Turn,
  store: (bytes: Buffer) => Promise<{ readonly failed: string } | { readonly url: string | null }>,
): Promise<Answer> {
  const { services } = turn;
  const viewers = await turn.viewers();
  const found = await chosenLetter(services, viewers, asked);
  if (found.kind !== 'letter') return withoutLetter(asked, found);
  const { name, bytes } = await letterFile(found.letter, viewers, services.now());
  return storing(name, async () => {
    const stored = await store(bytes);
    if ('failed' in stored) {
      const text = [`It could not be stored in your OneDrive: ${stored.failed}.`];
      const commands = [`draft ${DRAFT_WORDS[asked.template]} ${asked.dealId}`];
      return messageCard({ title: `${name} is not there`, text, commands });
    }
    await noteLetterFile(services.audit, viewers, found.letter);
    return storedCard(name, stored.url);
  });
}

async function* asText(bytes: Buffer): AsyncGenerator<string> {
  yield bytes.toString('utf8');
}
