import { type Config, readConfig, secretsIn } from '../config.ts';
import type { StandIns } from '../doctor/reach.ts';
import { diagnosisJson, diagnosisText, STATE_WIDTH } from '../doctor/report.ts';
import { type Diagnosis, runDoctor, withoutConfiguration } from '../doctor/run-doctor.ts';
import { WsaError } from '../errors.ts';
import { createRedactor } from '../redact.ts';
import { paragraph } from './layout.ts';
import { columnsOf, type Terminal, write } from './terminal.ts';

export interface DoctorSettings {
  readonly environment: Readonly<Record<string, string | undefined>> | undefined;
  readonly now: () => number;
  readonly packageFile: string | null;
  readonly asJson: boolean;
  readonly standIns?: StandIns;
  /** Time limit of one request, in milliseconds. */
  readonly requestMs?: number;
}

/** `wsa doctor`: checks the configuration and prints what it found. Returns the exit status: 1 if anything failed. */
export async function doctorCommand(settings: DoctorSettings, terminal: Terminal): Promise<0 | 1> {
  const { environment, now, asJson } = settings;
  const diagnosis = await diagnosisOf(settings);
  const redactor = createRedactor(secretsIn(environment));
  const printable = redactor.value(diagnosis) as Diagnosis;
  const text = asJson
    ? diagnosisJson(printable, now())
    : fitted(diagnosisText(printable), columnsOf(terminal.stdout));
  await write(terminal.stdout, `${text}\n`);
  return diagnosis.outcome === 'failed' ? 1 : 0;
}

/** Lines wrapped below what they say, beside the states. */
function fitted(text: string, width: number | null): string {
  const lines = text.split('\n').flatMap((line) => {
    const indent = line.length - line.trimStart().length;
    return paragraph(line.trimStart(), width, indent, STATE_WIDTH);
  });
  return lines.join('\n');
}

async function diagnosisOf(settings: DoctorSettings): Promise<Diagnosis> {
  const { environment, now, packageFile, standIns, requestMs } = settings;
  let config: Config;
  try {
    config = readConfig(environment);
  } catch (error) {
    if (error instanceof WsaError) return withoutConfiguration(error.message);
    throw error;
  }
  return runDoctor(config, {
    ...{ now, packageFile },
    ...(standIns && { standIns }),
    ...(requestMs !== undefined && { withinMs: requestMs }),
  });
}
