import { dateText, momentText, roundUsdText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { ListedDeal } from '../deals/deal-list.ts';
import { OR_WRITE, WHAT_I_DO } from '../deals/home-card.ts';
import { daysText } from '../deals/labels.ts';
import { LETTERS_FOR_MINE, lettersButton } from '../deals/letters-button.ts';
import type { WordedAction } from '../deals/next-action-text.ts';
import { nextStepButton } from '../deals/next-step-button.ts';
import type { Action, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { behindDots, buttonRows } from '../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, nameHeading, run, typed } from '../kit/elements.ts';
import { DEAL_VERDICT, RISK } from '../kit/labels.ts';
import { foldedLine, row } from '../kit/row.ts';
import { OPEN_DEAL, SAY } from '../verbs.ts';
import { type ChangedStanding, changedText, wayOf } from './changed-text.ts';

/** A deal that changed, with the newest of what others did on it. */
export interface ChangedDealView extends ChangedStanding {
  readonly dealId: string;
  readonly customer: string;
  /** Letters about it that were answered. */
  readonly replies: number;
  /** The newest thing that others did, in words; empty where nobody did anything. It may have what people typed. */
  readonly newest: string;
}

/** What is to be done next on a deal. */
export interface TodayAction extends WordedAction, ListedDeal {
  /** What its form is held against when it opens: the version of the evaluation that was shown. */
  readonly dealVersion: string;
}

/** What somebody finds who begins their day. */
export interface TodayView {
  /** Their name; empty where it is not known. */
  readonly name: string;
  readonly whose: 'mine' | 'all';
  readonly reader: Reader;
  /** The last day of the fiscal quarter, how many open deals are due by then, and how many of them are ready. */
  readonly quarter: { readonly to: string; readonly open: number; readonly ready: number };
  /** When they looked last, ISO 8601; a week ago on a first look. */
  readonly since: string;
  readonly isFirstLook: boolean;
  readonly changes: readonly ChangedDealView[];
  /** Contacts that were proposed, reminders that are due, and alerts that wait for an answer. */
  readonly waiting: { readonly proposals: number; readonly reminders: number; readonly alerts: number };
  /** By priority. */
  readonly next: readonly TodayAction[];
  /** Deals that only wait for somebody else. */
  readonly onlyWaiting: number;
  /** Whether it is a chat of their own, where letters for many deals can be asked for. */
  readonly isPersonal: boolean;
}

/** The most actions and changed deals shown. */
const MOST_NEXT = 5;
const MOST_CHANGES = 6;

/** Somebody's day: how the quarter stands, what is new, and what to do first, each with its button. */
export function todayCard(view: TodayView): AdaptiveCard {
  return firstThatFits([MOST_CHANGES, 2, 0].map((most) => () => build(view, most)));
}

function build(view: TodayView, mostChanges: number): AdaptiveCard {
  const { name, next, changes, reader, isPersonal } = view;
  const greeting = name === '' ? 'Today' : `Hello, ${typed(name, 60)}`;
  const standing = standingText(view);
  const news = newsText(view);
  const shown = next.slice(0, MOST_NEXT);
  const changed = changes.slice(0, mostChanges);
  const left = changes.length - changed.length;
  const rows = shown.map((action) => actionRow(action, reader));
  const body: Element[] = [
    nameHeading(greeting),
    line([run(standing, { weight: 'bolder' })], { spacing: 'none' }),
    ...(changed.length === 0
      ? [line([run(news, { isSubtle: true })], { spacing: 'none' })]
      : foldedLine(CHANGES_ID, news, [
          ...changed.map(changeRow),
          ...(left > 0 ? [line([run(`${left} more changed.`, { isSubtle: true })])] : []),
        ])),
    ...(rows.length === 0 ? [] : [heading('Do first')]),
    ...rows,
    ...(view.isFirstLook
      ? [line([run(`${WHAT_I_DO} ${OR_WRITE}`, { isSubtle: true, size: 'small' })], { spacing: 'medium' })]
      : []),
    ...buttons(shown, isPersonal),
  ];
  const lines = [
    ...shown.map(({ deal, kind }) => `- ${typed(deal.customer)}: ${TITLES[kind]}`),
    ...changed.map((one) => `- ${typed(one.customer)}: ${changeLine(one)}`),
  ];
  return card([greeting, standing, news, ...lines].join('\n'), body);
}

const CHANGES_ID = 'changes';

/** `6 of 14 deals are ready for Tue 30 Jun.` */
function standingText({ quarter: { to, open, ready }, whose, reader, onlyWaiting, next }: TodayView): string {
  const day = dateText(to, reader);
  const of = whose === 'mine' ? 'your ' : '';
  if (open === 0) return `None of ${of === '' ? 'the' : 'your'} deals is due by ${day}.`;
  const count = `${ready} of ${of}${open === 1 ? '1 deal' : `${open} deals`} due by ${day} ${ready === 1 ? 'is' : 'are'} ready.`;
  const all = open === ready ? `All ${of}${open} deals due by ${day} are ready.` : count;
  const waits =
    onlyWaiting === 0 ? '' : ` ${onlyWaiting} only ${onlyWaiting === 1 ? 'waits' : 'wait'} for others.`;
  const none =
    next.length === 0 && open > ready && onlyWaiting === 0 ? ' Nothing is left for you to do.' : '';
  return `${open === 1 && ready === 1 ? count : all}${waits}${none}`;
}

/** `Since Mon 8 Jun, 09:10: 2 got worse, 1 reply`, with what waits for somebody. */
function newsText({ changes, waiting, since, isFirstLook, reader }: TodayView): string {
  const ways = changes.map(wayOf);
  const count = (way: ReturnType<typeof wayOf>) => ways.filter((one) => one === way).length;
  const replies = changes.reduce((sum, one) => sum + one.replies, 0);
  const other = changes.filter((one) => wayOf(one) === 'other' && one.replies === 0).length;
  const happened = [
    some(count('worse'), 'got worse', 'got worse'),
    some(count('better'), 'got better', 'got better'),
    some(count('new'), 'new deal'),
    some(replies, 'reply', 'replies'),
    some(other, 'other change'),
  ].filter(Boolean);
  const waits = [
    some(waiting.proposals, 'proposed contact'),
    some(waiting.reminders, 'reminder due', 'reminders due'),
    some(waiting.alerts, 'alert to answer', 'alerts to answer'),
  ].filter(Boolean);
  const when = isFirstLook ? 'in the last week' : `since ${momentText(since, reader)}`;
  const told = happened.length === 0 ? `Nothing changed ${when}` : `${happened.join(', ')} ${when}`;
  return [told, ...waits].join(' · ');
}

function some(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

function changeRow(one: ChangedDealView): Element {
  const { dealId, customer, evaluation } = one;
  return row({
    sign: DEAL_VERDICT[evaluation.verdict],
    title: typed(customer, 80),
    below: changeLine(one),
    press: execute('Open', OPEN_DEAL, { dealId }),
  });
}

function changeLine(one: ChangedDealView): string {
  return [changedText(one), typed(one.newest, 120)].filter(Boolean).join(' · ');
}

/** A deal with why it presses, and the one button of what is to be done. */
function actionRow(action: TodayAction, reader: Reader): Element {
  const { deal, evaluation } = action;
  const { symbol, word, colour } = RISK[evaluation.risk];
  const value = deal.valueUsd === null ? 'no value' : roundUsdText(deal.valueUsd, reader.locale);
  return row({
    sign: { symbol, colour },
    title: typed(deal.customer, 80),
    below: `${word} risk · ${daysText(evaluation.daysLeft)} · ${value}`,
    button: actionButton(action, reader),
    press: execute('Open', OPEN_DEAL, { dealId: deal.dealId }),
  });
}

function actionButton({ kind, step, deal: { dealId }, dealVersion }: TodayAction, reader: Reader): Action {
  const [button = execute('Open', OPEN_DEAL, { dealId })] = nextStepButton(step, {
    ...{ dealId, place: { dealId, dealVersion }, reader },
  });
  const title = TITLES[kind];
  if (button.type !== 'Action.Execute') return { ...button, title };
  return { ...button, title, fallback: { ...button.fallback, title } };
}

/** What the button of an action says, short enough to stand beside its deal. */
const TITLES: Readonly<Record<WordedAction['kind'], string>> = {
  check: 'Record checks',
  'draft-customer': 'Write to customer',
  'draft-admin': 'Write to IT admin',
  'draft-partner': 'Write to partner',
  'add-contact': 'Ask for contact',
  'send-draft': 'See the draft',
  'follow-up': 'Remind',
  'decide-proposals': 'Decide',
  open: 'Open',
};

function buttons(shown: readonly TodayAction[], isPersonal: boolean): readonly Element[] {
  const say = (title: string, text: string) => execute(title, SAY, { text });
  return buttonRows([
    say('All my deals', 'my deals'),
    say('My replies', 'replies'),
    ...lettersButton(shown, isPersonal ? LETTERS_FOR_MINE : null).map(behindDots),
    behindDots(say('Check addresses', 'validate')),
    behindDots(say('Bring in deals', 'import')),
    behindDots(say('Forecast', 'forecast')),
    behindDots(say('My alerts', 'alerts')),
    behindDots(say('What else can you do?', 'help')),
  ]);
}
