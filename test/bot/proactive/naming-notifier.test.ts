import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConnectorError } from '../../../bot/channel/connector-errors.ts';
import type { Where } from '../../../bot/channel/proactive-messages.ts';
import { type NamingNotifierContext, tellNamings } from '../../../bot/proactive/naming-notifier.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { resumeAlerts, stopAlerts } from '../../../src/alerts/admin/ledger.ts';
import { conversationSeen } from '../../../src/alerts/deliver/conversations.ts';
import { SendLimits, TEAMS_LIMITS } from '../../../src/alerts/deliver/rate-limits.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { organisation } from '../../../src/domain/people/recorder.ts';
import { importBook } from '../../../src/flows/book/import-book.ts';
import { answerNamings, reopenNamings } from '../../../src/flows/deals/namings/answer-namings.ts';
import { seeNamings } from '../../../src/flows/deals/namings/namings.ts';
import type { Services } from '../../../src/services.ts';
import { leaveAlertPlaces } from '../../../src/store/queries/alerts/people.ts';
import { dealsOfPeople } from '../../../src/store/queries/deals/deals.ts';
import { openServices, type TestServices } from '../../support/bot/bot-services.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { titleOf } from '../../support/teams/card-text.ts';

const VIC = 'vic@x.example';
const ALIAS = 'v@x.example';
const WIL = 'wil@x.example';
const MINUTE = 60_000;

