import type { Config } from '../config.ts';
import type { Check, CheckState, Finding } from './check.ts';
import { failing, good, unchecked, warning } from './check.ts';
import { CHECKS } from './checks/index.ts';
import { createLab, isRegistered, type Lab, type LabOptions } from './lab.ts';

/** A finding with the check it is of. */
export interface Result extends Finding {
  readonly check: string;
  /** The page and section of the documentation. */
  readonly docs: string;
}

/** What the doctor found. */
export interface Diagnosis {
  /** The worst of the results; `not checked` makes nothing worse. */
  readonly outcome: Exclude<CheckState, 'not checked'>;
  readonly results: readonly Result[];
}

/** Time limit of a whole check, in milliseconds: a few requests, one after the other. */
const CHECK_MS = 30_000;
const REQUEST_MS = 10_000;

export interface DoctorOptions extends Omit<LabOptions, 'config' | 'withinMs' | 'standIns'> {
  readonly standIns?: LabOptions['standIns'];
  readonly withinMs?: number;
}

/** Runs all checks of a configuration side by side. Nothing is changed, here or at Microsoft. Never rejects. */
export async function runDoctor(config: Config, options: DoctorOptions): Promise<Diagnosis> {
  const lab = createLab({ standIns: {}, withinMs: REQUEST_MS, ...options, config });
  try {
    const of = await Promise.all(CHECKS.map((check) => resultsOf(check, lab)));
    return diagnosisOf([...ofConfiguration(config), ...of.flat()]);
  } finally {
    await lab.close();
  }
}

/** What is to be said of a configuration that can't be read: nothing else can be checked then. */
export function withoutConfiguration(message: string): Diagnosis {
  const [, ...lines] = message.split('\n');
  const wrong = lines.length > 0 ? lines : [message];
  return diagnosisOf([
    ...wrong.map((line) => {
      const [, about = null] = /^\s*([A-Za-z_]\w*)(?::| is )/.exec(line) ?? [];
      return resultOf(
        CONFIGURATION,
        failing(line.trim(), 'Correct the setting: docs/configuration.md.', about),
      );
    }),
    ...CHECKS.map(({ name }) => resultOf(name, unchecked('the configuration can not be read', null))),
  ]);
}

const CONFIGURATION = 'configuration';

function ofConfiguration({ bot, cloud, warnings }: Config): Result[] {
  const mode = bot
    ? good(`it is read: ${bot.appType} bot ${bot.appId} of tenant ${bot.tenantId} in ${cloud}`)
    : { ...good('it is read: local mode, as MicrosoftAppId is not set'), remedy: IN_LOCAL_MODE };
  const unusual = warnings.map((line) => warning(line, null, /^\w+/.exec(line)?.[0] ?? null));
  return [mode, ...unusual].map((finding) => resultOf(CONFIGURATION, finding));
}

async function resultsOf(check: Check, lab: Lab): Promise<Result[]> {
  const findings = await within(findingsOf(check, lab)).catch((error: unknown) => [
    failing(`the check itself failed: ${wordsOf(error)}`, 'Report this.'),
  ]);
  return findings.map((finding) => resultOf(check.name, finding));
}

async function findingsOf(check: Check, lab: Lab): Promise<readonly Finding[]> {
  if (check.needs === 'nothing') return check.run(lab);
  if (isRegistered(lab)) return check.run(lab);
  return [unchecked('local mode has none of it', null)];
}

const IN_LOCAL_MODE =
  'Nothing to do on one machine. For an organisation set MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword (or MicrosoftAppType=UserAssignedMSI), DATABASE_URL and HOST.';

async function within(findings: Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly Finding[]>((resolve) => {
    timer = setTimeout(
      () => resolve([unchecked(`not done within ${CHECK_MS / 1000} s`, 'Run it again.')]),
      CHECK_MS,
    );
  });
  try {
    return await Promise.race([findings, late]);
  } finally {
    clearTimeout(timer);
  }
}

function resultOf(check: string, finding: Finding): Result {
  return { check, ...finding, docs: `docs/doctor.md#${check}` };
}

function diagnosisOf(results: readonly Result[]): Diagnosis {
  const has = (state: CheckState) => results.some((result) => result.state === state);
  return { outcome: has('failed') ? 'failed' : has('warning') ? 'warning' : 'ok', results };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
