import { describe, expect, it } from '@jest/globals';
import { timeZoneIn } from '../../../bot/turn/activity-input.ts';

describe('the time zone of the asker’s client', () => {
  it.each([
    ['what each activity states', { localTimezone: 'Europe/Paris' }, 'Europe/Paris'],
    [
      'what an entity states',
      { entities: [{ type: 'mention' }, { type: 'clientInfo', timezone: 'Asia/Tokyo' }] },
      'Asia/Tokyo',
    ],
    [
      'the activity’s own before its entity’s',
      { localTimezone: 'Europe/Paris', entities: [{ timezone: 'Asia/Tokyo' }] },
      'Europe/Paris',
    ],
    ['none, where none is stated', {}, null],
    [
      'none, where it is none',
      { localTimezone: 'Mars/Olympus', entities: [{ timezone: 'x'.repeat(500) }] },
      null,
    ],
    [
      'the entity’s, where the activity’s is none',
      { localTimezone: '', entities: [{ timezone: 'Asia/Tokyo' }] },
      'Asia/Tokyo',
    ],
  ])('is %s', (_what, activity, zone) => {
    expect(timeZoneIn(activity)).toBe(zone);
  });
});
