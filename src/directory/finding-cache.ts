import type { DirectoryFinding } from './finding.ts';

interface Kept {
  readonly finding: DirectoryFinding;
  readonly until: number;
}

/** Findings by domain, each with its own lifetime; a full cache drops its oldest entry. */
export class FindingCache {
  readonly #kept = new Map<string, Kept>();
  readonly #size: number;
  readonly #now: () => number;

  constructor(size: number, now: () => number) {
    this.#size = size;
    this.#now = now;
  }

  get(domain: string): DirectoryFinding | null {
    const kept = this.#kept.get(domain);
    if (!kept) return null;
    if (this.#now() < kept.until) return kept.finding;
    this.#kept.delete(domain);
    return null;
  }

  /** Stores a finding. @param forMs lifetime in milliseconds */
  keep(finding: DirectoryFinding, forMs: number): void {
    this.#kept.delete(finding.domain);
    this.#kept.set(finding.domain, { finding, until: this.#now() + forMs });
    if (this.#kept.size <= this.#size) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}
