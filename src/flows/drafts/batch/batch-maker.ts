import type { Mail } from '../../../email/delivery/draft-target.ts';
import type { Letter } from '../../../email/letters/letter.ts';
import { type Mailbox, SignInNeeded } from '../../../graph/client.ts';
import type { Viewers } from '../../deals/viewers.ts';
import type { DraftContext } from '../draft-types.ts';
import { intoMailbox, intoOutbox } from './batch-letters.ts';
import type { BatchWork } from './run-batch.ts';

/** What makes each draft of a batch, and whether its asker is signed in where the drafts go. */
export interface BatchMaker {
  readonly make: BatchWork<Letter>['make'];
  readonly isSignedIn: boolean;
}

/**
 * The maker of a batch's drafts, where drafts go.
 * @param mailbox gives the mailbox of the asker; it is called at once, and only for drafts in Outlook
 */
export async function batchMaker(
  { db, now, audit, mail }: Pick<DraftContext, 'db' | 'now' | 'audit'> & { readonly mail: Mail },
  viewers: Viewers,
  mailbox: () => Promise<Mailbox>,
): Promise<BatchMaker> {
  const { drafts } = mail;
  if (drafts.kind === 'outbox')
    return { make: intoOutbox({ db, audit }, viewers, drafts.outbox), isSignedIn: true };
  const own = await mailbox();
  const make = intoMailbox({ db, now, audit, graph: drafts.graph }, viewers, own);
  return { make, isSignedIn: await isSignedIn(own) };
}

async function isSignedIn(mailbox: Mailbox): Promise<boolean> {
  try {
    await mailbox.token();
    return true;
  } catch (error) {
    // The first draft meets any other failure as well, and its outcome shows it.
    return !(error instanceof SignInNeeded);
  }
}
