import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { EXTRA_SETTINGS, PARAMETER_SOURCES } from '../../scripts/azure/parameters.ts';
import { SET_BY_TEMPLATE } from '../../scripts/azure/set-by-template.ts';
import { STOP_LIMITS } from '../../server/stop.ts';
import { readConfig } from '../../src/config.ts';
import { CLOUD_HOSTS, CLOUDS } from '../../src/policy/cloud-hosts.ts';
import { CONSENT_END_PATH } from '../../src/policy/mailbox-consent.ts';
import { MAIL_PERMISSION, PERMISSIONS, type PermissionUse } from '../../src/policy/permissions.ts';
import { SettingsSchema } from '../../src/settings-schema.ts';
import { keysOf, parametersOf, propertyOf, stringsOf } from '../support/infra/bicep.ts';
import { ROOT, readRoot } from '../support/infra/dockerfile.ts';

const azure = readRoot('infra/azure.bicep');
const app = readRoot('infra/modules/app.bicep');
const bicep = [
  'infra/azure.bicep',
  ...readdirSync(path.join(ROOT, 'infra/modules')).map((name) => `infra/modules/${name}`),
  'infra/entra/entra.bicep',
];

const passed = keysOf(propertyOf(azure, 'settings'));
const fixed = [...app.matchAll(/name: '([A-Za-z_]+)'\n\s+(?:value|secretRef):/g)].map(
  ([, name = '']) => name,
);

