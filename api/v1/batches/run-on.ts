import type { LetterName } from '../../../src/domain/drafts/letter.ts';
import { type BatchReport, batchReport } from '../../../src/flows/drafts/batch/batch.ts';
import { lettersNow } from '../../../src/flows/drafts/batch/batch-letters.ts';
import { type BatchMaker, batchMaker } from '../../../src/flows/drafts/batch/batch-maker.ts';
import { runBatch } from '../../../src/flows/drafts/batch/run-batch.ts';
import { hasPassed } from '../../../src/monotonic.ts';
import { Problem } from '../problem.ts';
import type { Call } from '../route.ts';
import { personKey } from '../viewer/signed-in.ts';

type AnyCall = Pick<Call<unknown, unknown, unknown>, 'services' | 'ports' | 'viewers' | 'mailbox'>;

/** Least time between two notices of how far a batch is, in milliseconds: its page reads it anew at each. */
const TELL_EVERY_MS = 1000;

/**
 * @param anew whether Outlook has refused the sign-in that is stored
 * @throws Problem `sign-in-needed`
 */
export async function makerFor(
  { services, viewers, mailbox }: AnyCall,
  anew = false,
): Promise<BatchMaker['make']> {
  const { make, isSignedIn } = await batchMaker(services, viewers, () => mailbox(anew));
  if (isSignedIn) return make;
  throw new Problem('sign-in-needed', 'Sign in, so that drafts can be put into your Outlook.', {
    signInLink: null,
  });
}

/**
 * Runs a batch that was claimed, after the request is answered, and tells the pages of its asker how far it is. One whose
 * process is stopped meanwhile is carried on by the next.
 */
export function runOn(call: AnyCall, id: string, template: LetterName, make: BatchMaker['make']): void {
  const { services, ports, viewers } = call;
  let last = services.monotonic();
  const tell = (report: BatchReport | null) => {
    last = services.monotonic();
    const data = { batchId: id, waiting: report?.counts.waiting ?? 0, state: report?.state ?? 'open' };
    ports.events.publish(personKey(viewers.asker), { name: 'drafts', data });
  };
  const run = async () => {
    try {
      await runBatch(services, viewers, id, {
        letterFor: lettersNow(services, viewers, template),
        make,
        signal: ports.stopping,
        onProgress: (report) => {
          if (hasPassed(TELL_EVERY_MS, last, services.monotonic())) tell(report);
        },
      });
    } catch (error) {
      const reference = services.newReference();
      services.log.error({ err: error, reference, batch: id }, 'making drafts stopped');
    }
    // A database that can't be read is told of by whatever the page asks next.
    tell(await batchReport(services, viewers, id).catch(() => null));
  };
  ports.follow(run());
}
