import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { NOTHING_SET, type PersonSettings } from '../../../src/alerts/decide/person-settings.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { type AlertAct, actOnAlerts } from '../../../src/alerts/respond/act-on-alerts.ts';
import { escalateOverdue } from '../../../src/alerts/scan/escalate.ts';
import { type AlertReason, writeReason } from '../../../src/domain/alerts/reason.ts';
import { putAlertSettings } from '../../../src/store/queries/alerts/people.ts';
import { Alerting } from '../../support/alerts/alerting.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { cardsOf, only, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { button, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectGood, newCard } from '../evidence/validate-teams.ts';

const PEOPLE = {
  '29:pat': { name: 'Pat Reed', email: 'Pat@partner.example', aadObjectId: 'pppp' },
  '29:cy': { name: 'Cy', email: 'cy@partner.example' },
  '29:root': { name: 'Root', email: 'root@partner.example', aadObjectId: 'AD-MIN' },
};
const PAT = 'pat@partner.example';
const CY = 'cy@partner.example';
const ASKS: Place = { from: '29:pat' };

const row = (deal_id: string, customer: string, close_date: string, more: Row = {}): Row => ({
  deal_id,
  customer,
  close_date,
  cloud_scope: 'commercial',
  program: 'EA',
  pdm_email: PAT,
  ...more,
});
const ROWS = [
  row('A-1', 'Acme', '2026-06-12'),
  row('B-1', 'Borealis', '2026-07-02'),
  row('C-1', 'Cygnus', '2027-06-01'),
  row('D-1', 'Dorado', '2026-06-12', { pdm_email: CY }),
  row('F-1', 'Fornax', '2026-06-12', { stage: 'closed' }),
];
const NOON = '2026-06-10T12:00:00.000Z';
const HOUR = 3_600_000;

const start = useBots();
let bot: TestBot;
let alerting: Alerting;
beforeEach(async () => {
  bot = await start({ fill: bookOf(ROWS), admins: new Set(['ad-min']) });
  bot.connector.answer({ members: PEOPLE });
  alerting = new Alerting(bot.store.db, NOON);
});

async function ask(text: string, place: Place = ASKS): Promise<AdaptiveCard> {
  const card = only(await bot.ask(text, place));
  expectGood(card);
  return card;
}
const said = async (text: string, place?: Place) => linesOf(await ask(text, place)).join('\n');

const set = (address: string, settings: Partial<PersonSettings>) =>
  putAlertSettings(bot.store.db, {
    place_key: placeOf(address),
    settings: JSON.stringify({ ...NOTHING_SET, ...settings }),
    changed_at: NOON,
    changed_by: 'person:pppp',
  });
async function refOf(dealId: string): Promise<number> {
  const deal = await bot.store.db
    .selectFrom('deals')
    .select('id')
    .where('deal_id', '=', dealId)
    .executeTakeFirstOrThrow();
  return deal.id;
}
async function act(dealId: string, done: AlertAct): Promise<void> {
  const by = { id: '29:pat', objectId: 'pppp', tenantId: null, name: 'Pat Reed', addresses: [PAT] };
  await actOnAlerts(alerting, { dealRef: await refOf(dealId), personKey: PAT, by }, done);
}
const change = (reason: AlertReason | null, state: 'parked' | 'in_doubt' | 'cancelled' | 'sending') =>
  bot.store.db
    .updateTable('alerts')
    .set({ state, reason: reason && writeReason(reason), settled_at: NOON })
    .execute();
async function dueAt(dealId: string): Promise<string | undefined> {
  const alerts = bot.store.db.selectFrom('alerts').where('deal_ref', '=', await refOf(dealId));
  return (await alerts.select('due_at').executeTakeFirst())?.due_at;
}
const scan = () => alerting.scan(`at ${alerting.iso}`);

