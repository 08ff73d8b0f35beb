import { describe, expect, it } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import type { Viewers } from '../../../src/domain/people/audience.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { mapUpload, mendUpload, type UploadChange } from '../../../src/flows/book/change-upload.ts';
import { claimUpload } from '../../../src/flows/book/claim-upload.ts';
import { confirmUpload } from '../../../src/flows/book/confirm-upload.ts';
import {
  keepAndPreview,
  keepUpload,
  MOST_WAITING,
  type UploadView,
  uploadFor,
  uploadsFor,
} from '../../../src/flows/book/uploads.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import type { Store } from '../../../src/store/open.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { viewersAt } from '../../support/viewers.ts';
import { takeRows } from './taking.ts';

const ANN = 'ann@partner.example';
const BO = 'bo@partner.example';
const AT = '2026-06-10T08:00:00.000Z';

function contextOf({ db }: Store, { later = 0 } = {}) {
  const now = () => Date.parse(AT) + later;
  return { db, now, thresholds: DEFAULT_THRESHOLDS, audit: new AuditLog(db, { error: () => {} }, now) };
}

function file(lines: readonly string[], name = 'book.csv') {
  return { name, bytes: Buffer.from(lines.join('\n')) };
}

/** A book as a CRM writes it, with a row that can't be read. */
const CRM = [
  'Opportunity Number,Account Name,Owner,Expected Close,Colour,contact_role,contact_email',
  `EA-1,Contoso,${ANN},2026-06-30,blue,NTC,cleo@contoso.example`,
  `EA-2,Fabrikam,${ANN},soon,green,,`,
  `EA-3,Northwind,${ANN},2026-07-01,blue,chief,dora@northwind.example`,
];

const MAPPED = [
  { heading: 'Opportunity Number', column: 'deal_id' },
  { heading: 'Account Name', column: 'customer' },
  { heading: 'Owner', column: 'ae_email' },
  { heading: 'Expected Close', column: 'close_date' },
  { heading: 'Colour', column: null },
] as const;

