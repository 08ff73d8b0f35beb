import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardsOf, only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import {
  CONVERSATIONS,
  type ConversationType,
  type LooseActivity,
  message,
} from '../../support/teams/activities.ts';
import { linesOf, titleOf } from '../../support/teams/card-text.ts';
import { expectInert, MARK } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

const html = (content: string) => ({ contentType: 'text/html', content });
const QUOTE = '<quoted messageId="1772050244572"/>';
const REPLY = `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1772050244572">
  <strong itemprop="mri" itemid="28:bot">WSA Readiness</strong><span itemprop="time" itemid="1772050244572"></span>
  <p itemprop="preview">Fabrikam, Inc.: blocked, ann@account.example</p></blockquote>`;
const BOT_MENTION =
  '<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">WSA Readiness</span>&nbsp;';
const safe = (link: string) =>
  `https://emea01.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02%7Cann@account.example%7C08dc&sdata=x%3D&reserved=0`;

/** A message as Teams sends it: its plain text and, over an ordinary message, what else comes along. */
interface Sent {
  readonly name: string;
  readonly text: string;
  readonly more?: LooseActivity;
}

async function sent(
  { text, more = {} }: Omit<Sent, 'name'>,
  conversation: ConversationType = 'personal',
): Promise<AdaptiveCard> {
  const { response, sent: answers } = await bot.deliver({
    ...message(text, bot.where({ conversation })),
    ...more,
  });
  expect(response.status).toBe(200);
  const card = only(cardsOf(answers));
  expect(renderCard(card).faults).toEqual([]);
  return card;
}

const textOf = (card: AdaptiveCard) => linesOf(card).join('\n');

describe.each(CONVERSATIONS)('a reply that quotes, in a %s conversation', (conversation) => {
  it.each([
    { said: 'my deals', text: `${QUOTE} my deals` },
    { said: 'my deals', text: `${QUOTE}\nmy deals` },
    { said: 'check contoso', text: `${QUOTE} check contoso` },
    { said: 'check contoso', text: `${QUOTE}${QUOTE.replace('/>', '></quoted>')}check contoso` },
    { said: 'is contoso ready?', text: `is contoso ready? ${QUOTE}` },
    { said: 'what is cloud scope', text: `${QUOTE.replaceAll('"', "'")} what is cloud scope` },
  ])('"$text" is answered as "$said"', async ({ said, text }) => {
    const plain = only(await bot.ask(said, { conversation }));
    expect(textOf(await sent({ text }, conversation))).toBe(textOf(plain));
  });

  it.each(['my deals', 'check contoso', 'is contoso ready?'])(
    'and comes with what it quotes as HTML, is answered as "%s"',
    async (said) => {
      const plain = only(await bot.ask(said, { conversation }));
      const mention = conversation === 'personal' ? '' : BOT_MENTION;
      const text = `WSA Readiness Fabrikam, Inc.: blocked, ann@account.example ${said}`;
      const attachments = [html(`${REPLY}<p>${mention}${said}</p>`)];
      const answer = await sent({ text, more: { attachments } }, conversation);
      expect(textOf(answer)).toBe(textOf(plain));
    },
  );
});

