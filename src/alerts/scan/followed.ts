import { append, getOrAdd } from '../../domain/collections.ts';
import type { DealVerdict } from '../../domain/verdict.ts';
import type { NewAlert } from '../../store/queries/alerts/alerts.ts';
import { type AlertFacts, AlertFactsSchema } from '../decide/alert-facts.ts';
import type { Look } from '../decide/deal-look.ts';
import { placeOf } from '../place-key.ts';
import type { PlannedDeal } from './plan-deals.ts';

/** The most deals that a reader begins to follow at once and is told of one by one. */
export const MOST_TOLD_SINGLY = 5;

/**
 * The alerts that a scan enters. Those about many deals that a reader begins to follow at once, such as by a first import,
 * are bundled: they are sent in one message, which says how many there are, of which verdicts, and which are most urgent.
 */
export function bundled(planned: readonly Pick<PlannedDeal, 'look' | 'plan'>[]): NewAlert[] {
  const first = new Map<string, NewAlert[]>();
  const verdicts = new Map<string, Map<DealVerdict, number>>();
  for (const { look, plan } of planned) {
    const places = new Set(newPlaces(look));
    for (const place of places) {
      const counts = getOrAdd(verdicts, place, () => new Map<DealVerdict, number>());
      counts.set(look.now.verdict, (counts.get(look.now.verdict) ?? 0) + 1);
    }
    for (const alert of plan.enter) if (places.has(alert.place_key)) append(first, alert.place_key, alert);
  }
  const inBundle = new Map<NewAlert, NewAlert>();
  for (const [place, alerts] of first) {
    if (alerts.length <= MOST_TOLD_SINGLY) continue;
    const bundle = asBundle(alerts, verdicts.get(place) ?? new Map());
    for (const [at, alert] of alerts.entries()) inBundle.set(alert, bundle[at] ?? alert);
  }
  return planned.flatMap(({ plan }) => plan.enter.map((alert) => inBundle.get(alert) ?? alert));
}

/** The place keys of the people and channels that begin to follow a deal with this look. */
function newPlaces({ before, now, channels }: Look): readonly string[] {
  const people = now.people.filter((person) => !before?.people.includes(person));
  const newChannels = channels.filter(({ by }) => by.every(({ isKnown }) => !isKnown));
  return [...people.map(placeOf), ...newChannels.map(({ placeKey }) => placeKey)];
}

/** Alerts to one place, as they are sent in one message: at once, if one of them is to be. */
function asBundle(
  alerts: readonly NewAlert[],
  verdicts: ReadonlyMap<DealVerdict, number>,
): readonly NewAlert[] {
  const urgent = alerts.filter(({ way }) => way === 'at-once');
  const leading = urgent.length > 0 ? urgent : alerts;
  const [dueAt = ''] = leading.map(({ due_at }) => due_at).toSorted();
  const followed = { bundle: alerts[0]?.alert_key ?? '', verdicts: Object.fromEntries(verdicts) };
  return alerts.map((alert) => {
    const facts: AlertFacts = { ...AlertFactsSchema.parse(JSON.parse(alert.facts)), followed };
    const way = urgent.length > 0 ? 'at-once' : alert.way;
    return { ...alert, way, due_at: dueAt, facts: JSON.stringify(facts) };
  });
}
