import { messageCard } from '../../cards/common/message.ts';
import { askerOnlyCard } from '../../cards/common/private-answer.ts';
import { uncountedLines } from '../../cards/common/uncounted-addresses.ts';
import { dealGroupsCard } from '../../cards/deals/deal-groups.ts';
import { dealListCard } from '../../cards/deals/deal-list.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { LIST_PAGE } from '../../cards/verbs.ts';
import { getOrAdd } from '../../src/domain/collections.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { takenTeam } from '../../src/domain/people/team.ts';
import type { CheckedDeal } from '../../src/flows/deals/check-deal.ts';
import { type ListedDeals, MOST_JUDGED } from '../../src/flows/deals/list-deals.ts';
import type { Viewers } from '../../src/flows/deals/viewers.ts';
import { answerList, type ListAnswer } from '../../src/flows/questions/answer-question.ts';
import { parseListQuestion } from '../../src/intent/parse-question.ts';
import type { Grouping, ListQuestion } from '../../src/intent/question.ts';
import type { Command, Turn } from '../turn/turn.ts';
import { listTitle, listWords } from './list-titles.ts';
import { whenList } from './when-list.ts';

export const atRisk: Command = {
  words: ['at risk', 'at-risk'],
  usage: 'at risk [this week | in june | EA | pdm:ann | by pdm]',
  help: 'the deals whose date is at risk, the most at risk first',
  takes: 'list',
  run: (argument, turn) => listText(`at risk ${argument}`.trim(), turn),
};

/** A page of a list; where the deals are grouped, `key` names the group to be listed. */
export interface ListPage {
  readonly from: number;
  readonly key?: string;
}

const FIRST_PAGE: ListPage = { from: 0 };

/** The list for a text that is known to ask for one. */
export async function listText(text: string, turn: Turn, page = FIRST_PAGE): Promise<AdaptiveCard> {
  const question = parseListQuestion(text, dayOfInstant(turn.services.now()));
  const viewers = await turn.viewers();
  return listCard(turn, viewers, await answerList(turn.services, viewers, question), text, page);
}

/** The deals of a list question for the asker, as a list or counted by group. */
export function listCard(
  turn: Turn,
  viewers: Viewers,
  { question, listed }: ListAnswer,
  text: string,
  page = FIRST_PAGE,
): AdaptiveCard {
  const { asker } = viewers;
  if (listed === null) return whoAreYouCard(asker);
  const { deals, askerOnly } = listed;
  if (deals.length === 0 && askerOnly > 0) return askerOnlyCard(text);
  const title = listTitle(question);
  const { by } = question;
  if (deals.length === 0) {
    return messageCard({
      title: `No ${listWords(question, listed.named)}`,
      text: [
        `No open deal that you may see is among them.${remarkOf(question, listed)}`,
        ...uncountedLines(asker),
      ],
      commands: ['my deals', 'help'],
    });
  }
  if (by && page.key === undefined) return groupsOf(by, text, question, listed, page.from);
  const shown = by ? deals.filter((deal) => keyOf(deal, by) === page.key) : deals;
  const group = by ? `, ${nameOf(page.key ?? '', by)}` : '';
  const {
    needed: _,
    quarterTo,
    ...list
  } = whenList(turn, viewers, {
    deals: shown,
    hidden: remarkOf(question, listed),
    letters: by || !turn.isPersonal ? null : `draft customer for ${text}`,
    isFirst: page.from === 0,
  });
  const what = `${shown.length} ${listWords(question, listed.named, shown.length === 1)}${group}`;
  return dealListCard({
    ...list,
    ...(question.orderedBy === undefined && question.order === undefined ? { quarterTo } : { deals: shown }),
    title: question.count
      ? `${shown.length} ${title.replace(/^Deals/, shown.length === 1 ? 'deal' : 'deals').replace(/^Your/, 'of your')}`
      : title,
    remark: [what, list.remark].filter(Boolean).join('. '),
    from: page.from,
    paging: { verb: LIST_PAGE, data: { text, ...(page.key === undefined ? {} : { key: page.key }) } },
  });
}

function groupsOf(
  by: Grouping,
  text: string,
  question: ListQuestion,
  listed: ListedDeals,
  from: number,
): AdaptiveCard {
  const counts = new Map<string, { count: number }>();
  for (const deal of listed.deals) getOrAdd(counts, keyOf(deal, by), () => ({ count: 0 })).count += 1;
  const groups = [...counts]
    .toSorted(
      ([one, { count: first }], [other, { count: second }]) => second - first || (one < other ? -1 : 1),
    )
    .map(([key, { count }]) => ({ name: nameOf(key, by), count, data: { text, key } }));
  return dealGroupsCard({
    title: listTitle(question),
    remark: `${sentence(question, listed)} Press a row to list its deals.${remarkOf(question, listed)}`,
    groups,
    from,
    verb: LIST_PAGE,
    paging: { text },
  });
}

function keyOf({ deal, notTaken }: CheckedDeal, by: Grouping): string {
  if (by === 'program') return deal.program ?? '';
  return (takenTeam(deal, notTaken).pdmEmail ?? '').toLowerCase();
}

function nameOf(key: string, by: Grouping): string {
  return key === '' ? { pdm: 'No PDM', program: 'No program' }[by] : key;
}

function sentence(question: ListQuestion, { deals, named }: ListedDeals): string {
  const words = listWords(question, named, deals.length === 1);
  return `${deals.length} ${words}, the most at risk first.`;
}

/** The remark on deals that the list leaves out, and why. */
export function remarkOf(
  { atRisk: isAtRisk, verdict, risk }: ListQuestion,
  { askerOnly, more }: ListedDeals,
): string {
  // Whether those are at risk is unknown: they were not judged.
  const upTo = isAtRisk || verdict || risk ? 'Up to ' : '';
  const hidden =
    askerOnly > 0 ? ` ${upTo}${askerOnly} more are for you alone: ask me in a chat of our own.` : '';
  const cut = more ? ` Only the ${MOST_JUDGED} deals nearest to today were looked at; there are more.` : '';
  return `${hidden}${cut}`;
}

/** The card for a person whom no address identifies. */
export function whoAreYouCard(asker: Person): AdaptiveCard {
  const uncounted = uncountedLines(asker);
  const unstated = 'Teams does not tell me your address, so I can not find your deals.';
  return messageCard({
    title: 'Who are you?',
    text: uncounted.length > 0 ? uncounted : [`${unstated} Ask for one by its id instead.`],
    commands: ['help'],
  });
}
