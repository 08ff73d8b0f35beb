import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { only, postJson, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { activity, type LooseActivity, message } from '../../support/teams/activities.ts';
import { titleOf } from '../../support/teams/card-text.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

/** Whatever came in, the bot answers the next good message. */
afterEach(async () => {
  expect(titleOf(only(await bot.ask('check EA-2026-0042')))).toBe('Contoso');
});

/** A good message in which some fields are others; `undefined` leaves one out. */
function changed(fields: LooseActivity): string {
  return JSON.stringify({ ...message('help', bot.where()), ...fields });
}

const post = (body: string) => postJson(`${bot.url}/api/messages`, body);

async function refused(response: Response, status: number): Promise<void> {
  expect(response.status).toBe(status);
  const { error } = (await response.json()) as { error: string };
  expect(error).toMatch(/^[\w .,;:'()/"<>=≤-]{5,300}$/);
  expect(error).not.toMatch(/ at .*\.[jt]s|node_modules/);
}

describe('a body that is no activity', () => {
  it.each([
    { name: 'nothing', body: '', status: 400 },
    { name: 'no JSON', body: '{"type":', status: 400 },
    { name: 'a word', body: 'undefined', status: 400 },
    { name: 'a form', body: 'type=message&text=help', status: 400 },
    { name: 'null', body: 'null', status: 400 },
    { name: 'a number', body: '7', status: 400 },
    { name: 'a text', body: '"help"', status: 400 },
    { name: 'an empty array', body: '[]', status: 400 },
    { name: 'an array', body: '[{"type":"message"}]', status: 400 },
    { name: 'an empty object', body: '{}', status: 400 },
    { name: '300 KB', body: JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) }), status: 413 },
    { name: '2 MB of blanks', body: ' '.repeat(2_000_000), status: 413 },
    { name: 'nested 50,000 deep and open', body: '['.repeat(50_000), status: 400 },
    { name: 'nested 50,000 deep', body: `${'['.repeat(50_000)}${']'.repeat(50_000)}`, status: 400 },
  ])('is refused: $name', async ({ body, status }) => {
    await refused(await post(body), status);
  });

  it('is refused when it is packed, or not UTF-8', async () => {
    const text = changed({});
    const packed = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    for (const body of [gzipSync(text), Buffer.from(text, 'utf16le')]) {
      const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers: packed, body });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    }
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data', 'x', 'application/json; charset=utf-7'])(
    'sent as %s is no fault of the bot',
    async (type) => {
      const headers = { 'content-type': type };
      const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body: '<a/>' });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    },
  );
});

