import { useQueryClient } from '@tanstack/react-query';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { ApiError } from '../../api/problem.ts';
import { useWrite } from '../../api/use-write.ts';
import { reasonOf } from '../../parts/states.tsx';
import { useToast } from '../../parts/toasts.tsx';
import { type AlertAct, CHANGED_BY_ACTS, CONCERNS, type Concern } from './types.ts';

interface Acted {
  readonly dealId: string;
  readonly act: AlertAct;
}

/** Why an act was not done. */
export interface Refusal {
  readonly why: string;
  /** What is to be confirmed for it to be done; empty where that would not help. */
  readonly toConfirm: readonly Concern[];
}

/** What a refused hand-over is to confirm: the problem names each by where it stands in the act. */
function toConfirm(error: unknown): readonly Concern[] {
  if (!(error instanceof ApiError) || error.problem.code !== 'to-confirm') return [];
  const pointers = (error.problem.errors ?? []).map(({ pointer }) => pointer);
  return CONCERNS.filter((concern) => pointers.includes(`/act/confirmed/${concern}`));
}

/** Does something about the alerts on a deal, and tells it with the way back. */
export function useActs() {
  const api = useApi();
  const queries = useQueryClient();
  const tell = useToast();
  const write = useWrite({
    send: ({ dealId, act }: Acted, header) =>
      answered(
        api.POST('/api/v1/deals/{dealId}/alerts/acts', {
          params: { path: { dealId }, header },
          body: { act },
        }),
      ),
  });
  /** Null when it was done. */
  const perform = async (acted: Acted): Promise<Refusal | null> => {
    try {
      const { said, notes, undo } = await write.mutateAsync(acted);
      // Not waited for: a form is closed before the row it belongs to may go.
      for (const queryKey of CHANGED_BY_ACTS) void queries.invalidateQueries({ queryKey });
      tell({
        title: said,
        ...(notes.length > 0 ? { detail: notes.join(' ') } : {}),
        ...(undo ? { undo: () => void act({ dealId: acted.dealId, act: undo }) } : {}),
      });
      return null;
    } catch (error) {
      return { why: reasonOf(error), toConfirm: toConfirm(error) };
    }
  };
  /** The same where there is no form that could show why not. */
  const act = async (acted: Acted): Promise<void> => {
    const refused = await perform(acted);
    if (refused) tell({ title: 'That could not be done', detail: refused.why, intent: 'error' });
  };
  return { perform, act, isPending: write.isPending };
}
