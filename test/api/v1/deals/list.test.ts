import { beforeAll, describe, expect, it } from '@jest/globals';
import { auditRows } from '../../../support/api/audit-rows.ts';
import { type PageUser, type TestPage, usePages } from '../../../support/api/page.ts';
import { bookOf, type Row } from '../../../support/bot/bot-deals.ts';

const start = usePages();
const ANN = 'ann@partner.example';
const BO = 'bo@partner.example';
const NED = 'ned@partner.example';
const ROOT = 'root@partner.example';

const ROLES = ['notices-contact', 'online-administrator', 'online-service-manager'] as const;
const CHECKED = { validation_method: 'vl-central', validated_at: '2026-06-09' };

/** Odd deals are blocked, even ones ready. */
function deal(n: number, stated: Row): Row[] {
  return ROLES.map((role, nth) => ({
    ...{ deal_id: `A-${n}`, customer: `Acme ${n}`, ae_email: ANN, close_date: `2026-0${6 + (n % 3)}-20` },
    ...{ cloud_scope: 'commercial', program: n % 2 ? 'EA' : 'EAS', value_usd: String(n * 1000) },
    ...{ contact_role: role, contact_name: 'Cleo', contact_email: `cleo${nth}.${n}@acme.example` },
    ...CHECKED,
    ...{ customer_domain: 'acme.example', validation_result: n % 2 ? 'no-wsa' : 'valid' },
    ...stated,
  }));
}

const ROWS: readonly Row[] = [
  ...[1, 2, 3, 4, 5].flatMap((n) => deal(n, {})),
  ...deal(6, {
    customer: '=HYPERLINK("https://evil.example")',
    partner: '+cmd',
    pdm_email: 'Pia@partner.example',
  }),
  ...deal(7, {
    deal_id: 'B-1',
    customer: 'Borealis',
    ae_email: BO,
    program: 'SECRET',
    partner: 'Quiet Partner',
  }),
  ...deal(8, { deal_id: 'B-2', customer: 'Borealis', ae_email: BO, ce_email: 'hidden@partner.example' }),
];

