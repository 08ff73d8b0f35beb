import { describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../../cards/kit/adaptive-card.ts';
import { LEDGER_EXPORT, SAY } from '../../../../cards/verbs.ts';
import { auditRows } from '../../../support/api/audit-rows.ts';
import { type Answered, type TestPage, usePages } from '../../../support/api/page.ts';
import { bookOf } from '../../../support/bot/bot-deals.ts';
import { linesOf } from '../../../support/teams/card-text.ts';
import { ANN, ANNS_DEAL, BO, BOS_DEAL, fillCases, ROOT } from '../route-cases.ts';

const start = usePages();

async function started(): Promise<TestPage> {
  return start({ fill: fillCases, admins: [ROOT] });
}

function textOfCard(card: AdaptiveCard): string {
  return linesOf(card).join('\n');
}

/** The buttons of a card, by their titles. */
function buttonsOf(card: unknown): ReadonlyMap<string, { readonly verb: string; readonly data: object }> {
  const found = new Map<string, { verb: string; data: object }>();
  JSON.stringify(card, (_, value: unknown) => {
    const action = value as { type?: string; title?: string; verb?: string; data?: object } | null;
    if (action?.type === 'Action.Execute' && action.title && action.verb)
      found.set(action.title, { verb: action.verb, data: action.data ?? {} });
    return value;
  });
  return found;
}

function pressOf({ body }: Answered, title: string) {
  const button = buttonsOf(body.card).get(title);
  if (!button) throw new Error(`the card has no button "${title}", but ${[...buttonsOf(body.card).keys()]}`);
  return button;
}

describe('the card of a deal beside the page', () => {
  it('is that of chat, and its buttons work', async () => {
    const page = await started();
    const ann = page.as(ANN);
    const card = await ann.get(`/deals/${ANNS_DEAL}/card`);
    expect(card.body).toMatchObject({ kind: 'card', how: 'replace', isUnderWay: false });
    expect(textOfCard(card.body.card)).toContain('Acme');

    const form = await ann.post('/cards/press', pressOf(card, 'Record checks'));
    expect(textOfCard(form.body.card)).toContain('Record here what it says.');
    const save = pressOf(form, 'Save');
    const inputs = { emails: 'cleo@acme.example', result: 'valid', day: '2026-06-08', note: 'as told' };
    const saved = await ann.post('/cards/press', { ...save, data: { ...save.data, ...inputs } });
    expect(textOfCard(saved.body.card)).toContain('Recorded by ann for cleo@acme.example.');
    expect((await ann.get(`/deals/${ANNS_DEAL}/evidence`)).body.addresses[0].pieces).toMatchObject([
      { result: { id: 'valid' }, counts: true },
    ]);
  });

  it('answers a button that types a command with a card of its own', async () => {
    const page = await started();
    const ann = page.as(ANN);
    const card = await ann.get(`/deals/${ANNS_DEAL}/card`);
    const evidence = await ann.post('/cards/press', pressOf(card, 'Evidence'));
    expect(evidence.body).toMatchObject({ kind: 'card', how: 'post' });
    expect(textOfCard(evidence.body.card)).toContain('Evidence');
  });

  it('makes drafts into files on a machine without Outlook, and says so', async () => {
    const deal = {
      ...{
        deal_id: 'A-1',
        customer: 'Acme',
        cloud_scope: 'Commercial',
        close_date: '2026-06-20',
        ae_email: ANN,
      },
      ...{ customer_contact_name: 'Cara', customer_contact_email: 'cara@acme.example' },
      ...{ contact_role: 'NTC', contact_email: 'cleo@acme.example' },
    };
    const page = await start({ fill: bookOf([deal]) });
    const ann = page.as(ANN);
    const card = await ann.get('/deals/A-1/card');
    const preview = await ann.post('/cards/press', pressOf(card, 'Write to customer'));
    const create = pressOf(preview, 'Create draft');
    const inputs = { to: 'cara@acme.example', cc: '', note: '' };
    const made = await ann.post('/cards/press', { ...create, data: { ...create.data, ...inputs } });
    expect(textOfCard(made.body.card)).toMatch(/\.eml/);
  });

  it('gives a file at once where chat would offer it', async () => {
    const page = await started();
    const exported = await page.as(ANN).post('/cards/press', { verb: SAY, data: { text: 'export' } });
    expect(exported.body).toMatchObject({
      kind: 'file',
      name: 'deals-2026-06-10.csv',
      contentType: 'text/csv',
    });
    const csv = Buffer.from(exported.body.base64, 'base64').toString();
    expect(csv).toContain(ANNS_DEAL);
    expect(csv).not.toContain(BOS_DEAL);
    const ledger = await page.as(ANN).post('/cards/press', { verb: LEDGER_EXPORT, data: {} });
    expect(textOfCard(ledger.body.card)).toContain('For admins');
    expect((await page.as(ROOT).post('/cards/press', { verb: LEDGER_EXPORT, data: {} })).body).toMatchObject({
      kind: 'file',
    });
  });

  it('keeps no file: a repeat is told to press again', async () => {
    const page = await started();
    const press = (key: string) =>
      page.as(ANN).post('/cards/press', { verb: SAY, data: { text: 'export' } }, { key });
    expect((await press('key-of-a-file')).body).toMatchObject({ kind: 'file' });
    const kept = await page.bot.store.db.selectFrom('idempotency_keys').selectAll().execute();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('base64');
    expect(await press('key-of-a-file')).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await press('another-key')).body).toMatchObject({ kind: 'file' });
  });

  it('gives no right by its data: what is pressed is authorised anew', async () => {
    const page = await started();
    const bos = await page.as(BO).get(`/deals/${BOS_DEAL}/card`);
    for (const { verb, data } of buttonsOf(bos.body.card).values()) {
      const pressed = await page.as(ANN).post('/cards/press', { verb, data });
      expect(JSON.stringify(pressed.body)).not.toMatch(/Borealis|dora@/);
    }
    const refused = (await auditRows(page.bot.services.db)).filter(({ action }) => action === 'refuse');
    expect(refused.length).toBeGreaterThan(3);
  });

  it('knows no other button, and none without what it needs', async () => {
    const page = await started();
    const press = (verb: string, data: object) => page.as(ANN).post('/cards/press', { verb, data });
    expect((await press('deal.delete', { dealId: ANNS_DEAL })).status).toBe(422);
    expect((await press('deal.show', {})).status).toBe(422);
    const much = { dealId: ANNS_DEAL, note: 'x'.repeat(70_000) };
    expect((await press('deal.show', much)).status).toBe(400);
  });
});
