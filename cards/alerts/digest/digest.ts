import { isAlertSettled, isOpen } from '../../../src/domain/alerts/settled.ts';
import { listText } from '../../../src/domain/format.ts';
import { RISKS } from '../../../src/domain/ids.ts';
import type { Action, AdaptiveCard, Colour, Element, TextRun } from '../../kit/adaptive-card.ts';
import { behindDots, buttonRows } from '../../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../../kit/elements.ts';
import { DEAL_VERDICT, RISK } from '../../kit/labels.ts';
import { openPage } from '../../kit/open-page.ts';
import { ALERT_ALL, ALERT_SHOW, SAY } from '../../verbs.ts';
import type { LinkOf } from '../single/single-alert.ts';
import type { AlertMessageView, SaidAlertView } from '../views.ts';
import { DIGEST_GROUPS, type DigestGroup, followedVerdicts, gravestFirst, groupOf } from './digest-groups.ts';
import { digestRow, waitsForAnswer } from './digest-row.ts';

/** The number of rows of a digest, and of the deals that its reader began to follow at once. */
const MOST_ROWS = 5;
const MOST_FOLLOWED = 3;
/** The numbers of rows tried for a digest of which all is to be shown, until the card is small enough. */
const ALL_ROWS = [40, 28, 20, 14, 10, 6, 3];

export interface DigestOptions {
  readonly notices: readonly string[];
  readonly linkOf: LinkOf;
  /** Whether all rows are shown that there is room for. */
  readonly showsAll: boolean;
  /** Makes the whole card of the digest, which is to be small enough. */
  readonly whole: (digest: AdaptiveCard) => AdaptiveCard;
}

/** The card of a digest: the number of deals at each risk, and the gravest of them in groups. */
export function alertDigestCard(message: AlertMessageView, options: DigestOptions): AdaptiveCard {
  const alerts = gravestFirst(message.alerts);
  if (options.showsAll)
    return firstThatFits(
      ALL_ROWS.map((most) => () => options.whole(build(message, alerts.slice(0, most), options))),
    );
  const shown = [
    ...alerts.filter((alert) => groupOf(alert) === 'followed').slice(0, MOST_FOLLOWED),
    ...alerts.filter((alert) => groupOf(alert) !== 'followed').slice(0, MOST_ROWS),
  ];
  return firstThatFits(
    [shown.length, 3, 1].map((most) => () => options.whole(build(message, shown.slice(0, most), options))),
  );
}

const GROUP_TITLE: Readonly<Record<Exclude<DigestGroup, 'followed'>, string>> = {
  new: 'New',
  worse: 'Worse',
  'due-soon': 'Due soon',
  resolved: 'Resolved',
};

function build(
  message: AlertMessageView,
  shown: readonly SaidAlertView[],
  { notices, linkOf, showsAll }: DigestOptions,
): AdaptiveCard {
  const { alerts } = message;
  const left = alerts.filter((alert) => !shown.includes(alert));
  const groups = DIGEST_GROUPS.flatMap((group) => {
    const rows = shown.filter((alert) => groupOf(alert) === group);
    return rows.length === 0
      ? []
      : [{ group, rows: rows.map((alert) => digestRow(message, alert, showsAll)) }];
  });
  const others = alerts.filter(({ facts }) => facts.followed === null);
  const titleOfGroup = (group: DigestGroup) =>
    group === 'followed' ? 'The most urgent' : `${GROUP_TITLE[group]} · ${count(alerts, group)}`;
  const heads = headsOf(message, others);
  const rest = left.length === 0 ? null : restText(left, showsAll);
  const texts = [
    ...notices.map((notice) => typed(notice, 300)),
    ...heads.map(({ title, counts }) => [title, ...counts.map(({ text }) => text)].join(', ')),
    ...groups.flatMap(({ group, rows }) => [titleOfGroup(group), ...rows.map(({ text }) => `- ${text}`)]),
    ...(rest === null ? [] : [rest]),
  ];
  return card(texts.join('\n'), [
    ...noticeBox(notices),
    ...heads.flatMap(({ title, counts }) => [
      heading(title, { size: 'large' }),
      ...(counts.length === 0 ? [] : [countsLine(counts)]),
    ]),
    ...groups.flatMap(({ group, rows }) => [
      heading(titleOfGroup(group)),
      ...rows.map(({ element }) => element),
    ]),
    ...(rest === null ? [] : [line([run(rest, { isSubtle: true })], { spacing: 'small' })]),
    ...buttonRows([
      ...answeringShown(message, shown, showsAll),
      ...(left.length > 0 ? [moreButton(message, left.length, showsAll)] : []),
      // The same deals ranked the same way, with the one button each needs and how many are ready.
      behindDots(execute('What to do first', SAY, { text: 'today' })),
      ...pageOfGravest(shown, linkOf).map(behindDots),
    ]),
  ]);
}