describe('the list of deals', () => {
  let page: TestPage;
  let ann: PageUser;
  let bo: PageUser;
  let root: PageUser;
  beforeAll(async () => {
    page = await start({ fill: bookOf(ROWS), admins: [ROOT] });
    [ann, bo, root] = [page.as(ANN), page.as(BO), page.as(ROOT)];
  });

  const ids = async (user: PageUser, query: Record<string, string | readonly string[]> = {}) => {
    const { status, body } = await user.get('/deals', query);
    expect(status).toBe(200);
    return body.items.map(({ dealId }: { dealId: string }) => dealId) as string[];
  };

  it('has the deals that somebody may see, and for an admin all', async () => {
    expect((await ids(ann)).toSorted()).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6']);
    expect((await ids(bo)).toSorted()).toEqual(['B-1', 'B-2']);
    expect(await ids(root)).toHaveLength(8);
    expect(await ids(page.as(NED))).toEqual([]);
  });

  it("tells nothing of somebody else's deals: not in counts, nor in groups, whatever is asked", async () => {
    for (const query of [
      {},
      { program: 'SECRET' },
      { q: 'borealis' },
      { partner: 'quiet' },
      ...['partner', 'program', 'ce', 'ae', 'customer', 'verdict', 'month', 'cloud'].map((group) => ({
        group,
      })),
      { ce: 'hidden', group: 'ce' },
      { sort: '-partner,program' },
    ]) {
      const [list, counts] = [await ann.get('/deals', query), await ann.get('/deals/counts', query)];
      expect(JSON.stringify([list.body, counts.body])).not.toMatch(
        /B-1|B-2|Borealis|SECRET|Quiet|hidden|bo@/i,
      );
      expect(counts.body.all.deals).toBe(list.body.items.length);
      expect(counts.body.notJudged.deals).toBe(0);
    }
    const { body } = await ann.get('/deals/export');
    expect(body).not.toMatch(/Borealis|hidden/);
    expect(body).toMatch(/A-1/);
  });

  it('tells the values of filters in words, of programs those of deals that one may see', async () => {
    const { body } = await ann.get('/deals/choices');
    expect(body.program).toEqual([
      { value: 'EA', label: 'EA' },
      { value: 'EAS', label: 'EAS' },
      { value: 'none', label: 'not stated' },
    ]);
    expect(body.finding).toContainEqual({ value: 'no-wsa', label: 'No work account' });
    for (const [name, choices] of Object.entries<{ value: string }[]>(body))
      for (const { value } of choices) expect((await ann.get('/deals', { [name]: value })).status).toBe(200);
  });

  it("does not go on in somebody else's list", async () => {
    const { body } = await root.get('/deals', { sort: 'deal', limit: '7' });
    expect(body.next).not.toBeNull();
    expect(await ids(ann, { sort: 'deal', cursor: body.next })).toEqual([]);
    expect(await ids(root, { sort: 'deal', cursor: body.next })).toEqual(['B-2']);
  });

  it.each<[string, Record<string, string | readonly string[]>, string[]]>([
    ['verdict', { verdict: 'blocked' }, ['A-1', 'A-3', 'A-5']],
    ['finding', { finding: 'no-wsa' }, ['A-1', 'A-3', 'A-5']],
    ['two programs', { program: ['EA', 'EAS'] }, ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6']],
    ['a program', { program: 'EAS' }, ['A-2', 'A-4', 'A-6']],
    ['value', { value: '2000..3000' }, ['A-2', 'A-3']],
    ['least value', { value: '5000..' }, ['A-5', 'A-6']],
    ['due', { due: '2026-08-01..' }, ['A-2', 'A-5']],
    ['due none', { due: 'none' }, []],
    ['days left', { daysLeft: '..20' }, ['A-3', 'A-6']],
    ['a part of an address in any case', { pdm: 'PIA@' }, ['A-6']],
    ['a part with a wildcard', { customer: '%' }, []],
    ['a part of a customer', { customer: 'hyper' }, ['A-6']],
    ['words as they are typed', { q: 'acm 3' }, ['A-3']],
    ['no words', { q: '—' }, []],
    ['transaction none', { transaction: 'none' }, ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6']],
    ['two filters', { verdict: 'blocked', value: '..1000' }, ['A-1']],
    ['waiting', { waiting: 'team-letter', program: 'EA' }, ['A-1', 'A-3', 'A-5']],
  ])('is filtered by %s', async (_what, query, found) => {
    expect(await ids(ann, { ...query, sort: 'deal' })).toEqual(found);
    expect((await ann.get('/deals/counts', query)).body.all.deals).toBe(found.length);
  });

  it('is sorted, with what is not stated last either way', async () => {
    expect(await ids(ann, { sort: '-value' })).toEqual(['A-6', 'A-5', 'A-4', 'A-3', 'A-2', 'A-1']);
    expect((await ids(ann, { sort: 'pdm,deal' })).slice(0, 2)).toEqual(['A-6', 'A-1']);
    expect((await ids(ann, { sort: '-pdm,-deal' })).slice(0, 2)).toEqual(['A-6', 'A-5']);
  });

  it('counts by verdict, risk and group, with what the deals are worth', async () => {
    const { body } = await ann.get('/deals/counts', { group: 'program' });
    expect(body).toMatchObject({
      all: { deals: 6, valueUsd: 21_000 },
      byVerdict: { blocked: { deals: 3, valueUsd: 9000 } },
      groups: [
        { key: 'ea', label: 'EA', deals: 3, valueUsd: 9000 },
        { key: 'eas', label: 'EAS', deals: 3, valueUsd: 12_000 },
      ],
      moreGroups: false,
    });
    const { body: folded } = await ann.get('/deals', { group: 'program', folded: 'ea' });
    expect(new Set(folded.items.map(({ group }: { group: string }) => group))).toEqual(new Set(['eas']));
  });

  it.each([
    ['verdict=good', 'query/verdict'],
    ['sort=secret', 'query/sort'],
    ['sort=deal,deal,deal,deal', 'query/sort'],
    ['limit=0', 'query/limit'],
    ['limit=201', 'query/limit'],
    ['due=2026-02-30..', 'query/due'],
    ['due=soon', 'query/due'],
    ['daysLeft=1', 'query/daysLeft'],
    ['daysLeft=1.5..2', 'query/daysLeft'],
    ['value=x..y', 'query/value'],
    ['colour=red', 'query/'],
    ['cursor=nonsense', 'query/cursor'],
    [`cursor=${Buffer.from('["x",1,[null]]').toString('base64url')}`, 'query/cursor'],
  ])('refuses %s, and says what is wrong', async (query, pointer) => {
    const { status, body } = await ann.get(`/deals?${query}`);
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'malformed' });
    expect(body.errors[0].pointer).toContain(pointer);
  });

  it('refuses a cursor of another question, and one whose values were changed', async () => {
    const { body } = await ann.get('/deals', { sort: 'value', limit: '1' });
    expect((await ann.get('/deals', { sort: '-value', cursor: body.next })).status).toBe(400);
    expect((await ann.get('/deals', { sort: 'value', program: 'EA', cursor: body.next })).status).toBe(400);
    const [mark, ref] = JSON.parse(Buffer.from(body.next, 'base64url').toString()) as [string, number];
    for (const values of [['text'], [], [1, 2], [{}]]) {
      const cursor = Buffer.from(JSON.stringify([mark, ref, values])).toString('base64url');
      expect((await ann.get('/deals', { sort: 'value', cursor })).status).toBe(400);
    }
  });

  it('exports what is shown, in its order, with formulas as text', async () => {
    const { status, body, headers } = await ann.get('/deals/export', { program: 'EAS', sort: '-value' });
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(
      /attachment; filename="?deals-\d{4}-\d\d-\d\d\.csv"?$/,
    );
    const text = body as string;
    expect(['A-6', 'A-4', 'A-2'].map((id) => text.indexOf(id))).toEqual(
      ['A-6', 'A-4', 'A-2'].map((id) => text.indexOf(id)).toSorted((one, other) => one - other),
    );
    expect(text).not.toMatch(/A-1|A-3|A-5/);
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    expect(text).toContain(`'+cmd`);
  });

  it('leaves in the audit log who was shown what', async () => {
    const before = (await auditRows(page.bot.services.db)).length;
    await ann.get('/deals', { sort: 'deal', limit: '2' });
    await ann.get('/deals/export', { program: 'EA' });
    expect((await auditRows(page.bot.services.db)).slice(before)).toMatchObject([
      { action: 'list', detail_params: JSON.stringify({ deals: 2, dealIds: ['A-1', 'A-2'] }) },
      { action: 'export', detail_code: 'book-export-begun' },
      { action: 'export', detail_params: JSON.stringify({ deals: 3 }) },
    ]);
  });

  it('has a change at once', async () => {
    await bookOf(deal(1, { validation_result: 'valid', validated_at: '2026-06-10' }))(page.bot.services);
    expect(await ids(ann, { verdict: 'blocked', sort: 'deal' })).toEqual(['A-3', 'A-5']);
    await bookOf(deal(2, { deal_id: 'A-9' }))(page.bot.services);
    expect(await ids(ann, { q: 'A-9' })).toEqual(['A-9']);
  });
});
