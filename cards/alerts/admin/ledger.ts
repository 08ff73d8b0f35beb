import { momentText, numberText } from '../../../src/domain/format.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { Row } from '../../common/list-row.ts';
import type { AdaptiveCard, Element } from '../../kit/adaptive-card.ts';
import { behindDots, buttonRows, primary, toldApart } from '../../kit/button-rows.ts';
import { capitalise } from '../../kit/capitalise.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../../kit/elements.ts';
import type { StateSign } from '../../kit/labels.ts';
import { pageOf } from '../../kit/paging.ts';
import { foldedLine, row } from '../../kit/row.ts';
import {
  LEDGER_AGAIN,
  LEDGER_ARRIVED,
  LEDGER_ASK_STOP,
  LEDGER_DROP,
  LEDGER_EXPORT,
  LEDGER_PAGE,
  LEDGER_RESUME,
} from '../../verbs.ts';

type State = 'pending' | 'sending' | 'sent' | 'in_doubt' | 'parked' | 'cancelled' | 'suppressed';

export interface LedgerCardView {
  /** The last stop or resumption of alerts; null when there was none. */
  readonly lastSwitch: { readonly isStopped: boolean; readonly by: string; readonly at: string } | null;
  readonly counts: Readonly<Record<State, number>>;
  readonly oldestPending: {
    readonly deal: string;
    readonly place: string;
    /** The age in milliseconds. */
    readonly age: number;
    readonly dueAt: string;
    /** The reason why sending it failed, in words; null when it was not tried. */
    readonly reason: string | null;
  } | null;
  /** The last scan that ended. */
  readonly scan: { readonly at: string; readonly judged: number; readonly entered: number } | null;
  readonly messages: readonly LedgerCardMessage[];
  /** The number of alerts beyond those listed that an admin settles. */
  readonly unlisted: number;
  readonly from: number;
  /** The admin, by whose clock it is told. */
  readonly reader: Reader;
  readonly notices: readonly string[];
}

export interface LedgerCardMessage {
  readonly delivery: string;
  readonly state: 'in_doubt' | 'parked';
  readonly place: string;
  readonly deals: readonly string[];
  readonly reason: string;
  readonly lateWord: string | null;
}

const STATE: Readonly<Record<State, StateSign>> = {
  pending: { symbol: '…', word: 'waiting', colour: 'default' },
  sending: { symbol: '➤', word: 'being sent', colour: 'default' },
  sent: { symbol: '✔', word: 'sent', colour: 'good' },
  in_doubt: { symbol: '?', word: 'may not have arrived', colour: 'attention' },
  parked: { symbol: '✖', word: 'given up', colour: 'attention' },
  cancelled: { symbol: '○', word: 'taken back', colour: 'default' },
  suppressed: { symbol: '⊘', word: 'kept back', colour: 'default' },
};
/** The states in the order in which the card counts them. */
const STATES = Object.keys(STATE) as State[];

/** The card with the number of alerts in each state, and the messages that only an admin can settle. */
export function ledgerCard(view: LedgerCardView): AdaptiveCard {
  return firstThatFits([8, 5, 3].map((most) => () => build(view, most)));
}

function build(view: LedgerCardView, most: number): AdaptiveCard {
  const title = 'The ledger of alerts';
  const { locale } = view.reader;
  const page = pageOf(
    view.messages.map((message, at) => messageRow(message, view.from, at)),
    view.from,
    most,
  );
  const answer = answerSign(view);
  const counted = STATES.map((state) => ({ ...STATE[state], count: view.counts[state] })).filter(
    ({ count }) => count > 0,
  );
  const counts = counted.length > 0 ? counted : [{ ...STATE.pending, count: 0 }];
  const facts = [...oldestLine(view), ...scanLine(view)];
  const unlisted = unlistedLine(view);
  const rows = page.rows.map(({ element }) => element);
  const listTitle = `What an admin settles${page.part}`;
  const body: Element[] = [
    heading(title, { size: 'large' }),
    ...noticeBox(view.notices),
    line([run(`${answer.symbol} ${answer.word}`, { color: answer.colour, weight: 'bolder' })], {
      spacing: 'none',
    }),
    line(
      counts.flatMap(({ symbol, word, colour, count }, at) => [
        ...(at === 0 ? [] : [run(' · ')]),
        run(`${symbol} ${numberText(count, locale)} ${word}`, { color: count > 0 ? colour : 'default' }),
      ]),
      { spacing: 'small' },
    ),
    ...(rows.length > 0 ? [heading(listTitle), ...rows] : []),
    ...[...unlisted, ...(rows.length > 0 ? [] : facts)].map(factLine),
    ...foldedLine(
      'ledger-facts',
      'What waits longest, and the last scan',
      rows.length > 0 ? facts.map(factLine) : [],
    ),
  ];
  const said = [
    title,
    ...view.notices.map((one) => typed(one, 300)),
    answer.word,
    counts.map(({ count, word }) => `${numberText(count, locale)} ${word}`).join(', '),
    ...facts,
    ...(rows.length > 0 ? [`${listTitle}:`, ...page.rows.map(({ text }) => text)] : []),
    ...unlisted,
  ];
  const look = execute('Look again', LEDGER_PAGE, { from: view.from });
  const isStopped = view.lastSwitch?.isStopped ?? false;
  const buttons = buttonRows([
    isStopped ? primary(execute('Resume alerts', LEDGER_RESUME)) : primary(look),
    ...page.turning(LEDGER_PAGE, {}),
    ...(isStopped ? [look] : []),
    behindDots(execute('Export', LEDGER_EXPORT)),
    ...(isStopped ? [] : [behindDots(execute('Stop alerts', LEDGER_ASK_STOP))]),
  ]);
  return card(said.join('\n'), [...body, ...buttons]);
}

