import type { PageSignIn } from '../api/v1/viewer/page-sign-in.ts';
import type { Config } from '../src/config.ts';
import { tokenPerson } from '../src/flows/people/token-person.ts';
import { CLOUD_FACTS } from '../src/policy/cloud-hosts.ts';
import { mailboxConsent } from '../src/policy/mailbox-consent.ts';
import type { Services } from '../src/services.ts';
import { entraAuthority } from '../src/tokens/entra-authority.ts';
import type { LocalSignIn } from './local/sign-in.ts';

/**
 * The sign-in of the page to Entra ID, with the tokens that Teams and Outlook have for the tenant of the bot; null in local
 * mode, where there are none.
 */
function entraSignIn(
  { bot, cloud, ssoAppId }: Pick<Config, 'bot' | 'cloud' | 'ssoAppId'>,
  services: Pick<Services, 'db' | 'now' | 'monotonic' | 'log' | 'admins'>,
): PageSignIn | null {
  if (bot === null || ssoAppId === null) return null;
  const { monotonic, log, admins } = services;
  const { close, ...authority } = entraAuthority({
    signInHost: CLOUD_FACTS.signIn.by[cloud],
    tenantId: bot.tenantId,
    appId: ssoAppId,
    monotonic,
    log,
  });
  const consent = mailboxConsent(cloud, bot.tenantId, ssoAppId);
  return { authority, personOf: (holder) => tokenPerson(services, holder), admins, consent, close };
}

/**
 * The sign-in of the page in local mode, with tokens for whoever was chosen. As in the chat of local mode they have no object
 * id, so that who drafts here and chats there is one person.
 */
function localSignIn({ authority, admins }: LocalSignIn, services: Pick<Services, 'db' | 'now'>): PageSignIn {
  const personOf: PageSignIn['personOf'] = async (holder) => ({
    ...(await tokenPerson(services, holder)),
    objectId: null,
    tenantId: null,
  });
  return { authority, personOf, admins, consent: null, close: async () => {} };
}

/** The sign-in of the page as the configuration has it; null where nobody can sign in to it. */
export function pageSignInOf(
  config: Config,
  services: Services,
  local: LocalSignIn | null,
): PageSignIn | null {
  return local ? localSignIn(local, services) : entraSignIn(config, services);
}
