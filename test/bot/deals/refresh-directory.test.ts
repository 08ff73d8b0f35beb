import { afterEach, describe, expect, it } from '@jest/globals';
import { OPEN_DEAL } from '../../../cards/verbs.ts';
import type { DirectoryFinding } from '../../../src/directory/finding.ts';
import type { Directory } from '../../../src/directory/tenant-directory.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { cardsOf, only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { CONVERSATIONS } from '../../support/teams/activities.ts';
import { linesOf, titleOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const DEAL = {
  deal_id: 'D-1',
  customer: 'Contoso',
  program: 'EA',
  cloud_scope: 'commercial',
  close_date: '2026-06-20',
};
const ROWS: readonly Row[] = [
  { ...DEAL, contact_role: 'NTC', contact_email: 'ann@contoso.com' },
  { ...DEAL, contact_role: 'OA', contact_email: 'bob@contoso.com' },
  { ...DEAL, contact_role: 'OSM', contact_email: 'someone@gmail.com' },
  { ...DEAL, contact_role: 'Key Viewer', contact_email: 'key@elsewhere.example' },
  {
    deal_id: 'AIR-1',
    customer: 'Secret',
    cloud_scope: 'azure-secret',
    contact_role: 'NTC',
    contact_email: 'a@b.example',
  },
];

/** A directory whose answers the test gives, when it wants to. */
class HeldDirectory implements Directory {
  readonly asked: string[] = [];
  readonly #waiting = new Map<string, (finding: DirectoryFinding) => void>();
  #at = Date.parse('2026-06-10T12:00:00Z');

  lookUp(domain: string): Promise<DirectoryFinding> {
    this.asked.push(domain);
    return new Promise((resolve) => this.#waiting.set(domain, resolve));
  }

  answer(domain: string, result: DirectoryFinding['result'], reason = 'Said so.', complete = true): void {
    const raw = { worldwide: null, usGovernment: null, graph: null };
    const resolve = this.#waiting.get(domain);
    if (!resolve) throw new Error(`${domain} was not asked for`);
    resolve({ domain, result, reason, raw, complete, at: this.#at++ });
  }

  async close(): Promise<void> {
    for (const domain of this.#waiting.keys()) this.answer(domain, 'unreachable');
  }
}

const start = useBots();
const directories: HeldDirectory[] = [];
afterEach(async () => {
  for (const one of directories.splice(0)) await one.close();
});

async function withDirectory(): Promise<{ bot: TestBot; directory: HeldDirectory }> {
  const directory = new HeldDirectory();
  directories.push(directory);
  return { bot: await start({ fill: bookOf(ROWS), directory }), directory };
}

/** The messages the bot has changed since it sent a card. */
function changed({ connector }: TestBot) {
  return connector.sent.filter(({ method }) => method === 'PUT');
}

describe.each(CONVERSATIONS)('in a %s conversation, a card', (conversation) => {
  it('comes before any look-up has answered, and is brought up to date when one has', async () => {
    const { bot, directory } = await withDirectory();
    const card = only(await bot.ask('check D-1', { conversation }));
    expect(linesOf(card).join('\n')).not.toMatch(/Directory look-up/);
    expect(directory.asked).toEqual(['contoso.com']);
    expect(changed(bot)).toEqual([]);
    directory.answer('contoso.com', 'gcc-high');
    await eventually(() => expect(changed(bot)).toHaveLength(1));
    const [update] = changed(bot);
    expect(update?.activityId).toBe('sent-1');
    const newer = only(cardsOf(changed(bot)));
    expect(linesOf(newer).join('\n')).toMatch(
      /Directory look-up: GCC High, Wed 10 Jun \(inferred about the domain\): points to not ready, not settled/,
    );
    expect(linesOf(newer)).toContain('? Unverified');
    expect(renderCard(newer).faults).toEqual([]);
  });
});

describe('a look-up', () => {
  it('is kept with its raw values and not made again for a day', async () => {
    const { bot, directory } = await withDirectory();
    await bot.ask('check D-1');
    directory.answer('contoso.com', 'commercial', 'Both agree.');
    await eventually(() => expect(changed(bot)).toHaveLength(1));
    const kept = await bot.store.db.selectFrom('evidence').selectAll().execute();
    expect(kept.map(({ email_key, result, recorded_by }) => [email_key, result, recorded_by])).toEqual([
      ['ann@contoso.com', 'commercial', 'directory'],
      ['bob@contoso.com', 'commercial', 'directory'],
    ]);
    expect(JSON.parse(kept[0]?.raw ?? '')).toMatchObject({ reason: 'Both agree.', complete: true });
    await bot.ask('check D-1');
    bot.wait(24 * 60 * 60_000 - 1000);
    await bot.ask('check D-1');
    expect(directory.asked).toEqual(['contoso.com']);
    bot.wait(2000);
    await bot.ask('check D-1');
    expect(directory.asked).toEqual(['contoso.com', 'contoso.com']);
    const trail = only(await bot.ask('evidence D-1'));
    expect(linesOf(trail).join('\n')).toMatch(/informs only; recorded .* by a look-up; Both agree$/m);
  });

  it('that found nothing is made again after an hour', async () => {
    const { bot, directory } = await withDirectory();
    await bot.ask('check D-1');
    directory.answer('contoso.com', 'not-found');
    await eventually(() => expect(changed(bot)).toHaveLength(1));
    bot.wait(60 * 60_000 + 1000);
    await bot.ask('check D-1');
    expect(directory.asked).toHaveLength(2);
  });

  it('that rests on one of the two hosts is made again after an hour, though it found a cloud', async () => {
    const { bot, directory } = await withDirectory();
    await bot.ask('check D-1');
    directory.answer('contoso.com', 'commercial', 'One host said so.', false);
    await eventually(() => expect(changed(bot)).toHaveLength(1));
    bot.wait(60 * 60_000 - 1000);
    await bot.ask('check D-1');
    expect(directory.asked).toHaveLength(1);
    bot.wait(2000);
    await bot.ask('check D-1');
    await eventually(() => expect(directory.asked).toHaveLength(2));
    directory.answer('contoso.com', 'commercial', 'Both agree.');
    await eventually(() => expect(changed(bot)).toHaveLength(2));
    bot.wait(2 * 60 * 60_000);
    await bot.ask('check D-1');
    await bot.stop();
    expect(directory.asked).toHaveLength(2);
  });

  it.each([
    { result: 'unreachable' as const, says: /contoso\.com could not be looked up just now\. Said so\./ },
    { result: 'ask-a-person' as const, says: /does not tell its cloud; ask the customer's IT administrator/ },
  ])('that comes to $result is said, and nothing is kept', async ({ result, says }) => {
    const { bot, directory } = await withDirectory();
    await bot.ask('check D-1');
    directory.answer('contoso.com', result);
    await eventually(() => expect(changed(bot)).toHaveLength(1));
    expect(titleOf(only(cardsOf(changed(bot))))).toMatch(says);
    expect(await bot.store.db.selectFrom('evidence').selectAll().execute()).toEqual([]);
  });

  it('follows a card that was opened by a button, too', async () => {
    const { bot, directory } = await withDirectory();
    await bot.press(OPEN_DEAL, { dealId: 'D-1' });
    directory.answer('contoso.com', 'commercial');
    await eventually(() => expect(changed(bot)).toHaveLength(1));
  });

  it('is not made for an air-gapped cloud, a personal address or a role nobody needs', async () => {
    const { bot, directory } = await withDirectory();
    await bot.ask('check AIR-1');
    await bot.ask('check D-1');
    expect(directory.asked).toEqual(['contoso.com']);
  });

  it('whose card can not be changed any more is in the log', async () => {
    const { bot, directory } = await withDirectory();
    await bot.ask('check D-1');
    bot.connector.answer({ sending: 403 });
    directory.answer('contoso.com', 'commercial');
    await eventually(() =>
      expect(bot.log.map(({ message }) => message)).toContain('a card could not be brought up to date'),
    );
  });

  it('that is still under way when the bot stops is waited for', async () => {
    const { bot, directory } = await withDirectory();
    await bot.ask('check D-1');
    const stopped = bot.stop();
    directory.answer('contoso.com', 'commercial');
    await stopped;
    expect(changed(bot)).toHaveLength(1);
  });
});
