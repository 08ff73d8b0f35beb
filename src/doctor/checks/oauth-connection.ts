import { type Check, failing, good, unchecked, warning } from '../check.ts';

/** Whether the OAuth connection is there. */
export const oauthConnection: Check = {
  name: 'oauth-connection',
  needs: 'registration',
  looks:
    'whether the Bot Framework knows the OAuth connection (`WSA_OAUTH_CONNECTION`), and whether it has what a silent sign-in needs. It asks for the link of a sign-in of somebody made up; nobody is signed in.',
  mend: 'add the connection to the Azure Bot (Configuration, OAuth Connection Settings; *Azure Active Directory v2*, scopes `Mail.ReadWrite`), under the name in `WSA_OAUTH_CONNECTION`. For the silent sign-in state its Token Exchange URL, `api://<host>/botid-<MicrosoftAppId>`.',
  run: async ({ config, signIn, hosts }) => {
    const about = `WSA_OAUTH_CONNECTION=${config.oauthConnection}`;
    const answer = await signIn();
    if (answer === null)
      return [unchecked('without a token of the bot it can not be asked for', null, about)];
    const { reached, exchangeUri } = answer;
    const host = new URL(hosts.oauthUrl).host;
    if (reached.kind === 'no answer')
      return [failing(`${host} gave no answer: ${reached.why}`, 'Let the bot reach it by https.', about)];
    if (reached.status === 401 || reached.status === 403)
      return [
        failing(
          `${host} does not take the bot's token (HTTP ${reached.status})`,
          'Check that the Azure Bot has MicrosoftAppId and MicrosoftAppTenantId, with the same type.',
          about,
        ),
      ];
    if (reached.status !== 200)
      return [
        failing(
          `the bot has no such connection (HTTP ${reached.status})`,
          `Add it to the Azure Bot at https://${hosts.azurePortal} (Configuration, OAuth Connection Settings), or correct the name.`,
          about,
        ),
      ];
    return exchangeUri === null
      ? [
          warning(
            'it is there, without a Token Exchange URL: everybody has to sign in by hand once',
            'State the Application ID URI of the app there, and expose `access_as_user` to the clients of Teams.',
            about,
          ),
        ]
      : [good(`it is there; silent sign-in for ${exchangeUri}`, about)];
  },
};
