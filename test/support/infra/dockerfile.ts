import { readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

export function readRoot(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** An instruction of a Dockerfile: its name and what stands behind it, on one line. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** The stages of a Dockerfile; what stands before the first `FROM` is left out. */
export function stagesOf(text: string): Instruction[][] {
  const lines = text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const stages: Instruction[][] = [];
  for (const line of lines) {
    const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, rest });
  }
  return stages;
}

/** What a `COPY` takes, and where to. */
export interface Copied {
  /** The stage it is taken from; null for the folder that is built. */
  readonly stage: string | null;
  readonly from: readonly string[];
  readonly to: string;
}

export function copiesOf(stage: readonly Instruction[]): Copied[] {
  return stage
    .filter(({ name }) => name === 'COPY')
    .map(({ rest }) => {
      const words = rest.split(/\s+/);
      const flag = words.find((word) => word.startsWith('--from='));
      const paths = words.filter((word) => !word.startsWith('--'));
      return {
        stage: flag?.slice('--from='.length) ?? null,
        from: paths.slice(0, -1),
        to: paths.at(-1) ?? '',
      };
    });
}

/** The command of the last `HEALTHCHECK`, `ENTRYPOINT` or `CMD` of a stage, in its JSON form. */
export function commandOf(
  stage: readonly Instruction[],
  name: 'HEALTHCHECK' | 'ENTRYPOINT' | 'CMD',
): string[] {
  const rest = stage.findLast((one) => one.name === name)?.rest ?? '';
  return JSON.parse(rest.slice(rest.indexOf('['))) as string[];
}
