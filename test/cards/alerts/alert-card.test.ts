import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alertCard } from '../../../cards/alerts/alert-card.ts';
import { ON_IT } from '../../../cards/alerts/labels.ts';
import { alertSettingsCard } from '../../../cards/alerts/settings/settings-form.ts';
import { handOverConfirm, handOverForm } from '../../../cards/alerts/single/hand-over-forms.ts';
import { snoozeForm } from '../../../cards/alerts/single/snooze-form.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import { ALERT_SHOW, ALERT_SNOOZE_SAVE, ALERT_UNDO } from '../../../cards/verbs.ts';
import type { AlertFacts } from '../../../src/alerts/decide/alert-facts.ts';
import { NOTHING_SET } from '../../../src/alerts/decide/person-settings.ts';
import type { SaidAlert } from '../../../src/alerts/message/alert-message.ts';
import { filledOf } from '../../../src/alerts/preferences/settings-form.ts';
import { ALERT_KINDS } from '../../../src/domain/alerts/kinds.ts';
import { RISKS, type Risk } from '../../../src/domain/ids.ts';
import { DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import {
  done,
  FACTS,
  manyAlerts,
  messageWith,
  OF_KIND,
  READY_NOW,
  said,
} from '../../support/cards/alert-cards.ts';
import { anyCharacter } from '../../support/properties/any-character.ts';
import { READER } from '../../support/reader.ts';
import { buttonsOf, linesOf, partsOf, titleOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const OSLO = { ...READER, timeZone: 'Europe/Oslo' };
const titles = (card: AdaptiveCard) => buttonsOf(card).map(({ title }) => title);
/** The rows of a digest. */
const looks = (card: AdaptiveCard) =>
  buttonsOf(card).filter(({ verb, data }) => verb === ALERT_SHOW && 'deal' in (data ?? {}));
const textOf = (card: AdaptiveCard) => linesOf(card).join('\n');
const one = (facts: Partial<AlertFacts> = {}, more: Partial<SaidAlert> = {}) =>
  alertCard(messageWith([said(facts, more)]));

const LOOKING = ['Write to customer', 'Open deal'];
const PARTNER = 'Write to partner';
const ACTING = ['Remind me tomorrow', 'Snooze', 'Hand over', 'Mute this deal'];
const ALL = [...LOOKING, ON_IT, PARTNER, ...ACTING];

describe('the card of one alert', () => {
  it.each([
    ['at-risk', 'Contoso is now critical', 'Became at risk'],
    ['risk-rose', 'Contoso is now at high risk', 'The risk rose from medium to high'],
    ['days-left', 'Contoso is not ready: 3 days left', '3 days left, and not ready'],
    ['ready', 'Contoso is ready', 'Resolved: the deal is ready'],
    ['escalated', 'Contoso has nobody on it', 'Escalated: pat@contoso.com has not answered in time'],
  ] as const)('says what has happened: %s', (kind, title, happened) => {
    const card = one({ kind, ...OF_KIND[kind] });
    expect(titleOf(card)).toBe(title);
    expect(card.fallbackText.split('\n').slice(0, 2)).toEqual([title, happened]);
    expect(titles(card)).toEqual(kind === 'ready' ? ['Open deal'] : ALL);
  });

  it('says how it stood when its reader was last told, where that was otherwise', () => {
    expect(linesOf(one())).toContain('Before: unverified, medium risk');
    for (const before of [null, { verdict: 'blocked', risk: 'critical', daysLeft: 4 } as const])
      expect(textOf(one({ before }))).not.toContain('Before:');
  });

  it('is snoozed until tomorrow at a press, unless it is due by then', () => {
    const tomorrow = buttonsOf(one()).find(({ title }) => title === 'Remind me tomorrow');
    expect(tomorrow).toMatchObject({ verb: ALERT_SNOOZE_SAVE, data: { deal: 1, days: 1 } });
    expect(titles(one({ daysLeft: null }))).toContain('Remind me tomorrow');
    expect(titles(one({ daysLeft: 1 }))).not.toContain('Remind me tomorrow');
  });

  it('says that who was to be told first was not reached, where they were not', () => {
    const text = textOf(one({ kind: 'escalated', ...OF_KIND.escalated }, { isUnreached: true }));
    expect(text).toContain('Escalated: pat@contoso.com could not be reached in Teams');
    expect(text).not.toContain('acknowledged it');
  });

  it('says what acknowledging does, as long as that can be done', () => {
    const hint = 'Your backup is not told.';
    const textOf = (card: AdaptiveCard) => JSON.stringify(card);
    expect(textOf(one())).toContain(hint);
    const acknowledged = done('acknowledge');
    const acted = one({}, { acts: [acknowledged], inForce: { ...said().inForce, acknowledged } });
    expect(textOf(acted)).not.toContain(hint);
    expect(textOf(alertCard(messageWith([said()], null)))).not.toContain(hint);
    expect(textOf(alertCard(messageWith(manyAlerts(3))))).toContain(hint);
  });

  it('has what a backup did, as theirs', () => {
    const backupActs = [done('acknowledge', { by: 'Amy' })];
    const text = 'Backup: Amy is on it, Wed 10 Jun, 13:00 UTC';
    expect(linesOf(one({}, { backupActs }))).toContain(text);
    expect(textOf(alertCard(messageWith([said({}, { backupActs }), ...manyAlerts(2)])))).toContain(text);
  });

  it('tells the time by the clock of its reader', () => {
    const snoozed = done('snooze', { until: '2026-06-12T22:00:00.000Z', reason: 'Later' });
    const alert = said({}, { acts: [snoozed], inForce: { ...said().inForce, snoozed }, now: READY_NOW });
    const text = textOf(alertCard({ ...messageWith([alert]), reader: OSLO }));
    expect(text).toContain('Snoozed until Sat 13 Jun, 00:00');
    expect(text).toContain('ready as of Thu 11 Jun, 11:15');
    expect(text).not.toContain('UTC');
  });

  it('is announced in the settings by the same clock', () => {
    const card = alertSettingsCard({
      address: 'pat@contoso.com',
      filled: filledOf(NOTHING_SET),
      reader: OSLO,
      hours: { digestAt: '08:30', zone: 'Europe/Oslo' },
      clientZone: null,
      cadence: DEFAULT_CADENCE,
      reach: { kind: 'gone', goneAt: '2026-06-10T22:30:00.000Z' },
      waiting: 1,
      next: '2026-06-11T06:30:00.000Z',
      stopped: null,
      notices: [],
    });
    expect(textOf(card)).toContain('your chat with me on Thu 11 Jun');
    expect(textOf(card)).toContain('1 alert is waiting, the first until Thu 11 Jun, 08:30.');
  });

  it('says how the deal stands, why, and what to do first', () => {
    const text = textOf(one());
    for (const line of [
      '✖ Blocked · 3 days left (Sat 13 Jun) · $1.2\u00A0M · EA-2026-0042',
      '✖ No Online Administrator · blocker',
      '2 more reasons',
      '✖ Notices Contact ann@contoso.com: wrong cloud · blocker',
      '⚠ Online Service Manager cat@contoso.com: not validated · warning',
    ])
      expect(text).toContain(line);
    expect(linesOf(one()).filter((line) => line.startsWith('Next for the '))).toHaveLength(1);
  });

  it('says who handed it over, and that the risk rose from nothing known', () => {
    expect(textOf(one({ insteadOf: 'amy@contoso.com' }))).toContain(
      'Became at risk · handed over by amy@contoso.com',
    );
    const rose = one({ kind: 'risk-rose', before: null });
    expect(titleOf(rose)).toBe('Contoso is now critical');
    expect(rose.fallbackText).toContain('The risk rose to critical');
  });

  it.each([
    [
      'acknowledged',
      done('acknowledge'),
      'Pat Reed is on it, Wed 10 Jun, 13:00 UTC',
      'I’m on it',
      'I’m not on it',
    ],
    [
      'snoozed',
      done('snooze', { until: '2026-06-13T00:00:00.000Z', reason: 'On holiday' }),
      'Snoozed until Sat 13 Jun, 00:00 UTC (On holiday) by Pat Reed, Wed 10 Jun, 13:00 UTC',
      'Snooze',
      'End the snooze',
    ],
    [
      'muted',
      done('mute'),
      'Muted for this deal by Pat Reed, Wed 10 Jun, 13:00 UTC',
      'Mute this deal',
      'Unmute this deal',
    ],
    [
      'handedOver',
      done('hand-over', { to: 'amy@contoso.com' }),
      'Handed over to amy@contoso.com by Pat Reed, Wed 10 Jun, 13:00 UTC',
      'Hand over',
      'Take the deal back',
    ],
  ] as const)('says who did what, and offers what undoes it: %s', (name, act, text, gone, undo) => {
    const card = one({}, { acts: [act], inForce: { ...said().inForce, [name]: act } });
    expect(linesOf(card)).toContain(text);
    expect(titles(card)).not.toContain(gone);
    if (undo !== null) expect(titles(card)).toContain(undo);
  });

  it.each([
    [READY_NOW, 'Contoso is ready', '✔ Resolved since: ready as of Thu 11 Jun, 09:15 UTC'],
    [
      { ...READY_NOW, verdict: 'blocked', stage: 'activated' },
      'Contoso is activated',
      '✔ Settled since: the deal is activated as of Thu 11 Jun, 09:15 UTC',
    ],
  ] as const)('that is over says so first, and offers the deal alone', (now, title, text) => {
    const card = one({}, { now });
    expect(linesOf(card).slice(0, 2)).toEqual([title, text]);
    expect(card.fallbackText.split('\n').slice(0, 2)).toEqual([title, text]);
    expect(titles(card)).toEqual(['Open deal']);
  });

  it('that is over still ends what would keep the reader from hearing of the deal again', () => {
    const [muted, handedOver] = [done('mute'), done('hand-over', { to: 'amy@contoso.com' })];
    const inForce = { ...said().inForce, muted, handedOver };
    expect(titles(one({}, { now: READY_NOW, inForce }))).toEqual([
      'Open deal',
      'Take the deal back',
      'Unmute this deal',
    ]);
  });

  it('says what else has changed since', () => {
    const now = { ...READY_NOW, verdict: 'unverified', risk: 'high' } as const;
    expect(linesOf(one({}, { now }))[0]).toBe('Now: unverified, high risk, as of Thu 11 Jun, 09:15 UTC');
    expect(titles(one({}, { now }))).toEqual(ALL);
  });

  it('is nobody’s in particular in a channel', () => {
    expect(titles(alertCard(messageWith([said()], null)))).toEqual([...LOOKING, PARTNER]);
  });
});

describe('a digest', () => {
  it('counts by risk, and has the gravest first and what is over last', () => {
    const at = (risk: Risk, dealRef: number, more: Partial<SaidAlert> = {}) =>
      said(
        { risk, dealId: `D-${dealRef}`, daysLeft: 30 - dealRef },
        { id: dealRef, dealRef, now: null, ...more },
      );
    const message = messageWith([
      at('medium', 1),
      at('critical', 2, { now: READY_NOW }),
      at('high', 3),
      at('high', 4),
      at('critical', 5),
    ]);
    const card = alertCard(message);
    expect(linesOf(card).slice(0, 2)).toEqual([
      '4 deals at risk',
      '● 1 critical · ◕ 2 high · ◑ 1 medium · ✔ 1 resolved',
    ]);
    const looks = titles(card).filter((title) => title.startsWith('Contoso · D-'));
    expect(looks.map((title) => title.slice(0, 13))).toEqual([5, 4, 3, 1, 2].map((n) => `Contoso · D-${n}`));
    expect(titles(card).filter((title) => title === ON_IT)).toHaveLength(4);
    expect(titles(card).slice(-2)).toEqual(['I’m on these 4', 'What to do first']);
    expect(buttonsOf(card).at(-2)?.data).toMatchObject({ deals: '5,4,3,1' });
    const linked = alertCard(message, { linkOf: (dealId) => `https://bot.example/deals/${dealId}` });
    expect(partsOf(linked).map(({ part }) => part)).toContainEqual({
      ...{ type: 'Action.OpenUrl', title: 'Open the page of D-5', mode: 'secondary' },
      url: 'https://bot.example/deals/D-5',
    });
    expect(buttonsOf(card)[0]).toMatchObject({
      verb: 'alert.show',
      data: { delivery: message.delivery, deal: 5 },
    });
    const opened = alertCard(message, { deal: 4 });
    expect(textOf(opened)).toMatch(/ · D-4$/m);
    expect(titles(opened)).toEqual([...LOOKING, ON_IT, 'Back to the digest', PARTNER, ...ACTING]);
  });

  it('has nothing to answer in a channel, nor where all is', () => {
    const answers = (card: AdaptiveCard) => titles(card).filter((title) => title.startsWith('I’m on '));
    expect(answers(alertCard(messageWith(manyAlerts(3), null)))).toEqual([]);
    const acknowledged = done('acknowledge');
    const alerts = manyAlerts(3).map((alert) => ({
      ...alert,
      acts: [acknowledged],
      inForce: { ...alert.inForce, acknowledged },
    }));
    const card = alertCard(messageWith(alerts));
    expect(answers(card)).toEqual([]);
    expect(textOf(card)).toContain('Pat Reed is on it');
  });

  it('has five rows in groups, says how many more there are of what, and shows them at a press', () => {
    const message = messageWith([
      ...manyAlerts(8).map((alert) => ({ ...alert, now: null })),
      said({ isReminder: true, risk: 'low', daysLeft: 40 }, { id: 9, dealRef: 9 }),
    ]);
    const card = alertCard(message);
    expect(looks(card)).toHaveLength(5);
    const groups = linesOf(card).filter((line) => / · \d+$/.test(line));
    expect(groups).toEqual(['New · 2', 'Worse · 4']);
    expect(textOf(card)).toMatch(/4 more: .*2 due soon and 1 resolved\./);
    const more = buttonsOf(card).find(({ title }) => title === 'Show 4 more');
    expect(more?.data).toEqual({ delivery: message.delivery, view: 'all' });
    expect(looks(alertCard(message, { showsAll: true }))).toHaveLength(9);
  });

  it('of all says how many more there are than fit', () => {
    const card = alertCard(messageWith(manyAlerts(500)), { showsAll: true });
    const shown = looks(card).length;
    expect(shown).toBeGreaterThan(9);
    expect(textOf(card)).toMatch(new RegExp(`${500 - shown} more: .* For these, say “at risk”.`));
    expect(titles(card)).toContain('At risk');
  });

  it('of many deals that are followed now counts them by verdict, and has the three most urgent', () => {
    const followed = { bundle: '1.person:pat', verdicts: { blocked: 20, unverified: 7, ready: 2 } };
    const card = alertCard(
      messageWith(manyAlerts(27, { followed, kind: 'at-risk', verdict: 'blocked', risk: 'high' })),
    );
    expect(linesOf(card).slice(0, 3)).toEqual([
      '29 deals you now follow',
      '✖ 20 blocked · ? 7 unverified · ✔ 2 ready',
      'The most urgent',
    ]);
    expect(looks(card)).toHaveLength(3);
    expect(titles(card)).toContain('Show 24 more');
    expect(card.fallbackText.split('\n')[0]).toMatch(/^29 deals you now follow/);
  });
});

/** What a book may hold, and what people type. */
const hostile = fc.oneof(
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 300 }),
  fc.constantFrom('界'.repeat(300), '**b** [x](http://evil.example)', '{{DATE(2026-01-01)}}', '<b>\u202e'),
);

