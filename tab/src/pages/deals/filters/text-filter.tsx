import { Input } from '@fluentui/react-components';
import type { FilterProps } from './filter-props.ts';
import { useFilterStyles } from './filter-styles.ts';
import { useTyped } from './use-typed.ts';

/** Looks for a part of the text of a column. */
export function TextFilter({ column, values, set }: FilterProps) {
  const styles = useFilterStyles();
  const [typed, type] = useTyped(values[0] ?? '', (text) => set(text === '' ? [] : [text]));
  return (
    <Input
      size="small"
      className={styles.field}
      type="search"
      value={typed}
      maxLength={200}
      placeholder="Contains"
      aria-label={`${column.label} contains`}
      onChange={(_event, { value }) => type(value)}
    />
  );
}
