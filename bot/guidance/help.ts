import { type HelpGroup, helpCard, messageCard } from '../../cards/common/message.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { typed } from '../../cards/kit/elements.ts';
import type { Command } from '../turn/turn.ts';

/** Commands of one topic in the help. */
export interface CommandGroup {
  readonly title: string;
  /** What they do, in a few words. */
  readonly about: string;
  readonly commands: readonly Command[];
}

const FREELY =
  'Ask as you would a colleague: is Contoso’s June EA ready? · what is blocking Fabrikam · who is at risk this week · what is cloud scope? Or by command:';

const HELP = { usage: 'help', help: 'this list' } as const;

/** The command `help`, made from the registry of commands. */
export function helpCommand(groups: readonly CommandGroup[]): Command {
  return {
    words: ['help', '?'],
    ...HELP,
    takes: [],
    run: async () => helpCard('What you can ask', [FREELY], helpGroups(groups, HELP)),
  };
}

/** The card sent for a text that the bot does not understand: one line, and what is likely meant. */
export function notUnderstoodCard(text: string, likely: readonly string[]): AdaptiveCard {
  const said = typed(text, 80);
  return messageCard({
    title: 'I did not get that',
    text: [said === '' ? 'There was no text in that.' : `I do not know what to do with "${said}".`],
    commands: likely,
  });
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
  const listed = groups.map(({ title, about, commands }) => ({
    title,
    about,
    commands: commands.map(({ usage, help }) => ({ usage, help })),
  }));
  return [...listed, { title: 'Help', about: help.help, commands: [help] }];
}
