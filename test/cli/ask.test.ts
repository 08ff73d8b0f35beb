import { describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { run, runIn } from './run.ts';

describe('wsa ask', () => {
  it('answers surely with what it rests on, and ends with 0', async () => {
    const { status, stdout, stderr } = await run(['ask', 'what', 'is', 'cloud', 'scope']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^What is cloud scope\?\n\n/);
    expect(stdout).toMatch(/\n\nSources\n- .+\d{4}.*, .+\n/);
  });

  it('labels the nearest answer, and ends with 1', async () => {
    const { status, stdout } = await run(['ask', 'azure gov']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Nearest answer: check that it fits\.\n/);
    expect(stdout).toContain('\nSources\n');
  });

  it('says what the pages do not treat, and whom to ask', async () => {
    const { status, stdout } = await run(['ask', 'what discount can I offer?']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^No answer: that is not in the guidance\. .*Who knows: /);
  });

  it('lists the topics where nothing is asked', async () => {
    const { status, stdout } = await run(['ask']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Topics\n- /);
  });

  it.each([
    ['what is cloud scope', 'sure'],
    ['azure gov', 'nearest'],
    ['what discount can I offer?', 'none'],
  ])('prints JSON for a script: %s is %s', async (question, kind) => {
    const { deals } = await run(['ask', question, '--json']);
    expect(deals).toHaveLength(1);
    expect(deals[0]).toMatchObject({ version: 1, question, kind });
    if (kind === 'sure')
      expect(deals[0]).toMatchObject({
        entry: { sources: expect.arrayContaining([expect.stringContaining('article')]) },
      });
  });

  it('fits the screen', async () => {
    const { stdout } = await runIn(['ask', 'what is cloud scope'], { columns: 40 });
    const widest = Math.max(...stdout.split('\n').map((line) => stringWidth(line)));
    expect(widest).toBeLessThanOrEqual(40);
  });
});