function factLine(fact: string): Element {
  return line([run(fact, { isSubtle: true })], { spacing: 'small' });
}

/** What there is to do for an admin, or else that all goes by itself. */
function answerSign({ lastSwitch: last, counts, reader }: LedgerCardView): StateSign {
  const unsettled = counts.in_doubt + counts.parked;
  const need = `${unsettled === 1 ? '1 alert needs' : `${numberText(unsettled, reader.locale)} alerts need`} an admin`;
  const who = last && `${typed(last.by, 120)}, ${momentText(last.at, reader)}`;
  if (last?.isStopped) {
    const more = unsettled === 0 ? '' : `; ${need}`;
    return { symbol: '✖', word: `All alerts are stopped by ${who}${more}.`, colour: 'attention' };
  }
  if (unsettled > 0) return { symbol: '✖', word: `${need}.`, colour: 'attention' };
  const resumed = who === null ? '' : `; resumed by ${who}`;
  return { symbol: '✔', word: `Alerts are sent as they fall due${resumed}.`, colour: 'good' };
}

function oldestLine({ oldestPending, reader }: LedgerCardView): string[] {
  if (!oldestPending) return [];
  const { deal, place, age, dueAt, reason } = oldestPending;
  const tried = reason === null ? '' : ` The last try failed. ${capitalise(typed(reason, 200))}`;
  return [
    `Waits longest: ${typed(deal, 60)} for ${typed(place, 120)}, ${ageText(age)} so far, due ${momentText(dueAt, reader)}.${tried}`,
  ];
}

function scanLine({ scan, reader }: LedgerCardView): string[] {
  if (!scan) return ['No scan has come to its end yet.'];
  const { at, judged, entered } = scan;
  return [
    `Last scan: ${momentText(at, reader)}, ${counted(judged, 'deal')} looked at, ${counted(entered, 'new alert')}.`,
  ];
}

function unlistedLine({ unlisted }: LedgerCardView): string[] {
  if (unlisted === 0) return [];
  return [
    `${counted(unlisted, 'more alert')} ${unlisted === 1 ? 'is' : 'are'} listed once these are settled.`,
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const MINUTE = 60_000;

/** `5 minutes`, `3 hours`, `2 days` */
function ageText(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  if (minutes < 60) return counted(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? counted(hours, 'hour') : counted(Math.floor(hours / 24), 'day');
}

/** The number of deals named of one message. */
const MOST_NAMED = 3;

/** A message that is to be settled; why, and the buttons that settle it, unfold. */
function messageRow(
  { delivery, state, place, deals, reason, lateWord }: LedgerCardMessage,
  from: number,
  at: number,
): Row {
  const { symbol, word, colour } = STATE[state];
  const named = deals.slice(0, MOST_NAMED).map((deal) => typed(deal, 60));
  const more = deals.length - named.length;
  const about = `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const why = typed(reason, 300);
  const late = lateWord === null ? '' : `Heard too late to be noted: ${typed(lateWord, 200)}`;
  const again = execute('Send again', LEDGER_AGAIN, { delivery, from });
  const settling =
    state === 'in_doubt'
      ? execute('It arrived', LEDGER_ARRIVED, { delivery, from })
      : execute('Drop', LEDGER_DROP, { delivery, from });
  const details: Element[] = [
    ...(why === '' ? [] : [line([run(why, { isSubtle: true })], { spacing: 'none' })]),
    ...(late === '' ? [] : [line([run(late)], { spacing: 'none' })]),
    ...buttonRows([again, settling].map((one) => toldApart(`${typed(place, 60)}: ${about}`, one))),
  ];
  return {
    element: row({
      sign: { symbol, colour },
      title: about,
      below: `${capitalise(word)}: to ${typed(place, 120)}`,
      details: { id: `message-${at}`, items: details },
    }),
    text: `- ${word}: ${about}, to ${typed(place, 120)}${why === '' ? '' : `: ${why}`}${late === '' ? '' : ` ${late}`}`,
  };
}
