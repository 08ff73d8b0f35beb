import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { CLOUDS, type Cloud } from '../../src/policy/cloud-hosts.ts';
import { buildPackage, readSources } from './build.ts';
import { tokenServiceDomain } from './cloud.ts';
import { LOOK_ONLY, readEnvironment } from './environment.ts';
import { problemText } from './problem.ts';
import { SCHEMA_VERSIONS, type SchemaVersion } from './template.ts';

/** What the program is run in. */
export interface PackageContext {
  /** The folder of the project. */
  readonly root: string;
  /** The environment of the process. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
}

interface Options {
  readonly env: string;
  readonly cloud?: Cloud;
  readonly schema: SchemaVersion;
  readonly version?: string;
  readonly out?: string;
}

/** Runs `npm run package -- …`; gives the status with which the process is to end. */
export async function runPackage(args: readonly string[], context: PackageContext): Promise<number> {
  const command = packageCommand(context);
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
  const failed = await make(command.opts<Options>(), context);
  if (failed.length === 0) return 0;
  context.printError(`The app package was not made:\n${failed.map((line) => `  ${line}`).join('\n')}`);
  return 1;
}

function packageCommand({ print, printError }: PackageContext): Command {
  return new Command('package')
    .description('Builds and checks the app package for Teams and Outlook.')
    .option('--env <name>', 'the environment: env/.env.<name>', LOOK_ONLY)
    .addOption(
      new Option(
        '--cloud <cloud>',
        'the cloud the bot runs in; left out, WSA_CLOUD, else commercial',
      ).choices(CLOUDS),
    )
    .addOption(
      new Option('--schema <version>', "the version of the manifest's schema")
        .choices(SCHEMA_VERSIONS)
        .default(SCHEMA_VERSIONS[0]),
    )
    .option(
      '--version <version>',
      'the version of the app; higher than before where only values changed (default: that of package.json)',
      readVersion,
    )
    .option('--out <file>', 'the ZIP file to write, in a folder that is there')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: printError });
}

/** Makes the package; gives what is wrong, a line each. */
async function make(
  { env, cloud: asked, schema, version, out }: Options,
  { root, env: processEnv, print }: PackageContext,
): Promise<readonly string[]> {
  if (!/^[\w-]+$/.test(env)) return [`--env: "${env}" is not the name of an environment`];
  const environment = readEnvironment(root, env, processEnv);
  if (!environment) return [`--env: there is no env/.env.${env}`];
  const cloud = asked ?? environment.values.WSA_CLOUD ?? 'commercial';
  if (!isCloud(cloud)) return [`WSA_CLOUD: "${cloud}" is none of ${CLOUDS.join(', ')}`];
  const { problems: stale, ...sources } = readSources(root, schema, version);
  const built = await buildPackage({
    ...sources,
    environment,
    tokenServiceDomain: tokenServiceDomain(cloud),
  });
  for (const note of built.notes) print(`Note: ${note}`);
  const problems = [...stale, ...built.problems];
  if (problems.length > 0 || built.zip === null) return problems.map(problemText);
  const suffix = schema === SCHEMA_VERSIONS[0] ? '' : `.${schema}`;
  const folder = path.join('appPackage', 'build');
  const file = out ?? path.join(folder, `appPackage.${env}${suffix}.zip`);
  try {
    if (out === undefined) mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(path.resolve(root, file), built.zip);
  } catch (error) {
    return [`${out === undefined ? '' : '--out: '}can't write ${file}: ${(error as Error).message}`];
  }
  print(`Read ${environment.files.join(', ')}; cloud ${cloud}, schema ${schema}.`);
  print(
    `Checked against Microsoft's schemas and the rules of Teams: ${built.files.map(({ name }) => name).join(', ')}.`,
  );
  print(`Wrote ${file} (${built.zip.length} bytes).`);
  return [];
}

function readVersion(text: string): string {
  if (/^(?:0|[1-9]\d{0,8})(?:\.(?:0|[1-9]\d{0,8})){2}$/.test(text)) return text;
  throw new InvalidArgumentError('Expected three numbers, such as 0.1.1.');
}

function isCloud(text: string): text is Cloud {
  return (CLOUDS as readonly string[]).includes(text);
}
