import type { AdaptiveCard } from '../../cards/types.ts';
import { findDeals } from '../../src/flows/find-deals.ts';
import { dealsOpenTo } from '../../src/flows/see-deals.ts';
import type { Answer, Command, Turn } from '../turn.ts';
import { check, checkText } from './check.ts';
import { helpCommand, notUnderstoodCard, welcomeCard } from './help.ts';
import { myDeals } from './my-deals.ts';
import { audit, evidence } from './trail.ts';

const SPOKEN: readonly Command[] = [check, myDeals, evidence, audit];

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [...SPOKEN, helpCommand(SPOKEN)];

/** Answers a text: the command it begins with, else the deals it names, else what can be asked. */
export async function answer(text: string, turn: Turn): Promise<Answer> {
  const said = text.replace(/\s+/g, ' ').trim();
  for (const command of COMMANDS) {
    const argument = argumentOf(said, command);
    if (argument !== null) return command.run(argument, turn);
  }
  if (said === '') return notUnderstoodCard(said, COMMANDS);
  const open = dealsOpenTo(await turn.onlookers());
  if ((await findDeals(turn.services.db, said, open)).length > 0) return checkText(said, turn, 0);
  return notUnderstoodCard(said, COMMANDS);
}

/** What follows the command's word; null when the text does not begin with it. */
function argumentOf(said: string, { words }: Command): string | null {
  const lower = said.toLowerCase();
  for (const word of words) {
    if (lower === word) return '';
    if (lower.startsWith(`${word} `)) return said.slice(word.length + 1).trim();
  }
  return null;
}

/** The card for whoever has just installed the bot. */
export function welcome(): AdaptiveCard {
  return welcomeCard(COMMANDS);
}
