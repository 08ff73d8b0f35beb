import { stringLeaves } from './leaves.ts';
import { type Problem, problem } from './problem.ts';
import type { Json } from './template.ts';
import { VARIABLE } from './variable.ts';

/** A file with its variables filled in, and what of them is not. */
export interface Filled {
  readonly json: Json;
  readonly problems: readonly Problem[];
}

/**
 * Fills in the variables of a JSON file. A value stands for itself: it can't add anything to the file but a string.
 * @param statedIn where a missing value is to be stated, for the message
 */
export function fillIn(
  file: string,
  template: Json,
  values: Readonly<Record<string, string>>,
  statedIn: string,
): Filled {
  const problems = stringLeaves(template).flatMap(({ place, text }) =>
    [...text.matchAll(VARIABLE)].flatMap(([written, name = '']) => {
      if (name.startsWith('SECRET_'))
        return [problem(file, place, `${written} is a secret: what is in the package, everybody can read`)];
      if (values[name] !== undefined) return [];
      return [problem(file, place, `${written} is not set: state ${name} in ${statedIn}`)];
    }),
  );
  const fill = (text: string) =>
    text.replace(VARIABLE, (written, name: string) =>
      name.startsWith('SECRET_') ? written : (values[name] ?? written),
    );
  return { json: mapStrings(template, fill) as Json, problems };
}

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((one) => mapStrings(one, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapStrings(one, map)]));
}
