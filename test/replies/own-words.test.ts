import { describe, expect, it } from '@jest/globals';
import { roleOf } from '../../src/policy/roles.ts';
import type { ReplyBody } from '../../src/replies/body-text.ts';
import { STRUCK, STRUCK_END } from '../../src/replies/html-parts.ts';
import { offersIn } from '../../src/replies/offers.ts';
import { ownWords } from '../../src/replies/own-words.ts';
import { FRESH_ROWS } from './own-words/fresh.ts';
import { HEAD_ROWS } from './own-words/heads.ts';
import { HTML_ROWS } from './own-words/html.ts';
import { LAST_ROWS } from './own-words/last.ts';
import { MORE_ROWS } from './own-words/more.ts';
import { PLACE_ROWS } from './own-words/places.ts';
import { PLAIN_ROWS } from './own-words/plain.ts';
import { B, J, KNOWN, type Row } from './own-words/rows.ts';
import { SENT_ROWS } from './own-words/sent.ts';
import { TRAP_ROWS } from './own-words/traps.ts';

/** What is offered, in any order, without names that a row does not give. */
function offered(body: ReplyBody): string[] {
  return offersIn(body, KNOWN)
    .map(({ role, email }) => `${role === null ? '?' : roleOf(role).short} ${email}`)
    .sort();
}

