import { describe, expect, it } from '@jest/globals';
import { answerNamings } from '../../../../src/flows/deals/namings/answer-namings.ts';
import { auditRows } from '../../../support/api/audit-rows.ts';
import { type TestPage, usePages, versionOf } from '../../../support/api/page.ts';
import { bookOf } from '../../../support/bot/bot-deals.ts';
import { answered } from '../../../support/replies/proposals.ts';
import { viewersAt } from '../../../support/viewers.ts';
import { ANN, BO, ROOT } from '../route-cases.ts';

const start = usePages();
const CY = 'cy@partner.example';

const CHECK = {
  ...{ method: 'vl-central', result: 'valid', day: '2026-06-08', form: 'form-of-the-test' },
} as const;

const ROWS = [
  {
    deal_id: 'A-1',
    customer: 'Acme',
    program: 'EA',
    transaction: 'renewal',
    cloud_scope: 'GCC High',
    close_date: '2026-06-20',
    ae_email: ANN,
    pdm_email: BO,
    contact_role: 'NTC',
    contact_name: 'Cleo Klein',
    contact_email: 'cleo@acme.example',
  },
  { deal_id: 'A-1', contact_role: 'OA', contact_name: 'Otto', contact_email: 'otto@gmail.com' },
];

async function started(): Promise<TestPage> {
  return start({ fill: bookOf(ROWS), admins: [ROOT] });
}

