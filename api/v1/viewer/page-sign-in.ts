import type { Admins } from '../../../src/domain/people/audience.ts';
import type { MailboxConsent } from '../../../src/policy/mailbox-consent.ts';
import type { TokenAuthority } from '../../../src/tokens/person-tokens.ts';
import type { PersonOf } from './signed-in.ts';

/** How people sign in to the page: who issues their tokens, and who is meant by one. */
export interface PageSignIn {
  readonly authority: TokenAuthority;
  readonly personOf: PersonOf;
  /** Who sees every deal on the page. */
  readonly admins: Admins;
  /** Where people let the app write drafts into their mailboxes; null where nobody is asked. */
  readonly consent: MailboxConsent | null;
  close(): Promise<void>;
}
