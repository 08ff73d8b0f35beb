import { Semaphore } from '../http/semaphore.ts';
import type { Log } from '../log.ts';
import { isConsumerDomain } from '../policy/mail-domains.ts';
import { type Conclusion, conclude } from './conclude.ts';
import { isSpecialUse, safeDomain } from './domain-name.ts';
import { type DirectoryFinding, lifetimeOf, NOBODY_ASKED } from './finding.ts';
import { FindingCache } from './finding-cache.ts';
import { findTenant, type GraphToken } from './graph-tenant.ts';
import { LookupHttp, type LookupHttpOptions } from './lookup-http.ts';
import { discover } from './openid-discovery.ts';

export interface DirectoryOptions {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly http?: LookupHttpOptions;
  /** Graph is not asked without it. */
  readonly token?: GraphToken;
  readonly log?: Pick<Log, 'info' | 'warn'>;
  /** Maximum of look-ups at once; further ones wait. */
  readonly atOnce?: number;
  /**
   * Maximum wait for a look-up to start, in milliseconds. Plus the time of one request, it bounds the whole look-up.
   */
  readonly waitMs?: number;
  /** Maximum of cached findings. */
  readonly remembered?: number;
}

/** Looks up the Microsoft cloud of a domain's tenant. Findings inform a verdict and never settle it. */
export interface Directory {
  /** Looks up a domain. Never rejects (a failed look-up is a finding); takes at most about 15 seconds. */
  lookUp(domain: string): Promise<DirectoryFinding>;
  /** Aborts the look-ups under way (`unreachable`) and refuses further ones. */
  close(): Promise<void>;
}

/** Maximum of look-ups waiting to start. */
const MOST_WAITING = 1_000;

/**
 * Creates a directory.
 * @throws RangeError when a base given in `http` is not on this machine
 */
export function createDirectory(options: DirectoryOptions): Directory {
  return new LiveDirectory(options);
}

class LiveDirectory implements Directory {
  readonly #options: DirectoryOptions;
  readonly #http: LookupHttp;
  readonly #cache: FindingCache;
  readonly #slots: Semaphore;
  /** Look-ups under way by domain, shared by all callers. */
  readonly #underWay = new Map<string, Promise<DirectoryFinding>>();
  #closed = false;

  constructor(options: DirectoryOptions) {
    this.#options = options;
    this.#http = new LookupHttp(options.http);
    this.#cache = new FindingCache(options.remembered ?? 10_000, options.now);
    this.#slots = new Semaphore(options.atOnce ?? 8, options.waitMs ?? 10_000, MOST_WAITING);
  }

  async lookUp(text: string): Promise<DirectoryFinding> {
    const domain = safeDomain(text);
    if (domain === null) return this.#unasked(text.slice(0, 253), 'this is not a domain name');
    // Names under .example exist only in the stand-in of local mode.
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
    this.#slots.close();
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
    const found = this.#closed ? null : await this.#slots.run(() => this.#ask(domain));
    if (found) return found;
    // Not cached, since no service was asked.
    return this.#unreachable(
      domain,
      this.#closed ? 'the look-ups are being closed' : 'too many look-ups at once',
    );
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

  /** A look-up should never throw; a programming error still becomes a finding. */
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