describe('an upload', () => {
  onEachDatabase((database) => {
    const ann = viewersAt(ANN);

    async function kept(store: Store, lines: readonly string[], who: Viewers = ann): Promise<UploadView> {
      const outcome = await keepUpload(contextOf(store), who, file(lines));
      if (outcome.kind !== 'kept') throw new Error(JSON.stringify(outcome));
      return outcome.upload;
    }

    function at({ id, version }: UploadView) {
      return { id, version: version ?? '' };
    }

    function done(change: UploadChange): UploadView {
      if (change.kind !== 'done') throw new Error(JSON.stringify(change));
      return change.upload;
    }

    /** Confirms an upload and waits for its import. */
    async function imported(store: Store, upload: UploadView) {
      const confirmed = await confirmUpload(contextOf(store), ann, at(upload));
      if (confirmed.kind !== 'claimed') throw new Error(JSON.stringify(confirmed));
      const progress: unknown[] = [];
      return { ...(await confirmed.run((step) => progress.push(step))), progress };
    }

    async function dealsOf({ db }: Store) {
      return db
        .selectFrom('deals')
        .select(['deal_id', 'customer', 'ae_email', 'close_date'])
        .orderBy('deal_id')
        .execute();
    }

    it('whose headings are unknown waits for a mapping, with samples and guesses', async () => {
      const store = await database.store();
      const { preview } = await kept(store, CRM);
      expect(preview?.book).toBeNull();
      expect(preview?.missing.map(({ severity, column }) => `${severity} ${column}`)).toEqual([
        ...['warning Opportunity Number', 'warning Account Name', 'warning Owner', 'warning Expected Close'],
        ...['warning Colour', 'error deal_id', 'error customer'],
      ]);
      expect(
        preview?.columns.map(({ at: place, heading, readAs, guess }) => [place, heading, readAs, guess]),
      ).toEqual([
        ['A', 'Opportunity Number', 'unknown', 'deal_id'],
        ['B', 'Account Name', 'unknown', 'customer'],
        ['C', 'Owner', 'unknown', 'ae_email'],
        ['D', 'Expected Close', 'unknown', 'close_date'],
        ['E', 'Colour', 'unknown', null],
        ['F', 'contact_role', 'known', null],
        ['G', 'contact_email', 'known', null],
      ]);
      expect(preview?.columns[4]?.samples).toEqual(['blue', 'green']);
    });

    it('is mapped, mended and imported, and its headings are read so the next time', async () => {
      const store = await database.store();
      const mapped = done(await mapUpload(contextOf(store), ann, at(await kept(store, CRM)), MAPPED));
      expect(mapped.preview?.book?.counts).toEqual({ new: 1, changed: 0, unchanged: 0, refused: 2 });
      expect(mapped.preview?.refusedRows).toMatchObject([
        {
          row: 3,
          why: [],
          cells: [
            { at: 'A3', column: 'deal_id', value: 'EA-2', why: [] },
            { at: 'B3', column: 'customer', value: 'Fabrikam', why: [] },
            { at: 'C3', column: 'ae_email', value: ANN, why: [] },
            {
              at: 'D3',
              column: 'close_date',
              value: 'soon',
              why: [expect.stringContaining('expected a date')],
            },
          ],
        },
        {
          row: 4,
          cells: [
            {},
            {},
            {},
            {},
            { at: 'F4', value: 'chief', why: [expect.stringContaining('"chief"')] },
            {},
          ],
        },
      ]);
      const mended = done(
        await mendUpload(contextOf(store), ann, at(mapped), [
          { at: 'D3', value: '2026-06-28' },
          { at: 'F4', value: 'OA' },
        ]),
      );
      expect(mended.preview?.book?.counts).toEqual({ new: 3, changed: 0, unchanged: 0, refused: 0 });
      expect(mended.preview?.corrected).toEqual([
        { at: 'D3', column: 'close_date', value: '2026-06-28', was: 'soon' },
        { at: 'F4', column: 'contact_role', value: 'OA', was: 'chief' },
      ]);
      const { counts, progress } = await imported(store, mended);
      expect(counts).toEqual({ new: 3, changed: 0, unchanged: 0, refused: 0 });
      expect(progress.at(-1)).toEqual({ done: 3, total: 3 });
      expect(await dealsOf(store)).toEqual([
        { deal_id: 'EA-1', customer: 'Contoso', ae_email: ANN, close_date: '2026-06-30' },
        { deal_id: 'EA-2', customer: 'Fabrikam', ae_email: ANN, close_date: '2026-06-28' },
        { deal_id: 'EA-3', customer: 'Northwind', ae_email: ANN, close_date: '2026-07-01' },
      ]);
      expect(await uploadFor(contextOf(store), ann, mended.id)).toMatchObject({
        state: 'imported',
        preview: null,
        result: { counts, told: 0, deals: { new: ['EA-1', 'EA-2', 'EA-3'], changed: [] } },
      });

      const columns = CRM[0]?.toUpperCase().split(',').reverse().join(',') ?? '';
      const again = await kept(
        store,
        [columns, `x@contoso.example,OA,red,2026-08-01,${BO},Contoso,EA-9`],
        viewersAt(BO),
      );
      expect(again.said.mapping?.keptBy).toEqual({ name: ANN, at: AT });
      expect(again.preview?.columns.map(({ readAs }) => readAs)).toEqual([
        ...['known', 'known', 'left-out', 'as-last-time', 'as-last-time', 'as-last-time', 'as-last-time'],
      ]);
      expect(again.preview?.book?.counts.new).toBe(1);
      expect((await auditOf(store.db, null, { skip: 0, limit: 50 })).map(({ detail }) => detail)).toContain(
        'confirmed how headings as in book.csv are read: Opportunity Number: deal_id, Account Name: customer, Owner: ae_email, Expected Close: close_date',
      );
    });

    it('that is read as last time is so in chat, too', async () => {
      const store = await database.store();
      await imported(store, done(await mapUpload(contextOf(store), ann, at(await kept(store, CRM)), MAPPED)));
      const previewed = await keepAndPreview(contextOf(store), ann, file(CRM));
      expect(previewed).toMatchObject({
        kind: 'preview',
        upload: {
          preview: {
            book: { counts: { new: 0, changed: 0, unchanged: 1, refused: 2 } },
            columns: expect.arrayContaining([
              expect.objectContaining({
                heading: 'Opportunity Number',
                column: 'deal_id',
                readAs: 'as-last-time',
              }),
            ]),
          },
        },
      });
    });

    it('with headings that nobody has mapped is kept in chat, too, and asks what they stand for', async () => {
      const store = await database.store();
      expect(await keepAndPreview(contextOf(store), ann, file(CRM))).toMatchObject({
        kind: 'preview',
        upload: {
          preview: {
            book: null,
            missing: expect.arrayContaining([expect.objectContaining({ column: 'deal_id' })]),
          },
        },
      });
      expect(await uploadsFor(contextOf(store), ann)).toHaveLength(1);
    });

    it('is read as somebody says of it, whatever is kept for its headings', async () => {
      const store = await database.store();
      await imported(store, done(await mapUpload(contextOf(store), ann, at(await kept(store, CRM)), MAPPED)));
      const other = MAPPED.map((one) =>
        one.column === 'ae_email' ? { ...one, column: 'pdm_email' as const } : one,
      );
      const mapped = done(await mapUpload(contextOf(store), ann, at(await kept(store, CRM)), other));
      expect(mapped.preview?.book?.firstChanged).toEqual([
        {
          dealId: 'EA-1',
          customer: 'Contoso',
          kind: 'changed',
          changes: [`pdm_email: (blank) → ${ANN}`],
        },
      ]);
    });

    it.each([
      [
        'a heading that the file does not have',
        [{ heading: 'Size', column: 'stage' }],
        'no unknown heading "Size"',
      ],
      [
        'a heading that is a known column',
        [{ heading: 'contact_role', column: 'stage' }],
        'no unknown heading',
      ],
      [
        'a column that the file has',
        [{ heading: 'Colour', column: 'contact_role' }],
        'contact_role is "contact_role" already',
      ],
      [
        'two headings for one column',
        [
          { heading: 'Owner', column: 'stage' },
          { heading: 'Colour', column: 'stage' },
        ],
        'stage is "Owner" already',
      ],
      [
        'one heading twice',
        [
          { heading: 'Owner', column: 'stage' },
          { heading: 'OWNER', column: 'program' },
        ],
        'mapped twice',
      ],
    ] as const)('is not mapped by %s', async (_, headings, why) => {
      const store = await database.store();
      const upload = await kept(store, CRM);
      expect(await mapUpload(contextOf(store), ann, at(upload), headings)).toMatchObject({
        kind: 'bad',
        problems: [{ at: headings.length - 1, why: expect.stringContaining(why) }],
      });
      expect(await uploadFor(contextOf(store), ann, upload.id)).toEqual(upload);
    });

    it('is mended in refused rows alone, and a correction is taken back', async () => {
      const store = await database.store();
      const mapped = done(await mapUpload(contextOf(store), ann, at(await kept(store, CRM)), MAPPED));
      for (const place of ['D2', 'D1', 'E3', 'ZZ3', 'nowhere', 'D9'])
        expect(
          await mendUpload(contextOf(store), ann, at(mapped), [{ at: place, value: 'x' }]),
        ).toMatchObject({
          kind: 'bad',
          problems: [{ at: 0, why: expect.stringContaining(place) }],
        });
      const mended = done(
        await mendUpload(contextOf(store), ann, at(mapped), [{ at: 'D3', value: '2026-06-28' }]),
      );
      expect(mended.preview?.refusedRows.map(({ row }) => row)).toEqual([4]);
      const back = done(await mendUpload(contextOf(store), ann, at(mended), [{ at: 'D3', value: null }]));
      expect(back.preview).toEqual(mapped.preview);
      expect(back.version).toBe(mapped.version);
    });

    it('with many refused rows lists the first ones, and the next once these are mended', async () => {
      const store = await database.store();
      const rows = Array.from({ length: 60 }, (_, at) => `D-${at},Contoso,${ANN},soon`);
      const upload = await kept(store, ['deal_id,customer,ae_email,close_date', ...rows]);
      const listed = (view: UploadView) => view.preview?.refusedRows.map(({ row }) => row) ?? [];
      expect(listed(upload)).toEqual(Array.from({ length: 50 }, (_, at) => at + 2));
      const cells = listed(upload).map((row) => ({ at: `D${row}`, value: '2026-06-28' }));
      const mended = done(await mendUpload(contextOf(store), ann, at(upload), cells));
      expect(listed(mended)).toEqual(Array.from({ length: 10 }, (_, at) => at + 52));
      expect(mended.preview?.book?.counts).toEqual({ new: 50, changed: 0, unchanged: 0, refused: 10 });
    });

    it('of which a row can not be split into cells says so, and has none to mend', async () => {
      const store = await database.store();
      const { preview, ...upload } = await kept(store, [
        'deal_id,customer,ae_email',
        `D-1,"Contoso,${ANN}`,
        `D-2,Fabrikam,${ANN}`,
      ]);
      expect(preview?.refusedRows).toEqual([
        { row: 2, cells: [], why: ['a quote is opened and never closed'] },
      ]);
      expect(
        await mendUpload(contextOf(store), ann, at({ ...upload, preview }), [{ at: 'B2', value: 'Contoso' }]),
      ).toMatchObject({ kind: 'bad' });
    });

    it('of a workbook tells the name of its sheet, and its cells', async () => {
      const store = await database.store();
      const rows = [
        ['deal_id', 'Account', 'ae_email', 'close_date'],
        ['D-1', 'Contoso', ANN, 'soon'],
      ].map((cells) => cells.map((value) => ({ value })));
      const bytes = await writeXlsxFile(rows, { sheet: 'Quarter 4' }).toBuffer();
      const outcome = await keepUpload(contextOf(store), ann, { name: 'book.xlsx', bytes });
      if (outcome.kind !== 'kept') throw new Error(outcome.kind);
      const mapped = done(
        await mapUpload(contextOf(store), ann, at(outcome.upload), [
          { heading: 'Account', column: 'customer' },
        ]),
      );
      expect(mapped.preview).toMatchObject({ sheet: 'Quarter 4', refusedRows: [{ row: 2 }] });
      const mended = done(
        await mendUpload(contextOf(store), ann, at(mapped), [{ at: 'D2', value: '2026-06-28' }]),
      );
      await imported(store, mended);
      expect(await dealsOf(store)).toMatchObject([{ deal_id: 'D-1', close_date: '2026-06-28' }]);
    });

    it('is not imported when its import would do something else by now, and says what', async () => {
      const store = await database.store();
      const book = ['deal_id,customer,ae_email,close_date', `D-1,Contoso,${ANN},2026-06-30`];
      const upload = await kept(store, book);
      await takeRows(store, [
        { deal_id: 'D-1', customer: 'Contoso', ae_email: ANN, close_date: '2026-06-01' },
      ]);
      const confirmed = await confirmUpload(contextOf(store), ann, at(upload));
      expect(confirmed).toEqual({
        kind: 'changed',
        changes: ['new: 1 → 0', 'changed: 0 → 1', 'D-1: changed, close_date: 2026-06-01 → 2026-06-30'],
        version: expect.stringMatching(/^[\w-]{22}$/),
      });
      expect(await dealsOf(store)).toMatchObject([{ close_date: '2026-06-01' }]);
      const now = await uploadFor(contextOf(store), ann, upload.id);
      expect(now?.version).toBe((confirmed as { version: string }).version);
      if (now) expect((await imported(store, now)).counts.changed).toBe(1);
    });

    it('that changed in another window is neither changed nor imported by this one', async () => {
      const store = await database.store();
      const upload = await kept(store, CRM);
      const mapped = done(await mapUpload(contextOf(store), ann, at(upload), MAPPED));
      const outdated = {
        kind: 'changed',
        changes: ['it is now: 1 new, 0 changed, 0 unchanged, 2 refused'],
        version: mapped.version,
      };
      expect(await mapUpload(contextOf(store), ann, at(upload), [])).toEqual(outdated);
      expect(await mendUpload(contextOf(store), ann, at(upload), [])).toEqual(outdated);
      expect(await confirmUpload(contextOf(store), ann, at(upload))).toEqual(outdated);
    });

    it('is changed or imported by two windows at once, never both', async () => {
      const store = await database.store();
      const book = [
        'deal_id,customer,ae_email,close_date',
        `D-1,Contoso,${ANN},2026-06-30`,
        `D-2,Fabrikam,${ANN},soon`,
      ];
      const upload = await kept(store, book);
      const [confirmed, mended] = await Promise.all([
        confirmUpload(contextOf(store), ann, at(upload)),
        mendUpload(contextOf(store), ann, at(upload), [{ at: 'D3', value: '2026-07-01' }]),
      ]);
      expect([confirmed.kind === 'claimed', mended.kind === 'done'].filter(Boolean)).toHaveLength(1);
      expect(await claimUpload(contextOf(store), ann, upload.id, { version: 'another' })).toEqual({
        kind: 'other-version',
      });
    });

    it('keeps what was said of its headings only once its import begins', async () => {
      const store = await database.store();
      const mapped = done(await mapUpload(contextOf(store), ann, at(await kept(store, CRM)), MAPPED));
      const confirmed = await confirmUpload(contextOf(store), ann, at(mapped));
      const keptMappings = () => store.db.selectFrom('column_mappings').selectAll().execute();
      expect(await keptMappings()).toEqual([]);
      if (confirmed.kind === 'claimed') await confirmed.run();
      expect(await keptMappings()).not.toEqual([]);
    });

    it('that is imported for long is confirmed by nobody meanwhile', async () => {
      const store = await database.store();
      const rows = Array.from({ length: 900 }, (_, nth) => `D-${nth},Contoso,${ANN}`);
      const upload = await kept(store, ['deal_id,customer,ae_email', ...rows]);
      let later = 0;
      const context = { ...contextOf(store), now: () => Date.parse(AT) + later };
      const first = await confirmUpload(context, ann, at(upload));
      if (first.kind !== 'claimed') throw new Error(first.kind);
      const again: Promise<unknown>[] = [];
      let steps = 0;
      await first.run(() => {
        steps += 1;
        if (steps <= 2) later += 2 * 60_000;
        if (steps === 4) again.push(confirmUpload(context, ann, at(upload)));
      });
      expect(await Promise.all(again)).toEqual([{ kind: 'not-waiting', state: 'importing' }]);
      expect(await uploadFor(context, ann, upload.id)).toMatchObject({ state: 'imported' });
    });

    it('whose import stopped without a word is taken up by who saw this version only', async () => {
      const store = await database.store();
      const upload = await kept(store, ['deal_id,customer,ae_email', `D-1,Contoso,${ANN}`]);
      await confirmUpload(contextOf(store), ann, at(upload));
      const later = contextOf(store, { later: 3 * 60_000 });
      const other = { id: upload.id, version: 'another' };
      expect(await confirmUpload(later, ann, other)).toEqual({ kind: 'not-waiting', state: 'importing' });
      expect(await confirmUpload(later, ann, at(upload))).toMatchObject({ kind: 'claimed' });
    });

    it('is imported once, and not if it would change nothing', async () => {
      const store = await database.store();
      const book = ['deal_id,customer,ae_email', `D-1,Contoso,${ANN}`];
      const upload = await kept(store, book);
      const first = await confirmUpload(contextOf(store), ann, at(upload));
      expect(await confirmUpload(contextOf(store), ann, at(upload))).toEqual({
        kind: 'not-waiting',
        state: 'importing',
      });
      if (first.kind === 'claimed') await first.run();
      expect(await confirmUpload(contextOf(store), ann, at(upload))).toEqual({
        kind: 'not-waiting',
        state: 'imported',
      });
      expect(await confirmUpload(contextOf(store), ann, at(await kept(store, book)))).toEqual({
        kind: 'nothing',
      });
    });

    it('waits again when its import fails, which it says', async () => {
      const store = await database.store();
      const upload = await kept(store, ['deal_id,customer,ae_email', `D-1,Contoso,${ANN}`]);
      const claimed = await claimUpload(contextOf(store), ann, upload.id, { version: upload.version ?? '' });
      await store.db.updateTable('uploads').set({ content: null }).execute();
      if (claimed.kind === 'claimed') await expect(claimed.run()).rejects.toThrow('has no content');
      expect(await uploadFor(contextOf(store), ann, upload.id)).toMatchObject({
        state: 'waiting',
        result: { stopped: true },
      });
    });

    it('is its uploader’s alone; a try of somebody else is logged', async () => {
      const store = await database.store();
      const upload = await kept(store, CRM);
      const bo = viewersAt(BO);
      expect(await uploadFor(contextOf(store), bo, upload.id)).toBeNull();
      expect(await mapUpload(contextOf(store), bo, at(upload), MAPPED)).toEqual({ kind: 'gone' });
      expect(await mendUpload(contextOf(store), bo, at(upload), [])).toEqual({ kind: 'gone' });
      expect(await confirmUpload(contextOf(store), bo, at(upload))).toEqual({ kind: 'not-yours' });
      expect(await uploadsFor(contextOf(store), bo)).toEqual([]);
      expect((await uploadsFor(contextOf(store), ann)).map(({ id }) => id)).toEqual([upload.id]);
      const refusals = await auditOf(store.db, null, { skip: 0, limit: 50 });
      expect(refusals.filter(({ action }) => action === 'refuse')).toHaveLength(4);
    });

    it('is gone a day after its last change; of one person few wait at a time', async () => {
      const store = await database.store();
      const upload = await kept(store, CRM);
      const day = 24 * 60 * 60_000;
      expect(await uploadFor(contextOf(store, { later: day }), ann, upload.id)).toMatchObject({
        id: upload.id,
      });
      expect(await uploadFor(contextOf(store, { later: day + 1 }), ann, upload.id)).toBeNull();
      for (let more = 1; more < MOST_WAITING; more += 1) await kept(store, CRM);
      expect(await keepUpload(contextOf(store), ann, file(CRM))).toEqual({ kind: 'too-many' });
      expect(await keepUpload(contextOf(store, { later: day + 1 }), ann, file(CRM))).toMatchObject({
        kind: 'kept',
      });
    });

    it('is one of few also where many come at once, from the page and from chat', async () => {
      const store = await database.store();
      for (let more = 2; more < MOST_WAITING; more += 1) await kept(store, CRM);
      const own = ['deal_id,customer,ae_email,close_date', `EA-9,Contoso,${ANN},2026-06-30`];
      const outcomes = await Promise.all([
        ...Array.from({ length: 4 }, () => keepUpload(contextOf(store), ann, file(own))),
        ...Array.from({ length: 4 }, () => keepAndPreview(contextOf(store), ann, file(own))),
      ]);
      const stored = outcomes.filter(({ kind }) => kind === 'kept' || kind === 'preview');
      expect(stored).toHaveLength(2);
      expect(outcomes.filter(({ kind }) => kind === 'too-many')).toHaveLength(6);
      expect(await uploadsFor(contextOf(store), ann)).toHaveLength(MOST_WAITING);
    });

    it('takes no end of corrections', async () => {
      const store = await database.store();
      const rows = Array.from({ length: 600 }, (_, at) => `EA-${at},Fabrikam,${ANN},soon`);
      let upload = await kept(store, ['deal_id,customer,ae_email,close_date', ...rows]);
      let bad: UploadChange | null = null;
      for (let round = 0; round < 60 && !bad; round += 1) {
        const refused = upload.preview?.refusedRows ?? [];
        const cells = refused.flatMap(({ row }) => [
          { at: `B${row}`, value: 'x'.repeat(1000) },
          { at: `D${row}`, value: '2026-06-30' },
        ]);
        const change = await mendUpload(contextOf(store), ann, at(upload), cells);
        if (change.kind === 'done') upload = change.upload;
        else bad = change;
      }
      expect(bad).toMatchObject({
        kind: 'bad',
        problems: [{ why: expect.stringContaining('at most 5000 cells') }],
      });
    });
  });
});
