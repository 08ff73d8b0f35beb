import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard, SubmitAction } from '../../../cards/kit/adaptive-card.ts';
import { ATTACH_FORM, ATTACH_SAVE, JUDGE_ADDRESSES, OPEN_DEAL, RECORD_FORM } from '../../../cards/verbs.ts';
import type { Directory } from '../../../src/directory/tenant-directory.ts';
import { wholeAudit } from '../../support/audit/audit-rows.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { TENANT } from '../../support/teams/activities.ts';
import { linesOf, partsOf, titleOf } from '../../support/teams/card-text.ts';
import { extend, submit } from '../../support/teams/extension.ts';
import { HOSTILE } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const MEMBERS = {
  '29:ann': {
    name: 'Ann',
    email: 'ann@team.example',
    userPrincipalName: 'ann@team.example',
    aadObjectId: 'object-ann',
  },
  '29:eve': {
    name: 'Eve',
    email: 'eve@team.example',
    userPrincipalName: 'eve@team.example',
    aadObjectId: 'object-eve',
  },
};
const ANN = { from: '29:ann', in: 'group' } as const;
const EVE = { from: '29:eve', in: 'group' } as const;
const ROWS = [{ deal_id: 'A-1', customer: 'Acme', cloud_scope: 'gcc', ae_email: 'ann@team.example' }];

const start = useBots();

/** Chooses the action on a message. */
function open(bot: TestBot, messagePayload: unknown, writer: typeof ANN | typeof EVE = ANN) {
  const value = { commandId: 'checkAddresses', commandContext: 'message', messagePayload };
  return extend(bot, writer, 'fetchTask', value);
}

const html = (content: string) => ({ body: { contentType: 'html', content } });

/** Attached files, the last of them with an address as its name. */
function named(count: number): object[] {
  const names = Array.from({ length: count }, (_, n) => (n === count - 1 ? 'x@contoso.com' : `${n}`));
  return names.map((name) => ({ name }));
}

function addressesOf(card: AdaptiveCard | null): string[] {
  const choice = card && partsOf(card).find(({ part }) => part.id === 'emails');
  return ((choice?.part.choices ?? []) as { value: string }[]).map(({ value }) => value);
}

/** The data that a button of a dialog sends. */
function buttonOf(card: AdaptiveCard | null, title: string): Readonly<Record<string, unknown>> {
  const found =
    card && partsOf(card).find(({ part }) => part.type === 'Action.Submit' && part.title === title);
  if (!found) throw new Error(`no button "${title}"`);
  return (found.part as unknown as SubmitAction).data;
}

