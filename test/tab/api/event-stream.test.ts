import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventParser, type StreamEvent } from '../../../tab/src/api/event-stream.ts';

function eventsIn(pieces: readonly string[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  const read = eventParser((event) => events.push(event));
  for (const piece of pieces) read(piece);
  return events;
}

describe('a stream of events', () => {
  it.each([
    { text: 'event: deal\ndata: {"a":1}\n\n', events: [{ event: 'deal', data: '{"a":1}' }] },
    { text: 'data: a\ndata: b\n\n', events: [{ event: 'message', data: 'a\nb' }] },
    {
      text: 'data:a\r\n\r\ndata: b\r\rdata: c\n\n',
      events: ['a', 'b', 'c'].map((data) => ({ event: 'message', data })),
    },
    { text: ': still here\n\nretry: 3000\n\nid: 4\ndata: x\n\n', events: [{ event: 'message', data: 'x' }] },
    { text: 'event: deal\n\ndata: y\n\n', events: [{ event: 'message', data: 'y' }] },
    { text: 'data: a: b\n\n', events: [{ event: 'message', data: 'a: b' }] },
    { text: 'data\n\n', events: [{ event: 'message', data: '' }] },
    { text: 'data: half', events: [] },
  ])('$text', ({ text, events }) => {
    expect(eventsIn([text])).toEqual(events);
  });

  it('is the same however it comes in pieces', () => {
    const line = fc.stringMatching(/^[a-z]{0,5}(?:: ?[^\r\n]{0,6})?$/);
    const end = fc.constantFrom('\n', '\r\n', '\r');
    const text = fc
      .array(fc.tuple(fc.oneof(line, fc.constantFrom('data: x', 'event: deal', '')), end), { maxLength: 12 })
      .map((lines) => `${lines.flat().join('')}\n\n`);
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 6 }), (whole, cuts) => {
        const at = [0, ...cuts.map((cut) => cut % (whole.length + 1)).sort((a, b) => a - b), whole.length];
        const pieces = at.slice(1).map((to, index) => whole.slice(at[index], to));
        expect(eventsIn(pieces)).toEqual(eventsIn([whole]));
      }),
    );
  });

  it('that does not end is left', () => {
    expect(() => eventsIn(['data: ', ...Array<string>(70).fill('x'.repeat(1000))])).toThrow('does not end');
  });
});
