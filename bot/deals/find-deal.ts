import { messageCard } from '../../cards/common/message.ts';
import { askerOnlyCard } from '../../cards/common/private-answer.ts';
import { uncountedLines } from '../../cards/common/uncounted-addresses.ts';
import { dealListCard } from '../../cards/deals/deal-list.ts';
import { deskListCard } from '../../cards/deals/desk/desk-list.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { typed } from '../../cards/kit/elements.ts';
import { MATCHES_PAGE } from '../../cards/verbs.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { CheckedDeal } from '../../src/flows/deals/check-deal.ts';
import {
  type DealChoice,
  type DeskChoice,
  type FoundDeal,
  findDeal,
} from '../../src/flows/deals/find-deal.ts';
import { MOST_MATCHES } from '../../src/flows/deals/match-deals.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { parseDealQuestion } from '../../src/intent/parse-question.ts';
import type { Answer, Turn } from '../turn/turn.ts';
import { drawDeal, drawDesk } from './deal-response.ts';

/** A command about one deal, and the words that name the deal. */
export interface DealCommand {
  /** The text typed before the words, such as `check` or `draft customer`; a press of a choice asks for it again. */
  readonly command: string;
  readonly text: string;
  /** The first deal of a choice to show, counted from 0. */
  readonly from: number;
  /**
   * The number of deals on the choice whose page is turned: where it is another by now, or for who presses, the page is the
   * first one, so that no deal is skipped.
   */
  readonly of?: number;
}

/** Whether a text is the id of a deal, and no words. */
export function isId(text: string): boolean {
  return /^\S*\d\S*$/.test(text.trim());
}

/** The command that opens a deal's card: a press of a choice opens it without asking for a command. */
const CHECK = 'check';

/** The deal that a command is about, or the card shown instead of it. */
export type OneDeal =
  | { readonly kind: 'deal'; readonly checked: CheckedDeal }
  | { readonly kind: 'card'; readonly card: AdaptiveCard };

/** Finds the deal that a command is about, for everybody who will see the answer. */
export async function oneDeal(turn: Turn, command: string, text: string, from = 0): Promise<OneDeal> {
  if (text === '') return { kind: 'card', card: whichDealCard(command) };
  const found = await find(turn, text);
  return found.kind === 'deal'
    ? found
    : { kind: 'card', card: await notOneDealCard(turn, found, { command, text, from }) };
}

/** What a partner's desk is told that asks for what is the account team's. */
const FOR_THE_TEAM =
  'That is for the account team of the deal. This is what you see of it as the desk of its partner.';

/** The card of the deal that a text means, or the one shown instead of it. */
export async function dealOfText(turn: Turn, text: string): Promise<Answer> {
  if (text === '') return whichDealCard(CHECK);
  return foundDealAnswer(turn, await find(turn, text), { command: CHECK, text, from: 0 });
}

/** A page of the choice for a command. If only one deal still matches, the choice has that one. */
export async function choicePage(turn: Turn, asked: DealCommand): Promise<AdaptiveCard> {
  const found = await find(turn, asked.text);
  return found.kind === 'deal'
    ? choiceCard(
        { kind: 'choice', deals: [found.checked], askerOnly: 0, isCut: false },
        asked,
        await readerOfTurn(turn),
      )
    : notOneDealCard(turn, found, asked);
}

/** Draws the outcome of finding the deal that a check, or a question, is about. */
export async function foundDealAnswer(turn: Turn, found: FoundDeal, asked: DealCommand): Promise<Answer> {
  return found.kind === 'deal'
    ? drawDeal(turn, found.checked, { isDealCard: true })
    : notOneDealCard(turn, found, asked);
}

async function readerOfTurn({ viewers, services }: Turn): Promise<Reader> {
  return readerOf(await viewers(), services.now());
}

async function find(turn: Turn, text: string): Promise<FoundDeal> {
  const { services } = turn;
  const read = () => parseDealQuestion(text, dayOfInstant(services.now()));
  return findDeal(services, await turn.viewers(), text, read);
}

