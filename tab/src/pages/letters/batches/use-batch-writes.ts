import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/client.ts';
import { useWrite } from '../../../api/use-write.ts';
import { needsMailbox } from '../../../parts/mailbox-bar.tsx';
import { reasonOf } from '../../../parts/states.tsx';
import { useToast } from '../../../parts/toasts.tsx';
import { DRAFTS_KEY } from '../letters-data.ts';

/** Resumes a batch, or cancels it after the draft that is being made. */
export function useBatchWrites(batchId: string) {
  const api = useApi();
  const toast = useToast();
  const write = useWrite({
    send: (act: 'resume' | 'cancel', header) => {
      const params = { path: { batchId }, header };
      return act === 'resume'
        ? answered(api.POST('/api/v1/batches/{batchId}/resume', { params }))
        : answered(api.POST('/api/v1/batches/{batchId}/cancel', { params }));
    },
    invalidates: [DRAFTS_KEY],
  });
  const told = (act: 'resume' | 'cancel', done: string, failed: string) =>
    write.mutate(act, {
      onSuccess: () => toast({ title: done }),
      onError: (error) => {
        if (!needsMailbox(error)) toast({ title: failed, detail: reasonOf(error), intent: 'error' });
      },
    });
  return {
    isPending: write.isPending,
    /** Why the mailbox is needed first; null where it is not. */
    mailboxNeeded: needsMailbox(write.error) ? reasonOf(write.error) : null,
    forget: write.reset,
    resume: () => told('resume', 'The others are being made; none is made twice.', 'Nothing was resumed'),
    cancel: () =>
      told(
        'cancel',
        'No more drafts are made. One that was being made in this moment may still come.',
        'Nothing was cancelled',
      ),
  };
}
