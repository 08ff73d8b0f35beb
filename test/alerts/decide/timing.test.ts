import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Hours, hoursOf, NOTHING_SET } from '../../../src/alerts/decide/person-settings.ts';
import {
  isDigestTime,
  isQuiet,
  maySendDigest,
  nextDigest,
  whenToSend,
} from '../../../src/alerts/decide/timing.ts';
import { minutesOf, wallClock, weekdayOf } from '../../../src/domain/time/local-time.ts';
import { type Cadence, DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { ZONES } from '../../support/time-zones.ts';

const UTC: Hours = { zone: 'UTC', digestAt: '08:30', quiet: { from: '19:00', to: '07:00' } };

function digest(
  from: string,
  hours: Partial<Hours> = {},
  told: string | null = null,
  cadence?: Cadence,
): string {
  const at = nextDigest(
    Date.parse(from),
    told === null ? null : Date.parse(told),
    { ...UTC, ...hours },
    cadence ?? DEFAULT_CADENCE,
  );
  return new Date(at).toISOString();
}

describe('quiet hours', () => {
  it.each([
    ['19:00', '07:00', '18:59', false],
    ['19:00', '07:00', '19:00', true],
    ['19:00', '07:00', '00:00', true],
    ['19:00', '07:00', '06:59', true],
    ['19:00', '07:00', '07:00', false],
    ['12:00', '13:00', '11:59', false],
    ['12:00', '13:00', '12:00', true],
    ['12:00', '13:00', '13:00', false],
    ['09:00', '09:00', '09:00', false],
  ])('from %s to %s hold at %s: %s', (from, to, time, quiet) => {
    expect(isQuiet(minutesOf(time), { quiet: { from, to } })).toBe(quiet);
  });
});

// 11 May 2026 is a Monday.
const DIGESTS: readonly [string, string, Partial<Hours>, string | null, string][] = [
  ['at its very minute', '2026-05-11T08:30:00Z', {}, null, '2026-05-11T08:30:00.000Z'],
  ['a moment later: the next day', '2026-05-11T08:30:00.001Z', {}, null, '2026-05-12T08:30:00.000Z'],
  ['on Friday evening: on Monday', '2026-05-15T17:00:00Z', {}, null, '2026-05-18T08:30:00.000Z'],
  ['on Saturday: on Monday', '2026-05-16T05:00:00Z', {}, null, '2026-05-18T08:30:00.000Z'],
  ['told today: tomorrow', '2026-05-11T07:00:00Z', {}, '2026-05-11T00:00:00Z', '2026-05-12T08:30:00.000Z'],
  ['told yesterday: today', '2026-05-12T07:00:00Z', {}, '2026-05-11T23:59:59Z', '2026-05-12T08:30:00.000Z'],
  ['an hour of their own', '2026-05-11T08:00:00Z', { digestAt: '16:15' }, null, '2026-05-11T16:15:00.000Z'],
  [
    'in quiet hours: at their end',
    '2026-05-11T00:00:00Z',
    { digestAt: '05:00' },
    null,
    '2026-05-11T07:00:00.000Z',
  ],
  [
    'in the evening, quiet: in the morning',
    '2026-05-11T08:00:00Z',
    { digestAt: '22:00' },
    null,
    '2026-05-12T07:00:00.000Z',
  ],
  [
    'without quiet hours',
    '2026-05-11T08:00:00Z',
    { digestAt: '22:00', quiet: null },
    null,
    '2026-05-11T22:00:00.000Z',
  ],
  [
    'New York in winter',
    '2026-01-12T10:00:00Z',
    { zone: 'America/New_York' },
    null,
    '2026-01-12T13:30:00.000Z',
  ],
  [
    'New York in summer',
    '2026-07-13T10:00:00Z',
    { zone: 'America/New_York' },
    null,
    '2026-07-13T12:30:00.000Z',
  ],
  [
    'the work day of Auckland',
    '2026-05-15T21:00:00Z',
    { zone: 'Pacific/Auckland' },
    null,
    '2026-05-17T20:30:00.000Z',
  ],
  [
    'told today by the clock of Auckland',
    '2026-05-11T19:00:00Z',
    { zone: 'Pacific/Auckland' },
    '2026-05-11T13:00:00Z',
    '2026-05-12T20:30:00.000Z',
  ],
  [
    'over the change of clocks',
    '2026-03-27T12:00:00Z',
    { zone: 'Europe/Oslo' },
    null,
    '2026-03-30T06:30:00.000Z',
  ],
  ['in June: again in the afternoon', '2026-06-08T09:00:00Z', {}, null, '2026-06-08T14:00:00.000Z'],
  [
    'in June, told in the morning: tomorrow',
    '2026-06-08T09:00:00Z',
    {},
    '2026-06-08T08:30:00Z',
    '2026-06-09T08:30:00.000Z',
  ],
  ['in June: on Saturday', '2026-06-12T18:00:00Z', {}, null, '2026-06-13T08:30:00.000Z'],
  ['in June: not on Sunday', '2026-06-13T18:00:00Z', {}, null, '2026-06-15T08:30:00.000Z'],
];

describe('the next digest', () => {
  it.each(DIGESTS)('%s', (_, from, hours, told, at) => expect(digest(from, hours, told)).toBe(at));

  it('is not at a time that clocks skip into the quiet hours', () => {
    const hours = { zone: 'Europe/Oslo', digestAt: '02:30', quiet: { from: '03:00', to: '05:00' } };
    const cadence = { ...DEFAULT_CADENCE, restDays: [] };
    // 29 March has no 02:30.
    expect(digest('2026-03-28T12:00:00Z', hours, null, cadence)).toBe('2026-03-30T00:30:00.000Z');
  });
});

describe('when to tell', () => {
  const NIGHT = Date.parse('2026-05-16T23:00:00Z');

  it('is at once for what is critical, on a Saturday night, too', () => {
    const sending = { isCritical: true, now: NIGHT, toldAt: NIGHT - 1000 };
    expect(whenToSend(sending, UTC, DEFAULT_CADENCE)).toEqual({ way: 'at-once', at: NIGHT });
  });

  it('is with the digest for all else', () => {
    const sending = { isCritical: false, now: NIGHT, toldAt: null };
    expect(whenToSend(sending, UTC, DEFAULT_CADENCE)).toEqual({
      way: 'digest',
      at: Date.parse('2026-05-18T08:30:00Z'),
    });
  });

  it('is not before a snooze is over', () => {
    const until = Date.parse('2026-05-20T12:00:00Z');
    const sending = { now: NIGHT, toldAt: null, notBefore: until };
    expect(whenToSend({ ...sending, isCritical: true }, UTC, DEFAULT_CADENCE).at).toBe(until);
    const late = whenToSend({ ...sending, isCritical: false }, UTC, DEFAULT_CADENCE).at;
    expect(late).toBe(Date.parse('2026-05-21T08:30:00Z'));
  });

  it('takes what a person has set, and else what the organisation has', () => {
    expect(hoursOf(NOTHING_SET, DEFAULT_CADENCE)).toEqual(UTC);
    const set = { ...NOTHING_SET, zone: 'Asia/Kolkata', digestAt: '10:00', quiet: 'none' as const };
    expect(hoursOf(set, DEFAULT_CADENCE)).toEqual({ zone: 'Asia/Kolkata', digestAt: '10:00', quiet: null });
  });
});

const time = fc
  .integer({ min: 0, max: 1439 })
  .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`);
const hours: fc.Arbitrary<Hours> = fc.record({
  zone: fc.constantFrom(...ZONES),
  digestAt: time,
  quiet: fc.option(fc.record({ from: time, to: time })),
});
const restDays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 });
const cadence = fc.tuple(restDays, restDays, fc.array(time, { maxLength: 2 })).map(
  ([rest, inJune, alsoAt]): Cadence => ({
    ...DEFAULT_CADENCE,
    restDays: rest,
    june: { ...DEFAULT_CADENCE.june, restDays: inJune, alsoAt },
  }),
);
const instants = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2028, 0) });

describe('whatever is set', () => {
  it('a digest is never in quiet hours, on a rest day, or on a day that has had one; and it comes', () => {
    fc.assert(
      fc.property(hours, cadence, instants, fc.option(fc.nat(3 * 86_400_000)), (set, how, now, ago) => {
        const toldAt = ago === null ? null : now - ago;
        const at = nextDigest(now, toldAt, set, how);
        expect(at).toBeGreaterThanOrEqual(now);
        expect(at - now).toBeLessThan(16 * 86_400_000);
        expect(maySendDigest(at, toldAt, set, how)).toBe(true);
        expect(at === now || isDigestTime(at, set, how)).toBe(true);
        const shown = wallClock(at, set.zone);
        expect(isQuiet(shown.minutes, set)).toBe(false);
        const rest = shown.day.slice(5, 7) === '06' ? how.june.restDays : how.restDays;
        expect(rest).not.toContain(weekdayOf(shown.day));
        if (toldAt !== null) expect(wallClock(toldAt, set.zone).day < shown.day).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
