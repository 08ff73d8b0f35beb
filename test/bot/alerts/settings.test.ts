import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { cardBytes, MAX_CARD_BYTES } from '../../../cards/kit/elements.ts';
import { ALERTS_SAVE } from '../../../cards/verbs.ts';
import {
  NOTHING_SET,
  type PersonSettings,
  readSettings,
} from '../../../src/alerts/decide/person-settings.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { filledOf, readFilled } from '../../../src/alerts/preferences/settings-form.ts';
import { scan } from '../../../src/alerts/scan/scan.ts';
import { AS_ORGANISATION, CHOSEN_RISKS } from '../../../src/domain/alerts/settings-form.ts';
import { LOCAL_ADDRESS } from '../../../src/local/local-person.ts';
import { DEFAULT_CADENCE } from '../../../src/policy/cadence.ts';
import { putSwitch } from '../../../src/store/queries/alerts/alerts.ts';
import { alertSettingsOf, putAlertPlace } from '../../../src/store/queries/alerts/people.ts';
import { inWords } from '../../support/alerts/alerting.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { linesOf, partsOf, titleOf } from '../../support/teams/card-text.ts';
import { HOSTILE, MARK } from '../../support/teams/hostile.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const PLACE = placeOf(LOCAL_ADDRESS);
const start = useBots();
/** One deal at risk on 10 June, in no hurry; of EA. */
const RISKY = {
  deal_id: 'D-1',
  customer: 'Contoso',
  program: 'EA',
  ae_email: LOCAL_ADDRESS,
  close_date: '2026-07-11',
};
const bookBot = () => start({ fill: bookOf([RISKY]) });

/** The inputs of a card as a client sends them when nothing is changed. */
function filledIn(card: AdaptiveCard): Record<string, string> {
  const inputs = partsOf(card).filter(({ part }) => String(part.type).startsWith('Input.'));
  return Object.fromEntries(inputs.map(({ part }) => [String(part.id), String(part.value ?? '')]));
}

async function save(bot: TestBot, change: Record<string, string>): Promise<AdaptiveCard> {
  const filled = filledIn(only(await bot.ask('alerts')));
  const { told } = await bot.press(ALERTS_SAVE, { ...filled, ...change });
  const card = told.value as AdaptiveCard;
  expect(renderCard(card).faults).toEqual([]);
  expect(cardBytes(card)).toBeLessThanOrEqual(MAX_CARD_BYTES);
  return card;
}

async function keptIn({ store }: TestBot, place = PLACE): Promise<PersonSettings> {
  const [row] = await alertSettingsOf(store.db, [place]);
  return readSettings(row?.settings);
}

/** The fields of the card for some settings: it has one for the time zone. */
function drawnOf(kept: PersonSettings) {
  const { zone, ...fields } = filledOf(kept);
  return { ...fields, otherZone: zone === AS_ORGANISATION ? '' : zone, pick: '' };
}

const textOf = (card: AdaptiveCard) => linesOf(card).join('\n');

