import { isGoodNews } from '../../../src/domain/alerts/kinds.ts';
import { isOpen, isOver } from '../../../src/domain/alerts/settled.ts';
import { dateText, roundUsdText } from '../../../src/domain/format.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import { daysText } from '../../deals/labels.ts';
import type { AdaptiveCard, Container, Element } from '../../kit/adaptive-card.ts';
import { buttonRows } from '../../kit/button-rows.ts';
import { card, line, nameHeading, noticeBox, run, typed } from '../../kit/elements.ts';
import { DEAL_VERDICT, SEVERITY_SIGN } from '../../kit/labels.ts';
import { openPage } from '../../kit/open-page.ts';
import { foldedLine } from '../../kit/row.ts';
import {
  actText,
  backupText,
  beforeText,
  eventText,
  happenedText,
  MOST_NAME,
  nowEventText,
  riskWords,
  signText,
  sinceText,
} from '../labels.ts';
import type { AlertFactsView, AlertMessageView, DoneActView, SaidAlertView } from '../views.ts';
import { alertButtons } from './alert-buttons.ts';
import { alertReasons } from './reasons.ts';

/** Gives the link that leads to the page of a deal; null for none. */
export type LinkOf = (dealId: string) => string | null;

/** The number of acts listed besides those in force. */
const MOST_ACTS = 4;

/** The card of one alert: its event, what has changed, why, what to do next, and its buttons. */
export function oneAlertCard(
  message: AlertMessageView,
  alert: SaidAlertView,
  notices: readonly string[],
  linkOf: LinkOf,
): AdaptiveCard {
  const { facts } = alert;
  const { reader } = message;
  const ends = !isOpen(alert);
  const since = sinceText(alert, reader);
  const isSettled = since !== null && isOver(alert.now) && alert.isConcerned;
  const acts = toldActs(alert, reader);
  const why = ends ? [] : reasonLines(alert);
  const [first, ...others] = why;
  const body: Element[] = [
    ...noticeBox([...notices, ...(since === null || isSettled ? [] : [since])]),
    isSettled ? settledHeader(alert, since, reader) : header(alert, reader),
    ...(first ? [first.element, ...first.remedy] : []),
    ...foldedLine(
      REASONS_ID,
      `${others.length} more ${others.length === 1 ? 'reason' : 'reasons'}`,
      others.map(({ element }) => element),
    ),
    ...toldLines(ends ? { standing: [], past: [...acts.standing, ...acts.past] } : acts),
    ...buttonRows(alertButtons(message, alert, openPage(linkOf(facts.dealId)))),
  ];
  const before = beforeText(alert);
  const texts = [
    ...notices.map((notice) => typed(notice, 300)),
    titleOf(alert, isSettled),
    ...(since === null ? [] : [since]),
    happenedText(alert),
    `${detailsOf(facts, reader).join(', ')}, ${DEAL_VERDICT[facts.verdict].word}, ${riskWords(facts.risk)}`,
    ...(before === null ? [] : [before]),
    ...why.map(({ text }) => `- ${text}`),
    ...acts.standing,
    ...acts.past,
  ];
  return card(texts.join('\n'), body);
}

/** What was done about an alert: the acts in force, and those that are over or were done by others. */
interface ToldActs {
  readonly standing: readonly string[];
  readonly past: readonly string[];
}

function toldActs({ acts, inForce, backupActs }: SaidAlertView, reader: Reader): ToldActs {
  const standing = new Set<DoneActView | null>(Object.values(inForce));
  const said = (act: DoneActView) => actText(act, reader);
  const backups = backupActs.slice(-MOST_ACTS).map((act) => backupText(act, reader));
  const inOrder = acts.filter((act) => standing.has(act)).map(said);
  const others = acts.filter((act) => !standing.has(act)).slice(-MOST_ACTS);
  // Of a colleague's answer, the reader is to know at once.
  return { standing: [...inOrder, ...backups], past: others.map(said) };
}

const ACTS_ID = 'past-acts';

function toldLines({ standing, past }: ToldActs): readonly Element[] {
  const told = (texts: readonly string[]) =>
    texts.map((text) => line([run(text, { isSubtle: true })], { spacing: 'small' }));
  const title =
    standing.length > 0 ? `What was done before (${past.length})` : `What was done (${past.length})`;
  return [...told(standing), ...foldedLine(ACTS_ID, title, told(past))];
}

