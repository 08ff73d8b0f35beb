import {
  Button,
  Checkbox,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { COLUMNS, type ColumnId, columnOf, USUAL_COLUMNS } from '../view/columns.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '60vh',
    overflowY: 'auto',
    minWidth: 'min(16rem, 100%)',
  },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  name: { flexGrow: 1 },
});

interface ColumnsMenuProps {
  readonly columns: readonly ColumnId[];
  readonly set: (columns: readonly ColumnId[]) => void;
}

/** A button that opens the choice of columns. */
export function ColumnsMenu(props: ColumnsMenuProps) {
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button>Columns</Button>
      </PopoverTrigger>
      <PopoverSurface aria-label="Columns">
        <ColumnList {...props} />
      </PopoverSurface>
    </Popover>
  );
}

/** Chooses the columns, and moves them. */
export function ColumnList({ columns, set }: ColumnsMenuProps) {
  const styles = useStyles();
  const hidden = COLUMNS.map(({ id }) => id).filter((id) => !columns.includes(id));
  const move = (id: ColumnId, by: number) => {
    const at = columns.indexOf(id);
    const others = columns.filter((one) => one !== id);
    set([...others.slice(0, at + by), id, ...others.slice(at + by)]);
  };
  return (
    <>
      <ul className={styles.list}>
        {[...columns, ...hidden].map((id) => {
          const at = columns.indexOf(id);
          const { label } = columnOf(id);
          return (
            <li key={id} className={styles.item}>
              <Checkbox
                className={styles.name}
                label={label}
                checked={at >= 0}
                disabled={columns.length === 1 && at === 0}
                onChange={(_event, { checked }) =>
                  set(checked ? [...columns, id] : columns.filter((one) => one !== id))
                }
              />
              {at >= 0 ? (
                <>
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<ArrowUpRegular />}
                    aria-label={`Move ${label} before the column at its left`}
                    disabled={at === 0}
                    onClick={() => move(id, -1)}
                  />
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<ArrowDownRegular />}
                    aria-label={`Move ${label} after the column at its right`}
                    disabled={at === columns.length - 1}
                    onClick={() => move(id, 1)}
                  />
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Button size="small" onClick={() => set(USUAL_COLUMNS)}>
        The usual columns
      </Button>
    </>
  );
}
