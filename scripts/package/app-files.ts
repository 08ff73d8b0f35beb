import { TRANSLATED_LANGUAGES } from '../../src/manifest/language.ts';
import { languageFile, languageFileName, manifestTemplate, type SchemaVersion } from './template.ts';

/** A file of the app package as text, before its variables are filled in. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The manifest and its language files, as they stand in `appPackage/` for the default version of the schema. */
export function templateFiles(appVersion: string, version?: SchemaVersion): readonly TextFile[] {
  return [
    { name: 'manifest.json', text: jsonText(manifestTemplate(appVersion, version)) },
    ...TRANSLATED_LANGUAGES.map((language) => ({
      name: languageFileName(language),
      text: jsonText(languageFile(language, version)),
    })),
  ];
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
