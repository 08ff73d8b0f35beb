import type { Log } from '../log.ts';
import { isConsumerDomain } from '../policy/mail-domains.ts';
import { type Conclusion, conclude } from './conclude.ts';
import { isSpecialUse, safeDomain } from './domain-name.ts';
import { type DirectoryFinding, lifetimeOf, NOBODY_ASKED } from './finding.ts';
import { FindingCache } from './finding-cache.ts';
import { findTenant, type GraphToken } from './graph-tenant.ts';
import { LookupHttp, type LookupHttpOptions } from './lookup-http.ts';
import { discover } from './openid-discovery.ts';
import { Semaphore } from './semaphore.ts';

export interface DirectoryOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly http?: LookupHttpOptions;
  /** Without one Graph is not asked. */
  readonly token?: GraphToken;
  readonly log?: Pick<Log, 'info' | 'warn'>;
  /** Domains asked about at once; more of them wait. */
  readonly atOnce?: number;
  /** Longest wait for that, in milliseconds. With one request's time it is the longest a look-up takes. */
  readonly waitMs?: number;
  /** Findings remembered. */
  readonly remembered?: number;
}

/** Looks up in which Microsoft cloud a domain's tenant is. What it finds informs; it never settles anything. */
export interface Directory {
  /** Never rejects: a look-up that failed is a finding. Never longer than about 15 seconds. */
  lookUp(domain: string): Promise<DirectoryFinding>;
  /** Gives up the look-ups under way (`unreachable`) and refuses further ones. */
  close(): Promise<void>;
}

const LONGEST_LINE = 1_000;

/** @throws RangeError when a base given in `http` is not on this machine */
export function createDirectory(options: DirectoryOptions): Directory {
  return new LiveDirectory(options);
}

class LiveDirectory implements Directory {
  readonly #options: DirectoryOptions;
  readonly #http: LookupHttp;
  readonly #cache: FindingCache;
  readonly #turnstile: Semaphore;
  /** One look-up a domain, whoever asks for it meanwhile. */
  readonly #underWay = new Map<string, Promise<DirectoryFinding>>();
  #closed = false;

  constructor(options: DirectoryOptions) {
    this.#options = options;
    this.#http = new LookupHttp(options.http);
    this.#cache = new FindingCache(options.remembered ?? 10_000, options.now);
    this.#turnstile = new Semaphore(options.atOnce ?? 8, options.waitMs ?? 10_000, LONGEST_LINE);
  }

  async lookUp(text: string): Promise<DirectoryFinding> {
    const domain = safeDomain(text);
    if (domain === null) return this.#unasked(text.slice(0, 253), 'this is not a domain name');
    // The stand-in of local mode knows names under .example; nobody else does.
    if (isSpecialUse(domain) && !this.#options.http?.bases) {
      return this.#unasked(domain, 'the name is reserved and not part of the public internet');
    }
    const known = this.#cache.get(domain);
    if (known) return known;
    const underWay = this.#underWay.get(domain) ?? this.#start(domain);
    return underWay;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#turnstile.close();
    await this.#http.close();
    await Promise.all(this.#underWay.values());
  }

  #start(domain: string): Promise<DirectoryFinding> {
    const finding = this.#find(domain)
      .catch((cause: unknown) => this.#failed(domain, cause))
      .finally(() => this.#underWay.delete(domain));
    this.#underWay.set(domain, finding);
    return finding;
  }

  async #find(domain: string): Promise<DirectoryFinding> {
    if (isConsumerDomain(domain)) {
      const reason = 'The domain gives mailboxes to anybody; nobody was asked.';
      return this.#keep(domain, { result: 'consumer', reason, complete: true }, NOBODY_ASKED);
    }
    const entered = !this.#closed && (await this.#turnstile.enter());
    if (!entered) {
      const why = this.#closed ? 'the look-ups are being closed' : 'too many look-ups at once';
      // Nobody was asked, so there is nothing to remember.
      return this.#unreachable(domain, why);
    }
    try {
      return await this.#ask(domain);
    } finally {
      this.#turnstile.leave();
    }
  }

  async #ask(domain: string): Promise<DirectoryFinding> {
    const { token } = this.#options;
    const [worldwide, usGovernment, graph] = await Promise.all([
      discover(this.#http, 'worldwide', domain),
      discover(this.#http, 'usGovernment', domain),
      token ? findTenant(this.#http, token, domain) : null,
    ]);
    const answers = { worldwide, usGovernment, graph };
    const conclusion = conclude(answers);
    this.#log(domain, conclusion);
    return this.#keep(domain, conclusion, answers);
  }

  #keep(domain: string, conclusion: Conclusion, raw: DirectoryFinding['raw']): DirectoryFinding {
    const finding = this.#finding(domain, conclusion, raw);
    if (!this.#closed) this.#cache.keep(finding, lifetimeOf(finding));
    return finding;
  }

  #log(domain: string, { result, reason }: Conclusion): void {
    const level = result === 'unreachable' ? 'warn' : 'info';
    this.#options.log?.[level]({ domain, result, reason }, 'directory look-up');
  }

  #unasked(domain: string, why: string): DirectoryFinding {
    const reason = `Nobody was asked: ${why}.`;
    return this.#finding(domain, { result: 'ask-a-person', reason, complete: true }, NOBODY_ASKED);
  }

  /** Nothing in a look-up should throw; should something, the one who asked still gets a finding. */
  #failed(domain: string, cause: unknown): DirectoryFinding {
    this.#options.log?.warn({ domain, err: cause }, 'directory look-up failed');
    return this.#unreachable(domain, 'an error');
  }

  #unreachable(domain: string, why: string): DirectoryFinding {
    const reason = `The directory could not be asked: ${why}.`;
    return this.#finding(domain, { result: 'unreachable', reason, complete: false }, NOBODY_ASKED);
  }

  #finding(
    domain: string,
    { result, reason, complete }: Conclusion,
    raw: DirectoryFinding['raw'],
  ): DirectoryFinding {
    return { domain, result, reason, raw, complete, at: this.#options.now() };
  }
}
