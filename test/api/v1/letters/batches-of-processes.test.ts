import { describe, expect, it } from '@jest/globals';
import { ANN, DEAL, LETTER, useLetterPages } from '../../../support/api/letter-pages.ts';
import { usePages, versionOf } from '../../../support/api/page.ts';
import { onEachDatabase } from '../../../support/databases/each-database.ts';
import { eventually } from '../../../support/eventually.ts';

const start = useLetterPages();
const startPages = usePages();
const IDS = ['D-1', 'D-2', 'D-3'];
const ROWS = IDS.map((deal_id) => ({ ...DEAL, deal_id }));
const WISH = { dealIds: IDS, template: LETTER };

onEachDatabase((database) => {
  describe('drafts for many deals that one process makes', () => {
    it('are shown as being made by another right after they were claimed, and not begun there', async () => {
      const store = await database.store();
      const shared = { ...database, store: async () => store };
      const one = await start(ROWS, { database: shared });
      const other = await startPages({ mail: one.outlook.mail, database: shared, fill: async () => {} });
      try {
        let go = () => {};
        one.outlook.server.hold = new Promise((resolve) => {
          go = resolve;
        });
        const there = other.as(ANN);
        const here = one.as(ANN);
        const ifMatch = versionOf(await here.post('/batches/plan', WISH));
        const { body } = await here.post('/batches', WISH, { ifMatch });
        expect((await there.get(`/batches/${body.id}`)).body).toMatchObject({
          state: 'open',
          isUnderWay: true,
        });
        expect((await there.get('/batches')).body.items).toMatchObject([{ id: body.id, isUnderWay: true }]);
        const resumed = await there.post(`/batches/${body.id}/resume`);
        expect(resumed.body).toMatchObject({ status: 409, detail: 'These drafts are being made already.' });
        expect((await there.get(`/batches/${body.id}`)).body.counts).toMatchObject({ waiting: 3 });
        go();
        await eventually(async () => {
          expect((await here.get(`/batches/${body.id}`)).body).toMatchObject({ state: 'done' });
        });
        expect((await there.get(`/batches/${body.id}`)).body).toMatchObject({
          state: 'done',
          isUnderWay: false,
        });
        expect(one.drafts(ANN)).toHaveLength(3);
      } finally {
        await other.bot.stop();
        await one.bot.stop();
      }
    });
  });
});