describe('addresses that stand in the HTML of a message', () => {
  const judged: readonly (Sent & { readonly addresses: readonly string[] })[] = [
    {
      name: 'the link of a contact',
      text: 'validate Ann Lee ',
      more: { attachments: [html('<div>validate <a href="mailto:ann@contoso.com">Ann Lee</a>&nbsp;</div>')] },
      addresses: ['ann@contoso.com'],
    },
    {
      name: 'several contacts, without a keyword',
      text: 'Ann Lee; Bo Ek',
      more: {
        attachments: [
          html(
            '<p><a href="mailto:ann@contoso.com?subject=Hi">Ann Lee</a>; <a href="MAILTO:bo%40contoso.com">Bo Ek</a></p>',
          ),
        ],
      },
      addresses: ['ann@contoso.com', 'bo@contoso.com'],
    },
    {
      name: 'a link with several addresses',
      text: 'validate the board',
      more: {
        attachments: [html('validate <a href="mailto:ann@contoso.com;bo@contoso.com">the board</a>')],
      },
      addresses: ['ann@contoso.com', 'bo@contoso.com'],
    },
    {
      name: 'the chat of somebody',
      text: 'validate Ann Lee',
      more: {
        attachments: [
          html(
            'validate <a href="https://teams.microsoft.com/l/chat/0/0?users=ann@contoso.com&amp;topicName=x">Ann Lee</a>',
          ),
        ],
      },
      addresses: ['ann@contoso.com'],
    },
    {
      name: 'a link that a mail filter wrapped',
      text: 'validate Ann Lee',
      more: {
        attachments: [
          html(
            `validate <a href="${safe('mailto:ann@contoso.com').replaceAll('&', '&amp;')}" title="x">Ann Lee</a>`,
          ),
        ],
      },
      addresses: ['ann@contoso.com'],
    },
    {
      name: 'a table whose cells run together',
      text: 'validate NTCann@contoso.comOAbo@contoso.com',
      more: {
        attachments: [
          html(
            '<p>validate</p><table><tr><td>NTC</td><td>ann@contoso.com</td></tr><tr><td>OA</td><td>bo@contoso.com</td></tr></table>',
          ),
        ],
      },
      addresses: ['ann@contoso.com', 'bo@contoso.com'],
    },
    {
      name: 'a table of names with links, one struck out, without a keyword',
      text: 'RoleContactNotices ContactAnn LeeOld OneOnline AdministratorBo Ek',
      more: {
        attachments: [
          html(
            `<table><thead><tr><th>Role</th><th>Contact</th></tr></thead><tbody>
             <tr><td><p>Notices Contact</p></td><td><p><a href="mailto:ann@contoso.com">Ann Lee</a> <s><a href="mailto:old@contoso.com">Old One</a></s></p></td></tr>
             <tr><td>Online Administrator</td><td><a href="mailto:bo@contoso.com">Bo Ek</a></td></tr></tbody></table>`,
          ),
        ],
      },
      addresses: ['ann@contoso.com', 'bo@contoso.com'],
    },
    {
      name: 'a list',
      text: 'validateann@contoso.combo@contoso.com',
      more: { attachments: [html('validate<ul><li>ann@contoso.com</li><li>bo@contoso.com</li></ul>')] },
      addresses: ['ann@contoso.com', 'bo@contoso.com'],
    },
    {
      name: 'a quotation of one’s own, code, an emoji and a picture',
      text: 'validate ann@contoso.combo@contoso.com',
      more: {
        attachments: [
          html(
            `<div>validate <img src="https://x.example/a.png"><blockquote>ann@contoso.com</blockquote><pre>bo@contoso.com</pre>
             <img itemtype="http://schema.skype.com/Emoji" alt="🙂"></div>`,
          ),
          { contentType: 'image/png', contentUrl: 'https://x.example/a.png' },
        ],
      },
      addresses: ['ann@contoso.com', 'bo@contoso.com'],
    },
    {
      name: 'a message that is forwarded',
      text: 'validate',
      more: {
        attachments: [
          html('<p>validate</p><attachment id="1"></attachment>'),
          {
            contentType: 'forwardedMessageReference',
            content: JSON.stringify({
              originalMessageContent: '<p>Ask <a href="mailto:ann@contoso.com">Ann</a></p>',
            }),
          },
        ],
      },
      addresses: ['ann@contoso.com'],
    },
    {
      name: 'zero-width characters and non-breaking spaces',
      text: 'validate ann@contoso.com bo@contoso.com',
      more: {
        attachments: [
          html('<div>validate&nbsp;an\u200bn@con\u00adtoso.com&nbsp;&#8203;bo@contoso.com&#xFEFF;</div>'),
        ],
      },
      addresses: ['ann@contoso.com', 'bo@contoso.com'],
    },
    {
      name: 'a text that is HTML itself',
      text: '<div>validate <a href="mailto:ann@contoso.com">Ann</a></div>',
      more: { textFormat: 'xml' },
      addresses: ['ann@contoso.com'],
    },
    {
      name: 'the address that is seen, not another one behind it',
      text: 'validate ann@contoso.com',
      more: { attachments: [html('validate <a href="mailto:eve@evil.example">ann@contoso.com</a>')] },
      addresses: ['ann@contoso.com'],
    },
  ];
  it.each(judged)('$name: $addresses', async ({ text, more = {}, addresses }) => {
    const said = textOf(await sent({ text, more }));
    const found = said.match(/[\w.%]+@[\w.]+\w/g) ?? [];
    expect([...new Set(found)].toSorted()).toEqual([...addresses].toSorted());
    expect(said).not.toMatch(/Not read as an address/);
  });
});

describe('addresses in plain text', () => {
  it.each([
    { text: 'Ann Lee <ann@contoso.com>; bob@contoso.com', addresses: ['ann@contoso.com', 'bob@contoso.com'] },
    {
      text: 'Ann Lee &lt;ann@contoso.com&gt;; bob@contoso.com',
      addresses: ['ann@contoso.com', 'bob@contoso.com'],
    },
    {
      text: '"Lee, Ann" <ann@contoso.com>, bob@contoso.com',
      addresses: ['ann@contoso.com', 'bob@contoso.com'],
    },
    { text: 'ann@contoso.com&nbsp;bob@contoso.com', addresses: ['ann@contoso.com', 'bob@contoso.com'] },
    { text: `${QUOTE} ann@contoso.com`, addresses: ['ann@contoso.com'] },
    { text: `Ann: ${safe('mailto:ann@contoso.com')}`, addresses: ['ann@contoso.com'] },
  ])('need no keyword: $text', async ({ text, addresses }) => {
    const said = textOf(await sent({ text }));
    const found = said.match(/[\w.%]+@[\w.]+\w/g) ?? [];
    expect([...new Set(found)].toSorted()).toEqual([...addresses].toSorted());
  });

  it('are asked for where a contact came as a name alone', async () => {
    expect(titleOf(await sent({ text: 'validate Ann Lee' }))).toBe('Which addresses?');
  });
});

