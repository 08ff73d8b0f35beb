import type { Reader } from '../../src/domain/reader.ts';
import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { behindDots, buttonRows, primary } from '../kit/button-rows.ts';
import { card, execute, heading, line, nameHeading, run, typed } from '../kit/elements.ts';
import { SAY } from '../verbs.ts';
import { dealRow, type ListedDeal } from './deal-list.ts';
import { LETTERS_FOR_MINE, lettersButton } from './letters-button.ts';
import { needing } from './list-summary.ts';

/** What somebody is greeted with. */
export interface HomeView {
  /** Their name; empty where it is not known, or others would see it. */
  readonly name: string;
  /** The deals they are on, by when they are due; null where others would see them. */
  readonly deals: readonly ListedDeal[] | null;
  readonly quarterTo: string;
  readonly reader: Reader;
  /** Whether it is a chat of their own, where letters for many deals can be asked for. */
  readonly isPersonal?: boolean;
}

/** Most deals to begin with. */
const MOST_FIRST = 3;

const WHAT_I_DO =
  'I tell you what blocks each and write the e-mails; only VL Central’s answer makes a contact ready.';
const OR_WRITE = 'Or just write: “is Contoso ready?”, paste addresses, or drop an Excel sheet here.';

/** The greeting: how many deals need somebody, the three to begin with, and no manual. */
export function homeCard({ name, deals, quarterTo, reader, isPersonal = false }: HomeView): AdaptiveCard {
  const greeting = name === '' ? 'WSA Readiness' : `Hello, ${typed(name, 60)}`;
  const needed = deals === null ? [] : needing(deals, quarterTo);
  const standing = `${standingText(deals, needed.length)} ${WHAT_I_DO}`.trim();
  const first = needed.slice(0, MOST_FIRST);
  const body: Element[] = [
    nameHeading(greeting),
    line([run(standing)], { spacing: 'none' }),
    ...(first.length === 0 ? [] : [heading('Start here')]),
    ...first.map((deal) => dealRow(deal, { reader }, false)),
    line([run(OR_WRITE, { isSubtle: true })], { spacing: 'medium' }),
  ];
  const say = (title: string, text: string) => execute(title, SAY, { text });
  const rows = buttonRows([
    primary(say('All my deals', 'my deals')),
    say('Check addresses', 'validate'),
    say('Bring in deals', 'import'),
    ...lettersButton(deals ?? [], isPersonal ? LETTERS_FOR_MINE : null).map(behindDots),
    behindDots(say('What else can you do?', 'help')),
    behindDots(say('My alerts', 'alerts')),
  ]);
  const lines = first.map(({ deal }) => `- ${typed(deal.customer)}`);
  return card(
    [greeting, standing, ...lines, OR_WRITE].join('\n'),
    [...body, ...rows.slice(0, -1)],
    rows.at(-1)?.actions,
  );
}

function standingText(deals: HomeView['deals'], needed: number): string {
  if (deals === null) return '';
  if (deals.length === 0) return 'You are on no deal yet.';
  const on = `You are on ${deals.length === 1 ? '1 deal' : `${deals.length} deals`}.`;
  return `${on} ${needed === 0 ? 'None needs you now.' : `${needed} ${needed === 1 ? 'needs' : 'need'} you.`}`;
}
