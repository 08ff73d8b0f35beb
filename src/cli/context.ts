import type { DoctorSettings } from './doctor.ts';
import type { Terminal } from './terminal.ts';

/** The surroundings of a command: terminal, clock and settings. */
export interface CliContext {
  readonly terminal: Terminal;
  readonly now: () => number;
  /** Environment variables; by default the process's own. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Name of the user, stored with imports. */
  readonly user: string;
  /** What stands in for Microsoft's services on this machine, and how long it is waited for: for tests. */
  readonly doctor?: Pick<DoctorSettings, 'standIns' | 'requestMs'>;
}
