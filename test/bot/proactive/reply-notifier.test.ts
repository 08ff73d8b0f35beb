import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Where } from '../../../bot/channel/proactive-messages.ts';
import { notifyOfReplies, type ReplyNotifierContext } from '../../../bot/proactive/reply-notifier.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { resumeAlerts, stopAlerts } from '../../../src/alerts/admin/ledger.ts';
import { conversationSeen } from '../../../src/alerts/deliver/conversations.ts';
import { SendLimits, TEAMS_LIMITS } from '../../../src/alerts/deliver/rate-limits.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { leaveAlertPlaces } from '../../../src/store/queries/alerts/people.ts';
import { rememberHolder } from '../../../src/store/queries/mail/mailbox-owners.ts';
import { wholeAudit } from '../../support/audit/audit-rows.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { openServices, type TestServices } from '../../support/bot/bot-services.ts';
import { buttonsOf, linesOf } from '../../support/teams/card-text.ts';

const ANN = 'ann@contoso.com';
const REPLY = { draftRef: 1, dealRef: 1, from: 'kim@agency.gov', proposed: 2 } as const;

describe('an answer to a letter', () => {
  let opened: TestServices;
  let posted: { readonly where: Where; readonly card: AdaptiveCard }[];

  beforeEach(async () => {
    opened = await openServices({ admins: new Set<string>() });
    posted = [];
    const rows = ['D-1', 'D-2', 'D-3'].map((deal_id, at) => ({
      deal_id,
      customer: 'Agency',
      program: 'EA',
      transaction: 'new',
      cloud_scope: 'commercial',
      ...(at === 1 ? {} : { ae_email: ANN }),
    }));
    await bookOf(rows)(opened.services);
    const { db, now } = opened.services;
    const holder = { key: 'object-ann', userId: '29:ann', channelId: 'msteams', addresses: [ANN] };
    await rememberHolder(db, holder, new Date(now()).toISOString());
    await conversationSeen(opened.services, {
      placeKeys: [placeOf(ANN)],
      kind: 'person',
      conversation_id: 'a:ann',
      service_url: 'https://smba.trafficmanager.net/emea/',
      tenant_id: null,
      reference: JSON.stringify({ conversation: { id: 'a:ann' } }),
    });
  });

  afterEach(() => opened.remove());

  const outside = {
    post: async (where: Where, card: AdaptiveCard) => {
      posted.push({ where, card });
      return null;
    },
  };
  const tell = (
    replies: Parameters<typeof notifyOfReplies>[2],
    mailbox = 'object-ann',
    other: Partial<ReplyNotifierContext> = {},
  ) =>
    notifyOfReplies(
      { services: opened.services, outside, limits: new SendLimits(), ...other },
      mailbox,
      replies,
    );

  const audited = async () =>
    (await wholeAudit(opened.services.db))
      .filter(({ actor_id }) => actor_id.endsWith('ann'))
      .map(({ action, deal_key, detail }) => `${action} ${deal_key} ${detail}`);

  it('is told to who sent it, in their own chat, with what it proposes', async () => {
    await tell([REPLY, { ...REPLY, draftRef: 2, from: 'lee@agency.gov', proposed: 1 }]);
    expect(posted.map(({ where }) => where.conversation?.id)).toEqual(['a:ann']);
    const [{ card } = { card: null }] = posted;
    expect(card && linesOf(card)).toEqual([
      'Agency: your letter was answered',
      'D-1, by kim@agency.gov, lee@agency.gov',
      '3 addresses are proposed. Nothing is on the deal before somebody accepts it.',
    ]);
    expect(card && buttonsOf(card).map(({ title }) => title)).toEqual(['Replies D-1', 'Check D-1']);
  });

  it('stands in the audit log, as something they were shown', async () => {
    await tell([REPLY]);
    expect(await audited()).toEqual(['view d-1 was told of an answer to their letter']);
  });

  it('is told though it proposes nothing', async () => {
    await tell([{ ...REPLY, proposed: 0 }]);
    const [{ card } = { card: null }] = posted;
    expect(card && buttonsOf(card).map(({ title }) => title)).toEqual(['Check D-1']);
  });

  it.each([
    { what: 'there is none', replies: [] },
    { what: 'they are not on the deal any more', replies: [{ ...REPLY, dealRef: 2 }] },
    { what: 'the deal is gone', replies: [{ ...REPLY, dealRef: 99 }] },
    { what: 'the mailbox is nobody’s who chats', replies: [REPLY], mailbox: 'object-bob' },
  ])('is told to nobody when $what', async ({ replies, mailbox }) => {
    await tell(replies, mailbox);
    expect(posted).toEqual([]);
    expect(await audited()).toEqual([]);
  });

  it('is told to nobody where the app was taken away, or all is held back', async () => {
    const { db, now } = opened.services;
    await stopAlerts(db, { by: 'person:admin', now: now() });
    await tell([REPLY]);
    expect(posted).toEqual([]);
    await resumeAlerts(db, { by: 'person:admin', now: now() });
    await tell([REPLY]);
    expect(posted).toHaveLength(1);
    posted = [];
    await leaveAlertPlaces(db, 'a:ann', new Date(now()).toISOString());
    await tell([REPLY]);
    expect(posted).toEqual([]);
  });

  const BOTH = [REPLY, { ...REPLY, dealRef: 3 }];
  const dealsTold = () => posted.map(({ card }) => linesOf(card)[1]?.split(',')[0]);

  it('is told of the other deals when one can not be told', async () => {
    let calls = 0;
    const failing = {
      post: async (where: Where, card: AdaptiveCard) => {
        calls++;
        if (calls === 1) throw new Error('refused');
        return outside.post(where, card);
      },
    };
    await tell(BOTH, 'object-ann', { outside: failing });
    expect(dealsTold()).toEqual(['D-3']);
    expect(opened.log).toMatchObject([{ level: 'warn', fields: { deal: 1 } }]);
  });

  it.each([
    { ms: 3000, told: ['D-1', 'D-3'] },
    { ms: 60_000, told: ['D-1'] },
  ])('waits for its turn, but not for long: one message in $ms ms', async ({ ms, told }) => {
    const limits = new SendLimits({ ...TEAMS_LIMITS, conversation: [{ messages: 1, ms }] });
    const pause = async (waited: number) => opened.wait(waited);
    await tell(BOTH, 'object-ann', { limits, pause });
    expect(dealsTold()).toEqual(told);
    expect(opened.log).toHaveLength(2 - told.length);
  });
});
