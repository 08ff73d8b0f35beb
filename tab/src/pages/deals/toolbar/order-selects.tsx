import { makeStyles, Select } from '@fluentui/react-components';
import { COLUMNS, GROUPS } from '../view/columns.ts';
import type { Change } from '../view/use-view.ts';
import type { View } from '../view/view.ts';

const useStyles = makeStyles({ select: { minWidth: 0 } });

interface SelectProps {
  readonly view: View;
  readonly change: Change;
}

export function GroupSelect({ view, change }: SelectProps) {
  const styles = useStyles();
  return (
    <Select
      className={styles.select}
      aria-label="Group by"
      value={view.group ?? ''}
      onChange={(_event, { value }) => change((now) => ({ ...now, group: value || null, folded: [] }))}
    >
      <option value="">No groups</option>
      {GROUPS.map(({ id, label }) => (
        <option key={id} value={id}>
          Group: {label}
        </option>
      ))}
    </Select>
  );
}

export function SortSelect({ view, change }: SelectProps) {
  const styles = useStyles();
  const [first] = view.sort;
  const value = first ? `${first.descending ? '-' : ''}${first.column}` : '';
  const sortable = COLUMNS.filter(({ id, sort }) => sort === id);
  return (
    <Select
      className={styles.select}
      aria-label="Sort by"
      value={value}
      onChange={(_event, data) => {
        const descending = data.value.startsWith('-');
        const column = descending ? data.value.slice(1) : data.value;
        change((now) => ({ ...now, sort: column === '' ? [] : [{ column, descending }] }));
      }}
    >
      <option value="">The most urgent first</option>
      {sortable.flatMap(({ id, label }) => [
        <option key={id} value={id}>
          {label}, upwards
        </option>,
        <option key={`-${id}`} value={`-${id}`}>
          {label}, downwards
        </option>,
      ])}
    </Select>
  );
}
