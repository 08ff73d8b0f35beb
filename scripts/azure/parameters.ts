import { CLOUDS } from '../../src/policy/cloud-hosts.ts';

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
    'WSA_FORECAST',
    'WSA_LOOKUPS',
    'WSA_FOLLOW_UP_DAYS',
    'WSA_TEMPLATES_DIR',
  ],
] as const;

/** The parameter for them. */
export const SETTINGS_PARAMETER = 'extraSettings';

/** A variable `BICEP_<name>` is any other parameter, such as a size. */
export const ANY_PARAMETER = /^BICEP_(\w+)$/;

/** The names of a template's parameters. */
export function parameterNames(template: string): string[] {
  return Array.from(template.matchAll(/^param (\w+) /gm), ([, name = '']) => name);
}

/**
 * The parameters of a deployment from the variables of an environment; nothing blank is passed.
 * @param known the names of the template's parameters: other programs have variables that begin with `BICEP_`, too
 */
export function parametersFrom(
  variables: Readonly<Record<string, string>>,
  known: readonly string[],
): Readonly<Record<string, unknown>> {
  const own = PARAMETER_SOURCES.filter(({ from }) => from in variables).map(({ name, from }) => [
    name,
    variables[from],
  ]);
  const others = Object.entries(variables).flatMap(([name, value]) => {
    const [, parameter] = ANY_PARAMETER.exec(name) ?? [];
    return parameter !== undefined && known.includes(parameter) ? [[parameter, literal(value)]] : [];
  });
  const extra = EXTRA_SETTINGS.filter((name) => name in variables).map((name) => [name, variables[name]]);
  return {
    ...Object.fromEntries(others),
    ...Object.fromEntries(own),
    ...(extra.length > 0 ? { [SETTINGS_PARAMETER]: Object.fromEntries(extra) } : {}),
  };
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
