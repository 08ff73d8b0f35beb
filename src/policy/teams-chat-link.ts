import type { HomeCloud } from './directory-facts.ts';

/**
 * The hosts of deep links into Teams, by cloud (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams;
 * .../concepts/cloud-overview).
 */
const TEAMS_HOSTS: Readonly<Record<HomeCloud, string>> = {
  commercial: 'teams.microsoft.com',
  gcc: 'teams.microsoft.com',
  'gcc-high': 'gov.teams.microsoft.us',
  dod: 'dod.teams.microsoft.us',
};

/**
 * The link that opens the chat with a bot, with a text typed and not yet sent. The page on deep links names addresses of
 * people as `users`; that `28:` and the id of a bot is taken, too, is how it is done in practice.
 */
export function teamsChatLink(cloud: HomeCloud, appId: string, text: string): string {
  const message = encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
  return `https://${TEAMS_HOSTS[cloud]}/l/chat/0/0?users=28:${encodeURIComponent(appId)}&message=${message}`;
}