describe('a deal on the page', () => {
  it('says how it stands in the words of its card, contacts on two axes', async () => {
    const page = await started();
    const { body } = await page.as(ANN).get('/deals/a-1');
    expect(body).toMatchObject({
      dealId: 'A-1',
      customer: 'Acme',
      line: 'EA renewal · GCC High · A-1',
      cloudScope: { id: 'gcc-high', name: 'GCC High' },
      verdict: { id: 'blocked', symbol: '✖', word: 'Blocked' },
      target: { kind: 'close', day: '2026-06-20' },
      dates: { closeDate: '2026-06-20', effectiveDate: null },
      team: { ae: { email: ANN, standing: 'taken' }, ce: null, pdm: { email: BO, standing: 'taken' } },
      ownNaming: null,
      advice: 'Do not submit yet: clear the blockers below first.',
      contacts: [
        {
          role: { id: 'notices-contact', short: 'NTC' },
          name: 'Cleo Klein',
          verdict: { id: 'unverified', word: 'unverified' },
          account: { id: 'unknown', word: 'not known' },
          cloud: { id: 'unknown' },
          findings: [{ code: 'not-validated' }],
        },
        { email: 'otto@gmail.com', account: { id: 'personal', symbol: '✖' } },
      ],
    });
    const [, otto] = body.contacts;
    expect(otto.findings[0]).toMatchObject({
      code: 'personal-account',
      severity: { id: 'blocker', word: 'Blocker' },
      remedies: [{ who: 'customer' }, { who: "customer's IT admin" }],
      citations: expect.arrayContaining([
        {
          page: expect.any(String),
          date: expect.any(String),
          section: expect.any(String),
          text: expect.stringContaining('WSA'),
          guidance: { id: expect.any(String), question: expect.any(String) },
        },
      ]),
    });
    expect(body.letters).toMatchObject([
      { template: 'customer-action-required', name: 'customer e-mail', title: 'Write to customer' },
      { template: 'partner-action-required' },
      { title: 'Write to customer’s IT' },
    ]);
    expect(body.nextSteps.length).toBeGreaterThan(0);
  });

  it('has one thing to do next, the gravest first', async () => {
    const page = await started();
    const primary = async (as = ANN) => (await page.as(as).get('/deals/A-1')).body.primary;
    const ann = page.as(ANN);
    const otto = '/deals/A-1/contacts/online-administrator/otto%40gmail.com';
    const removed = await ann.delete(otto, { ifMatch: versionOf(await ann.get('/deals/A-1')) });
    expect(await primary()).toMatchObject({
      kind: 'add-contact',
      title: 'Add the Online Administrator',
      role: 'online-administrator',
      press: null,
    });
    await ann.post(`/deals/A-1/edits/${removed.body.edit}/undo`);
    expect(await primary()).toMatchObject({
      kind: 'draft',
      title: 'Write to customer',
      letter: { template: 'customer-action-required', name: 'customer e-mail' },
      press: { verb: 'draft.form', data: { dealId: 'A-1', template: 'customer-action-required' } },
    });
    await answered(page.bot.services.db, 'A-1', [{ role: null, email: 'eve@acme.example' }]);
    expect(await primary()).toMatchObject({
      kind: 'decide',
      title: 'Decide on the proposed contact',
      press: { verb: 'command.run', data: { text: 'replies A-1' } },
    });
  });

  it('tells who is only named on it, and offers them to take it', async () => {
    const page = await started();
    const ann = page.as(ANN);
    const ifMatch = versionOf(await ann.get('/deals/A-1'));
    const { body: edited } = await ann.patch('/deals/A-1', { ceEmail: CY }, { ifMatch });
    expect(edited).toMatchObject({ isChanged: true, text: `CE: blank → ${CY}`, named: [CY], isSeen: true });
    expect((await ann.get('/deals/A-1')).body.team.ce).toEqual({ email: CY, standing: 'named' });
    const { body: own } = await page.as(CY).get('/deals/A-1');
    expect(own).toMatchObject({
      ownNaming: 'open',
      primary: { kind: 'take', press: { verb: 'naming.take', data: { dealId: 'A-1' } } },
    });
    await page.as(CY).post('/cards/press', own.primary.press);
    expect((await ann.get('/deals/A-1')).body.team.ce).toEqual({ email: CY, standing: 'taken' });
    await answerNamings(page.bot.services, viewersAt(CY), { dealId: 'A-1' }, 'declined');
  });

  it('is written down as seen once, and not each time it is brought up to date', async () => {
    const page = await started();
    const seen = async () =>
      (await auditRows(page.bot.services.db)).filter(({ action }) => action === 'view').length;
    await page.as(ANN).get('/deals/A-1');
    expect(await seen()).toBe(1);
    await page.as(ANN).get('/deals/A-1', { again: 'true' });
    await page.as(ANN).get('/deals/A-1/timeline');
    await page.as(ANN).get('/deals/A-1/evidence');
    expect(await seen()).toBe(1);
  });

  it.each([
    ['/deals/A-1', { again: 'true' }],
    ['/deals/A-1/timeline', {}],
    ['/deals/A-1/evidence', {}],
  ])(
    'is written down as seen by who says to have it open and has not, as is a refusal: %s',
    async (path, query) => {
      const page = await started();
      const noted = async () =>
        (await auditRows(page.bot.services.db)).flatMap(({ action, deal_key }) =>
          deal_key === 'a-1' && (action === 'view' || action === 'refuse') ? [action] : [],
        );
      expect((await page.as(CY).get(path, query)).status).toBe(404);
      expect(await noted()).toEqual(['refuse']);
      expect((await page.as(ANN).get(path, query)).status).toBe(200);
      expect(await noted()).toEqual(['refuse', 'view']);
    },
  );

  it('is not sent again to whoever has it, and is once anything of it is different', async () => {
    const page = await started();
    const ann = page.as(ANN);
    const tag = (await ann.get('/deals/A-1')).headers.get('etag') ?? '';
    const again = () => ann.request('GET', '/deals/A-1', { headers: { 'if-none-match': tag } });
    expect((await again()).status).toBe(304);
    await ann.post('/deals/A-1/evidence', {
      method: 'vl-central',
      emails: ['cleo@acme.example'],
      result: 'valid',
      day: '2026-06-08',
      form: 'form-one',
    });
    const after = await again();
    expect(after.status).toBe(200);
    // A check is no change of what can be edited: whoever is editing goes on.
    expect(after.body.version).toBe(tag.slice(1, 17));
  });
});

