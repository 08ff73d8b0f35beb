import { type Check, type Finding, failing, good, unchecked } from '../check.ts';
import type { RegisteredLab } from '../lab.ts';
import type { Asked } from '../tokens.ts';

/** Whether the bot gets tokens for Graph and for the Bot Framework. */
export const appTokenCheck: Check = {
  name: 'app-token',
  needs: 'registration',
  looks:
    'whether Entra (or the managed identity) gives the bot a token for Graph and one for the Bot Framework.',
  mend: 'the refusal has a code of Entra. A wrong or expired secret: make a new one (App registrations, Certificates & secrets) and set its *value* as `MicrosoftAppPassword`. A managed identity gives tokens inside of Azure only: run the doctor where the bot runs.',
  run: async (lab) => {
    const graph = findingOf(await lab.graphToken(), lab, 'Microsoft Graph');
    const bot = findingOf(await lab.botToken(), lab, 'Bot Framework');
    // One cause is told once.
    return graph.state !== 'ok' && graph.detail === bot.detail
      ? [{ ...graph, about: CREDENTIAL(lab) }]
      : [graph, bot];
  },
};

function CREDENTIAL({ bot }: RegisteredLab): string {
  return bot.appType === 'SingleTenant' ? 'MicrosoftAppPassword' : 'MicrosoftAppType';
}

/** Refusals of Entra and what to do (learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const REFUSALS: Readonly<Record<string, string>> = {
  AADSTS7000215:
    'MicrosoftAppPassword is not the value of a secret of this app (its id is not its value): make a new secret.',
  AADSTS7000222: 'The secret has expired: make a new one and set its value as MicrosoftAppPassword.',
  AADSTS7000216: 'MicrosoftAppPassword is missing or malformed: set the value of a secret.',
  AADSTS700016:
    'MicrosoftAppId is not an app of this tenant: check both ids, and that the app has an enterprise application there.',
  AADSTS7000229: 'The app has no enterprise application (service principal) in this tenant: make one.',
  AADSTS7000112: 'The app is disabled in this tenant: enable its enterprise application.',
  AADSTS90002: 'MicrosoftAppTenantId is no tenant of this cloud: check it and WSA_CLOUD.',
  AADSTS900023: 'MicrosoftAppTenantId is no tenant: check it.',
  AADSTS700023: 'The app is registered in another cloud: check WSA_CLOUD.',
  AADSTS900382: 'The app is registered in another cloud: check WSA_CLOUD.',
  AADSTS500011: 'The service is not known in this tenant: check WSA_CLOUD.',
  AADSTS53003: 'A Conditional Access policy blocks the app: exempt it, or allow the address it runs at.',
};

function findingOf(asked: Asked, { bot, hosts }: RegisteredLab, about: string): Finding {
  const isManaged = bot.appType === 'UserAssignedMSI';
  if (asked.kind === 'no answer')
    return isManaged
      ? unchecked(
          `the endpoint of managed identities gave no answer (${asked.why})`,
          'It is there only inside of Azure: run the doctor where the bot runs.',
          about,
        )
      : failing(`${hosts.signIn} gave no answer: ${asked.why}`, 'Let the bot reach it by https.', about);
  if (asked.kind === 'refused') {
    const who = isManaged ? 'the managed identity is refused' : 'Entra refuses the bot';
    const code = asked.code ?? '';
    return failing(
      `${who}: ${asked.message || 'without a reason'}`,
      REFUSALS[code] ??
        (isManaged
          ? 'Assign the user-assigned identity whose client id is MicrosoftAppId to what the bot runs in.'
          : `Look ${code || 'the message'} up at https://${hosts.signIn}/error.`),
      about,
    );
  }
  const { appid, azp, tid } = asked.claims ?? {};
  const app = appid ?? azp;
  if (asked.claims && app !== undefined && String(app).toLowerCase() !== bot.appId)
    return failing(
      `the token is of another app, ${app}`,
      'Remove what names another app in the environment (AZURE_CLIENT_ID).',
      about,
    );
  if (asked.claims && tid !== undefined && String(tid).toLowerCase() !== bot.tenantId)
    return failing(`the token is of another tenant, ${tid}`, 'Correct MicrosoftAppTenantId.', about);
  return good('a token is given', about);
}