describe('the addresses of a message', () => {
  let bot: TestBot;
  beforeEach(async () => {
    bot = await start({ fill: bookOf(ROWS), admins: new Set() });
    bot.connector.answer({ members: MEMBERS });
  });
  afterEach(() => bot.stop());

  it.each([
    {
      what: 'in HTML, each once',
      payload: html('<div>NTC: Ann@contoso.com, <b>bo@contoso.com</b> &amp; ann@contoso.com</div>'),
      found: ['Ann@contoso.com', 'bo@contoso.com'],
    },
    {
      what: 'behind a link with a name',
      payload: html('<p><a href="mailto:cy%2Bvl@contoso.com">Cy Ek</a></p>'),
      found: ['cy+vl@contoso.com'],
    },
    {
      what: 'in a mention',
      payload: { ...html('<at id="0">x</at>'), mentions: [{ id: 0, mentionText: 'dee@contoso.com' }] },
      found: ['dee@contoso.com'],
    },
    {
      what: 'in a card that is attached, and in the name of a file',
      payload: {
        ...html('<attachment id="1"></attachment>'),
        attachments: [
          {
            content:
              '{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Send to\\neve@contoso.com"}]}',
          },
          { content: null, name: 'contacts of fay@contoso.com.xlsx' },
        ],
      },
      found: ['eve@contoso.com', 'fay@contoso.com.xlsx'],
    },
    {
      what: 'of a mail',
      payload: {
        body: { contentType: 'text', content: 'See gil@contoso.com' },
        subject: 'For hal@contoso.com',
        from: { emailAddress: { name: 'Ida', address: 'ida@contoso.com' } },
        toRecipients: [{ emailAddress: { address: 'joe@contoso.com' } }, {}],
        ccRecipients: [{ emailAddress: { address: 'kim@contoso.com' } }],
      },
      found: ['gil@contoso.com', 'hal@contoso.com', 'ida@contoso.com', 'joe@contoso.com', 'kim@contoso.com'],
    },
    {
      what: 'but not of what it quotes, nor hidden ones',
      payload: html(
        '<blockquote>old@contoso.com</blockquote><p style="display:none">hid@contoso.com</p>new@contoso.com',
      ),
      found: ['new@contoso.com'],
    },
  ])('are read $what', async ({ payload, found }) => {
    const { status, dialog } = await open(bot, payload);
    expect({ status, found: addressesOf(dialog) }).toEqual({ status: 200, found });
    expect(renderCard(dialog as AdaptiveCard).faults).toEqual([]);
  });

  it.each([
    undefined,
    null,
    'text',
    [],
    {},
    html(''),
    html('Call me at 12@, @x or a@b'),
    { body: 7, attachments: 'x', mentions: [null], toRecipients: 3, from: { user: { id: '1' } } },
  ])('are told to be none in %j', async (payload) => {
    const { status, said, dialog } = await open(bot, payload);
    expect({ status, said, dialog }).toEqual({
      status: 200,
      said: 'I found no e-mail address in this message.',
      dialog: null,
    });
  });

  const nested = (depth: number, inner: string) => '<div>'.repeat(depth) + inner + '</div>'.repeat(depth);
  const deepCard = (depth: number) => ({
    ...html('see the card'),
    attachments: [{ content: `${'['.repeat(depth)}"x@contoso.com"${']'.repeat(depth)}` }],
  });
  it.each([
    { what: 'too deep in elements', payload: html(nested(20_000, 'x@contoso.com')) },
    { what: 'too deep in a table', payload: html(`<table><tr><td>a<td>${nested(200, 'x@b.com')}</table>`) },
    { what: 'behind too long a text', payload: html(`${'word '.repeat(41_000)}x@contoso.com`) },
    { what: 'too deep in a card', payload: deepCard(40) },
    { what: 'in the last of too many names', payload: { attachments: named(300) } },
    { what: 'behind too long a subject', payload: { subject: `${'word '.repeat(5000)}x@contoso.com` } },
  ])('are not told to be none where one stands $what', async ({ payload }) => {
    const { said } = await open(bot, payload);
    expect(said).toBe('I could not read all of this message, and found no e-mail address in what I read.');
  });

  it('are listed with the word that there may be more', async () => {
    const { dialog } = await open(bot, html(`a@contoso.com${nested(20_000, 'x@contoso.com')}`));
    expect(addressesOf(dialog)).toEqual(['a@contoso.com']);
    expect(linesOf(dialog as AdaptiveCard)[0]).toBe('I could not read all of this message.');
  });

  it('are listed up to 25, and the others stand there to be copied', async () => {
    const many = Array.from({ length: 300 }, (_, n) => `p${n}@contoso.com`);
    const { dialog } = await open(bot, html(many.join(' ')));
    expect(addressesOf(dialog)).toEqual(many.slice(0, 25));
    expect(linesOf(dialog as AdaptiveCard)[0]).toBe(
      '275 more are not listed: copy them from below, and validate those in my chat.',
    );
    const others = partsOf(dialog as AdaptiveCard).find(({ part }) => part.id === 'others');
    expect(String(others?.part.value).split(', ')).toEqual(many.slice(25));
    expect(renderCard(dialog as AdaptiveCard).faults).toEqual([]);
  });

  it.each([{ value: {} }, { value: { commandId: 'other' } }, { value: null }])(
    'are not read for $value',
    async ({ value }) => {
      expect((await extend(bot, ANN, 'fetchTask', value)).status).toBe(400);
    },
  );

  it.each([
    { verb: 'nothing', data: {} },
    { verb: RECORD_FORM, data: { verb: RECORD_FORM, dealId: 'A-1', method: 'vl-central' } },
    { verb: OPEN_DEAL, data: { verb: OPEN_DEAL, dealId: 'A-1' } },
    { verb: JUDGE_ADDRESSES, data: { verb: JUDGE_ADDRESSES } },
  ])('answer no press of $verb', async ({ data }) => {
    expect((await submit(bot, ANN, data)).status).toBe(400);
  });

  it.each(HOSTILE)('show $name of the message as nothing but text', async ({ text }) => {
    const { dialog } = await open(bot, { body: { contentType: 'text', content: `${text} x@contoso.com` } });
    const judged = await submit(bot, ANN, {
      ...buttonOf(dialog, 'Check'),
      emails: `${text} x@contoso.com`,
      scope: 'gcc',
      dealId: text,
    });
    const form = await submit(bot, ANN, buttonOf(judged.dialog, 'Attach to a deal'));
    for (const card of [dialog, judged.dialog, form.dialog]) {
      if (!card) continue;
      expect(renderCard(card).faults).toEqual([]);
      for (const { part } of partsOf(card))
        if (part.type === 'TextBlock') expect(String(part.text)).not.toContain('zqx');
    }
  });
});

