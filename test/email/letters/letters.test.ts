import { describe, expect, it } from '@jest/globals';
import type { DealInput } from '../../../src/domain/deal.ts';
import { LETTER_NAMES } from '../../../src/domain/drafts/letter.ts';
import { CLOUD_SCOPE_IDS } from '../../../src/domain/ids.ts';
import {
  CONTACT_FINDING_CODES,
  DEAL_FINDING_CODES,
  type DealFindingCode,
} from '../../../src/domain/verdict.ts';
import { digestFor } from '../../../src/email/letters/digest.ts';
import type { Letter } from '../../../src/email/letters/letter.ts';
import { hearsPoint, POINT_CODES, type PointCode } from '../../../src/email/wording/hearers.ts';
import type { Reader } from '../../../src/email/wording/letter-readers.ts';
import { cloudScopeOf } from '../../../src/policy/cloud-scopes.ts';
import { dealFile, EVERYBODY, evidence, judge } from '../../support/deals.ts';
import {
  FIRST,
  lettersOf,
  openFile,
  uncheckedFile,
  withDealFinding,
  withFinding,
  wordsOf,
  write,
} from '../samples.ts';

const PAIRS = LETTER_NAMES.flatMap((template) => CLOUD_SCOPE_IDS.map((scope) => ({ template, scope })));

/** What a letter says of its contacts and points, a line each: the letter without what is always the same. */
function saidIn({ text }: Letter): string[] {
  const open =
    /\n(?:What is open|Also to be settled)\n\n([\s\S]*?)\n\n(?:[A-Z][a-z ]+\n|\S(?<![\d-]))/.exec(
      text,
    )?.[1] ?? '';
  const lines = open.replace(/\n {2,}/g, ' ').split('\n');
  return lines.map((line) => line.trim()).filter(Boolean);
}

describe.each(PAIRS)('$template in $scope', ({ template, scope }) => {
  const file = uncheckedFile(scope);
  const reasonsOf = (of: DealInput) => [
    ...CONTACT_FINDING_CODES.map((code) => ({ code, judged: withFinding(of, code) })),
    ...DEAL_FINDING_CODES.filter((code) => isHeard(code, readerOf(template))).map((code) => ({
      code,
      judged: withDealFinding(of, code),
    })),
  ];
  const reasonsIn = (of: DealInput) =>
    reasonsOf(of).map(({ code, judged }) =>
      [`${code}:`, ...saidIn(write(template, of, {}, judged))].join('\n  '),
    );
  const everyReason = reasonsOf(file);

  it('reads so', () => {
    expect(write(template, file).text).toMatchSnapshot();
  });

  it('gives each reason so; elsewhere than in Commercial only what is different', () => {
    const usual = scope === 'commercial' ? [] : reasonsIn(uncheckedFile('commercial'));
    const now = reasonsIn(file).filter((said) => !usual.includes(said));
    expect(now.join('\n')).toMatchSnapshot();
  });

  it.each(everyReason)('says the same in HTML and in plain text: $code', ({ judged }) => {
    const { html, text } = write(template, file, { note: 'See you soon' }, judged);
    expect(wordsOf(html)).toBe(lettersOf(text.replace(/^(\s*)- /gm, '$1')));
  });

  it('names the portal of the cloud, and no other', () => {
    const { portal } = cloudScopeOf(scope);
    const { html, text } = write(template, file);
    const named = new Set((html + text).match(/https:\/\/(?:admin|portal)[\w.]+/g));
    expect([...named]).toEqual(portal === null ? [] : [portal]);
  });
});

function isHeard(code: DealFindingCode, reader: Reader): boolean {
  return (
    code === 'role-missing' ||
    (POINT_CODES.includes(code as PointCode) && hearsPoint(reader, code as PointCode))
  );
}

function readerOf(template: string) {
  if (template === 'partner-action-required') return 'partner';
  return template === 'customer-it-admin' ? 'it-admin' : 'customer';
}

describe('the HTML', () => {
  it.each(LETTER_NAMES)('of %s is so', (template) => {
    expect(normalised(write(template, openFile(), { note: 'See you soon' }).html)).toMatchSnapshot();
  });

  it('of the digest is so, and its text', () => {
    const { html, text, subject } = digest();
    expect([subject, text, normalised(html)].join('\n\n')).toMatchSnapshot();
  });
});

