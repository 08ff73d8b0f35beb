import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { runLimited, type TemplateLimits } from '../../../src/email/templates/own-templates.ts';
import { loadTemplates, type Templates } from '../../../src/email/templates/render.ts';
import { openFile, write } from '../samples.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An organisation's folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'wsa-templates-'));
  folders.push(folder);
  mkdirSync(path.join(folder, 'partials'));
  for (const [name, source] of Object.entries(files)) writeFileSync(path.join(folder, name), source);
  return folder;
}

function load(files: Readonly<Record<string, string>>, limits?: TemplateLimits): Templates {
  return loadTemplates(folderOf(files), limits);
}

const TEXT = 'customer-action-required.text.hbs';
const HTML = 'customer-action-required.html.hbs';
const SUBJECT = 'customer-action-required.subject.hbs';

describe('a template of an organisation', () => {
  it.each([
    [TEXT, 'Dear {{recipientName}}, of {{customer}}.', 'Dear Cara Lane, of Contoso.\n'],
    [
      TEXT,
      '{{#each asks}}{{#each people}}{{number}} {{roles}} {{../../senderName}}{{/each}};{{/each}}',
      /^1 Notices Contact \(required\) Eve Stone;/,
    ],
    [
      TEXT,
      '{{#if partner}}{{partner}}{{else}}none{{/if}}{{#unless airGapped}}!{{/unless}}',
      'Meridian Licensing!\n',
    ],
    [
      TEXT,
      '{{!-- a remark --}}{{! and another }}{{> signature}}',
      'Thank you,\nEve Stone\neve@microsoft.example\n',
    ],
    [TEXT, '{{#each noteLines}}{{this}}{{/each}}', 'Hi & <b>bye</b>\n'],
    [TEXT, '\uFEFFA\r\n\r\nB', 'A\n\nB\n'],
    [TEXT, 'back\\{{slash}} \\{{customer}}', 'back{{slash}} {{customer}}\n'],
  ] as const)('takes the place of the built-in one: %s %s', (file, source, expected) => {
    const templates = load({ [file]: source });
    expect(templates.problems).toEqual([]);
    const { text, about } = write('customer-action-required', openFile(), {
      templates,
      note: 'Hi & <b>bye</b>',
    });
    expect(about.problems).toEqual([]);
    if (typeof expected === 'string') expect(text).toBe(expected);
    else expect(text).toMatch(expected);
  });

  it('has what people typed escaped, in HTML and only there', () => {
    const templates = load({
      [HTML]: '<p title="{{customer}}">{{customer}}</p><a href="{{portal}}">x</a>',
      [SUBJECT]: 'For {{customer}}\n\nnow',
    });
    expect(templates.problems).toEqual([]);
    const { html, subject } = write('customer-action-required', openFile({ customer: '"A" & <b>' }), {
      templates,
    });
    expect(html).toBe(
      '<p title="&quot;A&quot; &amp; &lt;b&gt;">&quot;A&quot; &amp; &lt;b&gt;</p><a href="https://admin.microsoft.com">x</a>',
    );
    expect(subject).toBe('For "A" & <b> now');
  });

  it('may be a part that every letter shares', () => {
    const templates = load({ 'partials/signature.text.hbs': 'Kind regards, {{senderName}}' });
    expect(write('partner-action-required', openFile(), { templates }).text).toMatch(
      /Kind regards, Eve Stone\n$/,
    );
    expect(write('follow-up', openFile(), { templates }).text).toMatch(/Kind regards, Eve Stone\n$/);
  });
});