/** The event, or how the deal stands that needs nobody any more, as a sentence about its customer. */
function titleOf(alert: SaidAlertView, isSettled: boolean): string {
  const customer = typed(alert.facts.customer, MOST_NAME);
  return `${customer} ${isSettled ? nowEventText(alert) : eventText(alert)}`;
}

/** The event as the title, how the deal stands in one line, and how it stood when the reader was last told. */
function header(alert: SaidAlertView, reader: Reader): Container {
  const { verdict } = alert.facts;
  const before = beforeText(alert);
  return {
    type: 'Container',
    style: DEAL_VERDICT[verdict].style,
    bleed: true,
    items: [
      nameHeading(titleOf(alert, false)),
      line([run(standsText(alert, reader))], { spacing: 'none' }),
      ...(alert.facts.insteadOf === null ? [] : [line([run(happenedText(alert))], { spacing: 'none' })]),
      ...(before === null ? [] : [line([run(before, { isSubtle: true })], { spacing: 'none' })]),
      ...(isGoodNews(alert.facts.kind) ? [nextLine(whatIsNext(alert, reader))] : []),
    ],
  };
}

/** `✖ Blocked · 3 days left (Sat 13 Jun) · $1.2 M · EA-2026-0042` */
function standsText({ facts }: SaidAlertView, reader: Reader): string {
  return [signText(DEAL_VERDICT[facts.verdict]), ...detailsOf(facts, reader)].join(' · ');
}

/** The days left with their date, the value, and the id of a deal. */
function detailsOf(
  { dealId, daysLeft, targetDay, valueUsd }: AlertFactsView,
  reader: Reader,
): readonly string[] {
  const date = targetDay === null ? '' : ` (${dateText(targetDay, reader)})`;
  return [
    `${daysText(daysLeft)}${date}`,
    ...(valueUsd === undefined
      ? []
      : [valueUsd === null ? 'no value stated' : roundUsdText(valueUsd, reader.locale)]),
    typed(dealId, 60),
  ];
}

/** What is to be done about a deal that needs no contacts any more. */
function whatIsNext({ facts: { targetDay }, now }: SaidAlertView, reader: Reader): string {
  const stage = now?.stage ?? 'open';
  if (stage === 'on-hold') return 'the deal is on hold: open a support case.';
  if (stage !== 'open') return 'nothing, for now.';
  return targetDay === null ? 'submit it.' : `submit it before ${dateText(targetDay, reader)}.`;
}

function nextLine(text: string): Element {
  return line([run('Next: ', { weight: 'bolder' }), run(text)], { spacing: 'none' });
}

/** How a deal stands that needs nobody any more, and since when. */
function settledHeader(alert: SaidAlertView, since: string, reader: Reader): Container {
  return {
    type: 'Container',
    style: 'good',
    bleed: true,
    items: [
      nameHeading(titleOf(alert, true)),
      line([run(since)], { spacing: 'none' }),
      line([run(detailsOf(alert.facts, reader).join(' · '))], { spacing: 'none' }),
      nextLine(whatIsNext(alert, reader)),
    ],
  };
}

interface ReasonLine {
  readonly element: Element;
  /** What is to be done about it; of the weightiest alone. */
  readonly remedy: readonly Element[];
  readonly text: string;
}

function reasonLines(alert: SaidAlertView): readonly ReasonLine[] {
  return alertReasons(alert).map(({ severity, title, remedy }): ReasonLine => {
    const { symbol, word, colour } = SEVERITY_SIGN[severity];
    return {
      element: line(
        [
          run(`${symbol} ${title}`, { color: colour, weight: 'bolder' }),
          run(` · ${word.toLowerCase()}`, { isSubtle: true }),
        ],
        { spacing: 'small' },
      ),
      remedy:
        remedy === null
          ? []
          : [
              line([run(`${forWhom(remedy)}: `, { weight: 'bolder' }), run(remedy.what)], {
                spacing: 'small',
              }),
            ],
      text: `${word}: ${title}${remedy === null ? '' : `\n- ${forWhom(remedy)}: ${remedy.what}`}`,
    };
  });
}

function forWhom({ who }: { readonly who: string }): string {
  return `Next for the ${who}`;
}

const REASONS_ID = 'more-reasons';
