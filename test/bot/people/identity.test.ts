import { describe, expect, it } from '@jest/globals';
import { SHOW_DEAL } from '../../../cards/verbs.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { scan, tickOfRequest } from '../../../src/alerts/scan/scan.ts';
import { wholeAudit } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import { SAMPLE_DAY } from '../../support/sample-day.ts';
import { message } from '../../support/teams/activities.ts';
import { linesOf, titleOf } from '../../support/teams/card-text.ts';
import type { Member } from '../../support/teams/connector.ts';

const ANN = 'ann@contoso.example';
const ROWS: readonly Row[] = [
  { deal_id: 'A-1', customer: 'Acme', ae_email: ANN },
  { deal_id: 'G-1', customer: 'Globex', ce_email: 'kim_lee@partner.example' },
  { deal_id: 'P-1', customer: 'Paragon', ae_email: 'kim@partner.example' },
];

/** Ann signs in with the address that the deal names. */
const REAL: Member = { name: 'Ann', email: ANN, userPrincipalName: ANN, aadObjectId: 'object-ann' };
/** Bo signs in as themselves; somebody has entered Ann's address as their mail attribute. */
const IMPOSTOR: Member = {
  name: 'Bo',
  email: ANN,
  userPrincipalName: 'bo@contoso.example',
  aadObjectId: 'object-bo',
};

const start = useBots();
const started = async (
  members: Readonly<Record<string, Member>>,
  admins: ReadonlySet<string> = new Set(),
) => {
  const bot = await start({ fill: bookOf(ROWS), admins });
  bot.connector.answer({ members });
  return bot;
};
const shown = async (
  bot: TestBot,
  text: string,
  from: string,
  conversation: Place['conversation'] = 'personal',
) => titleOf(only(await bot.ask(text, { from, conversation })));

const guest = (userPrincipalName: string | undefined, email: string, more: Member = {}): Member => ({
  name: 'Guest',
  email,
  aadObjectId: 'object-guest',
  ...(userPrincipalName === undefined ? {} : { userPrincipalName }),
  ...more,
});

describe('a guest', () => {
  it.each([
    {
      what: 'an address that is not the invited one',
      name: 'eve_fabrikam.example#EXT#@org.example',
      email: ANN,
    },
    { what: 'a name that only reads as one', name: `${ANN}#EXT#@org.example`, email: ANN },
    {
      what: 'an address under the domain of members',
      name: 'ann_contoso.example#EXT#@org.example',
      email: ANN,
    },
    { what: 'a marker in lower case', name: 'ann_contoso.example#ext#@org.example', email: ANN },
    { what: 'no sign-in name', name: undefined, email: ANN, more: { userRole: 'guest' } },
    { what: 'a sign-in name without a marker', name: ANN, email: ANN, more: { userRole: 'Guest' } },
    { what: 'the marker in the address', name: undefined, email: `${ANN}#EXT#@org.example` },
    {
      what: 'no object id',
      name: 'eve_fabrikam.example#EXT#@org.example',
      email: ANN,
      more: { aadObjectId: '' },
    },
  ])('with $what is not who that address names', async ({ name, email, more }) => {
    const bot = await started({
      // Somebody is known to sign in under the domain.
      '29:cy': { name: 'Cy', userPrincipalName: 'cy@contoso.example', aadObjectId: 'object-cy' },
      '29:guest': guest(name, email, more),
    });
    await bot.ask('my deals', { from: '29:cy' });
    expect(await shown(bot, 'my deals', '29:guest')).toBe('Who are you?');
    expect(await shown(bot, 'check A-1', '29:guest')).toBe('No such deal');
    const pressed = await bot.press(SHOW_DEAL, { dealId: 'A-1', from: 0 }, { from: '29:guest' });
    expect(pressed.told.value).toBe('There is no such deal that you may see.');
  });

  it.each([
    {
      email: 'kim@partner.example',
      name: 'kim_partner.example#EXT#@org.example',
      deal: 'P-1',
      title: 'Paragon',
    },
    {
      email: 'Kim@Partner.example',
      name: 'KIM_partner.example#ext#@org.example',
      deal: 'P-1',
      title: 'Paragon',
    },
    {
      email: 'kim_lee@partner.example',
      name: 'kim_lee_partner.example#EXT#@org.example',
      deal: 'G-1',
      title: 'Globex',
    },
  ])(
    'whose address $email is the one that was invited sees their deal',
    async ({ name, email, deal, title }) => {
      const bot = await started({ '29:guest': guest(name, email, { userRole: 'guest' }) });
      expect(await shown(bot, `check ${deal}`, '29:guest')).toBe(title);
    },
  );

  it('takes no address from a member: it stays theirs', async () => {
    const bot = await started({
      '29:guest': guest('eve_fabrikam.example#EXT#@org.example', ANN),
      '29:ann': {
        name: 'Ann',
        email: ANN,
        userPrincipalName: 'a.lee@contoso.example',
        aadObjectId: 'object-ann',
      },
    });
    await bot.ask('my deals', { from: '29:guest' });
    expect(await shown(bot, 'my deals', '29:ann')).toBe('Your deals');
  });
});

