import { z } from 'zod';
import { MOST_FILE_BYTES } from '../../../src/files/transfer.ts';
import { discardUpload } from '../../../src/flows/book/claim-upload.ts';
import { exportBookFor, exportName } from '../../../src/flows/book/export-visible.ts';
import { keepUpload, MOST_WAITING, uploadFor, uploadsFor } from '../../../src/flows/book/uploads.ts';
import { Problem } from '../problem.ts';
import { route } from '../route.ts';
import { importReply } from './import-of.ts';
import { ImportParams, ImportSchema } from './import-schema.ts';
import { noSuchUpload, uploadProblem } from './upload-problem.ts';

export const listImports = route({
  method: 'GET',
  path: '/imports',
  id: 'listImports',
  tag: 'imports',
  summary: 'Your files that wait for your word, or are being imported',
  answer: z.object({
    items: z.array(
      ImportSchema.pick({ id: true, fileName: true, state: true, changedAt: true, progress: true }).extend({
        counts: z
          .object({ new: z.int(), changed: z.int(), unchanged: z.int(), refused: z.int() })
          .nullable()
          .describe('Null while columns are missing.'),
      }),
    ),
  }),
  run: async ({ services, viewers }) => ({
    body: {
      items: (await uploadsFor(services, viewers)).map(({ preview, ...upload }) => ({
        ...upload,
        counts: preview?.book?.counts ?? null,
      })),
    },
  }),
});

export const uploadImport = route({
  method: 'POST',
  path: '/imports',
  id: 'uploadImport',
  tag: 'imports',
  summary: 'Upload a book (CSV or XLSX), which is previewed',
  description: `Nothing is imported before it is confirmed. A file is kept for a day; at most ${MOST_WAITING} wait.`,
  query: z.object({ name: z.string().trim().min(1).max(200).describe('The name of the file.') }),
  takesFile: true,
  bodyBytes: MOST_FILE_BYTES,
  status: 201,
  answer: ImportSchema,
  hasVersion: true,
  run: async ({ services, viewers, query: { name }, body }) => {
    const bytes = body as unknown as Uint8Array;
    const kept = await keepUpload(services, viewers, { name, bytes });
    switch (kept.kind) {
      case 'kept':
        return importReply(kept.upload);
      case 'unreadable':
        throw new Problem('unprocessable', `${name} can not be read: ${kept.why}`);
      case 'too-many':
        throw new Problem('conflict', `${MOST_WAITING} files of yours wait. Import or discard one of them.`);
    }
  },
});

export const getImport = route({
  method: 'GET',
  path: '/imports/:uploadId',
  id: 'getImport',
  tag: 'imports',
  summary: 'What the import of a file would do, does or did',
  params: ImportParams,
  answer: ImportSchema,
  hasVersion: true,
  run: async ({ services, viewers, params: { uploadId } }) => {
    const upload = await uploadFor(services, viewers, uploadId);
    if (!upload) throw noSuchUpload();
    return importReply(upload);
  },
});

export const discardImport = route({
  method: 'DELETE',
  path: '/imports/:uploadId',
  id: 'discardImport',
  tag: 'imports',
  summary: 'Forget a file that waits',
  params: ImportParams,
  answer: 'nothing',
  run: async ({ services, viewers, params: { uploadId } }) => {
    const upload = await uploadFor(services, viewers, uploadId);
    if (!upload) throw noSuchUpload();
    if (await discardUpload(services, viewers, uploadId)) return undefined;
    throw uploadProblem({ kind: 'not-waiting', state: upload.state });
  },
});

export const exportBook = route({
  method: 'GET',
  path: '/book',
  id: 'exportBook',
  tag: 'imports',
  summary: 'The deals you may see as a book (CSV); importing it again changes nothing',
  isCostly: true,
  answer: 'file',
  run: async ({ services, viewers }) => ({
    file: {
      name: exportName(services.now()),
      contentType: 'text/csv; charset=utf-8',
      content: exportBookFor(services, viewers),
    },
  }),
});
