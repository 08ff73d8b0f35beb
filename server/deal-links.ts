import type { DealLinks } from '../bot/message-extension/parts.ts';
import type { Config } from '../src/config.ts';
import { dealIdOf, dealLink } from '../src/domain/deal-link.ts';
import { teamsChatLink } from '../src/policy/teams-chat-link.ts';
import { teamsTabLink } from '../src/policy/teams-tab-link.ts';
import type { ChatLink, WaysOfDeal } from './http/deal-page.ts';
import { TAB_PATH, type TabFacts } from './http/tab-page.ts';
import type { LocalSignIn } from './local/sign-in.ts';

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

/**
 * Where the page of a deal's link leads: to the deal's page in Teams, for which the id of the app in the organisation's catalog
 * must be known, or on this machine; and into the bot's chat.
 * @param hasPage whether the web page is served
 */
export function waysOfDeal(config: Config, hasPage: boolean): WaysOfDeal {
  return (dealId) => ({
    page: hasPage ? pageOfDeal(config, dealId) : null,
    chat: chatOfDeal(config, dealId),
  });
}

function pageOfDeal({ bot, cloud, teamsAppId, publicUrl }: Config, dealId: string): string | null {
  if (bot === null) return `${TAB_PATH}${dealLink('', dealId)}`;
  if (teamsAppId === null) return null;
  return teamsTabLink(cloud, teamsAppId, {
    dealId,
    webUrl: publicUrl === null ? null : dealLink(publicUrl, dealId),
  });
}

function chatOfDeal({ bot, cloud, playgroundPort }: Config, dealId: string): ChatLink {
  const command = commandFor(dealId);
  if (bot) return { url: teamsChatLink(cloud, bot.appId, command), command, isTyped: true };
  return {
    url: playgroundPort === null ? null : `http://127.0.0.1:${playgroundPort}/`,
    command,
    isTyped: false,
  };
}

/** What the web page is told of this server. */
export function tabFactsOf(
  { bot, cloud, teamsAppId, publicUrl }: Config,
  signIn: LocalSignIn | null,
  consent: TabFacts['consent'] = null,
): TabFacts {
  return {
    mode: bot === null ? 'local' : 'production',
    people: signIn?.people ?? [],
    openInTeams:
      bot === null || teamsAppId === null
        ? null
        : teamsTabLink(cloud, teamsAppId, { webUrl: publicUrl === null ? null : publicUrl + TAB_PATH }),
    botChat: bot === null ? null : teamsChatLink(cloud, bot.appId, ''),
    consent,
  };
}
