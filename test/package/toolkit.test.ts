import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { tokenServiceDomain } from '../../scripts/package/cloud.ts';
import { stringLeaves } from '../../scripts/package/leaves.ts';
import { variable } from '../../scripts/package/variable.ts';
import type { Loose } from '../support/package/sources.ts';
import {
  actionsOf,
  ENVIRONMENTS,
  environmentOf,
  filesOf,
  jsonOf,
  textOf,
  variablesIn,
  yamlOf,
} from '../support/package/toolkit.ts';

const SCHEMA = jsonOf('test/fixtures/toolkit/m365agents-v1.11.schema.json');
const { scripts } = jsonOf('package.json');
const README = textOf('env/README.md');
/** The Toolkit knows these without being told. */
const BUILT_IN = ['TEAMSFX_ENV'];

describe.each(ENVIRONMENTS)('the environment "$name"', ({ name, lifecycles }) => {
  const stated = environmentOf(name);
  const files = filesOf(lifecycles);

  it('has lifecycles of the form that the Toolkit takes', () => {
    const check = new Ajv({ strict: false }).compile(SCHEMA);
    check(yamlOf(lifecycles));
    expect(check.errors ?? []).toEqual([]);
  });

  it('has every file that its lifecycles read', () => {
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('has a line for every variable that its lifecycles, and the files they read, need', () => {
    const needed = [lifecycles, ...files.filter((file) => /\.(?:json|yml)$/.test(file))].flatMap((file) =>
      variablesIn(textOf(file)).map((variable) => ({ file, variable })),
    );
    const unknown = needed.filter(
      ({ variable }) =>
        !BUILT_IN.includes(variable) &&
        !(variable in stated) &&
        !(variable.startsWith('SECRET_') && README.includes(`\`${variable}\``)),
    );
    expect(unknown).toEqual([]);
  });

  it('has a line for everything that is written into it', () => {
    const written = actionsOf(lifecycles).flatMap((action) => [
      ...Object.values(action.writeToEnvironmentFile ?? {}),
      ...Array.from(
        String(action.with.run ?? '').matchAll(/::set-teamsfx-env (\w+)=/g),
        ([, one]) => one ?? '',
      ),
    ]);
    expect(written.filter((one) => !(one in stated) && !README.includes(`\`${one}\``))).toEqual([]);
  });

  it('has no secret in its file', () => {
    expect(Object.keys(stated).filter((one) => /SECRET|PASSWORD|KEY$/.test(one))).toEqual([]);
  });

  it('names only scripts that there are', () => {
    const npm = actionsOf(lifecycles)
      .filter(({ uses }) => uses === 'cli/runNpmCommand')
      .map((action) => String(action.with.args).split(' '))
      .filter(([command]) => command === 'run')
      .map(([, script]) => script ?? '');
    expect(npm.filter((script) => !(script in scripts))).toEqual([]);
  });
});

it('the token service of the environments is that of their cloud', () => {
  for (const name of ['dev', 'local'] as const) {
    const { WSA_CLOUD, TOKEN_SERVICE_DOMAIN } = environmentOf(name);
    expect(TOKEN_SERVICE_DOMAIN).toBe(tokenServiceDomain(WSA_CLOUD as 'commercial'));
  }
});

it('what the Toolkit makes, and its secrets, are not in the repository', () => {
  const ignored = textOf('.gitignore').split('\n');
  for (const made of ['env/.env.*.user', 'appPackage/build/', 'build/', '.localConfigs'])
    expect(ignored).toContain(made);
});

describe('infra', () => {
  it('gives what the environment "dev" is to keep', () => {
    const outputs = Array.from(
      textOf('infra/azure.bicep').matchAll(/^output (\w+) /gm),
      ([, one]) => one ?? '',
    );
    expect(outputs).toEqual(
      expect.arrayContaining([
        'BOT_ID',
        'BOT_DOMAIN',
        'CONTAINER_REGISTRY_NAME',
        'CONTAINER_REGISTRY_SERVER',
      ]),
    );
  });

  it.each(['provision', 'deploy'])(
    'is made on %s by the program that deploys without the Toolkit, with all that the environment states',
    (lifecycle) => {
      const actions = yamlOf('m365agents.yml')[lifecycle] as readonly Loose[];
      const words = actions.map((action) => String(action.with.run ?? action.with.args ?? action.uses));
      const deployed = words.indexOf(
        `npm run --silent deploy -- --env ${variable('TEAMSFX_ENV')} --no-write`,
      );
      expect(deployed).toBeGreaterThan(words.indexOf('ci'));
      expect(words.indexOf('ci')).toBeGreaterThanOrEqual(0);
      // A template that is given fewer values takes back to their defaults what the environment states.
      expect(actions.map(({ uses }) => uses)).not.toContain('arm/deploy');
    },
  );
});

describe('aad.manifest.json', () => {
  const aad = jsonOf('aad.manifest.json');

  it('asks for what the bot uses with people’s tokens, and nothing else', () => {
    expect(aad.requiredResourceAccess).toEqual([
      {
        resourceAppId: 'Microsoft Graph',
        resourceAccess: ['openid', 'profile', 'offline_access', 'Mail.ReadWrite'].map((id) => ({
          id,
          type: 'Scope',
        })),
      },
    ]);
  });

  it('lets Teams, Outlook and Microsoft 365 in, and nobody else, by either way of making the app', () => {
    const { preAuthorizedApplications, oauth2PermissionScopes } = aad.api;
    expect(preAuthorizedApplications.map(({ appId }: Loose) => appId)).toEqual([
      '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
      '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
      'd3590ed6-52b3-4102-aeff-aad2292ab01c',
      'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
      '27922004-5251-4030-b22d-91ecd9a37ea4',
      '4765445b-32c6-49b0-83e6-1d93765276ca',
      '0ec893e0-5785-4de6-99da-4ed124e5296c',
    ]);
    const ids = preAuthorizedApplications.map(({ appId }: Loose) => appId);
    for (const file of ['infra/entra-app.sh', 'infra/entra/entra.bicep'])
      expect(ids.filter((id: string) => !textOf(file).includes(id))).toEqual([]);
    for (const { delegatedPermissionIds } of preAuthorizedApplications)
      expect(delegatedPermissionIds).toEqual([oauth2PermissionScopes[0].id]);
    expect(oauth2PermissionScopes.map(({ value }: Loose) => value)).toEqual(['access_as_user']);
  });

  it('has the address that the manifest names for single sign-on', () => {
    expect(aad.identifierUris).toEqual([jsonOf('appPackage/manifest.json').webApplicationInfo.resource]);
  });
});

describe('.vscode', () => {
  const { tasks } = jsonOf('.vscode/tasks.json');
  const { configurations, compounds } = jsonOf('.vscode/launch.json');
  const labels = tasks.map(({ label }: Loose) => label);
  const names = configurations.map(({ name }: Loose) => name);

  it('names only tasks that there are', () => {
    const named = [
      ...tasks.flatMap(({ dependsOn = [] }: Loose) => dependsOn),
      ...[...configurations, ...compounds].flatMap(({ preLaunchTask }: Loose) => preLaunchTask ?? []),
    ];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((one: string) => !labels.includes(one))).toEqual([]);
  });

  it('names only configurations that there are', () => {
    const named = [
      ...compounds.flatMap((compound: Loose) => compound.configurations),
      ...configurations.flatMap(
        ({ cascadeTerminateToConfigurations = [] }: Loose) => cascadeTerminateToConfigurations,
      ),
    ];
    expect(named.filter((one: string) => !names.includes(one))).toEqual([]);
  });

  it('runs only scripts that there are', () => {
    const run = tasks.flatMap(({ command = '' }: Loose) =>
      Array.from(String(command).matchAll(/npm run (\S+)/g), ([, script]) => script ?? ''),
    );
    expect(run.length).toBeGreaterThan(0);
    expect(run.filter((script: string) => !(script in scripts))).toEqual([]);
  });

  it('uses environments and variables that there are', () => {
    const known = new Set<string>(ENVIRONMENTS.map(({ name }) => name));
    const environments = tasks.flatMap(({ args }: Loose) => args?.env ?? []);
    expect(environments.filter((one: string) => !known.has(one))).toEqual([]);
    const used = stringLeaves(configurations).flatMap(({ text }) =>
      Array.from(text.matchAll(/\$\{\{(?:(\w+):)?(\w+)\}\}/g), ([, environment = 'dev', name = '']) => ({
        environment,
        name,
      })),
    );
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter(({ environment, name }) => !(name in environmentOf(environment)))).toEqual([]);
    const tunnel = tasks.flatMap(({ args }: Loose) => args?.ports ?? []);
    for (const { writeToEnvironmentFile } of tunnel)
      for (const one of Object.values<string>(writeToEnvironmentFile))
        expect(environmentOf('local')).toHaveProperty(one);
  });
});
