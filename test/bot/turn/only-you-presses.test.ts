import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { ACTIONS } from '../../../bot/actions.ts';
import type { ActionReply } from '../../../bot/turn/turn.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import * as verbs from '../../../cards/verbs.ts';
import { cardsOf, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { type Outlook, startOutlook } from '../../support/graph/mail.ts';
import {
  ANN,
  HIDDEN_CONTACT,
  shownToOthers,
  useMixedGroups,
  waysOf,
} from '../../support/only-you/mixed-group.ts';
import { press, pressEverything } from '../../support/only-you/press-everything.ts';
import { activity, targetedMessage } from '../../support/teams/activities.ts';
import { button } from '../../support/teams/card-text.ts';

// Every button of every card is pressed.
jest.setTimeout(120_000);

const start = useMixedGroups();
const ID = '11111111-1111-4111-8111-111111111111';
const DELIVERY = { delivery: 'delivery-1', deal: 1 };
const LETTER = { dealId: 'A-1', template: 'customer-action-required', from: 0, own: 1 };

const TYPED = [
  ...[
    'help',
    'check A-1',
    'check acme',
    'check zebra',
    'my deals',
    'at risk',
    'at risk by pdm',
    'evidence A-1',
  ],
  ...[
    'plan A-1',
    'form A-1',
    'case A-1',
    'cocp A-1',
    'draft customer A-1',
    'draft admin A-1',
    'replies',
    'replies A-1',
  ],
  ...[
    'why not told A-1',
    `validate ${HIDDEN_CONTACT} for commercial`,
    'audit A-1',
    'ledger',
    'dry run',
    'stop alerts',
  ],
  ...[
    'alerts',
    'subscribe alerts pdm:me',
    'drafts',
    'draft customer for all at risk',
    'export',
    'import',
    'ask',
  ],
];

/** What is sent by buttons that none of these cards has: each of another conversation, or of an older card. */
const PAYLOADS: Readonly<Record<string, object>> = {
  [verbs.MATCHES_PAGE]: { text: 'acme', from: 0, of: 2 },
  [verbs.MY_DEALS_PAGE]: { from: 0 },
  [verbs.LIST_PAGE]: { text: 'at risk', from: 0 },
  [verbs.FORECAST_PAGE]: { text: '', from: 0 },
  [verbs.REPLIES_PAGE]: { from: 0 },
  [verbs.SHOW_ALONE]: { text: 'check A-1' },
  [verbs.EVIDENCE_PAGE]: { dealId: 'A-1', email: '', from: 0 },
  [verbs.AUDIT_PAGE]: { dealId: 'A-1', from: 0 },
  [verbs.NAMING_TAKE]: { dealId: 'A-1' },
  [verbs.NAMING_DECLINE]: { dealId: 'A-1' },
  [verbs.NAMING_SHOW]: { by: 'person:x', told: '2026-06-10T12:00:00.000Z', from: 0 },
  [verbs.NAMING_UNDO]: { decision: ID },
  [verbs.DESK_UNDO]: { desk: ID, act: 'add', of: 'A-1' },
  [verbs.GUIDANCE_NOT_ASKED]: { asked: 'who needs a wsa', entry: 'required-now' },
  [verbs.GUIDANCE_UNDO]: { asked: 'who needs a wsa', question: ID },
  [verbs.UNANSWERED_SHOW]: { from: 0 },
  [verbs.UNANSWERED_CLEAR]: { question: ID, from: 0 },
  [verbs.UNANSWERED_UNDO]: { question: ID, from: 0 },
  [verbs.IMPORT_TAKE]: { upload: ID },
  [verbs.IMPORT_DISCARD]: { upload: ID },
  [verbs.IMPORT_READ]: { upload: ID, dates: 'dmy' },
  [verbs.IMPORT_MAP]: { upload: ID },
  [verbs.IMPORT_COLUMNS]: { upload: ID },
  [verbs.PROPOSED_ACCEPT]: { dealId: 'A-1', ids: '1', from: 0 },
  [verbs.PROPOSED_DECLINE]: { dealId: 'A-1', ids: '1', from: 0 },
  [verbs.PROPOSED_REOPEN]: { dealId: 'A-1', ids: '1', from: 0 },
  [verbs.CHECK_UNDO]: { dealId: 'A-1', check: 'check-1', from: 0, own: 1 },
  [verbs.PROPOSED_PAGE]: { dealId: 'A-1', from: 0 },
  [verbs.ALERT_SHOW]: DELIVERY,
  [verbs.ALERT_ACT]: { ...DELIVERY, act: 'mute' },
  [verbs.ALERT_ALL]: DELIVERY,
  [verbs.ALERT_SNOOZE]: DELIVERY,
  [verbs.ALERT_SNOOZE_SAVE]: { ...DELIVERY, days: 1 },
  [verbs.ALERT_HAND_OVER]: DELIVERY,
  [verbs.ALERT_HAND_OVER_SAVE]: { ...DELIVERY, to: 'cy@partner.example' },
  [verbs.ALERT_TAKE_BACK]: { dealId: 'A-1' },
  [verbs.DEAL_ALERT_ACT]: { dealId: 'A-1', act: 'mute' },
  [verbs.DEAL_ALERT_UNDO]: { acts: '1' },
  [verbs.CONTACT_CHANGE]: { dealId: 'A-1', contact: 'notices-contact nora@x.example', from: 0 },
  [verbs.EDIT_SAVE]: { change: 'stage', dealId: 'A-1', stage: 'submitted' },
  [verbs.ALERT_UNDO]: { ...DELIVERY, acts: '1' },
  [verbs.ALERTS_SAVE]: {},
  [verbs.ALERTS_UNDO]: { before: '{}', version: 'none' },
  [verbs.ALERTS_SUBSCRIBE]: { pdm: 'me' },
  [verbs.ALERTS_UNSUBSCRIBE]: { ids: '1' },
  [verbs.ALERTS_SUBSCRIPTION_UNDO]: { begun: '1', ended: '' },
  [verbs.LEDGER_AGAIN]: { delivery: 'delivery-1', from: 0 },
  [verbs.LEDGER_ARRIVED]: { delivery: 'delivery-1', from: 0 },
  [verbs.LEDGER_DROP]: { delivery: 'delivery-1', from: 0 },
  [verbs.LEDGER_PAGE]: { from: 0 },
  [verbs.DRY_RUN_PAGE]: { from: 0 },
  [verbs.DRAFTS_START]: {
    batch: ID,
    template: LETTER.template,
    text: 'at risk',

    seen: 'x',
  },
  [verbs.DRAFTS_CANCEL]: { batch: ID },
  [verbs.DRAFTS_RESUME]: { batch: ID },
  [verbs.DRAFTS_PAGE]: { batch: ID, template: LETTER.template, text: 'at risk', from: 0 },
  [verbs.DRAFTS_SHOW]: { batch: ID, from: 0 },
  [verbs.MY_DRAFTS_PAGE]: { from: 0 },
  [verbs.BATCHES_PAGE]: { from: 0 },
  [verbs.DRAFT_FRESH]: { ...LETTER, generation: 1 },
  [verbs.DRAFT_UNDO]: { ...LETTER, generation: 1 },
  [verbs.DRAFT_FILE]: LETTER,
};

const FILL = {
  emails: HIDDEN_CONTACT,
  result: 'valid',
  day: '2026-06-10',
  dealId: 'A-1',
  role: 'online-administrator',
};

const replies: { readonly verb: string; readonly reply: Promise<ActionReply | null> }[] = [];
for (const action of ACTIONS.values()) {
  const handle = action.press;
  jest.spyOn(action, 'press').mockImplementation((...given) => {
    const reply = handle(...given);
    replies.push({ verb: action.verb, reply });
    return reply;
  });
}

describe.each([
  { client: 'new', isOldClient: false, conversation: 'groupChat' },
  { client: 'new', isOldClient: false, conversation: 'channel' },
  { client: 'old', isOldClient: true, conversation: 'meeting' },
] as const)(
  'in a $conversation, in a message that one person sees alone, pressed in $client clients',
  ({ isOldClient, conversation }) => {
    let outlook: Outlook;
    let bot: TestBot;
    beforeAll(async () => {
      outlook = await startOutlook();
      outlook.signedOut.add('ann');
      const { mail, userTokens } = outlook;
      bot = await start({ admins: new Set(['oid-ann']), mail, userTokens });
    });
    afterAll(async () => {
      await bot.stop();
      await outlook.stop();
    });

    const presser = () => ({ bot, from: ANN, conversation, isOldClient, fill: FILL });
    const typed = (text: string) => targetedMessage(text, bot.where({ conversation, from: ANN }));

    it('every button of every verb shows nothing to anybody else', async () => {
      replies.length = 0;
      await pressEverything(presser(), TYPED.map(typed));
      for (const [verb, data] of Object.entries(PAYLOADS)) await press(presser(), { verb }, data, 'sent-1');
      const answered = await Promise.all(
        replies.map(async ({ verb, reply }) => ({ verb, kind: (await reply)?.kind })),
      );
      const taken = answered.filter(({ kind }) => kind !== undefined);
      const verbsTaken = new Set(taken.map(({ verb }) => verb));
      expect([...ACTIONS.keys()].filter((verb) => !verbsTaken.has(verb))).toEqual([]);
      const kinds = new Set(taken.map(({ kind }) => kind));
      expect([...kinds].toSorted()).toEqual(['notice', 'post', 'redraw', 'replace', 'sign-in']);
      expect(shownToOthers(bot.connector.sent, ANN)).toEqual([]);
    });

    it('what comes after a sign-in shows nothing to anybody else', async () => {
      const before = bot.connector.sent.length;
      const signIn = () =>
        bot.deliver({
          ...activity('invoke', bot.where({ conversation, from: ANN })),
          name: 'signin/verifyState',
          value: { state: '1' },
        });
      await signIn();
      const previews = cardsOf(bot.connector.sent.slice(before));
      // The deal was edited after these drafts were asked for, so their letters are shown once more.
      expect(previews.length).toBeGreaterThan(0);
      for (const { fallbackText } of previews)
        expect(fallbackText).toMatch(/^Nothing was drafted yet: look the letter through once more\./);
      outlook.signedOut.add('ann');
      const { verb, data } = button(previews[0] as AdaptiveCard, 'Create draft');
      await press(presser(), { verb }, data, `sent-${before + 1}`);
      await signIn();
      await signIn();
      const sent = bot.connector.sent.slice(before);
      expect(JSON.stringify(sent)).toContain('The draft is in your Outlook');
      expect(JSON.stringify(sent)).toContain('You are signed in');
      expect(shownToOthers(sent, ANN)).toEqual([]);
    });

    it('nothing is shown to anybody else once Teams refuses such messages', async () => {
      const before = bot.connector.sent.length;
      bot.connector.answer({
        members: { [ANN]: { email: 'ann@partner.example', aadObjectId: 'oid-ann' } },
        targeting: 403,
      });
      for (const [verb, data] of Object.entries({
        ...PAYLOADS,
        [verbs.OPEN_DEAL]: { dealId: 'A-1' },
        [verbs.SAY]: { text: 'help' },
      }))
        await press(presser(), { verb }, data, 'sent-1');
      await bot.stop();
      const sent = bot.connector.sent.slice(before);
      expect(shownToOthers(sent, ANN)).toEqual([]);
      expect(waysOf(sent)).toContain(`POST a:opened-${ANN} 201`);
    });
  },
);

describe('a press on a message for all', () => {
  const startOther = useBots();

  it('is not taken for one on a message for one person', async () => {
    const bot = await startOther({ onlyYou: true });
    await bot.ask('check contoso', { conversation: 'groupChat' });
    const { sent } = await bot.press(
      verbs.SAY,
      { text: 'help' },
      { conversation: 'groupChat', on: 'sent-1' },
    );
    expect(waysOf(sent)).toEqual(['POST everybody 201']);
  });
});
