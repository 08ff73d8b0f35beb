import { useQueryClient } from '@tanstack/react-query';
import { answered } from '../api/answer.ts';
import { useApi } from '../api/client.ts';
import { useWrite } from '../api/use-write.ts';
import { reasonOf } from './states.tsx';
import { useToast } from './toasts.tsx';

/** What is undone: a check that was recorded, or decisions about proposed contacts. */
export type TakenBack = { readonly check: string } | { readonly proposals: readonly number[] };

/** Undoes a check, or opens decided proposals again, and tells what came of it. A check may bear on other deals, too. */
export function useTakeBack(): (dealId: string, what: TakenBack) => Promise<void> {
  const api = useApi();
  const queries = useQueryClient();
  const toast = useToast();
  const write = useWrite({
    send: (
      { dealId, what }: { readonly dealId: string; readonly what: TakenBack },
      header,
    ): Promise<{ readonly notice: string }> =>
      'check' in what
        ? answered(
            api.POST('/api/v1/deals/{dealId}/checks/{check}/undo', {
              params: { path: { dealId, check: what.check }, header },
            }),
          )
        : answered(
            api.POST('/api/v1/deals/{dealId}/proposals/reopen', {
              params: { path: { dealId }, header },
              body: { ids: [...what.proposals] },
            }),
          ),
  });
  return async (dealId, what) => {
    try {
      const { notice } = await write.mutateAsync({ dealId, what });
      toast({ title: notice });
    } catch (error) {
      toast({ title: 'It was not undone', detail: reasonOf(error), intent: 'error' });
    }
    const keys = [['deal', dealId], ['deals'], ['deal-list'], ['today'], ['drafts']];
    await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}
