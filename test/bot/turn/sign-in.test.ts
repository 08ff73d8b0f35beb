import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createUserTokens } from '../../../bot/channel/oauth-tokens.ts';
import { loadSdk } from '../../../bot/sdk/load-sdk.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { DRAFT_CREATE, DRAFT_FORM } from '../../../cards/verbs.ts';
import { builtInTemplates } from '../../../src/email/templates/render.ts';
import { Graph } from '../../../src/graph/client.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { SDK } from '../../support/bot/local-config.ts';
import { cardsOf, only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { GraphServer } from '../../support/graph/server.ts';
import { activity, type ConversationType } from '../../support/teams/activities.ts';
import { button, buttonsOf, linesOf, titleOf } from '../../support/teams/card-text.ts';
import { CODE, startTokenService, type TokenService } from '../../support/teams/token-service.ts';

const ANN = '29:ann';
const MEMBER = { name: 'Ann Lee', email: 'ann@account.example', aadObjectId: 'oid-ann' };
const EVE = { name: 'Eve', email: 'eve@account.example', aadObjectId: 'oid-eve' };
const DEAL = {
  deal_id: 'D-1',
  customer: 'Contoso',
  cloud_scope: 'commercial',
  close_date: '2026-06-20',
  ae_email: MEMBER.email,
  customer_contact_name: 'Cara Lane',
  customer_contact_email: 'cara@contoso.com',
  program: 'EA',
  transaction: 'renewal',
  partner: 'Meridian',
  partner_contact_email: 'tom@meridian.example',
  contact_role: 'NTC',
  contact_email: 'nora@contoso.com',
};

const IN_GROUP = { from: ANN, conversation: 'groupChat' } as const;

const start = useBots();
let tokens: TokenService;
let server: GraphServer;
let graph: Graph;
let bot: TestBot;

// The whole way: the press, the token service, Graph; with the service and Graph at the wire.
beforeEach(async () => {
  // The Graph of the tests has mailboxes whose tokens are their names.
  tokens = await startTokenService({ tokenOf: () => 'ann' });
  server = new GraphServer();
  graph = new Graph({ cloud: 'commercial', localBase: await server.start() });
  const options = {
    connection: 'graph',
    now: () => Date.parse('2026-06-10T12:00:00Z'),
    oauthUrl: tokens.url,
  };
  const userTokens = createUserTokens(await loadSdk(SDK), { cloud: 'commercial' }, options);
  const mail = {
    templates: builtInTemplates(),
    drafts: { kind: 'graph' as const, graph, mailboxes: userTokens },
  };
  bot = await start({ admins: new Set(), mail, userTokens, fill: bookOf([DEAL]) });
  bot.connector.answer({ members: { [ANN]: MEMBER } });
});
afterEach(async () => {
  await bot.stop();
  await graph.close();
  await server.stop();
  await tokens.stop();
});

/** Presses "Create draft" without having signed in; gives the sign-in card that comes. */
async function askedToSignIn(letter = 'customer'): Promise<Record<string, unknown>> {
  const deal = only(await bot.ask('check D-1', { from: ANN }));
  const preview = await bot.press(DRAFT_FORM, button(deal, `Write to ${letter}`).data, { from: ANN });
  const create = button(preview.told.value as AdaptiveCard, 'Create draft');
  const pressed = await bot.press(DRAFT_CREATE, create.data, { from: ANN });
  expect(pressed.told.type).toBe('application/vnd.microsoft.activity.message');
  const [attachment] = pressed.sent.flatMap(({ activity: sent }) => sent.attachments ?? []);
  expect(attachment?.contentType).toBe('application/vnd.microsoft.card.oauth');
  return attachment?.content as unknown as Record<string, unknown>;
}

const invoke = (name: string, value: object, from = ANN, conversation: ConversationType = 'personal') =>
  bot.deliver({ ...activity('invoke', bot.where({ from, conversation })), name, value });
const drafts = () => server.drafts('ann').length;

describe('a draft of somebody who has not signed in', () => {
  it('asks for it with what Teams needs to do it silently', async () => {
    expect(await askedToSignIn()).toMatchObject({
      connectionName: 'graph',
      tokenExchangeResource: { id: 'exchange-1', uri: 'api://bot.example/app' },
      buttons: [{ type: 'signin', value: 'https://token.example/signin' }],
    });
    expect(drafts()).toBe(0);
  });

  it('is made by itself once Teams has exchanged the token; from its second client nothing more comes', async () => {
    await askedToSignIn();
    const value = { id: 'exchange-1', connectionName: 'graph', token: 'sso' };
    const first = await invoke('signin/tokenExchange', value);
    expect(first.response.status).toBe(200);
    expect(cardsOf(first.sent).map(titleOf)).toEqual([expect.stringMatching(/draft/i)]);
    const second = await invoke('signin/tokenExchange', value);
    expect([second.response.status, second.sent, drafts()]).toEqual([200, [], 1]);
  });

  it('waits for consent where the token is not enough, and is made when the code comes', async () => {
    await askedToSignIn();
    tokens.unconsented.add(ANN);
    const refused = await invoke('signin/tokenExchange', { id: 'exchange-1', token: 'sso' });
    expect([refused.response.status, refused.sent]).toEqual([412, []]);
    expect(await refused.response.json()).toMatchObject({ id: 'exchange-1', connectionName: 'graph' });
    const wrong = await invoke('signin/verifyState', { state: '000000' });
    expect([wrong.response.status, drafts()]).toEqual([404, 0]);
    const right = await invoke('signin/verifyState', { state: CODE });
    expect([right.response.status, cardsOf(right.sent).length, drafts()]).toEqual([200, 1, 1]);
  });

  it('is not made by the sign-in of somebody else', async () => {
    await askedToSignIn();
    const { response, sent } = await invoke('signin/tokenExchange', { id: 'x', token: 'sso' }, '29:bob');
    expect([response.status, sent, drafts()]).toEqual([200, [], 0]);
  });

  it('is not made a quarter of an hour later: the person is asked to press again', async () => {
    await askedToSignIn();
    bot.wait(15 * 60_000);
    const { sent } = await invoke('signin/verifyState', { state: CODE });
    expect([cardsOf(sent).map(titleOf), drafts()]).toEqual([['Signed in'], 0]);
  });

  it.each([
    ['signin/tokenExchange', { id: 'x' }],
    ['signin/tokenExchange', null],
    ['signin/verifyState', { state: 7 }],
  ])('takes no %s with %j', async (name, value) => {
    const { response, sent } = await bot.deliver({
      ...activity('invoke', bot.where({ from: ANN })),
      name,
      value,
    });
    expect([response.status, sent]).toEqual([400, []]);
  });

  it('hears of a client that gives up without a word', async () => {
    const { response, sent } = await invoke('signin/failure', { code: 'resourcematchfailed' });
    expect([response.status, sent]).toEqual([200, []]);
  });

  it.each([
    {
      name: 'signin/tokenExchange',
      value: { id: 'exchange-1', connectionName: 'graph', token: 'sso' },
      status: 412,
      body: {
        id: 'exchange-1',
        connectionName: 'graph',
        failureDetail: expect.stringMatching(/did not work/),
      },
    },
    { name: 'signin/verifyState', value: { state: CODE }, status: 500, body: null },
  ])(
    'is told of a token service that is away, by $status to $name',
    async ({ name, value, status, body }) => {
      await askedToSignIn();
      await tokens.stop();
      const { response, sent } = await invoke(name, value);
      expect(response.status).toBe(status);
      const text = await response.text();
      expect(text === '' ? null : JSON.parse(text)).toEqual(body);
      expect(cardsOf(sent).map(titleOf)).toEqual(['That did not work']);
      expect(drafts()).toBe(0);
    },
  );

  it('does not keep another thing that was wanted from being done: each is, and each is answered', async () => {
    for (const letter of ['customer', 'partner', 'customer']) await askedToSignIn(letter);
    const { sent } = await invoke('signin/tokenExchange', { id: 'x', token: 'sso' });
    expect(cardsOf(sent).map(titleOf)).toEqual([
      'The draft is in your Outlook',
      'The draft is in your Outlook',
      'Your draft is there already',
    ]);
    expect(drafts()).toBe(2);
  });

  it('says so when too much waits already', async () => {
    const texts: unknown[] = [];
    for (let time = 0; time < 6; time += 1) texts.push((await askedToSignIn()).text);
    const notKept = texts.map((text) => /press the last button again after it/.test(String(text)));
    expect(notKept).toEqual([false, false, false, false, false, true]);
    const { sent } = await invoke('signin/tokenExchange', { id: 'x', token: 'sso' });
    expect([cardsOf(sent).length, drafts()]).toEqual([5, 1]);
  });

  it.each([
    { what: 'it was made', title: 'Done', text: 'Look in your Outlook drafts.', status: null },
    { what: 'it was not', title: 'No draft was made', text: 'Press Create draft again.', status: 403 },
  ])('tells a group nothing but that $what', async ({ title, text, status }) => {
    bot.connector.answer({ members: { [ANN]: MEMBER, '29:eve': EVE } });
    const alone = button(only(await bot.ask('draft customer D-1', IN_GROUP)), 'Show it to me alone');
    const preview = await bot.press(alone.verb, alone.data, IN_GROUP);
    const create = button(preview.told.value as AdaptiveCard, 'Create draft');
    await bot.press(DRAFT_CREATE, create.data, IN_GROUP);
    if (status !== null) server.failNext('POST', { status });
    const { sent } = await invoke('signin/tokenExchange', { id: 'x', token: 'sso' }, ANN, 'groupChat');
    const card = only(cardsOf(sent));
    expect(linesOf(card)).toEqual([title, text]);
    expect(buttonsOf(card)).toEqual([]);
    expect(JSON.stringify(sent)).not.toMatch(/contoso|D-1|cara|https?:.*ItemID/i);
    expect(drafts()).toBe(status === null ? 1 : 0);
  });
});
