import { Problem } from '../problem.ts';
import { route } from '../route.ts';
import { personKey } from '../viewer/signed-in.ts';

/** The most streams one person has open: a few windows. */
const MOST_STREAMS = 10;
/** The most deals that are named one by one when many change at once, as an import has them. */
const MOST_NAMED = 50;

export const followChanges = route({
  method: 'GET',
  path: '/events',
  id: 'followChanges',
  tag: 'events',
  summary: 'Follow what changes, as server-sent events',
  description: [
    'Events: `deal` (`dealId`, `action`, `by`, `isByViewer`, `at`): something about a deal that you may see is different now; `by` is empty of what somebody else recorded on another deal;',
    `\`deals\`: many are (more than ${MOST_NAMED} at once), look again;`,
    '`import` (`uploadId`, `done`, `total`, `state`): how far an import of yours is; `drafts` and `alerts`: look again.',
    'The stream ends with the token, after an hour, and where your rights are others than when it began: come again with a new token, and read anew what you show.',
  ].join(' '),
  answer: 'events',
  run: async ({ viewers, ports: { events, changes } }) => {
    const person = personKey(viewers.asker);
    if (events.count(person) >= MOST_STREAMS)
      throw new Problem(
        'too-many-requests',
        `You have ${MOST_STREAMS} windows open that follow changes. Close one.`,
        {
          retryAfterMs: 60_000,
        },
      );
    return {
      stream: (push) => {
        const own = events.subscribe(person, ({ name, data }) => push(name, data));
        const deals = changes.subscribe(viewers, (changed) => {
          if (changed.length > MOST_NAMED) push('deals', {}, String(changed.at(-1)?.id));
          else for (const { id, ...change } of changed) push('deal', change, String(id));
        });
        return {
          close: () => {
            own();
            deals();
          },
        };
      },
    };
  },
});
