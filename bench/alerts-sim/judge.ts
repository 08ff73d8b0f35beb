import { AlertFactsSchema } from '../../src/alerts/decide/alert-facts.ts';
import { type Seen, whatIsDue } from '../../src/alerts/decide/due.ts';
import { hoursOf, NOTHING_SET, type PersonSettings, wants } from '../../src/alerts/decide/person-settings.ts';
import { peopleOf } from '../../src/alerts/decide/readers.ts';
import { placeOf } from '../../src/alerts/place-key.ts';
import { readReasonOrNull } from '../../src/domain/alerts/reason.ts';
import { getOrAdd } from '../../src/domain/collections.ts';
import { takenTeam } from '../../src/domain/people/team.ts';
import { type Cadence, DEFAULT_CADENCE } from '../../src/policy/cadence.ts';
import { DEFAULT_THRESHOLDS } from '../../src/policy/thresholds.ts';
import { evaluateDeal } from '../../src/rules/evaluate-deal.ts';
import type { AlertRow } from '../../src/store/queries/alerts/alerts.ts';
import type { TakenMessage } from './teams.ts';
import type { WorldDeal } from './world.ts';

/**
 * Knows what should have been said: it judges every deal of the book anew each day, knows nothing of what a scan may pass
 * over, and believes nobody but Teams about what was said.
 */
export class Judge {
  readonly problems: string[] = [];
  /** Alerts that were due. */
  due = 0;
  readonly #cadence: Cadence;
  readonly #settings: ReadonlyMap<string, PersonSettings>;
  readonly #seen = new Map<number, Seen>();
  /** By deal: the places that have heard that it is at risk. */
  readonly #heard = new Map<number, Set<string>>();
  #read = 0;

  constructor(settings: ReadonlyMap<string, PersonSettings>, cadence: Cadence = DEFAULT_CADENCE) {
    this.#settings = settings;
    this.#cadence = cadence;
  }

  /** Compares the alerts that a scan has entered or suppressed with what these deals made due at that moment. */
  scanned(
    deals: readonly WorldDeal[],
    day: string,
    stored: readonly Pick<AlertRow, 'deal_ref' | 'place_key' | 'state'>[],
  ): void {
    const wanted = { entered: new Set<string>(), suppressed: new Set<string>() };
    // No scan looks at a settled deal because of the day alone, so its changes may be seen late, or never.
    const either = new Set<string>();
    for (const deal of deals) {
      for (const { place, isWanted, wasSettled } of this.#dueOf(deal, day)) {
        const one = `${deal.ref} ${place}`;
        if (wasSettled && !isWanted) either.add(one);
        else wanted[isWanted ? 'entered' : 'suppressed'].add(one);
      }
      const { risk, people } = this.#seen.get(deal.ref) as Seen;
      if (risk === 'none') for (const person of people) either.add(`${deal.ref} ${placeOf(person)}`);
    }
    this.due += wanted.entered.size;
    const found = { entered: new Set<string>(), suppressed: new Set<string>() };
    for (const { deal_ref, place_key, state } of stored)
      found[state === 'suppressed' ? 'suppressed' : 'entered'].add(`${deal_ref} ${place_key}`);
    for (const what of ['entered', 'suppressed'] as const) {
      for (const one of wanted[what])
        if (!found[what].has(one)) this.#wrong(`lost: ${one} was due on ${day} and not ${what}`);
      for (const one of found[what])
        if (!wanted[what].has(one) && !(what === 'suppressed' && either.has(one)))
          this.#wrong(`not due: ${one} was ${what} on ${day}`);
    }
    const places = found.entered.size + found.suppressed.size;
    if (places !== stored.length) this.#wrong(`doubled: a scan on ${day} stored the same twice`);
  }

