import { type HelpGroup, helpCard, messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { typed } from '../../cards/kit/elements.ts';
import type { Command } from '../turn/turn.ts';

/** Commands of one topic in the help. */
export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly Command[];
}

const FREELY =
  'Or ask freely: is Contoso’s June EA ready? · what is blocking Fabrikam · who is at risk this week · what is cloud scope?';

const HELP = { usage: 'help', help: 'this list' } as const;
const MORE = { ...HELP, help: 'everything else there is' } as const;

/** The command `help`, made from the registry of commands. */
export function helpCommand(groups: readonly CommandGroup[]): Command {
  return {
    words: ['help', '?', 'hi', 'hello'],
    ...HELP,
    takes: [],
    run: async () => helpCard('What you can ask', ['Type one of these.', FREELY], helpGroups(groups, HELP)),
  };
}

/** The card sent to a person who has just installed the bot. */
export function welcomeCard(first: CommandGroup): AdaptiveCard {
  const intro = [
    'I tell you whether the licensing contacts of a deal have the Work or School Accounts (WSAs) that Microsoft asks for, how we know, and what to do next.',
    'What a person checked at Microsoft settles a verdict; what a machine inferred only informs.',
    FREELY,
  ];
  return helpCard('WSA Readiness', intro, helpGroups([first], MORE));
}

/** The card sent for a text that the bot does not understand. */
export function notUnderstoodCard(text: string, first: CommandGroup): AdaptiveCard {
  const said = typed(text, 80);
  const intro = said === '' ? 'There was no text in that.' : `I do not know what to do with "${said}".`;
  return helpCard('I did not get that', [intro, 'Type one of these.', FREELY], helpGroups([first], MORE));
}

/** The card sent for a command with words after it that it does not take and that name nothing. */
export function standsAloneCard(text: string, { words: [word = ''], help }: Command): AdaptiveCard {
  return messageCard({
    title: 'I did not get that',
    text: [
      `"${word}" takes no deal and no other words; nothing was done. I do not know what to do with "${typed(text, 80)}".`,
      `By itself it is: ${help}.`,
    ],
    commands: [word, 'help'],
  });
}

function helpGroups(groups: readonly CommandGroup[], help: HelpGroup['commands'][number]): HelpGroup[] {
  const listed = groups.map(({ title, commands }) => ({
    title,
    commands: commands.map(({ usage, help }) => ({ usage, help })),
  }));
  return [...listed, { title: 'Help', commands: [help] }];
}