describe('every letter', () => {
  const all = [...LETTER_NAMES.map((template) => write(template)), digest()];

  it.each(all)('has nothing that runs or is fetched: $subject', ({ html }) => {
    expect(html).not.toMatch(/<script|<img|<link|<iframe|javascript:|url\(|@import|\son\w+=/i);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en" dir="ltr">/);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('<!--[if mso]>');
  });

  it.each(all)('keeps to 76 columns: $subject', ({ text }) => {
    const long = text.split('\n').filter((line) => line.length > 76);
    expect(long).toEqual([]);
  });
});

describe('the digest', () => {
  it('says how many there are and which is next', () => {
    expect(digest().subject).toBe('WSA readiness, 10 June 2026: 2 deals at risk, the next in 5 days');
  });

  it('tells of ten, and counts the rest by their risk', () => {
    const file = openFile();
    const deals = Array.from({ length: 28 }, () => ({ deal: file.deal, evaluation: judge(file) }));
    const made = digestFor(deals, { day: '2026-06-10', to: { name: '', address: 'pdm@microsoft.example' } });
    expect(made).toMatchObject({
      kind: 'rendered',
      text: expect.stringContaining('18 more deals: 18 at critical risk.'),
    });
  });

  it('tells what has become ready apart from what is at risk', () => {
    const [open, ready] = [openFile(), readyFile()];
    const deals = [open, ready].map((file) => ({ deal: file.deal, evaluation: judge(file) }));
    const to = { name: '', address: 'pdm@microsoft.example' };
    const made = digestFor(deals, { day: '2026-06-10', to });
    expect(made).toMatchObject({
      subject: 'WSA readiness, 10 June 2026: 1 deal at risk, the next in 20 days; 1 deal ready',
      text: expect.stringMatching(/D-9[^\n]*\n {2}Ready, 30 June 2026/),
    });
    expect(digestFor(deals.slice(1), { day: '2026-06-10', to })).toMatchObject({
      subject: 'WSA readiness, 10 June 2026: 1 deal ready',
    });
  });

  it.each([
    { what: 'the page of a deal', link: 'https://bot.example:8443/deals/EA%2F1', isThere: true },
    { what: 'no page of this machine alone', link: 'http://127.0.0.1:3978/deals/EA-1', isThere: false },
    {
      what: 'no page whose link has characters that need care',
      link: "https://bot.example/deals/o'b",
      isThere: false,
    },
    {
      what: 'no page whose link is too long',
      link: `https://bot.example/deals/${'x'.repeat(200)}`,
      isThere: false,
    },
    { what: 'no page where there is none', link: null, isThere: false },
  ])('leads to $what', ({ link, isThere }) => {
    const file = openFile();
    const made = digestFor([{ deal: file.deal, evaluation: judge(file) }], {
      day: '2026-06-10',
      to: { name: '', address: 'pdm@microsoft.example' },
      linkOf: () => link,
    });
    const { html, text } = made as Extract<typeof made, { kind: 'rendered' }>;
    expect([html.includes(`href="${link}"`), text.includes(`\n  ${link}\n`)]).toEqual([isThere, isThere]);
  });

  it('copes with no deal at all', () => {
    const made = digestFor([], { day: '2026-06-10', to: { name: '', address: 'pdm@microsoft.example' } });
    expect(made).toMatchObject({ kind: 'rendered', subject: 'WSA readiness, 10 June 2026: 0 deals at risk' });
  });
});

describe('the words', () => {
  it('refer to the first letter', () => {
    const { subject, text } = write('follow-up');
    expect(subject).toBe(`Reminder: ${FIRST.subject}`);
    expect(text).toContain('On 3 June 2026 (7 days ago) I wrote to you');
  });

  it('remind whom the first letter went to, unless somebody else is chosen', () => {
    const first = { ...FIRST, to: { name: 'Tom', address: 'tom@meridian.example' } };
    const chosen = { name: 'Pia', address: 'pdm@microsoft.example' };
    expect(write('follow-up', openFile(), { first }).to).toEqual([first.to]);
    expect(write('follow-up', openFile(), { first, to: chosen }).to).toEqual([chosen]);
  });

  it('say who wrote the first letter when it was somebody else', () => {
    const { html, text } = write('follow-up', openFile(), { first: { ...FIRST, sentBy: 'Ann <b>Lee</b>' } });
    expect(text).toContain('On 3 June 2026 (7 days ago) Ann <b>Lee</b> wrote to you');
    expect(html).toContain('(7 days ago) Ann &lt;b&gt;Lee&lt;/b&gt; wrote to you');
  });
});

/** A deal of which everybody was found to have an account. */
function readyFile(): DealInput {
  return dealFile({
    deal: { dealId: 'D-9', closeDate: '2026-06-30' },
    contacts: EVERYBODY,
    evidence: Object.fromEntries(
      EVERYBODY.map(({ email }) => [email, [evidence('vl-central', 'valid', '2026-06-09')]]),
    ),
  });
}

function digest() {
  const files = [openFile(), openFile({ dealId: 'D-2', closeDate: '2026-06-15', cloudScope: 'dod' })];
  const deals = files.map((file) => ({ deal: file.deal, evaluation: judge(file) }));
  const made = digestFor(deals, { day: '2026-06-10', to: { name: 'Pia', address: 'pdm@microsoft.example' } });
  if (made.kind !== 'rendered') throw new Error(made.field);
  return made;
}

/** HTML without how it looks. */
function normalised(html: string): string {
  return html
    .replace(/<head>[\s\S]*?<\/head>\n/, '')
    .replace(/ (?:style|class|role|width|border|cellpadding|cellspacing|valign|align)="[^"]*"/g, '');
}