describe('the container app', () => {
  it('is given settings that there are, none of them twice', () => {
    const given = [...passed, ...fixed];
    expect(given.filter((name) => !(name in SettingsSchema.shape))).toEqual([]);
    expect(given).toHaveLength(new Set(given).size);
  });

  it.each(['UserAssignedMSI', 'SingleTenant'])(
    'is given what a bot with %s must have',
    (MicrosoftAppType) => {
      const values: Record<string, string> = {
        ...{
          MicrosoftAppType,
          WSA_CLOUD: 'gcc-high',
          WSA_PUBLIC_URL: 'https://bot.example',
          LOG_LEVEL: 'info',
        },
        ...{ WSA_ALERTS: 'on', WSA_CADENCE: '{}', WSA_THRESHOLDS: '{}', WSA_CONNECTIONS_PER_PEER: '9999' },
        ...{ WSA_TEAMS_PER_SECOND: '25', HOST: '0.0.0.0', PORT: '3978', WSA_TEAMS_APP_ID: '' },
        WSA_SSO_APP_ID: '00000000-0000-4000-8000-000000000003',
        ...{ DATABASE_URL: 'postgres://u:p@h:5432/d?sslmode=verify-full', WSA_ALERT_BACKUP: '' },
        WSA_ADMINS: '00000000-0000-4000-8000-000000000002',
      };
      const id = '00000000-0000-4000-8000-000000000001';
      const environment = Object.fromEntries(
        [...passed, ...fixed].map((name) => [name, values[name] ?? (name.endsWith('Id') ? id : 'x')]),
      );
      const config = readConfig(environment);
      expect(config).toMatchObject({ host: '0.0.0.0', port: 3978, cloud: 'gcc-high' });
      expect(config.bot).toMatchObject({ appType: MicrosoftAppType });
      expect(config.databaseUrl).not.toBeNull();
    },
  );

  it('takes every other setting, none of which can stand over one of its own', () => {
    expect(azure).toMatch(/^ {4}settings: union\(extraSettings, \{$/m);
    expect(stringsOf(app, 'own').sort()).toEqual([...new Set(fixed)].sort());
    expect(app).toContain(
      'filter(items(settings), setting => !empty(setting.value) && !contains(own, setting.key))',
    );
    const ofMachines = ['WSA_DATA_DIR', 'WSA_PLAYGROUND', 'WSA_GRAPH_URL', 'WSA_GRAPH_TOKEN'];
    const reached = [...passed, ...fixed, ...EXTRA_SETTINGS, ...ofMachines];
    expect(reached.sort()).toEqual(Object.keys(SettingsSchema.shape).sort());
    const stated = PARAMETER_SOURCES.map(({ from }) => from).filter((from) => from in SettingsSchema.shape);
    const told = [...stated, ...EXTRA_SETTINGS, ...Object.keys(SET_BY_TEMPLATE)];
    expect(told.sort()).toEqual(Object.keys(SettingsSchema.shape).sort());
  });

  it('reads what is secret from the key vault alone', () => {
    for (const secret of ['DATABASE_URL', 'MicrosoftAppPassword'])
      expect(app).toMatch(new RegExp(`name: '${secret}'\\n\\s+secretRef: '`));
    expect(app).not.toMatch(/^\s+value: .*(?:password|secret)/im);
    expect(passed.filter((name) => /password|secret|token|url$/i.test(name))).toEqual(['WSA_PUBLIC_URL']);
  });

  it('is asked for its health where the server answers, at the port it listens on', () => {
    const health = readRoot('server/http/health.ts') + readRoot('server/http/listener.ts');
    const paths = [...app.matchAll(/path: '([^']+)'/g)].map(([, one = '']) => one);
    expect(paths).toEqual(['/healthz', '/healthz', '/readyz']);
    for (const one of paths) expect(health).toContain(`'${one}'`);
    const port = /^var port = (\d+)$/m.exec(app)?.[1];
    expect(port).toBe(String(readConfig({}).port));
    expect(app.match(/(?:targetPort|port): port$/gm)).toHaveLength(4);
    expect(readRoot('infra/modules/bot.bicep')).toContain('/api/messages');
    expect(readRoot('server/http/bot-messages.ts') + health).toContain("'/api/messages'");
  });

  it('is waited for as long as the bot takes to stop, in every place that says so', () => {
    const seconds = Number(/terminationGracePeriodSeconds: (\d+)/.exec(app)?.[1]);
    const { workMs, tellMs, graceMs } = STOP_LIMITS;
    const relayMs = 30_000;
    expect(seconds * 1000).toBeGreaterThanOrEqual(Math.max(workMs + tellMs, relayMs) + graceMs + 1500);
    expect(readRoot('compose.yaml')).toContain(`stop_grace_period: ${seconds}s`);
    expect(readRoot('docs/operating.md')).toContain(`terminationGracePeriodSeconds: ${seconds}`);
  });
});

describe('the parameters', () => {
  const parameters = parametersOf(azure);

  it('that must be given are few', () => {
    const required = parameters.filter(({ fallback }) => fallback === null).map(({ name }) => name);
    expect(required.sort()).toEqual(['databasePassword', 'resourceBaseName']);
  });

  it.each(bicep)('of %s have no secret for a default, and are secure where they are one', (name) => {
    for (const { name: parameter, isSecure, fallback } of parametersOf(readRoot(name))) {
      const isSecret = /^password$|(?:Password|ClientSecret)$|^databaseUrl$/.test(parameter);
      expect([parameter, isSecure]).toEqual([parameter, isSecret]);
      if (isSecure) expect([null, "''"]).toContain(fallback);
    }
  });

  it('have a variable of the environment each, or are of those that anything may be given for', () => {
    const names = parameters.map(({ name }) => name);
    expect(PARAMETER_SOURCES.filter(({ name }) => !names.includes(name))).toEqual([]);
    const sources = new Map(PARAMETER_SOURCES.map((source) => [source.name, source]));
    for (const { name, isSecure, fallback } of parameters) {
      if (fallback === null) expect(sources.get(name)?.advice).toEqual(expect.any(String));
      expect(sources.get(name)?.from.startsWith('SECRET_') ?? false).toBe(isSecure);
    }
  });

  it('of an environment are told in its README', () => {
    const readme = readRoot('env/README.md');
    const told = PARAMETER_SOURCES.map(({ from }) => from).filter((from) => !(from in SettingsSchema.shape));
    for (const name of told) expect(readme).toContain(`\`${name}\``);
  });
});

describe('the permissions of Graph', () => {
  const named = (...uses: readonly PermissionUse[]) =>
    PERMISSIONS.filter(({ use }) => uses.includes(use)).map(({ name }) => name);
  const delegated = named('sign-in', 'drafts');
  const lookUps = named('look-ups');
  const install = named('install');

  it('are the same in the table, in Bicep, in the script and in the connection', () => {
    const entra = readRoot('infra/entra/entra.bicep');
    expect(stringsOf(entra, 'delegatedPermissions')).toEqual(delegated);
    expect(stringsOf(entra, 'lookUpRoles')).toEqual(lookUps);
    expect(stringsOf(entra, 'installRoles')).toEqual(install);

    const script = readRoot('infra/entra-app.sh');
    const variable = (name: string) => new RegExp(`^${name}='([^']*)'`, 'm').exec(script)?.[1]?.split(/\s+/);
    expect(variable('DELEGATED_PERMISSIONS')).toEqual(delegated);
    expect(variable('LOOK_UP_ROLES')).toEqual(lookUps);
    expect(variable('INSTALL_ROLES')).toEqual(install);

    const scopes = /var scopes = '([^']+)'/.exec(readRoot('infra/modules/bot.bicep'))?.[1] ?? '';
    expect(scopes.split(' ').map((scope) => scope.replace(/^https:\/\/[^/]+\/(?=[A-Z])/, ''))).toEqual(
      delegated,
    );
    for (const { name } of PERMISSIONS) expect(readRoot('infra/README.md')).toContain(`\`${name}\``);
  });

  it('of a setting are told with it', () => {
    expect(delegated).toContain(MAIL_PERMISSION);
    const told = SettingsSchema.shape.WSA_TEAMS_APP_ID.description ?? '';
    for (const name of install) expect(told).toContain(name);
  });
});

