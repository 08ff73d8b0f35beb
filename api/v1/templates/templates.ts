import { z } from 'zod';
import { letterName } from '../../../cards/kit/letter-labels.ts';
import { dayOfInstant } from '../../../src/domain/day.ts';
import { sampleLetter } from '../../../src/email/letters/sample-letter.ts';
import { TEMPLATE_NAMES } from '../../../src/email/templates/fields.ts';
import { letterTemplates } from '../../../src/email/templates/letter-templates.ts';
import { TEMPLATE_LOCALES } from '../../../src/email/templates/template-files.ts';
import { route } from '../route.ts';

const RefusedSchema = z
  .object({
    file: z.string(),
    line: z.number().int().describe('Counted from 1; 1 for a problem with the whole file.'),
    reason: z.string(),
  })
  .meta({ id: 'TemplateRefusal' });

const FileSchema = z
  .object({
    path: z.string(),
    isOwn: z.boolean().describe("Whether the organisation's own file is in use."),
    refused: z
      .array(RefusedSchema)
      .describe('What was wrong with its own file, so that the built-in one is in use.'),
  })
  .meta({ id: 'TemplateFile' });

export const listTemplates = route({
  method: 'GET',
  path: '/templates',
  id: 'listTemplates',
  tag: 'drafts',
  summary: "The templates of letters, in which languages, and what the organisation's own do",
  answer: z.object({
    hasFolder: z
      .boolean()
      .describe('Whether the organisation has templates of its own (`WSA_TEMPLATES_DIR`).'),
    templates: z.array(
      z.object({
        name: z.enum(TEMPLATE_NAMES),
        title: z.string(),
        locales: z.array(z.object({ tag: z.enum(TEMPLATE_LOCALES), name: z.string() })),
        files: z.array(FileSchema),
      }),
    ),
    parts: z
      .array(FileSchema)
      .describe('Parts that several templates include, of those that it has touched.'),
    refused: z.array(RefusedSchema).describe('Files without a template, or the folder itself.'),
  }),
  run: async ({ services, viewers }) => {
    const { hasFolder, templates, parts, refused } = letterTemplates(services.mail.templates);
    const languages = new Intl.DisplayNames(viewers.locale, { type: 'language' });
    const fileView = (file: (typeof parts)[number]) => ({ ...file, refused: [...file.refused] });
    return {
      body: {
        hasFolder,
        templates: templates.map(({ name, locales, files }) => ({
          name,
          title: name === 'alert-digest' ? 'digest of alerts' : letterName(name),
          locales: locales.map((tag) => ({ tag, name: languages.of(tag) ?? tag })),
          files: files.map(fileView),
        })),
        parts: parts.map(fileView),
        refused: [...refused],
      },
    };
  },
});

export const previewTemplate = route({
  method: 'GET',
  path: '/templates/:name/preview',
  id: 'previewTemplate',
  tag: 'drafts',
  summary: 'A template, filled in for a fictional deal',
  params: z.object({ name: z.enum(TEMPLATE_NAMES) }),
  query: z.object({ locale: z.enum(TEMPLATE_LOCALES).default('en') }),
  answer: z.object({
    subject: z.string(),
    html: z.string().describe('Show it in a frame without scripts, or its text.'),
    text: z.string(),
    refused: z.array(RefusedSchema).describe('Own files that could not be used for this very letter.'),
  }),
  run: async ({ services, params: { name }, query: { locale } }) => {
    const sample = sampleLetter(name, services.mail.templates, dayOfInstant(services.now()), locale);
    const { subject, html, text, problems } = sample;
    return { body: { subject, html, text, refused: [...problems] } };
  },
});
