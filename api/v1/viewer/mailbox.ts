import type { MailboxHolder } from '../../../src/email/delivery/draft-target.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import { knownHolder, noteMailboxUse } from '../../../src/flows/tracking/mailbox-owners.ts';
import { type Mailbox, SignInNeeded } from '../../../src/graph/client.ts';
import type { Services } from '../../../src/services.ts';
import type { TokenHolder } from '../../../src/tokens/person-tokens.ts';
import type { PageMailboxes } from '../ports.ts';
import { Problem } from '../problem.ts';
import { personKey } from './signed-in.ts';

/** Who asks, and with which token. */
interface Asker {
  readonly viewers: Viewers;
  readonly holder: TokenHolder;
}

/**
 * The mailbox of whoever asks. Who has signed in to it in chat needs nothing else; of others, and of those whose sign-in
 * Outlook has refused (`anew`), the token of the page is exchanged, as Teams has it exchanged for a silent sign-in in chat.
 * The link of the token service is for a conversation, whose client brings the end of the sign-in back. A page lets its person
 * consent at Entra ID itself (`/tab/consent`), and asks again.
 * @throws Problem `sign-in-needed`
 */
export async function mailboxOf(
  services: Services,
  mailboxes: PageMailboxes | null,
  { viewers: { asker }, holder: { token } }: Asker,
  anew = false,
): Promise<Mailbox> {
  const { drafts } = services.mail;
  if (drafts.kind !== 'graph') throw new Error('there are no mailboxes where drafts are files');
  const key = personKey(asker);
  const holder: MailboxHolder = (await knownHolder(services.db, key)) ?? {
    key,
    userId: key,
    channelId: 'msteams',
  };
  const mailbox = (mailboxes ?? drafts.mailboxes).of(holder);
  const isKnown = !anew && (await hasToken(mailbox));
  if (!isKnown && !(await mailboxes?.exchange(holder, token)))
    throw new Problem(
      'sign-in-needed',
      'Allow once that drafts are put into your Outlook: on the page, or where the bot asks you in its chat. Nothing was done yet, and nothing is ever sent.',
      { signInLink: null },
    );
  await noteMailboxUse(services, holder, asker.addresses);
  return mailbox;
}

async function hasToken(mailbox: Mailbox): Promise<boolean> {
  try {
    await mailbox.token();
    return true;
  } catch (error) {
    if (error instanceof SignInNeeded) return false;
    throw error;
  }
}