describe('why somebody was not told of a deal', () => {
  it('is that it was told: when, and where', async () => {
    await scan();
    await alerting.relay().drain();
    const text = await said('why was I not told of acme?');
    expect(text).toContain('Your alerts about Acme');
    expect(text).toContain('Became at risk');
    expect(text).toContain('✔ Sent Wed 10 Jun, 12:00 UTC, to you in Teams.');
    expect(text).toContain('Alerts about this deal are sent to you.');
  });

  it('is that it was told as a draft in the mailbox of the AE', async () => {
    await scan();
    await alerting.relay().drain();
    const how = writeReason({ code: 'outlook-draft', owner: 'ann@partner.example' });
    await bot.store.db.updateTable('alerts').set({ route: 'outlook-draft', reason: how }).execute();
    expect(await said('why not told A-1')).toContain('as a draft in the Outlook of ann@partner.example.');
  });

  it('is that it waits for the digest, in the time of the asker', async () => {
    await set(PAT, { zone: 'Europe/Lisbon' });
    await scan();
    expect(await said('why no alert for B-1')).toContain(
      '… Waits: it is in your digest of Wed 10 Jun, 14:00.',
    );
  });

  it('is that the digest waits for the end of the quiet hours', async () => {
    await set(PAT, { digestAt: '06:00', quiet: { from: '13:00', to: '07:00' } });
    await scan();
    expect(await said('why no alert for B-1')).toContain(
      'your quiet hours end at 07:00; it is in your digest of Thu 11 Jun, 07:00 UTC',
    );
  });

  it.each([
    ['A-1', 'at once'],
    ['B-1', 'in a digest'],
  ])('is that %s, due %s, has changed since it was scanned', async (dealId) => {
    await scan();
    alerting.time = Date.parse((await dueAt(dealId)) ?? '');
    await bot.store.db.updateTable('deals').set({ stage: 'closed' }).where('deal_id', '=', dealId).execute();
    await alerting.relay().drain();
    expect(await dueAt(dealId)).toBe(new Date(alerting.time + 300_000).toISOString());
    expect(await said(`why was I not told of ${dealId}`)).toContain(
      '… Waits: the deal has changed; the next scan decides.',
    );
  });

  it('is a snooze', async () => {
    await scan();
    const until = Date.parse('2026-06-20T00:00:00Z');
    await act('A-1', { act: 'snooze', until, reason: 'Away' });
    const text = await said('why did I not get an alert about acme');
    expect(text).toContain('Snoozed until Sat 20 Jun, 00:00 UTC.');
    expect(text).toContain('… Waits: you have snoozed the deal; it is sent Sat 20 Jun, 00:00 UTC.');
  });

  it.each<[string, Partial<PersonSettings>, string]>([
    ['turned off', { isOn: false }, '⊘ Not sent: you have turned alerts off.'],
    [
      'of a higher risk',
      { minRisk: 'critical' },
      '⊘ Not sent: your settings leave out deals below critical risk, and this one had',
    ],
    [
      'for another program',
      { programs: ['SCE', 'MPSA'] },
      '⊘ Not sent: your settings are for SCE, MPSA only, and this deal is of EA.',
    ],
  ])('is settings that are %s', async (_, settings, expected) => {
    await set(PAT, settings);
    await scan();
    const text = await said('why was I not told of borealis');
    expect(text).toContain(expected);
    expect(text).toContain('As it is now, it would not be sent');
  });

  it('is that they have muted it', async () => {
    await act('A-1', { act: 'mute' });
    alerting.time += HOUR;
    await scan();
    const text = await said('why was I not told of acme');
    expect(text).toContain('Muted by Pat Reed on Wed 10 Jun, 12:00 UTC.');
    expect(text).toContain('⊘ Not sent: this deal was muted by Pat Reed on Wed 10 Jun.');
  });

  it('is that they handed it over, before it was due or after', async () => {
    await act('A-1', { act: 'hand-over', to: CY });
    await scan();
    await act('B-1', { act: 'hand-over', to: CY });
    const before = await said('why was I not told of acme');
    expect(before).toContain(`You handed this deal to ${CY} on Wed 10 Jun. Alerts go to them.`);
    expect(before).toContain(`⊘ Not sent: handed over to ${CY} on Wed 10 Jun.`);
    const { verb, data } = button(await ask('why was I not told of acme'), 'Take the deal back');
    const back = newCard(await bot.press(verb, data, ASKS));
    expectGood(back);
    expect(linesOf(back)[0]).toBe('You took Acme back. Its alerts come to you.');
    expect(linesOf(back).join('\n')).toContain('Alerts about this deal are sent to you.');
    expect((await bot.press(verb, data, ASKS)).told).toMatchObject({
      value: expect.stringMatching(/^(Done already|It is not handed over)/),
    });
    expect(await said('why was I not told of borealis')).toContain(
      `○ Taken back Wed 10 Jun, 12:00 UTC: handed over to ${CY} on Wed 10 Jun.`,
    );
  });

  it('is that the backup was told, as they had not answered', async () => {
    await set(PAT, { backup: CY });
    await scan();
    await alerting.relay().drain();
    alerting.time += 30 * HOUR;
    const { thresholds, log } = bot.services;
    await escalateOverdue({ ...alerting, thresholds, log, backup: null, db: bot.store.db });
    expect(await said('why was I not told of acme')).toContain(
      `You did not answer it, so ${CY} was told as backup.`,
    );
  });

  it.each<[string, AlertReason | null, Parameters<typeof change>[1], string]>([
    [
      'no longer so',
      { code: 'no-longer-so' },
      'cancelled',
      '○ Taken back Wed 10 Jun, 12:00 UTC: no longer so.',
    ],
    ['said with a newer one', { code: 'newer-alert' }, 'cancelled', 'said together with a newer one.'],
    ['of somebody else now', { code: 'not-a-reader' }, 'cancelled', 'you are no longer told of this deal.'],
    [
      'parked',
      { code: 'teams-answered', status: 403, error: 'ConversationBlockedByUser' },
      'parked',
      '✖ Could not be sent Wed 10 Jun, 12:00 UTC: Teams did not take the message',
    ],
    [
      'parked without a conversation',
      { code: 'no-conversation', why: 'is-ae', ae: PAT },
      'parked',
      'the bot has no conversation with you: add the app',
    ],
    [
      'in doubt',
      { code: 'no-answer-within', ms: 40_000 },
      'in_doubt',
      '? May have reached you or not, Wed 10 Jun, 12:00 UTC: no answer within 40000 ms.',
    ],
    ['parked for no reason that is known', null, 'parked', 'why was not recorded.'],
    ['being sent', null, 'sending', '➤ Is being sent at this moment.'],
  ])('is that it is %s', async (_, reason, state, expected) => {
    await scan();
    await change(reason, state);
    expect(await said('why was I not told of acme')).toContain(expected);
  });

  it('is that all alerts are stopped', async () => {
    await scan();
    await bot.ask('stop alerts', { from: '29:root' });
    const ledger = only(await bot.ask('ledger', { from: '29:root' }));
    const { verb, data } = button(ledger, 'Stop alerts');
    const asked = await bot.press(verb, data, { from: '29:root' });
    expect(JSON.stringify(asked)).toContain('Stop all alerts?');
    await bot.store.db
      .insertInto('alert_switch')
      .values({ id: 1, is_stopped: 1, changed_at: NOON, changed_by: 'Root' })
      .execute();
    const text = await said('why was I not told of acme');
    expect(text).toContain('An admin has stopped all alerts');
    expect(text).toContain('… Waits: an admin has stopped all alerts.');
  });

  it.each([
    ['C-1', 'the deal is not at risk', 'The next is due when it becomes at risk or 30 days are left.'],
    ['F-1', 'the deal is activated, closed or cancelled', 'Nothing is due about such a deal any more.'],
  ])('of %s: nothing was ever due, as %s', async (dealId, why, next) => {
    await scan();
    const text = await said(`why was I not told of ${dealId}`);
    expect(text).toContain(`No alert about this deal was due to you: ${why}.`);
    expect(text).toContain(next);
    expect(text).toContain('Last scan for alerts: Wed 10 Jun, 12:00 UTC');
  });

  it('is that no scan has looked yet', async () => {
    const text = await said('why was I not told of acme');
    expect(text).toContain('No alert about this deal was due to you: no scan has looked at the deal yet.');
    expect(text).toContain('No scan has come to its end yet.');
  });

  it('is that it is not their deal, for an admin who may see it', async () => {
    await scan();
    const text = await said('why was I not told of dorado', { from: '29:root' });
    expect(text).toContain('You are neither PDM nor AE of this deal');
    expect(text).toContain('No alert about this deal was due to you: they are for its PDM and its AE.');
    expect(text).toContain('You would be told as its PDM or AE');
  });

  it('opens the deal, and the settings', async () => {
    const card = await ask('why not told acme');
    expect(titleOf(card)).toBe('Your alerts about Acme');
    expect([button(card, 'Open deal').data, button(card, 'Your alert settings').data]).toEqual([
      { dealId: 'A-1' },
      { text: 'alerts' },
    ]);
  });

  it('asks which deal is meant where none is named, or several are', async () => {
    expect(await said('why was I not told?')).toContain('Which deal?');
    expect(await said('why not told')).toContain('why not told EA-2026-0042');
  });

  it('tells nothing of a deal that the asker may not see', async () => {
    await scan();
    for (const text of ['why was I not told of dorado', 'why not told D-1']) {
      const answer = await said(text);
      expect(answer).not.toContain('Dorado');
      expect(answer).not.toContain(CY);
    }
  });
});