describe('an address of a message', () => {
  onEachDatabase((database) => {
    describe('in the dialog', () => {
      let bot: TestBot;
      beforeEach(async () => {
        bot = await start({ database, fill: bookOf(ROWS), admins: new Set(), tenantId: TENANT });
        bot.connector.answer({ members: MEMBERS });
      });
      afterEach(() => bot.stop());

      it('is judged as in chat, and attached to the deal that was named', async () => {
        const { dialog } = await open(bot, html('x@agency.gov and y@gmail.com'));
        const filled = { emails: 'x@agency.gov,y@gmail.com', scope: 'gcc', dealId: ' A-1 ' };
        const judged = await submit(bot, ANN, { ...buttonOf(dialog, 'Check'), ...filled });
        expect(linesOf(judged.dialog as AdaptiveCard)).toEqual(
          expect.arrayContaining(['1 of 2 can’t be used']),
        );
        expect(judged.raw).toContain('personal');
        const form = await submit(bot, ANN, buttonOf(judged.dialog, 'Attach to a deal'));
        const inputs = Object.fromEntries(
          partsOf(form.dialog as AdaptiveCard).flatMap(({ part }) =>
            typeof part.id === 'string' ? [[part.id, part.value]] : [],
          ),
        );
        expect(inputs).toMatchObject({ dealId: 'A-1', emails: 'x@agency.gov,y@gmail.com' });
        const saved = await submit(bot, ANN, { ...buttonOf(form.dialog, 'Attach'), ...inputs });
        expect(linesOf(saved.dialog as AdaptiveCard)[0]).toBe(
          'Added as Notices Contact: x@agency.gov, y@gmail.com.',
        );
        const contacts = await bot.store.db.selectFrom('contacts').select(['email', 'added_by']).execute();
        expect(contacts).toEqual([
          { email: 'x@agency.gov', added_by: 'person:object-ann' },
          { email: 'y@gmail.com', added_by: 'person:object-ann' },
        ]);
        const actions = (await wholeAudit(bot.store.db)).map(({ action }) => action);
        expect(actions).toEqual(['list', 'attach', 'view']);
      });

      it('is attached to no deal of others', async () => {
        const data = {
          verb: ATTACH_SAVE,
          offered: 'x@a.com',
          scope: 'gcc',
          emails: 'x@a.com',
          role: 'notices-contact',
        };
        const refused = await submit(bot, EVE, { ...data, dealId: 'A-1' });
        expect(titleOf(refused.dialog as AdaptiveCard)).toMatch(
          /^Not attached yet. No deal that you may see/,
        );
        expect(refused.raw).not.toContain('Acme');
        const actions = (await wholeAudit(bot.store.db)).map(({ action }) => action);
        expect(actions).toEqual(['refuse']);
      });

      it('is shown with what the asker alone may see, though others are in the conversation', async () => {
        const evidence = {
          contact_role: 'NTC',
          contact_email: 'z@agency.gov',
          validation_method: 'vl-central',
        };
        await bookOf([
          {
            ...ROWS[0],
            ...evidence,
            validation_result: 'valid',
            validated_at: '2026-06-01',
            validated_by: 'Sam',
          },
        ])(bot.services);
        const asked = { verb: JUDGE_ADDRESSES, emails: 'z@agency.gov', scope: 'gcc' };
        expect((await submit(bot, ANN, asked)).raw).toContain('VL Central');
        expect((await submit(bot, EVE, asked)).raw).toContain('nothing is recorded that you may see');
      });
    });
  });
});

describe('a dialog', () => {
  it.each([
    { what: 'waits for a look-up', answers: true },
    { what: 'does not wait for one without end', answers: false },
  ])('$what', async ({ answers }) => {
    const directory: Directory = {
      lookUp: (domain) => {
        const raw = { worldwide: null, usGovernment: null, graph: null };
        const finding = {
          domain,
          result: 'commercial',
          reason: 'Said so.',
          raw,
          complete: true,
          at: 0,
        } as const;
        return answers ? Promise.resolve(finding) : new Promise(() => {});
      },
      close: async () => {},
    };
    const bot = await start({ directory });
    const { dialog } = await submit(bot, ANN, {
      verb: JUDGE_ADDRESSES,
      emails: 'x@contoso.com',
      scope: 'gcc',
    });
    expect(JSON.stringify(dialog).includes('Look-up of contoso.com')).toBe(answers);
    expect(buttonOf(dialog, 'Attach to a deal')).toMatchObject({ verb: ATTACH_FORM });
    await bot.stop();
  });
});
