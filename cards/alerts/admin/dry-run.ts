import { ALERT_KINDS, type AlertKind } from '../../../src/domain/alerts/kinds.ts';
import { momentText } from '../../../src/domain/format.ts';
import { RISKS, type Risk } from '../../../src/domain/ids.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { Row } from '../../common/list-row.ts';
import type { AdaptiveCard, Element } from '../../kit/adaptive-card.ts';
import { capitalise } from '../../kit/capitalise.ts';
import { card, firstThatFits, heading, line, run, typed } from '../../kit/elements.ts';
import { RISK } from '../../kit/labels.ts';
import { pageOf } from '../../kit/paging.ts';
import { row } from '../../kit/row.ts';
import { DRY_RUN_PAGE } from '../../verbs.ts';
import { KIND_WORDS, riskWords } from '../labels.ts';

export interface DryRunView {
  readonly judged: number;
  readonly entered: number;
  readonly cancelled: number;
  readonly places: readonly DryPlaceView[];
  readonly isStopped: boolean;
  /** The admin, by whose clock it is told. */
  readonly reader: Reader;
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
  const { judged, entered, cancelled, places, isStopped, reader } = view;
  const title = 'Who would be told now';
  const page = pageOf(
    places.map((place, at) => placeRow(place, reader, at)),
    view.from,
    most,
  );
  const total = places.reduce((sum, place) => sum + place.total, 0);
  const answer =
    places.length === 0
      ? 'Nobody would be told anything.'
      : `${places.length === 1 ? '1 person or channel' : `${places.length} people and channels`} would get ${counted(total, 'alert')}${page.part}.`;
  const facts = [
    ...(isStopped ? ['✖ All alerts are stopped: nothing goes out until an admin resumes them.'] : []),
    `This is a trial: nothing is sent. ${counted(judged, 'deal')} looked at, ${counted(entered, 'new alert')}, ${cancelled} taken back.`,
  ];
  const body: Element[] = [
    heading(title, { size: 'large' }),
    line([run(answer, { weight: 'bolder' })], { spacing: 'none' }),
    ...facts.map((fact) => line([run(fact, { isSubtle: true })], { spacing: 'none' })),
    ...page.rows.map(({ element }) => element),
  ];
  const text = [title, answer, ...facts, ...page.rows.map((one) => one.text)].join('\n');
  return card(text, body, page.turning(DRY_RUN_PAGE, {}));
}

/** What one reader would be told: how much, from when on; the first deals of it unfold. */
function placeRow(
  { place, byKind, byRisk, total, atOnce, first, deals }: DryPlaceView,
  reader: Reader,
  at: number,
): Row {
  const who = typed(place, 120);
  const when = dueText(first, reader);
  const said = atOnce > 0 ? `${atOnce} at once` : `the first ${when}`;
  const kinds = ALERT_KINDS.flatMap((kind) => countedAs(byKind.get(kind), KIND_WORDS[kind]));
  const risks = RISKS.toReversed().flatMap((risk) =>
    countedAs(byRisk.get(risk), `${RISK[risk].symbol} ${RISK[risk].word.toLowerCase()}`),
  );
  const counts = `${kinds.join(', ')} · ${risks.join(', ')}`;
  const lines = deals.map(
    ({ dealId, customer, kind, risk, dueAt }) =>
      `${RISK[risk].symbol} ${typed(customer, 60)} ${typed(dealId, 40)}: ${KIND_WORDS[kind]}, ${riskWords(risk)}, ${dueText(dueAt, reader)}`,
  );
  const more = total - deals.length;
  const rest = more > 0 ? [`and ${more} more`] : [];
  const details = [`The first ${when}: ${counts}`, ...lines, ...rest].map((one) =>
    line([run(one, { isSubtle: true })], { spacing: 'none' }),
  );
  const worst = RISKS.toReversed().find((risk) => byRisk.has(risk)) ?? 'none';
  return {
    element: row({
      sign: RISK[worst],
      title: who,
      below: `${capitalise(said)}; the gravest ${RISK[worst].word.toLowerCase()}`,
      right: { value: counted(total, 'alert'), below: '' },
      details: { id: `place-${at}`, items: details },
    }),
    text: [
      `- ${who}: ${counted(total, 'alert')}, ${said}; ${counts}`,
      ...lines.map((one) => `  ${one}`),
      ...rest.map((one) => `  ${one}`),
    ].join('\n'),
  };
}

function dueText(dueAt: string, reader: Reader): string {
  return Date.parse(dueAt) <= reader.now ? 'now' : momentText(dueAt, reader);
}

function countedAs(count: number | undefined, what: string): string[] {
  return count === undefined ? [] : [`${count} ${what}`];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
