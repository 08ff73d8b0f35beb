/** The commands that the clients offer in a menu. Each has a title in every language, which the bot understands. */
export const COMMAND_IDS = [
  'check',
  'my-deals',
  'at-risk',
  'draft-customer',
  'evidence',
  'plan',
  'form',
  'case',
  'validate',
  'replies',
  'alerts',
  'subscribe',
  'unsubscribe',
  'import',
  'ask',
  'help',
] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

/** A kind of conversation, as the manifest names it. */
export type CommandScope = 'personal' | 'team' | 'groupChat';

/** The maximum of commands in a menu since version 1.24 of the manifest's schema. */
export const MOST_COMMANDS = 12;

const WITH_OTHERS: readonly CommandId[] = [
  'check',
  'my-deals',
  'at-risk',
  'evidence',
  'plan',
  'form',
  'case',
  'validate',
  'subscribe',
  'unsubscribe',
  'ask',
  'help',
];

/** The menu in each kind of conversation, from top to bottom. */
export const COMMAND_LISTS: Readonly<Record<CommandScope, readonly CommandId[]>> = {
  personal: [
    'check',
    'my-deals',
    'at-risk',
    'draft-customer',
    'evidence',
    'plan',
    'validate',
    'replies',
    'alerts',
    'import',
    'ask',
    'help',
  ],
  team: WITH_OTHERS,
  groupChat: WITH_OTHERS,
};