async function notOneDealCard(
  turn: Turn,
  found: Exclude<FoundDeal, { kind: 'deal' }>,
  asked: DealCommand,
): Promise<AdaptiveCard> {
  switch (found.kind) {
    case 'desk':
      return asked.command === CHECK
        ? drawDesk(found, await readerOfTurn(turn), { isDealCard: true })
        : drawDesk(found, await readerOfTurn(turn), { notices: [FOR_THE_TEAM] });
    case 'desk-choice':
      return deskChoiceCard(found, asked, await readerOfTurn(turn));
    case 'choice':
      return choiceCard(found, asked, await readerOfTurn(turn));
    case 'nearest':
      return nearestCard(found.deals, asked, await readerOfTurn(turn));
    case 'asker-only':
      return askerOnlyCard(`${asked.command} ${asked.text}`);
    case 'none':
      return noDealCard(asked.text, (await turn.viewers()).asker);
  }
}

function choiceCard(
  { deals, askerOnly, isCut }: DealChoice,
  { command, text, from, of = -1 }: DealCommand,
  reader: Reader,
): AdaptiveCard {
  const hidden = hiddenText(askerOnly);
  const matches = deals.length === 1 ? '1 deal matches' : `${deals.length} deals match`;
  const remark = `${matches}.${hidden} Press one${command === CHECK ? ' to open it' : ''}.`;
  return dealListCard({
    reader,
    title: 'Which deal do you mean?',
    remark: isCut ? `At least ${MOST_MATCHES} deals match: say more, such as the id.` : remark,
    deals,
    from: of === -1 || of === deals.length ? from : 0,
    paging: {
      verb: MATCHES_PAGE,
      data: { text, of: deals.length, ...(command === CHECK ? {} : { command }) },
    },
    ...(command === CHECK ? {} : { command }),
  });
}

/** A choice opens the deals, whatever was asked for: the desk can do no more there. */
function deskChoiceCard(
  { deals, askerOnly }: DeskChoice,
  { text, from }: DealCommand,
  reader: Reader,
): AdaptiveCard {
  return deskListCard({
    reader,
    title: 'Which deal do you mean?',
    remark: `${deals.length} deals match.${hiddenText(askerOnly)} Press one to open it.`,
    deals,
    from,
    paging: { verb: MATCHES_PAGE, data: { text, of: deals.length } },
  });
}

function hiddenText(askerOnly: number): string {
  return askerOnly > 0 ? ` ${askerOnly} more ${askerOnly === 1 ? 'is' : 'are'} for you alone.` : '';
}

function nearestCard(
  deals: readonly CheckedDeal[],
  { command, text }: DealCommand,
  reader: Reader,
): AdaptiveCard {
  const isOne = deals.length === 1;
  const press = command === CHECK ? 'Press to open it.' : isOne ? 'Press it.' : 'Press one.';
  return dealListCard({
    reader,
    title: isId(text) ? 'No such deal' : isOne ? 'Do you mean this deal?' : 'Do you mean one of these deals?',
    remark: `None that you may see is called exactly as in "${typed(text, 120)}". ${press}`,
    deals,
    from: 0,
    paging: null,
    ...(command === CHECK ? {} : { command }),
  });
}

/** The card for words that no deal which the asker may see matches or comes near to. */
function noDealCard(text: string, asker: Person): AdaptiveCard {
  return messageCard({
    title: 'No such deal',
    text: [
      `No deal that you may see has the id "${text}", or a customer with these words.`,
      ...uncountedLines(asker),
    ],
    commands: ['my deals', 'help'],
  });
}

/** The card for a command, or a question about a deal, that names none. */
export function whichDealCard(command: string): AdaptiveCard {
  return messageCard({
    title: 'Which deal?',
    text: [`Say its id or words of the customer, such as: ${command} EA-2026-0042, or: ${command} contoso`],
    commands: ['my deals', 'help'],
  });
}
