import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DRAFT_POINTS, type DraftPoint, LEASE_MS } from '../../../src/flows/drafts/draft-types.ts';
import { makeDraft } from '../../../src/flows/drafts/make-draft.ts';
import type { Store, StoreSettings } from '../../../src/store/open.ts';
import { insertDeals } from '../../../src/store/queries/deals/deals.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { deal } from '../../support/deals.ts';
import type { DraftProcess } from '../../support/drafts/draft-main.ts';
import { type Drafting, letter, openDrafting } from '../../support/graph/drafting.ts';
import { GraphServer, type ServedMessage } from '../../support/graph/server.ts';
import type { Death } from '../../support/kill/killer.ts';
import { liveAndDie, useProgram } from '../../support/kill/killing.ts';

const program = useProgram('test/support/drafts/draft-main.ts', 'test/support/drafts/drafting-parts.ts');

/** So many processes die at random moments, one after the other. */
const RANDOM_DEATHS = 15;
/** All that a process does within so long is several drafts. */
const LIFE_MS = 120;

describe('processes that are killed while they make a draft', () => {
  onEachDatabase((database) => {
    let server: GraphServer;
    let base: string;
    let settings: StoreSettings;
    let store: Store;
    let drafting: Drafting;
    let generations = 0;
    beforeEach(async () => {
      server = new GraphServer();
      base = await server.start();
      settings = await database.settings();
      store = await database.store(settings);
      drafting = await openDrafting(store.db, base);
      const team = { aeEmail: 'ann@contoso.com' };
      const deals = DRAFT_POINTS.map((point) => deal({ dealId: `K-${point}`, ...team }));
      await insertDeals(store.db, deals, new Date().toISOString());
      generations = 0;
    });
    afterEach(async () => {
      await drafting.graph.close();
      await server.stop();
    });

    /** What everybody who died held until then has run out. */
    const aheadMs = () => ++generations * (LEASE_MS + 1);
    const die = (dealId: string, deaths: readonly Death<DraftPoint>[], freshAfter: number | null = null) => {
      const order = { ...settings, graph: base, dealId, aheadMs: aheadMs(), freshAfter };
      return Promise.all(
        deaths.map((death) => liveAndDie<DraftPoint, DraftProcess>(program(), order, death)),
      );
    };
    /** The press that comes after. */
    const press = (dealId: string, freshAfter?: number) => {
      const ahead = aheadMs();
      return makeDraft(
        { ...drafting.context(), now: () => Date.now() + ahead },
        drafting.viewers(),
        drafting.order({
          dealId,
          letter: letter('The last word'),
          ...(freshAfter === undefined ? {} : { freshAfter }),
        }),
      );
    };
    const onlyDraft = () => {
      expect(server.drafts()).toHaveLength(1);
      return server.drafts()[0] as ServedMessage;
    };
    const states = async (): Promise<string[]> =>
      (await store.db.selectFrom('drafts').select('state').orderBy('id').execute()).map(({ state }) => state);

    it.each(DRAFT_POINTS)(
      'leave one draft when they die at "%s": of a letter, of its next words, and of a fresh one',
      async (point) => {
        const dealId = `K-${point}`;
        for (const nth of [1, 2]) {
          await die(dealId, [{ point, nth }]);
          expect(await press(dealId)).toMatchObject({ kind: 'drafted' });
          expect(JSON.stringify(onlyDraft().fields)).toContain('The last word');
        }
        server.send(onlyDraft());
        await die(dealId, [{ point, nth: 1 }], 1);
        expect(server.drafts().length).toBeLessThanOrEqual(1);
        expect(await press(dealId, 1)).toMatchObject({ kind: 'drafted', draft: { generation: 2 } });
        onlyDraft();
        expect(await states()).toEqual(['sent', 'drafted']);
      },
      60_000,
    );

    it('leave one draft when they die at any moment, be it two at once', async () => {
      for (let death = 0; death < RANDOM_DEATHS; death++) {
        const moment = () => ({ afterMs: Math.random() * LIFE_MS });
        await die('D-1', death % 3 === 0 ? [moment(), moment()] : [moment()]);
        expect(server.drafts().length).toBeLessThanOrEqual(1);
      }
      expect(await press('D-1')).toMatchObject({ kind: 'drafted' });
      expect(JSON.stringify(onlyDraft().fields)).toContain('The last word');
      expect(server.messages()).toHaveLength(1);
      expect(await states()).toEqual(['drafted']);
    }, 120_000);
  });
});
