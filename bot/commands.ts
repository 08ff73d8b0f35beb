import type { AdaptiveCard } from '../cards/kit/adaptive-card.ts';
import { localisedCommand } from '../src/manifest/localised-command.ts';
import { ledger, resumeAlertsCommand, stopAlertsCommand } from './alerts/ledger.ts';
import { alerts } from './alerts/my-alerts.ts';
import { dryRun, scanNow } from './alerts/scan.ts';
import { subscribe, unsubscribe } from './alerts/subscriptions.ts';
import { whyNotToldCommand } from './alerts/why-not-told.ts';
import { audit } from './audit/audit.ts';
import { exportCommand, importHelp } from './book/import-export.ts';
import { atRisk } from './deals/at-risk-list.ts';
import { check } from './deals/check.ts';
import { myDeals } from './deals/my-deals.ts';
import { playbooks } from './deals/playbooks.ts';
import { drafts } from './drafts/batches.ts';
import { draft } from './drafts/draft.ts';
import { evidence } from './evidence/evidence.ts';
import { validate } from './evidence/validate.ts';
import { freeAnswer } from './free-text.ts';
import { ask } from './guidance/ask.ts';
import { type CommandGroup, helpCommand, notUnderstoodCard, welcomeCard } from './guidance/help.ts';
import { replies } from './replies/replies.ts';
import type { Answer, Command, Turn } from './turn/turn.ts';

/** The commands other than help, grouped and ordered as the help lists them. */
const GROUPS: readonly CommandGroup[] = [
  { title: 'A deal', commands: [check, draft, evidence, ...playbooks] },
  { title: 'Several deals', commands: [myDeals, atRisk, drafts, replies] },
  { title: 'Alerts', commands: [alerts, whyNotToldCommand, subscribe, unsubscribe] },
  { title: 'Addresses and guidance', commands: [validate, ask] },
  { title: 'The book of deals', commands: [importHelp, exportCommand] },
  { title: 'For admins', commands: [audit, ledger, scanNow, dryRun, stopAlertsCommand, resumeAlertsCommand] },
];

/** The commands that most people need; the help lists the rest. */
const FIRST: CommandGroup = {
  title: 'To begin with',
  commands: [check, myDeals, atRisk, draft, alerts, ask],
};

/** Every command. */
export const COMMANDS: readonly Command[] = [
  ...GROUPS.flatMap(({ commands }) => commands),
  helpCommand(GROUPS),
];

/** Command words that also begin sentences: they are commands only by themselves. */
const ALSO_BEGIN_SENTENCES: ReadonlySet<string> = new Set(['show', 'status', 'help', '?', 'hi', 'hello']);

/**
 * Answers a text: with the command it begins with, in any language of the clients; without one, as a question; failing
 * that, with possible commands.
 */
export async function answer(text: string, turn: Turn): Promise<Answer> {
  const said = text.replace(/\s+/g, ' ').trim();
  const asked = askedCommand(said);
  if (asked) return asked.command.run(asked.argument, turn);
  return (said === '' ? null : await freeAnswer(said, turn)) ?? notUnderstoodCard(said, FIRST);
}

/** A command that is asked for. */
interface AskedCommand {
  readonly command: Command;
  /** The text after the command's words, or the argument in a sentence. */
  readonly argument: string;
  /** The number of characters of the words that named it. */
  readonly length: number;
}

/** The command that a text begins with: of two, the one with the longer words. A title from a menu means its English one. */
function askedCommand(said: string): AskedCommand | null {
  const typed = typedCommand(said);
  const localised = localisedCommand(said);
  if (localised === null || localised.length <= (typed?.length ?? 0)) return typed;
  return typedCommand(`${localised.english} ${localised.argument}`.trim()) ?? typed;
}

function typedCommand(said: string): AskedCommand | null {
  const lower = said.toLowerCase();
  for (const command of COMMANDS) {
    const read = command.reads?.(said) ?? null;
    if (read !== null) return { command, argument: read, length: said.length };
    const word = command.words.find((one) => beginsWith(lower, one));
    if (word !== undefined) return { command, argument: said.slice(word.length).trim(), length: word.length };
  }
  return null;
}

function beginsWith(lower: string, word: string): boolean {
  return lower === word || (lower.startsWith(`${word} `) && !ALSO_BEGIN_SENTENCES.has(word));
}

/** The card for a person who has just installed the bot. */
export function welcome(): AdaptiveCard {
  return welcomeCard(FIRST);
}
