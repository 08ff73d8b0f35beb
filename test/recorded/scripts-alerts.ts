import type { Services } from '../../src/services.ts';
import { alerted } from '../support/alerted.ts';
import { isAlerted, presses, type Script } from './script.ts';

/** This morning everybody was told what is at risk. */
async function toldThisMorning({ db }: Services): Promise<void> {
  await alerted(db, '2026-06-10T08:00:00.000Z', '2026-06-10T08:30:00.000Z');
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
      presses('Acknowledge'),
      presses('Snooze'),
      presses('Snooze until that day', { fill: { day: '2026-06-01', reason: 'Waits for the customer' } }),
      presses('In 3 days (13 June 2026)', { fill: { reason: 'Waits for the customer' } }),
      presses('End the snooze'),
      presses('Mute this deal'),
      presses('Unmute this deal'),
      presses('Hand over'),
      presses('Cancel'),
      presses('Hand over'),
      presses('Hand over', { fill: { to: 'pat reed' } }),
      presses('Hand over', { fill: { to: 'pat.reed@account.example' } }),
      presses('Take back'),
      presses('Draft customer e-mail'),
      isAlerted({ by: 'Pat' }),
      presses('Look at EA-2026-0101', { by: 'Pat' }),
      presses('Back to the digest', { by: 'Pat' }),
      presses('Acknowledge all', { by: 'Pat' }),
    ],
  },
];
