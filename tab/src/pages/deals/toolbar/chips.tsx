import { Button, makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { type Chip, chipsOf, withoutChip } from '../view/chips.ts';
import type { Change } from '../view/use-view.ts';
import { type View, WHOLE } from '../view/view.ts';
import type { Words } from '../view/words.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  // Its chips and the button are of one row.
  group: { display: 'contents' },
  chip: {
    maxWidth: '100%',
    '& .fui-Tag__primaryText': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
});

interface ChipsProps {
  readonly view: View;
  readonly change: Change;
  readonly words: Words;
  readonly isNarrow: boolean;
}

/**
 * What leaves deals out or puts them in another order, each to be taken back: also what is on a column that is not shown. A
 * press takes one back, as do Delete and Backspace.
 */
export function Chips({ view, change, words, isNarrow }: ChipsProps) {
  const styles = useStyles();
  const chips = chipsOf(view, words, isNarrow);
  if (chips.length === 0) return null;
  return (
    <div className={styles.row}>
      <TagGroup
        className={styles.group}
        size="small"
        aria-label="Filters and order"
        onDismiss={(_event, { value }) => change((now) => withoutChip(now, value as Chip['id']))}
      >
        {chips.map(({ id, text }) => (
          <Tag
            key={id}
            value={id}
            dismissible
            appearance="outline"
            className={styles.chip}
            aria-label={`Take back: ${text}`}
          >
            <bdi>{text}</bdi>
          </Tag>
        ))}
      </TagGroup>
      <Button
        size="small"
        appearance="subtle"
        onClick={() =>
          change(({ columns, group, folded }) => ({
            ...WHOLE,
            ...{ columns, group: isNarrow ? null : group, folded: isNarrow ? [] : folded },
          }))
        }
      >
        Clear all
      </Button>
    </div>
  );
}
