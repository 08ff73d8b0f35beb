import { describe, expect, it } from '@jest/globals';
import { addressKey } from '../../src/domain/address.ts';
import { offersIn } from '../../src/replies/offers.ts';
import { SENDER, write } from '../email/samples.ts';
import { HEADS } from './own-words/heads.ts';

/** Both sides: who wrote the letter, and who got it. */
const KNOWN = new Set([SENDER.address, 'cara@contoso.com', 'tom@meridian.example'].map(addressKey));
const OURS = (head: string) =>
  head.replaceAll('Ann Lee', SENDER.name).replaceAll('ann@account.example', SENDER.address);

/** Letters as they are sent, quoted: nothing of them is what their reader says. */
describe.each(['customer-action-required', 'customer-it-admin', 'follow-up'] as const)(
  'our own %s',
  (name) => {
    const { text, html } = write(name);

    it.each(HEADS.map(([program, head]) => [program, OURS(head)] as const))(
      'under the head of %s',
      (_, head) => {
        const answers = ['', 'Thanks, I will ask our IT.', 'See your mail below.', 'OA: jane@contoso.com'];
        for (const [at, answer] of answers.entries()) {
          const expected = at === 3 ? ['jane@contoso.com'] : [];
          const quoted = text.split('\n').map((line) => `> ${line}`);
          for (const below of [text, quoted.join('\n')]) {
            const content = `${answer}\n\n${head}\n\n${below}`;
            expect(offersIn({ type: 'text', content }, KNOWN).map(({ email }) => email)).toEqual(expected);
          }
          const shown = head.replaceAll('<', '&lt;').replaceAll('\n', '<br>');
          const body = html.slice(html.indexOf('<body'));
          const page = `<p>${answer}</p><div>${shown}</div><div>${body}</div>`;
          for (const letter of [undefined, { type: 'html', content: html } as const])
            expect(
              offersIn({ type: 'html', content: page, letter }, KNOWN).map(({ email }) => email),
            ).toEqual(expected);
        }
      },
    );
  },
);