describe('who was named on deals', () => {
  onEachDatabase((database) => {
    let opened: TestServices;
    let services: Services;
    let posted: { readonly where: Where; readonly card: AdaptiveCard }[];
    /** What Teams answers next, in turn; after that it takes everything. */
    let failures: ConnectorError[];
    /** Several processes tell, each with its own limits. */
    let processes: NamingNotifierContext[];

    beforeEach(async () => {
      opened = await openServices();
      services = { ...opened.services, db: (await database.store()).db };
      posted = [];
      failures = [];
      const outside = {
        change: async () => {},
        post: async (where: Where, card: AdaptiveCard) => {
          const failure = failures.shift();
          if (failure) throw failure;
          posted.push({ where, card });
          return null;
        },
      };
      processes = Array.from({ length: 3 }, () => ({
        services,
        outside,
        random: () => 0,
        limits: new SendLimits(TEAMS_LIMITS),
      }));
      await chats('a:vic', VIC, ALIAS);
      await chats('a:wil', WIL);
    });
    afterEach(() => opened.remove());

    const chats = (conversation: string, ...addresses: readonly string[]) =>
      conversationSeen(services, {
        placeKeys: addresses.map(placeOf),
        kind: 'person',
        conversation_id: conversation,
        service_url: 'https://smba.trafficmanager.net/emea/',
        tenant_id: null,
        reference: JSON.stringify({ conversation: { id: conversation } }),
      });
    const viewersOf = (...addresses: readonly string[]) => {
      const viewer = { addresses: new Set(addresses), isAdmin: false };
      const asker = { id: '1', objectId: null, tenantId: null, name: '', addresses };
      return { asker, viewer, audience: [viewer], conversation: null, locale: 'en' as const };
    };
    /** Imports deals by a colleague, or, with null, by the organisation. */
    const imports = async (
      rows: readonly (readonly [id: string, ce: string, pdm: string])[],
      by: string | null = 'ann@x.example',
    ) => {
      const lines = rows.map(([id, ce, pdm]) => `${id},Contoso,${by ?? ''},${ce},${pdm}`);
      const text = ['deal_id,customer,ae_email,ce_email,pdm_email', ...lines].join('\n');
      const person = { id: `29:${by}`, objectId: null, tenantId: null, name: 'Ann', addresses: [by ?? ''] };
      await importBook({
        db: services.db,
        source: (async function* () {
          yield new TextEncoder().encode(text);
        })(),
        importer: organisation('ann'),
        now: services.now,
        onProblem: () => {},
        onDeal: () => {},
        namer: by === null ? undefined : { person, addresses: new Set([by]) },
      });
    };
    const never = new AbortController().signal;
    const tell = () => Promise.all(processes.map((one) => tellNamings(one, never)));
    const told = () => posted.map(({ where, card }) => `${where.conversation?.id}: ${titleOf(card)}`);
    const dealsOf = async (...addresses: readonly string[]) =>
      (await dealsOfPeople(services.db, new Set(addresses))).map(({ deal_id }) => deal_id);

    it('is told once, by whichever process, and by whichever of their addresses', async () => {
      await imports([
        ['D-1', ALIAS, VIC],
        ['D-2', WIL, VIC],
      ]);
      await tell();
      await tell();
      expect(told().toSorted()).toEqual([
        'a:vic: Ann named you on 2 deals, as CE and PDM',
        'a:wil: Ann named you on D-2, as CE',
      ]);
    });

    it('is told of it after a restart, while all is held back not', async () => {
      await stopAlerts(services.db, { by: 'person:admin', now: services.now() });
      await imports([['D-1', '', VIC]]);
      await tell();
      expect(told()).toEqual([]);
      await resumeAlerts(services.db, { by: 'person:admin', now: services.now() });
      await tell();
      expect(told()).toHaveLength(1);
    });

    const refusal = (statusCode: number) =>
      new ConnectorError('refused', { code: 'No', reached: 'answered', statusCode, headers: {} });

    it('is told again when the card did not arrive, and not when it may have', async () => {
      failures = [refusal(429)];
      await imports([['D-1', '', VIC]]);
      await tell();
      expect(told()).toEqual([]);
      opened.wait(15 * MINUTE);
      await tell();
      expect(told()).toHaveLength(1);
      failures = [refusal(500)];
      await imports([['D-2', '', WIL]]);
      await tell();
      opened.wait(24 * 60 * MINUTE);
      await tell();
      expect(told()).toHaveLength(1);
      expect(await seeNamings(services, viewersOf(WIL))).toMatchObject({ namers: [{ dealIds: ['D-2'] }] });
    });

    it('is told when they come back, where the bot was taken away', async () => {
      failures = [refusal(404)];
      await imports([['D-1', '', VIC]]);
      await tell();
      await leaveAlertPlaces(services.db, 'a:wil', new Date(services.now()).toISOString());
      await imports([['D-2', '', WIL]]);
      await tell();
      opened.wait(60 * MINUTE);
      await tell();
      expect(told()).toEqual([]);
      await chats('a:vic', VIC, ALIAS);
      await chats('a:wil', WIL);
      await tell();
      expect(told().toSorted()).toEqual([
        'a:vic: Ann named you on D-1, as PDM',
        'a:wil: Ann named you on D-2, as PDM',
      ]);
    });

    it('and others take the same deal at once: each is on it', async () => {
      await imports(Array.from({ length: 20 }, (_, at) => [`D-${at}`, WIL, VIC] as const));
      const views = await Promise.all([VIC, WIL].map((one) => seeNamings(services, viewersOf(one))));
      await Promise.all(
        [VIC, WIL].map((one, at) =>
          answerNamings(
            services,
            viewersOf(one),
            { by: views[at]?.namers[0]?.by ?? '', told: views[at]?.told ?? '' },
            'taken',
          ),
        ),
      );
      expect(await dealsOf(VIC)).toHaveLength(20);
      expect(await dealsOf(WIL)).toHaveLength(20);
      const rows = await services.db.selectFrom('deals').select('not_taken').distinct().execute();
      expect(rows).toEqual([{ not_taken: '' }]);
    });

    it('takes more of them than one transaction moves, and gives them back', async () => {
      await imports(Array.from({ length: 1203 }, (_, at) => [`D-${at}`, at % 3 ? '' : ALIAS, VIC] as const));
      const view = await seeNamings(services, viewersOf(VIC, ALIAS));
      const which = { by: view?.namers[0]?.by ?? '', told: view?.told ?? '' };
      const taken = await answerNamings(services, viewersOf(VIC, ALIAS), which, 'taken');
      expect(taken).toMatchObject({ kind: 'answered', answer: 'taken' });
      expect(await dealsOf(VIC)).toHaveLength(1203);
      expect(await dealsOf(ALIAS)).toHaveLength(401);
      const decision = taken.kind === 'answered' ? taken.decision : '';
      expect(await reopenNamings(services, viewersOf(WIL), decision)).toEqual([]);
      expect(await reopenNamings(services, viewersOf(VIC, ALIAS), decision)).toHaveLength(1203);
      expect(await dealsOf(VIC, ALIAS)).toEqual([]);
      expect(await seeNamings(services, viewersOf(VIC))).toMatchObject({ namers: [{ deals: 1203 }] });
    });

    it('stays on what they have taken, and off what they have not, whatever else a book changes', async () => {
      await imports([['D-1', WIL, VIC]]);
      const { db, now, audit } = services;
      await answerNamings({ db, now, audit }, viewersOf(WIL), { dealId: 'd-1' }, 'taken');
      expect([await dealsOf(WIL), await dealsOf(VIC)]).toEqual([['D-1'], []]);
      await imports([['D-1', VIC, WIL]]);
      expect([await dealsOf(WIL), await dealsOf(VIC)]).toEqual([['D-1'], []]);
      expect(await seeNamings(services, viewersOf(VIC))).toMatchObject({ namers: [{ positions: ['ce'] }] });
      await imports([['D-1', VIC, WIL]], null);
      expect([await dealsOf(WIL), await dealsOf(VIC)]).toEqual([['D-1'], ['D-1']]);
      expect(await seeNamings(services, viewersOf(VIC))).toBeNull();
    });
  });
});
