import { describe, expect, it } from '@jest/globals';
import { errorOf, unanswered } from '../../../tab/src/api/problem.ts';
import { writeKeys } from '../../../tab/src/api/write-key.ts';

function problem(status: number, code: string) {
  return errorOf(status, { type: 'about:blank', title: code, status, code, detail: code });
}

async function keysAfter(error: unknown, next = 'a'): Promise<readonly string[]> {
  const keys = writeKeys();
  const sent: string[] = [];
  const failing = keys.under('a', async (key) => {
    sent.push(key);
    throw error;
  });
  await expect(failing).rejects.toBe(error);
  await keys.under(next, async (key) => sent.push(key));
  return sent;
}

describe('the key of a write', () => {
  it.each([
    ['nobody answered', unanswered(new Error('reset'))],
    ['it is being carried out', problem(409, 'in-progress')],
    ['the server failed', problem(500, 'failed')],
    ['a gateway failed', errorOf(502, '<html>')],
    ['the server is busy', problem(503, 'busy')],
    ['a gateway did not wait', errorOf(504, null)],
    ['this try came too soon', problem(429, 'too-many-requests')],
    ['the token of this try was refused', problem(401, 'not-signed-in')],
    ['the sending broke off', new TypeError('aborted')],
  ])('stays where %s', async (_, error) => {
    const [first, second] = await keysAfter(error);
    expect(second).toBe(first);
  });

  it.each([
    ['it is refused', problem(422, 'unprocessable')],
    ['it was changed meanwhile', problem(412, 'changed')],
    ['it can not be done', problem(409, 'conflict')],
    ['a process ended at it, and a new key is asked for', problem(409, 'outcome-unknown')],
  ])('ends where %s', async (_, error) => {
    const [first, second] = await keysAfter(error);
    expect(second).not.toBe(first);
  });

  it('is of one input, and ends with its answer', async () => {
    const [first, second] = await keysAfter(problem(503, 'busy'), 'b');
    expect(second).not.toBe(first);
    const keys = writeKeys();
    const own = (input: string) => keys.under(input, async (key) => key);
    expect(await own('a')).not.toBe(await own('a'));
  });
});