describe('the settings of alerts', () => {
  it('show how the organisation has it where nothing is set, and change nothing when they are saved so', async () => {
    const bot = await bookBot();
    const card = only(await bot.ask('alerts'));
    expect(titleOf(card)).toBe('Your alerts');
    expect(filledIn(card)).toEqual({ ...drawnOf(NOTHING_SET), programs: '' });
    const words = JSON.stringify(card);
    const { digestAt, zone, quiet } = DEFAULT_CADENCE;
    expect(textOf(card)).toContain(`daily at ${digestAt}`);
    for (const one of [zone, `${quiet?.from} to ${quiet?.to}`])
      expect(words).toContain(`As your organisation: ${one}`);
    expect(textOf(await save(bot, {}))).toContain('Saved.');
    expect(await keptIn(bot)).toEqual(NOTHING_SET);
  });

  it('keep what is filled in, show it again, and write it into the audit log', async () => {
    const bot = await bookBot();
    const card = await save(bot, {
      digest: '9:15',
      zone: 'Europe/Oslo',
      quiet: 'own',
      from: '20:00',
      to: '06:30',
      risk: 'high',
      programs: 'EA,SCE',
      backup: ' Pat@Contoso.com ',
    });
    const kept: PersonSettings = {
      isOn: true,
      digestAt: '09:15',
      zone: 'Europe/Oslo',
      quiet: { from: '20:00', to: '06:30' },
      minRisk: 'high',
      programs: ['EA', 'SCE'],
      backup: 'Pat@Contoso.com',
    };
    expect(await keptIn(bot)).toEqual(kept);
    expect(filledIn(card)).toEqual(drawnOf(kept));
    expect(filledIn(only(await bot.ask('my alerts')))).toEqual(drawnOf(kept));
    const [entry] = await auditOf(bot.store.db, null, { skip: 0, limit: 1 });
    expect(entry).toMatchObject({ action: 'alert', detail: expect.stringContaining('zone Europe/Oslo') });
  });

  it('are those of every address of a person, because deals name any of them', async () => {
    const bot = await bookBot();
    bot.connector.answer({ member: { email: 'Ann@Contoso.com', userPrincipalName: 'ann.lee@contoso.com' } });
    await save(bot, { digest: '10:00' });
    for (const address of ['ann@contoso.com', 'ann.lee@contoso.com'])
      expect(await keptIn(bot, placeOf(address))).toMatchObject({ digestAt: '10:00' });
  });

  it.each([
    [{ digest: '25:00' }, 'Digest at: "25:00" is not a time of day. Write it as 08:30.'],
    [{ otherZone: 'Europe/Olso' }, 'Time zone: "Europe/Olso" is not known. Did you mean Europe/Oslo?'],
    [{ quiet: 'own', from: '20:00', to: '' }, 'Quiet hours: give both times'],
    [{ quiet: 'own', from: '20:00', to: '20:00' }, 'from and to are both 20:00'],
    [{ quiet: 'own', from: 'late', to: '20:00' }, 'Quiet from: "late" is not a time of day.'],
    [{ quiet: 'none', from: '20:00', to: '07:00' }, 'Choose "my own", or clear the two times.'],
    [{ backup: 'Pat' }, 'Backup person: "Pat" is not an address.'],
    [{ backup: LOCAL_ADDRESS.toUpperCase() }, 'that is your own address'],
  ])(
    'that are wrong (%j) are refused by what and where, and nothing that was typed is lost',
    async (wrong, why) => {
      const bot = await bookBot();
      const typed = { risk: 'critical', programs: 'EA', ...wrong };
      const card = await save(bot, typed);
      expect(textOf(card)).toContain('Nothing is saved yet.');
      expect(textOf(card)).toContain(why);
      expect(filledIn(card)).toMatchObject(typed);
      expect(await keptIn(bot)).toEqual(NOTHING_SET);
    },
  );

  it('take a backup who was picked, in place of the one before', async () => {
    const bot = await bookBot();
    await bot.store.db
      .insertInto('person_addresses')
      .values({
        address_key: 'amy@contoso.com',
        object_id: 'aaaa',
        domain: 'contoso.com',
        kind: 'sign-in',
        first_seen: '2026-06-09T12:00:00.000Z',
        last_seen: '2026-06-09T12:00:00.000Z',
      })
      .execute();
    await save(bot, { backup: 'pat@contoso.com' });
    const card = await save(bot, { pick: 'aaaa' });
    expect(await keptIn(bot)).toMatchObject({ backup: 'amy@contoso.com' });
    expect(filledIn(card)).toMatchObject({ backup: 'amy@contoso.com', pick: '' });
    const differ = await save(bot, { pick: 'aaaa', backup: 'bo@contoso.com' });
    expect(textOf(differ)).toContain('✖ You picked amy@contoso.com and typed bo@contoso.com');
    expect(filledIn(differ)).toMatchObject({ backup: 'bo@contoso.com', pick: 'aaaa' });
    expect(textOf(await save(bot, { pick: 'bbbb', backup: '' }))).toContain('I don’t know the address');
    expect(await keptIn(bot)).toMatchObject({ backup: 'amy@contoso.com' });
  });

  it('say all that is wrong at once', async () => {
    const text = textOf(await save(await bookBot(), { digest: 'noon', otherZone: 'Mars', backup: 'x' }));
    for (const where of ['Digest at:', 'Time zone:', 'Backup person:']) expect(text).toContain(where);
  });

  it('take back what waits and is not wanted any more', async () => {
    const bot = await bookBot();
    await scan(bot.services, 'tick');
    const lines = async () =>
      (await bot.store.db.selectFrom('alerts').selectAll().execute()).map(({ state, due_at, reason }) => [
        state,
        due_at.slice(0, 16),
        inWords(reason),
      ]);
    const [[, due] = []] = await lines();
    expect(textOf(only(await bot.ask('alerts')))).toContain(
      '1 alert is waiting, the first until Wed 10 Jun, ',
    );
    // Later in the hours of its own, and in another zone.
    await save(bot, { digest: '17:00', otherZone: 'America/New_York', quiet: 'none' });
    expect(await lines()).toEqual([['pending', '2026-06-10T18:00', null]]);
    expect(due).not.toBe('2026-06-10T18:00');
    await save(bot, { programs: 'SCE' });
    expect(await lines()).toEqual([
      ['cancelled', '2026-06-10T18:00', 'their settings are for SCE only, and this deal is of EA'],
    ]);
    expect(textOf(only(await bot.ask('alerts')))).not.toContain('to be said');
  });

  it('say where alerts reach somebody, and that they are held back', async () => {
    const bot = await bookBot();
    await bot.ask('alerts');
    const place = {
      place_key: PLACE,
      kind: 'person' as const,
      conversation_id: 'a:1',
      service_url: bot.connector.url,
      tenant_id: null,
      reference: '{}',
      seen_at: '2026-06-09T08:00:00.000Z',
      gone_at: null,
    };
    await putAlertPlace(bot.store.db, place);
    expect(textOf(only(await bot.ask('alerts')))).not.toMatch(/reach you|taken away/);
    await putAlertPlace(bot.store.db, { ...place, gone_at: '2026-06-09T09:00:00.000Z' });
    await putSwitch(bot.store.db, true, '2026-06-10T07:00:00.000Z', 'Root');
    const text = textOf(only(await bot.ask('alerts')));
    expect(text).toContain('✖ The app was taken away from your chat with me on Tue 9 Jun:');
    expect(text).toContain('✖ All alerts are held back since Wed 10 Jun, 07:00 UTC, by Root.');
  });

  it('tell that the digest lies in the quiet hours', async () => {
    const text = textOf(await save(await bookBot(), { digest: '06:00' }));
    expect(text).toContain('06:00 lies in the quiet hours, so the digest comes when they end, at 07:00.');
  });

  it('are for a chat of their own', async () => {
    const bot = await bookBot();
    for (const conversation of ['groupChat', 'channel'] as const) {
      expect(textOf(only(await bot.ask('alerts', { conversation })))).toContain('in a chat of our own');
      const { told } = await bot.press(ALERTS_SAVE, { ...filledOf(NOTHING_SET) }, { conversation });
      expect(told.value).toContain('a chat of our own');
    }
    expect(await keptIn(bot)).toEqual(NOTHING_SET);
    bot.connector.answer({ member: { email: '', userPrincipalName: '' } });
    expect(titleOf(only(await bot.ask('alerts', { from: '29:nobody' })))).toBe('Who are you?');
  });

  it('draw whatever is typed as text', async () => {
    const bot = await bookBot();
    for (const { text } of HOSTILE) {
      const card = await save(bot, { digest: text, otherZone: text, backup: text });
      expect(filledIn(card)).toMatchObject({ digest: text.slice(0, 320), backup: text.slice(0, 320) });
      const { markdown } = renderCard(card);
      expect(markdown.filter((drawn) => drawn.includes(MARK))).toEqual([]);
    }
  });
});

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const settings: fc.Arbitrary<PersonSettings> = fc.record({
  isOn: fc.boolean(),
  digestAt: fc.option(clock),
  zone: fc.option(fc.constantFrom('UTC', 'Europe/Oslo', 'Asia/Kathmandu')),
  quiet: fc.oneof(
    fc.constantFrom(null, 'none' as const),
    fc.record({ from: clock, to: clock }).filter(({ from, to }) => from !== to),
  ),
  minRisk: fc.constantFrom(...CHOSEN_RISKS),
  programs: fc.option(fc.uniqueArray(fc.constantFrom('EA', 'EAS', 'Other one'), { minLength: 1 })),
  backup: fc.option(fc.constantFrom('pat@contoso.com', "o'neil@contoso.com")),
});

