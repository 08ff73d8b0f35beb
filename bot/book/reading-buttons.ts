import { z } from 'zod';
import { headingInput, LEFT_OUT } from '../../cards/book/reading-questions.ts';
import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { IMPORT_COLUMNS, IMPORT_MAP, IMPORT_READ } from '../../cards/verbs.ts';
import { answerUpload, mapUpload, type UploadChange } from '../../src/flows/book/change-upload.ts';
import type { MappedHeading } from '../../src/flows/book/kept-mapping.ts';
import { ALL_COLUMNS, askedColumns, MOST_ASKED } from '../../src/flows/book/questions.ts';
import { uploadFor } from '../../src/flows/book/uploads.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { cardAction } from '../turn/card-action.ts';
import { payloadOf, previewVersion } from '../turn/payload.ts';
import type { ActionReply, Press } from '../turn/turn.ts';
import { columnsOf, previewOf } from './upload-preview.ts';

const readPayload = payloadOf({
  upload: z.uuid(),
  previewVersion,
  dates: z.enum(['mdy', 'dmy']).optional(),
  /** The place of the sheet among those that the card named. */
  sheet: z.coerce.number().int().min(0).max(1000).optional(),
});

/** Reads a book as somebody answers: which sheet it is, or whether the day or the month comes first. */
export const importRead = cardAction(
  IMPORT_READ,
  readPayload,
  async ({ upload: id, previewVersion: version, dates, sheet }, press) => {
    const { services } = press;
    const viewers = await press.viewers();
    const upload = await uploadFor(services, viewers, id);
    const name = sheet === undefined ? undefined : upload?.preview?.asks?.sheet?.names[sheet];
    const answer = { ...(dates ? { dates } : {}), ...(name === undefined ? {} : { sheet: name }) };
    return shownAnew(id, press, await answerUpload(services, viewers, { id, version }, answer));
  },
);

const columns = z
  .enum([LEFT_OUT, ...ALL_COLUMNS])
  .optional()
  .catch(undefined);
const mapPayload = payloadOf({
  upload: z.uuid(),
  previewVersion,
  ...Object.fromEntries(Array.from({ length: MOST_ASKED }, (_, at) => [headingInput(at), columns])),
});

/** Reads a book with its headings as somebody has chosen; what can't be is said above the choices. */
export const importMap = cardAction(IMPORT_MAP, mapPayload, async (payload, press) => {
  const { services } = press;
  const { upload: id, previewVersion: version } = payload as { upload: string; previewVersion: string };
  const chosen = payload as Readonly<Record<string, unknown>>;
  const viewers = await press.viewers();
  const upload = await uploadFor(services, viewers, id);
  const asked = askedColumns(upload?.preview?.columns ?? []);
  const headings = asked.flatMap(({ heading }, at): MappedHeading[] => {
    const choice = chosen[headingInput(at)] as (typeof ALL_COLUMNS)[number] | typeof LEFT_OUT | undefined;
    return choice === undefined ? [] : [{ heading, column: choice === LEFT_OUT ? null : choice }];
  });
  const change = await mapUpload(services, viewers, { id, version }, headings);
  if (change.kind === 'bad' && upload) {
    const card = columnsOf(
      upload,
      change.problems.map(({ why }) => why),
    );
    if (card) return { kind: 'replace', card };
  }
  return shownAnew(id, press, change);
});

/** Asks what the headings of a previewed book stand for, once more. */
export const importColumns = cardAction(
  IMPORT_COLUMNS,
  payloadOf({ upload: z.uuid() }),
  async ({ upload: id }, press) => {
    const upload = await uploadFor(press.services, await press.viewers(), id);
    const card = upload?.state === 'waiting' ? columnsOf(upload) : null;
    return { kind: 'replace', card: card ?? gone() };
  },
);

/** The preview as it is now, with what has changed meanwhile where nothing was done. */
async function shownAnew(id: string, press: Press, change: UploadChange): Promise<ActionReply> {
  const { services } = press;
  const viewers = await press.viewers();
  const reader = readerOf(viewers, services.now());
  if (change.kind === 'done') return { kind: 'replace', card: previewOf(change.upload, reader) ?? gone() };
  if (change.kind === 'bad')
    return {
      kind: 'replace',
      card: said('It can not be read like this', ...change.problems.map(({ why }) => why)),
    };
  const now = await uploadFor(services, viewers, id);
  const changes = change.kind === 'changed' ? change.changes : [];
  return { kind: 'replace', card: (now && previewOf(now, reader, changes)) ?? gone() };
}

function gone(): AdaptiveCard {
  return said('The file does not wait any more', 'Drop it into the chat again.');
}

function said(title: string, ...text: string[]): AdaptiveCard {
  return messageCard({ title, text, commands: ['my deals', 'help'] });
}
