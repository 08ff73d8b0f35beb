import { expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.ts';
import { SettingsSchema } from '../../src/settings-schema.ts';
import { readRoot } from '../support/infra/dockerfile.ts';

interface Service {
  readonly environment: Record<string, string>;
  readonly ports?: readonly string[];
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly tmpfs: readonly string[];
  readonly networks: readonly string[];
}

const { services, networks } = parse(readRoot('compose.yaml')) as {
  services: Record<'bot' | 'database', Service>;
  networks: Record<string, { internal?: boolean }>;
};
const example = readRoot('.env.example').matchAll(/^(\w+)=(.*)$/gm);
const stated = Object.fromEntries([...example].map(([, name = '', value = '']) => [name, value]));

const FILLED_IN: Readonly<Record<string, string>> = {
  MicrosoftAppId: '00000000-0000-4000-8000-000000000001',
  MicrosoftAppTenantId: '00000000-0000-4000-8000-000000000002',
  WSA_PUBLIC_URL: 'https://bot.example.com',
  WSA_ADMINS: '00000000-0000-4000-8000-000000000003',
};

it('every setting of .env.example is one, and they make a configuration once the blank ones are filled in', () => {
  const { POSTGRES_PASSWORD, ...settings } = stated;
  expect(POSTGRES_PASSWORD).toBe('');
  expect(Object.keys(settings).filter((name) => !(name in SettingsSchema.shape))).toEqual([]);
  const filled = Object.entries(settings).map(([name, value]) => {
    return [name, value || (FILLED_IN[name] ?? 'x')];
  });
  const { DATABASE_URL = '' } = services.bot.environment;
  const url = DATABASE_URL.replace(/\$\{POSTGRES_PASSWORD:[^}]*\}/, '0a');
  const config = readConfig({ ...Object.fromEntries(filled), DATABASE_URL: url, HOST: '0.0.0.0' });
  expect(config.databaseUrl).toBe('postgres://wsa:0a@database:5432/wsa');
});

it('no secret stands in a file', () => {
  for (const [name, value] of Object.entries(stated)) if (/password/i.test(name)) expect(value).toBe('');
  expect(services.database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  expect(readRoot('.gitignore').split('\n')).toContain('/.env');
});

it.each(['bot', 'database'] as const)('%s has a read-only root and no more rights than it needs', (name) => {
  const { read_only, cap_drop, security_opt } = services[name];
  expect({ read_only, cap_drop, security_opt }).toEqual({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
  });
});

it('the bot listens on loopback, and the database to the bot alone', () => {
  const port = readConfig({}).port;
  expect(services.bot.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  expect(services.bot.tmpfs).toEqual([expect.stringMatching(/^\/tmp:/)]);
  expect(services.database.ports).toBeUndefined();
  expect(services.database.networks.map((one) => networks[one]?.internal)).toEqual([true]);
});
