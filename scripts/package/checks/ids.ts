import { type Problem, problem } from '../problem.ts';
import type { Json } from '../template.ts';

const NIL = '00000000-0000-0000-0000-000000000000';

/** What the schema, which holds each id to the form of a GUID, can't tell: each is of something, and they fit together. */
export function idProblems(file: string, manifest: Json): Problem[] {
  const bot = first(manifest.bots).botId;
  const extension = first(manifest.composeExtensions).botId;
  const { id: app, resource } = (manifest.webApplicationInfo ?? {}) as Json;
  const ids = [
    ['id', manifest.id],
    ['bots[0].botId', bot],
    ['composeExtensions[0].botId', extension],
    ['webApplicationInfo.id', app],
  ] as const;
  const problems = ids.flatMap(([place, id]) =>
    id === NIL ? [problem(file, place, 'is the GUID of nothing (all zeros)')] : [],
  );
  if (extension !== bot)
    problems.push(problem(file, 'composeExtensions[0].botId', `is ${extension}, but the bot is ${bot}`));
  const domain = (manifest.validDomains as readonly unknown[] | undefined)?.[0];
  const expected = `api://${domain}/botid-${bot}`;
  if (resource !== expected)
    problems.push(
      problem(
        file,
        'webApplicationInfo.resource',
        `is ${JSON.stringify(resource)}; single sign-on of this bot needs ${expected}`,
      ),
    );
  return problems;
}

function first(list: unknown): Json {
  return ((list as readonly Json[] | undefined)?.[0] ?? {}) as Json;
}
