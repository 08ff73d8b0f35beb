import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { readEnvironment } from '../package/environment.ts';
import { problemsIn } from './checks.ts';
import { writeValues } from './env-file.ts';
import { outputsIn } from './outputs.ts';
import { withParameterFile } from './parameter-file.ts';
import { parameterNames, parametersFrom } from './parameters.ts';

/** What the program is run in. */
export interface DeployContext {
  /** The folder of the project. */
  readonly root: string;
  /** The environment of the process. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** Runs a program, whose standard error is shown; gives its exit status and what it wrote to standard output. */
  readonly run: (program: 'az' | 'node', args: readonly string[]) => Promise<Ended>;
  /** Registers what is to be done if the process is ended meanwhile; gives what takes that back. */
  readonly onEnd: (act: () => void) => () => void;
}

interface Ended {
  readonly status: number;
  readonly stdout: string;
}

/** What is wrong, a line each, and what that means for what is deployed. */
interface Failure {
  readonly means: string;
  readonly lines: readonly string[];
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
const TEMPLATE = 'infra/azure.bicep';

/** Runs `npm run deploy -- …`; gives the status with which the process is to end. */
export async function runDeploy(args: readonly string[], context: DeployContext): Promise<number> {
  const command = deployCommand(context);
  try {
    command.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
  const failed = await deploy(command.opts<Options>(), context);
  if (failed === null) return 0;
  context.printError(`${failed.means}:\n${failed.lines.map((line) => `  ${line}`).join('\n')}`);
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

/** Deploys; gives what is wrong, null for nothing. */
async function deploy(options: Options, context: DeployContext): Promise<Failure | null> {
  const { env, whatIf = false } = options;
  const { root, env: processEnv, print, run, onEnd } = context;
  const nothing = (...lines: readonly string[]): Failure => ({ means: 'Nothing was deployed', lines });
  if (!/^[\w-]+$/.test(env)) return nothing(`--env: "${env}" is not the name of an environment`);
  const environment = readEnvironment(root, env, processEnv);
  if (!environment) return nothing(`--env: there is no env/.env.${env}`);
  const statedIn = `env/.env.${env}`;
  const { values: stated, inFiles } = environment;
  const target = targetOf(stated, statedIn);
  const parameters = parameterNames(readFileSync(path.join(root, TEMPLATE), 'utf8'));
  const problems = [...target.problems, ...problemsIn({ values: stated, inFiles, statedIn, parameters })];
  if (problems.length > 0) return nothing(...problems);

  const write = (values: Readonly<Record<string, string>>) => {
    if (options.write) writeValues(path.join(root, statedIn), values);
  };
  const image = await imageFor(options, stated, context);
  if (image.problem !== null) return nothing(image.problem);
  const withImage = image.name === null ? {} : { CONTAINER_IMAGE: image.name };
  // It is there from now on, whatever becomes of the deployment.
  if (image.isNew) write(withImage);
  const values = {
    ...parametersFrom(stated, parameters),
    ...(image.name === null ? {} : { image: image.name }),
  };
  const verb = whatIf ? ['what-if'] : ['create', '--query', 'properties.outputs', '--output', 'json'];
  const { status, stdout } = await withParameterFile(root, values, onEnd, (file) =>
    run('az', [
      ...['deployment', 'group', ...verb, ...target.args, '--name', DEPLOYMENT],
      ...['--template-file', TEMPLATE, '--parameters', `@${file}`],
    ]),
  );
  if (status !== 0) {
    const lines = ['az deployment group failed; its message is above'];
    return { means: whatIf ? 'Nothing was deployed' : 'Not everything was deployed; run it again', lines };
  }
  if (whatIf) {
    print(stdout);
    return null;
  }
  const found = outputsIn(stdout);
  if (found === null) {
    const show = `az deployment group show ${target.args.join(' ')} --name ${DEPLOYMENT} --query properties.outputs`;
    const lines = [`${show} shows them: write them into ${statedIn}, the names in capital letters`];
    return { means: 'It was deployed, but its outputs can not be read', lines };
  }
  const outputs = { ...found, ...withImage };
  write(outputs);
  // What the Agents Toolkit looks for in the output of a script: it writes them itself.
  const mark = options.write ? '' : '::set-teamsfx-env ';
  for (const [name, value] of Object.entries(outputs)) print(`${mark}${name}=${value}`);
  if (options.write) print(`Written to ${statedIn}.`);
  return null;
}

/** The resource group, and the subscription if one is stated. */
function targetOf(stated: Readonly<Record<string, string>>, statedIn: string) {
  const { AZURE_RESOURCE_GROUP_NAME: group, AZURE_SUBSCRIPTION_ID: subscription } = stated;
  // The Azure CLI is a batch file on Windows, which a shell starts.
  const unfit = [group, subscription].filter((one) => one !== undefined && !/^\w[\w.-]*$/.test(one));
  return {
    args: [
      ...['--resource-group', group ?? ''],
      ...(subscription === undefined ? [] : ['--subscription', subscription]),
    ],
    problems: [
      ...(group === undefined ? [`AZURE_RESOURCE_GROUP_NAME is not set: state it in ${statedIn}`] : []),
      ...unfit.map(
        (one) =>
          `"${one}": only letters, digits, ".", "_" and "-" are taken in a name of Azure here, a letter or digit first`,
      ),
    ],
  };
}

/** The image to deploy: the one that is named or built now, else the one of the environment; null before there is any. */
async function imageFor(
  { build = false, image, whatIf = false }: Options,
  stated: Readonly<Record<string, string>>,
  { run, print }: DeployContext,
): Promise<{ readonly name: string | null; readonly isNew: boolean; readonly problem: string | null }> {
  if (image !== undefined) return { name: image, isNew: false, problem: null };
  if (!build || whatIf) return { name: stated.CONTAINER_IMAGE ?? null, isNew: false, problem: null };
  const { CONTAINER_REGISTRY_NAME: registry = '', CONTAINER_REGISTRY_SERVER: server = '' } = stated;
  const { status, stdout } = await run('node', ['scripts/build-image.mjs', registry, server]);
  print(stdout.trimEnd());
  const [, name = null] = /^::set-teamsfx-env CONTAINER_IMAGE=(\S+)$/m.exec(stdout) ?? [];
  const problem = status === 0 && name !== null ? null : 'the image was not built; the message is above';
  return { name, isNew: problem === null, problem };
}

function readImage(text: string): string {
  if (/^[\w.-]+\/[\w./-]+[:@][\w.:-]+$/.test(text)) return text;
  throw new InvalidArgumentError('Expected <registry>/<image>:<tag>.');
}
