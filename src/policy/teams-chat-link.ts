import { CLOUD_HOSTS, type Cloud } from './cloud-hosts.ts';

/**
 * The link that opens the chat with a bot, with a text typed and not yet sent. The page on deep links
 * (learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams) names addresses of people as
 * `users`; that `28:` and the id of a bot is taken, too, is how it is done in practice.
 */
export function teamsChatLink(cloud: Cloud, appId: string, text: string): string {
  const message = encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
  return `https://${CLOUD_HOSTS[cloud].teams}/l/chat/0/0?users=28:${encodeURIComponent(appId)}&message=${message}`;
}
