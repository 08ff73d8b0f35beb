import { describe, expect, it } from '@jest/globals';
import { CloudAdapter, TeamsInfo, type TurnContext } from 'botbuilder';
import type { ConnectorError } from '../../../bot/channel/connector.ts';
import { setTargeted, targetedTurn } from '../../../bot/channel/targeted.ts';
import { adapter, echo, message, sink } from '../../support/bot/bot-adapter.ts';

describe('the adapter', () => {
  it('is a CloudAdapter that answers a message at its service URL', async () => {
    const { url, sent } = await sink();
    const bot = adapter();
    expect(bot).toBeInstanceOf(CloudAdapter);
    let id: string | undefined;
    const answer = await bot.receive('this machine', message(url), async (context) => {
      id = (await context.sendActivity('Echo'))?.id;
      expect(context.activity.timestamp).toEqual(new Date('2026-11-21T12:00:00Z'));
    });
    expect(answer).toBeUndefined();
    expect(id).toBe('sent-1');
    expect(sent).toEqual([
      {
        method: 'POST',
        url: '/v3/conversations/a%3Ac1/activities/in-1',
        authorization: undefined,
        body: expect.objectContaining({ type: 'message', text: 'Echo', replyToId: 'in-1' }),
      },
    ]);
  });

  it('updates and deletes what it sent, and looks a member up', async () => {
    const { url, sent } = await sink();
    await adapter().receive('this machine', message(url), async (context) => {
      await context.updateActivity({ id: 'x', type: 'message', text: 'new' });
      await context.deleteActivity('x');
      expect((await TeamsInfo.getMember(context, '29:u')).email).toBe('a@b.example');
    });
    expect(sent.map((one) => `${one.method} ${one.url}`)).toEqual([
      'PUT /v3/conversations/a%3Ac1/activities/x',
      'DELETE /v3/conversations/a%3Ac1/activities/x',
      'GET /v3/conversations/a%3Ac1/members/29%3Au',
    ]);
  });

  it('returns what an invoke is to be answered with', async () => {
    const { url, sent } = await sink();
    const invoke = { ...message(url), type: 'invoke', name: 'adaptiveCard/action' };
    const answer = await adapter().receive('this machine', invoke, async (context) => {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { a: 1 } } });
    });
    expect(answer).toEqual({ status: 200, body: { a: 1 } });
    expect(sent).toHaveLength(0);
  });

  it('says so when an invoke is left without an answer', async () => {
    const { url } = await sink();
    expect(
      await adapter().receive('this machine', { ...message(url), type: 'invoke' }, async () => {}),
    ).toEqual({
      status: 501,
    });
  });

  it('keeps for the answer itself what the caller waits for there', async () => {
    const { url, sent } = await sink();
    const waiting = { ...message(url), deliveryMode: 'expectReplies' };
    expect(await adapter().receive('this machine', waiting, echo)).toMatchObject({
      status: 200,
      body: { activities: [{ type: 'message', text: 'Echo: hello' }] },
    });
    expect(sent).toHaveLength(0);
  });

  it('lets a turn watch what it sends, and runs what is put before it', async () => {
    const { url, sent } = await sink();
    const bot = adapter();
    const seen: unknown[] = [];
    bot.use(async (context, next) => {
      context.onSendActivities((_context, activities, send) => {
        seen.push(...activities.map(({ text, type }) => text ?? type));
        return send();
      });
      await next();
    });
    await bot.receive('this machine', message(url), async (context) => {
      await context.sendActivity('one');
      await context.sendActivity({ type: 'typing' });
      await context.sendActivity({ type: 'trace', name: 'for a developer' });
      expect(context.responded).toBe(true);
    });
    expect(seen).toEqual(['one', 'typing', 'trace']);
    expect(sent.map(({ body }) => (body as { type: string }).type)).toEqual(['message', 'typing']);
  });

  it('sends, edits and deletes for one person alone what a turn says that is targeted', async () => {
    const { url, sent } = await sink();
    const noted: object[] = [];
    const targeted = { sent: async (one: object) => void noted.push(one) };
    const asked = message(url);
    const conversation = { ...asked.conversation, id: '19:t@thread.tacv2;messageid=7' };
    await adapter({ targeted }).receive('this machine', { ...asked, conversation }, async (context) => {
      setTargeted(context, true);
      await context.sendActivity({ type: 'typing' });
      await context.sendActivity('one');
      await context.updateActivity({ type: 'message', id: 'm-1', text: 'two' });
      await context.deleteActivity('m-1');
      const copy = targetedTurn(context);
      setTargeted(context, false);
      await copy.sendActivity({ type: 'message', text: 'three' });
      await context.sendActivity('four');
    });
    const at = '/v3/conversations/19%3At%40thread.tacv2%3Bmessageid%3D7/activities';
    expect(sent.map((one) => `${one.method} ${one.url}`)).toEqual([
      `POST ${at}?isTargetedActivity=true`,
      `PUT ${at}/m-1?isTargetedActivity=true`,
      `DELETE ${at}/m-1?isTargetedActivity=true`,
      `POST ${at}?isTargetedActivity=true`,
      `POST ${at}/in-1`,
    ]);
    const [posted, edited] = sent.map(({ body }) => body);
    expect(posted).toMatchObject({ text: 'one', recipient: { id: '29:u' } });
    expect(posted).not.toHaveProperty('replyToId');
    expect(edited).not.toHaveProperty('recipient');
    expect(noted).toEqual([
      { conversationId: '19:t@thread.tacv2', activityId: 'sent-1' },
      { conversationId: '19:t@thread.tacv2', activityId: 'sent-1' },
    ]);
  });

  it('gives a turn a context that is of no use once the turn is over', async () => {
    const { url } = await sink();
    const kept: TurnContext[] = [];
    await adapter().receive('this machine', message(url), async (context) => {
      kept.push(context);
    });
    expect(() => kept[0]?.activity).toThrow('revoked');
  });

  it('sends without being asked, to a known and to a new conversation', async () => {
    const { url, sent } = await sink();
    const bot = adapter();
    const conversation = { id: 'a:c1', isGroup: false, conversationType: 'personal', name: '' };
    const reference = { serviceUrl: url, channelId: 'msteams', conversation };
    await bot.continueConversationAsync('', reference, async (context) => {
      await context.sendActivity('due');
    });
    const parameters = { isGroup: false, members: [{ id: '29:u', name: '' }] };
    await bot.createConversationAsync('', 'msteams', url, '', parameters as never, async (context) => {
      expect(context.activity.conversation.id).toBe('sent-1');
    });
    expect(sent.map((one) => `${one.method} ${one.url}`)).toEqual([
      expect.stringMatching(/^POST \/v3\/conversations\/a%3Ac1\/activities\/[-0-9a-f]{36}$/),
      'POST /v3/conversations',
    ]);
  });

  it('lets the turn read why a send failed, and hands an uncaught failure to the error hook', async () => {
    const { url } = await sink(403);
    const caught: Error[] = [];
    const bot = adapter({ onTurnError: async (_context, error) => void caught.push(error) });
    await bot.receive('this machine', message(url), echo);
    expect(caught).toHaveLength(1);
    expect((caught[0] as ConnectorError).statusCode).toBe(403);
  });

  it.each([null, [], 'text', {}, { type: '' }, { type: 7 }])('refuses %j as an activity', async (body) => {
    await expect(adapter().receive('this machine', body, echo)).rejects.toMatchObject({ statusCode: 400 });
  });

  it.each(['https://evil.example/', undefined])('refuses the service URL %s before any turn', async (url) => {
    let ran = false;
    const turn = adapter().receive('this machine', { ...message('x'), serviceUrl: url }, async () => {
      ran = true;
    });
    await expect(turn).rejects.toMatchObject({ name: 'RequestRefused', statusCode: 400 });
    expect(ran).toBe(false);
  });
});