describe('the resources', () => {
  // Two of one name under conditions that exclude each other are refused by older compilers (BCP121).
  it.each(bicep)('of %s have a name each', (file) => {
    const names = readRoot(file)
      .split(/^(?=(?:resource|module) )/m)
      .slice(1)
      .flatMap((text) => {
        // Those of Graph have none, or another property for it.
        const [, name] = /^ {2}name: (.*)$/m.exec(text) ?? [];
        return name === undefined ? [] : [`${/'([^'@]+)/.exec(text)?.[1]} ${name}`];
      });
    expect(names).toHaveLength(new Set(names).size);
  });
});

describe('what is not offered in every cloud', () => {
  const bot = readRoot('infra/modules/bot.bicep');
  const worldwide = CLOUDS.filter((cloud) => CLOUD_HOSTS[cloud].azure === 'global')
    .map((cloud) => `cloud == '${cloud}'`)
    .join(' || ');

  it.each([
    [
      'the channel of Outlook',
      azure,
      `param outlook bool = ${worldwide}\n`,
      / 'M365Extensions'/,
      /= if \(outlook\) \{/,
    ],
    [
      'the federated credential',
      bot,
      `var hasFederation = ${worldwide}\n`,
      /with Federated Credentials'/,
      /= if \(!empty\(aadAppClientId\) && \(hasSecret \|\| hasFederation\)\) \{/,
    ],
  ])('%s is made in the worldwide Azure alone', (_what, file, condition, marked, header) => {
    expect(file).toContain(condition);
    const resource = bot.split(/^(?=resource )/m).find((text) => marked.test(text));
    expect(resource?.split('\n')[0]).toMatch(header);
  });
});

describe('the hosts of Microsoft', () => {
  it.each(CLOUDS)('of %s are those of the table', (cloud) => {
    const { graph, oauthRedirect } = CLOUD_HOSTS[cloud];
    expect(readRoot('infra/modules/bot.bicep')).toMatch(new RegExp(`^ +'?${cloud}'?: '${graph}'$`, 'm'));
    const script = readRoot('infra/entra-app.sh');
    const ofCloud = new RegExp(`^ +(?:\\S+ \\| )*${cloud}(?: \\| \\S+)*\\)([^;]*);;`, 'm').exec(script)?.[1];
    expect(ofCloud).toContain(`graph=https://${graph}\n`.trimEnd());
    expect(ofCloud).toContain(`"${oauthRedirect}"`);
    // The Graph extension of Bicep is for the worldwide Azure alone.
    if (CLOUD_HOSTS[cloud].azure === 'global')
      expect(readRoot('infra/entra/entra.bicep')).toContain(
        `redirectUris: ['${oauthRedirect}', 'https://\${botDomain}${CONSENT_END_PATH}']`,
      );
    expect(script).toContain(`https://$BOT_DOMAIN${CONSENT_END_PATH}`);
    expect(readRoot('aad.manifest.json')).toContain(`https://\${{BOT_DOMAIN}}${CONSENT_END_PATH}`);
  });
});
