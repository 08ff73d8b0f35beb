import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { card, execute, heading, line, run, typed } from '../kit/elements.ts';
import { SAY } from '../verbs.ts';

/** A command in the help. */
export interface CommandHelp {
  /** How the command is typed: `check <deal or customer>`. */
  readonly usage: string;
  readonly help: string;
}

/** A short text with buttons for commands. */
export interface MessageView {
  readonly title: string;
  readonly text: readonly string[];
  readonly commands: readonly string[];
}

/** A card of a few lines, which may contain typed text. */
export function messageCard({ title, text, commands }: MessageView): AdaptiveCard {
  const lines = text.map((one) => typed(one, 600));
  const body: Element[] = [
    line([run(typed(title), { size: 'large', weight: 'bolder' })]),
    ...lines.map((one) => line([run(one)])),
  ];
  return card([typed(title), ...lines].join('\n'), body, commands.map(commandButton));
}

/** Commands of one topic. */
export interface HelpGroup {
  /** The heading, in fixed words. */
  readonly title: string;
  readonly commands: readonly CommandHelp[];
}

/** The help: each command with its description, below the lines of `intro`. */
export function helpCard(
  title: string,
  intro: readonly string[],
  groups: readonly HelpGroup[],
): AdaptiveCard {
  const body: Element[] = [
    heading(title, { size: 'large' }),
    ...intro.map((one) => line([run(one)])),
    ...groups.flatMap((group) => [heading(group.title), ...group.commands.map(commandLine)]),
  ];
  const lines = groups.flatMap((group) => [
    `${group.title}:`,
    ...group.commands.map(({ usage, help }) => `- ${usage}: ${help}`),
  ]);
  return card(
    [title, ...intro, ...lines].join('\n'),
    body,
    ['my deals', 'at risk', 'help'].map(commandButton),
  );
}

function commandLine({ usage, help }: CommandHelp): Element {
  return line([run(usage, { weight: 'bolder', fontType: 'monospace' }), run(`  ${help}`)], {
    spacing: 'small',
  });
}

/** The card of a failed turn. The log has the same `reference`. */
export function errorCard(reference: string): AdaptiveCard {
  return messageCard({
    title: 'That did not work',
    text: [
      'Nothing was changed. Try again in a moment; if it fails again, tell your administrator this reference:',
      reference,
    ],
    commands: ['help'],
  });
}

/** What is said for an answer that a restart cuts off. */
export const RESTARTING =
  'I am being restarted, and what was under way here was cut off. Ask again in a few minutes: what is done already is not done twice.';

/** The card for an answer that a restart cuts off. */
export function restartCard(): AdaptiveCard {
  return messageCard({ title: 'I am being restarted', text: [RESTARTING], commands: ['my deals', 'help'] });
}

function commandButton(text: string) {
  return execute(text, SAY, { text });
}