describe('a form of settings', () => {
  it('that is sent back as it was drawn says what was kept', () => {
    fc.assert(
      fc.property(settings, settings, (kept, before) => {
        const again = readFilled(filledOf(kept), kept, new Set(['ann@contoso.com']));
        expect(again).toEqual({ kind: 'settings', settings: kept });
        const typed = readFilled({ ...filledOf(kept), otherZone: kept.zone ?? '' }, kept, new Set());
        expect(typed).toEqual({ kind: 'settings', settings: kept });
        if (kept.quiet === null || kept.quiet === 'none') return;
        const anew = readFilled(filledOf(kept), before, new Set());
        expect(anew).toEqual({ kind: 'settings', settings: kept });
      }),
    );
  });

  it('is read or refused with a reason, whatever is in it', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('', 'own', 'none', 'organisation', '08:30', 'a@b.co'));
    const keys = Object.keys(filledOf(NOTHING_SET));
    const filled = fc.record(Object.fromEntries(keys.map((key) => [key, text])));
    fc.assert(
      fc.property(filled, (form) => {
        const read = readFilled(form as never, NOTHING_SET, new Set());
        if (read.kind === 'refused') expect(read.problems.length).toBeGreaterThan(0);
        else expect(readSettings(JSON.stringify(read.settings))).toEqual(read.settings);
      }),
    );
  });
});
