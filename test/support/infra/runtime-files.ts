import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { copiesOf, type Instruction, ROOT, readRoot } from './dockerfile.ts';

/**
 * Lays the files of an image's last stage into a folder, as its `COPY` instructions say. In place of the stage they are
 * built in stand a folder with the compiled product, the page as it was built here, and the packages of this tree without
 * those of development.
 */
export async function layRuntimeFiles(
  stage: readonly Instruction[],
  { compiled, into }: { readonly compiled: string; readonly into: string },
): Promise<void> {
  for (const { stage: built, from, to } of copiesOf(stage)) {
    if (to === 'node_modules') await copyPackages(path.join(into, to));
    else if (built === null) await Promise.all(from.map((one) => copyFromTree(one, into, to)));
    else if (to === 'dist/tab') await copyFromTree(to, into, to);
    else await cp(path.join(compiled, to.replace(/^dist\//, '')), path.join(into, to), { recursive: true });
  }
}

async function copyFromTree(from: string, into: string, to: string): Promise<void> {
  const target = to === './' ? path.join(to, path.basename(from)) : to;
  await cp(path.join(ROOT, from), path.join(into, target), { recursive: true });
}

interface LockedPackage {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
}

/** The packages that `npm ci --omit=dev` installs, as far as this machine has them: optional ones may be left out. */
async function copyPackages(target: string): Promise<void> {
  const { packages } = JSON.parse(readRoot('package-lock.json')) as {
    packages: Record<string, LockedPackage>;
  };
  const wanted = Object.entries(packages).filter(
    ([name, { dev, devOptional }]) => name.startsWith('node_modules/') && !dev && !devOptional,
  );
  for (const [name, { link, resolved }] of wanted) {
    const from = path.join(ROOT, link && resolved ? resolved : name);
    if (!existsSync(from)) continue;
    const to = path.join(target, name.slice('node_modules/'.length));
    await mkdir(path.dirname(to), { recursive: true });
    // What is nested in it has entries of its own.
    const nested = path.join(from, 'node_modules');
    await cp(from, to, { recursive: true, filter: (source) => source !== nested });
  }
}
