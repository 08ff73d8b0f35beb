import { describe, expect, it } from '@jest/globals';
import { AlertFactsSchema, factsOf } from '../../../src/alerts/decide/alert-facts.ts';
import { type Seen, stillHolds, type Waiting, weightier, whatIsDue } from '../../../src/alerts/decide/due.ts';
import { nextScanDay } from '../../../src/alerts/decide/next-scan-day.ts';
import { type Act, letThrough, overrideOf } from '../../../src/alerts/decide/overrides.ts';
import { NOTHING_SET, wants } from '../../../src/alerts/decide/person-settings.ts';
import { lastInChain } from '../../../src/alerts/decide/readers.ts';
import type { AlertKind } from '../../../src/domain/alerts/kinds.ts';
import { addDays } from '../../../src/domain/day.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import { CadenceSchema, DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { DEFAULT_THRESHOLDS } from '../../../src/policy/thresholds.ts';
import { ADMINISTRATOR, contact, dealFile, evidence, judge, NOTICES } from '../../support/deals.ts';

const PDM = 'pat@contoso.com';
const AE = 'ann@contoso.com';
const MAY = '2026-05-10';

function seen(stated: Partial<Seen> = {}): Seen {
  return { verdict: 'blocked', risk: 'high', daysLeft: 20, people: [PDM], ...stated };
}

const READY = seen({ verdict: 'ready', risk: 'none' });
const CLOSED = seen({ verdict: 'blocked', risk: 'none' });

function kinds(before: Seen | null, now: Seen, day: string = MAY): (AlertKind | [AlertKind, number])[] {
  return whatIsDue(before, now, day, DEFAULT_CADENCE).map(({ kind, step }) =>
    step === null ? kind : [kind, step],
  );
}

const CHANGES: readonly [string, Seen | null, Seen, ReturnType<typeof kinds>][] = [
  ['a new deal at risk', null, seen(), ['at-risk']],
  ['a new deal of medium risk', null, seen({ risk: 'medium', daysLeft: 40 }), ['at-risk']],
  ['a new deal of low risk', null, seen({ risk: 'low', daysLeft: 80 }), []],
  ['a new deal without a date', null, seen({ risk: 'low', daysLeft: null }), []],
  ['a new deal that is ready', null, READY, []],
  ['a new deal that is closed', null, CLOSED, []],
  ['low to medium', seen({ risk: 'low', daysLeft: 46 }), seen({ risk: 'medium', daysLeft: 45 }), ['at-risk']],
  ['ready to medium', { ...READY, daysLeft: 40 }, seen({ risk: 'medium', daysLeft: 40 }), ['at-risk']],
  ['closed to high', CLOSED, seen(), ['at-risk']],
  ['medium to high', seen({ risk: 'medium', daysLeft: 22 }), seen({ daysLeft: 21 }), ['risk-rose']],
  ['high to critical', seen({ daysLeft: 8 }), seen({ risk: 'critical', daysLeft: 7 }), ['risk-rose']],
  ['none to low', { ...READY, daysLeft: 80 }, seen({ risk: 'low', daysLeft: 80 }), []],
  ['critical to high', seen({ risk: 'critical', daysLeft: 20 }), seen({ daysLeft: 20 }), []],
  ['medium to low', seen({ risk: 'medium', daysLeft: 40 }), seen({ risk: 'low', daysLeft: 60 }), []],
  ['the same', seen(), seen(), []],
  ['blocked to unverified at the same risk', seen(), seen({ verdict: 'unverified' }), []],
  ['high to ready', seen(), READY, ['ready']],
  ['low to ready', seen({ risk: 'low' }), READY, ['ready']],
  ['ready to ready', READY, READY, []],
  ['high to closed', seen(), CLOSED, []],
  ['a date that comes near', seen({ daysLeft: null }), seen({ daysLeft: 10 }), [['days-left', 14]]],
  ['a date that moves away', seen({ daysLeft: 5 }), seen({ daysLeft: 20 }), []],
  ['a date that goes', seen({ daysLeft: 5 }), seen({ daysLeft: null }), []],
];

