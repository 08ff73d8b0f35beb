import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sendAgain } from '../../../src/alerts/admin/ledger.ts';
import type { RelayContext, RelayPoint } from '../../../src/alerts/deliver/relay.ts';
import { type FallbackContext, fallBackToEmail } from '../../../src/alerts/fallback/email-fallback.ts';
import type { Mail } from '../../../src/email/delivery/draft-target.ts';
import { createOutbox, type LocalOutbox } from '../../../src/email/delivery/eml-outbox.ts';
import { builtInTemplates } from '../../../src/email/templates/render.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import { rememberHolder } from '../../../src/store/queries/mail/mailbox-owners.ts';
import { Alerting, AMY, outcomeInWords, PAT } from '../../support/alerts/alerting.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { EVERYBODY } from '../../support/deals.ts';
import { type Outlook, startOutlook } from '../../support/graph/mail.ts';
import type { Fault } from '../../support/graph/server.ts';

/** A Monday, at the hour of the digest. */
const MONDAY = '2026-05-11T08:30:00.000Z';
const CRITICAL = { closeDate: '2026-05-15' } as const;
const HIGH = { closeDate: '2026-05-25' } as const;
const LATER = { closeDate: '2026-06-01' } as const;
const ANN = 'ann@contoso.com';
const BOB = 'bob@contoso.com';
const YOU = 'you@account-team.example';

/** The deals of a letter, in its order. */
function dealsIn(html: string | undefined): string | undefined {
  return html?.match(/(?<=>)[ABC](?=[<,])/g)?.join('');
}

