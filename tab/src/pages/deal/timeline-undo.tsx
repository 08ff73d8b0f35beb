import { Button } from '@fluentui/react-components';
import type { components } from '../../api/schema.d.ts';
import { useTakeBack } from '../../parts/use-take-back.ts';
import { useUndo } from './use-edit.ts';

type Item = components['schemas']['DealTimeline']['items'][number];

/** The button of an entry of the timeline that undoes what it tells of; nothing where you can't. */
export function TimelineUndo({ item, dealId }: { readonly item: Item; readonly dealId: string }) {
  const undoEdit = useUndo();
  const takeBack = useTakeBack();
  const { text, undo: edit, undoUntil: until, undoCheck: check, undoProposals: proposals } = item;
  const press =
    edit !== null
      ? () => void undoEdit(dealId, edit)
      : check !== null
        ? () => void takeBack(dealId, { check })
        : proposals.length > 0
          ? () => void takeBack(dealId, { proposals })
          : null;
  if (press === null) return null;
  return (
    <Button size="small" aria-label={`Undo until ${until ?? ''}: ${text}`} onClick={press}>
      Undo until {until}
    </Button>
  );
}
