import { DEFAULT_LETTER_LOCALE } from '../../domain/drafts/letter.ts';
import { TEMPLATE_NAMES, type TemplateName } from './fields.ts';
import type { Templates } from './render.ts';
import {
  TEMPLATE_FILES,
  TEMPLATE_LOCALES,
  type TemplateFile,
  type TemplateLocale,
  type TemplateProblem,
} from './template-files.ts';

/** A template as an organisation has it: its own files, and the built-in ones for the others. */
export interface LetterTemplate {
  readonly name: TemplateName;
  readonly locales: readonly TemplateLocale[];
  /** Its files, without the parts that several templates include. */
  readonly files: readonly TemplateFileOfOrganisation[];
}

export interface TemplateFileOfOrganisation {
  readonly path: string;
  /** Whether the organisation's own file is in use. */
  readonly isOwn: boolean;
  /** What was refused in the organisation's file, so that the built-in one is in use. */
  readonly refused: readonly TemplateProblem[];
}

export interface LetterTemplates {
  /** Whether the organisation has a folder of its own. */
  readonly hasFolder: boolean;
  readonly templates: readonly LetterTemplate[];
  /** The files of parts that several templates include, of those that the organisation has touched. */
  readonly parts: readonly TemplateFileOfOrganisation[];
  /** What was refused beside that: files without a template, or the folder itself. */
  readonly refused: readonly TemplateProblem[];
}

/** Every template of a letter, with what an organisation has put in its place and what of that was refused. */
export function letterTemplates({ own, problems }: Pick<Templates, 'own' | 'problems'>): LetterTemplates {
  const stateOf = ({ path }: TemplateFile): TemplateFileOfOrganisation => ({
    path,
    isOwn: own?.has(path) ?? false,
    refused: problems.filter(({ file }) => file === path),
  });
  const isTouched = ({ isOwn, refused }: TemplateFileOfOrganisation) => isOwn || refused.length > 0;
  const known = new Set(TEMPLATE_FILES.map(({ path }) => path));
  return {
    hasFolder: own !== null,
    templates: TEMPLATE_NAMES.map((name) => ({
      name,
      // A digest is for our own people.
      locales: name === 'alert-digest' ? [DEFAULT_LETTER_LOCALE] : TEMPLATE_LOCALES,
      files: TEMPLATE_FILES.filter((file) => !file.isPartial && file.name === name).map(stateOf),
    })),
    parts: TEMPLATE_FILES.filter(({ isPartial }) => isPartial)
      .map(stateOf)
      .filter(isTouched),
    refused: problems.filter(({ file }) => !known.has(file)),
  };
}
