import { createHash } from 'node:crypto';
import { type Correspondent, correspondentOf } from '../letters/correspondent.ts';
import type { Letter } from '../letters/letter.ts';
import { plain } from '../templates/plain-text.ts';

export interface EmlOptions {
  readonly from: Correspondent;
  /** The `Date` header. */
  readonly date: Date;
  /** The `Message-ID`, such as `<D-1.customer@wsa.example>`, and seed of the MIME boundary: equal letters, equal files. */
  readonly messageId: string;
}

const MESSAGE_ID = /^<[\w.+-]{1,150}@[\w.-]{1,100}>$/;

/**
 * A letter as an `.eml` file that Outlook opens as a draft (`X-Unsent: 1`). Nothing is read from disk or fetched.
 * @throws RangeError for a malformed address or message id, which callers have to check before
 */
export async function emlOf(
  { to, cc, subject, html, text }: Pick<Letter, 'to' | 'cc' | 'subject' | 'html' | 'text'>,
  { from, date, messageId }: EmlOptions,
): Promise<Buffer> {
  if (!MESSAGE_ID.test(messageId)) throw new RangeError('not a message id');
  // Loaded with the first file, as it takes longer to load than the bot has to start.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from: headerAddress(from),
    to: to.map(headerAddress),
    cc: cc.map(headerAddress),
    subject: plain(subject, 250),
    text,
    html,
    date,
    messageId,
    headers: { 'X-Unsent': '1' },
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: '\r\n',
    textEncoding: 'base64',
    ...boundary(messageId),
  });
  return composer.compile().build();
}

/** The composer's option for the MIME boundary, which its types lack. */
function boundary(messageId: string): object {
  return { baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 24) };
}

function headerAddress(mailbox: Correspondent): Correspondent {
  const checked = correspondentOf(mailbox.address, mailbox.name);
  if (!checked) throw new RangeError('not a mailbox address');
  return checked;
}
