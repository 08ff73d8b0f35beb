import { alertCard } from '../../../cards/alerts/alert-card.ts';
import { answeredText } from '../../../cards/alerts/receipts.ts';
import { handOverConfirm, handOverForm } from '../../../cards/alerts/single/hand-over-forms.ts';
import { snoozeForm } from '../../../cards/alerts/single/snooze-form.ts';
import { type WhyNotToldView, whyNotToldCard } from '../../../cards/alerts/why-not-told.ts';
import { ownAlertsCard, ownAlertsPromptCard } from '../../../cards/alerts/why-not-told-prompt.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { ALERT_UNDO } from '../../../cards/verbs.ts';
import { type AlertFacts, factsOf } from '../../../src/alerts/decide/alert-facts.ts';
import type { AlertMessage, SaidAlert, StandsNow } from '../../../src/alerts/message/alert-message.ts';
import type { DoneAct, InForce } from '../../../src/alerts/message/done-acts.ts';
import { placeOf } from '../../../src/alerts/place-key.ts';
import { lastSnoozeDay, snoozeDays } from '../../../src/alerts/respond/snooze.ts';
import type { AskedAlert } from '../../../src/domain/alerts/fate.ts';
import { ALERT_KINDS, type AlertKind } from '../../../src/domain/alerts/kinds.ts';
import { dayNumber, dayOf } from '../../../src/domain/day.ts';
import type { Deal } from '../../../src/domain/deal.ts';
import { AS_OF, dealFile, evidence, judge, MANAGER, NOTICES } from '../deals.ts';
import { READER } from '../reader.ts';

const PERSON = 'pat@contoso.com';

/** What an alert states of a deal without an Online Administrator, whose Notices Contact is in another cloud. */
function factsWith(stated: Partial<Deal>, daysLeft: number): AlertFacts {
  const file = dealFile({
    deal: {
      ...{ dealId: 'EA-2026-0042', customer: 'Contoso', valueUsd: 1_240_000 },
      closeDate: dayOf(dayNumber(AS_OF) + daysLeft),
      ...stated,
    },
    contacts: [NOTICES, MANAGER],
    evidence: { [NOTICES.email]: [evidence('vl-central', 'wrong-cloud')], [MANAGER.email]: [] },
  });
  const before = { verdict: 'unverified', risk: 'medium', daysLeft: 20, people: [] } as const;
  return {
    ...factsOf(file.deal, judge(file), 'mark', before),
    ...{ kind: 'at-risk', step: null, insteadOf: null },
  };
}

export const FACTS: AlertFacts = factsWith({}, 3);

const NOTHING: InForce = { acknowledged: null, snoozed: null, muted: null, handedOver: null };

export function said(facts: Partial<AlertFacts> = {}, more: Partial<SaidAlert> = {}): SaidAlert {
  const whole = { ...FACTS, ...facts };
  return {
    id: 1,
    dealRef: 1,
    dealId: whole.dealId,
    facts: whole,
    cloudScope: 'commercial',
    since: '2026-06-08T08:30:00.000Z',
    acts: [],
    inForce: NOTHING,
    backupActs: [],
    isUnreached: false,
    isConcerned: true,
    now: { ...stands(whole), lookedAt: '2026-06-10T12:00:00.000Z' },
    ...more,
  };
}

function stands({ verdict, risk }: AlertFacts): Omit<StandsNow, 'lookedAt'> {
  return { verdict, risk, stage: 'open' };
}

export function messageWith(alerts: readonly SaidAlert[], person: string | null = PERSON): AlertMessage {
  const placeKey = person === null ? 'channel:19:team@thread.tacv2' : placeOf(person);
  return { delivery: `7.${placeKey}`, placeKey, person, reader: READER, alerts };
}

export function done(act: DoneAct['act'], more: Partial<DoneAct> = {}): DoneAct {
  const at = '2026-06-10T13:00:00.000Z';
  return { act, by: 'Pat Reed', at, until: null, reason: null, to: null, ...more };
}

/** What an alert of each kind is about. */
export const OF_KIND: Readonly<Record<AlertKind, Partial<AlertFacts>>> = {
  escalated: { insteadOf: 'pat@contoso.com' },
  'at-risk': {},
  'risk-rose': { risk: 'high' },
  'days-left': { step: 3 },
  ready: { verdict: 'ready', risk: 'none', reasons: [] },
};

export const READY_NOW: StandsNow = {
  verdict: 'ready',
  risk: 'none',
  stage: 'open',
  lookedAt: '2026-06-11T09:15:00.000Z',
};

