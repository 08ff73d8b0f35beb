import {
  type BuiltPackage,
  buildPackage,
  type PackageSources,
  readSources,
} from '../../../scripts/package/build.ts';
import { problemText } from '../../../scripts/package/problem.ts';
import type { Json, SchemaVersion } from '../../../scripts/package/template.ts';

/** What an installation states. */
export const STATED: Readonly<Record<string, string>> = {
  APP_NAME_SUFFIX: '-test',
  TEAMS_APP_ID: '0b7f3c1e-52a4-4f8e-9c55-0d4f6f0f1a01',
  BOT_ID: '0b7f3c1e-52a4-4f8e-9c55-0d4f6f0f1a02',
  AAD_APP_CLIENT_ID: '0b7f3c1e-52a4-4f8e-9c55-0d4f6f0f1a03',
  BOT_DOMAIN: 'wsa.northwind.com',
  DEVELOPER_NAME: 'Northwind',
  DEVELOPER_WEBSITE_URL: 'https://northwind.com',
  DEVELOPER_PRIVACY_URL: 'https://northwind.com/privacy',
  DEVELOPER_TERMS_URL: 'https://northwind.com/terms',
};

export interface Changes {
  readonly values?: Readonly<Record<string, string>>;
  readonly without?: string;
  /** Changes a file of the package, a copy of which it is given. */
  readonly change?: readonly [file: string, change: (json: Loose) => void];
  readonly icons?: Readonly<Record<string, Buffer | undefined>>;
  readonly version?: SchemaVersion;
  readonly cloudDomain?: string;
}

/** JSON that a test reaches into. */
// biome-ignore lint/suspicious/noExplicitAny: a test changes whatever part of a manifest it is about.
export type Loose = any;

/** The sources of a right package, with what a test changes. */
function sourcesWith({
  values,
  without,
  change,
  icons,
  version = '1.25',
  cloudDomain,
}: Changes = {}): PackageSources {
  const { templates, ...sources } = readSources('.', version);
  const changed = structuredClone(templates) as Record<string, Json>;
  if (change) {
    const [file, edit] = change;
    edit(changed[file]);
  }
  const stated = Object.fromEntries(
    Object.entries({ ...STATED, ...values }).filter(([name]) => name !== without),
  );
  return {
    ...sources,
    templates: changed,
    icons: { ...sources.icons, ...icons },
    environment: {
      name: 'test',
      values: stated,
      inFiles: stated,
      files: ['env/.env.test'],
    },
    tokenServiceDomain: cloudDomain ?? 'token.botframework.com',
  };
}

export function built(changes?: Changes): Promise<BuiltPackage> {
  return buildPackage(sourcesWith(changes));
}

/** What is wrong with a package, a line each. */
export async function wrong(changes: Changes): Promise<string[]> {
  const { problems, zip } = await built(changes);
  if ((problems.length === 0) !== (zip !== null)) throw new Error('a package with problems was packed');
  return problems.map(problemText);
}
