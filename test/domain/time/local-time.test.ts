import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf, minutesOf, wallClock, weekdayOf } from '../../../src/domain/time/local-time.ts';
import { ZONES } from '../../support/time-zones.ts';

describe('the wall clock', () => {
  it.each([
    ['2026-03-29T00:59:00Z', 'Europe/Oslo', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', 'Europe/Oslo', '2026-03-29', '03:00'],
    ['2026-10-25T00:30:00Z', 'Europe/Oslo', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00Z', 'Europe/Oslo', '2026-10-25', '02:30'],
    ['2026-12-31T23:45:00Z', 'Asia/Kathmandu', '2027-01-01', '05:30'],
    ['2026-01-01T00:00:00Z', 'Pacific/Kiritimati', '2026-01-01', '14:00'],
    ['2026-04-04T15:30:00Z', 'Australia/Lord_Howe', '2026-04-05', '02:00'],
  ])('at %s in %s shows %s %s', (at, zone, day, time) => {
    expect(wallClock(Date.parse(at), zone)).toEqual({ day, minutes: minutesOf(time) });
  });

  it.each([
    ['2026-03-28', '08:30', 'Europe/Oslo', '2026-03-28T07:30:00.000Z'],
    ['2026-03-29', '08:30', 'Europe/Oslo', '2026-03-29T06:30:00.000Z'],
    ['2026-03-29', '02:30', 'Europe/Oslo', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Oslo', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '08:30', 'Europe/Oslo', '2026-10-25T07:30:00.000Z'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, at) => {
    expect(new Date(instantOf({ day, minutes: minutesOf(time) }, zone)).toISOString()).toBe(at);
  });

  it('shows the time again that an instant was made from, unless clocks skip it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) }),
        fc.constantFrom(...ZONES),
        (instant, zone) => {
          const shown = wallClock(instant, zone);
          const first = instantOf(shown, zone);
          expect(wallClock(first, zone)).toEqual(shown);
          expect(first).toBeLessThanOrEqual(instant);
        },
      ),
    );
  });

  it.each([
    ['2026-06-08', 1],
    ['2026-06-14', 7],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
  ])('%s is day %i of the week', (day, number) => expect(weekdayOf(day)).toBe(number));
});