const CUSTOMERS = ['Contoso', 'Fabrikam', 'Woodgrove Bank', 'Tailspin Toys', 'Northwind Traders', 'Litware'];

/** So many alerts, of every kind and risk, each on a deal of another customer. */
export function manyAlerts(count: number, facts: Partial<AlertFacts> = {}): SaidAlert[] {
  const risks = ['medium', 'high', 'critical', 'low'] as const;
  return Array.from({ length: count }, (_, at) => {
    const kind = ALERT_KINDS[at % ALERT_KINDS.length] ?? 'at-risk';
    const deal = {
      dealId: `EA-2026-${String(at).padStart(4, '0')}`,
      customer: CUSTOMERS[at] ?? `Customer ${at + 1}`,
      valueUsd: at % 4 === 3 ? null : 180_000 * (at + 1),
    };
    const risk = risks[at % risks.length] ?? 'low';
    const stated = { ...factsWith(deal, at), kind, risk, ...OF_KIND[kind] };
    return said({ ...stated, ...facts }, { id: at + 1, dealRef: at + 1 });
  });
}

/** One card of each kind that alerts bring, by name. */
export function alertCards(): ReadonlyMap<string, AdaptiveCard> {
  const cards = new Map<string, AdaptiveCard>();
  for (const kind of ALERT_KINDS) cards.set(`alert ${kind}`, alertCard(messageWith([ofKind(kind)])));
  const acts = [
    done('acknowledge'),
    done('snooze', { until: '2026-06-13T00:00:00.000Z', reason: 'The customer is on holiday' }),
    done('mute'),
    done('hand-over', { to: 'amy@contoso.com' }),
  ];
  const [acknowledged = null, snoozed = null, muted = null, handedOver = null] = acts;
  const inForce = { acknowledged, snoozed, muted, handedOver };
  const acted = said({}, { acts, inForce });
  cards.set('alert, acted on', alertCard(messageWith([acted])));
  cards.set('alert, resolved', alertCard(messageWith([said({}, { now: READY_NOW, acts, inForce })])));
  cards.set('alert in a channel', alertCard(messageWith([said()], null)));
  const few = messageWith([
    ...manyAlerts(6),
    said({ dealId: 'EA-2026-0107', customer: 'Adventure Works' }, { id: 7, dealRef: 7, acts, inForce }),
    said({ dealId: 'EA-2026-0108', customer: 'Proseware' }, { id: 8, dealRef: 8, now: READY_NOW }),
  ]);
  cards.set('alert digest', alertCard(few));
  cards.set('alert digest, long', alertCard(messageWith(manyAlerts(500))));
  cards.set('alert digest in a channel', alertCard(messageWith(manyAlerts(3), null)));
  cards.set('alert digest, nothing left', alertCard(messageWith([])));
  cards.set('alert out of a digest', alertCard(few, { deal: 3 }));
  const form = { message: few, alert: acted, notices: [] };
  const week = said({ targetDay: '2026-06-21', daysLeft: 11, risk: 'high' });
  const last = lastSnoozeDay(week.facts.targetDay);
  const snooze = { ...form, alert: week, last, offered: snoozeDays(READER.now, 'UTC', last) };
  cards.set('alert snooze', snoozeForm({ ...snooze, filled: null }));
  const filled = { day: '2026-06-01', reason: 'The customer is on holiday' };
  const late = ['Not snoozed yet. Mon 1 Jun is over. Choose a later day.'];
  cards.set('alert snooze, refused', snoozeForm({ ...snooze, filled, notices: late }));
  cards.set('alert hand over', handOverForm({ ...form, filled: null }));
  const wrong = ['Not handed over yet. Give the address of the colleague who takes over.'];
  cards.set(
    'alert hand over, refused',
    handOverForm({ ...form, filled: { pick: '', to: 'amy at contoso' }, notices: wrong }),
  );
  const confirm = { message: few, alert: acted, to: 'amy@elsewhere.example' };
  cards.set(
    'alert hand over, to be confirmed',
    handOverConfirm({ ...confirm, concerns: ['outside', 'unreachable'] }),
  );
  const undo = { verb: ALERT_UNDO, data: { delivery: few.delivery, acts: '1,2' } };
  cards.set(
    'alert digest, answered',
    alertCard(few, { done: { text: answeredText(['Fabrikam'], 4), undo } }),
  );
  cards.set('alert digest, all of it', alertCard(few, { showsAll: true }));
  const bundle = { bundle: '1', verdicts: { blocked: 20, unverified: 7, ready: 2 } };
  cards.set(
    'deals that are followed now',
    alertCard(
      messageWith(manyAlerts(27, { followed: bundle, kind: 'at-risk', verdict: 'blocked', risk: 'high' })),
    ),
  );
  for (const [name, view] of Object.entries(WHY_NOT_TOLD)) cards.set(name, whyNotToldCard(view));
  cards.set(
    'why not told, before others',
    ownAlertsPromptCard({ dealId: 'EA-2026-0042', customer: 'Contoso' }),
  );
  cards.set('why not told, alone only', ownAlertsCard({ dealId: 'EA-2026-0042', customer: 'Contoso' }));
  return cards;
}

