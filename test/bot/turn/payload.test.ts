import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dealId,
  dealVersion,
  isDealCard,
  pageStart,
  payloadOf,
  previewVersion,
} from '../../../bot/turn/payload.ts';
import { wirePayload } from '../../../cards/kit/payload.ts';

const schema = payloadOf({ dealId, from: pageStart, dealVersion, previewVersion, isDealCard });

describe('the payload of a button', () => {
  it('is sent under the keys that posted cards carry', () => {
    const sent = {
      dealId: 'D-1',
      from: undefined,
      dealVersion: 'a',
      previewVersion: 'a.b',
      isDealCard: true,
    };
    expect(wirePayload(sent)).toEqual({ dealId: 'D-1', seen: 'a', shown: 'a.b', own: 1 });
    expect(wirePayload({ planVersion: 'c', isDealCard: false })).toEqual({ seen: 'c', own: 0 });
  });

  it('is parsed as it was sent', () => {
    const version = fc.string({ maxLength: 40 });
    const payloads = fc.record({
      dealId: fc.string({ minLength: 1 }),
      from: fc.nat(1_000_000),
      dealVersion: version,
      previewVersion: version,
      isDealCard: fc.boolean(),
    });
    fc.assert(
      fc.property(payloads, (payload) => {
        expect(schema.parse(JSON.parse(JSON.stringify(wirePayload(payload))))).toEqual(payload);
      }),
    );
  });

  it.each([
    ['a card of an earlier version', { dealId: 'D-1' }],
    ['names in place of keys', { dealId: 'D-1', isDealCard: 1, dealVersion: 'a', previewVersion: 'a.b' }],
    ['a prototype', JSON.parse('{"dealId":"D-1","__proto__":{"own":1,"seen":"a"}}')],
  ])('has nothing of %s but the deal', (_what, sent) => {
    const nothing = { from: 0, dealVersion: '', previewVersion: '', isDealCard: false };
    expect(schema.parse(sent)).toEqual({ dealId: 'D-1', ...nothing });
  });

  it.each([[null], [[]], ['D-1'], [undefined], [1]])('is refused if it is %j', (sent) => {
    expect(schema.safeParse(sent).success).toBe(false);
  });
});
