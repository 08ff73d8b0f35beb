import { NOTHING_SET } from '../../src/alerts/decide/person-settings.ts';
import { placeOf } from '../../src/alerts/place-key.ts';
import type { Services } from '../../src/services.ts';
import { putAlertSettings } from '../../src/store/queries/alerts/people.ts';
import { alerted } from '../support/alerts/alerted.ts';
import { PEOPLE } from './book.ts';
import { isAlerted, presses, type Script, types } from './script.ts';

/** This morning everybody was told what is at risk. */
async function toldThisMorning({ db }: Services): Promise<void> {
  await alerted(db, '2026-06-10T08:00:00.000Z', '2026-06-10T08:30:00.000Z');
}

/** Pat had settings that leave out most deals when everybody was told this morning. */
async function toldOfLittle(services: Services): Promise<void> {
  const settings = { ...NOTHING_SET, minRisk: 'critical', backup: PEOPLE.Olly.email } as const;
  await putAlertSettings(services.db, {
    place_key: placeOf(PEOPLE.Pat.email),
    settings: JSON.stringify(settings),
    changed_at: '2026-06-10T07:00:00.000Z',
    changed_by: 'person:pat',
  });
  await toldThisMorning(services);
}

/** Conversations about the alerts that the bot sends. */
export const ALERT_SCRIPTS: readonly Script[] = [
  {
    name: 'alert-cards',
    cast: ['Olly', 'Pat'],
    only: 'personal',
    fill: toldThisMorning,
    steps: [
      isAlerted(),
      presses('I’m on it'),
      presses('Undo'),
      presses('Snooze'),
      presses('Snooze until that day', { fill: { day: '2026-06-01', reason: 'Waits for the customer' } }),
      presses('Snooze until that day', { fill: { day: '2026-07-30', reason: 'Waits for the customer' } }),
      presses('End the snooze'),
      presses('Mute this deal'),
      presses('Unmute this deal'),
      presses('Hand over'),
      presses('Cancel'),
      presses('Hand over'),
      presses('Hand over', { fill: { to: 'pat reed' } }),
      presses('Hand over', { fill: { to: 'stranger@other.example' } }),
      presses('Hand over all the same'),
      presses('Undo'),
      presses('Write to customer'),
      isAlerted({ by: 'Pat' }),
      presses('Contoso ? Online Administrator: not validated', { by: 'Pat' }),
      presses('Back to the digest', { by: 'Pat' }),
      presses('I’m on it', { by: 'Pat' }),
      presses('Undo', { by: 'Pat' }),
      presses('I’m on these 3', { by: 'Pat' }),
    ],
  },
  {
    name: 'why-not-told',
    cast: ['Pat', 'Ann', 'Root'],
    fill: toldOfLittle,
    steps: [
      types('why was I not told of contoso?'),
      types('why no alert for SCE-2026-0102'),
      types("Why didn't I get an alert about fabrikam federal?", { by: 'Ann' }),
      types('why not told contoso', { by: 'Root' }),
      types('why was I not told'),
      types('why was I not told of relecloud'),
      types('why was I not told of nobody at all'),
      presses('Your alert settings', { only: 'personal', on: 'Your alerts about Contoso' }),
      presses('Show it to me alone', { only: 'shared', on: 'Your alerts about Contoso' }),
      presses('Show it to me alone', { only: 'shared', on: 'Your alerts about Fabrikam Federal', by: 'Ann' }),
    ],
  },
];
