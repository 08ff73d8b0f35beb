import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentWords } from '../../../cards/timeline/timeline-text.ts';
import { viewerOf } from '../../../src/domain/people/audience.ts';
import type { MomentKind, TimelineEntry } from '../../../src/domain/timeline.ts';
import { AuditLog } from '../../../src/flows/audit/audit-log.ts';
import { editDeal, undoEdit } from '../../../src/flows/deals/edit-deal.ts';
import { visibleDeal } from '../../../src/flows/deals/visible-deals.ts';
import { recordCheck } from '../../../src/flows/evidence/record-check.ts';
import { undoCheck } from '../../../src/flows/evidence/undo-check.ts';
import { declineProposed } from '../../../src/flows/replies/decide-proposals.ts';
import { reopenProposals } from '../../../src/flows/replies/reopen-proposals.ts';
import { dealTimeline, type TimelinePlace } from '../../../src/flows/timeline/deal-timeline.ts';
import type { Store } from '../../../src/store/open.ts';
import { insertDraftEvent } from '../../../src/store/queries/drafts/drafts.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { judgedDeal } from '../../support/judged-deal.ts';
import { READER } from '../../support/reader.ts';
import { answered, draftOf } from '../../support/replies/proposals.ts';
import { viewersAt } from '../../support/viewers.ts';
import { takeRows } from '../book/taking.ts';

const AE = 'ann@team.example';
const PDM = 'pia@team.example';

