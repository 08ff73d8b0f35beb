import { z } from 'zod';
import { messageCard } from '../../cards/common/message.ts';
import { askerOnlyCard } from '../../cards/common/private-answer.ts';
import { uncountedLines } from '../../cards/common/uncounted-addresses.ts';
import { type BestAction, forecastCard } from '../../cards/deals/forecast-card.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { FORECAST_PAGE } from '../../cards/verbs.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import { addressOf, recordedAs } from '../../src/domain/people/person.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { forecastList } from '../../src/flows/today/forecast.ts';
import { type NextAction, nextActions } from '../../src/flows/today/next-actions.ts';
import { parseListQuestion } from '../../src/intent/parse-question.ts';
import { cardAction } from '../turn/card-action.ts';
import { pageStart } from '../turn/payload.ts';
import type { Command, Turn } from '../turn/turn.ts';
import { remarkOf, whoAreYouCard } from './at-risk-list.ts';
import { listWords } from './list-titles.ts';

export const forecast: Command = {
  words: ['forecast'],
  usage: 'forecast [in june | EA | pdm:ann]',
  help: 'which deals will slip if nothing changes, and the one action that saves most',
  takes: 'text',
  run: (argument, turn) => forecastText(argument, turn, 0),
};

/** Turns the page of a forecast. */
export const forecastPage = cardAction(
  FORECAST_PAGE,
  z.object({ text: z.string().max(2000), from: pageStart }),
  async ({ text, from }, { inPlace }) => ({ kind: 'replace', card: await forecastText(text, inPlace, from) }),
);

async function forecastText(text: string, turn: Turn, from: number): Promise<AdaptiveCard> {
  const { services } = turn;
  const viewers = await turn.viewers();
  const asked = parseListQuestion(text, dayOfInstant(services.now()));
  if (asked.mine && addressOf(viewers.asker) === null) return whoAreYouCard(viewers.asker);
  const found = await forecastList(services, viewers, asked);
  const { question, listed, deals, totals, basis } = found;
  if (listed.deals.length === 0 && listed.askerOnly > 0) return askerOnlyCard(`forecast ${text}`.trim());
  if (listed.deals.length === 0) {
    return messageCard({
      title: `No ${listWords(question, listed.named)}`,
      text: [
        'There is nothing to forecast among the deals that you may see.',
        ...uncountedLines(viewers.asker),
      ],
      commands: ['my deals', 'help'],
    });
  }
  const next = from === 0 ? await nextActions(services, found, recordedAs(viewers.asker)) : null;
  const first = next?.actions[0];
  return forecastCard({
    text,
    reader: readerOf(viewers, services.now()),
    asked: `Of ${listWords(question, listed.named)}.`,
    count: listed.deals.length,
    ...{ totals, basis, from },
    best: first ? bestOf(first) : null,
    deals: deals.map(({ checked: { deal }, forecast }) => ({ deal, forecast })),
    remark: remarkOf(question, listed),
  });
}

/** The action that saves most, if one saves anything. */
function bestOf({ checked: { deal }, saves, ...action }: NextAction): BestAction | null {
  return saves === null || saves.deals < LEAST_SAVED ? null : { ...action, deal, saves };
}

/** Fewest deals that are worth a word: a twentieth of one. */
const LEAST_SAVED = 0.05;
