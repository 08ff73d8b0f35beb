import { useQuery } from '@tanstack/react-query';
import { answered } from '../api/answer.ts';
import { useApi } from '../api/client.ts';
import type { operations } from '../api/schema.d.ts';
import { useWrite } from '../api/use-write.ts';
import { useToast } from './toasts.tsx';
import { useUndoing } from './use-undoing.ts';

export type Namings = operations['getNamings']['responses'][200]['content']['application/json'];
type Answer = operations['takeNamings']['requestBody']['content']['application/json'];

/** What is read anew after somebody took or declined deals. */
const ANSWERED = [['namings'], ['deals'], ['deal-list'], ['deal'], ['today'], ['alerts']];

/** The deals on which colleagues named whoever looks, and which they have not answered. */
export function useNamings() {
  const api = useApi();
  return useQuery({
    queryKey: ['namings'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/namings', { signal })),
  });
}

/** Takes deals on which one was named, or declines them; what became of it is told, with its undo. */
export function useNamingAnswers() {
  const api = useApi();
  const toast = useToast();
  const undoing = useUndoing();
  const undo = useWrite({
    send: (decisions: string[], headers) =>
      answered(api.POST('/api/v1/namings/undo', { params: { header: headers }, body: { decisions } })),
    invalidates: ANSWERED,
  });
  const takeBack = async (decisions: string[]) => {
    const { dealIds } = await undo.mutateAsync(decisions);
    return dealIds.length === 0 ? 'Nothing was left to undo' : 'It is open again';
  };
  return useWrite({
    send: async ({ isMine, ...body }: Answer & { readonly isMine: boolean }, headers) => {
      const asked = { params: { header: headers }, body };
      const { dealIds, decisions } = await answered(
        isMine ? api.POST('/api/v1/namings/take', asked) : api.POST('/api/v1/namings/decline', asked),
      );
      const [only = '', ...others] = dealIds;
      const what = others.length === 0 ? only : `${dealIds.length} deals`;
      if (dealIds.length === 0)
        return toast({ title: 'You have answered that, or are not named there any more', intent: 'info' });
      toast({
        title: isMine ? `You took ${what}` : `You declined ${what}`,
        detail: isMine ? 'You find it among your deals, and in your alerts.' : 'You are not asked again.',
        undo: () => void undoing(takeBack(decisions)),
      });
    },
    invalidates: ANSWERED,
  });
}
