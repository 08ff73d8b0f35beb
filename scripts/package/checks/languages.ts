import { stringLeaves } from '../leaves.ts';
import { type Problem, problem } from '../problem.ts';
import type { Schemas } from '../schemas.ts';
import type { Json } from '../template.ts';

const PARAMETER = /\{\w+\}/g;

/** A language file with its variables filled in. */
export interface LanguageFile {
  readonly file: string;
  readonly json: Json;
}

/**
 * What the schema can't tell of the language files: each string stands for one of the manifest, each of the manifest's is
 * in each, the parameters of feed entries are the same, and their version is the manifest's, as Teams asks for.
 */
export function languageProblems(
  manifestFile: string,
  manifest: Json,
  languages: readonly LanguageFile[],
  { isLocalisable }: Pick<Schemas, 'isLocalisable'>,
): Problem[] {
  const strings = new Map(
    stringLeaves(manifest)
      .filter(({ place }) => isLocalisable(place))
      .map(({ place, text }) => [place, text]),
  );
  return [
    ...namedFileProblems(manifestFile, manifest, languages),
    ...languages.flatMap(({ file, json }) => [
      ...schemaProblems(file, json, manifest),
      ...Object.entries(json).flatMap(([place, text]) => {
        if (place === '$schema') return [];
        const english = strings.get(place);
        if (english === undefined) return [problem(file, place, 'there is no such string in the manifest')];
        const is = parametersOf(String(text));
        const must = parametersOf(english);
        return place.endsWith('.templateText') && is !== must
          ? [problem(file, place, `has the parameters ${is || 'none'}, the manifest has ${must || 'none'}`)]
          : [];
      }),
      ...[...strings.keys()]
        .filter((place) => !Object.hasOwn(json, place))
        .map((place) => problem(file, place, 'is not translated')),
    ]),
  ];
}

/** The files that the manifest names are there, and no other. */
function namedFileProblems(
  manifestFile: string,
  manifest: Json,
  languages: readonly LanguageFile[],
): Problem[] {
  const { additionalLanguages = [] } = (manifest.localizationInfo ?? {}) as {
    additionalLanguages?: readonly { readonly file: string }[];
  };
  const named = additionalLanguages.map(({ file }) => file);
  return [
    ...named.flatMap((file, at) =>
      languages.some((one) => one.file === file)
        ? []
        : [
            problem(
              manifestFile,
              `localizationInfo.additionalLanguages[${at}].file`,
              `there is no file "${file}"`,
            ),
          ],
    ),
    ...languages.flatMap(({ file }) =>
      named.includes(file) ? [] : [problem(file, '', 'is not named in localizationInfo of the manifest')],
    ),
  ];
}

function schemaProblems(file: string, json: Json, manifest: Json): Problem[] {
  const version = `/v${manifest.manifestVersion}/`;
  return String(json.$schema).includes(version)
    ? []
    : [problem(file, '$schema', `is not of version ${manifest.manifestVersion}, as the manifest is`)];
}

function parametersOf(text: string): string {
  return [...new Set(text.match(PARAMETER) ?? [])].toSorted().join(', ');
}
