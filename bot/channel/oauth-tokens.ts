import type { Mailboxes, MailboxHolder } from '../../src/email/delivery/draft-target.ts';
import { SignInNeeded } from '../../src/graph/client.ts';
import type { ChannelActivity } from './channel-turn.ts';
import type { AdapterSettings } from './clouds.ts';
import type { Sdk, UserToken } from './sdk.ts';
import { within } from './within.ts';

/** The parts of a sign-in card that the token service gives. */
export interface SignInResource {
  readonly link: string;
  /** The resource of a silent sign-in by Teams; null when it is not set up. */
  readonly exchange: object | null;
}

/** People's delegated tokens for Graph, which the Bot Framework's token service stores. */
export interface UserTokens extends Mailboxes {
  /** Name of the bot's OAuth connection. */
  readonly connection: string;
  signInResource(activity: ChannelActivity): Promise<SignInResource>;
  /** Exchanges the token that Teams has for a person; false when the service refuses and the person has to consent. */
  exchange(holder: MailboxHolder, token: string): Promise<boolean>;
  /** Redeems the code that a person got at the end of a sign-in in the browser; false when it is not valid. */
  redeem(holder: MailboxHolder, code: string): Promise<boolean>;
}

export interface UserTokensOptions {
  readonly connection: string;
  readonly now: () => number;
  /** The address of the token service, for tests; left out, that of the bot's cloud. */
  readonly oauthUrl?: string;
  /** Longest wait for the token service. Milliseconds. */
  readonly withinMs?: number;
}

const WITHIN_MS = 10_000;
/** How long before its end a token counts as expired, in milliseconds. */
const EARLY_MS = 5 * 60_000;
/** How long a token counts as valid whose end is not stated, in milliseconds. */
const UNSTATED_MS = 5 * 60_000;
const MOST_KEPT = 5000;

/** People's tokens from the token service of the bot's cloud. The service is called only when a token is needed. */
export function createUserTokens(
  sdk: Sdk,
  settings: AdapterSettings,
  { connection, now, oauthUrl, withinMs = WITHIN_MS }: UserTokensOptions,
): UserTokens {
  const service = sdk.userTokenClient(settings, oauthUrl);
  const late = `the token service did not answer within ${withinMs / 1000} seconds`;
  const inTime = <T>(work: Promise<T>): Promise<T> => within(withinMs, work, late);
  const kept = new Map<string, { readonly token: string; readonly until: number }>();
  const keep = (holder: MailboxHolder, { token, expiration }: UserToken): boolean => {
    if (!token) return false;
    const end = Date.parse(String(expiration));
    const until = Number.isNaN(end) ? now() + UNSTATED_MS : end - EARLY_MS;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(keyOf(holder), { token, until });
    return true;
  };
  const user = ({ userId, channelId }: MailboxHolder) => ({ userId, channelId, connection });
  const token = async (holder: MailboxHolder): Promise<string> => {
    const known = kept.get(keyOf(holder));
    if (known && known.until > now()) return known.token;
    const answer = await inTime(service.token(user(holder)));
    if (!keep(holder, answer)) throw new SignInNeeded('nobody has signed in for this mailbox');
    return answer.token ?? '';
  };
  return {
    connection,
    of: (holder) => ({
      key: holder.key,
      token: () => token(holder),
      refused: (refused) => {
        if (kept.get(keyOf(holder))?.token === refused) kept.delete(keyOf(holder));
      },
    }),
    signInResource: async (activity) => {
      const resource = await inTime(service.signInResource(connection, activity));
      return { link: resource.signInLink ?? '', exchange: resource.tokenExchangeResource ?? null };
    },
    exchange: async (holder, given) => {
      const answer = await inTime(service.exchange(user(holder), given));
      return answer !== null && keep(holder, answer);
    },
    redeem: async (holder, code) => keep(holder, await inTime(service.token(user(holder), code))),
  };
}

function keyOf({ channelId, userId }: MailboxHolder): string {
  return `${channelId}\n${userId}`;
}
