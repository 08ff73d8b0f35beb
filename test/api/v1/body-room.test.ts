import { describe, expect, it } from '@jest/globals';
import { BodyRoom } from '../../../api/v1/requests/body-room.ts';

const FILE = { takesFile: true, bodyBytes: 1000 };
const sized = (bytes?: number) => ({
  headers: bytes === undefined ? {} : { 'content-length': String(bytes) },
});

describe('the bodies in hand', () => {
  it('are bounded by their bytes together, as stated, or as many as may come', () => {
    const room = new BodyRoom(2500);
    const first = room.hold(FILE, sized(), 'ann');
    room.hold(FILE, sized(900), 'bo');
    expect(() => room.hold(FILE, sized(601), 'carol')).toThrow('Too much is being sent at once');
    room.hold(FILE, sized(600), 'carol');
    first();
    room.hold(FILE, sized(99_999), 'dan');
  });

  it('are one file of each person, and give their room back', () => {
    const room = new BodyRoom(100_000);
    const giveBack = room.hold(FILE, sized(10), 'ann');
    expect(() => room.hold(FILE, sized(10), 'ann')).toThrow('Another file of yours is being read');
    giveBack();
    room.hold(FILE, sized(10), 'ann');
  });

  it('are none where a route takes none', () => {
    const room = new BodyRoom(0);
    expect(room.hold({}, sized(10), 'ann')).not.toThrow();
  });
});