  #dueOf({ ref, file }: WorldDeal, day: string): { place: string; isWanted: boolean; wasSettled: boolean }[] {
    const { verdict, risk, daysLeft } = evaluateDeal(file, day, DEFAULT_THRESHOLDS);
    const now: Seen = { verdict, risk, daysLeft, people: peopleOf(takenTeam(file.deal, [])) };
    const before = this.#seen.get(ref) ?? null;
    const due = whatIsDue(before, now, day, this.#cadence);
    this.#seen.set(ref, now);
    const heard = getOrAdd(this.#heard, ref, () => new Set<string>());
    const places = due.map(({ person, kind }) => {
      const place = placeOf(person);
      const settings = this.#settings.get(place) ?? NOTHING_SET;
      const isWanted =
        kind === 'ready' ? heard.has(place) : wants(settings, { risk, program: file.deal.program });
      return { place, isWanted, wasSettled: before?.risk === 'none' };
    });
    if (risk === 'none') heard.clear();
    return places;
  }

  /** Reads what Teams has taken since it was asked last. */
  heard(taken: readonly TakenMessage[], rows: ReadonlyMap<number, AlertRow>): void {
    for (const { alertIds, placeKey } of taken.slice(this.#read)) {
      for (const id of alertIds) {
        const row = rows.get(id);
        if (row && row.kind !== 'ready') getOrAdd(this.#heard, row.deal_ref, () => new Set()).add(placeKey);
      }
    }
    this.#read = taken.length;
  }

  /** Compares, when all is over, the alerts that were to be sent with what Teams has taken. */
  over(ledger: readonly AlertRow[], taken: readonly TakenMessage[]): void {
    const arrivals = new Map<number, number[]>();
    for (const { at, alertIds } of taken)
      for (const id of alertIds) getOrAdd(arrivals, id, () => []).push(at);
    const newest = new Map<string, number>();
    for (const { id, deal_ref, place_key } of ledger) newest.set(`${deal_ref} ${place_key}`, id);
    const said = new Set<string>();
    // Deals that somebody begins to follow are told in one message, at once if one of them is critical.
    const urgent = new Set(ledger.filter(({ risk }) => risk === 'critical').map(bundleOf));
    for (const row of ledger) {
      const times = arrivals.get(row.id) ?? [];
      if (times.length > 1) this.#wrong(`doubled: alert ${row.id} arrived ${times.length} times`);
      if (row.state === 'sent' && times.length === 0) this.#wrong(`lost: alert ${row.id} never arrived`);
      if (row.state === 'cancelled' && times.length > 0)
        this.#wrong(`alert ${row.id} arrived though cancelled`);
      if (row.state !== 'sent' && row.state !== 'cancelled') this.#wrong(`alert ${row.id} is ${row.state}`);
      if (
        readReasonOrNull(row.reason)?.code === 'newer-alert' &&
        newest.get(`${row.deal_ref} ${row.place_key}`) === row.id
      )
        this.#wrong(`lost: alert ${row.id} waits for a newer one that is not there`);
      const bundle = bundleOf(row);
      const isAmongUrgent = bundle !== null && urgent.has(bundle);
      for (const at of times) if (!isAmongUrgent || row.way !== 'at-once') this.#inTime(row, at, said);
    }
  }

  #inTime(row: AlertRow, at: number, said: Set<string>): void {
    if (row.way === 'at-once') {
      if (row.risk !== 'critical') this.#wrong(`alert ${row.id} was said at once and is ${row.risk}`);
      return;
    }
    const hours = hoursOf(this.#settings.get(row.place_key) ?? NOTHING_SET, this.#cadence);
    const { day, weekday, time } = shownAt(at, hours.zone);
    const rest = day.slice(5, 7) === '06' ? ['Sun'] : ['Sat', 'Sun'];
    const { quiet } = hours;
    const isOverMidnight = quiet !== null && quiet.from > quiet.to;
    const [isAfter, isBefore] = quiet === null ? [false, false] : [time >= quiet.from, time < quiet.to];
    if (isOverMidnight ? isAfter || isBefore : isAfter && isBefore)
      this.#wrong(`alert ${row.id} came in quiet hours`);
    if (rest.includes(weekday)) this.#wrong(`alert ${row.id} came on a rest day`);
    const once = `${row.deal_ref} ${row.place_key} ${day}`;
    if (said.has(once)) this.#wrong(`two alerts on one day: ${once}`);
    said.add(once);
  }

  #wrong(problem: string): void {
    this.problems.push(problem);
  }
}

/** What a calendar and a clock show there: reckoned in another way than alerts do. */
function shownAt(at: number, zone: string): { day: string; weekday: string; time: string } {
  const show = (locale: string, options: Intl.DateTimeFormatOptions) =>
    new Date(at).toLocaleString(locale, { timeZone: zone, ...options });
  return {
    day: show('sv-SE', { dateStyle: 'short' }),
    weekday: show('en-US', { weekday: 'short' }),
    time: show('sv-SE', { timeStyle: 'short' }),
  };
}

/** The message in which an alert is told of with other deals that somebody begins to follow; null if it stands alone. */
function bundleOf({ facts }: AlertRow): string | null {
  return AlertFactsSchema.parse(JSON.parse(facts)).followed?.bundle ?? null;
}
