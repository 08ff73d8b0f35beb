import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SettingsSchema } from '../../src/settings-schema.ts';
import { commandOf, copiesOf, ROOT, readRoot, stagesOf } from '../support/infra/dockerfile.ts';

const [build = [], runtime = []] = stagesOf(readRoot('infra/Dockerfile'));
const fromTree = [...copiesOf(build), ...copiesOf(runtime)].filter(({ stage }) => stage === null);

/** The folders that are compiled, without the measures and the tools, which no deployment has. */
const { include } = JSON.parse(readRoot('tsconfig.build.json')) as { include: string[] };
const compiled = include.filter((folder) => folder !== 'bench' && folder !== 'scripts');

describe('the image', () => {
  it('is built from what is there', () => {
    const sources = fromTree.flatMap(({ from }) => from);
    expect(sources).toContain('templates');
    expect(sources.filter((source) => !existsSync(path.join(ROOT, source)))).toEqual([]);
  });

  it('is given exactly what .dockerignore lets through', () => {
    const [first, ...let_] = readRoot('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('*');
    const through = let_.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const sources = [...new Set(fromTree.flatMap(({ from }) => from))];
    // A file of a folder may be taken before the rest of it, so that what follows is built anew less often.
    const whole = sources.filter((one) => !sources.some((other) => one.startsWith(`${other}/`)));
    expect(whole.sort()).toEqual(through.sort());
    // What was installed and built in the working folder stays there.
    const kept = let_.filter((line) => !line.startsWith('!'));
    expect(kept).toEqual(['tab/node_modules', 'tab/dist']);
  });

  it('compiles every folder of the product, and has what came of it', () => {
    expect(copiesOf(build).flatMap(({ from }) => from)).toEqual(expect.arrayContaining(compiled));
    const ran = copiesOf(runtime)
      .filter(({ stage }) => stage === 'build')
      .map(({ to }) => to);
    const built = [...compiled.map((folder) => `dist/${folder}`), 'dist/tab'];
    expect(ran.sort()).toEqual(['node_modules', ...built].sort());
  });

  it('has the web page, built with what its workspace installs', () => {
    const steps = build.map(({ name, rest }) => `${name} ${rest}`);
    const order = [
      'COPY tab/package.json',
      'RUN npm ci',
      'COPY tab tab',
      'RUN npm run build && npm run build:tab',
    ];
    const at = order.map((start) => steps.findIndex((step) => step.startsWith(start)));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((one, other) => one - other));
  });

  it('runs as nobody in particular, and as `npm start` does', () => {
    expect(runtime.find(({ name }) => name === 'USER')?.rest).toMatch(/^[1-9]\d{3,}:[1-9]\d{3,}$/);
    const { scripts } = JSON.parse(readRoot('package.json')) as { scripts: { start: string } };
    const command = [...commandOf(runtime, 'ENTRYPOINT'), ...commandOf(runtime, 'CMD')].join(' ');
    expect(scripts.start.endsWith(`&& ${command}`)).toBe(true);
  });

  it('sets no secret, and only settings that there are', () => {
    const set = runtime
      .filter(({ name }) => name === 'ENV')
      .flatMap(({ rest }) => rest.split(/\s+/).map((one) => one.split('=')[0] ?? ''));
    const settings = set.filter((name) => name !== 'NODE_ENV');
    expect(settings.sort()).toEqual(['HOST', 'PORT']);
    expect(settings.filter((name) => !(name in SettingsSchema.shape))).toEqual([]);
  });

  it('is based on one image alone, with a tag, that can be exchanged', () => {
    const base = /^ARG NODE_IMAGE=(\S+)$/m.exec(readRoot('infra/Dockerfile'))?.[1];
    expect(base).toMatch(/^docker\.io\/library\/node:24-[\w.-]+$/);
    for (const [from] of [build, runtime]) expect(from?.rest).toMatch(/^\$\{NODE_IMAGE\}/);
  });
});