const anyAlert = fc
  .record({
    kind: fc.constantFrom(...ALERT_KINDS),
    risk: fc.constantFrom(...RISKS),
    customer: hostile,
    dealId: hostile,
    by: hostile,
    reason: hostile,
    email: hostile,
    daysLeft: fc.option(fc.integer({ min: -4000, max: 4000 })),
    isOver: fc.boolean(),
  })
  .map(({ by, reason, email, isOver, ...facts }): SaidAlert => {
    const acts = Array.from({ length: 8 }, () =>
      done('snooze', { by, reason, until: '2026-06-13T00:00:00.000Z', to: by }),
    );
    const snoozed = acts[0] ?? null;
    const reasons = FACTS.reasons.map((one) => ({ ...one, email }));
    const more = { acts, inForce: { ...said().inForce, snoozed }, ...(isOver ? { now: READY_NOW } : {}) };
    return said({ ...facts, reasons, insteadOf: by }, more);
  });

const undo = { verb: ALERT_UNDO, data: { delivery: 'x', acts: Array(40).fill('1234567').join(',') } };

describe('every alert card', () => {
  it('is small enough, and shows what was typed as it is, whatever the alerts say', () => {
    fc.assert(
      fc.property(anyAlert, fc.integer({ min: 1, max: 500 }), hostile, (alert, count, notice) => {
        const alerts = Array.from({ length: count }, (_, at) => ({ ...alert, id: at, dealRef: at + 1 }));
        const message = messageWith(alerts);
        const filled = { day: '', reason: alert.acts[0]?.reason ?? '' };
        const offered = [{ days: 1, day: '2026-06-11' }];
        const form = { message, alert, notices: [notice] };
        const cards = [
          alertCard(message, { notices: [notice] }),
          alertCard(message, { deal: 1, notices: [notice] }),
          alertCard(message, { showsAll: true, notices: [notice], done: { text: notice.repeat(3), undo } }),
          alertCard(message, { deal: 1, done: { text: notice.repeat(3), undo } }),
          handOverConfirm({ message, alert, to: notice, concerns: ['outside', 'unreachable'] }),
          snoozeForm({ ...form, offered, last: null, filled }),
          handOverForm({ ...form, filled: { pick: notice, to: notice } }),
        ];
        for (const card of cards) {
          expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
          const parts = partsOf(card).map(({ part }) => part);
          const markdown = parts.filter(({ type }) => type === 'TextBlock').map(({ text }) => String(text));
          expect(markdown.join()).not.toMatch(/evil|\*\*|\{\{/);
          for (const line of linesOf(card)) expect(line).not.toMatch(/\{\{|\u202e|\n/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has buttons in rows that a narrow card has room for, and all of them', () => {
    const acts = [done('mute'), done('hand-over', { to: 'amy@contoso.com' })];
    const [muted = null, handedOver = null] = acts;
    const acted = said({}, { acts, inForce: { ...said().inForce, muted, handedOver } });
    const cards = [
      one(),
      alertCard(messageWith([acted])),
      alertCard(messageWith(manyAlerts(9)), { deal: 2 }),
    ];
    for (const card of cards) {
      expect(renderCard(card).faults).toEqual([]);
      for (const { part } of partsOf(card)) {
        if (part.type !== 'ActionSet') continue;
        // Those behind the dots take no room.
        const shown = (part.actions as { title: string; mode?: string }[]).filter(
          ({ mode }) => mode !== 'secondary',
        );
        const letters = shown.reduce((sum, { title }) => sum + title.length + 5, 0);
        expect(letters).toBeLessThanOrEqual(40);
      }
    }
  });
});
