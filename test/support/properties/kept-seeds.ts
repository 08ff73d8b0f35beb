import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** What leads back to a counterexample: the numbers fast-check prints when a property fails. */
export interface Seed {
  readonly seed: number;
  /** The way from the seed to the smallest counterexample found. */
  readonly path: string | null;
}

/** The failed runs of all properties, kept from one test run to the next. */
export interface KeptSeeds {
  /** The seeds with which the property of a test has failed, oldest first. */
  of(test: string): readonly Seed[];
  /** Adds a failed run, unless it is there already. */
  keep(test: string, seed: Seed): void;
}

/** Keeps seeds in a file of one line of JSON each, which several workers may add to at once. */
export function seedsIn(file: string): KeptSeeds {
  const lines = (): readonly (Seed & { readonly test: string })[] =>
    !existsSync(file)
      ? []
      : readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line));
  return {
    of: (test) =>
      lines().flatMap((line) => (line.test === test ? [{ seed: line.seed, path: line.path }] : [])),
    keep: (test, { seed, path }) => {
      const isKept = lines().some((line) => line.test === test && line.seed === seed && line.path === path);
      if (!isKept) appendFileSync(file, `${JSON.stringify({ test, seed, path })}\n`);
    },
  };
}
