import type { DealLinks } from '../bot/message-extension/parts.ts';
import type { Config } from '../src/config.ts';
import { dealIdOf, dealLink } from '../src/domain/deal-link.ts';
import { teamsChatLink } from '../src/policy/teams-chat-link.ts';
import type { ChatOfDeal } from './http/deal-page.ts';

/** The command that is typed for whoever follows a deal's link. */
function commandFor(dealId: string): string {
  return `check ${dealId}`;
}

/**
 * The links of deals: to the page of the deployed bot, in local mode to that of this machine. Without a public URL they lead
 * into the chat at once, and are not recognised when they are pasted.
 * @param port the port that the bot listens on, once it does
 */
export function dealLinksOf({ bot, cloud, publicUrl }: Config, port: () => number): DealLinks {
  const base = () => publicUrl ?? (bot === null ? `http://127.0.0.1:${port()}` : null);
  return {
    linkTo: (dealId) => {
      const at = base();
      return at === null ? teamsChatLink(cloud, bot?.appId ?? '', commandFor(dealId)) : dealLink(at, dealId);
    },
    idOf: (link) => {
      const at = base();
      return at === null ? null : dealIdOf(at, link);
    },
  };
}

/** Where the page of a deal leads: into the bot's chat in Teams, in local mode to the chat page. */
export function chatOfDeal({ bot, cloud, playgroundPort }: Config): ChatOfDeal {
  return (dealId) => {
    const command = commandFor(dealId);
    if (bot) return { url: teamsChatLink(cloud, bot.appId, command), command, isTyped: true };
    return {
      url: playgroundPort === null ? null : `http://127.0.0.1:${playgroundPort}/`,
      command,
      isTyped: false,
    };
  };
}
