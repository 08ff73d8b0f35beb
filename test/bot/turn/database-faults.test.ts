import path from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { RECORD_FORM } from '../../../cards/verbs.ts';
import { openDatabase } from '../../../src/sqlite/open.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { message } from '../../support/teams/activities.ts';
import { button, titleOf } from '../../support/teams/card-text.ts';

const start = useBots();
let bot: TestBot;

beforeEach(async () => {
  const ann = { contact_role: 'NTC', contact_email: 'ann@contoso.com' };
  const fill = bookOf([{ deal_id: 'D-1', customer: 'Contoso', cloud_scope: 'Commercial', ...ann }]);
  bot = await start({ fill, alerts: true });
});

/** Opens the form in which a check is recorded; gives its button, filled in. */
async function filledForm(): Promise<{ verb: string; data: object }> {
  const shown = only(await bot.ask('check D-1'));
  const opened = await bot.press(RECORD_FORM, button(shown, 'Record checks').data);
  const { verb, data } = button(opened.told.value as Parameters<typeof button>[0], 'Save');
  return { verb, data: { ...data, emails: 'ann@contoso.com', result: 'valid', day: '2026-06-10' } };
}

async function readiness(): Promise<unknown> {
  bot.wait(1000);
  const response = await fetch(`${bot.url}/readyz`);
  return [response.status, await response.json()];
}

const notReady = (database: string) => [503, { ready: false, checks: { database } }];

/** Leaves SQLite no page more than it has, and fills those it has: `size` bytes at a time, down to few. */
async function fillDisk(): Promise<void> {
  const { db } = bot.store;
  await sql`pragma max_page_count = 1`.execute(db);
  for (const size of [3000, 300, 30]) {
    for (let at = 0; at < 200; at++) {
      const row = { id: `${size}-${at}`, by_id: '', file_name: '', changed_at: '' };
      const content = new Uint8Array(size);
      const filling = db.insertInto('uploads').values({ ...row, content, state: 'waiting' });
      if ((await filling.execute().catch(() => null)) === null) break;
    }
  }
}

describe('on a full disk', () => {
  it('what is shown is shown, what is recorded is refused by name, and whoever watches is told', async () => {
    const form = await filledForm();
    await fillDisk();
    expect(titleOf(only(await bot.ask('check D-1')))).toBe('Contoso');
    // What fits into the pages that are there is recorded yet.
    let recorded = 0;
    let pressed = await bot.press(form.verb, form.data);
    for (; pressed.told.statusCode === 200 && recorded < 30; recorded++) {
      const next = await filledForm();
      pressed = await bot.press(next.verb, { ...next.data, note: `${recorded} `.repeat(150) });
    }
    const { message: line } = pressed.told.value as { message: string };
    expect(line).toMatch(/^The disk of the bot is full\. Nothing was recorded\. Tell your administrator/);
    expect(await bot.store.db.selectFrom('evidence').select('id').execute()).toHaveLength(recorded);
    const failures = bot.log.filter(({ message: said }) => said === 'a turn failed');
    expect(failures).toMatchObject([{ fields: { err: { fault: 'full' } } }]);
    expect(line).toContain(String(failures[0]?.fields.reference));
    expect(await readiness()).toEqual(notReady('the disk is full'));
    expect(bot.log.map(({ message: said }) => said)).toContain('not ready: the disk is full');
  });
});

describe('while another program holds the file', () => {
  it('who reads is answered, who writes waits, and whoever watches is told', async () => {
    const form = await filledForm();
    const other = openDatabase(path.join(bot.dataDir, 'wsa.db'));
    other.exec('begin immediate');
    const pressed = bot.press(form.verb, form.data);
    const since = performance.now();
    const asked = await bot.deliver(message('help', bot.where()));
    const alive = await fetch(`${bot.url}/healthz`);
    expect([asked.response.status, alive.status]).toEqual([200, 200]);
    expect(performance.now() - since).toBeLessThan(1000);
    expect(await readiness()).toEqual(notReady('the database is locked by another program'));
    other.exec('rollback');
    other.close();
    expect(titleOf((await pressed).told.value as Parameters<typeof titleOf>[0])).toMatch(/^Recorded by/);
  });
});
