import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LETTER_LOCALES, type LetterLocale } from '../../domain/drafts/letter.ts';
import { type Format, MOST_SOURCE } from './check-template.ts';
import { PARTIAL_NAMES, PARTIALS, type Shape, TEMPLATE_NAMES, TEMPLATES } from './fields.ts';

/** A problem with a template file, reported to its author. */
export interface TemplateProblem {
  readonly file: string;
  /** Counted from 1; 1 for a problem with the whole file. */
  readonly line: number;
  readonly reason: string;
}

/** A file that a folder of templates may hold. */
export interface TemplateFile {
  /** Path within the folder: `follow-up.text.hbs`, `partials/asks.html.hbs`. */
  readonly path: string;
  readonly name: string;
  readonly format: Format;
  readonly shape: Shape;
  readonly isPartial: boolean;
}

/** The languages that letters are written in. */
export const TEMPLATE_LOCALES = LETTER_LOCALES;
export type TemplateLocale = LetterLocale;

export const TEMPLATE_FILES: readonly TemplateFile[] = [
  ...PARTIAL_NAMES.flatMap((name) =>
    (['html', 'text'] as const).map((format) => ({
      path: `partials/${name}.${format}.hbs`,
      name,
      format,
      shape: PARTIALS[name],
      isPartial: true,
    })),
  ),
  ...TEMPLATE_NAMES.flatMap((name) =>
    (['subject', 'html', 'text'] as const).map((format) => ({
      path: `${name}.${format}.hbs`,
      name,
      format,
      shape: TEMPLATES[name],
      isPartial: false,
    })),
  ),
];

/** The folder of the built-in templates: beside package.json, which is further up from `dist` than from here. */
export function builtInFolder(from = fileURLToPath(import.meta.url)): string {
  for (let folder = path.dirname(from); ; folder = path.dirname(folder)) {
    const templates = path.join(folder, 'templates');
    if (existsSync(path.join(folder, 'package.json')) && existsSync(path.join(templates, 'partials')))
      return templates;
    if (folder === path.dirname(folder)) throw new Error('the folder "templates" of the product is missing');
  }
}

/** A file's text, without byte order mark, and with LF line ends. */
export function sourceOf(folder: string, file: TemplateFile): string {
  return readFileSync(path.join(folder, file.path), 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
}

/** The template files in an organisation's folder; too large or unknown files are reported as problems. */
export function filesOf(folder: string): {
  readonly files: readonly TemplateFile[];
  readonly problems: readonly TemplateProblem[];
} {
  const problems: TemplateProblem[] = [];
  const problem = (file: string, reason: string) => problems.push({ file, line: 1, reason });
  const files: TemplateFile[] = [];
  try {
    for (const name of namesIn(folder)) {
      const file = TEMPLATE_FILES.find((one) => one.path === name);
      if (!file) problem(name, 'there is no template of this name to take the place of');
      else if (statSync(path.join(folder, name)).size > MOST_SOURCE)
        problem(name, `larger than ${MOST_SOURCE} bytes`);
      else files.push(file);
    }
  } catch (error) {
    problem(folder, `the folder can not be read: ${(error as Error).message}`);
  }
  return { files, problems };
}

/** Most names of a folder that are looked at, as it may be the wrong folder. */
const MOST_NAMES = 500;

function namesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.hbs'));
  const partials = path.join(folder, 'partials');
  const parts = existsSync(partials) ? readdirSync(partials).filter((name) => name.endsWith('.hbs')) : [];
  return [...names, ...parts.map((name) => `partials/${name}`)].sort().slice(0, MOST_NAMES);
}