it.each(['anonymous', 'Anonymous'])('an %s user is nobody', async (userRole) => {
  const bot = await started({ '29:x': { email: ANN, userPrincipalName: ANN, userRole } });
  expect(await shown(bot, 'check A-1', '29:x')).toBe('No such deal');
});

it('an address that is no address makes nobody an admin', async () => {
  const bot = await started({ '29:x': { email: 'ad-min', aadObjectId: 'object-x' } }, new Set(['ad-min']));
  expect(await shown(bot, 'check A-1', '29:x')).toBe('No such deal');
});

it.each([
  { what: 'a zero-width space', address: `a\u200bnn@contoso.example` },
  { what: 'a byte order mark', address: `\ufeff${ANN}` },
  { what: 'a no-break space', address: `${ANN}\u00a0` },
  { what: 'full-width letters', address: 'ａnn@contoso.example' },
])('an address with $what is not the one without', async ({ address }) => {
  const bot = await started({ '29:x': { email: address, aadObjectId: 'object-x' } });
  expect(await shown(bot, 'check A-1', '29:x')).toBe('No such deal');
});

it('the Kelvin sign is no k', async () => {
  const bot = await started({ '29:x': { email: '\u212aim@partner.example', aadObjectId: 'object-x' } });
  expect(await shown(bot, 'check P-1', '29:x')).toBe('No such deal');
});

describe('an address that a member signs in with', () => {
  it.each([
    { order: 'the impostor first', first: '29:bo' },
    { order: 'the owner first', first: '29:ann' },
  ])('is theirs alone, $order', async ({ first }) => {
    const bot = await started({ '29:ann': REAL, '29:bo': IMPOSTOR });
    await bot.ask('my deals', { from: first });
    await bot.ask('my deals', { from: '29:ann' });
    expect(await shown(bot, 'my deals', '29:ann')).toBe('Your deals');
    expect(await shown(bot, 'check A-1', '29:ann')).toBe('Acme');
    const answer = only(await bot.ask('my deals', { from: '29:bo' }));
    expect(titleOf(answer)).not.toBe('Your deals');
    expect(linesOf(answer).join(' ')).toContain(
      `Your address ${ANN} is also that of another member, so I can’t tell whose deals these are. Ask your administrator.`,
    );
    expect(JSON.stringify(answer)).not.toMatch(/object-ann|Acme|A-1/);
    expect(await shown(bot, 'check A-1', '29:bo')).toBe('No such deal');
  });

  it('is theirs alone in a group that the impostor asks in', async () => {
    const bot = await started({ '29:ann': REAL, '29:bo': IMPOSTOR });
    expect(await shown(bot, 'check A-1', '29:bo', 'groupChat')).toBe('No such deal');
    expect(await shown(bot, 'check A-1', '29:ann', 'groupChat')).toBe('Not everybody here may see this');
  });

  it('goes on to whoever signs in with it next', async () => {
    const bot = await started({
      '29:ann': REAL,
      '29:ann2': { ...REAL, aadObjectId: 'object-ann-2' },
    });
    await bot.ask('my deals', { from: '29:ann' });
    expect(await shown(bot, 'my deals', '29:ann2')).toBe('Your deals');
  });

  it('is known again after the bot was started anew', async () => {
    const bot = await started({ '29:ann': REAL });
    await bot.ask('my deals', { from: '29:ann' });
    const rows = await bot.store.db
      .selectFrom('person_addresses')
      .select(['address_key', 'object_id', 'kind'])
      .execute();
    expect(rows).toEqual([{ address_key: ANN, object_id: 'object-ann', kind: 'sign-in' }]);
  });

  it('wins over a person of whom Teams states no object id', async () => {
    const { aadObjectId: _, ...unknown } = IMPOSTOR;
    const bot = await started({ '29:ann': REAL, '29:bo': unknown });
    await bot.ask('my deals', { from: '29:ann' });
    expect(await shown(bot, 'check A-1', '29:bo')).toBe('No such deal');
  });
});

