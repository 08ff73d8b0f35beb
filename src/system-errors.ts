/** An error of the operating system in words. */
export interface SystemReason {
  /** Why it failed, fit for the middle of a sentence: `its disk is full`. */
  readonly why: string;
  /** What to do about it, a sentence. */
  readonly todo: string;
  /** Whether the machine failed, so that the same may be asked again once it is mended. */
  readonly isOfMachine: boolean;
}

const FULL = 'Make room, then do it again.';
const NOT_PERMITTED = asked(
  'the system does not permit it',
  'Ask its owner for the right to it, or run this as somebody who has it.',
);

/** The errors of files by their codes (errno of POSIX, as Node names them). */
const REASONS: Readonly<Record<string, SystemReason>> = {
  ENOENT: asked('there is no such file or folder', 'Check the name.'),
  ENOTDIR: asked('a part of the path is a file, not a folder', 'Check the path.'),
  EISDIR: asked('it is a folder, not a file', 'Name a file in it.'),
  EEXIST: asked('it is there already', 'Name another one, or remove that one first.'),
  EACCES: NOT_PERMITTED,
  EPERM: NOT_PERMITTED,
  EROFS: asked('its disk can only be read', 'Name a place that can be written to.'),
  ENAMETOOLONG: asked('its name is too long', 'Give it a shorter one.'),
  ELOOP: asked('its links lead in a circle', 'Check the path.'),
  EBUSY: asked('another program uses it', 'End that program, then do it again.'),
  ETXTBSY: asked('another program uses it', 'End that program, then do it again.'),
  EFBIG: asked('it is larger than its disk takes', 'Name a place on another disk.'),
  ENOSPC: ofMachine('its disk is full', FULL),
  EDQUOT: ofMachine('the room you have on its disk is used up', FULL),
  EMFILE: ofMachine('too many files are open', 'End other programs, then do it again.'),
  ENFILE: ofMachine('too many files are open', 'End other programs, then do it again.'),
  ENOMEM: ofMachine('the memory is used up', 'End other programs, then do it again.'),
  EIO: ofMachine('its disk failed', 'Check the disk, then do it again.'),
};

/** A file that stands where a folder was to be made. */
const IN_THE_WAY = asked('a file is in the place of the folder', 'Name another folder, or move the file.');

/** Causes that are looked through at most: a chain may lead in a circle. */
const MOST_CAUSES = 5;

/** What an error, or the error that caused it, means in words; null when it is none of the operating system's about a file. */
export function systemReason(error: unknown): SystemReason | null {
  let looked = error;
  for (let depth = 0; depth < MOST_CAUSES && isObject(looked); depth++) {
    const { code, syscall, cause } = looked;
    const reason = typeof code === 'string' && Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
    if (reason) return code === 'EEXIST' && syscall === 'mkdir' ? IN_THE_WAY : reason;
    looked = cause;
  }
  return null;
}

/** Why something failed, fit for the middle of a sentence: in words where the system refused it, else as the error says. */
export function whyText(error: unknown): string {
  return systemReason(error)?.why ?? (error instanceof Error ? error.message : String(error));
}

function asked(why: string, todo: string): SystemReason {
  return { why, todo, isOfMachine: false };
}

function ofMachine(why: string, todo: string): SystemReason {
  return { why, todo, isOfMachine: true };
}

function isObject(error: unknown): error is { code?: unknown; syscall?: unknown; cause?: unknown } {
  return typeof error === 'object' && error !== null;
}
