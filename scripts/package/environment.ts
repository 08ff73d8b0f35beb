import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

/** The values of an environment, and what is to be said of them. */
export interface Environment {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  /** Those of its files alone. */
  readonly inFiles: Readonly<Record<string, string>>;
  /** The files that were read, for messages. */
  readonly files: readonly string[];
}

/** The environment for a look at the package: what it lacks is filled with placeholders. */
export const LOOK_ONLY = 'local';

/**
 * Reads `env/.env.<name>` and `env/.env.<name>.user`, as Microsoft 365 Agents Toolkit does: the second, which is not in the
 * repository, wins over the first, and the process's environment over both.
 * @returns null when there is no such file and the process's environment is all there is
 */
export function readEnvironment(
  root: string,
  name: string,
  processEnv: Readonly<Record<string, string | undefined>>,
): Environment | null {
  const files = [`.env.${name}`, `.env.${name}.user`]
    .map((file) => path.join('env', file))
    .filter((file) => existsSync(path.join(root, file)));
  if (files.length === 0) return null;
  const inFiles: Record<string, string> = Object.assign(
    {},
    ...files.map((file) => withoutBlank(variablesIn(path.join(root, file)))),
  );
  return { name, values: { ...inFiles, ...withoutBlank(processEnv) }, inFiles, files };
}

/** Some editors begin a file with a byte order mark, which would be taken for a part of the first name. */
function variablesIn(file: string): Record<string, string | undefined> {
  return parseEnv(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
}

/** Of an empty value the Toolkit says that it is not set; only the suffix of the name may be empty. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['APP_NAME_SUFFIX']);

function withoutBlank(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const stated = value?.trim() ?? '';
      return stated !== '' || (value !== undefined && MAY_BE_EMPTY.has(name)) ? [[name, stated]] : [];
    }),
  );
}
