import vm from 'node:vm';
import { checkTemplate } from './check-template.ts';
import { type Compiled, compileAll } from './compile.ts';
import { largestFields } from './largest-fields.ts';
import { filesOf, sourceOf, type TemplateFile, type TemplateProblem } from './template-files.ts';

export interface TemplateLimits {
  /** Longest rendering of one file of a letter, in wall-clock ms. */
  readonly milliseconds: number;
  /** Longest output of one file of a letter, in characters. */
  readonly characters: number;
}

export const TEMPLATE_LIMITS: TemplateLimits = { milliseconds: 250, characters: 500_000 };

interface Source {
  readonly file: TemplateFile;
  readonly source: string;
}

/** An organisation's own templates, by file. */
export interface OwnTemplates {
  /** Only the files that the organisation has changed, or that include a changed partial. */
  readonly compiled: ReadonlyMap<string, Compiled>;
  /** Paths of the files in use, within the folder. */
  readonly files: ReadonlySet<string>;
  readonly problems: readonly TemplateProblem[];
}

/** Reads a folder of templates, checks each, and renders each with the largest fields. */
export function ownTemplatesIn(
  folder: string,
  builtIn: readonly Source[],
  limits: TemplateLimits,
): OwnTemplates {
  const { files, problems: unread } = filesOf(folder);
  const problems = [...unread];
  let sound: Source[] = [];
  for (const file of files) {
    const read = readAndCheck(folder, file);
    if (read.kind === 'sound') sound.push(read.source);
    else problems.push(read.problem);
  }
  for (;;) {
    const { compiled, tooMuch } = tried(sound, builtIn, limits);
    if (tooMuch.length === 0)
      return { compiled, files: new Set(sound.map(({ file }) => file.path)), problems };
    problems.push(...tooMuch);
    const refused = new Set(tooMuch.map(({ file }) => file));
    sound = sound.filter(({ file }) => !refused.has(file.path));
  }
}

type Read =
  | { readonly kind: 'sound'; readonly source: Source }
  | { readonly kind: 'refused'; readonly problem: TemplateProblem };

function readAndCheck(folder: string, file: TemplateFile): Read {
  const refuse = (line: number, reason: string): Read => ({
    kind: 'refused',
    problem: { file: file.path, line, reason },
  });
  try {
    const source = sourceOf(folder, file);
    const refused = checkTemplate(source, file);
    return refused ? refuse(refused.line, refused.message) : { kind: 'sound', source: { file, source } };
  } catch (error) {
    return refuse(1, `can not be read: ${(error as Error).message}`);
  }
}

/** Renders each changed file with the largest fields; those over the limits are reported. */
function tried(
  sound: readonly Source[],
  builtIn: readonly Source[],
  limits: TemplateLimits,
): { readonly compiled: ReadonlyMap<string, Compiled>; readonly tooMuch: readonly TemplateProblem[] } {
  const own = new Map(sound.map((one) => [one.file.path, one]));
  const merged = builtIn.map((one) => own.get(one.file.path) ?? one);
  const compiled = new Map<string, Compiled>();
  const tooMuch = new Map<string, TemplateProblem>();
  for (const [path, run] of compileAll(merged)) {
    const file = merged.find((one) => one.file.path === path)?.file;
    const parts = sound.filter((one) => one.file.isPartial && one.file.format === file?.format);
    const itself = own.get(path);
    if (!file || (!itself && parts.length === 0)) continue;
    const ran = tryOut(() => run(largestFields(file.shape)), limits);
    if (ran.kind === 'done') compiled.set(path, run);
    else {
      // Which file was over the limits can't be told from outside, so all changed partials are dropped with it.
      for (const { file } of itself ? [itself, ...parts] : parts)
        tooMuch.set(file.path, { file: file.path, line: 1, reason: ran.reason });
    }
  }
  return { compiled, tooMuch: [...tooMuch.values()] };
}

export type Ran =
  | { readonly kind: 'done'; readonly output: string }
  | { readonly kind: 'stopped'; readonly reason: string };

/** The first run of a template also compiles it, which a busy machine does slowly: only the second run is held to the time. */
function tryOut(run: () => string, limits: TemplateLimits): Ran {
  const first = runLimited(run, limits);
  return first.kind === 'done' ? first : runLimited(run, limits);
}

const RUN = new vm.Script('run()');

/**
 * Runs a rendering under a time limit, that of `node:vm`, which stops any code. The code is not foreign: it is a
 * template that was checked node by node. A thread of its own would take a hundred times as long to start.
 */
export function runLimited(run: () => string, { milliseconds, characters }: TemplateLimits): Ran {
  try {
    const output = String(RUN.runInNewContext({ run }, { timeout: milliseconds }));
    return output.length <= characters
      ? { kind: 'done', output }
      : { kind: 'stopped', reason: `gives more than ${characters} characters` };
  } catch (error) {
    const { code, message } = error as Error & { readonly code?: string };
    return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
      ? { kind: 'stopped', reason: `takes longer than ${milliseconds} ms to render` }
      : { kind: 'stopped', reason: `can not be rendered: ${message}` };
  }
}
