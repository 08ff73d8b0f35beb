import { CLOUD_HOSTS, type Cloud } from '../../src/policy/cloud-hosts.ts';
import { SettingsSchema } from '../../src/settings-schema.ts';
import { ANY_PARAMETER, EXTRA_SETTINGS, PARAMETER_SOURCES, SETTINGS_PARAMETER } from './parameters.ts';
import { SET_BY_TEMPLATE } from './set-by-template.ts';

type Variables = Readonly<Record<string, string>>;

/** An environment that is to be deployed. */
export interface Stated {
  /** Its variables, those of the process over those of its files. */
  readonly values: Variables;
  /** Those of its files alone. Whatever else the process's environment holds is for other programs. */
  readonly inFiles: Variables;
  /** The file of it that is no secret, for messages. */
  readonly statedIn: string;
  /** The names of the template's parameters. */
  readonly parameters: readonly string[];
}

/** The Toolkit encrypts what is in `env/.env.<name>.user`, and alone can read it. */
const ENCRYPTED = /^crypto_/;

/** What Azure would refuse, or what would be without effect: found before anybody is called. A line each. */
export function problemsIn(stated: Stated): string[] {
  const { values, statedIn } = stated;
  const missing = PARAMETER_SOURCES.filter(({ from, advice }) => advice !== null && !(from in values));
  return [
    ...missing.map(
      ({ from, advice }) => `${from} is not set: state it in ${placeOf(from, statedIn)} (${advice})`,
    ),
    ...wrongSettings(values),
    ...wrongValues(values),
    ...unreadable(values),
    ...withoutEffect(stated),
    ...withoutBotSecret(values, statedIn),
    ...(missing.length === 0 ? withoutSignInSecret(values, statedIn) : []),
  ];
}

function wrongSettings(values: Variables): string[] {
  const passed = [...PARAMETER_SOURCES.map(({ from }) => from), ...EXTRA_SETTINGS];
  return Object.entries(SettingsSchema.shape)
    .filter(([name]) => passed.includes(name) && name in values)
    .flatMap(([name, schema]) => {
      const { error } = schema.safeParse(values[name]);
      return error ? error.issues.map(({ message }) => `${name}: ${message}`) : [];
    });
}

/** What the template takes less of than the bot, or alone knows. */
function wrongValues({
  RESOURCE_BASE_NAME: base,
  SECRET_DATABASE_PASSWORD: password,
  LOG_LEVEL: level,
}: Variables): string[] {
  return [
    ...(base !== undefined && !/^[a-z][a-z0-9]{2,13}$/.test(base)
      ? [`RESOURCE_BASE_NAME: "${base}": expected 3 to 14 lower-case letters and digits, a letter first`]
      : []),
    ...(password !== undefined && !ENCRYPTED.test(password) && password.length < 24
      ? [
          `SECRET_DATABASE_PASSWORD: has ${password.length} characters, at least 24 are needed. A value with a # in it stands in quotes: else it ends there`,
        ]
      : []),
    ...(level === 'silent'
      ? [
          'LOG_LEVEL: "silent" is not taken on Azure, where the log is what tells of the bot; "error" is the least',
        ]
      : []),
  ];
}

function unreadable(values: Variables): string[] {
  return PARAMETER_SOURCES.filter(({ from }) => ENCRYPTED.test(values[from] ?? '')).map(
    ({ from }) =>
      `${from} is encrypted by the Agents Toolkit: deploy with its Deploy, or state the value in the environment`,
  );
}

function withoutEffect({ inFiles, parameters }: Stated): string[] {
  const passed: readonly string[] = [...PARAMETER_SOURCES.map(({ from }) => from), ...EXTRA_SETTINGS];
  return Object.keys(inFiles).flatMap((name) => {
    const reason = SET_BY_TEMPLATE[name];
    if (reason !== undefined) return [`${name} is not taken: ${reason}. Remove it`];
    if (name.startsWith('WSA_') && !passed.includes(name))
      return [`${name} is no setting: docs/configuration.md has all of them`];
    const [, parameter] = ANY_PARAMETER.exec(name) ?? [];
    if (parameter === undefined) return [];
    if (parameter === SETTINGS_PARAMETER) return [`${name} is not taken: state the settings by their names`];
    const own = PARAMETER_SOURCES.find((source) => source.name === parameter);
    if (own) return [`${name} is not taken: state ${own.from}`];
    return parameters.includes(parameter) ? [] : [`${name}: infra/azure.bicep has no parameter ${parameter}`];
  });
}

function withoutBotSecret(values: Variables, statedIn: string): string[] {
  if (values.MicrosoftAppType !== 'SingleTenant') return [];
  return ['MicrosoftAppId', 'SECRET_BOT_PASSWORD']
    .filter((name) => !(name in values))
    .map((name) => `${name} is not set: a SingleTenant bot needs it. State it in ${placeOf(name, statedIn)}`);
}

/** In Azure Government people's sign-in is trusted by a secret, as there is no federated credential. */
function withoutSignInSecret(values: Variables, statedIn: string): string[] {
  const { WSA_CLOUD, AAD_APP_CLIENT_ID: app, SECRET_AAD_APP_CLIENT_SECRET: secret } = values;
  const hosts = CLOUD_HOSTS[WSA_CLOUD as Cloud] as (typeof CLOUD_HOSTS)[Cloud] | undefined;
  if (hosts?.azure !== 'us-government' || app === undefined || secret !== undefined) return [];
  const command = `az ad app credential reset --id ${app} --append --display-name bot-service --years 1 --query password --output tsv`;
  return [
    `SECRET_AAD_APP_CLIENT_SECRET is not set: ${WSA_CLOUD} needs it. State in ${placeOf('SECRET_', statedIn)} what this prints: ${command}`,
  ];
}

function placeOf(name: string, statedIn: string): string {
  return name.startsWith('SECRET_') ? `${statedIn}.user` : statedIn;
}
