import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { builtInTemplates } from '../../../src/email/templates/render.ts';
import { Graph } from '../../../src/graph/client.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { GraphServer } from '../../support/graph/server.ts';
import { button, titleOf } from '../../support/teams/card-text.ts';

const ANN = { name: 'Ann Lee', email: 'ann@account.example', aadObjectId: 'ann' };
const BOOK = [1, 2].map((number) => ({
  deal_id: `D-${number}`,
  customer: `Customer ${number}`,
  customer_domain: `customer${number}.com`,
  customer_contact_email: `cat@customer${number}.com`,
  customer_contact_name: `Cat ${number}`,
  program: 'EA',
  transaction: 'renewal',
  cloud_scope: 'commercial',
  close_date: '2026-06-20',
  ae_email: ANN.email,
  contact_role: 'NTC',
  contact_name: `Nora ${number}`,
  contact_email: `nora@customer${number}.com`,
}));

const start = useBots();
const server = new GraphServer();
let graph: Graph;
let goOn = () => {};
beforeEach(async () => {
  graph = new Graph({
    cloud: 'commercial',
    localBase: await server.start(),
    time: { now: () => 0, wait: async () => {} },
  });
  server.hold = new Promise((resolve) => {
    goOn = resolve;
  });
});
afterEach(async () => {
  goOn();
  await graph.close();
  await server.stop();
});

/** A bot that makes drafts for many deals, of which none is answered by Graph until `goOn`. */
async function draftingBot(workMs: number): Promise<TestBot> {
  const mailboxes = { of: ({ key }: { readonly key: string }) => ({ key, token: async () => key }) };
  const bot = await start({
    fill: bookOf(BOOK),
    mail: { templates: builtInTemplates(), drafts: { kind: 'graph', graph, mailboxes } },
    stopLimits: { workMs, tellMs: 5000, graceMs: 0 },
  });
  bot.connector.answer({ member: ANN });
  const preview = only(await bot.ask('draft customer for all at risk in June'));
  const { verb, data } = button(preview, 'Create 2 drafts');
  await bot.press(verb, data);
  await eventually(() => expect(server.requests.length).toBeGreaterThan(0));
  return bot;
}

function drawn({ connector }: TestBot): string[] {
  return connector.sent
    .filter(({ method }) => method === 'PUT')
    .map(({ activity }) => titleOf(activity.attachments?.[0]?.content as AdaptiveCard));
}

describe('a card that follows its answer', () => {
  it('is shown before a bot that stops has ended', async () => {
    const bot = await draftingBot(10_000);
    const stopped = bot.stop();
    goOn();
    await stopped;
    expect(drawn(bot).at(-1)).toMatch(/draft/);
  });

  it('that can not be made in time is given up, with a card that says so', async () => {
    const bot = await draftingBot(50);
    await bot.stop();
    expect(drawn(bot).at(-1)).toBe('I am being restarted');
  });
});
