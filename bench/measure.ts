import { cpus } from 'node:os';

/** One line of the table. */
export interface Measure {
  readonly name: string;
  /** What a value is, e.g. `times`, `ms`, `cards/s`. */
  readonly unit: string;
  /** The value that must be reached, and from which side; null where the figure is only told. */
  readonly target: { readonly atLeast: number } | { readonly atMost: number } | null;
  /** Measures; `detail` is printed beneath the line. */
  run(): Promise<{ readonly value: number; readonly detail?: readonly string[] }>;
}

/** Runs every measure and prints a line for each; the process ends with code 1 when a target is missed. */
export async function runMeasures(measures: readonly Measure[]): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n`);
  for (const measure of measures) {
    const { value, detail = [] } = await measure.run();
    const met = isMet(value, measure.target);
    const { target } = measure;
    const wanted = !target ? 'told' : 'atLeast' in target ? `>= ${target.atLeast}` : `<= ${target.atMost}`;
    console.log(
      `${met ? 'ok    ' : 'MISSED'} ${measure.name}: ${value.toFixed(2)} ${measure.unit} (${wanted})`,
    );
    for (const line of detail) console.log(`         ${line}`);
    if (!met) process.exitCode = 1;
  }
}

function isMet(value: number, target: Measure['target']): boolean {
  if (!target) return true;
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}