describe('an activity with a field', () => {
  const deep = JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`);

  it.each<{ readonly name: string; readonly fields: LooseActivity }>([
    { name: 'type missing', fields: { type: undefined } },
    { name: 'type empty', fields: { type: '' } },
    { name: 'type a number', fields: { type: 7 } },
    { name: 'type far too long', fields: { type: 'x'.repeat(300) } },
    { name: 'conversation missing', fields: { conversation: undefined } },
    { name: 'conversation null', fields: { conversation: null } },
    { name: 'conversation a text', fields: { conversation: 'a:1' } },
    { name: 'conversation without an id', fields: { conversation: {} } },
    { name: 'conversation with an empty id', fields: { conversation: { id: '' } } },
    { name: 'from missing', fields: { from: undefined } },
    { name: 'from without an id', fields: { from: { name: 'Alex' } } },
    { name: 'from with an id that is a number', fields: { from: { id: 7 } } },
    { name: 'recipient missing', fields: { recipient: undefined } },
    { name: 'recipient a list', fields: { recipient: [] } },
    { name: 'serviceUrl missing', fields: { serviceUrl: undefined } },
    { name: 'serviceUrl empty', fields: { serviceUrl: '' } },
    { name: 'serviceUrl a number', fields: { serviceUrl: 7 } },
    { name: 'serviceUrl no URL', fields: { serviceUrl: 'connector' } },
    { name: 'serviceUrl of another machine', fields: { serviceUrl: 'http://10.1.2.3:80/' } },
    { name: 'serviceUrl of Microsoft', fields: { serviceUrl: 'https://smba.trafficmanager.net/emea/' } },
    { name: 'serviceUrl with a loopback look', fields: { serviceUrl: 'http://127.0.0.1.evil.example/' } },
    { name: 'serviceUrl with credentials', fields: { serviceUrl: 'http://a:b@127.0.0.1/' } },
    { name: 'serviceUrl a file', fields: { serviceUrl: 'file:///etc/passwd' } },
    { name: 'serviceUrl a script', fields: { serviceUrl: 'javascript:alert(1)' } },
    { name: 'text with a NUL', fields: { text: 'he\u0000lp' } },
    { name: 'value with a NUL far below', fields: { value: { a: [{ b: '\\\u0000' }] } } },
    { name: 'text an object', fields: { text: { help: 1 } } },
    { name: 'text a number', fields: { text: 7 } },
    { name: 'entities a text', fields: { entities: 'mention' } },
    { name: 'entities with nulls', fields: { entities: [null] } },
    { name: 'membersAdded with nulls', fields: { type: 'conversationUpdate', membersAdded: [null] } },
    { name: 'membersAdded a text', fields: { type: 'conversationUpdate', membersAdded: 'bot' } },
    { name: 'replyToId an object', fields: { replyToId: {} } },
    { name: 'id an object', fields: { id: {} } },
    { name: 'name a list', fields: { type: 'invoke', name: deep } },
    { name: 'channelData a text', fields: { channelData: 'x' } },
    { name: 'timestamp no time', fields: { timestamp: 'yesterday' } },
    { name: 'locale an object', fields: { locale: { a: 1 } } },
    { name: 'attachments a number', fields: { attachments: 7 } },
    { name: 'id that climbs', fields: { id: '..' } },
    { name: 'conversation id that climbs', fields: { conversation: { id: '..' } } },
    { name: 'conversation id of no Unicode', fields: { conversation: { id: 'a:\ud800' } } },
    { name: 'conversation id with a line break', fields: { conversation: { id: 'a:1\nb' } } },
    { name: 'conversation id that is a message', fields: { conversation: { id: ';messageid=1' } } },
    { name: 'conversation isGroup a text', fields: { conversation: { id: 'a:1', isGroup: 'true' } } },
    { name: 'conversation tenant a number', fields: { conversation: { id: 'a:1', tenantId: 7 } } },
    { name: 'tenant a text', fields: { channelData: { tenant: 't-1' } } },
    { name: 'tenant with an id that is a list', fields: { channelData: { tenant: { id: [] } } } },
    { name: 'team a number', fields: { channelData: { team: 7 } } },
    { name: 'channel type a number', fields: { channelData: { channel: { type: 7 } } } },
    { name: 'mention of a text', fields: { entities: [{ type: 'mention', mentioned: 'bot', text: 'x' }] } },
    { name: 'mention with a text that is a number', fields: { entities: [{ type: 'mention', text: 7 }] } },
    { name: 'attachments with nulls', fields: { attachments: [null] } },
    { name: 'attachment of a type that is a number', fields: { attachments: [{ contentType: 7 }] } },
    { name: 'membersRemoved without ids', fields: { type: 'conversationUpdate', membersRemoved: [{}] } },
    { name: 'localTimestamp a number', fields: { localTimestamp: 7 } },
    { name: 'action a list', fields: { type: 'installationUpdate', action: ['add'] } },
    { name: 'deliveryMode an object', fields: { deliveryMode: {} } },
    { name: 'a person of no Unicode', fields: { from: { id: '29:\udfff' } } },
    { name: 'an invoke without a name', fields: { type: 'invoke' } },
    { name: 'an invoke with a name of null', fields: { type: 'invoke', name: null } },
  ])('$name is refused', async ({ fields }) => {
    const before = bot.connector.sent.length;
    const response = await post(changed(fields));
    await refused(response, 400);
    expect(bot.connector.sent).toHaveLength(before);
  });

  it.each<{ readonly name: string; readonly fields: LooseActivity; readonly cards?: number }>([
    { name: 'text with a NUL as a programmer writes it', fields: { text: 'what is \\u0000' }, cards: 1 },
    { name: 'value a text', fields: { value: 'x' }, cards: 1 },
    { name: 'value a list', fields: { value: [1] }, cards: 1 },
    { name: 'value null', fields: { value: null }, cards: 1 },
    { name: 'text null', fields: { text: null }, cards: 1 },
    { name: 'text left out', fields: { text: undefined }, cards: 1 },
    { name: 'text of 200,000 letters', fields: { text: 'x'.repeat(200_000) }, cards: 1 },
    { name: 'id left out', fields: { id: undefined }, cards: 1 },
    { name: 'deliveryMode that buffers the replies', fields: { deliveryMode: 'expectReplies' } },
    { name: 'type that is not known', fields: { type: 'somethingNew' }, cards: 0 },
    { name: 'type typing', fields: { type: 'typing' }, cards: 0 },
    { name: 'type messageReaction', fields: { type: 'messageReaction', reactionsAdded: [{}] }, cards: 0 },
    { name: 'type messageUpdate', fields: { type: 'messageUpdate' }, cards: 0 },
    { name: 'type endOfConversation', fields: { type: 'endOfConversation' }, cards: 0 },
    { name: 'type event', fields: { type: 'event', name: 'x', value: 1 }, cards: 0 },
    { name: 'type __proto__', fields: { type: '__proto__' }, cards: 0 },
    {
      name: 'members of null',
      fields: { type: 'conversationUpdate', membersAdded: null, membersRemoved: null },
      cards: 0,
    },
    { name: 'type conversationUpdate, and nobody added', fields: { type: 'conversationUpdate' }, cards: 0 },
    { name: 'type installationUpdate, and no action', fields: { type: 'installationUpdate' }, cards: 0 },
  ])('$name is taken quietly', async ({ fields, cards }) => {
    const before = bot.connector.sent.length;
    const response = await post(changed(fields));
    expect(response.status).toBe(200);
    if (cards !== undefined) expect(bot.connector.sent.length - before).toBe(cards);
  });

  it.each(['"__proto__":{"admin":true,"type":"message"}', '"constructor":{"prototype":{"admin":true}}'])(
    '%s changes no object but its own',
    async (field) => {
      const response = await post(`{${field},${changed({}).slice(1)}`);
      expect(response.status).toBe(200);
      expect(({} as { admin?: boolean }).admin).toBeUndefined();
    },
  );

  it.each(['value', 'channelData', 'conversation', 'from', 'entities'])(
    '%s nested 50,000 deep costs a quiet answer at most',
    async (field) => {
      const nested = `${'[{"a":'.repeat(25_000)}1${'}]'.repeat(25_000)}`;
      const account = { id: 'x', deep: 'HERE' };
      const value = field === 'entities' ? ['HERE'] : field === 'value' ? 'HERE' : account;
      const response = await post(changed({ [field]: value }).replace('"HERE"', nested));
      expect([200, 400]).toContain(response.status);
    },
  );
});

describe('an invoke', () => {
  it.each([
    'composeExtension/query',
    'task/fetch',
    'signin/verifyState',
    'fileConsent/invoke',
    'adaptiveCard/actions',
    '',
    undefined,
  ])('of the name %j is refused', async (name) => {
    const invoke = { ...activity('invoke', bot.where()), name, value: {} };
    const { response, sent } = await bot.deliver(invoke);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(sent).toEqual([]);
  });
});

describe('the server', () => {
  it.each([
    { method: 'GET', path: '/api/messages', status: 405 },
    { method: 'PUT', path: '/api/messages', status: 405 },
    { method: 'DELETE', path: '/api/messages', status: 405 },
    { method: 'OPTIONS', path: '/api/messages', status: 405 },
    { method: 'GET', path: '/', status: 404 },
    { method: 'POST', path: '/', status: 404 },
    { method: 'GET', path: '/api/messages/x', status: 404 },
    { method: 'GET', path: '/api/../../etc/passwd', status: 404 },
    { method: 'GET', path: '/%E0%A4%A', status: 404 },
    { method: 'GET', path: '/.env', status: 404 },
    { method: 'GET', path: `/${'x'.repeat(8000)}`, status: 404 },
    { method: 'GET', path: '/healthz', status: 200 },
  ])('answers $method $path with $status', async ({ method, path, status }) => {
    const response = await fetch(`${bot.url}${path}`, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    if (status === 405) expect(response.headers.get('allow')).toBe('POST');
    expect(await response.text()).not.toMatch(/node_modules|\.ts/);
  });

  it('logs no fault of its own for what was wrong with a request', () => {
    const faults = bot.log.filter(
      ({ level, message: said }) => level === 'error' && said === 'a request failed',
    );
    expect(faults).toEqual([]);
  });
});
