import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPEN_DEAL, RECORD_FORM, RECORD_SAVE, SHOW_DEAL } from '../../cards/verbs.ts';
import { type PageUser, usePages } from '../support/api/page.ts';
import { objectIdOf, tokenOf } from '../support/api/page-tokens.ts';
import { fillDeskScene, INTERNAL, PEOPLE, VALUE } from '../support/desk-scene.ts';
import { tableIn } from '../support/docs/markdown-tables.ts';
import { message } from '../support/teams/activities.ts';
import { choose, search } from '../support/teams/extension.ts';

/** What tells that a surface says what a row of the table names; each of them must be there, or none. */
const PROBES: Readonly<Record<string, readonly RegExp[]>> = {
  'id, customer': [/D-1/, /Contoso/],
  'program, transaction, cloud, stage': [/EA/, /renewal/, /GCC High/, /on hold/],
  'days left': [/3 days left/i],
  'close date': [/2026-06-13|Sat 13 Jun/],
  'effective date, date of the package': [/2026-07-01|Wed 1 Jul/, /2026-06-02|Tue 2 Jun/],
  partner: [/Meridian/],
  'how many contacts are ready': [/1 unverified, ✔ 1 ready/],
  'names and addresses of contacts': [/Nina Novak/, /nina@contoso\.com/, /otto@contoso\.com/],
  'both axes of a contact': [/confirmed/, /aligned/, /not known/],
  'findings about a contact, and missing roles': [
    /Nobody has checked|validated|Validate/,
    /Online Service Manager/,
  ],
  'evidence: method, result, day': [/VL Central: valid/, /2026-06-08|Mon 8 Jun/],
  'evidence: name of who checked': [/by Ann/],
  'evidence: address of who checked': [/ann\.zqx@/i],
  'evidence: note': [/Zqx note/],
  'what to do first': [/First|"first":\{/],
  'letter to the partner: when it was sent, and by whom': [/2026-06-09|Tue 9 Jun/],
  'other letters and drafts': [/customer e-mail/i, /zqx\.example/],
  'answers, and contacts that they propose': [/zqx@contoso\.com/],
  'verdict and risk of the deal': [/Blocked/i, /\brisk\b/i],
  value: [VALUE],
  forecast: [/chance|forecast/i],
  'other deals of the customer or the PCN': [/ZQX-PCN/, /ZQX-LEAD/],
  'country, PCN, lead deal, package, agreement': [/Zqxland/, /PCN-ZQX/, /PKG-ZQX/, /AGR-ZQX/],
  'account team': [/pia\.zqx@/, /cy\.zqx@/],
  "customer's contact for the deal": [/buyer\.zqx@/, /Zqx Buyer/],
  'alerts, who follows, hand-over': [/alert/i, /zqx@team/],
  'audit log and timeline': [/audit/i, /timeline/i],
};

const SURFACES = ['card', 'list', 'search', 'inserted', 'page'] as const;
const TABLE = tableIn(
  readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8'),
  'Who sees what of a deal',
);

it('the table has a row for each of what is looked for, and a column for each surface', () => {
  expect(TABLE.head).toEqual(['what', ...SURFACES]);
  expect(TABLE.rows.map(([what]) => what)).toEqual(Object.keys(PROBES));
});

/** What is in the token of the guest Pat besides. */
const OF_PAT = { oid: PEOPLE['29:pat'].aadObjectId, acct: 1 };

const start = usePages();
const shown = new Map<string, string>();
let page: Awaited<ReturnType<typeof start>>;
let pat: PageUser;

beforeAll(async () => {
  page = await start({ fill: fillDeskScene, admins: ['root@team.example'] });
  page.bot.connector.answer({ members: PEOPLE });
  // The note of a check by the account team, which is on the deal.
  const filled = { emails: 'nina@contoso.com', result: 'valid', day: '2026-06-08', note: 'Zqx note' };
  const check = { dealId: 'D-1', method: 'vl-central', form: 'form-of-ann', ...filled };
  await page.bot.press(RECORD_SAVE, check, { from: '29:ann' });
  const wire = (value: unknown) => JSON.stringify(value);
  const from = { from: '29:pat' };
  shown.set('card', wire(await page.bot.ask('check D-1', from)));
  shown.set('list', wire(await page.bot.ask('my deals', from)));
  const writer = { from: '29:pat', objectId: PEOPLE['29:pat'].aadObjectId };
  const found = await search(page.bot, writer, 'contoso');
  shown.set('search', wire(found.rows.map(({ title, text }) => [title, text])));
  shown.set('inserted', wire(await choose(page.bot, writer, found.rows[0])));
  pat = page.as('pat@partner.example', OF_PAT);
  shown.set('page', wire([(await pat.get('/desk/deals')).body, (await pat.get('/desk/deals/D-1')).body]));
});

describe.each(SURFACES)('of a deal a desk sees on the surface "%s"', (surface) => {
  const at = TABLE.head.indexOf(surface);
  it.each(TABLE.rows.map((row) => ({ what: row[0] ?? '', cell: row[at] })))(
    '$what: $cell',
    ({ what, cell }) => {
      const text = shown.get(surface) ?? '';
      expect(text).toContain('Contoso');
      const said = (PROBES[what] ?? []).map((probe) => probe.test(text));
      expect({ cell, said }).toEqual({
        cell: cell === 'yes' ? 'yes' : 'no',
        said: said.map(() => cell === 'yes'),
      });
    },
  );
});

describe('no word of an internal field reaches a desk', () => {
  const COMMANDS = [
    ...['check D-1', 'check contoso', 'contoso', 'is contoso ready?', 'D-1', 'check ZQX-PCN', 'check labs'],
    ...[
      'evidence D-1',
      'plan D-1',
      'draft customer D-1',
      'draft partner D-1',
      'case D-1',
      'form D-1',
      'cocp D-1',
    ],
    ...['replies', 'replies D-1', 'my deals', 'at risk', 'my deals at risk', 'forecast', 'drafts', 'alerts'],
    ...[
      'why not told D-1',
      'audit',
      'audit D-1',
      'ledger',
      'dry run',
      'export',
      'desk',
      'desk D-1',
      'import',
    ],
    ...['validate nina@contoso.com otto@contoso.com for gcc high', 'what is blocking contoso', 'all deals'],
    ...['who is at risk this week', 'subscribe alerts', 'desk D-1 add dee@partner.example'],
  ];
  it.each(COMMANDS)('by "%s"', async (text) => {
    const { response, sent } = await page.bot.deliver({
      ...message(text, page.bot.where({ from: '29:pat' })),
    });
    expect(response.status).toBe(200);
    // What they typed themselves is repeated.
    const told = JSON.stringify(sent.map(({ activity }) => activity)).replaceAll('ZQX-PCN', '');
    expect(told).not.toMatch(INTERNAL);
    expect(told).not.toMatch(VALUE);
  });

  it.each([
    { verb: SHOW_DEAL, data: {} },
    { verb: OPEN_DEAL, data: {} },
    { verb: RECORD_FORM, data: { method: 'vl-central' } },
    { verb: 'draft.form', data: { template: 'customer-action-required' } },
    { verb: 'draft.form', data: { template: 'partner-action-required' } },
    { verb: 'evidence.page', data: { email: '' } },
    { verb: 'proposed.page', data: {} },
    { verb: 'audit.page', data: {} },
  ])('by the button $verb $data', async ({ verb, data }) => {
    const { told, sent } = await page.bot.press(
      verb,
      { dealId: 'D-1', from: 0, ...data },
      { from: '29:pat' },
    );
    expect(JSON.stringify([told, sent])).not.toMatch(INTERNAL);
  });

  it.each([
    ...[
      '/deals/D-1',
      '/deals/D-1/evidence',
      '/deals/D-1/timeline',
      '/deals/D-1/replies',
      '/deals/D-1/letters',
    ],
    ...[
      '/deals/D-1/alerts',
      '/alerts?list=waiting',
      '/deals',
      '/deals/counts',
      '/today',
      '/forecast',
      '/drafts',
    ],
    ...[
      '/deals/D-1/card',
      '/desk/deals',
      '/desk/deals/D-1',
      '/desk/deals/ZQX-PCN',
      '/desks',
      '/namings',
      '/me',
    ],
    ...['/replies', '/alerts/ledger', '/alerts/find?text=contoso'],
  ])('by GET %s', async (path) => {
    const response = await page.raw('GET', path, {
      headers: { authorization: await bearerOf() },
    });
    expect(response.status).not.toBe(500);
    expect((await response.text()).replaceAll('ZQX-PCN', '')).not.toMatch(INTERNAL);
  });

  const bearerOf = async () => {
    return `Bearer ${await tokenOf('pat@partner.example', page.bot.services.now(), OF_PAT)}`;
  };
});

it('a guest who signs in to the page with a token alone is nobody: what a token says of a guest proves no address', async () => {
  const stranger = page.as('pat@partner.example', { oid: objectIdOf('stranger@else.example'), acct: 1 });
  expect((await stranger.get('/desk/deals')).body).toEqual({ items: [] });
  expect((await stranger.get('/desk/deals/D-1')).status).toBe(404);
});
