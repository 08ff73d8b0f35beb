import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PLACEHOLDERS } from '../../src/manifest/placeholders.ts';
import { templateFiles } from './app-files.ts';
import { activityProblems } from './checks/activities.ts';
import { domainProblems } from './checks/domains.ts';
import { iconProblems } from './checks/icons.ts';
import { idProblems } from './checks/ids.ts';
import { languageProblems } from './checks/languages.ts';
import { valueProblems } from './checks/values.ts';
import { type Environment, LOOK_ONLY } from './environment.ts';
import { ICONS } from './icons.ts';
import { type Problem, problem } from './problem.ts';
import { readSchemas } from './schemas.ts';
import { fillIn } from './substitute.ts';
import { type Json, SCHEMA_VERSIONS, type SchemaVersion } from './template.ts';
import { type PackageFile, zipped } from './zip.ts';

const MANIFEST = 'manifest.json';

/** What a package is made of. */
export interface PackageSources {
  /** The manifest and the language files with their variables, by name. */
  readonly templates: Readonly<Record<string, Json>>;
  /** The icons by name. */
  readonly icons: Readonly<Record<string, Buffer | undefined>>;
  /** The folder of Microsoft's schemas. */
  readonly schemas: string;
  readonly version: SchemaVersion;
  readonly environment: Environment;
  readonly tokenServiceDomain: string;
}

/** A package, or what is wrong with it. */
export interface BuiltPackage {
  readonly problems: readonly Problem[];
  /** What is right and should be known. */
  readonly notes: readonly string[];
  readonly files: readonly PackageFile[];
  /** Null while there are problems. */
  readonly zip: Buffer | null;
}

/** Fills in the variables, checks the whole, and packs it when nothing is wrong. */
export async function buildPackage(sources: PackageSources): Promise<BuiltPackage> {
  const { templates, icons, version, environment } = sources;
  const { values, notes } = valuesOf(sources);
  const statedIn = environment.files[0] ?? `env/.env.${environment.name}`;
  const filled = Object.entries(templates).map(([file, template]) => ({
    file,
    ...fillIn(file, template, values, `${statedIn}, or in the environment`),
  }));
  const unset = [
    ...filled.flatMap(({ problems }) => problems),
    ...valueProblems(templates, values, environment.name === LOOK_ONLY),
  ];
  // Whatever else is wrong would follow from that.
  const problems = unset.length > 0 ? unset : checked(filled, sources);
  const files: PackageFile[] = [
    ...filled.map(({ file, json }) => ({
      name: file,
      content: Buffer.from(`${JSON.stringify(json, null, 2)}\n`),
    })),
    ...ICONS.flatMap(({ file }) => {
      const content = icons[file];
      return content ? [{ name: file, content }] : [];
    }),
  ];
  if (version !== SCHEMA_VERSIONS[0])
    notes.push(
      `Schema ${version}: commands after a slash are a preview of Microsoft, and older clients do not know them.`,
    );
  return { problems, notes, files, zip: problems.length === 0 ? await zipped(files) : null };
}

function checked(
  filled: readonly { readonly file: string; readonly json: Json }[],
  { icons, schemas: folder, version }: PackageSources,
): Problem[] {
  const schemas = readSchemas(folder, version);
  const manifest = filled.find(({ file }) => file === MANIFEST)?.json;
  if (!manifest) return [problem(MANIFEST, '', 'is missing')];
  const languages = filled.filter(({ file }) => file !== MANIFEST);
  const bySchema = [
    ...schemas.manifest(MANIFEST, manifest),
    ...languages.flatMap(({ file, json }) => schemas.language(file, json)),
  ];
  return [
    ...bySchema,
    ...idProblems(MANIFEST, manifest),
    ...domainProblems(MANIFEST, manifest),
    ...activityProblems(MANIFEST, manifest),
    ...languageProblems(MANIFEST, manifest, languages, schemas),
    ...iconProblems(icons),
  ].filter(
    ({ where, what }, at, all) => all.findIndex((one) => one.where === where && one.what === what) === at,
  );
}

/** The values of the variables, and what is to be known of them. */
function valuesOf({ environment, tokenServiceDomain }: PackageSources): {
  readonly values: Readonly<Record<string, string>>;
  readonly notes: string[];
} {
  const isLook = environment.name === LOOK_ONLY;
  const stated = { ...environment.values, TOKEN_SERVICE_DOMAIN: tokenServiceDomain };
  const values = isLook ? { ...PLACEHOLDERS, ...stated } : stated;
  const notes: string[] = [];
  const invented = Object.keys(PLACEHOLDERS).filter((name) => environment.values[name] === undefined);
  if (isLook && invented.length > 0)
    notes.push(
      `For a look only: ${invented.join(', ')} are placeholders, so Teams can't reach a bot with it.`,
    );
  const asExample = Object.entries(environment.values)
    .filter(
      ([name, value]) =>
        name.startsWith('DEVELOPER_') && /\/\/(?:[^/]*\.)?example\.(?:com|org|net)\b/.test(value),
    )
    .map(([name]) => name);
  if (asExample.length > 0)
    notes.push(
      `${asExample.join(', ')} lead to example.com: state your organisation's pages, as people can open them.`,
    );
  return { values, notes };
}

/**
 * The templates as the code makes them, and the icons as they stand in `appPackage/`.
 * @param ownVersion the version of the app, `1.2.3`; without it that of `package.json`
 */
export function readSources(
  root: string,
  version: SchemaVersion,
  ownVersion?: string,
): Pick<PackageSources, 'templates' | 'icons' | 'schemas' | 'version'> & {
  readonly problems: readonly Problem[];
} {
  const folder = path.join(root, 'appPackage');
  const { version: appVersion } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const made = templateFiles(appVersion);
  return {
    templates: Object.fromEntries(
      templateFiles(ownVersion ?? appVersion, version).map(({ name, text }) => [
        name,
        JSON.parse(text) as Json,
      ]),
    ),
    icons: Object.fromEntries(ICONS.map(({ file }) => [file, contentOf(path.join(folder, file))])),
    schemas: path.join(folder, 'schemas'),
    version,
    problems: made
      .filter(({ name, text }) => contentOf(path.join(folder, name))?.toString('utf8') !== text)
      .map(({ name }) =>
        problem(`appPackage/${name}`, '', 'is not what the code makes: `npm run manifest` writes it anew'),
      ),
  };
}

function contentOf(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined;
}
