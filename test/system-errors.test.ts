import { constants } from 'node:os';
import { expect, it } from '@jest/globals';
import { systemReason, whyText } from '../src/system-errors.ts';

const failed = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: it failed, open 'x'`), { code, ...more });

it.each([
  'ENOENT',
  'EISDIR',
  'EEXIST',
  'EACCES',
  'EPERM',
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ELOOP',
  'EBUSY',
  'EMFILE',
  'ENFILE',
  'EIO',
  'EFBIG',
  'ENOMEM',
  'ETXTBSY',
])('%s is told in words, also as the cause of another error', (code) => {
  expect(Object.keys(constants.errno)).toContain(code);
  for (const error of [failed(code), new Error('no', { cause: failed(code) })]) {
    expect(whyText(error)).toMatch(/^[a-z][a-z ,]+$/);
    expect(systemReason(error)?.todo).toMatch(/^[A-Z].+\.$/);
  }
});

it('tells a file that is in the place of a folder from one that is there already', () => {
  expect(whyText(failed('EEXIST'))).toBe('it is there already');
  expect(whyText(failed('EEXIST', { syscall: 'mkdir' }))).toBe('a file is in the place of the folder');
});

it.each([new Error('no good'), failed('ECONNREFUSED'), failed('constructor'), null, 'no good'])(
  'leaves what is no error of a file as it says itself: %p',
  (error) => {
    expect(systemReason(error)).toBeNull();
    expect(whyText(error)).toBe(error instanceof Error ? error.message : String(error));
  },
);
