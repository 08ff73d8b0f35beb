import { keepIfUnanswered } from '../../src/flows/questions/unanswered.ts';
import type { Services } from '../../src/services.ts';
import { alerted } from '../support/alerts/alerted.ts';
import { presses, type Script, types } from './script.ts';

/** This morning everybody was told what is at risk. */
async function toldThisMorning({ db }: Services): Promise<void> {
  await alerted(db, '2026-06-10T08:00:00.000Z', '2026-06-10T08:30:00.000Z');
}

/** Others have asked a dozen questions in vain before. */
async function askedBefore(services: Services): Promise<void> {
  for (let at = 1; at <= 12; at++)
    await keepIfUnanswered(services, { kind: 'none', nearest: [] }, { asked: `zzyzx ${at}`, place: 'chat' });
}

/** Conversations in people's own words: what was done, what is to be done, and questions nobody has an answer to. */
export const SAID_SCRIPTS: readonly Script[] = [
  {
    name: 'said-in-own-words',
    cast: ['Ann', 'Pat'],
    fill: toldThisMorning,
    steps: [
      types('contoso moved to 15 december'),
      presses('Change the date'),
      presses('Undo'),
      types('otto dahl is validated in VL Central'),
      types('replace otto with grace.hopper@contoso.com as OA'),
      types('contoso was submitted'),
      types('mute contoso', { by: 'Pat' }),
      presses('Mute', { by: 'Pat' }),
      presses('Undo', { by: 'Pat' }),
      types('remind me on friday about contoso', { by: 'Pat' }),
      types('hand over contoso to olly', { by: 'Pat' }),
      presses('Hand over', { by: 'Pat' }),
      presses('Hand over all the same', { by: 'Pat' }),
      types('why not told contoso', { by: 'Pat' }),
      presses('Take the deal back', { by: 'Pat', only: 'personal' }),
      types('thanks!'),
    ],
  },
  {
    name: 'typed-fast',
    cast: ['Ann'],
    steps: [
      types('EA 2026 101'),
      types('otto dahl'),
      types('is contoso in the right cloud'),
      types('contoso has no entra tenant, what do I tell them'),
      types('deal is stuck on hold because of WSA, how do i escalate'),
      types('biggest deals at risk'),
      types('what changed since yesterday'),
      types('ist contoso bereit?'),
      types('wie lange dauert das'),
    ],
  },
  {
    name: 'asked-in-vain',
    cast: ['Root'],
    fill: askedBefore,
    steps: [
      types('which discount do we get for E5'),
      types('what is cloud scope'),
      presses('Not what I asked'),
      presses('Undo'),
      presses('Not what I asked'),
      types('unanswered'),
      presses('More'),
      presses('Back'),
      presses('Clear'),
      presses('Undo'),
    ],
  },
];
