import { z } from 'zod';
import { CONSENT_END_PATH } from '../../policy/mailbox-consent.ts';
import { type Check, type Finding, failing, good, unchecked } from '../check.ts';
import type { RegisteredLab } from '../lab.ts';

const ApplicationSchema = z.object({ web: z.object({ redirectUris: z.array(z.string()) }) });

/** Whether people can let the app into their mailboxes from the web page. */
export const consent: Check = {
  name: 'consent',
  needs: 'registration',
  looks: `whether the app for sign-ins (\`WSA_SSO_APP_ID\`) has the redirect URI of the web page, \`<WSA_PUBLIC_URL>${CONSENT_END_PATH}\`, where the bot may read its registration (\`Application.Read.All\`).`,
  mend: `add \`<WSA_PUBLIC_URL>${CONSENT_END_PATH}\` to the app (App registrations, Authentication, platform *Web*). Without it the window in which the page asks for consent ends in AADSTS50011; where an administrator has consented for everybody it is never opened.`,
  run: async (lab) => {
    const { config, hosts, reach, bot } = lab;
    const about = `WSA_SSO_APP_ID=${config.ssoAppId ?? bot.appId}`;
    if (config.publicUrl === null)
      return [unchecked('without WSA_PUBLIC_URL it is not known where the page is', byHand(lab), about)];
    const asked = await lab.graphToken();
    if (asked.kind !== 'token')
      return [unchecked('without a token of the bot it can not be read', byHand(lab), about)];
    const reached = await reach.send(
      `https://${hosts.graph}/v1.0/applications(appId='${config.ssoAppId ?? bot.appId}')?$select=web`,
      { token: asked.token },
    );
    const read = reached.kind === 'answer' ? ApplicationSchema.safeParse(reached.json).data : undefined;
    if (!read || reached.kind !== 'answer' || reached.status !== 200) {
      const why = reached.kind === 'answer' ? `Graph answered HTTP ${reached.status}` : reached.why;
      return [unchecked(`the bot may not read the registration (${why})`, byHand(lab), about)];
    }
    return [found(read.web.redirectUris, config.publicUrl + CONSENT_END_PATH, about)];
  },
};

function found(uris: readonly string[], wanted: string, about: string): Finding {
  return uris.includes(wanted)
    ? good('the app sends people back to the page', about)
    : failing(`the app lacks the redirect URI ${wanted}`, 'Add it (Authentication, platform Web).', about);
}

function byHand({ config, hosts }: RegisteredLab): string {
  const uri = `${config.publicUrl ?? '<the page>'}${CONSENT_END_PATH}`;
  return `Look whether ${uri} is there: https://${hosts.entraPortal}, App registrations, Authentication.`;
}
