import { describe, expect, it } from '@jest/globals';
import {
  clockText,
  dateOfText,
  dateText,
  dayText,
  listText,
  localTimeText,
  momentText,
  roundUsdText,
  shareText,
  shortDayText,
  usdText,
  weekdayText,
} from '../../src/domain/format.ts';
import { isTimeZone } from '../../src/domain/time/time-zone.ts';

describe('what people read', () => {
  it.each([
    { day: '2026-05-29', long: '29 May 2026', short: '29 May' },
    { day: '2026-06-08', long: '8 June 2026', short: '8 Jun' },
    { day: '2026-09-01', long: '1 September 2026', short: '1 Sept' },
    { day: '9999-12-31', long: '31 December 9999', short: '31 Dec' },
    { day: '1000-01-01', long: '1 January 1000', short: '1 Jan' },
  ])('a day: $long', ({ day, long, short }) => {
    expect(dayText(day)).toBe(long);
    expect(dayText(day, 'en')).toBe(long);
    expect(shortDayText(day)).toBe(short);
  });

  it.each([
    { locale: 'de', day: '2026-06-01', text: '1. Juni 2026', long: 'Montag, 1. Juni 2026' },
    { locale: 'fr', day: '2026-06-01', text: '1er juin 2026', long: 'lundi 1er juin 2026' },
    { locale: 'fr', day: '2026-06-11', text: '11 juin 2026', long: 'jeudi 11 juin 2026' },
    { locale: 'nl', day: '2026-06-01', text: '1 juni 2026', long: 'maandag 1 juni 2026' },
  ] as const)('a day in another language: $long', ({ locale, day, text, long }) => {
    expect(dayText(day, locale)).toBe(text);
    expect(weekdayText(day, locale)).toBe(long);
    expect(listText(['a', 'b'], locale)).toMatch(/^a (?:und|et|en) b$/);
  });

  it.each([
    { items: [], text: '' },
    { items: ['one'], text: 'one' },
    { items: ['one', 'two'], text: 'one and two' },
    { items: ['one', 'two', 'three'], text: 'one, two and three' },
  ])('a list: $text', ({ items, text }) => {
    expect(listText(items)).toBe(text);
  });

  it('an instant by the clock of this machine', () => {
    const here = new Date('2026-06-10T12:34:00.000Z');
    const clock = [here.getHours(), here.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
    expect(localTimeText(here.toISOString())).toBe(`${here.getDate()} Jun 2026, ${clock}`);
  });
});

describe('a time zone', () => {
  it.each([
    ['Europe/Oslo', true],
    ['UTC', true],
    ['Europe/Nowhere', false],
    ['', false],
  ])('%s: %s', (name, isKnown) => {
    expect(isTimeZone(name)).toBe(isKnown);
  });
});

describe('amounts and shares', () => {
  it.each([
    [0, '0 %'],
    [0.004, 'under 1 %'],
    [0.29, '29 %'],
    [0.7999, '79 %'],
    [0.8, '80 %'],
    [0.9999, '99 %'],
    [1, '100 %'],
  ])('%p is %s', (share, text) => {
    expect(shareText(share)).toBe(text);
  });

  it('are in whole dollars', () => {
    expect(usdText(1234567.8)).toBe('US$1,234,568');
  });
});

describe('what one reader reads', () => {
  const now = Date.parse('2026-12-31T23:30:00.000Z');
  const IN = (timeZone: string | null) => ({ locale: 'en', timeZone, now }) as const;

  it.each([
    ['2026-12-11', null, 'Fri 11 Dec'],
    ['2027-02-02', null, 'Tue 2 Feb 2027'],
    ['2025-12-31', null, 'Wed 31 Dec 2025'],
    // It is the next year there already.
    ['2026-12-11', 'Pacific/Auckland', 'Fri 11 Dec 2026'],
    ['2027-02-02', 'Pacific/Auckland', 'Tue 2 Feb'],
  ])('the day %s, in %s: %s', (day, zone, text) => {
    expect(dateText(day, IN(zone))).toBe(text);
  });

  it.each([
    ['2026-06-10T23:30:00.000Z', null, 'Wed 10 Jun, 23:30 UTC'],
    ['2026-06-10T23:30:00.000Z', 'UTC', 'Wed 10 Jun, 23:30'],
    ['2026-06-10T23:30:00.000Z', 'Europe/Paris', 'Thu 11 Jun 2026, 01:30'],
    ['2026-06-10T03:30:00.000Z', 'America/Los_Angeles', 'Tue 9 Jun, 20:30'],
  ])('the instant %s, in %s: %s', (instant, zone, text) => {
    expect(momentText(instant, IN(zone))).toBe(text);
    expect(momentText(Date.parse(instant), IN(zone))).toBe(text);
    expect(`${dateOfText(instant, IN(zone))}, ${clockText(instant, IN(zone))}`).toBe(text);
  });

  it.each([
    [0, '$0'],
    [950, '$950'],
    [120_000, '$120 K'],
    [900_000, '$900 K'],
    [999_999, '$1 M'],
    [1_234_567, '$1.2 M'],
    [12_000_000_000, '$12 B'],
  ])('%d dollars: %s', (amount, text) => {
    expect(roundUsdText(amount)).toBe(text.replace(' ', '\u00A0'));
  });
});
