import { messageCard } from '../../cards/common/message.ts';
import { type Day, dayOfInstant } from '../../src/domain/day.ts';
import { languageText } from '../../src/domain/format.ts';
import { calledFor } from '../../src/flows/deals/find-deal.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { readAct } from '../../src/intent/acts/read-act.ts';
import type { SaidAct } from '../../src/intent/acts/said-act.ts';
import { saidLanguage } from '../../src/intent/language/said-language.ts';
import { readList } from '../../src/intent/lists/read-list.ts';
import { parseDealQuestion } from '../../src/intent/parse-question.ts';
import { oneDeal } from '../deals/find-deal.ts';
import type { Answer, Command, Turn } from '../turn/turn.ts';
import { alertSaid } from './alert-said.ts';
import { editSaid } from './edit-said.ts';
import { recordSaid } from './record-said.ts';
import { undoSaid } from './undo-said.ts';
import { whichDealSaid } from './which-deal-said.ts';

/** Commands that are about no deal. */
const WITHOUT_DEAL: ReadonlySet<string> = new Set(['today', 'export']);

/**
 * Answers a sentence that says what was done, or what is to be done, with a card that shows what a press would do; null for every
 * other one, and for one that names no deal.
 * @param typed the command that the sentence begins with, and that does not take the rest of it
 * @param run answers a typed command
 */
export async function actAnswer(
  said: string,
  turn: Turn,
  typed: { readonly command: Command } | null,
  run: (command: string) => Promise<Answer>,
): Promise<Answer | null> {
  if (said === '') return null;
  const today = dayOfInstant(turn.services.now());
  const act = readAct(said, today);
  if (act === null) return null;
  if (act.kind === 'undo') return undoSaid(turn);
  if (act.kind === 'thanks')
    return messageCard({
      title: 'You are welcome',
      text: ['Say what is next.'],
      commands: ['today', 'my deals'],
    });
  if (act.kind === 'command' && WITHOUT_DEAL.has(act.command))
    return typed?.command.words.includes(act.command) ? null : run(`${act.command} ${act.text}`);
  const language = act.kind === 'command' && act.command === 'draft' ? saidLanguage(said) : null;
  const named = dealWords(language?.rest ?? said, act);
  const question = parseDealQuestion(named, today);
  const called = await calledFor(turn.services, await turn.viewers(), named, question);
  if (called === null) return isListOf(said, today) ? null : whichDealSaid(turn, said, act);
  if (act.kind === 'command') {
    const { found } = called;
    const deal = found.kind === 'deal' ? found.checked.deal.dealId : named;
    const inLanguage = language ? ` in ${languageText(language.tag)}` : '';
    return run(`${act.command} ${act.text} ${deal}${inLanguage}`);
  }
  const found = await oneDeal(turn, said, named);
  if (found.kind === 'card') return found.card;
  const reader = readerOf(await turn.viewers(), turn.services.now());
  switch (act.kind) {
    case 'record':
      return recordSaid(turn, found.checked, act, said);
    case 'acknowledge':
    case 'mute':
    case 'unmute':
    case 'wake':
    case 'take-back':
    case 'snooze':
    case 'hand-over':
      return alertSaid(turn, found.checked, act, reader);
    default:
      return editSaid(turn.services, found.checked, act, said, reader);
  }
}

/** The words that may name the deal: not those that name who takes it over. */
function dealWords(said: string, act: SaidAct): string {
  return act.kind === 'hand-over' ? said.replace(act.to, ' ').replace(/\s+/g, ' ').trim() : said;
}

/** Whether a whole sentence that names no deal asks for a list: `who has not answered`. */
function isListOf(said: string, today: Day): boolean {
  const list = readList(said, today);
  return list !== null && list.unread === undefined && list.words.length === 0;
}
