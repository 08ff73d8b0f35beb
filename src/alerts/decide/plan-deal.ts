import { isForBackup, isGoodNews } from '../../domain/alerts/kinds.ts';
import { type AlertReason, writeReason } from '../../domain/alerts/reason.ts';
import type { NewAlert, SuppressedAlert } from '../../store/queries/alerts/alerts.ts';
import { placeOf } from '../place-key.ts';
import { type AlertFacts, factsOf, isReminder } from './alert-facts.ts';
import type { Look, PlanContext } from './deal-look.ts';
import { isOpen, type News, stillHolds, weightier } from './due.ts';
import { type DueAtPlace, dueToChannels, dueToPeople } from './due-places.ts';
import { letThrough } from './overrides.ts';
import { hoursOf, whyUnwanted } from './person-settings.ts';
import { readersOf } from './readers.ts';
import { whenToSend } from './timing.ts';

/** The changes to the ledger after a look at a deal. */
export interface Plan {
  /** The waiting alerts that are cancelled. */
  readonly cancel: readonly { readonly id: number; readonly reason: AlertReason }[];
  /** The alerts that are to be sent. */
  readonly enter: readonly NewAlert[];
  /** The due alerts that are suppressed, each with its reason. */
  readonly suppress: readonly SuppressedAlert[];
  readonly openSince: string | null;
}

/** Plans the changes to the ledger after a look at a deal. Every alert that is due is entered or suppressed. */
export function planDeal(look: Look, context: PlanContext): Plan {
  const { now, pending } = look;
  const at = new Date(context.at).toISOString();
  const cancel = pending.flatMap((waiting) => {
    const reason = outdated(look, context, waiting);
    return reason === null ? [] : [{ id: waiting.id, reason }];
  });
  const outdatedIds = new Set(cancel.map(({ id }) => id));
  // An alert to a backup is never merged with others: it names the reader who did not answer.
  const standing = pending.filter(({ id, kind }) => !outdatedIds.has(id) && !isForBackup(kind));
  const enter: NewAlert[] = [];
  const suppress: SuppressedAlert[] = [];
  const people = dueToPeople(look, context);
  for (const due of [...people.atPlaces, ...dueToChannels(look, context)]) {
    const why = whySuppressed(look, context, due);
    if (why !== null) {
      suppress.push(suppressed(look, context, due, why));
      continue;
    }
    const waiting = standing.filter(({ place_key }) => place_key === due.place);
    enter.push(alertOf(look, context, due, waiting));
    cancel.push(...waiting.map(({ id }) => ({ id, reason: { code: 'newer-alert' } as const })));
  }
  for (const { person, to, ...news } of people.handedOver) {
    const { handedOver } = context.overrideOf(look.ref, person);
    const why = { code: 'handed-over', to, at: handedOver?.at ?? null } as const;
    suppress.push(suppressed(look, context, { ...news, place: placeOf(person), insteadOf: null }, why));
  }
  const openSince = isOpen(now) ? (look.openSince ?? (enter.length > 0 ? at : null)) : null;
  return { cancel, enter, suppress, openSince };
}

/** The reason to cancel a waiting alert; null when it is still to be sent. */
function outdated(look: Look, context: PlanContext, waiting: Look['pending'][number]): AlertReason | null {
  if (!stillHolds(waiting, look.now)) return { code: 'no-longer-so' };
  if (isForBackup(waiting.kind)) return null;
  const places = [
    ...[...readersOf(look.ref, look.now.people, context)].map(placeOf),
    ...look.channels.map(({ placeKey }) => placeKey),
  ];
  return places.includes(waiting.place_key) ? null : { code: 'not-a-reader' };
}

/** The reason to suppress a due alert; null when it is to be sent. */
function whySuppressed(
  { deal, now, told, openSince }: Look,
  context: PlanContext,
  { kind, place, settings, override }: DueAtPlace,
): AlertReason | null {
  if (isGoodNews(kind)) {
    const toldAt = told.get(place) ?? null;
    if (!settings.isOn) return { code: 'alerts-off' };
    // Good news is no news to a reader who was not notified of the bad news.
    if (openSince === null || toldAt === null || toldAt < openSince) return { code: 'no-bad-news' };
  } else {
    const unwanted = whyUnwanted(settings, { risk: now.risk, program: deal.program });
    if (unwanted !== null) return unwanted;
  }
  const passage = letThrough(override, now.risk, context.at);
  return passage.kind === 'suppress' ? { code: 'muted', ...passage.muted } : null;
}

function newsOf({ kind, step }: News, waiting: Look['pending']): News {
  let news: News = { kind, step };
  // A reminder is no news: what is new is said in its place.
  for (const one of waiting) if (!isReminder(one.facts)) news = weightier(one, news);
  return { kind: news.kind, step: news.step };
}

/** The row of an alert that is to be sent in place of those waiting at the same place. */
function alertOf(look: Look, context: PlanContext, due: DueAtPlace, waiting: Look['pending']): NewAlert {
  const { settings, override, place } = due;
  const toldAt = look.told.get(place) ?? null;
  const passage = letThrough(override, look.now.risk, context.at);
  const notBefore = passage.kind === 'send' ? passage.notBefore : null;
  const plan = whenToSend(
    {
      isCritical: isCritical(look, due),
      now: context.at,
      toldAt: toldAt === null ? null : Date.parse(toldAt),
      notBefore,
    },
    hoursOf(settings, context.cadence),
    context.cadence,
  );
  // It is sent at the earliest time planned for the waiting ones, or news upon news would hold it back for ever.
  const planned = waiting.map(({ due_at }) => Date.parse(due_at));
  const dueAt = Math.max(Math.min(plan.at, ...planned), notBefore ?? 0);
  return {
    ...rowOf(look, context, { ...due, ...newsOf(due, waiting) }),
    way: plan.way,
    due_at: new Date(dueAt).toISOString(),
  };
}

function suppressed(
  look: Look,
  context: PlanContext,
  due: Pick<DueAtPlace, 'kind' | 'step' | 'place' | 'insteadOf'>,
  why: AlertReason,
): SuppressedAlert {
  const row = rowOf(look, context, due);
  const way = isCritical(look, due) ? 'at-once' : 'digest';
  return { ...row, way, due_at: row.entered_at, reason: writeReason(why) };
}

function isCritical({ now }: Look, { kind }: Pick<News, 'kind'>): boolean {
  return now.risk === 'critical' && !isGoodNews(kind);
}

function rowOf(
  look: Look,
  context: PlanContext,
  { kind, step, place, insteadOf }: Pick<DueAtPlace, 'kind' | 'step' | 'place' | 'insteadOf'>,
): Omit<NewAlert, 'way' | 'due_at'> {
  const facts: AlertFacts = {
    ...factsOf(look.deal, look.evaluation, look.dealVersion, look.before),
    kind,
    step,
    insteadOf,
  };
  return {
    kind,
    step,
    alert_key: `${look.ref}.${look.version}.${place}`,
    place_key: place,
    deal_ref: look.ref,
    risk: look.now.risk,
    facts: JSON.stringify(facts),
    entered_at: new Date(context.at).toISOString(),
  };
}