describe('somebody without the app', () => {
  onEachDatabase((database) => {
    let alerting: Alerting;
    let outlook: Outlook;
    beforeEach(async () => {
      alerting = new Alerting((await database.store()).db, MONDAY);
      outlook = await startOutlook();
      await signIn('ann', ['Ann@Contoso.com', 'a.lee@contoso.com']);
      await signIn('bob', [BOB]);
    });
    afterEach(() => outlook.stop());

    const signIn = (name: string, addresses: readonly string[]) =>
      rememberHolder(
        alerting.db,
        { key: `oid-${name}`, userId: `29:${name}`, channelId: 'msteams', addresses },
        alerting.iso,
      );
    const contextOf = (stated: Partial<FallbackContext> = {}): FallbackContext => ({
      db: alerting.db,
      now: alerting.now,
      thresholds: DEFAULT_THRESHOLDS,
      mail: outlook.mail,
      dealLink: () => null,
      listLink: () => null,
      localAddress: null,
      log: { error: () => {} },
      ...stated,
    });
    const relayed = async (stated: Partial<FallbackContext> = {}, relay: Partial<RelayContext> = {}) => {
      const context = contextOf(stated);
      const deliver: RelayContext['deliver'] = (delivery, signal) =>
        fallBackToEmail(context, delivery, signal);
      await alerting.relay({ deliver, ...relay }).drain();
    };
    const told = async () => {
      await alerting.scan();
      await relayed();
    };
    const rows = async () =>
      (await alerting.ledger()).map(({ state, route, reason }) => [state, route, reason?.split('.')[0]]);
    const drafts = (name: string) =>
      outlook.server.drafts(name).map(({ fields }) => ({
        subject: fields.subject,
        to: (fields.toRecipients as { emailAddress: { address: string } }[]).map(
          ({ emailAddress }) => emailAddress.address,
        ),
        html: (fields.body as { content: string }).content,
      }));
    const BY_ANN = ['sent', 'outlook-draft', 'as a draft in the Outlook of ann@contoso'];
    const BY_BOB = ['sent', 'outlook-draft', 'as a draft in the Outlook of bob@contoso'];

    it('gets a letter among the drafts of the AE, with the deals as they stand', async () => {
      for (const address of [ANN, 'a.lee@contoso.com']) await alerting.set(address, { isOn: false });
      await alerting.keep({ dealId: 'A', ...HIGH, aeEmail: ANN });
      await alerting.keep({ dealId: 'B', ...LATER, customer: 'Fabrikam <b>', aeEmail: 'A.Lee@contoso.com' });
      await alerting.keep({ dealId: 'C', ...HIGH, aeEmail: ANN }, EVERYBODY);
      await told();
      expect(await rows()).toEqual([BY_ANN, BY_ANN, BY_ANN]);
      const [draft, ...others] = drafts('ann');
      expect(others).toEqual([]);
      expect(draft).toMatchObject({
        subject: 'WSA readiness, 11 May 2026: 3 deals at risk, the next in 14 days',
        to: [PAT],
      });
      expect(dealsIn(draft?.html)).toBe('ABC');
      expect(draft?.html).toContain('Fabrikam &lt;b&gt;');
      expect(draft?.html.replace(/<[^>]*>/g, ' ')).toMatch(
        /High risk[\s\S]*No Notices Contact[\s\S]*To do \(/,
      );
      const [row] = await alerting.ledger();
      expect(row).toMatchObject({ activity_id: null, lease_until: null, letter_in: 'oid-ann' });
    });

    it('gets one from each AE, who reads of their own deals only', async () => {
      for (const address of [ANN, BOB]) await alerting.set(address, { isOn: false });
      await alerting.keep({ dealId: 'OF-ANN', ...HIGH, aeEmail: ANN });
      await alerting.keep({ dealId: 'OF-BOB', ...HIGH, aeEmail: BOB });
      await alerting.keep({ dealId: 'OF-AMY', ...HIGH, aeEmail: AMY });
      await alerting.keep({ dealId: 'OF-NOBODY', ...HIGH });
      await alerting.set(AMY, { isOn: false });
      await told();
      expect(await rows()).toEqual([
        BY_ANN,
        BY_BOB,
        ['parked', null, 'they have no conversation with the bot, and the AE, amy@contoso'],
        [
          'parked',
          null,
          'they have no conversation with the bot, and the deal names no AE who could write to them',
        ],
      ]);
      expect(drafts('ann').map(({ html }) => /OF-\w+/g.exec(html)?.[0])).toEqual(['OF-ANN']);
      expect(drafts('bob').map(({ html }) => /OF-\w+/g.exec(html)?.[0])).toEqual(['OF-BOB']);
      expect((await alerting.ledger())[2]?.reason).toContain('WSA_TEAMS_APP_ID');
    });

    it('gets none from an AE who has not taken the deal', async () => {
      await alerting.keep({ dealId: 'NAMED', ...HIGH, aeEmail: ANN });
      await alerting.leaveUntaken('NAMED', ANN);
      await told();
      expect(await rows()).toEqual([
        [
          'parked',
          null,
          'they have no conversation with the bot, and the deal names no AE who could write to them',
        ],
      ]);
      expect(drafts('ann')).toEqual([]);
    });

    it('is not written to by themselves', async () => {
      await alerting.keep({ ...CRITICAL, aeEmail: ANN, pdmEmail: null });
      await told();
      expect(await rows()).toEqual([['parked', null, 'they have no conversation with the bot']]);
    });

    it('that is a channel gets no letter', async () => {
      await alerting.keep({ ...CRITICAL, aeEmail: ANN });
      await alerting.scan();
      const [alert] = await alerting.ledger();
      const delivery = {
        id: '1.x',
        placeKey: 'channel:19:x',
        way: 'digest',
        alerts: alert ? [alert] : [],
        attempts: 1,
      } as const;
      const delivered = await fallBackToEmail(contextOf(), delivery, new AbortController().signal);
      expect(outcomeInWords(delivered)).toMatchObject({
        kind: 'park',
        reason: expect.stringContaining('add it there'),
      });
    });

    /** What goes wrong, and what the alert is then. However it went, there is one draft once it was sent again. */
    const faults: readonly [string, 'GET' | 'POST', Fault, readonly [string, string]][] = [
      ['the mailbox is away', 'GET', { drop: 'before' }, ['pending', 'no draft in the Outlook']],
      ['it asks to be left alone', 'POST', { status: 429, retryAfter: '90' }, ['pending', 'Code429']],
      ['permission is missing', 'GET', { status: 403 }, ['parked', 'Mail.ReadWrite']],
      ['it refuses the draft', 'POST', { status: 400 }, ['parked', 'Code400']],
      ['nobody heard that it was made', 'POST', { drop: 'after' }, ['sent', 'as a draft']],
      ['it was said to have failed', 'POST', { status: 500, done: true }, ['sent', 'as a draft']],
      ['nobody knows whether it was made', 'POST', { drop: 'before' }, ['in_doubt', 'may be there or not']],
    ];
    it.each(faults)('gets one draft when %s', async (_what, method, fault, [state, reason]) => {
      await alerting.set(ANN, { isOn: false });
      await alerting.keep({ ...CRITICAL, aeEmail: ANN });
      outlook.server.failNext(method, fault);
      await told();
      const [row] = await alerting.ledger();
      expect(row).toMatchObject({ state, reason: expect.stringContaining(reason) });
      await sendAgain(alerting.db, row?.delivery ?? '', { by: 'person:admin', now: alerting.time });
      alerting.time += 120_000;
      outlook.pass(120_000);
      await relayed();
      expect((await alerting.ledger())[0]).toMatchObject({ state: 'sent' });
      expect(drafts('ann')).toHaveLength(1);
    });

    it('whose AE has to sign in again waits for that', async () => {
      await alerting.set(ANN, { isOn: false });
      await alerting.keep({ ...CRITICAL, aeEmail: ANN });
      outlook.signedOut.add('ann');
      await told();
      expect(await alerting.ledger()).toMatchObject([
        { state: 'parked', reason: expect.stringContaining('sign in to Outlook here again') },
      ]);
      expect(outlook.server.requests).toEqual([]);
    });

    it('gets the rest of the letters when one mailbox is away', async () => {
      for (const address of [ANN, BOB]) await alerting.set(address, { isOn: false });
      await alerting.keep({ dealId: 'A', ...HIGH, aeEmail: ANN });
      await alerting.keep({ dealId: 'B', ...HIGH, aeEmail: BOB });
      outlook.server.faults.push({
        when: ({ headers }) => headers.authorization === 'Bearer ann',
        fault: { drop: 'before' },
      });
      await told();
      expect(await rows()).toEqual([['pending', null, 'no draft in the Outlook of ann@contoso'], BY_BOB]);
      alerting.time += 61_000;
      await relayed();
      expect(await rows()).toEqual([BY_ANN, BY_BOB]);
      expect([drafts('ann').length, drafts('bob').length]).toEqual([1, 1]);
    });

    const ends: readonly RelayPoint[] = ['begun', 'answered'];
    it.each(ends)(
      'gets one draft when the process ends once it was %s, and it is sent again',
      async (point) => {
        await alerting.set(ANN, { isOn: false });
        await alerting.keep({ dealId: 'A', ...HIGH, aeEmail: ANN });
        await alerting.keep({ dealId: 'B', ...HIGH, aeEmail: ANN });
        await alerting.scan();
        const at = (reached: RelayPoint) => {
          if (reached === point) throw new Error('killed');
        };
        await relayed({}, { at });
        alerting.time += 200_000;
        // Something else has become due for the same person.
        await alerting.keep({ dealId: 'C', ...HIGH, aeEmail: ANN });
        await alerting.scan();
        await alerting.db
          .updateTable('alerts')
          .set({ due_at: alerting.iso })
          .where('state', '=', 'pending')
          .execute();
        await relayed();
        const [row] = await alerting.ledger();
        expect(row?.state).toBe('in_doubt');
        await sendAgain(alerting.db, row?.delivery ?? '', { by: 'person:admin', now: alerting.time });
        alerting.goTo('2026-05-12T08:30:00.000Z');
        await relayed();
        expect((await alerting.ledger()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
        expect(drafts('ann').map(({ html }) => dealsIn(html))).toEqual(
          point === 'begun' ? ['C', 'AB'] : ['AB', 'C'],
        );
      },
    );

    describe('in local mode', () => {
      let folder: string;
      let outbox: LocalOutbox;
      let mail: Mail;
      beforeEach(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'wsa-reach-'));
        outbox = createOutbox({ folder, now: alerting.now, pageBase: () => null });
        mail = { templates: builtInTemplates(), drafts: { kind: 'outbox', outbox } };
      });
      afterEach(() => rm(folder, { recursive: true, force: true }));

      it('gets a letter in the outbox about the deals of who chats, and nothing else', async () => {
        await alerting.set(YOU, { isOn: false });
        await alerting.set(ANN, { isOn: false });
        await alerting.keep({ dealId: 'MINE', ...HIGH, aeEmail: YOU });
        await alerting.keep({ dealId: 'THEIRS', ...HIGH, aeEmail: ANN });
        await alerting.scan();
        await relayed({ mail, localAddress: YOU });
        expect(await rows()).toEqual([
          ['sent', 'outlook-draft', 'as a letter in the outbox of you@account-team'],
          ['parked', null, 'nobody else chats in local mode'],
        ]);
        const [kept, ...others] = await outbox.list();
        expect(others).toEqual([]);
        expect(kept?.words).toMatchObject({
          to: [{ address: PAT }],
          from: { address: YOU },
          text: expect.stringContaining('MINE'),
        });
        // Sent again although it is there.
        const [row] = await alerting.ledger();
        await alerting.db
          .updateTable('alerts')
          .set({ state: 'in_doubt' })
          .where('id', '=', row?.id ?? 0)
          .execute();
        await sendAgain(alerting.db, row?.delivery ?? '', { by: 'person:admin', now: alerting.time });
        alerting.goTo('2026-05-12T08:30:00.000Z');
        await relayed({ mail, localAddress: YOU });
        expect((await alerting.ledger())[0]).toMatchObject({ state: 'sent' });
        expect(await outbox.list()).toHaveLength(1);
      });

      it('who chats is waited for', async () => {
        await alerting.keep({ ...CRITICAL, pdmEmail: YOU });
        await alerting.scan();
        await relayed({ mail, localAddress: YOU });
        expect(await rows()).toEqual([['pending', null, 'nobody has written to the bot yet']]);
      });
    });
  });
});
