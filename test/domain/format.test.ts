import { describe, expect, it } from '@jest/globals';
import {
  dayText,
  listText,
  localTimeText,
  shareText,
  shortDayText,
  usdText,
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
