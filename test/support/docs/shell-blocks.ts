/** What a block of commands needs that a test does not have. */
export type Need = 'Azure' | 'Docker';

/** A block of shell commands in a Markdown document. */
export interface ShellBlock {
  readonly text: string;
  /** As its first line says: `# (Azure)`; null for one that runs anywhere. */
  readonly needs: Need | null;
  /** Number of the line in the document that it begins on. */
  readonly line: number;
}

/** The blocks of shell commands of a Markdown document, those in lists, too. */
export function shellBlocks(document: string): ShellBlock[] {
  return [...document.matchAll(/^( *)```sh\n([\s\S]*?)^\1```$/gm)].map((found) => {
    const [, indent = '', body = ''] = found;
    const text = body.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    const needs = /^# \((Azure|Docker)\)/.exec(text)?.[1] as Need | undefined;
    return { text, needs: needs ?? null, line: document.slice(0, found.index).split('\n').length };
  });
}
