import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SubscribedChannel } from '../../../src/alerts/decide/channel-filter.ts';
import type { Look, PlanContext } from '../../../src/alerts/decide/deal-look.ts';
import { changeOf, type Seen, whatIsDue } from '../../../src/alerts/decide/due.ts';
import { NO_OVERRIDE, type Override } from '../../../src/alerts/decide/overrides.ts';
import { NOTHING_SET, type PersonSettings } from '../../../src/alerts/decide/person-settings.ts';
import { planDeal } from '../../../src/alerts/decide/plan-deal.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { readReason } from '../../../src/domain/alerts/reason.ts';
import { RISKS } from '../../../src/domain/ids.ts';
import { DEFAULT_CADENCE, stepsOn } from '../../../src/policy/cadence.ts';
import { deal, dealFile, judge } from '../../support/deals.ts';

const PDM = 'pat@contoso.com';
const AE = 'ann@contoso.com';
const BEN = 'ben@contoso.com';
const NOW = Date.parse('2026-05-11T10:00:00.000Z');
const EARLIER = '2026-05-10T08:30:00.000Z';
const DONE = { at: EARLIER, by: 'Pat Reed' };

const EVALUATION = judge(dealFile({ deal: { closeDate: '2026-06-20' } }), '2026-05-11');

function seen(stated: Partial<Seen> = {}): Seen {
  return { verdict: 'blocked', risk: 'high', daysLeft: 20, people: [PDM], ...stated };
}

interface Stated {
  readonly look?: Partial<Look>;
  readonly settings?: Readonly<Record<string, Partial<PersonSettings>>>;
  readonly overrides?: Readonly<Record<string, Partial<Override>>>;
}

function planned({ look = {}, settings = {}, overrides = {} }: Stated) {
  const whole: Look = {
    ref: 7,
    deal: deal({ pdmEmail: PDM, program: 'EA' }),
    notTaken: [],
    evaluation: EVALUATION,
    dealVersion: 'mark',
    before: null,
    now: seen(),
    openSince: null,
    version: 1,
    pending: [],
    told: new Map(),
    channels: [],
    ...look,
  };
  const context: PlanContext = {
    at: NOW,
    cadence: DEFAULT_CADENCE,
    settingsOf: (key) => ({ ...NOTHING_SET, ...settings[key] }),
    overrideOf: (_, key) => ({ ...NO_OVERRIDE, ...overrides[key] }),
  };
  return { look: whole, context, plan: planDeal(whole, context) };
}

const READY = seen({ verdict: 'ready', risk: 'none' });
const AT_RISK = { openSince: EARLIER, before: seen(), now: READY };

describe('an alert that is due', () => {
  it.each<[string, Stated, object]>([
    ['to somebody who has alerts off', { settings: { [PDM]: { isOn: false } } }, { code: 'alerts-off' }],
    [
      'about a deal below the risk they want to hear of',
      { settings: { [PDM]: { minRisk: 'critical' } } },
      { code: 'below-risk', risk: 'high', minRisk: 'critical' },
    ],
    [
      'about another program',
      { settings: { [PDM]: { programs: ['SCE'] } } },
      { code: 'other-program', program: 'EA', programs: ['SCE'] },
    ],
    [
      'about a deal without a program',
      { look: { deal: deal({ pdmEmail: PDM, program: null }) }, settings: { [PDM]: { programs: ['SCE'] } } },
      { code: 'other-program', program: null, programs: ['SCE'] },
    ],
    ['about a deal that is muted', { overrides: { [PDM]: { muted: DONE } } }, { code: 'muted', ...DONE }],
    ['as good news of what nobody was told', { look: { ...AT_RISK } }, { code: 'no-bad-news' }],
    [
      'as good news of what they were told the time before',
      { look: { ...AT_RISK, told: new Map([[placeOf(PDM), '2026-01-01T08:30:00.000Z']]) } },
      { code: 'no-bad-news' },
    ],
    [
      'as good news to somebody who has alerts off',
      {
        look: { ...AT_RISK, told: new Map([[placeOf(PDM), EARLIER]]) },
        settings: { [PDM]: { isOn: false } },
      },
      { code: 'alerts-off' },
    ],
  ])('%s is suppressed, and says why', (_, stated, reason) => {
    const { plan } = planned(stated);
    expect(plan.enter).toEqual([]);
    expect(plan.openSince).toBeNull();
    expect(plan.suppress).toMatchObject([{ place_key: placeOf(PDM), deal_ref: 7 }]);
    expect(readReason(plan.suppress[0]?.reason ?? '')).toEqual(reason);
  });

  it('to somebody who has handed the deal over is the colleague’s, and suppressed to them', () => {
    const { plan } = planned({ overrides: { [PDM]: { handedTo: BEN, handedOver: DONE } } });
    expect(plan.enter).toMatchObject([{ place_key: placeOf(BEN), kind: 'at-risk' }]);
    expect(plan.suppress).toMatchObject([{ place_key: placeOf(PDM), kind: 'at-risk' }]);
    expect(readReason(plan.suppress[0]?.reason ?? '')).toEqual({
      code: 'handed-over',
      to: BEN,
      at: EARLIER,
    });
  });

  it('is put off by a snooze, not suppressed', () => {
    const until = NOW + 3 * 86_400_000;
    const { plan } = planned({ overrides: { [PDM]: { snoozedUntil: until, knownRisk: 'high' } } });
    expect(plan.suppress).toEqual([]);
    expect(Date.parse(plan.enter[0]?.due_at ?? '')).toBeGreaterThanOrEqual(until);
  });

  it('takes back nothing that waits when it is suppressed', () => {
    const waiting = {
      id: 3,
      place_key: placeOf(PDM),
      kind: 'at-risk',
      risk: 'medium',
      step: null,
      way: 'digest',
      due_at: '2026-05-12T08:30:00.000Z',
      facts: '{}',
    } as const;
    const { plan } = planned({
      look: { before: seen({ risk: 'medium' }), pending: [waiting] },
      overrides: { [PDM]: { muted: DONE } },
    });
    expect(plan.cancel).toEqual([]);
    expect(plan.suppress).toMatchObject([{ kind: 'risk-rose' }]);
  });
});

