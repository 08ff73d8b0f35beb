import type { AskedAlert, Calm, Fate, Standing, WaitsFor, WhyNotTold } from '../../src/domain/alerts/fate.ts';
import type { AlertReason } from '../../src/domain/alerts/reason.ts';
import { reasonText } from '../../src/domain/alerts/reason-text.ts';
import { dateOfText, momentText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { daysText } from '../deals/labels.ts';
import { capitalise } from '../kit/capitalise.ts';
import { typed } from '../kit/elements.ts';
import { DEAL_VERDICT, RISK } from '../kit/labels.ts';
import { KIND_WORDS, MOST_NAME, riskWords } from './labels.ts';

/** Why somebody was, or was not, notified of a deal, in sentences. */
export interface WhyNotToldText {
  /** How the deal stands. */
  readonly now: string;
  /** How the asker stands to its alerts. */
  readonly standing: readonly string[];
  /** Why none was due; empty when one was. */
  readonly none: readonly string[];
  readonly alerts: readonly AskedAlertText[];
  /** What would make one due. */
  readonly next: string;
  readonly scanned: string;
}

/** What became of one alert, in words. */
export interface AskedAlertText {
  /** `● Risk rose` */
  readonly title: string;
  /** `due since Wed 10 Jun, 12:00` */
  readonly due: string;
  readonly became: string;
}

export function whyNotToldText(why: WhyNotTold): WhyNotToldText {
  return {
    now: nowText(why),
    standing: standingLines(why),
    none: why.alerts.length === 0 ? [noneText(why)] : [],
    alerts: why.alerts.map((alert) => askedAlertText(alert, why.reader)),
    next: nextLine(why),
    scanned: scannedText(why),
  };
}

function nowText({ now: { verdict, risk, daysLeft } }: WhyNotTold): string {
  return `now ${DEAL_VERDICT[verdict].word.toLowerCase()}, ${riskWords(risk)}, ${daysText(daysLeft).toLowerCase()}`;
}

const STANDING: {
  readonly [C in Standing['code']]: (standing: Extract<Standing, { code: C }>, reader: Reader) => string;
} = {
  reader: () => 'Alerts about this deal are sent to you.',
  backup: () => 'You were told of this deal as a backup; its other alerts are sent to others.',
  'handed-over': ({ to, at }, reader) =>
    `You handed this deal to ${typed(to, MOST_NAME)}${at === null ? '' : ` on ${dateOfText(at, reader)}`}. Alerts go to them.`,
  named: () => 'You are named on this deal, and have not taken it: its alerts are sent to others.',
  nobody: () =>
    'You are neither PDM nor AE of this deal, and nobody has handed it over to you: its alerts are sent to others.',
};

const STOPPED = '✖ An admin has stopped all alerts: nothing is sent until they are resumed.';

/** The one reason: what holds all alerts back, else why none was due, else what became of the newest. */
export function answerText(view: WhyNotTold): string {
  const { standing, isStopped, reader, alerts } = view;
  if (isStopped) return STOPPED;
  if (standing.code === 'handed-over') return STANDING['handed-over'](standing, reader);
  const [newest] = alerts;
  return newest ? fateText(newest.fate, reader) : noneText(view);
}

function standingLines(view: WhyNotTold): string[] {
  const { standing, muted, snoozedUntil, unwanted, isStopped, reader, calm } = view;
  const standingText = STANDING[standing.code] as (standing: Standing, reader: Reader) => string;
  return [
    standingText(standing, reader),
    ...(isStopped ? [STOPPED] : []),
    ...(muted ? [`Muted by ${typed(muted.by, MOST_NAME)} on ${momentText(muted.at, reader)}.`] : []),
    ...(snoozedUntil ? [`Snoozed until ${momentText(snoozedUntil, reader)}.`] : []),
    // Alerts that settings suppress only matter for a deal that is at risk.
    ...(unwanted && (calm === null || unwanted.code !== 'below-risk')
      ? [`As it is now, it would not be sent: ${words(unwanted, reader)}.`]
      : []),
  ];
}

const CALM: Readonly<Record<Calm, string>> = {
  ready: 'the deal is ready',
  settled: 'the deal is activated, closed or cancelled',
  'not-at-risk': 'the deal is not at risk',
};

/** Whose alerts about the deal are sent to others alone. */
const OF_OTHERS: ReadonlySet<Standing['code']> = new Set(['named', 'nobody', 'backup']);

function noneText({ standing, calm, scanned }: WhyNotTold): string {
  const why = OF_OTHERS.has(standing.code)
    ? 'they are for its PDM and its AE'
    : scanned.deal === null
      ? 'no scan has looked at the deal yet'
      : calm === null
        ? 'nothing has changed since alerts are recorded for you'
        : CALM[calm];
  return `No alert about this deal was due to you: ${why}.`;
}

/** The line on what would make an alert due. */
function nextLine({ standing, calm, nextStep }: WhyNotTold): string {
  if (standing.code === 'nobody')
    return 'You would be told as its PDM or AE, or if one of them hands it over to you.';
  if (standing.code === 'named') return 'You would be told once you have taken it, as its PDM or AE.';
  if (standing.code === 'handed-over') return 'You would be told again if you take it back.';
  if (calm === 'settled') return 'Nothing is due about such a deal any more.';
  const step = nextStep === null ? [] : [`${nextStep} ${nextStep === 1 ? 'day is' : 'days are'} left`];
  if (calm === 'ready') return 'The next is due when it is not ready any more and at risk.';
  const whens =
    calm === null ? ['the risk rises', ...step, 'it becomes ready'] : ['it becomes at risk', ...step];
  return `The next is due when ${listed(whens)}.`;
}

function listed(whens: readonly string[]): string {
  const last = whens.at(-1) ?? '';
  return whens.length === 1 ? last : `${whens.slice(0, -1).join(', ')} or ${last}`;
}

function scannedText({ scanned, reader }: WhyNotTold): string {
  if (scanned.all === null) return 'No scan has come to its end yet.';
  const deal =
    scanned.deal === null ? '' : `; it last found this deal changed ${momentText(scanned.deal, reader)}`;
  return `Last scan for alerts: ${momentText(scanned.all, reader)}${deal}.`;
}

function askedAlertText(
  { kind, step, risk, dueSince, insteadOf, fate }: AskedAlert,
  reader: Reader,
): AskedAlertText {
  const what = step === null ? KIND_WORDS[kind] : `${step} ${step === 1 ? 'day' : 'days'} left reached`;
  const instead = insteadOf === null ? '' : `, in place of ${typed(insteadOf, MOST_NAME)}`;
  return {
    title: `${RISK[risk].symbol} ${capitalise(what)}${instead}`,
    due: `due since ${momentText(dueSince, reader)}`,
    became: fateText(fate, reader),
  };
}

const FATE: {
  readonly [K in Fate['kind']]: (fate: Extract<Fate, { kind: K }>, reader: Reader) => string;
} = {
  sent: ({ at, how, passedOn }, reader) => {
    const where = how === null ? 'to you in Teams' : words(how, reader);
    const backup =
      passedOn === null ? '' : ` You did not answer it, so ${typed(passedOn, MOST_NAME)} was told as backup.`;
    return `✔ Sent ${momentText(at, reader)}, ${where}.${backup}`;
  },
  sending: () => '➤ Is being sent at this moment.',
  waits: ({ until, for: why }, reader) => `… Waits: ${waitText(why, until, reader)}.`,
  suppressed: ({ reason }, reader) => `⊘ Not sent: ${whyText(reason, reader)}.`,
  cancelled: ({ at, reason }, reader) =>
    `○ Taken back ${momentText(at, reader)}: ${whyText(reason, reader)}.`,
  parked: ({ at, reason }, reader) =>
    `✖ Could not be sent ${momentText(at, reader)}: ${whyText(reason, reader)}.`,
  'in-doubt': ({ at, reason }, reader) =>
    `? May have reached you or not, ${momentText(at, reader)}: ${whyText(reason, reader)}.`,
};

/** What became of an alert, as a sentence to its reader. */
export function fateText(fate: Fate, reader: Reader): string {
  const text = FATE[fate.kind] as (fate: Fate, reader: Reader) => string;
  return text(fate, reader);
}

function waitText(why: WaitsFor, until: string, reader: Reader): string {
  const when = momentText(until, reader);
  switch (why.code) {
    case 'stopped':
      return 'an admin has stopped all alerts';
    case 'snooze':
      return `you have snoozed the deal; it is sent ${when}`;
    case 'digest':
      return why.quietUntil === null
        ? `it is in your digest of ${when}`
        : `your quiet hours end at ${why.quietUntil}; it is in your digest of ${when}`;
    case 'retry':
      return `it is tried again, as the last attempt failed: ${words(why.reason, reader)}`;
    case 'scan':
      return 'the deal has changed; the next scan decides';
    case 'turn':
      return 'it is due, and is sent as soon as it is its turn';
  }
}

const MOST_WHY = 300;

function whyText(reason: AlertReason | null, reader: Reader): string {
  return reason === null ? 'why was not recorded' : words(reason, reader);
}

/** The words of a reason, without a full stop of their own. */
function words(reason: AlertReason, reader: Reader): string {
  return typed(reasonText(reason, { is: 'reader', reader }), MOST_WHY).replace(/\.$/, '');
}