describe('editing a deal on the page', () => {
  it('refuses what was decided on something older, says what others changed, and goes on from there', async () => {
    const page = await started();
    const [ann, bo] = [page.as(ANN), page.as(BO)];
    const ifMatch = versionOf(await ann.get('/deals/A-1'));
    await bo.patch('/deals/A-1', { closeDate: '2026-07-15' }, { ifMatch });
    const refused = await ann.patch('/deals/A-1', { closeDate: '2026-06-30' }, { ifMatch });
    expect(refused).toMatchObject({
      status: 412,
      body: { code: 'changed', changes: ['Close date: Sat 20 Jun → Wed 15 Jul'] },
    });
    const current = refused.body.current as string;
    const { body } = await ann.patch('/deals/A-1', { closeDate: '2026-06-30' }, { ifMatch: current });
    expect(body).toMatchObject({ text: 'Close date: Wed 15 Jul → Tue 30 Jun' });
    expect((await bo.get('/deals/A-1')).body.dates.closeDate).toBe('2026-06-30');
  });

  it('adds, replaces and removes contacts, and undoes each', async () => {
    const page = await started();
    const ann = page.as(ANN);
    const contacts = async () =>
      (await ann.get('/deals/A-1')).body.contacts.map(
        (one: { role: { short: string }; email: string; name: string | null }) =>
          `${one.role.short} ${one.email} ${one.name}`,
      );
    const before = await contacts();
    let ifMatch = versionOf(await ann.get('/deals/A-1'));
    const added = await ann.post(
      '/deals/A-1/contacts',
      { role: 'bill-to', email: 'bea@acme.example', name: 'Bea' },
      { ifMatch },
    );
    ifMatch = versionOf(added);
    const replaced = await ann.put(
      `/deals/A-1/contacts/online-administrator/${encodeURIComponent('OTTO@gmail.com')}`,
      { role: 'online-administrator', email: 'otto@acme.example', name: 'Otto' },
      { ifMatch },
    );
    const removed = await ann.delete('/deals/A-1/contacts/notices-contact/cleo%40acme.example', {
      ifMatch: versionOf(replaced),
    });
    expect(await contacts()).toEqual(['OA otto@acme.example Otto', 'Bill-to bea@acme.example Bea']);
    for (const { body } of [removed, replaced, added]) {
      const undone = await ann.post(`/deals/A-1/edits/${body.edit}/undo`);
      expect(undone.body).toMatchObject({ isChanged: true, edit: expect.any(String) });
    }
    expect(await contacts()).toEqual(before);
    const again = await ann.post(`/deals/A-1/edits/${added.body.edit}/undo`);
    expect(again.body).toMatchObject({ isChanged: false, text: 'It was so already.' });
  });

  it('says what is wrong with what was typed', async () => {
    const page = await started();
    const ann = page.as(ANN);
    const ifMatch = versionOf(await ann.get('/deals/A-1'));
    const contact = { role: 'bill-to', email: 'bea at acme' };
    expect(await ann.post('/deals/A-1/contacts', contact, { ifMatch })).toMatchObject({
      status: 422,
      body: {
        detail: '"bea at acme" is not a valid address.',
        errors: [{ pointer: '/email', detail: '"bea at acme" is not a valid address.' }],
      },
    });
    const wrong = { pdmEmail: 'Bo', aeEmail: 'Al' };
    expect(await ann.patch('/deals/A-1', wrong, { ifMatch })).toMatchObject({
      status: 422,
      body: {
        detail: '"Al" is not a valid address. "Bo" is not a valid address.',
        errors: [{ pointer: '/aeEmail' }, { pointer: '/pdmEmail' }],
      },
    });
  });

  it('tells who hands a deal to somebody else that it is not theirs any more, and lets them undo it', async () => {
    const page = await started();
    const ann = page.as(ANN);
    const ifMatch = versionOf(await ann.get('/deals/A-1'));
    const { body } = await ann.patch('/deals/A-1', { aeEmail: CY }, { ifMatch });
    expect(body).toMatchObject({ isSeen: false, named: [CY] });
    expect((await ann.get('/deals/A-1')).status).toBe(404);
    expect((await ann.post(`/deals/A-1/edits/${body.edit}/undo`)).body).toMatchObject({ isSeen: true });
    expect((await ann.get('/deals/A-1')).status).toBe(200);
  });
});