const REFUSED: readonly (readonly [file: string, source: string, line: number, reason: RegExp])[] = [
  [TEXT, 'a\n{{{customer}}}', 2, /three braces/],
  [TEXT, '{{&customer}}', 1, /three braces/],
  [TEXT, 'a\nb\n{{costumer}}', 3, /no field "costumer"/],
  [TEXT, '{{constructor}}', 1, /no field "constructor"/],
  [TEXT, '{{__proto__}}', 1, /no field/],
  [TEXT, '{{[__proto__]}}', 1, /no field/],
  [TEXT, '{{customer.length}}', 1, /no field/],
  [TEXT, '{{customer.constructor.constructor}}', 1, /no field/],
  [TEXT, '{{@root.customer}}', 1, /only fields/],
  [TEXT, '{{#each asks}}{{@index}}{{/each}}', 1, /only fields/],
  [TEXT, '{{../customer}}', 1, /no field/],
  [TEXT, '{{this}}', 1, /no field/],
  [TEXT, '{{#each asks}}{{this}}{{/each}}', 1, /no field/],
  [TEXT, '{{#each asks}}{{customer}}{{/each}}', 1, /no field "customer"/],
  [TEXT, '{{asks}}', 1, /can not be printed/],
  [TEXT, '{{airGapped}}', 1, /can not be printed/],
  [TEXT, '{{"text"}}', 1, /only fields/],
  [TEXT, '{{lookup asks 0}}', 1, /no arguments/],
  [TEXT, '{{log "x"}}', 1, /no arguments/],
  [TEXT, '{{customer x=1}}', 1, /no arguments/],
  [TEXT, '{{(customer)}}', 1, /no template|only fields/],
  [TEXT, '{{#with asks}}{{/with}}', 1, /a block is/],
  [TEXT, '{{#asks}}{{/asks}}', 1, /a block is/],
  [TEXT, '{{^asks}}{{/asks}}', 1, /a block is/],
  [TEXT, '{{#each customer}}{{/each}}', 1, /goes over a list/],
  [TEXT, '{{#if customer includeZero=true}}{{/if}}', 1, /a block is/],
  [TEXT, '{{#if (eq customer 1)}}{{/if}}', 1, /only fields/],
  [TEXT, '{{#each asks as |ask|}}{{ask.roles}}{{/each}}', 1, /as \|…\|/],
  [TEXT, '{{#*inline "x"}}{{/inline}}', 1, /not allowed/],
  [TEXT, '{{* decorator}}', 1, /not allowed/],
  [TEXT, '{{#> signature}}{{/signature}}', 1, /not allowed/],
  [TEXT, '{{> elsewhere}}', 1, /no such part/],
  [TEXT, '{{> constructor}}', 1, /no such part/],
  [TEXT, '{{> (lookup . "x")}}', 1, /no such part/],
  [TEXT, '{{> signature customer}}', 1, /no arguments/],
  [TEXT, '{{> signature x=1}}', 1, /no arguments/],
  [TEXT, '{{#each asks}}{{> signature}}{{/each}}', 1, /not within "each"/],
  [TEXT, '{{> signature}}'.repeat(21), 1, /too many parts/],
  [TEXT, '{{{{raw}}}} {{{{/raw}}}}', 1, /a block is/],
  [TEXT, 'a\n\n{{#if customer}}', 3, /no template/],
  [TEXT, '{{', 1, /no template/],
  [TEXT, `${'{{#if customer}}'.repeat(20)}${'{{/if}}'.repeat(20)}`, 1, /too deep/],
  [TEXT, 'x'.repeat(70_000), 1, /larger than/],
  ['partials/asks.text.hbs', '{{> points}}', 1, /included by a template only/],
  ['partials/asks.text.hbs', '{{> asks}}', 1, /included by a template only/],
  ['partials/greeting.text.hbs', '{{customer}}', 1, /no field "customer"/],
  ['alert-digest.text.hbs', '{{> signature}}', 1, /needs the field/],
  ['alert-digest.text.hbs', '{{senderName}}', 1, /no field/],
  ['other.html.hbs', 'x', 1, /no template of this name/],
  ['partials/other.html.hbs', 'x', 1, /no template of this name/],
  [HTML, '<p>\n<script>alert(1)</script>', 2, /<script> is not used/],
  [HTML, '<img src="https://x.example/y.png">', 1, /<img> is not used/],
  [HTML, '<p onclick="x">', 1, /onclick is not used/],
  [HTML, '<p style="background:url(https://x.example)">', 1, /neither load nor run/],
  [HTML, '<style>@import "x";</style>', 1, /neither load nor run/],
  [HTML, '<style>a{b:u\\72l(x)}</style>', 1, /neither load nor run/],
  [HTML, '<a href="javascript:alert(1)">', 1, /a link begins with/],
  [HTML, '<a href="{{customer}}">', 1, /fields made for it/],
  [HTML, '<a href="https://x.example/{{portal}}">', 1, /fields made for it/],
  [HTML, '<p style="color:{{customer}}">', 1, /may not stand in the attribute/],
  [HTML, '<p {{customer}}>', 1, /not stand in a tag/],
  [HTML, '<p title={{customer}}>', 1, /not written name="value"/],
  [HTML, "<p title='x'>", 1, /not written name="value"/],
  [HTML, '<{{customer}}>', 1, /begins no tag/],
  [HTML, '<!-- {{customer}} -->', 1, /not stand in a comment/],
  [HTML, '<style>{{customer}}</style>', 1, /not stand in a style/],
  [HTML, '<p {{#if customer}}title="x"{{/if}}>', 1, /blocks and parts begin and end in text/],
  [HTML, '{{#if customer}}<p title="{{else}}x{{/if}}', 1, /blocks and parts begin and end in text/],
  [HTML, '<p title="{{> signature}}">', 1, /blocks and parts begin and end in text/],
  [HTML, '<meta http-equiv="refresh" content="0;url=https://x.example">', 1, /not used|lead elsewhere/],
  [HTML, '<meta name="x" content="0; url=https://x.example">', 1, /lead elsewhere/],
  [HTML, '<svg><a xlink:href="x"></a></svg>', 1, /<svg> is not used/],
  [HTML, 'a\nb <!-- never ends', 2, /ends within/],
  [HTML, '<p title="x', 1, /ends within/],
];

