import { z } from 'zod';
import { mapUpload, mendUpload, type UploadChange } from '../../../src/flows/book/change-upload.ts';
import { route } from '../route.ts';
import { importReply } from './import-of.ts';
import { ColumnSchema, ImportParams, ImportSchema } from './import-schema.ts';
import { badStatements, uploadProblem } from './upload-problem.ts';

/** Most columns that any book has. */
const MOST_HEADINGS = 500;
/** Most cells that are mended at once. */
const MOST_CELLS = 500;
/** Most characters of a cell, as books have it. */
const MOST_IN_CELL = 1000;

export const mapImport = route({
  method: 'PUT',
  path: '/imports/:uploadId/mapping',
  id: 'mapImport',
  tag: 'imports',
  summary: 'Say what the unknown headings of a file stand for',
  description:
    'The file is previewed anew. Once it is imported, files with the same headings are read so for everybody of the organisation, and say so.',
  params: ImportParams,
  body: z.strictObject({
    headings: z
      .array(
        z.strictObject({
          heading: z.string().min(1).max(1000),
          column: ColumnSchema.nullable().describe('Null for one that is left out.'),
        }),
      )
      .max(MOST_HEADINGS),
  }),
  answer: ImportSchema,
  hasVersion: true,
  needsVersion: true,
  run: async ({ services, viewers, params, body, ifMatch }) => {
    const at = { id: params.uploadId, version: ifMatch ?? '' };
    return reply('headings', await mapUpload(services, viewers, at, body.headings));
  },
});

export const mendImport = route({
  method: 'PATCH',
  path: '/imports/:uploadId/rows',
  id: 'mendImport',
  tag: 'imports',
  summary: 'Put values in the place of cells of refused rows',
  description: 'The file itself stays as it is. It is previewed anew.',
  params: ImportParams,
  body: z.strictObject({
    cells: z
      .array(
        z.strictObject({
          at: z
            .string()
            .regex(/^[A-Z]{1,3}[1-9][0-9]{0,6}$/)
            .describe('The name of the cell in the sheet: `C7`.'),
          value: z.string().max(MOST_IN_CELL).nullable().describe('Null for what the file has there.'),
        }),
      )
      .min(1)
      .max(MOST_CELLS),
  }),
  answer: ImportSchema,
  hasVersion: true,
  needsVersion: true,
  findsWhatWasDone: true,
  run: async ({ services, viewers, params, body, ifMatch }) => {
    const at = { id: params.uploadId, version: ifMatch ?? '' };
    return reply('cells', await mendUpload(services, viewers, at, body.cells));
  },
});

function reply(list: 'headings' | 'cells', change: UploadChange) {
  if (change.kind === 'done') return importReply(change.upload);
  throw change.kind === 'bad' ? badStatements(list, change.problems) : uploadProblem(change);
}