describe('what is due', () => {
  it.each(CHANGES)('%s', (_, before, now, due) => expect(kinds(before, now)).toEqual(due));

  it.each(DEFAULT_CADENCE.steps)('is told at %i days left, and neither a day before nor after', (step) => {
    const at = (daysLeft: number) => seen({ risk: 'critical', daysLeft });
    expect(kinds(at(step + 2), at(step + 1))).toEqual([]);
    expect(kinds(at(step + 1), at(step))).toEqual([['days-left', step]]);
    expect(kinds(at(step), at(step))).toEqual([]);
    expect(kinds(at(step), at(step - 1))).toEqual([]);
    expect(kinds({ ...READY, daysLeft: step + 1 }, { ...READY, daysLeft: step })).toEqual([]);
  });

  it('is the least number of days when several were passed while nobody looked', () => {
    expect(kinds(seen({ risk: 'critical', daysLeft: 31 }), seen({ risk: 'critical', daysLeft: 2 }))).toEqual([
      ['days-left', 3],
    ]);
    expect(kinds(seen({ risk: 'critical', daysLeft: 1 }), seen({ risk: 'critical', daysLeft: -3 }))).toEqual(
      [],
    );
  });

  it.each([
    ['2026-05-31', 21, []],
    ['2026-06-01', 21, [['days-left', 21]]],
    ['2026-06-30', 21, [['days-left', 21]]],
    ['2026-07-01', 21, []],
  ])('on %s at %i days left is by the cadence of the month', (day, daysLeft, due) => {
    expect(kinds(seen({ daysLeft: daysLeft + 1 }), seen({ daysLeft }), day)).toEqual(due);
  });

  it('has no burst of reminders when the cadence changes', () => {
    expect(kinds(seen({ daysLeft: 9 }), seen({ daysLeft: 9 }), '2026-06-01')).toEqual([]);
  });

  it('is for the PDM and the AE, and whoever is new on the deal hears how it stands', () => {
    const both = whatIsDue(null, seen({ people: [PDM, AE] }), MAY, DEFAULT_CADENCE);
    expect(both.map(({ person, kind }) => [person, kind])).toEqual([
      [PDM, 'at-risk'],
      [AE, 'at-risk'],
    ]);
    const joined = whatIsDue(seen(), seen({ people: [PDM, AE] }), MAY, DEFAULT_CADENCE);
    expect(joined.map(({ person, kind }) => [person, kind])).toEqual([[AE, 'at-risk']]);
    expect(whatIsDue(seen(), { ...READY, people: [PDM, AE] }, MAY, DEFAULT_CADENCE)).toEqual([
      { person: PDM, kind: 'ready', step: null },
    ]);
    expect(whatIsDue(null, seen({ people: [] }), MAY, DEFAULT_CADENCE)).toEqual([]);
  });
});

const WAITING: readonly [Waiting, Seen, boolean][] = [
  [{ kind: 'at-risk', risk: 'high', step: null }, seen({ risk: 'medium' }), true],
  [{ kind: 'at-risk', risk: 'high', step: null }, seen({ risk: 'low' }), false],
  [{ kind: 'at-risk', risk: 'high', step: null }, READY, false],
  [{ kind: 'at-risk', risk: 'high', step: null }, CLOSED, false],
  [{ kind: 'risk-rose', risk: 'high', step: null }, seen({ risk: 'critical' }), true],
  [{ kind: 'risk-rose', risk: 'high', step: null }, seen({ risk: 'high' }), true],
  [{ kind: 'risk-rose', risk: 'high', step: null }, seen({ risk: 'medium' }), false],
  [{ kind: 'days-left', risk: 'high', step: 14 }, seen({ daysLeft: 14 }), true],
  [{ kind: 'days-left', risk: 'high', step: 14 }, seen({ daysLeft: 13 }), true],
  [{ kind: 'days-left', risk: 'high', step: 14 }, seen({ daysLeft: 15 }), false],
  [{ kind: 'days-left', risk: 'high', step: 14 }, seen({ daysLeft: null }), false],
  [{ kind: 'ready', risk: 'none', step: null }, READY, true],
  [{ kind: 'ready', risk: 'none', step: null }, seen(), false],
];

describe('an alert that waits', () => {
  it.each(WAITING)('%j when the deal is %j holds: %s', (waiting, now, holds) =>
    expect(stillHolds(waiting, now)).toBe(holds),
  );

  it.each([
    ['at-risk', 'risk-rose', 'at-risk'],
    ['at-risk', 'days-left', 'at-risk'],
    ['risk-rose', 'days-left', 'risk-rose'],
    ['days-left', 'risk-rose', 'risk-rose'],
    ['days-left', 'at-risk', 'at-risk'],
    ['ready', 'at-risk', 'at-risk'],
    ['at-risk', 'ready', 'ready'],
  ] as const)('%s that is overtaken by %s is said as %s', (waiting, due, said) => {
    const news = (kind: AlertKind) => ({ kind, step: kind === 'days-left' ? 7 : null });
    expect(weightier(news(waiting), news(due))).toEqual(news(said));
  });
});

