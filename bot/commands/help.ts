import { type CommandHelp, helpCard } from '../../cards/message.ts';
import { typed } from '../../cards/parts.ts';
import type { AdaptiveCard } from '../../cards/types.ts';
import type { Command } from '../turn.ts';

/** `help` lists the commands there are, so it is made from the registry. */
export function helpCommand(others: readonly Command[]): Command {
  const help: Command = {
    words: ['help', '?', 'hi', 'hello'],
    usage: 'help',
    help: 'this list',
    run: async () => helpCard('What you can ask', ['Type one of these:'], helpLines([...others, help])),
  };
  return help;
}

/** What a person sees who has just installed the bot. */
export function welcomeCard(commands: readonly Command[]): AdaptiveCard {
  const intro = [
    'I tell you whether the licensing contacts of a deal have the Work or School Accounts (WSAs) that Microsoft asks for, how we know, and what to do next.',
    'What a person checked at Microsoft settles a verdict; what a machine inferred only informs.',
  ];
  return helpCard('WSA Readiness', intro, helpLines(commands));
}

/** What a person sees whose words mean nothing to the bot. */
export function notUnderstoodCard(text: string, commands: readonly Command[]): AdaptiveCard {
  const said = typed(text, 80);
  const intro = said === '' ? 'There was no text in that.' : `I do not know what to do with "${said}".`;
  return helpCard('I did not get that', [intro, 'Type one of these:'], helpLines(commands));
}

function helpLines(commands: readonly Command[]): CommandHelp[] {
  return commands.map(({ usage, help }) => ({ usage, help }));
}
