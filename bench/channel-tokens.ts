import { APP_ID } from './registration.ts';
import type { TokenIssuer } from './token-issuer.ts';

/**
 * So many tokens are in use at a time, and each is used for so many requests. The channel renews a token after about an
 * hour, so production has fewer new ones than this.
 */
const AT_A_TIME = 16;
const USES = 500;

/** The tokens that the channel sends with its requests: each is used again and again until it is renewed. */
export class ChannelTokens {
  readonly #issuer: TokenIssuer;
  readonly #serviceUrl: string;
  readonly #current: string[] = [];
  #used = 0;

  constructor(issuer: TokenIssuer, serviceUrl: string) {
    this.#issuer = issuer;
    this.#serviceUrl = serviceUrl;
  }

  async next(): Promise<string> {
    const n = this.#used++;
    const slot = n % AT_A_TIME;
    const turn = Math.floor(n / AT_A_TIME);
    const isRenewed = turn % USES === Math.floor((slot * USES) / AT_A_TIME);
    const known = this.#current[slot];
    if (known !== undefined && !isRenewed) return known;
    const token = await this.#sign(n);
    this.#current[slot] = token;
    return token;
  }

  /** `n` makes it another token. */
  #sign(n: number): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return this.#issuer.sign({
      ...{ iss: this.#issuer.issuer, aud: APP_ID, serviceurl: this.#serviceUrl },
      ...{ nbf: now - 60 - (n % 200), exp: now + 3600 + n },
    });
  }
}
