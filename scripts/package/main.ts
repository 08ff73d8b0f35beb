// Builds and checks the app package for Teams and Outlook: `npm run package -- --env dev`.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { buildPackage, readSources } from './build.ts';
import { CLOUDS, type Cloud, tokenServiceDomain } from './cloud.ts';
import { LOOK_ONLY, readEnvironment } from './environment.ts';
import { problemText } from './problem.ts';
import { SCHEMA_VERSIONS, type SchemaVersion } from './template.ts';

interface Options {
  readonly env: string;
  readonly cloud?: Cloud;
  readonly schema: SchemaVersion;
  readonly out?: string;
}

const command = new Command('package')
  .description('Builds and checks the app package for Teams and Outlook.')
  .option('--env <name>', 'the environment: env/.env.<name>', LOOK_ONLY)
  .addOption(
    new Option('--cloud <cloud>', 'the cloud the bot runs in; left out, WSA_CLOUD, else commercial').choices(
      CLOUDS,
    ),
  )
  .addOption(
    new Option('--schema <version>', "the version of the manifest's schema")
      .choices(SCHEMA_VERSIONS)
      .default(SCHEMA_VERSIONS[0]),
  )
  .option('--out <file>', 'the ZIP file to write');

const failed = await run(command.parse().opts<Options>());
if (failed.length > 0) {
  console.error(`The app package was not made:\n${failed.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
}

/** Makes the package; gives what is wrong, a line each. */
async function run({ env, cloud: asked, schema, out }: Options): Promise<readonly string[]> {
  if (!/^[\w-]+$/.test(env)) return [`--env: "${env}" is not the name of an environment`];
  const environment = readEnvironment('env', env, process.env);
  if (!environment) return [`--env: there is no env/.env.${env}`];
  const cloud = asked ?? environment.values.WSA_CLOUD ?? 'commercial';
  if (!isCloud(cloud)) return [`WSA_CLOUD: "${cloud}" is none of ${CLOUDS.join(', ')}`];
  const { problems: stale, ...sources } = readSources('.', schema);
  const built = await buildPackage({
    ...sources,
    environment,
    tokenServiceDomain: tokenServiceDomain(cloud),
  });
  for (const note of built.notes) console.log(`Note: ${note}`);
  const problems = [...stale, ...built.problems];
  if (problems.length > 0 || built.zip === null) return problems.map(problemText);
  const suffix = schema === SCHEMA_VERSIONS[0] ? '' : `.${schema}`;
  const file = out ?? path.join('appPackage', 'build', `appPackage.${env}${suffix}.zip`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, built.zip);
  console.log(`Read ${environment.files.join(', ')}; cloud ${cloud}, schema ${schema}.`);
  console.log(`Checked against Microsoft's schemas: ${built.files.map(({ name }) => name).join(', ')}.`);
  console.log(`Wrote ${file} (${built.zip.length} bytes).`);
  return [];
}

function isCloud(text: string): text is Cloud {
  return (CLOUDS as readonly string[]).includes(text);
}
