import { isForALook } from '../../manifest/placeholders.ts';
import { BUILD_FOLDER, type Manifest, newestPackage, readPackage } from '../app-package.ts';
import { type Check, type Finding, failing, good, unchecked, warning } from '../check.ts';
import { isRegistered, type RegisteredLab } from '../lab.ts';

/** Whether the app package is of this bot. */
export const packageCheck: Check = {
  name: 'package',
  needs: 'nothing',
  looks: `whether the manifest of the app package (\`--package FILE\`, else the newest in \`${BUILD_FOLDER}/\`) names this bot: \`bots[].botId\` is \`MicrosoftAppId\`, \`webApplicationInfo\` is there with the resource of the OAuth connection, \`validDomains\` has the host of \`WSA_PUBLIC_URL\`.`,
  mend: "build the package anew with the ids of this environment. `WSA_TEAMS_APP_ID` is not the manifest's `id`: it is the id that the organisation's catalog gave the app when it was uploaded (Teams admin center, Manage apps; or Graph, `appCatalogs/teamsApps?$filter=externalId eq '<id of the manifest>'`).",
  run: async (lab) => {
    const file = lab.packageFile ?? (await newestPackage());
    if (file === null)
      return [unchecked(`there is none in ${BUILD_FOLDER}`, 'Build it, or name one with --package FILE.')];
    const read = await readPackage(file);
    if (read.kind === 'unreadable') return [failing(`it can't be read: ${read.why}`, 'Build it anew.', file)];
    if (read.text.includes('${{'))
      return [failing('it has variables that were not filled in', 'Build it with an environment.', file)];
    const isNamed = lab.packageFile !== null;
    if (isForALook(idsOf(read.manifest)) && !isNamed) return [warning(FOR_A_LOOK, BUILD_ONE, file)];
    if (!isRegistered(lab)) return [good('it is read; in local mode it is compared with nothing', file)];
    const wrong = await differences(read.manifest, lab);
    return wrong.length > 0 ? wrong : [good('it is of this bot', file)];
  },
};

const FOR_A_LOOK = 'the newest one is for a look only: its ids are made up';
const BUILD_ONE =
  'Build one with the ids of this bot: `npm run package -- --env <name>`, or name one with --package FILE.';

function idsOf({ id, bots = [] }: Manifest): string[] {
  return [id, ...bots.map(({ botId }) => botId)];
}

async function differences(manifest: Manifest, lab: RegisteredLab): Promise<Finding[]> {
  return [
    ...ofBot(manifest, lab),
    ...ofCatalog(manifest, lab),
    ...(await ofSignIn(manifest, lab)),
    ...ofDomains(manifest, lab),
  ];
}

function ofBot({ bots = [] }: Manifest, { bot }: RegisteredLab): Finding[] {
  const ids = bots.map(({ botId }) => botId);
  if (ids.some((id) => id.toLowerCase() === bot.appId)) return [];
  const detail =
    ids.length === 0 ? 'it has no bot' : `its bot is ${ids.join(', ')}, not MicrosoftAppId ${bot.appId}`;
  return [failing(detail, 'Build it with BOT_ID = MicrosoftAppId.', 'bots[].botId')];
}

function ofCatalog({ id }: Manifest, { config, bot, hosts }: RegisteredLab): Finding[] {
  const { teamsAppId } = config;
  const isOther = teamsAppId === null || ![id.toLowerCase(), bot.appId].includes(teamsAppId.toLowerCase());
  if (isOther) return [];
  const whose = teamsAppId.toLowerCase() === id.toLowerCase() ? "the manifest's id" : 'MicrosoftAppId';
  return [
    warning(
      `it is ${whose}; the catalog gives an uploaded app an id of its own`,
      `Look it up: https://${hosts.teamsAdmin}, Manage apps; or Graph, appCatalogs/teamsApps?$filter=externalId eq '${id}'.`,
      'WSA_TEAMS_APP_ID',
    ),
  ];
}

async function ofSignIn(
  { webApplicationInfo: info }: Manifest,
  { bot, signIn }: RegisteredLab,
): Promise<Finding[]> {
  const about = 'webApplicationInfo';
  if (!info)
    return [
      warning(
        'it is missing: no silent sign-in, and the app can not be installed for people',
        'Add it, with the id of the Entra app and its Application ID URI.',
        about,
      ),
    ];
  const uri = (await signIn())?.exchangeUri ?? null;
  if (uri !== null && info.resource !== uri)
    return [
      failing(
        `its resource is ${info.resource ?? 'missing'}, but the OAuth connection has ${uri}: silent sign-ins fail`,
        'State the same Application ID URI in both.',
        about,
      ),
    ];
  if (info.resource !== undefined && !info.resource.toLowerCase().endsWith(`botid-${bot.appId}`))
    return [
      warning(
        `its resource ${info.resource} does not end in botid-${bot.appId}`,
        'Teams wants api://<host>/botid-<MicrosoftAppId> for the sign-in of a bot.',
        about,
      ),
    ];
  return [];
}

function ofDomains({ validDomains = [] }: Manifest, { config, hosts }: RegisteredLab): Finding[] {
  const domains = validDomains.map((domain) => domain.toLowerCase());
  const lacks = (host: string) => !domains.some((domain) => covers(domain, host));
  const own = config.publicUrl === null ? null : new URL(config.publicUrl).hostname;
  const tokens = new URL(hosts.oauthRedirect).hostname;
  return [
    ...(own !== null && lacks(own)
      ? [
          failing(
            `${own} (WSA_PUBLIC_URL) is not in it`,
            'Build it with BOT_DOMAIN = that host.',
            'validDomains',
          ),
        ]
      : []),
    ...(lacks(tokens)
      ? [warning(`${tokens} is not in it: signing in by hand may fail`, 'Add it.', 'validDomains')]
      : []),
  ];
}

function covers(domain: string, host: string): boolean {
  return domain.startsWith('*.') ? host.endsWith(domain.slice(1)) : domain === host;
}