const AT = '2026-06-10T10:00:00.000Z';
/** When a snooze ends. */
const LATER = '2026-06-12T06:30:00.000Z';
const ASKED = { step: null, risk: 'critical', dueSince: AT, insteadOf: null } as const;
/** An alert of each kind, each with another fate. */
const FATES: readonly AskedAlert[] = [
  { ...ASKED, kind: 'at-risk', fate: { kind: 'waits', until: LATER, for: { code: 'snooze' } } },
  { ...ASKED, kind: 'days-left', step: 1, fate: { kind: 'sending' } },
  {
    ...ASKED,
    kind: 'risk-rose',
    fate: { kind: 'waits', until: AT, for: { code: 'digest', quietUntil: '07:00' } },
  },
  { ...ASKED, kind: 'at-risk', fate: { kind: 'waits', until: AT, for: { code: 'stopped' } } },
  { ...ASKED, kind: 'at-risk', fate: { kind: 'waits', until: AT, for: { code: 'scan' } } },
  {
    ...ASKED,
    kind: 'at-risk',
    fate: { kind: 'waits', until: AT, for: { code: 'retry', reason: { code: 'just-installed' } } },
  },
  {
    ...ASKED,
    kind: 'ready',
    fate: { kind: 'sent', at: AT, route: null, how: null, passedOn: 'amy@contoso.com' },
  },
  {
    ...ASKED,
    kind: 'escalated',
    insteadOf: 'amy@contoso.com',
    fate: {
      kind: 'parked',
      at: AT,
      reason: { code: 'teams-answered', status: 403, error: 'BotDisabledByAdmin' },
    },
  },
  {
    ...ASKED,
    kind: 'at-risk',
    fate: { kind: 'suppressed', at: AT, reason: { code: 'muted', at: AT, by: 'Pat Reed' } },
  },
  { ...ASKED, kind: 'at-risk', fate: { kind: 'cancelled', at: AT, reason: { code: 'newer-alert' } } },
  {
    ...ASKED,
    kind: 'at-risk',
    fate: { kind: 'in-doubt', at: AT, reason: { code: 'no-answer-within', ms: 40_000 } },
  },
];

const TOLD: WhyNotToldView = {
  dealId: 'EA-2026-0042',
  customer: 'Contoso',
  isPersonal: true,
  reader: { ...READER, timeZone: 'Europe/Oslo' },
  standing: { code: 'reader' },
  muted: null,
  snoozedUntil: LATER,
  unwanted: null,
  isStopped: false,
  alerts: FATES,
  hasMore: true,
  now: { verdict: 'blocked', risk: 'critical', daysLeft: 1 },
  calm: null,
  nextStep: null,
  scanned: { deal: AT, all: AT },
};

const NONE = {
  muted: null,
  snoozedUntil: null,
  unwanted: null,
  isStopped: false,
  alerts: [],
  hasMore: false,
};

const WHY_NOT_TOLD: Readonly<Record<string, WhyNotToldView>> = {
  'why not told': TOLD,
  'why not told, nothing due': {
    ...{ ...TOLD, ...NONE },
    now: { verdict: 'ready', risk: 'none', daysLeft: 20 },
    calm: 'ready',
    nextStep: 14,
  },
  'why not told, of others': {
    ...{ ...TOLD, ...NONE },
    standing: { code: 'nobody' },
    isPersonal: false,
    scanned: { deal: null, all: null },
  },
  'why not told, handed over': {
    ...{ ...TOLD, ...NONE },
    standing: { code: 'handed-over', to: 'amy@contoso.com', at: AT },
  },
};

function ofKind(kind: AlertKind): SaidAlert {
  return said({ kind, ...OF_KIND[kind] }, kind === 'ready' ? { now: READY_NOW } : {});
}