describe('what was done about a deal', () => {
  const NOON = Date.parse('2026-05-10T12:00:00Z');
  const act = (stated: Partial<Act> & Pick<Act, 'act'>): Act => ({
    until: null,
    to_key: null,
    risk: 'high',
    at: '2026-05-10T10:00:00.000Z',
    by_name: 'Pat Reed',
    ...stated,
  });
  const TOMORROW = NOON + 86_400_000;
  const SNOOZE = act({ act: 'snooze', until: new Date(TOMORROW).toISOString() });
  const NOW = { kind: 'send', notBefore: null };
  const LATER = { kind: 'send', notBefore: TOMORROW };
  const DROP = { kind: 'suppress', muted: { at: '2026-05-10T10:00:00.000Z', by: 'Pat Reed' } };

  it.each([
    ['nothing', [], 'high', NOW],
    ['mute', [act({ act: 'mute' })], 'critical', DROP],
    ['mute, unmute', [act({ act: 'mute' }), act({ act: 'unmute' })], 'critical', NOW],
    ['snooze', [SNOOZE], 'high', LATER],
    ['snooze, and the risk stays critical', [{ ...SNOOZE, risk: 'critical' }], 'critical', LATER],
    ['snooze, and it becomes critical', [SNOOZE], 'critical', NOW],
    ['snooze that is over', [{ ...SNOOZE, until: '2026-05-10T12:00:00.000Z' }], 'high', NOW],
    ['snooze, wake', [SNOOZE, act({ act: 'wake' })], 'high', NOW],
    ['acknowledge', [act({ act: 'acknowledge' })], 'high', NOW],
    ['snooze, acknowledge', [SNOOZE, act({ act: 'acknowledge' })], 'high', LATER],
  ] as const)('%s', (_, acts, risk, passage) => {
    expect(letThrough(overrideOf(acts), risk, NOON)).toEqual(passage);
  });

  it('hands over, and takes back', () => {
    const over = act({ act: 'hand-over', to_key: AE });
    expect(overrideOf([over]).handedTo).toBe(AE);
    expect(overrideOf([over, act({ act: 'take-back' })]).handedTo).toBeNull();
  });
});

describe('who is told in place of somebody', () => {
  it.each([
    ['nobody', {}, 'ann'],
    ['one', { ann: 'bob' }, 'bob'],
    ['one after the other', { ann: 'bob', bob: 'cy' }, 'cy'],
    ['each other', { ann: 'bob', bob: 'ann' }, 'ann'],
    ['a circle they are not of', { ann: 'bob', bob: 'cy', cy: 'bob' }, 'bob'],
  ])('%s', (_, passedOn: Readonly<Record<string, string>>, reader) => {
    expect(lastInChain('ann', (person) => passedOn[person] ?? null)).toBe(reader);
  });
});

describe('what a person wants to hear', () => {
  it.each([
    [{}, 'medium', 'EA', true],
    [{}, 'low', 'EA', false],
    [{ minRisk: 'low' }, 'low', 'EA', true],
    [{ minRisk: 'high' }, 'medium', 'EA', false],
    [{ minRisk: 'high' }, 'high', 'EA', true],
    [{ programs: ['EA', 'SCE'] }, 'high', 'ea', true],
    [{ programs: ['EA'] }, 'high', 'AOS-G', false],
    [{ programs: ['EA'] }, 'high', null, false],
    [{ isOn: false }, 'critical', 'EA', false],
  ] as const)('%j: a deal of %s risk in %s: %s', (set, risk, program, wanted) => {
    const settings = { ...NOTHING_SET, ...set, programs: 'programs' in set ? [...set.programs] : null };
    expect(wants(settings, { risk, program })).toBe(wanted);
  });
});

