import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { run, runIn } from './run.ts';

const COMMANDS = ['check', 'ask', 'evaluate', 'import', 'export', 'doctor'];

describe('how wsa is used', () => {
  it.each(['--version', '-V'])('%s tells the version of package.json', async (option) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await run([option])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each(COMMANDS)('%s has a short help with an example', async (name) => {
    for (const args of [
      [name, '--help'],
      ['help', name],
    ]) {
      const { status, stdout, stderr } = await run(args);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(new RegExp(`^Usage: wsa ${name}`));
      expect(stdout).toMatch(new RegExp(`\\nExample:\\n {2}wsa ${name} \\S.*\\n$`));
      expect(stdout.split('\n').length).toBeLessThan(25);
    }
  });

  it('lists the commands, and what the exit status means', async () => {
    const { status, stdout } = await run(['--help']);
    expect(status).toBe(0);
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^ {2}${name}`, 'm'));
    expect(stdout).toContain('Exit status: 0 all is well; 1 ');
  });

  it('fits its help to the screen', async () => {
    const { stdout } = await runIn(['import', '--help'], { columns: 50 });
    const widest = Math.max(...stdout.split('\n').map(({ length }) => length));
    expect(widest).toBeLessThanOrEqual(50);
  });

  it.each([
    { args: ['imprt', 'x'], nearest: 'import' },
    { args: ['chek', 'x'], nearest: 'check' },
    { args: ['exprot', '-'], nearest: 'export' },
    { args: ['import', '--dryrun', 'x'], nearest: '--dry-run' },
    { args: ['evaluate', '-', '--asof', '2026-06-10'], nearest: '--as-of' },
    { args: ['doctor', '--jsn'], nearest: '--json' },
    { args: ['--versoin'], nearest: '--version' },
  ])('offers $nearest for $args', async ({ args, nearest }) => {
    const { status, stdout, stderr } = await run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^error: unknown (command|option) '/);
    expect(stderr).toContain(`(Did you mean ${nearest}?)`);
  });

  it.each([
    { args: ['dance'], where: 'wsa --help tells which commands there are.' },
    { args: ['import'], where: 'wsa import --help tells how it is used.' },
    { args: ['check'], where: 'wsa check --help tells how it is used.' },
  ])('says where to look for $args', async ({ args, where }) => {
    const { status, stderr } = await run(args);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(where);
  });
});
