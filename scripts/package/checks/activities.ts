import { type Problem, problem } from '../problem.ts';
import type { Json } from '../template.ts';

/** The name that Teams keeps for entries of its own. */
const RESERVED = 'systemDefault';

/** The kinds of entries in the feed: each once, none that is reserved. */
export function activityProblems(file: string, manifest: Json): Problem[] {
  const { activityTypes = [] } = (manifest.activities ?? {}) as { activityTypes?: readonly Json[] };
  const types = activityTypes.map(({ type }) => type);
  return types.flatMap((type, at) => {
    const place = `activities.activityTypes[${at}].type`;
    if (type === RESERVED) return [problem(file, place, `"${RESERVED}" is reserved`)];
    return types.indexOf(type) === at ? [] : [problem(file, place, `"${type}" stands twice`)];
  });
}
