import { z } from 'zod';
import { type Check, type Finding, failing, good, unchecked, warning } from '../check.ts';
import type { RegisteredLab } from '../lab.ts';

const ABOUT = 'MicrosoftAppPassword';
const DAY_MS = 24 * 60 * 60 * 1000;
/** Days before its end from which an expiring secret is warned of. */
const WARN_DAYS = 30;

const CredentialSchema = z.object({
  displayName: z.string().nullish(),
  endDateTime: z.string(),
  /** The first three characters of a secret, by Graph. */
  hint: z.string().nullish(),
});
const ApplicationSchema = z.object({
  passwordCredentials: z.array(CredentialSchema),
  keyCredentials: z.array(CredentialSchema),
});

/** When the client secret expires. */
export const secret: Check = {
  name: 'secret',
  needs: 'registration',
  looks: `when the client secret expires, where the bot may read its own registration (\`Application.Read.All\`). It warns ${WARN_DAYS} days before.`,
  mend: 'make a new secret, set its value as `MicrosoftAppPassword`, start the bot again, then delete the old one. Where the bot may not read it, look it up (App registrations, Certificates & secrets, or `az ad app credential list --id <MicrosoftAppId>`). A user-assigned managed identity has no secret.',
  run: async (lab) => {
    if (lab.bot.appType === 'UserAssignedMSI')
      return [
        good('a managed identity has no secret', ABOUT),
        unchecked(
          'the app of the OAuth connection has one, which the bot does not know',
          `Look up when it expires: https://${lab.hosts.entraPortal}, App registrations, Certificates & secrets.`,
          `WSA_OAUTH_CONNECTION=${lab.config.oauthConnection}`,
        ),
      ];
    const asked = await lab.graphToken();
    if (asked.kind !== 'token')
      return [unchecked('without a token of the bot it can not be read', byHand(lab), ABOUT)];
    const { hosts, reach, bot } = lab;
    const reached = await reach.send(
      `https://${hosts.graph}/v1.0/applications(appId='${bot.appId}')?$select=passwordCredentials,keyCredentials`,
      { token: asked.token },
    );
    const read = reached.kind === 'answer' ? ApplicationSchema.safeParse(reached.json).data : undefined;
    if (read && reached.kind === 'answer' && reached.status === 200) return expiries(read, lab);
    const why = reached.kind === 'answer' ? `Graph answered HTTP ${reached.status}` : reached.why;
    return [unchecked(`the bot may not read its registration (${why})`, byHand(lab), ABOUT)];
  },
};

function byHand({ bot, hosts }: RegisteredLab): string {
  return `Look it up: https://${hosts.entraPortal}, App registrations, Certificates & secrets; or \`az ad app credential list --id ${bot.appId}\`.`;
}

function expiries(
  { passwordCredentials, keyCredentials }: z.infer<typeof ApplicationSchema>,
  { bot, now }: RegisteredLab,
): Finding[] {
  const daysLeft = (end: string) => Math.floor((Date.parse(end) - now()) / DAY_MS);
  const ours = passwordCredentials.filter(({ hint }) => hint && bot.appPassword?.startsWith(hint));
  // Where no hint fits, the one that lasts longest is taken to be ours: nothing is warned of without need.
  const [found] = (ours.length > 0 ? ours : passwordCredentials).toSorted((a, b) =>
    b.endDateTime.localeCompare(a.endDateTime),
  );
  const certificates = keyCredentials.map(({ displayName, endDateTime }) =>
    warning(
      `the app has a certificate that the bot does not use (ends ${endDateTime.slice(0, 10)})`,
      'Remove it, if nothing else uses it.',
      displayName || 'certificate',
    ),
  );
  if (!found)
    return [
      failing('the app has no secret', 'Make one, and set its value as MicrosoftAppPassword.', ABOUT),
      ...certificates,
    ];
  const days = daysLeft(found.endDateTime);
  const end = found.endDateTime.slice(0, 10);
  const which = ours.length > 0 ? 'the secret' : 'the longest-lived secret of the app';
  const renew = 'Make a new secret, set its value as MicrosoftAppPassword, and start the bot again.';
  if (Number.isNaN(days)) return [unchecked(`${which} has no readable end`, null, ABOUT), ...certificates];
  if (days < 0) return [failing(`${which} expired on ${end}`, renew, ABOUT), ...certificates];
  if (days <= WARN_DAYS)
    return [warning(`${which} expires in ${days} days, on ${end}`, renew, ABOUT), ...certificates];
  return [good(`${which} expires on ${end}, in ${days} days`, ABOUT), ...certificates];
}
