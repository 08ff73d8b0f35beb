import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SCHEMA = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#';

/** A folder of one process, whose id stands in its name. */
const FOLDER = /^deploy-(?:(\d+)_)?/;

/**
 * Has the parameters in a file for as long as it is needed, readable by its owner alone: secrets are among them. What a
 * process that was killed has left is removed before.
 * @param onEnd registers what is to be done if the process is ended meanwhile; gives what takes that back
 */
export async function withParameterFile<T>(
  root: string,
  values: Readonly<Record<string, unknown>>,
  onEnd: (act: () => void) => () => void,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const build = path.join(root, 'build');
  mkdirSync(build, { recursive: true });
  sweep(build);
  const folder = mkdtempSync(path.join(build, `deploy-${process.pid}_`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const ended = onEnd(remove);
  try {
    const parameters = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
    const file = path.join(folder, 'parameters.json');
    const content = { $schema: SCHEMA, contentVersion: '1.0.0.0', parameters };
    writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
    return await use(path.relative(root, file).replaceAll(path.sep, '/'));
  } finally {
    remove();
    ended();
  }
}

function sweep(build: string): void {
  for (const name of readdirSync(build)) {
    const found = FOLDER.exec(name);
    if (found && !isRunning(Number(found[1] ?? 0)))
      rmSync(path.join(build, name), { recursive: true, force: true });
  }
}

/** Whether there is such a process; none has the id 0. */
function isRunning(id: number): boolean {
  if (id === 0) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    // There is one, of another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