describe('a mention', () => {
  const mention = (id: string, text: string) => ({ type: 'mention', mentioned: { id, name: 'x' }, text });
  it.each<Sent>([
    {
      name: 'of the bot, in the middle',
      text: 'check <at>WSA Readiness</at> contoso',
      more: { entities: [mention('28:bot', '<at>WSA Readiness</at>')] },
    },
    {
      name: 'of the bot, with an id',
      text: '<at id="0">WSA Readiness</at>&nbsp;check contoso',
      more: { entities: [mention('28:bot', '<at>WSA Readiness</at>')] },
    },
    {
      name: 'of the bot, in HTML',
      text: '<at>WSA Readiness</at> check contoso',
      more: {
        entities: [mention('28:bot', '<at>WSA Readiness</at>')],
        attachments: [html(`<div><div>${BOT_MENTION}check contoso</div></div>`)],
      },
    },
    {
      name: 'of somebody',
      text: '<at>WSA Readiness</at> check <at>Contoso</at>',
      more: {
        entities: [mention('28:bot', '<at>WSA Readiness</at>'), mention('29:x', '<at>Contoso</at>')],
      },
    },
    { name: 'that no entity tells of', text: 'check <at>Contoso</at>', more: { entities: [] } },
  ])('$name', async ({ text, more = {} }) => {
    expect(titleOf(await sent({ text, more }))).toBe('Contoso');
  });
});

describe('a message that was edited', () => {
  const edit = (text: string, id: string, fields: LooseActivity = {}): LooseActivity => {
    const said = message(text, { ...bot.where(), id });
    const channelData = { ...(said.channelData as object), eventType: 'editMessage' };
    return { ...said, type: 'messageUpdate', channelData, ...fields };
  };

  it('is answered as it now reads, at each edit, and once', async () => {
    const where = bot.where();
    await bot.deliver(message('check fabrikam federal', where));
    const first = edit('check EA-2026-0042', where.id);
    const second = edit('what is cloud scope', where.id, { timestamp: '2026-06-10T12:01:00.000Z' });
    const back = edit('check fabrikam federal', where.id, { timestamp: '2026-06-10T12:02:00.000Z' });
    const titles: (string | undefined)[] = [];
    for (const activity of [first, first, second, back]) {
      const { sent: answers } = await bot.deliver(activity);
      titles.push(...cardsOf(answers).map(titleOf));
    }
    expect(titles).toHaveLength(3);
    expect(titles[0]).toBe('Contoso');
    expect(titles[2]).toBe('Fabrikam Federal Systems');
  });

  it('is read with its HTML, and without what it quotes', async () => {
    const attachments = [html(`${REPLY}<p>check EA-2026-0042</p>`)];
    const { sent: answers } = await bot.deliver(
      edit('Fabrikam: blocked check', bot.where().id, { attachments }),
    );
    expect(cardsOf(answers).map(titleOf)).toEqual(['Contoso']);
  });

  it.each(['undeleteMessage', 'softDeleteMessage', undefined])(
    'is no message that was otherwise changed: %s',
    async (eventType) => {
      const { response, sent: answers } = await bot.deliver(
        edit('check EA-2026-0042', bot.where().id, { channelData: { eventType } }),
      );
      expect([response.status, answers]).toEqual([200, []]);
    },
  );
});

describe('HTML that means harm', () => {
  it.each([
    { name: 'script', content: `<script>alert(1)</script><img src=x onerror=alert(1)>${MARK}` },
    { name: 'Markdown in words', content: `<p>[${MARK}](https://evil.example) **x** &lt;b&gt;</p>` },
    { name: 'a link that runs', content: `<a href="javascript:alert(1)">${MARK}</a>` },
    { name: 'elements 50,000 deep', content: `${'<div>'.repeat(50_000)}${MARK}` },
    { name: 'cells 5,000 deep', content: `<p>x</p>${'<table><tr><td>a</td><td>'.repeat(5000)}${MARK}` },
    { name: 'more than Teams takes', content: `<p>${MARK} ${'x '.repeat(60_000)}</p>` },
    { name: 'no end', content: `${MARK} <<<< <a href="` },
    { name: 'nothing', content: '' },
  ])('$name is nothing but words, if that', async ({ content }) => {
    const card = await sent({ text: `${MARK} lovely day`, more: { attachments: [html(content)] } });
    expectInert(card);
  });

  it.each([
    { name: 'a number', attachment: { contentType: 'text/html', content: 7 } },
    { name: 'an object', attachment: { contentType: 'text/html', content: { a: '<p>x</p>' } } },
    {
      name: 'forwarded JSON that is none',
      attachment: { contentType: 'forwardedMessageReference', content: '{' },
    },
  ])('content that is $name leaves the text as it is', async ({ attachment }) => {
    const card = await sent({ text: 'check EA-2026-0042', more: { attachments: [attachment] } });
    expect(titleOf(card)).toBe('Contoso');
  });
});