describe('the timeline of a deal on the page', () => {
  it('comes in pages, with what can be undone, and not with who looked', async () => {
    const page = await started();
    const ann = page.as(ANN);
    const ifMatch = versionOf(await ann.get('/deals/A-1'));
    const { body: edited } = await ann.patch('/deals/A-1', { closeDate: '2026-07-15' }, { ifMatch });
    const { body: first } = await ann.get('/deals/A-1/timeline', { size: '1' });
    // Its verdict was read anew at once, by the card of this very list.
    expect(first.items).toMatchObject([{ kind: 'verdict', undo: null }]);
    const { body: rest } = await ann.get('/deals/A-1/timeline', { cursor: first.next });
    expect(rest).toMatchObject({
      items: [
        { kind: 'verdict' },
        { kind: 'change', text: 'Close date: Sat 20 Jun → Wed 15 Jul', who: 'ann', undo: edited.edit },
      ],
      next: null,
    });
    const { body: some } = await ann.get('/deals/A-1/timeline', { kind: ['evidence', 'draft'] });
    expect(some).toEqual({ items: [], next: null });
    expect((await ann.get('/deals/A-1/timeline', { cursor: 'bm9uZQ' })).status).toBe(400);
  });
});

describe('what was done on the page', () => {
  it('can be undone for ten minutes, as the timeline says; later it has no button, and the press says why not', async () => {
    const page = await started();
    const ann = page.as(ANN);
    const ifMatch = versionOf(await ann.get('/deals/A-1'));
    const { body: edited } = await ann.patch('/deals/A-1', { closeDate: '2026-07-15' }, { ifMatch });
    const { body: checked } = await ann.post('/deals/A-1/evidence', {
      ...CHECK,
      emails: ['cleo@acme.example'],
    });
    const offered = async () => {
      const { body } = await ann.get('/deals/A-1/timeline', { kind: ['change'] });
      return body.items.map(({ undo, undoCheck, undoUntil }: Record<string, unknown>) => ({
        what: undo ?? undoCheck,
        until: undoUntil,
      }));
    };
    const until = '12:10 UTC';
    expect(await offered()).toEqual([
      { what: checked.check, until },
      { what: edited.edit, until },
    ]);
    page.bot.wait(10 * 60_000 + 1);
    expect(await offered()).toEqual([
      { what: null, until: null },
      { what: null, until: null },
    ]);
    const over = /^This was done more than 10 minutes ago, so Undo is over\. /;
    const late = await ann.post(`/deals/A-1/edits/${edited.edit}/undo`);
    expect(late.status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(late.body)).toMatch(/so Undo is over\. Change the deal itself\./);
    expect(await ann.post(`/deals/A-1/checks/${checked.check}/undo`)).toMatchObject({
      status: 409,
      body: { detail: expect.stringMatching(over) },
    });
  });
});

