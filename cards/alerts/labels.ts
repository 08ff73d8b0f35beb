import { type AlertKind, isForBackup } from '../../src/domain/alerts/kinds.ts';
import { isOver } from '../../src/domain/alerts/settled.ts';
import { momentText } from '../../src/domain/format.ts';
import type { Risk } from '../../src/domain/ids.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { daysText } from '../deals/labels.ts';
import { typed } from '../kit/elements.ts';
import { DEAL_VERDICT, RISK, STAGE, type StateSign } from '../kit/labels.ts';
import type { DoneActView, InForceView, SaidAlertView } from './views.ts';

/** The number of characters shown of an address, a name or a customer. */
export const MOST_NAME = 80;
const MOST_REASON = 200;

/** Each kind of alert in few words. */
export const KIND_WORDS: Readonly<Record<AlertKind, string>> = {
  escalated: 'escalated',
  'at-risk': 'became at risk',
  'risk-rose': 'risk rose',
  'days-left': 'days left reached',
  ready: 'became ready',
};

/** The event that an alert of each kind states, as a sentence without its full stop. */
const HAPPENED: Readonly<Record<AlertKind, (alert: SaidAlertView) => string>> = {
  escalated: ({ facts, isUnreached }) => {
    const what = isUnreached ? 'could not be reached in Teams' : 'has not answered in time';
    const who = facts.insteadOf === null ? 'who was told first' : typed(facts.insteadOf, MOST_NAME);
    return `Escalated: ${who} ${what}`;
  },
  'at-risk': () => 'Became at risk',
  'risk-rose': ({ facts }) => {
    const to = RISK[facts.risk].word.toLowerCase();
    const from = facts.before ? `from ${RISK[facts.before.risk].word.toLowerCase()} ` : '';
    return `The risk rose ${from}to ${to}`;
  },
  'days-left': ({ facts }) => `${daysText(facts.daysLeft)}, and not ready`,
  ready: () => 'Resolved: the deal is ready',
};

export function happenedText(alert: SaidAlertView): string {
  const { kind, insteadOf, isReminder } = alert.facts;
  const happened = isReminder ? 'Your snooze has ended, and it is not ready' : HAPPENED[kind](alert);
  if (isForBackup(kind) || insteadOf === null) return happened;
  return `${happened} · handed over by ${typed(insteadOf, MOST_NAME)}`;
}

/** The event of an alert as the end of a sentence that begins with its customer: `Contoso is now critical`. */
export function eventText(alert: SaidAlertView): string {
  const { kind, risk, daysLeft, isReminder } = alert.facts;
  if (isReminder) return 'is still not ready: your snooze has ended';
  if (kind === 'at-risk' || kind === 'risk-rose')
    return risk === 'critical' ? 'is now critical' : `is now at ${riskWords(risk)}`;
  if (kind === 'days-left')
    return daysLeft === 0
      ? 'is due today and not ready'
      : `is not ready: ${daysText(daysLeft).toLowerCase()}`;
  return kind === 'ready' ? 'is ready' : 'has nobody on it';
}

/** How a deal that needs nobody any more stands, as the end of a sentence that begins with its customer. */
export function nowEventText({ now }: SaidAlertView): string {
  if (now === null || now.verdict === 'ready') return 'is ready';
  return `is ${STAGE[now.stage]}`;
}

/** `Before: unverified, medium risk`: how it stood when the reader was last told, where that was otherwise; else null. */
export function beforeText({ facts: { before, verdict, risk } }: SaidAlertView): string | null {
  if (before === null || (before.verdict === verdict && before.risk === risk)) return null;
  return `Before: ${DEAL_VERDICT[before.verdict].word.toLowerCase()}, ${riskWords(before.risk)}`;
}

/** `critical risk`, `no risk` */
export function riskWords(risk: Risk): string {
  return risk === 'none' ? 'no risk' : `${RISK[risk].word.toLowerCase()} risk`;
}

/** `Blocked, critical risk, 3 days left` */
export function standingText({ facts }: SaidAlertView): string {
  const { verdict, risk, daysLeft } = facts;
  return `${DEAL_VERDICT[verdict].word}, ${riskWords(risk)}, ${daysText(daysLeft).toLowerCase()}`;
}

export function signText({ symbol, word }: StateSign): string {
  return `${symbol} ${word}`;
}

/** The title of the button by which a reader answers an alert. */
export const ON_IT = 'I’m on it';

/** The title of the button that ends a hand-over. */
export const TAKE_BACK = 'Take the deal back';

/** What this answer does, where a pointer rests on its button. */
export const ACKNOWLEDGING =
  'Your backup is not told. You still hear of the deal: to be left alone, snooze or mute it.';

/** The deal's present standing if it differs from the alert's, or that the reader is no longer concerned; else null. */
export function sinceText({ facts, now, isConcerned }: SaidAlertView, reader: Reader): string | null {
  if (!isConcerned) return '○ You are not told of this deal any more.';
  if (now === null || (now.verdict === facts.verdict && now.risk === facts.risk)) return null;
  const asOf = `as of ${momentText(now.lookedAt, reader)}`;
  if (now.verdict === 'ready') return `✔ Resolved since: ready ${asOf}`;
  if (isOver(now)) return `✔ Settled since: the deal is ${STAGE[now.stage]} ${asOf}`;
  return `Now: ${DEAL_VERDICT[now.verdict].word.toLowerCase()}, ${riskWords(now.risk)}, ${asOf}`;
}

const ACTS: Readonly<
  Record<
    Exclude<DoneActView['act'], 'acknowledge' | 'unacknowledge'>,
    (act: DoneActView, reader: Reader) => string
  >
> = {
  snooze: ({ until, reason }, reader) =>
    `Snoozed until ${until === null ? 'later' : momentText(until, reader)}${reason === null || reason === '' ? '' : ` (${typed(reason, MOST_REASON)})`}`,
  wake: () => 'Snooze ended',
  mute: () => 'Muted for this deal',
  unmute: () => 'Unmuted',
  'hand-over': ({ to }) => `Handed over to ${typed(to, MOST_NAME)}`,
  'take-back': ({ to }) => (to === null ? 'Taken back' : 'Handed back'),
};

/** `Muted for this deal by Ann Lee, Wed 10 Jun, 12:00`: an act, with its author and time. */
export function actText(act: DoneActView, reader: Reader): string {
  const who = typed(act.by, MOST_NAME);
  const at = momentText(act.at, reader);
  if (act.act === 'acknowledge') return `${who} is on it, ${at}`;
  if (act.act === 'unacknowledge') return `${who} is not on it any more, ${at}`;
  return `${ACTS[act.act](act, reader)} by ${who}, ${at}`;
}

/** What there is to be undone, and is not. */
const NOT_IN_FORCE: Readonly<Record<keyof InForceView, string>> = {
  acknowledged: 'Nobody is on it.',
  snoozed: 'It is not snoozed.',
  muted: 'It is not muted.',
  handedOver: 'It is not handed over.',
};

/** Why an act changes nothing: it was done before, or there is nothing to undo. */
export type AlreadyView =
  | { readonly kind: 'done'; readonly done: DoneActView }
  | { readonly kind: 'nothing-to-undo'; readonly undoes: keyof InForceView };

export function alreadyText(already: AlreadyView, reader: Reader): string {
  if (already.kind === 'nothing-to-undo') return NOT_IN_FORCE[already.undoes];
  return `Done already: ${actText(already.done, reader)}.`;
}

/** An act of the reader's backup. */
export function backupText(act: DoneActView, reader: Reader): string {
  return `Backup: ${actText(act, reader)}`;
}
