import Handlebars from 'handlebars';
import type { Format } from './check-template.ts';
import type { TemplateFile } from './template-files.ts';

export type Compiled = (fields: Readonly<Record<string, unknown>>) => string;

const ONLY = { if: true, unless: true, each: true } as const;
const NOT = { with: false, log: false, lookup: false } as const;

const RUNTIME = {
  allowProtoPropertiesByDefault: false,
  allowProtoMethodsByDefault: false,
  allowCallsToHelperMissing: false,
} as const;

/**
 * Compiles checked template files, each once. HTML and plain text have a Handlebars of their own: fields in HTML are
 * always escaped, and in plain text never, or letters would contain `&amp;`.
 */
export function compileAll(
  files: readonly { readonly file: TemplateFile; readonly source: string }[],
): ReadonlyMap<string, Compiled> {
  const compiled = new Map<string, Compiled>();
  for (const isHtml of [true, false]) {
    const own = Handlebars.create();
    for (const name of Object.keys(NOT)) own.unregisterHelper(name);
    const options = {
      noEscape: !isHtml,
      strict: true,
      data: false,
      preventIndent: true,
      knownHelpersOnly: true,
      knownHelpers: { ...ONLY, ...NOT } as unknown as KnownHelpers,
    };
    for (const { file, source } of files) {
      if (isHtmlFormat(file.format) !== isHtml) continue;
      const template = own.compile(source, options);
      if (file.isPartial) own.registerPartial(file.name, template);
      else compiled.set(file.path, (fields) => template(fields, RUNTIME));
    }
  }
  return compiled;
}

function isHtmlFormat(format: Format): boolean {
  return format === 'html';
}
