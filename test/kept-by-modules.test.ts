import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const root = path.join(import.meta.dirname, '..');

/**
 * What the modules of the product keep from one call to the next, which their tests therefore have in common
 * (`test/support/once/runtime.cjs`): what was worked out once and would come out the same again, or what has an end.
 */
const KEPT: Readonly<Record<string, string>> = {
  'bench/echo-bot.ts bot': 'only the process of its own has it',
  'bench/tab/main.ts today': 'only the process of its own has it',
  'bench/tab/main.ts deals': 'only the process of its own has it',
  'bench/token-issuer.ts pairs': 'keys, made once',
  'cards/deals/sources.ts DRAWN': 'drawn once',
  'cards/kit/card-json.ts ENCODER': 'nothing between two texts',
  'cards/kit/card-json.ts WRITTEN': 'written once, by card',
  'server/main.ts redactor': 'only the process of its own has it',
  'src/book/staging-folders.ts inUse': 'folders, until they are removed',
  'src/domain/day.ts written': 'written once',
  'src/domain/time/local-time.ts formatters': 'made once',
  'src/email/templates/render.ts known': 'read once',
  'src/flows/drafts/deleted-items.ts known': 'by connection',
  'src/flows/tracking/look-now.ts underWay': 'by connection, until they are done',
  'src/guidance/ranking/rank.ts ranker': 'read once',
  'src/intent/language/said-language.ts tags': 'made once',
  'src/intent/lists/read-list.ts compiled': 'made once',
  'src/policy/citations.ts TEXTS': 'written once',
  'src/policy/country-languages.ts languages': 'made once',
  'src/rules/deal-rule.ts NONE': 'nothing, which nobody can change',
  'src/store/queries/audit/audit.ts INSERTS': 'written once',
  'src/store/queries/deals/deal-row.ts NOBODY': 'nobody, whom nobody can change',
};

const CHANGED = /^(?:export )?(?:let|var) (\w+)/gm;
const EMPTY = /^(?:export )?const (\w+)(?:: [^=\n]+)? = (?:\[\]|\{\}|new \w+(?:<.*>)?\(\));/gm;
const FILLED = /^(?:export )?const (\w+)(?:: [^=\n]+)? =\s+(?:\[|\{|new (?:Weak)?(?:Map|Set)\b)/gm;
const STATIC =
  /^ +(?:(?:public|private|protected) )?static (?!readonly\b)(#?\w+)(?:: [^=(\n]+)?(?: =|;)|^ +(?:(?:public|private|protected) )?static readonly (#?\w+)(?:: [^=(\n]+)? = (?:\[\]|\{\}|new )/gm;

/** Whether a module changes what one of its constants holds. */
function changes(source: string, name: string): boolean {
  return new RegExp(
    [
      `(?<![\\w.$])${name}\\.(?:set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill)\\(`,
      `(?<![\\w.$])${name}(?:\\.\\w+|\\[[^\\]\\n]+\\])+ (?:[-+*/|&?]|\\|\\||&&|\\?\\?)?= `,
      `(?<![\\w.$])${name}(?:\\.\\w+|\\[[^\\]\\n]+\\])+(?:\\+\\+|--)`,
      `\\b(?:delete|Object\\.assign\\(|Object\\.defineProperty\\() ?${name}\\b`,
    ].join('|'),
  ).test(source);
}

/** The names of what a module keeps. */
function keptBy(source: string): readonly string[] {
  const named = (pattern: RegExp) =>
    [...source.matchAll(pattern)].map(([, one, other]) => one ?? other ?? '');
  const filled = named(FILLED).filter((name) => changes(source, name));
  return [...new Set([CHANGED, EMPTY, STATIC].flatMap(named).concat(filled))];
}

it.each([
  'let a = 1;',
  'export let a: string | null = null;',
  'const a = new Map<string, () => void>();',
  'export const a: readonly X[] = [];',
  'const a = new Map([[1, 2]]);\na.set(2, 3);',
  'const a = {\n  b: 1,\n};\nfunction f() {\n  a.b += 1;\n}',
  'const a = { b: {} };\na.b[key] = 1;',
  'export const a: X[] = [1];\nObject.assign(a, [2]);',
  'const a = { b: 1 };\na.b++;',
  'class X {\n  static a = 1;\n}',
  'class X {\n  private static readonly a = new Map<string, X>();\n}',
])('%j keeps something', (source) => {
  expect(keptBy(source)).toEqual(['a']);
});

it.each([
  'const a = { b: 1 };\nif (a.b === 1) f();',
  'const a = [1];\nconst b = [2];\nf(a.toSorted(), c.a.push(1));',
  'class X {\n  static readonly a = 1;\n  static b(): void {}\n}',
])('%j keeps nothing', (source) => {
  expect(keptBy(source)).toEqual([]);
});

it('modules of the product keep nothing but what is known to do no harm', () => {
  const found = ['api', 'bench', 'bot', 'cards', 'server', 'src'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .map((file) => path.join(folder, String(file)))
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const source = readFileSync(path.join(root, file), 'utf8');
        return keptBy(source).map((name) => `${file.replaceAll('\\', '/')} ${name}`);
      }),
  );
  expect(found.toSorted()).toEqual(Object.keys(KEPT).toSorted());
});
