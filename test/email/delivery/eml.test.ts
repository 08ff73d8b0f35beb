import { describe, expect, it } from '@jest/globals';
import { LETTER_NAMES } from '../../../src/domain/drafts/letter.ts';
import { emlOf } from '../../../src/email/delivery/eml.ts';
import { SENDER, write } from '../samples.ts';
import { parseEml } from './eml-parser.ts';

const OPTIONS = {
  from: SENDER,
  date: new Date('2026-06-10T09:00:00Z'),
  messageId: '<D-1.customer@wsa.example>',
};

describe('a letter as a file', () => {
  it.each(LETTER_NAMES)('holds the letter, unsent: %s', async (template) => {
    const letter = write(template, undefined, { cc: [{ name: 'Ünal, "Öz"', address: 'u@x.example' }] });
    const { headers, parts } = parseEml((await emlOf(letter, OPTIONS)).toString('latin1'));
    expect(Object.fromEntries(headers)).toEqual({
      'x-unsent': ['1'],
      from: ['Eve Stone <eve@microsoft.example>'],
      to: [expect.stringMatching(/^(?:Tom Hill|Cara Lane) <\w+@(?:meridian\.example|contoso\.com)>$/)],
      cc: [expect.stringContaining('<u@x.example>')],
      subject: [letter.subject],
      'message-id': [OPTIONS.messageId],
      date: ['Wed, 10 Jun 2026 09:00:00 +0000'],
      'mime-version': ['1.0'],
      'content-type': [expect.stringMatching(/^multipart\/alternative;/)],
    });
    const [text, html, ...more] = parts;
    expect(more).toEqual([]);
    expect(text?.headers.get('content-type')).toEqual(['text/plain; charset=utf-8']);
    expect(html?.headers.get('content-type')).toEqual(['text/html; charset=utf-8']);
    expect(text?.body.trim()).toBe(letter.text.trim());
    expect(html?.body.trim()).toBe(letter.html.trim());
  });

  it('is the same file for the same letter', async () => {
    const letter = write('customer-action-required');
    expect(await emlOf(letter, OPTIONS)).toEqual(await emlOf(letter, OPTIONS));
  });

  it('keeps letters of every script', async () => {
    const letter = {
      ...write('customer-action-required'),
      subject: 'Проверка 検証 ☂ é',
      text: 'Ж 検 ☂\n',
      html: '<p>Ж</p>',
    };
    const { headers, parts } = parseEml((await emlOf(letter, OPTIONS)).toString('latin1'));
    expect(headers.get('subject')).toEqual([letter.subject]);
    expect(parts.map(({ body }) => body.trim())).toEqual(['Ж 検 ☂', '<p>Ж</p>']);
  });

  it('never fetches what a body names', async () => {
    const letter = { ...write('customer-action-required'), html: '<img src="file:///etc/passwd">' };
    expect((await emlOf(letter, OPTIONS)).toString()).not.toContain('root:');
  });
});

describe('a header', () => {
  const letter = write('customer-action-required');

  it('takes no second line from a subject or a name', async () => {
    const hostile = {
      ...letter,
      subject: 'Hello\r\nBcc: x@evil.example\r\n\r\n<script>',
      to: [{ name: 'Ann\r\nBcc: y@evil.example', address: 'ann@contoso.com' }],
    };
    const from = { name: '"Eve"\r\nX-Evil: 1', address: 'eve@microsoft.example' };
    const { headers } = parseEml((await emlOf(hostile, { ...OPTIONS, from })).toString('latin1'));
    expect(headers.has('bcc')).toBe(false);
    expect(headers.has('x-evil')).toBe(false);
    expect(headers.get('subject')).toEqual(['Hello Bcc: x@evil.example <script>']);
  });

  it.each([
    'a@b.example\r\nBcc: x@y.example',
    'a@b.example, x@y.example',
    'a@b.example>',
    '"a b"@b.example',
    'ann',
    '',
  ])('takes no address that is none: %j', async (address) => {
    const wrong = { ...letter, to: [{ name: '', address }] };
    await expect(emlOf(wrong, OPTIONS)).rejects.toThrow(RangeError);
  });

  it.each(['x', '<a@b>\r\nBcc: x@y.example', '<a b@c>', ''])(
    'takes no id that is none: %j',
    async (messageId) => {
      await expect(emlOf(letter, { ...OPTIONS, messageId })).rejects.toThrow(RangeError);
    },
  );
});
