import type { Choices } from '../types.ts';
import { ChoiceFilter } from './choice-filter.tsx';
import type { FilterProps } from './filter-props.ts';
import { RangeFilter } from './range-filter.tsx';
import { TextFilter } from './text-filter.tsx';

/** The filter of a column, of the kind that suits it. */
export function ColumnFilter({ choices, ...props }: FilterProps & { readonly choices: Choices | undefined }) {
  switch (props.column.filter) {
    case 'text':
      return <TextFilter {...props} />;
    case 'choices':
      return <ChoiceFilter {...props} choices={choices?.[props.column.id as keyof Choices] ?? []} />;
    default:
      return <RangeFilter {...props} />;
  }
}
