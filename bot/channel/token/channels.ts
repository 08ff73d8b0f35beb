/** A channel whose activities are answered. */
interface AcceptedChannel {
  /** The clients behind it. */
  readonly about: string;
  /** Where its id is documented. */
  readonly source: string;
}

/**
 * The channels whose activities are answered, by their `channelId`. Each must be endorsed by the key that signed the
 * token, under this very name. Direct Line, Web Chat and the emulator are none of them: whoever writes through those
 * names themselves. Outlook's actionable messages (`outlook`) are none either: a card in a mail has no button of this bot.
 */
export const ACCEPTED_CHANNELS: ReadonlyMap<string, AcceptedChannel> = new Map([
  [
    'msteams',
    {
      about: 'Teams; Microsoft 365 Copilot comes through it, too',
      source:
        'learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages; github.com/microsoft/Agents-for-net/issues/224',
    },
  ],
  [
    'm365extensions',
    {
      about: 'message extensions in Outlook and Microsoft 365',
      source:
        'learn.microsoft.com/microsoftteams/platform/m365-apps/extend-m365-teams-message-extension ("Debugging": the id is either msteams or m365extensions)',
    },
  ],
]);
