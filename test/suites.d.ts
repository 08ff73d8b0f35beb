/** A suite of tests: see `suites.js`. */
export interface Suite {
  readonly script: string;
  readonly ending: string;
  readonly everyDatabase: boolean;
  readonly within?: readonly string[];
  readonly sdk?: string;
  readonly named?: string;
  readonly inCi: boolean;
  readonly about: string;
}

export const SUITES: Readonly<Record<string, Suite>>;
export function jestOptions(name?: string): {
  readonly testMatch: readonly string[];
  readonly testNamePattern?: string;
};
