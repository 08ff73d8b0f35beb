import { describe, expect, it } from '@jest/globals';
import { DatabaseFault } from '../../../src/domain/fault.ts';
import { eachByItself } from '../../../src/flows/requests/each-by-itself.ts';

function scene() {
  const logged: unknown[] = [];
  let last = 0;
  const newReference = () => `ref-${++last}`;
  const log = { error: (fields: object) => void logged.push(fields) };
  return { context: { log, newReference }, logged };
}

/** Writes that throw at some of the numbers. */
const throwing = (errors: Readonly<Record<number, Error>>) => async (item: number) => {
  const error = errors[item];
  if (error) throw error;
  return { kind: 'done' as const };
};

describe('several writes', () => {
  it('that fail hold up no others, and are logged', async () => {
    const { context, logged } = scene();
    const results = await eachByItself(context, [1, 2, 3], throwing({ 2: new Error('broken') }));
    expect(results.map(({ outcome }) => outcome)).toEqual([
      { kind: 'done' },
      { kind: 'failed', reference: 'ref-1' },
      { kind: 'done' },
    ]);
    expect(logged).toMatchObject([{ reference: 'ref-1' }]);
  });

  it('are not begun after the database has failed', async () => {
    const { context } = scene();
    const fault = new DatabaseFault('unreachable', 'it is off');
    const results = await eachByItself(context, [1, 2, 3], throwing({ 2: fault }));
    expect(results.map(({ outcome }) => outcome.kind)).toEqual(['done', 'failed', 'not-tried']);
  });

  it('are not begun after a stop', async () => {
    const { context } = scene();
    const stop = new AbortController();
    const write = async () => {
      stop.abort();
      return { kind: 'done' as const };
    };
    const results = await eachByItself(context, [1, 2], write, stop.signal);
    expect(results.map(({ outcome }) => outcome.kind)).toEqual(['done', 'not-tried']);
  });

  it('of which none was done throw what the first one threw', async () => {
    const { context, logged } = scene();
    const first = new Error('first');
    await expect(eachByItself(context, [1, 2], throwing({ 1: first, 2: new Error('second') }))).rejects.toBe(
      first,
    );
    expect(logged).toEqual([]);
  });
});
