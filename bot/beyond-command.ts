import { dayOfInstant } from '../src/domain/day.ts';
import { calledFor } from '../src/flows/deals/find-deal.ts';
import { searchGuidance, speaksOfGuidance } from '../src/guidance/search.ts';
import { asksAdvice } from '../src/intent/asks-advice.ts';
import { isCommonWord } from '../src/intent/common-words.ts';
import { readList } from '../src/intent/lists/read-list.ts';
import { parseDealQuestion } from '../src/intent/parse-question.ts';
import { isId } from './deals/find-deal.ts';
import { freeAnswer, namesakeAnswer, sureGuidanceAnswer } from './free-text.ts';
import type { Answer, Turn } from './turn/turn.ts';
import type { TypedCommand } from './typed-command.ts';

/** The most words of a deal's name as it follows a command; what is longer and names no deal is a sentence. */
const MOST_OF_NAME = 4;

/** Whether a text that begins as a command is a sentence of another meaning: `check if OSM is mandatory`. */
export async function meansMore(
  { command, argument }: TypedCommand,
  said: string,
  turn: Turn,
): Promise<boolean> {
  if (argument === '') return false;
  if (command.takes === 'list') return asksAdvice(argument) && searchGuidance(said).kind === 'answer';
  if (command.takes !== 'deal' || isId(argument)) return false;
  const { services } = turn;
  // `cocp due this week`: a list whose words begin with those of a command.
  if (asksForList(said, turn)) return true;
  const question = parseDealQuestion(argument, dayOfInstant(services.now()));
  const called = await calledFor(services, await turn.viewers(), argument, question);
  if (called) return asksAdvice(called.rest);
  const words = argument.split(' ');
  // No customer is called `rejected` or `refused`, and those whose names are of such words have been found.
  if (words.every(isCommonWord) && speaksOfGuidance(said, 'asking')) return true;
  return asksAdvice(said) || words.length > MOST_OF_NAME || searchGuidance(argument).kind === 'answer';
}

/** The answer to a text that begins as a command and does not go on as one; null where it means nothing else. */
export async function otherAnswer(said: string, typed: TypedCommand, turn: Turn): Promise<Answer | null> {
  const { command, argument } = typed;
  if (command.takes === 'deal' || command.takes === 'list')
    return (await freeAnswer(said, turn)) ?? freeAnswer(argument, turn);
  if (asksForList(said, turn)) return freeAnswer(said, turn);
  const sure = (await namesakeAnswer(said, turn)) ?? (await sureGuidanceAnswer(said, turn));
  if (sure) return sure;
  const meant = command.asks ? argument : said;
  const isSentence =
    asksAdvice(meant) || meant.split(' ').length > MOST_OF_SLIP || speaksOfGuidance(said, 'asking');
  return isSentence ? freeAnswer(meant, turn) : null;
}

/** Whether a whole sentence, with the words of the command in it, asks for a list: `cocp due this week`, not `export deals at risk`. */
function asksForList(said: string, { services }: Turn): boolean {
  const list = readList(said, dayOfInstant(services.now()));
  return list !== null && list.unread === undefined && list.words.length === 0;
}

/** The most words of a command with others behind it by mistake; what is longer is a sentence. */
const MOST_OF_SLIP = 6;