describe('a template that is refused', () => {
  it.each(REFUSED.map((one) => ({ is: `${one[0]}: ${one[1].slice(0, 60)}`, one })))('$is', ({ one }) => {
    const [file, source, line, reason] = one;
    const templates = load({ [file]: source });
    expect(templates.problems).toEqual([{ file, line, reason: expect.stringMatching(reason) }]);
    const { text, html } = write('customer-action-required', openFile(), { templates });
    const usual = write('customer-action-required');
    expect({ text, html }).toEqual({ text: usual.text, html: usual.html });
  });

  it('leaves the good ones beside it alone', () => {
    const templates = load({ [TEXT]: '{{{x}}}', [SUBJECT]: 'Ours' });
    expect(templates.problems).toHaveLength(1);
    expect(write('customer-action-required', openFile(), { templates }).subject).toBe('Ours');
  });

  it('may be a whole folder', () => {
    const { problems } = loadTemplates(path.join(tmpdir(), 'no-such-folder-of-templates'));
    expect(problems).toEqual([
      { file: expect.any(String), line: 1, reason: expect.stringContaining('can not be read') },
    ]);
  });

  it('may be a folder in the place of a file', () => {
    const folder = folderOf({});
    mkdirSync(path.join(folder, TEXT));
    expect(loadTemplates(folder).problems).toMatchObject([
      { file: TEXT, reason: expect.stringContaining('can not be read') },
    ]);
  });
});

/** Goes over two lists by turns, each within the other: long before the last it is too much. */
const ENDLESS = `${Array.from({ length: 9 }, (_, at) => `{{#each ${'../'.repeat(at)}${at % 2 === 0 ? 'asks' : 'points'}}}`).join('')}x${'{{/each}}'.repeat(9)}`;

describe('the limits', () => {
  it('refuse when loaded what takes too long', () => {
    const since = performance.now();
    const templates = load({ [TEXT]: ENDLESS }, { milliseconds: 100, characters: 500_000 });
    expect(templates.problems).toEqual([
      { file: TEXT, line: 1, reason: 'takes longer than 100 ms to render' },
    ]);
    expect(performance.now() - since).toBeLessThan(5000);
    expect(write('customer-action-required', openFile(), { templates }).text).toContain('What we need:');
  });

  it('refuse when loaded what gives too much', () => {
    const templates = load(
      { [TEXT]: `{{#each asks}}${'x'.repeat(3000)}{{/each}}` },
      { milliseconds: 1000, characters: 20_000 },
    );
    expect(templates.problems).toEqual([{ file: TEXT, line: 1, reason: 'gives more than 20000 characters' }]);
  });

  it('fall back to the built-in one when a letter is written', () => {
    const limits = { milliseconds: 1000, characters: 100_000 };
    const templates = load(
      { [TEXT]: 'Ours {{#each asks}}{{#each people}}{{roles}}{{/each}}{{/each}}' },
      limits,
    );
    limits.characters = 10;
    const { text, about } = write('customer-action-required', openFile(), { templates });
    expect(text).toContain('What we need:');
    expect(about.problems).toEqual([{ file: TEXT, line: 1, reason: 'gives more than 10 characters' }]);
  });

  it('stop what never ends', () => {
    const ran = runLimited(
      () => {
        for (;;);
      },
      { milliseconds: 50, characters: 10 },
    );
    expect(ran).toEqual({ kind: 'stopped', reason: 'takes longer than 50 ms to render' });
  });
});