const people = fc.subarray([PDM, AE, BEN]);
const arbitrarySeen = fc.record({
  verdict: fc.constantFrom('ready', 'blocked', 'unverified' as const),
  risk: fc.constantFrom(...RISKS),
  daysLeft: fc.option(fc.integer({ min: -5, max: 60 })),
  people,
}) as fc.Arbitrary<Seen>;
const arbitrarySettings = fc.record({
  isOn: fc.boolean(),
  minRisk: fc.constantFrom(...RISKS),
  programs: fc.option(fc.constantFrom<string[]>(['EA'], ['SCE'])),
});
const arbitraryOverride = fc.record({
  muted: fc.option(fc.constant(DONE)),
  snoozedUntil: fc.option(fc.constant(NOW + 86_400_000)),
  handedTo: fc.option(fc.constantFrom(PDM, AE, BEN, 'cy@contoso.com')),
});
const forEach = <T>(one: fc.Arbitrary<T>) =>
  fc.record({ [PDM]: one, [AE]: one, [BEN]: one, 'cy@contoso.com': one });
const arbitraryChannels: fc.Arbitrary<SubscribedChannel[]> = fc.uniqueArray(
  fc.record({
    placeKey: fc.constantFrom('channel:one', 'channel:two'),
    by: fc.array(fc.record({ minRisk: fc.constantFrom(...RISKS), isKnown: fc.boolean() }), { minLength: 1 }),
  }),
  { selector: ({ placeKey }) => placeKey },
);

describe('every alert that is due', () => {
  it('is entered or suppressed, once at a place, and never both', () => {
    fc.assert(
      fc.property(
        fc.option(arbitrarySeen),
        arbitrarySeen,
        forEach(arbitrarySettings),
        forEach(arbitraryOverride),
        arbitraryChannels,
        fc.option(fc.constantFrom(EARLIER, '2026-05-11T09:00:00.000Z')),
        (before, now, settings, overrides, channels, openSince) => {
          const told = new Map([[placeOf(PDM), '2026-05-10T09:00:00.000Z']]);
          const { look, plan } = planned({
            look: { before, now, channels, openSince, told },
            settings,
            overrides,
          });
          const rows = [...plan.enter, ...plan.suppress];
          const places = rows.map(({ place_key }) => place_key);
          // A place has one row, and each is named by its own key.
          expect(new Set(places).size).toBe(places.length);
          expect(new Set(rows.map(({ alert_key }) => alert_key)).size).toBe(rows.length);
          const due = whatIsDue(before, now, look.evaluation.asOf, DEFAULT_CADENCE);
          for (const { person } of due) expect(places).toContain(placeOf(person));
          for (const { reason } of plan.suppress) expect(readReason(reason).code).not.toBe('said-earlier');
          const steps = stepsOn(DEFAULT_CADENCE, look.evaluation.asOf);
          for (const { placeKey, by } of channels) {
            const wanting = by.filter(
              ({ minRisk }) => now.verdict === 'ready' || RISKS.indexOf(now.risk) >= RISKS.indexOf(minRisk),
            );
            const known = wanting.some(({ isKnown }) => isKnown) ? before : null;
            const isDue = wanting.length > 0 && changeOf(known, now, steps) !== null;
            expect(places.includes(placeKey)).toBe(isDue);
          }
          // And nothing is there that was not due to somebody.
          if (due.length === 0) expect(places.filter((place) => place.startsWith('person:'))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