function count(alerts: readonly SaidAlertView[], group: DigestGroup): number {
  return alerts.filter((alert) => groupOf(alert) === group).length;
}

/** `4 more: 3 new and 1 resolved` */
function restText(left: readonly SaidAlertView[], showsAll: boolean): string {
  const parts = DIGEST_GROUPS.flatMap((group) => {
    const n = count(left, group);
    if (n === 0) return [];
    return [group === 'followed' ? `${n} followed now` : `${n} ${GROUP_TITLE[group].toLowerCase()}`];
  });
  const which = parts.length === 1 && count(left, 'followed') > 0 ? '' : `: ${listText(parts)}`;
  return `${left.length} more${which}.${showsAll ? ' For these, say “at risk”.' : ''}`;
}

function moreButton({ delivery }: AlertMessageView, n: number, showsAll: boolean): Action {
  return showsAll
    ? execute('At risk', SAY, { text: 'at risk' })
    : execute(`Show ${n} more`, ALERT_SHOW, { delivery, view: 'all' });
}

interface Head {
  readonly title: string;
  readonly counts: readonly Count[];
}

/** The deals that the reader began to follow by their verdicts, and all others by their risk. */
function headsOf({ alerts, person }: AlertMessageView, others: readonly SaidAlertView[]): readonly Head[] {
  const verdicts = followedVerdicts(alerts);
  const followed = verdicts.reduce((sum, one) => sum + one.count, 0);
  const counts = verdicts.map(({ verdict, count: n }): Count => {
    const { symbol, word, colour } = DEAL_VERDICT[verdict];
    return { text: `${symbol} ${n} ${word.toLowerCase()}`, colour };
  });
  return [
    ...(followed === 0
      ? []
      : [
          {
            title: `${followed} deals ${person === null ? 'are now told of here' : 'you now follow'}`,
            counts,
          },
        ]),
    ...(others.length === 0 && followed > 0 ? [] : [{ title: titleOf(others), counts: countsOf(others) }]),
  ];
}

function titleOf(alerts: readonly SaidAlertView[]): string {
  const left = alerts.filter(isOpen).length;
  if (left > 0) return left === 1 ? '1 deal at risk' : `${left} deals at risk`;
  return alerts.every(({ isConcerned }) => isConcerned) ? 'All resolved' : 'Nothing left to do';
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
      const n = open.filter(({ facts }) => facts.risk === risk).length;
      const { symbol, word, colour } = RISK[risk];
      return n === 0 ? [] : [{ text: `${symbol} ${n} ${word.toLowerCase()}`, colour }];
    }),
    ...(settled === 0 ? [] : [{ text: `✔ ${settled} resolved`, colour: 'good' as const }]),
  ];
}

/** The button that answers the alerts shown, and these alone; one alert has its own. */
function answeringShown(
  message: AlertMessageView,
  shown: readonly SaidAlertView[],
  showsAll: boolean,
): readonly Action[] {
  const open = shown.filter((alert) => waitsForAnswer(message, alert));
  if (open.length < 2) return [];
  const deals = open.map(({ dealRef }) => dealRef).join(',');
  const title = `I’m on these ${open.length}`;
  return [
    execute(title, ALERT_ALL, { delivery: message.delivery, deals, view: showsAll ? 'all' : 'digest' }),
  ];
}
