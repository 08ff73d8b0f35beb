import { checkTemplate } from './check-template.ts';
import { type Compiled, compileAll } from './compile.ts';
import { copyFields, isUnfilled } from './copy-fields.ts';
import { type FieldsOf, TEMPLATES, type TemplateName } from './fields.ts';
import {
  type OwnTemplates,
  ownTemplatesIn,
  runLimited,
  TEMPLATE_LIMITS,
  type TemplateLimits,
} from './own-templates.ts';
import { plain } from './plain-text.ts';
import { builtInFolder, sourceOf, TEMPLATE_FILES, type TemplateProblem } from './template-files.ts';
import { laidOut } from './text-layout.ts';

export type Rendering =
  | {
      readonly kind: 'rendered';
      readonly subject: string;
      readonly html: string;
      readonly text: string;
      /** The organisation's own templates that this rendering replaced by built-in ones. */
      readonly problems: readonly TemplateProblem[];
    }
  | { readonly kind: 'missing-field'; readonly field: string; readonly template: TemplateName };

export interface Templates {
  readonly render: <T extends TemplateName>(template: T, fields: FieldsOf<T>) => Rendering;
  /** The files of the organisation in use, by their paths within its folder; null where it has no folder. */
  readonly own: ReadonlySet<string> | null;
  /** Problems found in the organisation's own templates when they were loaded. */
  readonly problems: readonly TemplateProblem[];
}

const MOST_SUBJECT = 250;

/** Loads and compiles the built-in templates, and those in an organisation's folder that replace them. */
export function loadTemplates(
  overrideFolder: string | null = null,
  limits: TemplateLimits = TEMPLATE_LIMITS,
): Templates {
  const folder = builtInFolder();
  const sources = TEMPLATE_FILES.map((file) => ({ file, source: sourceOf(folder, file) }));
  for (const { file, source } of sources) {
    const refused = checkTemplate(source, file);
    if (refused) throw new Error(`templates/${file.path}, line ${refused.line}: ${refused.message}`);
  }
  const builtIn = compileAll(sources);
  const overrides = overrideFolder === null ? null : ownTemplatesIn(overrideFolder, sources, limits);
  return {
    own: overrides?.files ?? null,
    problems: overrides?.problems ?? [],
    render: (template, fields) => render(template, fields, builtIn, overrides, limits),
  };
}

let known: Templates | null = null;

/** The built-in templates alone, loaded once. */
export function builtInTemplates(): Templates {
  known ??= loadTemplates();
  return known;
}

function render(
  template: TemplateName,
  fields: object,
  builtIn: ReadonlyMap<string, Compiled>,
  overrides: OwnTemplates | null,
  limits: TemplateLimits,
): Rendering {
  const problems: TemplateProblem[] = [];
  const part = (format: 'subject' | 'html' | 'text', given: Readonly<Record<string, unknown>>): string => {
    const path = `${template}.${format}.hbs`;
    const own = overrides?.compiled.get(path);
    const plainly = () => builtIn.get(path)?.(given) ?? '';
    if (!own) return plainly();
    const ran = runLimited(() => own(given), limits);
    if (ran.kind === 'done') return ran.output;
    problems.push({ file: path, line: 1, reason: ran.reason });
    return plainly();
  };
  const checked = copyFields(TEMPLATES[template], { ...fields, subject: '' });
  if (isUnfilled(checked)) return { kind: 'missing-field', field: checked.field, template };
  const given = checked.value as Readonly<Record<string, unknown>>;
  try {
    const subject = plain(part('subject', given), MOST_SUBJECT);
    const html = part('html', { ...given, subject });
    const text = laidOut(part('text', { ...given, subject }));
    return { kind: 'rendered', subject, html, text, problems };
  } catch (error) {
    // `checkTemplate` refuses unknown fields; if one gets through, the letter fails, not the bot.
    const field = /^"([^"]*)" not defined/.exec((error as Error).message)?.[1];
    if (field === undefined) throw error;
    return { kind: 'missing-field', field, template };
  }
}
