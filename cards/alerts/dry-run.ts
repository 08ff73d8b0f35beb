import { ALERT_KINDS, type AlertKind } from '../../src/domain/alerts/kinds.ts';
import { RISKS, type Risk } from '../../src/domain/ids.ts';
import type { Row } from '../common/list-row.ts';
import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { card, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { RISK } from '../kit/labels.ts';
import { timeText } from '../kit/letter-labels.ts';
import { pageOf } from '../kit/paging.ts';
import { DRY_RUN_PAGE } from '../verbs.ts';
import { KIND_WORDS } from './labels.ts';

export interface DryRunView {
  readonly judged: number;
  readonly entered: number;
  readonly cancelled: number;
  readonly places: readonly DryPlaceView[];
  readonly isStopped: boolean;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly from: number;
}

export interface DryPlaceView {
  readonly place: string;
  readonly byKind: ReadonlyMap<AlertKind, number>;
  readonly byRisk: ReadonlyMap<Risk, number>;
  readonly total: number;
  readonly atOnce: number;
  readonly first: string;
  readonly deals: readonly {
    readonly dealId: string;
    readonly customer: string;
    readonly kind: AlertKind;
    readonly risk: Risk;
    readonly dueAt: string;
  }[];
}

/** The card of the alerts that would be sent, by reader, if a scan began now. */
export function dryRunCard(view: DryRunView): AdaptiveCard {
  return firstThatFits([10, 6, 3].map((most) => () => build(view, most)));
}

function build(view: DryRunView, most: number): AdaptiveCard {
  const { judged, entered, cancelled, places, isStopped } = view;
  const title = 'Dry run: nothing is sent, nothing is kept';
  const page = pageOf(
    places.map((place) => placeRow(place, view.now)),
    view.from,
    most,
  );
  const facts = [
    `A scan now would judge ${counted(judged, 'deal')}, enter ${counted(entered, 'alert')} and take back ${cancelled}.`,
    places.length === 0
      ? 'Nobody would be told anything.'
      : `With what waits already, so much would be said${page.part}:`,
    ...(isStopped ? ['✖ All alerts are stopped: nothing goes out before an admin resumes them.'] : []),
  ];
  const body: Element[] = [
    heading(title, { size: 'large' }),
    ...facts.map((fact) => line([run(fact)], { spacing: 'small' })),
    ...page.rows.map(({ element }) => element),
  ];
  const text = [title, ...facts, ...page.rows.map((row) => row.text)].join('\n');
  return card(text, body, page.turning(DRY_RUN_PAGE, {}));
}

function placeRow({ place, byKind, byRisk, total, atOnce, first, deals }: DryPlaceView, now: string): Row {
  const who = typed(place, 120);
  const when = dueText(first, now);
  const said = `${counted(total, 'alert')}, the first ${when}${atOnce > 0 ? `; ${atOnce} at once` : ''}`;
  const kinds = ALERT_KINDS.flatMap((kind) => countedAs(byKind.get(kind), KIND_WORDS[kind]));
  const risks = RISKS.toReversed().flatMap((risk) =>
    countedAs(byRisk.get(risk), `${RISK[risk].symbol} ${RISK[risk].word.toLowerCase()}`),
  );
  const counts = `${kinds.join(', ')} · ${risks.join(', ')}`;
  const lines = deals.map(
    ({ dealId, customer, kind, risk, dueAt }) =>
      `${RISK[risk].symbol} ${typed(customer, 60)} ${typed(dealId, 40)}: ${KIND_WORDS[kind]}, ${dueText(dueAt, now)}`,
  );
  const more = total - deals.length;
  const rest = more > 0 ? [`and ${more} more`] : [];
  return {
    element: {
      type: 'Container',
      separator: true,
      spacing: 'small',
      items: [
        line([run(who, { weight: 'bolder' }), run(`  ${said}`)]),
        line([run(counts, { isSubtle: true })], { spacing: 'none' }),
        ...[...lines, ...rest].map((one) => line([run(one)], { spacing: 'none' })),
      ],
    },
    text: [
      `- ${who}: ${said}; ${counts}`,
      ...lines.map((one) => `  ${one}`),
      ...rest.map((one) => `  ${one}`),
    ].join('\n'),
  };
}

function dueText(dueAt: string, now: string): string {
  return dueAt <= now ? 'now' : `${timeText(dueAt)} UTC`;
}

function countedAs(count: number | undefined, what: string): string[] {
  return count === undefined ? [] : [`${count} ${what}`];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
