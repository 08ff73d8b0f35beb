import { stepsOn } from '../../policy/cadence.ts';
import { placeOf } from '../place-key.ts';
import { reaches } from './channel-filter.ts';
import type { Look, PlanContext } from './deal-look.ts';
import { changeOf, type DueAlert, type News, weightier, whatIsDue } from './due.ts';
import { NO_OVERRIDE, type Override } from './overrides.ts';
import { NOTHING_SET, type PersonSettings } from './person-settings.ts';
import { readerOf } from './readers.ts';

/** News that is due at one place: the chat of a reader, or a channel. */
export interface DueAtPlace extends News {
  /** A place key. */
  readonly place: string;
  readonly settings: PersonSettings;
  readonly override: Override;
  /** The address key of the person whose news it is, if somebody else reads it; null if it is the reader's own. */
  readonly insteadOf: string | null;
}

/** The alerts due to the people of a deal, by reader. */
export interface DueToPeople {
  /** The alerts by place, one each: after hand-overs two people of a deal may have one reader. */
  readonly atPlaces: readonly DueAtPlace[];
  /** The alerts due to people who have handed the deal over, and whom somebody else reads for. */
  readonly handedOver: readonly (DueAlert & { readonly to: string })[];
}

export function dueToPeople(look: Look, context: PlanContext): DueToPeople {
  const byPlace = new Map<string, DueAtPlace>();
  const handedOver: DueToPeople['handedOver'][number][] = [];
  for (const alert of whatIsDue(look.before, look.now, look.evaluation.asOf, context.cadence)) {
    const reader = readerOf(look.ref, alert.person, context);
    if (reader !== alert.person) handedOver.push({ ...alert, to: reader });
    const place = placeOf(reader);
    const other = byPlace.get(place);
    const isOwn = reader === alert.person || other?.insteadOf === null;
    byPlace.set(place, {
      ...(other ? weightier(other, alert) : { kind: alert.kind, step: alert.step }),
      place,
      settings: context.settingsOf(reader),
      override: context.overrideOf(look.ref, reader),
      // News that is the reader's own was not handed over to them.
      insteadOf: isOwn ? null : alert.person,
    });
  }
  return { atPlaces: [...byPlace.values()], handedOver };
}

/** The alerts due to the channels of a deal, whatever people have done about their own alerts. */
export function dueToChannels(
  { before, now, evaluation, channels }: Look,
  context: PlanContext,
): DueAtPlace[] {
  return channels.flatMap(({ placeKey, by }): DueAtPlace[] => {
    const wanting = now.verdict === 'ready' ? by : by.filter(({ minRisk }) => reaches(now.risk, minRisk));
    if (wanting.length === 0) return [];
    const known = wanting.some(({ isKnown }) => isKnown) ? before : null;
    const news = changeOf(known, now, stepsOn(context.cadence, evaluation.asOf));
    return news === null ? [] : [{ ...news, ...CHANNEL, place: placeKey }];
  });
}

/** The settings of a channel: its subscription has chosen the deals, and its hours are the organisation's. */
const CHANNEL = {
  settings: { ...NOTHING_SET, minRisk: 'none' },
  override: NO_OVERRIDE,
  insteadOf: null,
} as const;
