/** What something took in this process so far. */
export interface Cost {
  /** Seconds on the clock; other programs on the machine are in it. */
  readonly seconds: number;
  /** Seconds of processor time of all threads. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** Measures what is done from its making on. */
export class Spent {
  readonly #from = performance.now();
  readonly #cpuFrom = process.cpuUsage();

  soFar(): Cost {
    const { user, system } = process.cpuUsage(this.#cpuFrom);
    return {
      seconds: (performance.now() - this.#from) / 1000,
      cpuSeconds: (user + system) / 1e6,
      peakMegabytes: process.resourceUsage().maxRSS / 1024,
    };
  }
}