function expectRow({ body, expected }: Row): void {
  expect(offered(body)).toEqual(expected.map((one) => one.replace(/ \(.*/, '')).sort());
}

describe('a quotation is known by its head', () => {
  it.each(HEAD_ROWS.map((row) => [row.name, row] as const))('%s', (_, row) => {
    expectRow(row);
    const { content } = row.body;
    expectRow({ ...row, body: { type: 'text', content: content.replaceAll('\n', '\r\n') } });
    // With nothing but the quotation below, and nobody's answer above.
    const silent = content.slice(content.indexOf('example\n\n') + 9);
    expect(offersIn({ type: 'text', content: `Thanks, I will ask.\n\n${silent}` }, KNOWN)).toEqual([]);
  });
});

describe('an answer is found where its writer put it', () => {
  it.each(PLACE_ROWS.map((row) => [row.name, row] as const))('%s', (_, row) => expectRow(row));
});

describe('whole answers, as people send them', () => {
  it.each([...MORE_ROWS, ...FRESH_ROWS, ...LAST_ROWS, ...SENT_ROWS].map((row) => [row.name, row] as const))(
    '%s',
    (_, row) => expectRow(row),
  );
});

describe('an answer in HTML', () => {
  it.each(HTML_ROWS.map((row) => [row.name, row] as const))('%s', (_, row) => expectRow(row));
});

describe('nothing is left out of', () => {
  it.each(PLAIN_ROWS.map((row) => [row.name, row] as const))('%s', (_, row) => expectRow(row));
});

describe('what its writer has not written for us is left out', () => {
  it.each(TRAP_ROWS.map((row) => [row.name, row] as const))('%s', (_, row) => expectRow(row));
});

describe('what is struck through', () => {
  const old = `${STRUCK}old@fabrikam.example${STRUCK_END}`;
  it.each<[string, string, readonly string[]]>([
    ['s', `<p>OA: <s>old@fabrikam.example</s> ${J}</p>`, [`OA: ${old} ${J}`]],
    ['strike', `<p>OA: <strike>old@fabrikam.example</strike> ${J}</p>`, [`OA: ${old} ${J}`]],
    ['del', `<p>OA: <del>old@fabrikam.example</del> ${J}</p>`, [`OA: ${old} ${J}`]],
    [
      'a style',
      `<p>OA: <span style="text-decoration: line-through">old@fabrikam.example</span> ${J}</p>`,
      [`OA: ${old} ${J}`],
    ],
    [
      'a style on a paragraph',
      `<p style="text-decoration-line:line-through">old@fabrikam.example</p><p>${J}</p>`,
      [old, J],
    ],
    [
      'one inside of another',
      `<p><s><span style="text-decoration:line-through">old@fabrikam.example</span></s> ${J}</p>`,
      [`${old} ${J}`],
    ],
    ['over two lines', `<p><s>old@fabrikam.example<br>old@fabrikam.example</s></p>`, [old, old]],
    [
      'in a table',
      `<table><tr><td>OA</td><td><s>old@fabrikam.example</s></td><td>${J}</td></tr></table>`,
      [`OA | ${old} | ${J}`],
    ],
    ['typed by the sender', `<p>\uE001${J}\uE002</p>`, [J]],
  ])('stands between marks: %s', (_, content, lines) => {
    expect(ownWords({ type: 'html', content })).toEqual(lines);
  });

  const letter = {
    type: 'html',
    content: '<p>Online Administrator:</p><p>old@fabrikam.example</p><p>Best regards, Ann Lee</p>',
  } as const;
  it.each([
    ['struck', `<s>old@fabrikam.example</s> ${J}`, `${old} ${J}`],
    ['turned', `old@fabrikam.example -&gt; ${J}`, `${old} -> ${J}`],
  ])('in our letter is what its reader takes back: %s', (_, inside, line) => {
    const content = `<p>See below.</p><blockquote><p>Please answer</p>${letter.content.replace('old@fabrikam.example', inside)}</blockquote>`;
    expect(ownWords({ type: 'html', content, letter }, KNOWN)).toContain(line);
  });
});

describe('of a mailbox that tells the new part', () => {
  const content = '<p>See below.</p>';
  const quoted = `<blockquote><p>From: Ivo Tech &lt;ivo@fabrikam.example&gt;<br>Sent: 11.06.2026 09:15<br>To: Cat<br>Subject: x</p><p>OA: ${J}</p></blockquote>`;

  it('the whole is read where the new part points to it', () => {
    const whole = { type: 'html', content: content + quoted } as const;
    expect(offered({ type: 'html', content, whole })).toEqual([`OA ${J}`]);
    expect(offered({ type: 'html', content: '<p>&nbsp;</p>', whole })).toEqual([`OA ${J}`]);
  });

  it('the new part alone is read where it says something', () => {
    const whole = { type: 'html', content: `<p>OSM: ${B}. See below.</p>${quoted}` } as const;
    expect(offered({ type: 'html', content: `<p>OSM: ${B}. See below.</p>`, whole })).toEqual([`OSM ${B}`]);
    expect(offered({ type: 'html', content: '<p>I will ask.</p>', whole })).toEqual([]);
  });
});

describe('a hostile message is read in good time', () => {
  const long = (part: string, most = 100_000) => part.repeat(Math.ceil(most / part.length)).slice(0, most);
  it.each([
    ['labels in one line', long('From: a Sent: b To: c Subject: d ')],
    ['labels', long('From: a@b.example\nTo: c@d.example;\n')],
    ['labels without values', long('From:\n')],
    ['recipients', `From: a\nSent: 1\nTo: ${long('a@b.example; ')}`],
    ['recipients, folded', `From: a\n${long('a@b.example;\n')}`],
    ['wrote', long('On 10 June 2026 wrote ')],
    ['wrote, line by line', long('On 10 June 2026 at 15:15 Ann <a@b.example>\n')],
    ['dates', long('2026-06-10 15:15 ')],
    ['brackets', long('<a@b.example> ')],
    ['open brackets', long('<([')],
    ['links', long('<mailto:')],
    ['links that wrap', long('https://urldefense.com/v3/__https://urldefense.com/v3/__')],
    ['spelt addresses', long('a at b dot c dot ')],
    ['signs of spelt addresses', long('a(at)b(dot)')],
    ['dots', long('a.')],
    ['phones', long('+47 555 01 00 ')],
    ['digits', long('1 ')],
    ['closings', long('Best regards ')],
    ['closings, line by line', long('Best regards\n')],
    ['pipes', long('a | ')],
    ['signs of quotations', long('> ')],
    ['signs of quotations, line by line', long('> > > > a\n')],
    ['rules', long('-----Original Message-----\n')],
    ['rules without words', long('- ')],
    ['banners', long('external email ')],
    ['greetings', long('Hi Ann\n')],
    ['colours', long('<span style="color:red">')],
    ['strikes', long('<s>a</s>')],
    ['quotations in quotations', long('<blockquote>')],
    ['heads of Outlook', long('<div id="divRplyFwdMsg">')],
    ['styles', `<p style="${long('color:red;')}">a</p>`],
  ])('%s', (_, content) => {
    for (const type of ['text', 'html'] as const) {
      const start = performance.now();
      ownWords({ type, content, letter: { type, content } }, KNOWN);
      expect(performance.now() - start).toBeLessThan(3000);
    }
  });
});
