import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { stringLeaves } from '../../../scripts/package/leaves.ts';
import { VARIABLE } from '../../../scripts/package/variable.ts';
import type { Loose } from './sources.ts';

/** The environments, each with the file of the Toolkit that is about it. */
export const ENVIRONMENTS = [
  { name: 'dev', lifecycles: 'm365agents.yml' },
  { name: 'local', lifecycles: 'm365agents.local.yml' },
  { name: 'playground', lifecycles: 'm365agents.playground.yml' },
] as const;

/** What the Toolkit calls for files: the arguments that name one that must be there. */
const FILE_ARGUMENTS = ['manifestPath', 'path', 'parameters'];

export interface Action {
  readonly uses: string;
  readonly with: Loose;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}

export function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

export function jsonOf(file: string): Loose {
  return JSON.parse(textOf(file));
}

export function yamlOf(file: string): Loose {
  return parse(textOf(file));
}

/** Every action of a file, whatever lifecycle it belongs to. */
export function actionsOf(file: string): Action[] {
  const { provision = [], deploy = [], publish = [] } = yamlOf(file);
  return [...provision, ...deploy, ...publish];
}

/** The files that actions read, without what they write. */
export function filesOf(file: string): string[] {
  const named = actionsOf(file).flatMap((action) => {
    const read = stringLeaves(action.with).filter(({ place }) =>
      FILE_ARGUMENTS.includes(place.split('.').at(-1) ?? ''),
    );
    const scripts = [...String(action.with.run ?? '').matchAll(/\bnode (\S+)/g)].map(([, script]) => ({
      text: script ?? '',
    }));
    return [...read, ...scripts].map(({ text }) => text.replace(/^\.\//, ''));
  });
  return [...new Set(named)];
}

/** The variables that a text needs, those of other environments (`${{local:NAME}}`) left out. */
export function variablesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(VARIABLE), ([, name]) => name ?? ''))];
}

/** The variables that a committed environment file has a line for. */
export function environmentOf(name: string): Readonly<Record<string, string | undefined>> {
  return parseEnv(textOf(`env/.env.${name}`));
}
