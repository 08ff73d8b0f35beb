import { beforeEach, expect, it } from '@jest/globals';
import { ledgerPage } from '../../../src/alerts/admin/ledger-page.ts';
import { listOwnAlerts, type OwnList } from '../../../src/alerts/own/list-own.ts';
import type { Viewers } from '../../../src/domain/people/audience.ts';
import { viewerOf } from '../../../src/domain/people/audience.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { Alerting, AMY, PAT } from '../../support/alerts/alerting.ts';
import { auditRows } from '../../support/api/audit-rows.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';

/** A Monday, after the digest of the day. */
const MONDAY = '2026-05-11T10:00:00.000Z';
const TUESDAY = '2026-05-12T08:30:00.000Z';
const CRITICAL = '2026-05-13';
const HIGH = '2026-05-22';
const MEDIUM = '2026-06-12';

function asking(...addresses: string[]): Viewers {
  const asker = { id: 'x', objectId: null, tenantId: null, name: 'X', addresses };
  const viewer = viewerOf(asker, new Set(['root@contoso.com']));
  return { asker, viewer, audience: [viewer], conversation: null, locale: 'en' };
}

onEachDatabase((database) => {
  let alerting: Alerting;
  let context: Parameters<typeof listOwnAlerts>[0];
  beforeEach(async () => {
    alerting = new Alerting((await database.store()).db, MONDAY);
    const audit = new AuditLog(alerting.db, { error: () => {} }, alerting.now);
    context = { db: alerting.db, now: alerting.now, cadence: alerting.cadence, audit };
  });

  /** A whole list, read in pages of a size. */
  async function list(name: OwnList, size = 2, viewers = asking(PAT)): Promise<string[]> {
    const all: string[] = [];
    for (let after = null as Awaited<ReturnType<typeof listOwnAlerts>>['next']; ; ) {
      const page = await listOwnAlerts(context, viewers, { list: name, after, limit: size });
      expect(page.items.length).toBeLessThanOrEqual(size);
      all.push(...page.items.map(({ alert }) => `${alert.dealId} ${alert.facts.kind}`));
      if (page.next === null) return all;
      expect(page.items).toHaveLength(size);
      after = page.next;
    }
  }

  const sendAll = async () => {
    await alerting.scan();
    alerting.goTo(TUESDAY);
    await alerting.relay().drain();
    alerting.time += 1000;
  };

  it('what waits for an answer comes the gravest first, once a deal, and not any more once it has one', async () => {
    const refs = new Map<string, number>();
    for (const [dealId, closeDate] of [
      ['M', MEDIUM],
      ['C', CRITICAL],
      ['H', HIGH],
      ['C2', CRITICAL],
    ] as const)
      refs.set(dealId, await alerting.keep({ dealId, closeDate }));
    await sendAll();
    await alerting.change({ dealId: 'M', closeDate: HIGH });
    await alerting.scan();
    alerting.goTo('2026-05-13T08:30:00.000Z');
    await alerting.relay().drain();
    const gravest = await list('open', 1);
    expect(
      gravest
        .slice(0, 2)
        .map((line) => line.split(' ')[0])
        .toSorted(),
    ).toEqual(['C', 'C2']);
    expect(gravest.slice(2)).toEqual(['M risk-rose', 'H at-risk']);
    expect(await list('open', 50)).toEqual(gravest);
    alerting.time += 1000;
    await alerting.act(refs.get('C') ?? 0, PAT, { act: 'acknowledge' });
    await alerting.act(refs.get('C2') ?? 0, PAT, { act: 'mute' });
    await alerting.act(refs.get('H') ?? 0, PAT, { act: 'hand-over', to: AMY });
    expect(await list('open')).toEqual(['M risk-rose']);
    await alerting.act(refs.get('C') ?? 0, PAT, { act: 'unacknowledge' });
    expect(await list('open', 1)).toEqual(['C days-left', 'M risk-rose']);
    await alerting.change({ dealId: 'C', closeDate: CRITICAL, stage: 'cancelled' });
    await alerting.scan();
    expect(await list('open')).toEqual(['M risk-rose']);
  });

  it('what waits to be sent comes the first due first; what was sent, and what was not, the latest first', async () => {
    await alerting.keep({ dealId: 'M', closeDate: MEDIUM });
    await alerting.keep({ dealId: 'C', closeDate: CRITICAL });
    await alerting.keep({ dealId: 'H', closeDate: HIGH });
    await alerting.scan();
    expect(await list('waiting')).toEqual(['C at-risk', 'M at-risk', 'H at-risk']);
    expect(await list('sent')).toEqual([]);
    await alerting.relay().drain();
    alerting.goTo(TUESDAY);
    await alerting.relay().drain();
    expect(await list('waiting')).toEqual([]);
    expect((await list('sent', 1)).at(-1)).toBe('C at-risk');
    expect(await list('sent', 2)).toHaveLength(3);
    await alerting.set(PAT, { isOn: false });
    await alerting.keep({ dealId: 'N', closeDate: CRITICAL });
    await alerting.scan();
    expect(await list('not-sent')).toEqual(['N at-risk', 'C days-left']);
  });

  it('what was never sent is not shown to who has left the deal, and what was is', async () => {
    await alerting.keep({ dealId: 'C', closeDate: CRITICAL });
    await alerting.keep({ dealId: 'M', closeDate: MEDIUM });
    await alerting.scan();
    await alerting.relay().drain();
    await alerting.change({ dealId: 'C', closeDate: CRITICAL, pdmEmail: AMY });
    await alerting.change({ dealId: 'M', closeDate: MEDIUM, pdmEmail: AMY });
    expect(await list('sent')).toEqual(['C at-risk']);
    await alerting.scan();
    expect(await list('open')).toEqual([]);
    expect(await list('waiting')).toEqual([]);
    expect(await list('not-sent')).toEqual([]);
    expect(await list('waiting', 2, asking(AMY))).toEqual(['C at-risk', 'M at-risk']);
    expect(await list('sent', 2, asking('nobody@contoso.com'))).toEqual([]);
  });

  it('of very many alerts, of which none is shown, is read with an end', async () => {
    await alerting.keep({ dealId: 'C', closeDate: CRITICAL });
    await alerting.scan();
    await alerting.change({ dealId: 'C', closeDate: CRITICAL, pdmEmail: AMY });
    await alerting.scan();
    const [{ id: _, ...row } = { id: 0 }] = await alerting.db
      .selectFrom('alerts')
      .selectAll()
      .where('state', '=', 'cancelled')
      .execute();
    const copies = Array.from({ length: 600 }, (_, nth) => ({ ...row, alert_key: `copy-${nth}` }));
    for (const copy of copies)
      await alerting.db
        .insertInto('alerts')
        .values(copy as never)
        .execute();
    const first = await listOwnAlerts(context, asking(PAT), { list: 'not-sent', after: null, limit: 1 });
    expect(first.items).toEqual([]);
    expect(first.next).not.toBeNull();
    const second = await listOwnAlerts(context, asking(PAT), {
      list: 'not-sent',
      after: first.next,
      limit: 1,
    });
    expect(second).toEqual({ items: [], next: null });
  });

  it('is one list for all addresses of a person', async () => {
    await alerting.keep({ dealId: 'P', closeDate: CRITICAL });
    await alerting.keep({ dealId: 'A', closeDate: CRITICAL, pdmEmail: AMY });
    await sendAll();
    expect((await list('open', 1, asking(PAT, AMY))).toSorted()).toEqual(['A at-risk', 'P at-risk']);
  });

  it('the ledger is paged by state, reader and deal, with an entry in the audit log', async () => {
    for (const dealId of ['D-1', 'D-2', 'D-3'])
      await alerting.keep({ dealId, closeDate: CRITICAL, aeEmail: AMY });
    await sendAll();
    const read = async (question: Partial<Parameters<typeof ledgerPage>[2]>, size = 2) => {
      const all: string[] = [];
      for (let beforeId: number | null = null; ; ) {
        const page: Awaited<ReturnType<typeof ledgerPage>> = await ledgerPage(
          context,
          asking('root@contoso.com'),
          { states: ['sent'], ...question },
          { beforeId, limit: size },
        );
        all.push(...page.items.map(({ deal, row }) => `${deal.dealId} ${row.place_key.slice(7, 10)}`));
        if (page.next === null) return all;
        beforeId = page.next;
      }
    };
    expect(await read({})).toHaveLength(6);
    expect(await read({ states: ['pending', 'parked'] })).toEqual([]);
    expect(await read({ to: 'Amy@Contoso.com' })).toEqual(['D-3 amy', 'D-2 amy', 'D-1 amy']);
    expect((await read({ deal: 'd-2' })).toSorted()).toEqual(['D-2 amy', 'D-2 pat']);
    expect(await read({ deal: 'd-2', to: PAT })).toEqual(['D-2 pat']);
    expect(await read({ deal: 'none' })).toEqual([]);
    expect((await auditRows(alerting.db))[0]).toMatchObject({ action: 'list' });
  });
});
