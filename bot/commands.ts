import { ledger, resumeAlertsCommand, stopAlertsCommand } from './alerts/ledger.ts';
import { alerts } from './alerts/my-alerts.ts';
import { dryRun, scanNow } from './alerts/scan.ts';
import { subscribe, unsubscribe } from './alerts/subscriptions.ts';
import { whyNotToldCommand } from './alerts/why-not-told.ts';
import { audit } from './audit/audit.ts';
import { meansMore, otherAnswer } from './beyond-command.ts';
import { exportCommand, importHelp } from './book/import-export.ts';
import { atRisk } from './deals/at-risk-list.ts';
import { changed } from './deals/changed.ts';
import { check } from './deals/check.ts';
import { desk } from './deals/desk.ts';
import { forecast } from './deals/forecast.ts';
import { home } from './deals/home.ts';
import { mark } from './deals/mark.ts';
import { myDeals } from './deals/my-deals.ts';
import { playbooks } from './deals/playbooks.ts';
import { draft } from './drafts/draft.ts';
import { drafts } from './drafts/my-drafts.ts';
import { evidence } from './evidence/evidence.ts';
import { pastedAnswer } from './evidence/pasted.ts';
import { validate } from './evidence/validate.ts';
import { freeAnswer, namesakeAnswer } from './free-text.ts';
import { ask, guidanceAnswer } from './guidance/ask.ts';
import { type CommandGroup, helpCommand, notUnderstoodCard, standsAloneCard } from './guidance/help.ts';
import { unanswered } from './guidance/unanswered.ts';
import { replies } from './replies/replies.ts';
import { actAnswer } from './said/answer-act.ts';
import type { Answer, Command, Turn } from './turn/turn.ts';
import { commandReader } from './typed-command.ts';

/** The commands other than help, grouped and ordered as the help lists them. */
const GROUPS: readonly CommandGroup[] = [
  {
    title: 'A deal',
    about: 'is it ready, its letters and evidence, its stage, the plan to its close',
    commands: [check, draft, evidence, mark, ...playbooks],
  },
  {
    title: 'Several deals',
    about: 'yours, those at risk, the forecast, letters for many, replies',
    commands: [home, changed, myDeals, atRisk, forecast, drafts, replies],
  },
  {
    title: 'Alerts',
    about: 'when you are told, why you were not, alerts for a channel',
    commands: [alerts, whyNotToldCommand, subscribe, unsubscribe],
  },
  {
    title: 'Addresses and guidance',
    about: 'check addresses, ask what the pages say',
    commands: [validate, ask],
  },
  {
    title: 'The book of deals',
    about: 'bring a sheet in, take the deals out',
    commands: [importHelp, exportCommand],
  },
  {
    title: 'For admins',
    about: 'who did what, partners’ desks, everybody’s alerts, what was asked in vain',
    commands: [audit, desk, unanswered, ledger, scanNow, dryRun, stopAlertsCommand, resumeAlertsCommand],
  },
];

/** What is offered for a text that is not understood. */
const LIKELY = ['today', 'my deals', 'help'];

/** Every command. */
export const COMMANDS: readonly Command[] = [
  ...GROUPS.flatMap(({ commands }) => commands),
  helpCommand(GROUPS),
];

const typedCommand = commandReader(COMMANDS);

/**
 * Answers a text: with the command it begins with, in any language of the clients; without one, with the addresses in it, or as a question; failing
 * that, with possible commands. A command counts only where what follows is what it takes; else the whole sentence is read first.
 */
export async function answer(text: string, turn: Turn): Promise<Answer> {
  const said = text.replace(/\s+/g, ' ').trim();
  const typed = typedCommand(said);
  // What a sentence asks for is run as it is, and not read as a sentence again.
  const run = async (command: string) => {
    const meant = typedCommand(command.replace(/\s+/g, ' ').trim());
    return meant ? meant.command.run(meant.argument, turn) : notUnderstoodCard(said, LIKELY);
  };
  if (typed?.isTaken && !(await meansMore(typed, said, turn))) return typed.command.run(typed.argument, turn);
  const namesake = typed ? await namesakeAnswer(said, turn) : null;
  // A pasted mail or signature says nothing to the bot: what is known of its addresses is shown.
  const act = namesake ?? (isPasted(text) ? null : await actAnswer(said, turn, typed, run));
  if (act) return act;
  if (!typed) {
    const free = async () => (said === '' ? null : await freeAnswer(said, turn));
    const pasted = await pastedAnswer(text, turn, (reply) => guidanceAnswer(reply, text, turn));
    return pasted ?? (await free()) ?? notUnderstoodCard(said, LIKELY);
  }
  const { command, argument } = typed;
  const other = await otherAnswer(said, typed, turn);
  if (other) return other;
  return Array.isArray(command.takes) ? standsAloneCard(said, command) : command.run(argument, turn);
}

/** The lines from which on a text with addresses is a pasted one. */
const LINES_OF_PASTED = 3;

function isPasted(text: string): boolean {
  return text.includes('@') && text.trim().split(/\r?\n/).length >= LINES_OF_PASTED;
}
