import { userInfo } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { userName } from '../../src/cli/user-name.ts';

describe('the name of who runs a command', () => {
  it('is that of the system', () => expect(userName()).toBe(userInfo().username));

  it.each([
    [10001, 'uid 10001'],
    // On Windows there are none.
    [undefined, 'unknown'],
  ])('is a number where the user has no name: %p is %p', (uid, name) => {
    const read = () => {
      throw new Error('ENOENT: no such file or directory, uv_os_get_passwd');
    };
    expect(userName(read, () => uid)).toBe(name);
  });
});
