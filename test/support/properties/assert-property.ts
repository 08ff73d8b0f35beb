import fc, {
  type IAsyncProperty,
  type IProperty,
  type IRawProperty,
  type Parameters,
  type RunDetails,
} from '../../../node_modules/fast-check/lib/fast-check.js';
import type { KeptSeeds } from './kept-seeds.ts';

/** What `FC_SEED`, `FC_PATH` and `FC_RUNS` say, for every property of a run. */
export interface Asked {
  /** Begins each property here instead of anywhere. */
  readonly seed?: number | undefined;
  /** With a seed: begins with the run at the end of this path. */
  readonly path?: string | undefined;
  /** How often each property runs, whatever its test says. */
  readonly runs?: number | undefined;
}

export interface PropertyRuns {
  readonly seeds: KeptSeeds;
  readonly asked: Asked;
  /** The name of the running test, by which its seeds are kept. */
  readonly test: () => string;
}

/** `fc.assert` that first repeats the runs with which the property has failed before, and keeps a new failure. */
export function assertProperty({ seeds, asked, test }: PropertyRuns): typeof fc.assert {
  function assert<Ts>(property: IAsyncProperty<Ts>, parameters?: Parameters<Ts>): Promise<void>;
  function assert<Ts>(property: IProperty<Ts>, parameters?: Parameters<Ts>): void;
  function assert<Ts>(property: IRawProperty<Ts>, parameters?: Parameters<Ts>): Promise<void> | void;
  function assert<Ts>(property: IRawProperty<Ts>, parameters: Parameters<Ts> = {}): Promise<void> | void {
    const name = test();
    const failedBefore = seeds
      .of(name)
      .map(({ seed, path }) => ({ ...parameters, seed, ...(path === null ? {} : { path }) }));
    const runs = [...failedBefore, withAsked(parameters, asked)];
    const settle = (details: RunDetails<Ts>): void => {
      if (!details.failed) return;
      seeds.keep(name, { seed: details.seed, path: details.counterexamplePath });
      throw new Error(fc.defaultReportMessage(details), { cause: details.errorInstance });
    };
    if (property.isAsync()) {
      return runs.reduce(
        (before, run) => before.then(async () => settle(await fc.check(property as IAsyncProperty<Ts>, run))),
        Promise.resolve(),
      );
    }
    for (const run of runs) settle(fc.check(property as IProperty<Ts>, run));
  }
  return assert;
}

function withAsked<Ts>(parameters: Parameters<Ts>, { seed, path, runs }: Asked): Parameters<Ts> {
  return {
    ...parameters,
    ...(seed === undefined ? {} : { seed }),
    ...(seed === undefined || path === undefined ? {} : { path }),
    ...(runs === undefined ? {} : { numRuns: runs }),
  };
}
