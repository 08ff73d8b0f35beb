import type { AlertKind } from '../src/alerts/due.ts';
import type { DoneAct, SaidAlert, StandsNow } from '../src/alerts/message.ts';
import { daysText } from './deal-view.ts';
import { stamp } from './evidence-trail.ts';
import { typed } from './parts.ts';
import { DEAL_VERDICT, RISK, type Sign, STAGE } from './words.ts';

/** So much of an address, a name or a customer is shown. */
export const MOST_NAME = 80;
const MOST_REASON = 200;

/** What has happened, as a sentence without its stop. */
const HAPPENED: Readonly<Record<AlertKind, (alert: SaidAlert) => string>> = {
  escalated: ({ facts }) =>
    facts.insteadOf === null
      ? 'Escalated: nobody has acknowledged it in time'
      : `Escalated: ${typed(facts.insteadOf, MOST_NAME)} has not acknowledged it in time`,
  'at-risk': () => 'Became at risk',
  'risk-rose': ({ facts }) => {
    const to = RISK[facts.risk].word.toLowerCase();
    const from = facts.before ? `from ${RISK[facts.before.risk].word.toLowerCase()} ` : '';
    return `The risk rose ${from}to ${to}`;
  },
  'days-left': ({ facts }) => `${daysText(facts.daysLeft)}, and not ready`,
  ready: () => 'Resolved: the deal is ready',
};

export function happenedText(alert: SaidAlert): string {
  const { kind, insteadOf } = alert.facts;
  const happened = HAPPENED[kind](alert);
  if (kind === 'escalated' || insteadOf === null) return happened;
  return `${happened} · handed over by ${typed(insteadOf, MOST_NAME)}`;
}

/** `✖ Blocked, risk ● Critical, 3 days left` */
export function standingText({ facts }: SaidAlert): string {
  const { verdict, risk, daysLeft } = facts;
  return `${signText(DEAL_VERDICT[verdict])}, risk ${signText(RISK[risk])}, ${daysText(daysLeft).toLowerCase()}`;
}

export function signText({ symbol, word }: Sign): string {
  return `${symbol} ${word}`;
}

/** Whether a deal needs nothing any more: it is ready, or settled. */
function isOver(now: StandsNow | null): boolean {
  return now !== null && (now.verdict === 'ready' || now.risk === 'none');
}

/** Whether nothing is left to be done about an alert. */
export function isSettled({ facts, now }: Pick<SaidAlert, 'facts' | 'now'>): boolean {
  return facts.kind === 'ready' || isOver(now);
}

/** How the deal stands now, where that is not as the alert says; else null. */
export function sinceText({ facts, now }: SaidAlert): string | null {
  if (now === null || (now.verdict === facts.verdict && now.risk === facts.risk)) return null;
  const asOf = `as of ${stamp(now.lookedAt)}`;
  if (now.verdict === 'ready') return `✔ Resolved since: ready ${asOf}`;
  if (isOver(now)) return `✔ Settled since: the deal is ${STAGE[now.stage]} ${asOf}`;
  return `Now: ${signText(DEAL_VERDICT[now.verdict])}, risk ${signText(RISK[now.risk])}, ${asOf}`;
}

const ACTS: Readonly<Record<DoneAct['act'], (act: DoneAct) => string>> = {
  acknowledge: () => 'Acknowledged',
  snooze: ({ until, reason }) =>
    `Snoozed until ${until === null ? 'later' : stamp(until)}${reason === null ? '' : ` (${typed(reason, MOST_REASON)})`}`,
  wake: () => 'Snooze ended',
  mute: () => 'Muted for this deal',
  unmute: () => 'Unmuted',
  'hand-over': ({ to }) => `Handed over to ${typed(to, MOST_NAME)}`,
  'take-back': () => 'Taken back',
};

/** `Acknowledged by Ann Lee, 2026-06-10 12:00 UTC`: who did what, and when. */
export function actText(act: DoneAct): string {
  return `${ACTS[act.act](act)} by ${typed(act.by, MOST_NAME)}, ${stamp(act.at)}`;
}
