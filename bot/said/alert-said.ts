import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { alertConfirm } from '../../cards/said/alert-confirm.ts';
import { addDays, dayOfInstant } from '../../src/domain/day.ts';
import { dateText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { CheckedDeal } from '../../src/flows/deals/check-deal.ts';
import { peopleNamed } from '../../src/flows/deals/people-named.ts';
import type { SaidAct } from '../../src/intent/acts/said-act.ts';
import type { Turn } from '../turn/turn.ts';
import { addressesIn } from './people-in.ts';

export type AlertSaid = Extract<
  SaidAct,
  { kind: 'acknowledge' | 'mute' | 'unmute' | 'wake' | 'take-back' | 'snooze' | 'hand-over' }
>;

/** The snoozes that are offered where no day is said: days ahead. */
const DAYS_AHEAD = [1, 3, 7];

/** The card that shows what a sentence asks to do about the alerts on a deal. */
export async function alertSaid(
  turn: Turn,
  { deal }: Pick<CheckedDeal, 'deal'>,
  act: AlertSaid,
  reader: Reader,
): Promise<AdaptiveCard> {
  switch (act.kind) {
    case 'acknowledge':
      return alertConfirm({
        deal,
        title: 'Acknowledge the alert?',
        lines: ['It says that you are on it, so that nobody has to be alerted in your place.'],
        presses: [{ title: 'I’m on it', data: { act: 'acknowledge' } }],
      });
    case 'mute':
      return alertConfirm({
        deal,
        title: 'Mute this deal?',
        lines: ['You hear no more of it, whatever happens, until you unmute it.'],
        presses: [{ title: 'Mute', data: { act: 'mute' } }],
      });
    case 'unmute':
      return alertConfirm({
        deal,
        title: 'Unmute this deal?',
        lines: ['You hear of it again, if it is at risk.'],
        presses: [{ title: 'Unmute', data: { act: 'unmute' } }],
      });
    case 'wake':
      return alertConfirm({
        deal,
        title: 'End the snooze?',
        lines: ['You hear of it again from now on.'],
        presses: [{ title: 'End the snooze', data: { act: 'wake' } }],
      });
    case 'take-back':
      return alertConfirm({
        deal,
        title: 'Take this deal back?',
        lines: ['You are told of it again, and your colleague is not.'],
        presses: [{ title: 'Take back', data: { act: 'take-back' } }],
      });
    case 'snooze':
      return snoozeSaid(turn, deal, act, reader);
    case 'hand-over':
      return handOverSaid(turn, deal, act.to);
  }
}

function snoozeSaid(
  { services }: Turn,
  deal: CheckedDeal['deal'],
  { day, reminds }: Extract<AlertSaid, { kind: 'snooze' }>,
  reader: Reader,
): AdaptiveCard {
  const today = dayOfInstant(services.now());
  const days = day === null ? DAYS_AHEAD.map((ahead) => addDays(today, ahead)) : [day];
  const told = reminds
    ? 'I tell you of it that morning if I have told you of it before and it is still at risk. Until then I say nothing, unless it becomes critical.'
    : 'I say nothing of it before that day, unless it becomes critical; then I tell you again.';
  return alertConfirm({
    deal,
    title: reminds ? 'Remind you of this deal?' : 'Snooze this deal?',
    lines: [
      day === null
        ? `On which day? ${told}`
        : `${reminds ? 'On' : 'Until'} ${dateText(day, reader)}. ${told}`,
    ],
    presses: days.map((until) => ({
      title: `${reminds ? 'Remind me on' : 'Snooze until'} ${dateText(until, reader)}`,
      data: { act: 'snooze', until },
    })),
  });
}

async function handOverSaid(turn: Turn, deal: CheckedDeal['deal'], to: string): Promise<AdaptiveCard> {
  const [typed] = addressesIn(to);
  const named = typed === undefined ? await peopleNamed(turn.services.db, to) : [typed];
  const [only, ...others] = named;
  const told = 'They are told instead of you. The deal opens for them only if they are on its team.';
  if (only !== undefined && named.length <= MOST_CALLED)
    return alertConfirm({
      deal,
      title: 'Hand over this deal?',
      lines: [others.length === 0 ? `To ${only}. ${told}` : `Several are called so. ${told}`],
      presses: named.map((address) => ({
        title: others.length === 0 ? 'Hand over' : `To ${address}`,
        data: { act: 'hand-over', to: address },
      })),
    });
  return alertConfirm({
    deal,
    title: 'Hand over this deal?',
    lines: [`I know nobody of a team who is called "${to}". ${told}`],
    presses: [{ title: 'Hand over', data: { act: 'hand-over' } }],
    colleague: { problem: null },
  });
}

/** The most people of one name that are offered. */
const MOST_CALLED = 3;
