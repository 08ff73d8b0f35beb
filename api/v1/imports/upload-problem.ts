import type { BadStatement, NotAsItWas } from '../../../src/flows/book/change-upload.ts';
import { Problem } from '../problem.ts';

const STATES = {
  waiting: 'The file waits for your word.',
  importing: 'The file is being imported.',
  imported: 'The file was imported before.',
  discarded: 'The file was discarded.',
} as const;

/** The answer for an upload that there is not, or that is somebody else's: both alike. */
export function noSuchUpload(): Problem {
  return new Problem('not-found', 'No such file of yours waits. A file is kept for a day: send it again.');
}

/** Why nothing was done with an upload. */
export function uploadProblem(why: NotAsItWas): Problem {
  switch (why.kind) {
    case 'gone':
      return noSuchUpload();
    case 'not-waiting':
      return new Problem('conflict', STATES[why.state]);
    case 'changed':
      return new Problem('changed', 'The import would do something else by now. Look at it once more.', {
        changes: why.changes,
        current: why.version,
      });
  }
}

/** What is wrong with the parts of a request that people typed. @param list the part of the body they are listed in */
export function badStatements(list: 'headings' | 'cells', problems: readonly BadStatement[]): Problem {
  return new Problem('unprocessable', problems.map(({ why }) => why).join('; '), {
    errors: problems.map(({ at, why }) => ({ pointer: `/${list}/${at}`, detail: why })),
  });
}
