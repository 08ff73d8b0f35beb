import { userInfo } from 'node:os';

/**
 * The name of who runs a command, as imports store it. In a container the process may run as a number that has no name,
 * of which `userInfo` says that there is no such user: then it is `uid 10001`.
 */
export function userName(
  read: () => { readonly username: string } = userInfo,
  readUid: () => number | undefined = () => process.getuid?.(),
): string {
  try {
    return read().username;
  } catch {
    const uid = readUid();
    return uid === undefined ? 'unknown' : `uid ${uid}`;
  }
}
