import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { RECORD_SAVE } from '../../cards/verbs.ts';
import { AuditLog } from '../../src/flows/audit/audit-log.ts';
import { countDeals } from '../../src/store/queries/deals/deals.ts';
import { auditOf } from '../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../support/bot/bot-deals.ts';
import { cardsOf, only, useBots } from '../support/bot/test-bot.ts';
import { onEachDatabase } from '../support/databases/each-database.ts';
import { eventually } from '../support/eventually.ts';
import { activity, message } from '../support/teams/activities.ts';
import { button, titleOf } from '../support/teams/card-text.ts';

const DEAL = { deal_id: 'A-1', customer: 'Acme', ae_email: 'ann@partner.example' };
const ROWS: readonly Row[] = [{ ...DEAL, contact_role: 'NTC', contact_email: 'x@acme.example' }];
const start = useBots();

const CY = {
  '29:cy': { name: 'Cy', email: 'cy@partner.example' },
  '29:ann': { name: 'Ann', email: 'ann@partner.example' },
};

/** Drops a book that is served on this machine; gives the card that came. */
async function dropped(bot: Awaited<ReturnType<typeof start>>, text: string, from = '29:cy') {
  const drive = createServer((_request, response) => void response.end(text));
  await new Promise<void>((resolve) => drive.listen(0, '127.0.0.1', resolve));
  const downloadUrl = `http://127.0.0.1:${(drive.address() as AddressInfo).port}/b.csv`;
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const attachments = [{ contentType, name: 'b.csv', content: { downloadUrl } }];
  const { sent } = await bot.deliver({ ...message('', bot.where({ from })), attachments });
  drive.closeAllConnections();
  drive.close();
  return only(cardsOf(sent));
}

describe('an import that was confirmed', () => {
  it('is done though its card can not be changed, and says so in a new message', async () => {
    const bot = await start({ fill: bookOf([]) });
    const { verb, data } = button(await dropped(bot, 'deal_id,customer\nN-1,New\n'), 'Import 1 deal');
    bot.connector.answer({ updating: 500 });
    await bot.press(verb, data, { from: '29:cy' });
    await eventually(() => {
      const last = bot.connector.sent.at(-1);
      expect(last?.method).toBe('POST');
      expect(titleOf(last?.activity.attachments?.[0]?.content as AdaptiveCard)).toBe('Imported b.csv');
    });
    expect(await countDeals(bot.store.db)).toBe(1);
  });

  it('is done though the press does not say on which message it was', async () => {
    const bot = await start({ fill: bookOf([]) });
    const { verb, data } = button(await dropped(bot, 'deal_id,customer\nN-1,New\n'), 'Import 1 deal');
    const invoke = {
      ...activity('invoke', bot.where({ from: '29:cy' })),
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data } },
    };
    await bot.deliver(invoke);
    await eventually(() =>
      expect(titleOf(bot.connector.sent.at(-1)?.activity.attachments?.[0]?.content as AdaptiveCard)).toBe(
        'Imported b.csv',
      ),
    );
  });
});

describe('who tries what is not theirs', () => {
  it('is written down: a recording, an import of a deal of others, a file of others', async () => {
    const bot = await start({ fill: bookOf(ROWS), admins: new Set() });
    bot.connector.answer({ members: CY });
    const form = { form: 'a-form-of-cy', method: 'vl-central', emails: 'x@acme.example', result: 'valid' };
    await bot.press(RECORD_SAVE, { dealId: 'A-1', day: '2026-06-10', ...form }, { from: '29:cy' });
    const card = await dropped(
      bot,
      'deal_id,customer,ae_email\nA-1,Mine,cy@partner.example\nC-1,Mine,cy@partner.example\n',
    );
    const take = button(card, 'Import 1 deal');
    await bot.press(take.verb, take.data, { from: '29:ann' });
    const entries = await auditOf(bot.store.db, null, { skip: 0, limit: 20 });
    expect(
      entries.map(({ actor_name, action, deal_key, detail }) => [actor_name, action, deal_key, detail]),
    ).toEqual([
      ['Ann', 'refuse', null, 'the import of b.csv, which somebody else sent'],
      ['Cy', 'refuse', 'a-1', 'importing it in b.csv: is not on the deal'],
      ['Cy', 'refuse', 'a-1', 'recording a check: is not on the deal'],
    ]);
  });
});