describe('an address that is only an entry of two members', () => {
  const one: Member = { ...REAL, userPrincipalName: 'a.lee@contoso.example' };

  it.each([
    ['29:bo', '29:ann'],
    ['29:ann', '29:bo'],
  ])('is neither’s once both were seen, %s first', async (first, second) => {
    const bot = await started({ '29:ann': one, '29:bo': IMPOSTOR });
    await bot.ask('my deals', { from: first });
    for (const from of [second, first]) {
      expect(await shown(bot, 'check A-1', from)).toBe('No such deal');
      expect(linesOf(only(await bot.ask('my deals', { from }))).join(' ')).toContain(
        'is also that of another member',
      );
      expect(linesOf(only(await bot.ask('at risk', { from }))).join(' ')).toContain(
        'is also that of another member',
      );
      expect(linesOf(only(await bot.ask('replies', { from }))).join(' ')).toContain(
        'is also that of another member',
      );
    }
  });

  it('is neither’s in a group of both, at once', async () => {
    const bot = await started({ '29:ann': one, '29:bo': IMPOSTOR });
    expect(await shown(bot, 'check A-1', '29:ann', 'groupChat')).toBe('No such deal');
    expect(await shown(bot, 'check A-1', '29:ann')).toBe('No such deal');
  });

  it('is the one’s again when the other has another', async () => {
    const bot = await started({ '29:ann': one, '29:bo': IMPOSTOR });
    await bot.ask('my deals', { from: '29:ann' });
    await bot.ask('my deals', { from: '29:bo' });
    bot.connector.answer({
      members: { '29:ann': one, '29:bo': { ...IMPOSTOR, email: 'bo@contoso.example' } },
    });
    bot.wait(61 * 60_000);
    await bot.ask('my deals', { from: '29:bo' });
    bot.wait(60_000);
    expect(await shown(bot, 'check A-1', '29:ann')).toBe('Acme');
  });

  it('is told once to those who run the bot', async () => {
    const bot = await started({ '29:ann': one, '29:bo': IMPOSTOR });
    for (const from of ['29:ann', '29:bo', '29:ann', '29:bo']) await bot.ask('my deals', { from });
    bot.wait(61 * 60_000);
    for (const from of ['29:ann', '29:bo']) await bot.ask('my deals', { from });
    expect(bot.log.filter(({ message }) => message.startsWith('address-of-two'))).toHaveLength(1);
    const audited = (await wholeAudit(bot.store.db)).filter(({ detail }) => detail.includes(ANN));
    expect(audited.map(({ actor_name, action }) => ({ actor_name, action }))).toEqual([
      { actor_name: 'Bo', action: 'refuse' },
    ]);
  });
});

describe('an admin by address', () => {
  const admins = new Set([ANN]);

  it('is who signs in with it, and nobody who merely has it', async () => {
    const bot = await started({ '29:ann': REAL, '29:bo': IMPOSTOR }, admins);
    expect(await shown(bot, 'audit P-1', '29:ann')).toBe('Audit log of P-1');
    expect(await shown(bot, 'audit P-1', '29:bo')).toBe('For admins');
    expect(await shown(bot, 'check P-1', '29:bo')).toBe('No such deal');
  });
});

describe('alerts of a PDM', () => {
  const critical: Row = {
    deal_id: 'D-1',
    customer: 'Contoso',
    program: 'EA',
    transaction: 'new',
    cloud_scope: 'commercial',
    close_date: SAMPLE_DAY,
    pdm_email: ANN,
    contact_role: 'notices-contact',
    contact_email: 'gone@gmail.example',
  };
  const writes = (bot: TestBot, from: string) => {
    const activity = message('help', bot.where({ from }));
    const id = `a:${from}`;
    return bot.deliver({ ...activity, conversation: { ...(activity.conversation as object), id } });
  };
  const told = ({ connector }: TestBot) =>
    connector.sent.flatMap(({ conversationId, activityId }) => (activityId === null ? [conversationId] : []));
  const alerted = async (bot: TestBot) => {
    await bookOf([critical])(bot.services);
    const { db, now, cadence, thresholds, log, newReference } = bot.services;
    await scan({ db, now, cadence, thresholds, log }, tickOfRequest(now(), newReference()));
  };

  it.each([
    { what: 'wrote first', order: ['29:bo', '29:ann'] },
    { what: 'wrote last', order: ['29:ann', '29:bo'] },
  ])('go to who signs in with the address, not to who merely has it and $what', async ({ order }) => {
    const bot = await start({ fill: async () => {}, admins: new Set(), alerts: true });
    bot.connector.answer({ members: { '29:ann': REAL, '29:bo': IMPOSTOR } });
    for (const from of order) await writes(bot, from);
    await alerted(bot);
    await eventually(() => expect(told(bot)).toEqual(['a:29:ann']));
  });

  it('do not go to who merely has the address once its owner was seen anywhere', async () => {
    const bot = await start({ fill: async () => {}, admins: new Set(), alerts: true });
    bot.connector.answer({ members: { '29:ann': REAL, '29:bo': IMPOSTOR } });
    await writes(bot, '29:bo');
    await bot.ask('my deals', { from: '29:ann', conversation: 'groupChat' });
    await alerted(bot);
    const entered = () =>
      bot.store.db.selectFrom('alerts').select(['place_key', 'state', 'attempts']).execute();
    await eventually(async () =>
      expect(await entered()).toContainEqual({
        place_key: placeOf(ANN),
        state: expect.stringMatching(/pending|parked/),
        attempts: 1,
      }),
    );
    expect(told(bot)).toEqual([]);
  });
});