describe('the next day on which time alone may change something', () => {
  const next = (deal: Partial<Deal>, checkedOn?: string, asOf = '2026-06-10') => {
    const file = dealFile({
      deal,
      ...(checkedOn === undefined
        ? { contacts: [NOTICES], evidence: { [NOTICES.email]: [] } }
        : { checkedOn }),
    });
    return nextScanDay(file.deal, judge(file, asOf), DEFAULT_THRESHOLDS, DEFAULT_CADENCE);
  };

  it.each([
    ['blocked, without a date', {}, undefined, null],
    ['ready: when the check grows stale', {}, '2026-06-01', '2026-07-02'],
    ['ready, with a date: only then', { closeDate: '2026-06-20' }, '2026-06-01', '2026-07-02'],
    ['blocked, far ahead: 45 days before', { closeDate: '2026-12-31' }, undefined, '2026-11-16'],
    ['blocked, 45 days ahead: the next count is 30', { closeDate: '2026-07-25' }, undefined, '2026-06-25'],
    ['blocked, tomorrow: the day after no count is left', { closeDate: '2026-06-11' }, undefined, null],
    ['blocked and past', { closeDate: '2026-06-01' }, undefined, null],
    ['closed', { closeDate: '2026-12-31', stage: 'closed' }, undefined, null],
    ['cocp', { transaction: 'cocp', cocpRequestedAt: '2026-06-05' }, undefined, '2026-06-16'],
  ] as const)('%s', (_, deal, checkedOn, day) => expect(next(deal, checkedOn)).toBe(day));

  it('is the day of a policy that is to come', () => {
    expect(next({}, undefined, '2026-01-02')).toBe('2026-01-15');
  });

  it('misses no day on which the verdict or the risk changes by itself', () => {
    const files = [
      dealFile({ deal: { closeDate: '2026-08-20' }, checkedOn: '2026-06-03' }),
      dealFile({ deal: { closeDate: '2026-06-29', submission: 'manual-form' }, contacts: [NOTICES] }),
      dealFile({ deal: { closeDate: '2026-09-25', transaction: 'cocp', cocpRequestedAt: '2026-06-20' } }),
      dealFile({
        deal: { closeDate: '2026-09-01' },
        contacts: [NOTICES, ADMINISTRATOR, contact('online-service-manager', 'cat@contoso.com')],
        evidence: {
          [NOTICES.email]: [
            evidence('vl-central', 'no-wsa', '2026-05-20'),
            evidence('sign-in', 'work-account', '2026-06-02'),
          ],
        },
      }),
    ];
    for (const file of files) {
      let day = '2026-06-05';
      let before = judge(file, day);
      let look = nextScanDay(file.deal, before, DEFAULT_THRESHOLDS, DEFAULT_CADENCE);
      for (let ahead = 1; ahead < 120; ahead++) {
        day = addDays('2026-06-05', ahead);
        const now = judge(file, day);
        const reached = DEFAULT_CADENCE.steps.includes(now.daysLeft ?? -1) && now.verdict !== 'ready';
        if (now.verdict !== before.verdict || now.risk !== before.risk || reached) {
          expect([file.deal.dealId, look]).toEqual([file.deal.dealId, day]);
        }
        if (look === day) look = nextScanDay(file.deal, now, DEFAULT_THRESHOLDS, DEFAULT_CADENCE);
        before = now;
      }
    }
  });
});

describe('the facts of an alert', () => {
  it('name the weightiest reasons, three at most, and can be read again', () => {
    const file = dealFile({ deal: { closeDate: '2026-06-20' }, contacts: [NOTICES], evidence: {} });
    const facts = {
      ...factsOf(file.deal, judge(file), 'mark', null),
      kind: 'at-risk',
      step: null,
      insteadOf: null,
    };
    expect(facts.reasons.map(({ code }) => code)).toEqual(['role-missing', 'role-missing']);
    expect(AlertFactsSchema.parse(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
  });
});

describe('a cadence', () => {
  it.each([
    { steps: [7, 14] },
    { steps: [] },
    { digestAt: '8:30' },
    { digestAt: '24:00' },
    { zone: 'Europe/Nowhere' },
    { restDays: [1, 2, 3, 4, 5, 6, 7] },
  ])('like %j is refused', (stated) => {
    expect(CadenceSchema.safeParse({ ...DEFAULT_CADENCE, ...stated }).success).toBe(false);
  });

  it('is the default one where nothing is configured', () => {
    expect(CadenceSchema.parse(DEFAULT_CADENCE)).toEqual(DEFAULT_CADENCE);
  });
});
