import { describe, expect, it } from '@jest/globals';
import type { ChannelTurn } from '../../../bot/channel/channel-turn.ts';
import type { ConnectorError } from '../../../bot/channel/connector.ts';
import { adapter, echo, message, sink } from '../../support/bot/bot-adapter.ts';
import { SDKS } from '../../support/bot/local-config.ts';

describe.each(SDKS)('the adapter over %s', (sdk) => {
  it('answers a message at its service URL', async () => {
    const { url, sent } = await sink();
    const bot = await adapter(sdk);
    let id: string | undefined;
    const answer = await bot.receive('this machine', message(url), async (turn) => {
      id = (await turn.sendActivity('Echo'))?.id;
      expect(turn.activity.timestamp).toEqual(new Date('2026-11-21T12:00:00Z'));
    });
    expect(answer).toBeUndefined();
    expect(id).toBe('sent-1');
    expect(sent).toEqual([
      {
        method: 'POST',
        url: '/v3/conversations/a%3Ac1/activities/in-1',
        authorization: undefined,
        body: {
          type: 'message',
          text: 'Echo',
          inputHint: 'acceptingInput',
          channelId: 'msteams',
          serviceUrl: url,
          conversation: { id: 'a:c1' },
          from: { id: '28:bot' },
          recipient: { id: '29:u', name: 'Alex' },
          replyToId: 'in-1',
        },
      },
    ]);
  });

  it('sends what a card or a file is asked for with, whatever is empty in it', async () => {
    const { url, sent } = await sink();
    const attachment = { contentType: 'a/b', name: '', content: { nested: [{ empty: '' }] } };
    const activity = { type: 'message', summary: '', attachments: [attachment] };
    await (await adapter(sdk)).receive('this machine', message(url), async (turn) => {
      await turn.sendActivity(activity);
      await turn.updateActivity({ ...activity, id: 'x' });
    });
    expect(sent.map(({ body }) => body)).toEqual([
      expect.objectContaining(activity),
      expect.objectContaining(activity),
    ]);
  });

  it('updates and deletes what it sent', async () => {
    const { url, sent } = await sink();
    await (await adapter(sdk)).receive('this machine', message(url), async (turn) => {
      await turn.updateActivity({ id: 'x', type: 'message', text: 'new' });
      await turn.deleteActivity('x');
    });
    expect(sent.map((one) => `${one.method} ${one.url}`)).toEqual([
      'PUT /v3/conversations/a%3Ac1/activities/x',
      'DELETE /v3/conversations/a%3Ac1/activities/x',
    ]);
  });

  it('looks members up, in a channel those of its team, also after the turn', async () => {
    const { url, sent } = await sink();
    const bot = await adapter(sdk);
    const turns: ChannelTurn[] = [];
    const keep = async (turn: ChannelTurn) => void turns.push(turn);
    await bot.receive('this machine', message(url), keep);
    await bot.receive('this machine', { ...message(url), channelData: { team: { id: '19:team' } } }, keep);
    for (const { members } of turns) {
      expect((await members.one('29:u')).email).toBe('a@b.example');
      await members.page(100, 'next');
    }
    expect(sent.map((one) => `${one.method} ${one.url}`)).toEqual([
      'GET /v3/conversations/a%3Ac1/members/29%3Au',
      'GET /v3/conversations/a%3Ac1/pagedmembers?pageSize=100&continuationToken=next',
      'GET /v3/conversations/19%3Ateam/members/29%3Au',
      'GET /v3/conversations/19%3Ateam/pagedmembers?pageSize=100&continuationToken=next',
    ]);
  });

  it('returns what an invoke is to be answered with', async () => {
    const { url, sent } = await sink();
    const invoke = { ...message(url), type: 'invoke', name: 'adaptiveCard/action' };
    const answer = await (await adapter(sdk)).receive('this machine', invoke, async (turn) => {
      await turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { a: 1 } } });
    });
    expect(answer).toEqual({ status: 200, body: { a: 1 } });
    expect(sent).toHaveLength(0);
  });

  it('says so when an invoke is left without an answer', async () => {
    const { url } = await sink();
    const invoke = { ...message(url), type: 'invoke' };
    expect(await (await adapter(sdk)).receive('this machine', invoke, async () => {})).toEqual({
      status: 501,
    });
  });

  it('keeps for the answer itself what the caller waits for there', async () => {
    const { url, sent } = await sink();
    const waiting = { ...message(url), deliveryMode: 'expectReplies' };
    const answer = await (await adapter(sdk)).receive('this machine', waiting, echo);
    expect(JSON.parse(JSON.stringify(answer))).toMatchObject({
      status: 200,
      body: { activities: [{ type: 'message', text: 'Echo: hello', channelId: 'msteams' }] },
    });
    expect(sent).toHaveLength(0);
  });

  it('does not count it as a response that the bot is typing', async () => {
    const { url, sent } = await sink();
    await (await adapter(sdk)).receive('this machine', message(url), async (turn) => {
      await turn.sendActivity({ type: 'typing' });
      expect(turn.responded).toBe(false);
      await turn.sendActivity('one');
      expect(turn.responded).toBe(true);
    });
    expect(sent.map(({ body }) => body.type)).toEqual(['typing', 'message']);
  });

  it('sends, edits and deletes for one person alone what a turn says that is targeted', async () => {
    const { url, sent } = await sink();
    const noted: object[] = [];
    const targeted = { sent: async (one: object) => void noted.push(one) };
    const asked = message(url);
    const conversation = { ...asked.conversation, id: '19:t@thread.tacv2;messageid=7' };
    const bot = await adapter(sdk, { targeted });
    await bot.receive('this machine', { ...asked, conversation }, async (turn) => {
      turn.target(true);
      await turn.sendActivity({ type: 'typing' });
      await turn.sendActivity('one');
      await turn.updateActivity({ type: 'message', id: 'm-1', text: 'two' });
      await turn.deleteActivity('m-1');
      const copy = turn.targeted();
      turn.target(false);
      await copy.sendActivity({ type: 'message', text: 'three' });
      await turn.sendActivity('four');
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
      { conversationId: '19:t@thread.tacv2', activityId: 'sent-1', recipientId: '29:u' },
      { conversationId: '19:t@thread.tacv2', activityId: 'sent-1', recipientId: '29:u' },
    ]);
  });

  it('gives a turn that sends nothing once it is over', async () => {
    const { url, sent } = await sink();
    const kept: ChannelTurn[] = [];
    await (await adapter(sdk)).receive('this machine', message(url), async (turn) => {
      kept.push(turn);
    });
    await expect(kept[0]?.sendActivity('late')).rejects.toThrow('revoked');
    expect(sent).toEqual([]);
  });

  it.each([
    { what: 'as it is stored', reference: { bot: { id: '28:bot' }, user: { id: '29:u', name: '' } } },
    { what: 'without anybody', reference: {} },
    { what: 'that answered a message', reference: { activityId: 'gone' } },
  ])('speaks without being asked, by a reference $what', async ({ reference }) => {
    const { url, sent } = await sink();
    const conversation = { id: 'a:c1', isGroup: false, conversationType: 'personal', name: '' };
    const where = { serviceUrl: url, channelId: 'msteams', locale: '', conversation, ...reference };
    await (await adapter(sdk)).speak(where, async (turn) => {
      await turn.sendActivity('due');
      await turn.updateActivity({ type: 'message', id: 'x', text: 'changed' });
    });
    expect(sent.map((one) => `${one.method} ${one.url}`)).toEqual([
      'POST /v3/conversations/a%3Ac1/activities',
      'PUT /v3/conversations/a%3Ac1/activities/x',
    ]);
    expect(sent.map(({ body }) => body.replyToId)).toEqual([undefined, undefined]);
  });

  it('lets the turn read why a send failed, and hands an uncaught failure to the error hook', async () => {
    const { url } = await sink(403);
    const caught: Error[] = [];
    const bot = await adapter(sdk, { onTurnError: async (_turn, error) => void caught.push(error) });
    await bot.receive('this machine', message(url), echo);
    expect(caught).toHaveLength(1);
    expect((caught[0] as ConnectorError).statusCode).toBe(403);
  });

  it('tells the error hook whose turn failed, and lets it answer', async () => {
    const { url, sent } = await sink();
    const bot = await adapter(sdk, {
      onTurnError: async (turn, error) => {
        await turn.sendActivity(`${turn.activity.id}: ${error.message}`);
      },
    });
    await bot.receive('this machine', message(url), async () => {
      throw new Error('by itself');
    });
    expect(sent.map(({ body }) => body.text)).toEqual(['in-1: by itself']);
  });

  it.each([null, [], 'text', {}, { type: '' }, { type: 7 }])('refuses %j as an activity', async (body) => {
    const refused = (await adapter(sdk)).receive('this machine', body, echo);
    await expect(refused).rejects.toMatchObject({ statusCode: 400 });
  });

  it.each(['https://evil.example/', undefined])('refuses the service URL %s before any turn', async (url) => {
    let ran = false;
    const turn = (await adapter(sdk)).receive(
      'this machine',
      { ...message('x'), serviceUrl: url },
      async () => {
        ran = true;
      },
    );
    await expect(turn).rejects.toMatchObject({ name: 'RequestRefused', statusCode: 400 });
    expect(ran).toBe(false);
  });
});
