import type { Fault } from '../../src/domain/fault.ts';
import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { capitalise } from '../kit/capitalise.ts';
import { card, execute, heading, line, run, typed } from '../kit/elements.ts';
import { unfold } from '../kit/row.ts';
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
  /** What they do, in a few words. */
  readonly about: string;
  readonly commands: readonly CommandHelp[];
}

/** The help: questions as people ask them, and below them the commands of each topic, folded. */
export function helpCard(
  title: string,
  intro: readonly string[],
  groups: readonly HelpGroup[],
): AdaptiveCard {
  const body: Element[] = [
    heading(title, { size: 'large' }),
    ...intro.map((one) => line([run(one)], { spacing: 'small' })),
    ...groups.map(groupRow),
  ];
  const lines = groups.flatMap((group) => [
    `${group.title}:`,
    ...group.commands.map(({ usage, help }) => `- ${usage}: ${help}`),
  ]);
  return card([title, ...intro, ...lines].join('\n'), body, ['my deals', 'at risk'].map(commandButton));
}

/** A topic in one line, with what its commands do; a press unfolds them. */
function groupRow({ title, about, commands }: HelpGroup, at: number): Element {
  const id = `topic-${at}`;
  return {
    type: 'Container',
    separator: true,
    spacing: 'small',
    items: [
      {
        type: 'Container',
        selectAction: unfold(`${title}: ${about}`, id),
        items: [line([run(`${title}: `, { weight: 'bolder' }), run(about, { isSubtle: true })])],
      },
      { type: 'Container', id, isVisible: false, spacing: 'small', items: commands.map(commandLine) },
    ],
  };
}

function commandLine({ usage, help }: CommandHelp): Element {
  return line([run(usage, { weight: 'bolder', fontType: 'monospace' }), run(`  ${help}`)], {
    spacing: 'small',
  });
}

/** What is said of a turn that failed: `title`, what became of it, and who is to be told the reference. */
interface FailureText {
  readonly title: string;
  readonly text: string;
}

const TELL = 'tell your administrator this reference:';
const TRY_AGAIN = `Try again in a moment; if it fails again, ${TELL}`;

/** A connection that breaks as a change is confirmed leaves open whether it was made. */
const FAILURE_OF: Readonly<Record<Fault, FailureText>> = {
  unreachable: {
    title: 'My database can not be reached',
    text: `What you asked for was most likely not done. Try again in a moment, and look first whether it was; if it fails again, ${TELL}`,
  },
  locked: { title: 'My database is in use by another program', text: `Nothing was recorded. ${TRY_AGAIN}` },
  full: {
    title: 'The disk of the bot is full',
    text: 'Nothing was recorded. Tell your administrator this reference:',
  },
  emptied: {
    title: 'My database is not the one it was',
    text: 'It was emptied or replaced. Nothing was recorded. Tell your administrator this reference:',
  },
};

const FAILURE: FailureText = { title: 'That did not work', text: `Nothing was changed. ${TRY_AGAIN}` };

/** Most characters of a text that a button says again. */
const MOST_SAID_AGAIN = 200;

/**
 * The card of a failed turn. The log has the same `reference`; `fault` is null for a failure of anything else.
 * @param said what was typed, which a button says again; left out, nothing was
 */
export function errorCard(reference: string, fault: Fault | null, said = ''): AdaptiveCard {
  const { title, text } = fault === null ? FAILURE : FAILURE_OF[fault];
  const isSaidAgain = said !== '' && said.length <= MOST_SAID_AGAIN;
  const { actions, ...failure } = messageCard({ title, text: [text, reference], commands: ['help'] });
  return {
    ...failure,
    actions: isSaidAgain ? [execute('Try again', SAY, { text: said })] : (actions ?? []),
  };
}

/** What is wrong with the database or the disk, as a line of a card that says what became of something; else no line. */
export function faultLines(fault: Fault | null): readonly string[] {
  return fault === null ? [] : [`${FAILURE_OF[fault].title}.`];
}

/** The same in one line, for a client that shows no card for a failure. */
export function errorLine(reference: string, fault: Fault | null): string {
  if (fault === null) return `That did not work. Tell your administrator: ${reference}`;
  const { title, text } = FAILURE_OF[fault];
  return `${title}. ${text} ${reference}`;
}

/** What is said for an answer that a restart cuts off. */
export const RESTARTING =
  'I am being restarted, and what was under way here was cut off. Ask again in a few minutes: what is done already is not done twice.';

/** The card for an answer that a restart cuts off. */
export function restartCard(): AdaptiveCard {
  return messageCard({ title: 'I am being restarted', text: [RESTARTING], commands: ['my deals', 'help'] });
}

function commandButton(text: string) {
  return execute(capitalise(text), SAY, { text });
}
