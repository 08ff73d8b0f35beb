import { SettingsSchema } from '../../src/config.ts';
import { CLOUD_HOSTS, CLOUDS, type Cloud } from '../../src/policy/cloud-hosts.ts';

/** A parameter of `infra/azure.bicep`, and the variable of the environment that it has its value from. */
export interface ParameterSource {
  readonly name: string;
  readonly from: string;
  /** What to do where it is missing; null where it may be left out. */
  readonly advice: string | null;
}

export const PARAMETER_SOURCES: readonly ParameterSource[] = [
  required('resourceBaseName', 'RESOURCE_BASE_NAME', '3 to 14 lower-case letters and digits'),
  required('cloud', 'WSA_CLOUD', `one of ${CLOUDS.join(', ')}`),
  required('admins', 'WSA_ADMINS', 'object ids of who sees every deal, with commas between'),
  required('databasePassword', 'SECRET_DATABASE_PASSWORD', 'what `openssl rand -hex 32` prints, once'),
  optional('image', 'CONTAINER_IMAGE'),
  optional('aadAppClientId', 'AAD_APP_CLIENT_ID'),
  optional('aadAppClientSecret', 'SECRET_AAD_APP_CLIENT_SECRET'),
  optional('botAppType', 'MicrosoftAppType'),
  optional('botAppId', 'MicrosoftAppId'),
  optional('botAppPassword', 'SECRET_BOT_PASSWORD'),
  optional('alerts', 'WSA_ALERTS'),
  optional('cadence', 'WSA_CADENCE'),
  optional('thresholds', 'WSA_THRESHOLDS'),
  optional('alertBackup', 'WSA_ALERT_BACKUP'),
  optional('teamsAppId', 'WSA_TEAMS_APP_ID'),
  optional('logLevel', 'LOG_LEVEL'),
];

/** Settings that the template has no parameter for: they are passed together, as `extraSettings`. */
export const EXTRA_SETTINGS = [
  ...[
    'WSA_SDK',
    'WSA_SCAN_MINUTES',
    'WSA_ONLY_YOU',
    'WSA_LOOKUPS',
    'WSA_FOLLOW_UP_DAYS',
    'WSA_TEMPLATES_DIR',
  ],
] as const;

/** A variable `BICEP_<name>` is any other parameter, such as a size. */
const ANY_PARAMETER = /^BICEP_(\w+)$/;

/** The Toolkit encrypts what is in `env/.env.<name>.user`, and alone can read it. */
const ENCRYPTED = /^crypto_/;

/** A deployment's parameters, or what is wrong with the environment, a line each. */
export interface Parameters {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly string[];
}

/** Reads the parameters of a deployment from the variables of an environment; nothing blank is passed. */
export function parametersFrom(
  variables: Readonly<Record<string, string>>,
  { statedIn }: { readonly statedIn: string },
): Parameters {
  const missing = PARAMETER_SOURCES.filter(({ from, advice }) => advice !== null && !(from in variables));
  const problems = [
    ...missing.map(
      ({ from, advice }) => `${from} is not set: state it in ${placeOf(from, statedIn)} (${advice})`,
    ),
    ...wrongSettings(variables),
    ...unreadable(variables),
    ...(missing.length === 0 ? withoutSecret(variables, statedIn) : []),
  ];
  const own = PARAMETER_SOURCES.filter(({ from }) => from in variables).map(({ name, from }) => [
    name,
    variables[from],
  ]);
  const others = Object.entries(variables).flatMap(([name, value]) => {
    const [, parameter] = ANY_PARAMETER.exec(name) ?? [];
    return parameter === undefined ? [] : [[parameter, literal(value)]];
  });
  const extra = EXTRA_SETTINGS.filter((name) => name in variables).map((name) => [name, variables[name]]);
  return {
    values: {
      ...Object.fromEntries(others),
      ...Object.fromEntries(own),
      ...(extra.length > 0 ? { extraSettings: Object.fromEntries(extra) } : {}),
    },
    problems,
  };
}

/** In Azure Government people's sign-in is trusted by a secret, as there is no federated credential. */
function withoutSecret(variables: Readonly<Record<string, string>>, statedIn: string): string[] {
  const { WSA_CLOUD, AAD_APP_CLIENT_ID: app, SECRET_AAD_APP_CLIENT_SECRET: secret } = variables;
  const hosts = CLOUD_HOSTS[WSA_CLOUD as Cloud] as (typeof CLOUD_HOSTS)[Cloud] | undefined;
  if (hosts?.azure !== 'us-government' || app === undefined || secret !== undefined) return [];
  const command = `az ad app credential reset --id ${app} --append --display-name bot-service --years 1 --query password --output tsv`;
  return [
    `SECRET_AAD_APP_CLIENT_SECRET is not set: ${WSA_CLOUD} needs it. State in ${placeOf('SECRET_', statedIn)} what this prints: ${command}`,
  ];
}

function wrongSettings(variables: Readonly<Record<string, string>>): string[] {
  const passed = [...PARAMETER_SOURCES.map(({ from }) => from), ...EXTRA_SETTINGS];
  return Object.entries(SettingsSchema.shape)
    .filter(([name]) => passed.includes(name) && name in variables)
    .flatMap(([name, schema]) => {
      const { error } = schema.safeParse(variables[name]);
      return error ? error.issues.map(({ message }) => `${name}: ${message}`) : [];
    });
}

function unreadable(variables: Readonly<Record<string, string>>): string[] {
  return PARAMETER_SOURCES.filter(({ from }) => ENCRYPTED.test(variables[from] ?? '')).map(
    ({ from }) =>
      `${from} is encrypted by the Agents Toolkit: deploy with its Deploy, or state the value in the environment`,
  );
}

function placeOf(name: string, statedIn: string): string {
  return name.startsWith('SECRET_') ? `${statedIn}.user` : statedIn;
}

/** A number or a yes or no, which a template does not take as text. */
function literal(text: string): unknown {
  if (/^(?:true|false)$/.test(text)) return text === 'true';
  return /^\d{1,9}$/.test(text) ? Number(text) : text;
}

function required(name: string, from: string, advice: string): ParameterSource {
  return { name, from, advice };
}

function optional(name: string, from: string): ParameterSource {
  return { name, from, advice: null };
}
