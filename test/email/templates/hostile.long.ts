import { describe, expect, it } from '@jest/globals';
import { JSDOM } from 'jsdom';
import { LETTER_NAMES } from '../../../src/domain/drafts/letter.ts';
import { emlOf } from '../../../src/email/delivery/eml.ts';
import { digestFor } from '../../../src/email/letters/digest.ts';
import { noteLines, plain } from '../../../src/email/templates/plain-text.ts';
import { contact, evidence, judge, NOTICES } from '../../support/deals.ts';
import { parseEml } from '../delivery/eml-parser.ts';
import { openFile, SENDER, write } from '../samples.ts';

/** What somebody may have typed, and how it is to be read. */
const HOSTILE: readonly { readonly typed: string; readonly shown: string }[] = [
  { typed: '<img src=x onerror=alert(1)>', shown: '<img src=x onerror=alert(1)>' },
  { typed: '"><script>alert(1)</script>', shown: '"><script>alert(1)</script>' },
  { typed: "' onmouseover='alert(1)", shown: "' onmouseover='alert(1)" },
  { typed: '{{constructor}} {{{__proto__}}}', shown: '{{constructor}} {{{__proto__}}}' },
  { typed: '{{#each asks}}{{@root}}{{/each}}', shown: '{{#each asks}}{{@root}}{{/each}}' },
  { typed: '&lt;b&gt; &amp;', shown: '&lt;b&gt; &amp;' },
  { typed: 'Ann\r\nBcc: evil@evil.example', shown: 'Ann Bcc: evil@evil.example' },
  { typed: 'Ann\u2028\u0000\u0007Lee', shown: 'Ann Lee' },
  { typed: 'evil\u202Emoc.osotnoc\u202C', shown: 'evil moc.osotnoc' },
  { typed: '\u2066a\u2069\u200Bb\uFEFF', shown: 'a b' },
  { typed: '<!-- --><![endif]-->', shown: '<!-- --><![endif]-->' },
  { typed: '\uD800x', shown: 'x' },
];

describe.each(HOSTILE)('$typed', ({ typed, shown }) => {
  const file = openFile(
    {
      customer: typed,
      partner: typed,
      program: typed.slice(0, 38),
      agreementNumber: typed,
      packageId: typed,
      customerContactName: typed,
      partnerContactName: typed,
      customerDomains: [typed],
    },
    {
      contacts: [{ ...NOTICES, name: typed }, contact('online-administrator', `${typed}@contoso.com`, typed)],
      evidence: new Map([[NOTICES.email, [evidence('vl-central', 'no-wsa')]]]),
    },
  );

  it.each(LETTER_NAMES)('is nothing but text in %s', async (template) => {
    const first = { subject: typed, sentOn: '2026-06-03', reader: 'customer' } as const;
    const sender = { name: typed, address: SENDER.address };
    const letter = write(template, file, {
      note: typed,
      sender,
      ...(template === 'follow-up' ? { first } : {}),
    });
    const plainFile = openFile({}, { contacts: file.contacts.map((one) => ({ ...one, name: 'Ann' })) });
    const document = page(letter.html);
    const usual = page(write(template, plainFile, { note: 'x' }).html);
    expect(elements(document)).toEqual(elements(usual));
    expect(document.querySelectorAll('img, script, [onerror], [onmouseover]')).toHaveLength(0);
    expect(document.body.textContent).toContain(shown);
    expect(letter.text.replace(/\s+/g, ' ')).toContain(shown);
    for (const made of [letter.subject, letter.html, letter.text])
      expect(made).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\u2028\uFEFF\r\0]/);
    const eml = await emlOf(letter, { from: sender, date: new Date(0), messageId: '<a@b.example>' });
    const { headers, parts } = parseEml(eml.toString('latin1'));
    expect(headers.has('bcc')).toBe(false);
    expect(headers.get('subject')).toEqual([letter.subject]);
    expect(parts).toHaveLength(2);
  });

  it('is nothing but text in the digest', () => {
    const digest = digestFor([{ deal: file.deal, evaluation: judge(file) }], {
      day: '2026-06-10',
      to: { name: typed, address: 'pdm@microsoft.example' },
    });
    if (digest.kind !== 'rendered') throw new Error(digest.field);
    const document = page(digest.html);
    expect(document.querySelectorAll('img, script, [onerror], [onmouseover]')).toHaveLength(0);
    expect(document.body.textContent).toContain(shown);
  });
});

const parser = new new JSDOM('').window.DOMParser();

function page(html: string): Document {
  return parser.parseFromString(html, 'text/html');
}

/** The kinds of elements of a page: what is text adds none. */
function elements(document: Document): string[] {
  return [...new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName))].sort();
}

describe('what people typed', () => {
  it('is cut where it is long, never in the middle of a character', () => {
    expect(plain('x'.repeat(500), 10)).toBe('xxxxxxxxx…');
    expect(plain(`${'x'.repeat(8)}😀😀`, 10)).toBe('xxxxxxxx…');
    expect(plain(null)).toBe('');
  });

  it('is looked at in time, however long it is', () => {
    const since = performance.now();
    expect(plain(`${' '.repeat(5_000_000)}x`, 10)).toBe('');
    expect(performance.now() - since).toBeLessThan(200);
  });

  it('keeps the lines of a note, within reason', () => {
    expect(noteLines(' a \r\n\r\nb\u202Ec\nd')).toEqual(['a', 'b c', 'd']);
    expect(noteLines('x\n'.repeat(900))).toHaveLength(30);
    expect(noteLines('x'.repeat(9000)).join('').length).toBeLessThanOrEqual(2000);
    expect(noteLines(null)).toEqual([]);
  });
});
