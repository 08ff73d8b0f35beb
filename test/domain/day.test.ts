import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  dayNumber,
  dayNumberOfInstant,
  dayOf,
  dayOfInstant,
  parseDay,
  parseInstant,
} from '../../src/domain/day.ts';

describe('a day', () => {
  it.each(['2026-06-10', '2024-02-29', '2000-02-29', '1970-01-01', '1969-12-31', '9999-12-31'])(
    '%s is read as it is written',
    (text) => {
      expect(parseDay(text)).toBe(text);
    },
  );

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-06-00',
    '2026-06-31',
    '2026-6-1',
    '20260610',
    '10/06/2026',
    '2026-06-10 ',
    '26-06-10',
    '2026-06-10T00:00:00Z',
    '',
    'today',
  ])('%j is none', (text) => {
    expect(parseDay(text)).toBeNull();
  });

  it.each([
    ['2026-06-10', 10, '2026-06-20'],
    ['2026-06-25', 10, '2026-07-05'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days are %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it.each(['0000-03-01', '0026-06-30', '0099-12-31', '0999-12-31'])('%s is refused', (day) => {
    expect(parseDay(day)).toBeNull();
  });

  it('has one number, and a number has one day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
        expect(dayNumber(dayOf(number))).toBe(number);
      }),
      { numRuns: 200 },
    );
  });
});

describe('an instant', () => {
  it.each([
    ['2026-06-10', '2026-06-10T00:00:00.000Z'],
    ['2026-06-10T12:30Z', '2026-06-10T12:30:00.000Z'],
    ['2026-06-10T12:30:15Z', '2026-06-10T12:30:15.000Z'],
    ['2026-06-10T12:30:15.5Z', '2026-06-10T12:30:15.500Z'],
    ['2026-06-10T12:30:15.1239Z', '2026-06-10T12:30:15.123Z'],
    ['2026-06-10t12:30:15,25z', '2026-06-10T12:30:15.250Z'],
    ['2026-06-10T00:30:00+02:00', '2026-06-09T22:30:00.000Z'],
    ['2026-06-10T22:30:00-05:00', '2026-06-11T03:30:00.000Z'],
    ['2026-06-10T22:30:00-0530', '2026-06-11T04:00:00.000Z'],
    ['2026-06-10T22:30:00+02', '2026-06-10T20:30:00.000Z'],
    ['2026-06-10T00:00:00-00:00', '2026-06-10T00:00:00.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(new Date(parseInstant(text) ?? Number.NaN).toISOString()).toBe(expected);
  });

  it.each([
    '2026-02-30T10:00:00Z',
    '2026-06-10T10:00:00',
    '2026-06-10 10:00:00Z',
    '2026-06-10T24:00:00Z',
    '2026-06-10T10:60:00Z',
    '2026-06-10T10:00:60Z',
    '2026-06-10T10Z',
    '2026-06-10T10:00:00+24:00',
    '2026-06-10T10:00:00+02:60',
    '2026-06-10T10:00:00 Z',
    'noon',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it.each([
    ['2026-06-10T00:00:00.000Z', '2026-06-10'],
    ['2026-06-10T23:59:59.999Z', '2026-06-10'],
    ['1969-12-31T23:59:59.999Z', '1969-12-31'],
  ])('%s lies in the UTC day %s', (text, day) => {
    const at = Date.parse(text);
    expect(dayOfInstant(at)).toBe(day);
    expect(dayNumberOfInstant(at)).toBe(dayNumber(day));
  });
});