describe('the evidence of a deal on the page', () => {
  it('has checks that are undone by who recorded them, or an admin', async () => {
    const page = await started();
    const body = { ...CHECK, emails: ['cleo@acme.example'] };
    const recorded = await page.as(ANN).post('/deals/A-1/evidence', body);
    const { check } = recorded.body as { readonly check: string };
    const undo = (who: string, id = check) => page.as(who).post(`/deals/A-1/checks/${id}/undo`);
    expect(await undo(BO)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect(await undo(ANN, 'another')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const { body: timeline } = await page.as(ANN).get('/deals/A-1/timeline', { kind: ['change'] });
    expect(timeline).toMatchObject({ items: [{ undo: null, undoCheck: check, undoProposals: [] }] });
    expect(await undo(ANN)).toMatchObject({ status: 200, body: { isNew: true } });
    expect(await undo(ROOT)).toMatchObject({ status: 200, body: { isNew: false } });
    const { body: evidence } = await page.as(ANN).get('/deals/A-1/evidence');
    expect(evidence).toMatchObject({
      addresses: [{ pieces: [{ counts: false, withdrawn: { by: expect.any(String) } }] }, {}],
    });
    expect((await page.as(ANN).post('/deals/A-1/evidence', body)).status).toBe(422);
  });

  it('has to be confirmed where it is positive over a fresh answer that says no', async () => {
    const page = await started();
    const ann = page.as(ANN);
    const check = { ...CHECK, emails: ['cleo@acme.example'] };
    await page.as(BO).post('/deals/A-1/evidence', { ...check, result: 'wrong-cloud', form: 'form-of-bo' });
    const asked = await ann.post('/deals/A-1/evidence', check);
    expect(asked).toMatchObject({
      status: 409,
      body: {
        code: 'to-confirm',
        type: '/api/v1/docs#problem-to-confirm',
        detail: expect.stringMatching(/cleo@acme.example: VL Central: wrong cloud, \w{3} \d+ Jun, by bo\./),
        confirm: expect.any(String),
      },
    });
    const confirm = (asked.body as { confirm: string }).confirm;
    expect((await ann.post('/deals/A-1/evidence', { ...check, confirm: 'another' })).status).toBe(409);
    expect(await ann.post('/deals/A-1/evidence', { ...check, confirm })).toMatchObject({ status: 201 });
  });

  it('says what counts, and which checks can be recorded, in the portal of its cloud', async () => {
    const page = await started();
    const ann = page.as(ANN);
    const check = {
      method: 'vl-central',
      emails: ['cleo@acme.example', 'CLEO@acme.example'],
      result: 'valid',
      day: '2026-06-08',
      note: ' ',
      form: 'form-one',
    };
    expect(await ann.post('/deals/A-1/evidence', check)).toMatchObject({
      status: 201,
      body: { notice: 'Recorded by ann for CLEO@acme.example.', isNew: true },
    });
    expect((await ann.post('/deals/A-1/evidence', check)).body).toMatchObject({ isNew: false });
    const { body } = await ann.get('/deals/A-1/evidence');
    expect(body.addresses[0]).toMatchObject({
      email: 'cleo@acme.example',
      roles: [{ short: 'NTC' }],
      pieces: [{ text: 'VL Central: valid, Mon 8 Jun, by ann', counts: true }],
    });
    expect(body.forms).toMatchObject([
      { method: 'vl-central', portals: [] },
      { method: 'sign-in', portals: expect.arrayContaining(['https://portal.office365.us']) },
    ]);
    const unknown = { ...check, emails: ['nobody@acme.example'], form: 'form-two' };
    expect(await ann.post('/deals/A-1/evidence', unknown)).toMatchObject({
      status: 422,
      body: {
        detail: 'nobody@acme.example is no longer a contact of this deal.',
        errors: [{ pointer: '/emails' }],
      },
    });
    const ahead = { ...check, day: '2027-01-01', form: 'form-three' };
    expect((await ann.post('/deals/A-1/evidence', ahead)).body).toMatchObject({
      errors: [{ pointer: '/day', detail: 'The day of the check lies in the future.' }],
    });
    expect(body.forms[0].citations[0]).toMatchObject({ guidance: { id: expect.any(String) } });
  });
});
