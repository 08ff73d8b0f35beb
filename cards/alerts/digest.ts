import { isGoodNews } from '../../src/domain/alerts/kinds.ts';
import { isAlertSettled, isOpen } from '../../src/domain/alerts/settled.ts';
import { RISKS } from '../../src/domain/ids.ts';
import type { Action, AdaptiveCard, Colour, Container, Element, TextRun } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { RISK } from '../kit/labels.ts';
import { openPage } from '../kit/open-page.ts';
import { ALERT_ALL, ALERT_SHOW, SAY } from '../verbs.ts';
import {
  ACKNOWLEDGING,
  actText,
  backupText,
  happenedText,
  MOST_NAME,
  sinceText,
  standingText,
} from './labels.ts';
import type { LinkOf } from './single-alert.ts';
import type { AlertMessageView, DoneActView, SaidAlertView } from './views.ts';

/** The numbers of rows tried for a digest, until the card is small enough. */
const ROWS = [40, 28, 20, 14, 10, 6, 3];

/** The card of a digest: the number of deals at each risk, and a row for each deal, the gravest first. */
export function alertDigestCard(
  message: AlertMessageView,
  notices: readonly string[],
  linkOf: LinkOf,
): AdaptiveCard {
  const alerts = message.alerts.toSorted(
    (one, other) => weight(other) - weight(one) || daysOf(one) - daysOf(other) || one.id - other.id,
  );
  return firstThatFits(ROWS.map((most) => () => build(message, alerts, notices, linkOf, most)));
}

function weight(alert: SaidAlertView): number {
  return !isOpen(alert) ? -1 : RISKS.indexOf(alert.facts.risk);
}

function daysOf({ facts }: SaidAlertView): number {
  return facts.daysLeft ?? Number.MAX_SAFE_INTEGER;
}

function titleOf(alerts: readonly SaidAlertView[]): string {
  const left = alerts.filter(isOpen).length;
  if (left > 0) return left === 1 ? '1 deal at risk' : `${left} deals at risk`;
  return alerts.every(({ isConcerned }) => isConcerned) ? 'All resolved' : 'Nothing left to do';
}

function build(
  message: AlertMessageView,
  alerts: readonly SaidAlertView[],
  notices: readonly string[],
  linkOf: LinkOf,
  most: number,
): AdaptiveCard {
  const shown = alerts.slice(0, most);
  const more = alerts.length - shown.length;
  const title = titleOf(alerts);
  const counts = countsOf(alerts);
  const rest = `and ${more} more: say "at risk"`;
  const rows = shown.map((alert) => rowOf(message, alert));
  const texts = [
    ...notices.map((notice) => typed(notice, 300)),
    title,
    ...(counts.length === 0 ? [] : [counts.map(({ text }) => text).join(', ')]),
    ...rows.map(({ text }) => `- ${text}`),
    ...(more > 0 ? [rest] : []),
  ];
  return card(
    texts.join('\n'),
    [
      ...noticeBox(notices),
      heading(title, { size: 'large' }),
      ...(counts.length === 0 ? [] : [countsLine(counts)]),
      ...rows.map(({ element }) => element),
      ...(more > 0 ? [line([run(rest, { isSubtle: true })])] : []),
      ...(hasToAcknowledge(message) ? [line([run(ACKNOWLEDGING, { isSubtle: true })])] : []),
    ],
    [
      ...acknowledging(message),
      ...pageOfGravest(alerts, linkOf),
      ...(more > 0 ? [execute('At risk', SAY, { text: 'at risk' })] : []),
    ],
  );
}

/** The button that opens the page of the gravest deal that is open; the others have theirs once they are looked at. */
function pageOfGravest([gravest]: readonly SaidAlertView[], linkOf: LinkOf): readonly Action[] {
  if (!gravest || !isOpen(gravest)) return [];
  const { dealId } = gravest.facts;
  return openPage(linkOf(dealId)).map((open) => ({
    ...open,
    title: `Open the page of ${typed(dealId, 60)}`,
  }));
}

interface Count {
  readonly text: string;
  readonly colour: Colour;
}

function countsLine(counts: readonly Count[]): Element {
  const runs = counts.flatMap(({ text, colour }, at): TextRun[] => [
    ...(at === 0 ? [] : [run(' · ')]),
    run(text, { color: colour, weight: 'bolder' }),
  ]);
  return line(runs, { spacing: 'none' });
}

function countsOf(alerts: readonly SaidAlertView[]): readonly Count[] {
  const open = alerts.filter(isOpen);
  const settled = alerts.filter((alert) => alert.isConcerned && isAlertSettled(alert)).length;
  return [
    ...RISKS.toReversed().flatMap((risk) => {
      const count = open.filter(({ facts }) => facts.risk === risk).length;
      const { symbol, word, colour } = RISK[risk];
      return count === 0 ? [] : [{ text: `${symbol} ${count} ${word.toLowerCase()}`, colour }];
    }),
    ...(settled === 0 ? [] : [{ text: `✔ ${settled} resolved`, colour: 'good' as const }]),
  ];
}

function hasToAcknowledge({ person, alerts }: Pick<AlertMessageView, 'person' | 'alerts'>): boolean {
  return person !== null && alerts.some((alert) => isOpen(alert) && alert.inForce.acknowledged === null);
}

function acknowledging({ delivery, person, alerts }: AlertMessageView): readonly Action[] {
  if (!hasToAcknowledge({ person, alerts })) return [];
  return [execute('Acknowledge all', ALERT_ALL, { delivery })];
}

function rowOf(
  { delivery, zone }: AlertMessageView,
  alert: SaidAlertView,
): { readonly element: Container; readonly text: string } {
  const { facts, dealRef, acts, inForce, backupActs } = alert;
  const dealId = typed(facts.dealId, 60);
  const customer = typed(facts.customer, MOST_NAME);
  // An act in force is shown rather than a later one that is not.
  const standing = new Set<DoneActView | null>(Object.values(inForce));
  const last = acts.findLast((act) => standing.has(act)) ?? acts.at(-1);
  const backup = backupActs.at(-1);
  const since = sinceText(alert, zone);
  const said = [
    ...(since === null ? [] : [since]),
    ...(isGoodNews(facts.kind)
      ? [`✔ ${happenedText(alert)}`]
      : !isOpen(alert)
        ? []
        : [standingText(alert), happenedText(alert)]),
    ...(last ? [actText(last, zone)] : []),
    ...(backup ? [backupText(backup, zone)] : []),
  ];
  return {
    element: {
      type: 'Container',
      separator: true,
      spacing: 'small',
      selectAction: execute(`Look at ${dealId}`, ALERT_SHOW, { delivery, deal: dealRef }),
      items: [
        line([run(customer, { weight: 'bolder' }), run(` · ${dealId}`, { isSubtle: true })]),
        ...said.map((text) => line([run(text)], { spacing: 'none' })),
      ],
    },
    text: `${customer}, ${dealId}: ${said.join('; ')}`,
  };
}
