import { expect } from '@jest/globals';
import type { Services } from '../../../../src/services.ts';
import { eventually } from '../../../support/eventually.ts';
import { ANN, ANNS_DEAL, type Ask, type Prepared, type RouteCases, statedVersion } from '../route-case.ts';

/** A book of these rows, below headings of which one is unknown. */
function bookFile(...rows: readonly string[]): Buffer {
  return Buffer.from(['deal_id,customer,ae_email,close_date,Colour', ...rows].join('\n'));
}

const OWN_UPLOADS = { none: 'an upload is its uploader’s alone: test/api/v1/imports/imports.test.ts' };

/** Uploads a book with a deal that has changed and a row that is refused. */
async function upload(ask: Ask): Promise<Prepared> {
  const { body, headers } = await ask('POST', '/imports', {
    query: { name: 'book.csv' },
    body: bookFile(`${ANNS_DEAL},Acme,${ANN},2026-06-21,red`, `A-2,Acme,${ANN},soon,blue`),
  });
  const { id } = body as { id: string };
  return { params: { uploadId: id }, ifMatch: statedVersion({ headers }) };
}

/** Waits for the import of the only upload. */
async function imported({ db }: Services): Promise<void> {
  await eventually(async () => {
    expect(await db.selectFrom('uploads').select('state').execute()).toEqual([{ state: 'imported' }]);
  });
}

/** Of books that are brought in. */
export const IMPORT_CASES: RouteCases = {
  listImports: { elses: { none: 'it lists what the asker uploaded' } },
  uploadImport: {
    query: { name: 'book.csv' },
    body: bookFile(`${ANNS_DEAL},Acme,${ANN},2026-06-21`),
    elses: { none: 'deals of others are refused row by row: test/api/v1/imports/imports.test.ts' },
  },
  getImport: { prepare: upload, elses: OWN_UPLOADS },
  mapImport: {
    prepare: upload,
    body: { headings: [{ heading: 'Colour', column: null }] },
    elses: OWN_UPLOADS,
    malformed: [{ headings: [{ heading: 'Colour', column: 'colour' }] }, { headings: [{ column: null }] }],
  },
  mendImport: {
    prepare: upload,
    body: { cells: [{ at: 'D3', value: '2026-06-28' }] },
    elses: OWN_UPLOADS,
    malformed: [{ cells: [] }, { cells: [{ at: '7C', value: 'x' }] }, { cells: [{ at: 'C7', value: 7 }] }],
  },
  confirmImport: { prepare: upload, settled: imported, elses: OWN_UPLOADS },
  discardImport: { prepare: upload, elses: OWN_UPLOADS },
  exportBook: { elses: { none: 'it has the deals that the asker has taken' } },
};
