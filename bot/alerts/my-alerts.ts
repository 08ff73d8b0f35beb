import { alertSettingsCard, digestRemark } from '../../cards/alerts/settings/settings-form.ts';
import { type DoneView, withReceipt } from '../../cards/alerts/with-receipt.ts';
import { messageCard } from '../../cards/common/message.ts';
import { uncountedLines } from '../../cards/common/uncounted-addresses.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { hoursOf, type PersonSettings } from '../../src/alerts/decide/person-settings.ts';
import { digestPutOff } from '../../src/alerts/decide/timing.ts';
import { type OwnAlerts, ownAlerts } from '../../src/alerts/preferences/save-settings.ts';
import { filledOf } from '../../src/alerts/preferences/settings-form.ts';
import type { FilledSettings } from '../../src/domain/alerts/settings-form.ts';
import { addressOf, type Person } from '../../src/domain/people/person.ts';
import { readerIn } from '../../src/domain/reader.ts';
import type { Command, Turn } from '../turn/turn.ts';
import { channelAlertsCard } from './subscriptions.ts';

export const alerts: Command = {
  words: ['alerts', 'my alerts', 'alert settings'],
  usage: 'alerts',
  help: 'when and of what you are told: digest time, time zone, quiet hours, risk, programs, backup person',
  takes: [],
  run: (_argument, turn) => (turn.isPersonal ? ownAlertsCard(turn) : channelAlertsCard(turn)),
};

interface Drawn {
  /** The form as it was typed, when it was refused; left out, the form shows the stored settings. */
  readonly filled?: FilledSettings;
  /** Who was picked as backup in it, and what is wrong with that. */
  readonly pick?: string;
  readonly pickProblem?: string | null;
  readonly notices?: readonly string[];
  /** What was done just now, with its undo. */
  readonly done?: DoneView;
}

/** The settings of the asker, as a form. */
export async function ownAlertsCard(
  turn: Turn,
  { filled, pick = '', pickProblem = null, notices = [], done }: Drawn = {},
): Promise<AdaptiveCard> {
  const { services } = turn;
  const { asker } = await turn.viewers();
  const address = addressOf(asker);
  if (address === null) return noAddressCard(asker);
  const own = await ownAlerts(services, asker);
  const hours = hoursOf(own.settings, services.cadence);
  const card = alertSettingsCard({
    address,
    filled: filled ?? filledOf(own.settings),
    ...{ pick, pickProblem },
    reader: readerIn(hours.zone, services.now()),
    hours,
    clientZone: own.settings.clientZone ?? null,
    cadence: services.cadence,
    reach: reachOf(own),
    waiting: own.waiting,
    next: own.next,
    stopped: own.stopped && { by: own.stopped.changed_by, at: own.stopped.changed_at },
    notices: filled ? notices : [...notices, ...digestRemarks(own.settings, turn)],
  });
  return done ? withReceipt(done, card) : card;
}

function reachOf({ place }: OwnAlerts) {
  if (!place) return { kind: 'unknown' } as const;
  if (place.gone_at !== null) return { kind: 'gone', goneAt: place.gone_at } as const;
  return { kind: 'known', seenAt: place.seen_at } as const;
}

/** A remark where the digest comes at the end of the quiet hours, because its time lies in them. */
function digestRemarks(settings: PersonSettings, { services }: Turn): readonly string[] {
  const late = settings.isOn ? digestPutOff(hoursOf(settings, services.cadence)) : null;
  return late ? [digestRemark(late)] : [];
}

function noAddressCard(asker: Person): AdaptiveCard {
  const uncounted = uncountedLines(asker);
  const unstated =
    'Teams does not tell me an address of yours, and alerts go to the people whose addresses are on deals.';
  return messageCard({
    title: 'Who are you?',
    text: uncounted.length > 0 ? uncounted : [unstated],
    commands: ['help'],
  });
}
