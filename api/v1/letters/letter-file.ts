import { z } from 'zod';
import { letterFile as fileOf, noteLetterFile } from '../../../src/flows/drafts/letter-file.ts';
import { letterAsSeen } from '../../../src/flows/drafts/seen-letter.ts';
import { route } from '../route.ts';
import { choiceShape, dealId, template } from './letter-schemas.ts';
import { notAsSeen } from './not-as-seen.ts';

export const letterFile = route({
  method: 'POST',
  path: '/deals/:dealId/letters/:template/file',
  id: 'letterFile',
  tag: 'drafts',
  summary: 'A letter as an .eml file, which Outlook opens as a draft',
  isRead: true,
  params: z.object({ dealId, template }),
  body: z.object(choiceShape),
  needsVersion: true,
  findsWhatWasDone: true,
  answer: 'file',
  run: async ({ services, viewers, params, body, ifMatch }) => {
    const wish = { ...params, ...body, previewVersion: ifMatch ?? '' };
    const seen = await letterAsSeen(services, viewers, wish);
    if (seen.kind !== 'seen') throw notAsSeen(params, seen);
    const { letter } = seen.found;
    const { name, bytes } = await fileOf(letter, viewers, services.now());
    await noteLetterFile(services.audit, viewers, letter);
    return { file: { name, contentType: 'message/rfc822', content: bytes } };
  },
});