describe('one form that is saved twice with other values', () => {
  it('is refused the second time, and says why', async () => {
    const bot = await start({ fill: bookOf(ROWS) });
    const form = {
      dealId: 'A-1',
      method: 'vl-central',
      form: 'one-form-only',
      emails: 'x@acme.example',
      day: '2026-06-10',
    };
    await bot.press(RECORD_SAVE, { ...form, result: 'valid' });
    const { told } = await bot.press(RECORD_SAVE, { ...form, result: 'no-wsa' });
    expect(titleOf(told.value as AdaptiveCard)).toMatch(/saved before with other values/);
  });
});

describe('a check that is recorded on a deal drawn over another message', () => {
  it('leaves that message as it is for the others', async () => {
    const bot = await start({ fill: bookOf(ROWS) });
    const form = {
      dealId: 'A-1',
      method: 'vl-central',
      form: 'a-form-there',
      emails: 'x@acme.example',
      day: '2026-06-10',
    };
    const pressed = await bot.press(RECORD_SAVE, { ...form, result: 'valid' }, { conversation: 'groupChat' });
    expect(titleOf(pressed.told.value as AdaptiveCard)).toMatch(/^Recorded by/);
    expect(pressed.sent).toEqual([]);
  });
});

describe('the audit log', () => {
  onEachDatabase((database) => {
    it('loses nothing of others to an entry that can not be written', async () => {
      const { db } = await database.store();
      const failures: string[] = [];
      const log = { error: (_fields: object, text: string) => void failures.push(text) };
      const audit = new AuditLog(db, log, () => Date.parse('2026-06-10T12:00:00Z'));
      const actor = { id: 'a', objectId: null, tenantId: null, name: 'Ann', addresses: [] };
      const entry = {
        actor,
        action: 'view',
        dealId: 'D-1',
        conversation: 'c',
        detail: { code: 'deal-seen' },
      } as const;
      const odd = {
        ...entry,
        dealId: `${'\u0000'}${'漢'.repeat(2000)}`,
        detail: { code: 'deal-new-in-book', file: 'x'.repeat(10_000) } as const,
      };
      await Promise.all([audit.note([entry]), audit.note([odd]), audit.note([entry])]);
      expect(failures).toEqual([]);
      expect(await auditOf(db, null, { skip: 0, limit: 9 })).toHaveLength(3);
      const broken = { ...entry, action: null as never };
      await Promise.all([audit.note([entry]), audit.note([broken]), audit.note([entry])]);
      expect(failures).toEqual(['the audit log could not be written']);
      expect(await auditOf(db, null, { skip: 0, limit: 9 })).toHaveLength(5);
    });
  });
});

describe('what somebody wrote about an address', () => {
  it('is not for a deal that names the address later, though what was found is where they are on it', async () => {
    const bot = await start({ fill: bookOf(ROWS), admins: new Set(['root@x.example']) });
    bot.connector.answer({ members: { ...CY, '29:root': { name: 'Root', email: 'root@x.example' } } });
    const form = { dealId: 'A-1', method: 'vl-central', form: 'a-form-of-ann', emails: 'x@acme.example' };
    const secret = 'Between us: they are late';
    await bot.press(
      RECORD_SAVE,
      { ...form, day: '2026-06-10', result: 'valid', note: secret },
      { from: '29:ann' },
    );
    bot.wait(60_000);
    const book =
      'deal_id,customer,ae_email,contact_role,contact_email\nC-1,Mine,cy@partner.example,NTC,x@acme.example\n';
    const take = button(await dropped(bot, book), 'Import 1 deal');
    await bot.press(take.verb, take.data, { from: '29:cy' });
    await eventually(() =>
      expect(bot.connector.sent.filter(({ method }) => method === 'PUT')).toHaveLength(2),
    );
    const both = { ae_email: 'ann@partner.example', ce_email: 'cy@partner.example' };
    const later = { deal_id: 'C-2', customer: 'Ours', contact_role: 'NTC', contact_email: 'x@acme.example' };
    await bookOf([{ ...later, ...both }])(bot.services);
    const said = async (text: string, from: string) => JSON.stringify(only(await bot.ask(text, { from })));
    for (const text of ['check C-1', 'evidence C-1'])
      for (const from of ['29:cy', '29:root'])
        expect(await said(text, from)).not.toContain('VL Central: valid');
    for (const text of ['check C-2', 'evidence C-2']) {
      expect(await said(text, '29:cy')).toContain('VL Central: valid');
      expect(await said(text, '29:cy')).not.toContain(secret);
    }
    expect(await said('evidence A-1', '29:ann')).toContain(secret);
    expect(await said('evidence C-2', '29:root')).toContain(secret);
  });
});
