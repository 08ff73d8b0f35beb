import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { activityJson } from '../../../cards/kit/card-json.ts';
import { card, cardBytes, line, run } from '../../../cards/kit/elements.ts';
import { anyCharacter } from '../../support/properties/any-character.ts';

const asSent = (activity: object): unknown => JSON.parse(activityJson(activity).toString());
const plainly = (activity: object): unknown => JSON.parse(JSON.stringify(activity));

describe('an activity is written as JSON would write it', () => {
  test('whatever its card and what stands around it', () => {
    const text = fc.string({ unit: anyCharacter });
    fc.assert(
      fc.property(
        text,
        text,
        fc.boolean(),
        fc.option(text, { nil: undefined }),
        (said, summary, weigh, id) => {
          const content = card(said, [line([run(said)])]);
          if (weigh) expect(cardBytes(content)).toBe(Buffer.byteLength(JSON.stringify(content), 'utf16le'));
          const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
          const activity = { type: 'message', id, attachments, summary };
          expect(asSent(activity)).toEqual(plainly(activity));
        },
      ),
    );
  });

  test.each([
    ['no attachment', { type: 'typing' }],
    ['two cards', { type: 'message', attachments: [{ content: weighed('a') }, { content: weighed('b') }] }],
    ['more after the card', { type: 'message', attachments: [{ content: weighed('a'), name: 'x' }] }],
    [
      'an attachment without content',
      { type: 'message', attachments: [{ contentUrl: 'https://x.example' }] },
    ],
    ['a date', { type: 'message', timestamp: new Date(0), attachments: [{ content: weighed('a') }] }],
  ])('%s', (_, activity) => {
    expect(asSent(activity)).toEqual(plainly(activity));
  });
});

function weighed(text: string) {
  const content = card(text, []);
  cardBytes(content);
  return content;
}
