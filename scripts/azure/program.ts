import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { readEnvironment } from '../package/environment.ts';
import { writeValues } from './env-file.ts';
import { parametersFrom } from './parameters.ts';

/** What the program is run in. */
export interface DeployContext {
  /** The folder of the project. */
  readonly root: string;
  /** The environment of the process. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** Runs a program, whose standard error is shown; gives its exit status and what it wrote to standard output. */
  readonly run: (program: 'az' | 'node', args: readonly string[]) => { status: number; stdout: string };
}

interface Options {
  readonly env: string;
  readonly build?: boolean;
  readonly image?: string;
  readonly whatIf?: boolean;
  /** False with `--no-write`. */
  readonly write: boolean;
}

const DEPLOYMENT = 'wsa-readiness';

/** Runs `npm run deploy -- …`; gives the status with which the process is to end. */
export function runDeploy(args: readonly string[], context: DeployContext): number {
  const command = deployCommand(context);
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
  const failed = deploy(command.opts<Options>(), context);
  if (failed.length === 0) return 0;
  context.printError(`Nothing was deployed:\n${failed.map((line) => `  ${line}`).join('\n')}`);
  return 1;
}

function deployCommand({ print, printError }: DeployContext): Command {
  return new Command('deploy')
    .description(
      'Deploys infra/azure.bicep with the values of an environment. Needs the Azure CLI, signed in.',
    )
    .requiredOption('--env <name>', 'the environment: env/.env.<name>')
    .option('--build', 'build the image before, under a tag of its own')
    .option('--image <image>', 'deploy an image that was built before', readImage)
    .option('--what-if', 'say what would change, and change nothing')
    .option('--no-write', 'leave env/.env.<name> as it is, and print the outputs for the Agents Toolkit')
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: printError });
}

/** Deploys; gives what is wrong, a line each. */
function deploy(options: Options, context: DeployContext): readonly string[] {
  const { env, whatIf = false } = options;
  const { root, env: processEnv, print, run } = context;
  if (!/^[\w-]+$/.test(env)) return [`--env: "${env}" is not the name of an environment`];
  const environment = readEnvironment(root, env, processEnv);
  if (!environment) return [`--env: there is no env/.env.${env}`];
  const statedIn = `env/.env.${env}`;
  const { values: stated } = environment;
  const target = targetOf(stated, statedIn);
  const checked = parametersFrom(stated, { statedIn });
  const problems = [...target.problems, ...checked.problems];
  if (problems.length > 0) return problems;

  const image = imageFor(options, stated, context);
  if (image.problem !== null) return [image.problem];
  const values = { ...checked.values, ...(image.name === null ? {} : { image: image.name }) };
  const verb = whatIf ? ['what-if'] : ['create', '--query', 'properties.outputs', '--output', 'json'];
  const { status, stdout } = withParameterFile(root, values, (file) =>
    run('az', [
      ...['deployment', 'group', ...verb, ...target.args, '--name', DEPLOYMENT],
      ...['--template-file', 'infra/azure.bicep', '--parameters', `@${file}`],
    ]),
  );
  if (status !== 0) return ['az deployment group failed; its message is above'];
  if (whatIf) {
    print(stdout);
    return [];
  }
  const outputs = { ...outputsIn(stdout), ...(image.name === null ? {} : { CONTAINER_IMAGE: image.name }) };
  if (options.write) writeValues(path.join(root, statedIn), outputs);
  // What the Agents Toolkit looks for in the output of a script: it writes them itself.
  const mark = options.write ? '' : '::set-teamsfx-env ';
  for (const [name, value] of Object.entries(outputs)) print(`${mark}${name}=${value}`);
  if (options.write) print(`Written to ${statedIn}.`);
  return [];
}

/** The resource group, and the subscription if one is stated. */
function targetOf(stated: Readonly<Record<string, string>>, statedIn: string) {
  const { AZURE_RESOURCE_GROUP_NAME: group, AZURE_SUBSCRIPTION_ID: subscription } = stated;
  // The Azure CLI is a batch file on Windows, which a shell starts.
  const unfit = [group, subscription].filter((one) => one !== undefined && !/^[\w.-]+$/.test(one));
  return {
    args: [
      ...['--resource-group', group ?? ''],
      ...(subscription === undefined ? [] : ['--subscription', subscription]),
    ],
    problems: [
      ...(group === undefined ? [`AZURE_RESOURCE_GROUP_NAME is not set: state it in ${statedIn}`] : []),
      ...unfit.map(
        (one) => `"${one}": only letters, digits, ".", "_" and "-" are taken in a name of Azure here`,
      ),
    ],
  };
}

/** The image to deploy: the one that is named or built now, else the one of the environment; null before there is any. */
function imageFor(
  { build = false, image, whatIf = false }: Options,
  stated: Readonly<Record<string, string>>,
  { run, print }: DeployContext,
): { readonly name: string | null; readonly problem: string | null } {
  if (image !== undefined) return { name: image, problem: null };
  if (!build || whatIf) return { name: stated.CONTAINER_IMAGE ?? null, problem: null };
  const { CONTAINER_REGISTRY_NAME: registry = '', CONTAINER_REGISTRY_SERVER: server = '' } = stated;
  const { status, stdout } = run('node', ['scripts/build-image.mjs', registry, server]);
  print(stdout.trimEnd());
  const [, name = null] = /^::set-teamsfx-env CONTAINER_IMAGE=(\S+)$/m.exec(stdout) ?? [];
  const problem = status === 0 && name !== null ? null : 'the image was not built; the message is above';
  return { name, problem };
}

/** The parameters in a file for as long as it is needed, readable by its owner alone: secrets are among them. */
function withParameterFile<T>(
  root: string,
  values: Readonly<Record<string, unknown>>,
  use: (file: string) => T,
): T {
  mkdirSync(path.join(root, 'build'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'build', 'deploy-'));
  try {
    const parameters = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
    const file = path.join(folder, 'parameters.json');
    const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#';
    const content = { $schema: schema, contentVersion: '1.0.0.0', parameters };
    writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
    return use(path.relative(root, file).replaceAll(path.sep, '/'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The outputs of the template, under the names it gives them: Azure changes the case of their first letters. */
function outputsIn(stdout: string): Record<string, string> {
  const outputs = JSON.parse(stdout) as Record<string, { value: unknown }>;
  return Object.fromEntries(
    Object.entries(outputs).map(([name, { value }]) => [name.toUpperCase(), String(value)]),
  );
}

function readImage(text: string): string {
  if (/^[\w.-]+\/[\w./-]+[:@][\w.:-]+$/.test(text)) return text;
  throw new InvalidArgumentError('Expected <registry>/<image>:<tag>.');
}