describe('in a group', () => {
  const GROUP: Place = { from: '29:pat', conversation: 'groupChat' };

  const ASKED = 'why was I not told of acme';

  async function muted(): Promise<void> {
    bot.connector.answer({ members: { '29:pat': PEOPLE['29:pat'], '29:root': PEOPLE['29:root'] } });
    await set(PAT, { minRisk: 'critical', backup: CY });
    await act('A-1', { act: 'mute' });
    alerting.time += HOUR;
    await scan();
  }

  it.each(['groupChat', 'channel'] as const)(
    'and in a channel (%s), the settings and acts of the asker are for whoever presses alone',
    async (conversation) => {
      await muted();
      const prompt = await ask(ASKED, { ...GROUP, conversation });
      expect(linesOf(prompt)).toEqual([
        'Your alerts about Acme',
        'Your alerts about this deal are yours to see.',
      ]);
      const { verb, data } = button(prompt, 'Show it to me alone');
      expect(data).toEqual({ text: 'why not told A-1' });
      const shown = await bot.press(verb, data, { ...GROUP, conversation });
      expect(shown.sent).toEqual([]);
      const card = shown.told.value as AdaptiveCard;
      expectGood(card);
      expect(linesOf(card).join('\n')).toContain('⊘ Not sent: this deal was muted by Pat Reed');
      // The form of the settings would be posted for everybody.
      expect(JSON.stringify(card)).not.toContain('Your alert settings');
      const other = await bot.press(verb, data, { from: '29:root', conversation });
      const others = linesOf(other.told.value as AdaptiveCard).join('\n');
      expect(others).toContain('You are neither PDM nor AE of this deal');
      expect(others).not.toContain('uted');
    },
  );

  it('an old client, which would show them to everybody, says that it takes a chat of their own', async () => {
    await muted();
    const { fallback } = button(await ask(ASKED, GROUP), 'Show it to me alone');
    const card = only(cardsOf(await bot.submit(fallback.data, GROUP)));
    expect(linesOf(card)).toEqual([
      'Your alerts about Acme',
      'Here everybody would see them: they can only be shown in a chat of our own. Say there: why not told A-1',
    ]);
  });

  it('is not told of a deal that somebody there may not see', async () => {
    await scan();
    const text = await said('why was I not told of acme', GROUP);
    for (const word of ['Acme', 'A-1 ', 'at risk', 'Sent', 'Waits']) expect(text).not.toContain(word);
  });
});
