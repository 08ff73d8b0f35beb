import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { getOrAdd } from '../../src/domain/collections.ts';
import { type Problem, problem } from './problem.ts';
import type { Json, SchemaVersion } from './template.ts';

/** Microsoft's schemas of one version. */
export interface Schemas {
  /** What a manifest does not meet. */
  manifest(file: string, json: Json): readonly Problem[];
  /** What a language file does not meet. */
  language(file: string, json: Json): readonly Problem[];
  /** Whether the string at a place of the manifest may stand in a language file. */
  isLocalisable(place: string): boolean;
}

/** Compiled schemas by their text: to compile them takes a second. */
const COMPILED = new Map<string, Schemas>();

/** The schemas of a version, in `appPackage/schemas`. */
export function readSchemas(folder: string, version: SchemaVersion): Schemas {
  const [manifest = '', language = ''] = ['manifest', 'localization'].map((kind) =>
    readFileSync(path.join(folder, `teams-${kind}-v${version}.schema.json`), 'utf8'),
  );
  return getOrAdd(COMPILED, `${manifest}\n${language}`, () =>
    schemasOf(JSON.parse(manifest) as Json, JSON.parse(language) as Json),
  );
}

function schemasOf(manifest: Json, language: Json): Schemas {
  const checkManifest = compiled(manifest);
  const checkLanguage = compiled(language);
  const { $schema, ...places } = language.properties as Readonly<Record<string, unknown>>;
  const patterns = Object.keys(language.patternProperties as object).map((pattern) => new RegExp(pattern));
  return {
    manifest: (file, json) => problemsOf(file, json, checkManifest),
    language: (file, json) => problemsOf(file, json, checkLanguage),
    isLocalisable: (place) => Object.hasOwn(places, place) || patterns.some((pattern) => pattern.test(place)),
  };
}

/**
 * The schemas are of draft 4, which Ajv knows no more: none of what changed since is in them but the name of the draft.
 * Some of their patterns are no regular expressions of Unicode mode.
 */
function compiled({ $schema, ...schema }: Json): ValidateFunction {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, verbose: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

function problemsOf(file: string, json: Json, check: ValidateFunction): Problem[] {
  if (check(json)) return [];
  return (check.errors ?? []).map((error) => problem(file, placeOf(error.instancePath), wordsOf(error)));
}

/** `/bots/0/botId` as `bots[0].botId`. */
function placeOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((place, part) => {
      if (/^\d+$/.test(part)) return `${place}[${part}]`;
      return place === '' ? part : `${place}.${part}`;
    }, '');
}

const WORDS: Readonly<Record<string, (error: ErrorObject) => string>> = {
  maxLength: ({ params, data }) =>
    `has ${[...String(data)].length} characters, at most ${params.limit} are allowed`,
  maxItems: ({ params, data }) =>
    `has ${(data as readonly unknown[]).length} entries, at most ${params.limit} are allowed`,
  additionalProperties: ({ params }) =>
    `"${params.additionalProperty}" is not known to this version of the schema`,
  required: ({ params }) => `"${params.missingProperty}" is missing`,
  enum: ({ params, data }) => `${JSON.stringify(data)} is none of ${JSON.stringify(params.allowedValues)}`,
  const: ({ params, data }) => `is ${JSON.stringify(data)}, must be ${JSON.stringify(params.allowedValue)}`,
  pattern: ({ params, data }) => `${JSON.stringify(data)} does not have the form ${params.pattern}`,
};

function wordsOf(error: ErrorObject): string {
  return WORDS[error.keyword]?.(error) ?? error.message ?? `breaks the rule "${error.keyword}"`;
}
