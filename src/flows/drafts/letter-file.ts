import { dealKey } from '../../domain/deal.ts';
import { addressOf, nameOf, recordedAs } from '../../domain/people/person.ts';
import { emlOf } from '../../email/delivery/eml.ts';
import type { Letter } from '../../email/letters/letter.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Viewers } from '../deals/viewers.ts';
import { draftKey } from './draft-types.ts';

export interface LetterFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Makes an .eml file of a letter, which Outlook opens as a draft of the asker. */
export async function letterFile(letter: Letter, { asker }: Viewers, now: number): Promise<LetterFile> {
  const { dealId } = letter.about;
  const bytes = await emlOf(letter, {
    from: { name: nameOf(asker), address: addressOf(asker) ?? '' },
    date: new Date(now),
    messageId: `<${draftKey(dealId, letter.template, recordedAs(asker), 1)}@wsa-readiness.invalid>`,
  });
  return { name: letterFileName(dealId, letter.template), bytes };
}

/** A file name for a letter that every system takes, whatever characters the deal's id has. */
function letterFileName(dealId: string, template: string): string {
  const shown = dealKey(dealId)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return `${shown || 'DEAL'}-${template}.eml`;
}

/** Notes in the audit log that the asker was given a letter as a file. */
export async function noteLetterFile(
  audit: AuditLog,
  { asker: actor, conversation }: Viewers,
  { about: { dealId }, template, to }: Letter,
): Promise<void> {
  const detail = { code: 'letter-file-made', template, to: to.map(({ address }) => address) } as const;
  await audit.note([{ actor, action: 'draft', dealId, conversation, detail }]);
}
