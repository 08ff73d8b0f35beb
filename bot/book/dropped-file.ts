import { messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { keepAndPreview, MOST_WAITING } from '../../src/flows/book/uploads.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import type { Answer, Turn } from '../turn/turn.ts';
import { previewOf } from './upload-preview.ts';

/** A file dropped into the chat. */
export interface DroppedFile {
  readonly name: string;
  readonly url: string;
}

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';

/** The files of a message, among its attachments, some of which are no files. */
export function droppedFiles(attachments: unknown): readonly DroppedFile[] {
  if (!Array.isArray(attachments)) return [];
  return attachments.flatMap(
    (attachment: Partial<Record<'contentType' | 'name' | 'content', unknown>> | null) => {
      if (attachment?.contentType !== DOWNLOAD) return [];
      const url = (attachment.content as { downloadUrl?: unknown } | null)?.downloadUrl;
      if (typeof url !== 'string') return [];
      return [{ name: typeof attachment.name === 'string' ? attachment.name.slice(0, 200) : 'file', url }];
    },
  );
}

/** Fetches a dropped book and previews its import. */
export async function previewDropped(files: readonly DroppedFile[], turn: Turn): Promise<Answer> {
  const [file, ...others] = files;
  const { transfer } = turn.services.files;
  if (!turn.isPersonal) return said('In a chat of our own', 'Drop the book into a chat of our own, please.');
  if (!file || others.length > 0) return said('One book at a time', 'Send me one file, a book of deals.');
  if (!transfer)
    return said('No files here', 'In this cloud Teams gives bots no files. Use: npm run wsa -- import FILE');
  const fetched = await transfer.download(file.url);
  if (fetched.kind === 'failure')
    return said(`${file.name} could not be fetched`, `It was not read: ${fetched.why}.`);
  const { name } = file;
  const viewers = await turn.viewers();
  const kept = await keepAndPreview(turn.services, viewers, { name, bytes: fetched.bytes });
  if (kept.kind === 'unreadable')
    return said(`${name} can not be read`, 'Nothing was changed.', ...kept.why.split('\n'));
  if (kept.kind === 'too-many')
    return said(
      `${name} was not kept`,
      `${MOST_WAITING} files of yours wait. Import or discard one of them, then drop it again.`,
    );
  return previewOf(kept.upload, readerOf(viewers, turn.services.now())) ?? unread(name);
}

function unread(name: string): AdaptiveCard {
  return said(`${name} can not be read`, 'Nothing was changed.');
}

function said(title: string, ...text: string[]): AdaptiveCard {
  return messageCard({ title, text, commands: ['help'] });
}
