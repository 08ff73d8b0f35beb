import { PLACEHOLDERS } from '../../../src/manifest/placeholders.ts';
import { stringLeaves } from '../leaves.ts';
import { type Problem, problem } from '../problem.ts';
import type { Json } from '../template.ts';
import { VARIABLE } from '../variable.ts';

/** What people would not see, or see elsewhere than it stands; line ends are among it. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * What is wrong with the values of variables, each told once, where it is first used.
 * @param isLook whether placeholders may stand for ids
 */
export function valueProblems(
  templates: Readonly<Record<string, Json>>,
  values: Readonly<Record<string, string>>,
  isLook: boolean,
): Problem[] {
  const uses = Object.entries(templates).flatMap(([file, template]) =>
    stringLeaves(template).flatMap(({ place, text }) =>
      Array.from(text.matchAll(VARIABLE), ([, name = '']) => ({ file, place, name })),
    ),
  );
  const first = uses.filter(({ name }, at) => uses.findIndex((use) => use.name === name) === at);
  return first.flatMap(({ file, place, name }) => {
    const value = values[name];
    const what = value === undefined ? null : whatIsWrong(name, value, isLook);
    return what === null ? [] : [problem(file, place, `${name} ${what}`)];
  });
}

function whatIsWrong(name: string, value: string, isLook: boolean): string | null {
  const unseen = value.search(UNSEEN);
  if (unseen >= 0) return `has a control or format character at ${unseen + 1}`;
  if (value.includes('${{')) return 'has a variable in it, which nothing fills in';
  if (/^DEVELOPER_\w+_URL$/.test(name) && !isPage(value))
    return `is ${JSON.stringify(value)}, no https:// address of a page that everybody can open`;
  if (name === 'BOT_DOMAIN' && value.includes('*')) return `is "${value}", not the one host of the bot`;
  const isInvented = value.toLowerCase() === PLACEHOLDERS[name]?.toLowerCase();
  return isInvented && !isLook ? 'is a placeholder of the package for a look: state your own' : null;
}

function isPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === '';
}
