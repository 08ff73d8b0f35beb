import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import type { Change } from '../view/use-view.ts';
import type { View } from '../view/view.ts';
import { ColumnList } from './columns-menu.tsx';
import { GroupSelect, SortSelect } from './order-selects.tsx';

const useStyles = makeStyles({
  surface: {
    boxSizing: 'border-box',
    width: 'min(20rem, calc(100vw - 2rem))',
    maxHeight: '80vh',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& > *': { flexShrink: 0 },
  },
});

interface ArrangeMenuProps {
  readonly view: View;
  readonly change: Change;
}

/** Sorts and groups the deals and chooses what is shown of each, where there are no headings to do it by. */
export function ArrangeMenu({ view, change }: ArrangeMenuProps) {
  const styles = useStyles();
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button>Arrange</Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Arrange the deals" className={styles.surface}>
        <Field label="Sort by">
          <SortSelect view={view} change={change} />
        </Field>
        <Field label="Group by">
          <GroupSelect view={view} change={change} />
        </Field>
        <strong>Columns</strong>
        <ColumnList columns={view.columns} set={(columns) => change((now) => ({ ...now, columns }))} />
      </PopoverSurface>
    </Popover>
  );
}