onEachDatabase((database) => {
  let store: Store;
  let at: number;
  beforeEach(async () => {
    store = await database.store();
    at = Date.parse('2026-06-09T08:00:00.000Z');
    await takeRows(
      store,
      [
        {
          deal_id: 'D-1',
          customer: 'Contoso',
          cloud_scope: 'Commercial',
          close_date: '2026-06-30',
          ae_email: AE,
          pdm_email: PDM,
          contact_role: 'NTC',
          contact_email: 'cat@contoso.com',
          validation_method: 'customer',
          validation_result: 'confirmed',
          validated_at: '2026-06-01',
          validated_by: 'Sam',
        },
      ],
      { at: '2026-06-02T08:00:00.000Z' },
    );
  });

  const context = () => {
    const log = { error: (...what: unknown[]) => expect(what).toEqual([]) };
    return { db: store.db, now: () => at, audit: new AuditLog(store.db, log, () => at) };
  };
  const admin = () => {
    const viewers = viewersAt('root@team.example');
    return { ...viewers, viewer: viewerOf(viewers.asker, 'everybody') };
  };
  /** The timeline as somebody sees it, put together of parts of a size. */
  const timeline = async (viewers = viewersAt(AE), size = 50, kinds?: readonly MomentKind[]) => {
    const checked = await judgedDeal({ ...context(), keepsNothing: true }, 'D-1');
    if (!checked) throw new Error('there is no deal');
    const entries: TimelineEntry[] = [];
    let after: TimelinePlace | null = null;
    do {
      const page = await dealTimeline(context(), viewers, checked, { after, size, kinds });
      expect(page.entries.length).toBeLessThanOrEqual(size);
      entries.push(...page.entries);
      after = page.next;
    } while (after);
    return entries;
  };
  const lines = (entries: readonly TimelineEntry[]) =>
    entries.map(({ at: when, moment }) => {
      const { text, who } = momentWords(moment, READER);
      return `${when.slice(5, 16)} ${text}${who === null ? '' : ` (${who})`}`;
    });
  const closing = (closeDate: string) =>
    editDeal(context(), viewersAt(AE), {
      dealId: 'D-1',
      edit: { kind: 'set-fields', fields: { closeDate } },
      expected: null,
    });
  const alertTo = async (place: string, when: string) => {
    const { id } = await store.db.selectFrom('deals').select('id').executeTakeFirstOrThrow();
    await store.db
      .insertInto('alerts')
      .values({
        alert_key: `${place} ${when}`,
        place_key: place,
        deal_ref: id,
        kind: 'at-risk',
        risk: 'high',
        step: null,
        way: 'at-once',
        facts: '{}',
        state: 'sent',
        reason: null,
        entered_at: when,
        due_at: when,
        attempts: 1,
        begun_at: when,
      })
      .execute();
  };
  /** A life of a deal, of which each kind of moment is a part. */
  const lived = async () => {
    await visibleDeal(context(), viewersAt(AE), 'D-1');
    const draft = await draftOf(store.db, 'D-1', { state: 'replied' });
    for (const [state, when] of [
      ['drafted', '2026-06-03T08:00:00.000Z'],
      ['sent', '2026-06-04T08:00:00.000Z'],
    ] as const)
      await insertDraftEvent(
        store.db,
        { draft_ref: draft, generation: 1, state, at: when, noted_at: when },
        null,
      );
    const ids = await answered(store.db, 'D-1', [{ role: null, email: 'eve@contoso.com' }]);
    await declineProposed(context(), viewersAt(PDM), { dealId: 'D-1', ids });
    await alertTo(`person:${PDM}`, '2026-06-08T12:00:00.000Z');
    at += 60_000;
    await recordCheck(context(), viewersAt(AE), {
      dealId: 'D-1',
      method: 'vl-central',
      emails: ['cat@contoso.com'],
      result: 'valid',
      day: '2026-06-09',
      portal: null,
      note: 'as told',
      form: 'f-1',
    });
    at += 60_000;
    await visibleDeal(context(), viewersAt(AE), 'D-1');
    at += 60_000;
    return closing('2026-07-15');
  };

  describe('the timeline of a deal', () => {
    it('tells all that happened, the newest first, and not who looked', async () => {
      const edited = await lived();
      expect(lines(await timeline(viewersAt(PDM)))).toEqual([
        `06-09T08:03 Close date: Tue 30 Jun → Wed 15 Jul (${AE})`,
        `06-09T08:01 Recorded VL Central: valid for cat@contoso.com, checked Tue 9 Jun (${AE})`,
        '06-09T08:00 First judged: blocked, risk critical',
        `06-09T08:00 Declined what an answer proposed: eve@contoso.com (${PDM})`,
        `06-08T12:00 Alert to ${PDM}: became at risk`,
        '06-08T10:30 cat@fabrikam.com answered the customer e-mail by Ann Lee',
        '06-04T08:00 Customer e-mail: sent (Ann Lee)',
        '06-03T08:00 Customer e-mail: draft, not sent (Ann Lee)',
        "06-02T08:00 cat@contoso.com: Customer says: confirmed, Mon 1 Jun, by Sam, says ann's import (a claim)",
      ]);
      const [newest] = await timeline();
      expect(newest?.moment).toMatchObject({
        undo: { what: 'edit', id: edited.kind === 'edited' ? edited.edit : 'none' },
      });
    });

    it('offers to undo a check to who recorded it, and a decision to everybody, as long as they stand', async () => {
      await lived();
      const undos = async (who: Parameters<typeof timeline>[0]) =>
        (await timeline(who, 50, ['change'])).map(
          ({ moment }) => moment.kind === 'change' && moment.undo?.what,
        );
      expect(await undos(viewersAt(AE))).toEqual(['edit', 'check', 'proposals']);
      expect(await undos(admin())).toEqual(['edit', 'check', 'proposals']);
      expect(await undos(viewersAt(PDM))).toEqual(['edit', undefined, 'proposals']);
      const entries = await timeline(viewersAt(AE), 50, ['change']);
      for (const { moment } of entries) {
        const undo = moment.kind === 'change' ? moment.undo : null;
        if (undo?.what === 'check')
          await undoCheck(context(), viewersAt(AE), { dealId: 'D-1', check: undo.id });
        if (undo?.what === 'proposals')
          await reopenProposals(context(), viewersAt(AE), { dealId: 'D-1', ids: undo.ids });
      }
      expect(await undos(viewersAt(AE))).toEqual([undefined, undefined, 'edit', undefined, undefined]);
      expect(lines(await timeline(viewersAt(PDM), 50, ['change'])).slice(0, 2)).toEqual([
        `06-09T08:03 Opened again what was decided: eve@contoso.com (${AE})`,
        `06-09T08:03 Withdrew the check VL Central: valid for cat@contoso.com, checked Tue 9 Jun and recorded by ${AE} (${AE})`,
      ]);
    });

    it('tells of a check on another deal who withdrew it', async () => {
      await takeRows(store, [
        {
          ...{ deal_id: 'D-2', customer: 'Contoso', cloud_scope: 'Commercial', ae_email: AE },
          ...{ contact_role: 'NTC', contact_email: 'cat@contoso.com' },
        },
      ]);
      const recorded = await recordCheck(context(), viewersAt(AE), {
        ...{ dealId: 'D-2', method: 'vl-central', emails: ['cat@contoso.com'], result: 'valid' },
        ...{ day: '2026-06-09', portal: null, note: null, form: 'f-on-another' },
      });
      at += 60_000;
      await undoCheck(context(), viewersAt(AE), {
        dealId: 'D-2',
        check: 'check' in recorded ? recorded.check : '',
      });
      expect(lines(await timeline(viewersAt(AE), 50, ['evidence']))[0]).toBe(
        `06-09T08:00 cat@contoso.com: VL Central: valid, Tue 9 Jun, by ${AE}; withdrawn by ${AE} on Tue 9 Jun`,
      );
    });

    it('tells of alerts those to oneself, and an admin all', async () => {
      await alertTo(`person:${PDM}`, '2026-06-08T12:00:00.000Z');
      await alertTo('channel:19:abc', '2026-06-08T13:00:00.000Z');
      expect(lines(await timeline(viewersAt(AE), 50, ['alert']))).toEqual([]);
      expect(lines(await timeline(viewersAt(PDM), 50, ['alert']))).toHaveLength(1);
      expect(lines(await timeline(admin(), 50, ['alert']))).toEqual([
        '06-08T13:00 Alert to channel 19:abc: became at risk',
        `06-08T12:00 Alert to ${PDM}: became at risk`,
      ]);
    });

    it('does not tell who recorded elsewhere what speaks for the deal', async () => {
      await takeRows(store, [
        {
          deal_id: 'D-2',
          customer: 'Contoso',
          cloud_scope: 'Commercial',
          ae_email: PDM,
          contact_role: 'NTC',
          contact_email: 'cat@contoso.com',
        },
      ]);
      await recordCheck(context(), viewersAt(PDM), {
        dealId: 'D-2',
        method: 'vl-central',
        emails: ['cat@contoso.com'],
        result: 'valid',
        day: '2026-06-08',
        portal: null,
        note: null,
        form: 'f-2',
      });
      const told = await timeline(viewersAt(AE), 50, ['evidence', 'change']);
      expect(told.map(({ moment }) => moment.kind)).toEqual(['evidence', 'evidence']);
    });

    it('offers an edit to be undone as long as it stands', async () => {
      const made = await closing('2026-07-15');
      at += 60_000;
      const id = made.kind === 'edited' ? made.edit : '';
      await undoEdit(context(), viewersAt(AE), { dealId: 'D-1', edit: id });
      const changes = await timeline(viewersAt(AE), 50, ['change']);
      expect(lines(changes)).toEqual([
        `06-09T08:01 Undid a change by ${AE}: Close date: Wed 15 Jul → Tue 30 Jun (${AE})`,
        `06-09T08:00 Close date: Tue 30 Jun → Wed 15 Jul (${AE})`,
      ]);
      expect(changes.map(({ moment }) => moment.kind === 'change' && moment.undo !== null)).toEqual([
        true,
        false,
      ]);
    });

    it('is the same in parts of any size, and what is added meanwhile moves no part', async () => {
      await lived();
      // Many moments of one instant, of which a part may end between any two.
      for (const day of ['2026-08-01', '2026-08-02', '2026-08-03']) await closing(day);
      const whole = lines(await timeline(viewersAt(PDM)));
      expect(whole).toHaveLength(12);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 13 }), async (size) => {
          expect(lines(await timeline(viewersAt(PDM), size))).toEqual(whole);
        }),
        { numRuns: 13 },
      );
      const checked = await judgedDeal({ ...context(), keepsNothing: true }, 'D-1');
      if (!checked) throw new Error('there is no deal');
      const first = await dealTimeline(context(), viewersAt(PDM), checked, { after: null, size: 5 });
      at += 1;
      await closing('2026-09-01');
      const rest = await dealTimeline(context(), viewersAt(PDM), checked, { after: first.next, size: 50 });
      expect(lines([...first.entries, ...rest.entries])).toEqual(whole);
    });
  });
});
