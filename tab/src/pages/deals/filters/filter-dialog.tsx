import { Button, Field } from '@fluentui/react-components';
import { FormDialog } from '../../../parts/form-dialog.tsx';
import { dealsText } from '../../../parts/words.ts';
import type { Choices } from '../types.ts';
import { COLUMNS } from '../view/columns.ts';
import type { Change } from '../view/use-view.ts';
import { filterCount, filtered, type View, WHOLE } from '../view/view.ts';
import { ColumnFilter } from './column-filter.tsx';

export interface FilterDialogProps {
  readonly view: View;
  readonly change: Change;
  readonly choices: Choices | undefined;
  /** How many deals the filters leave; null while that is not known. */
  readonly found: number | null;
  readonly close: () => void;
}

/** The filters of all columns below each other; each holds at once, and the button says how many deals are left. */
export function FilterDialog({ view, change, choices, found, close }: FilterDialogProps) {
  const count = filterCount(view);
  return (
    <FormDialog
      title={count === 0 ? 'Filter' : `Filter (${count})`}
      action={found === null ? 'Show the deals' : `Show ${dealsText(found)}`}
      submit={close}
      close={close}
      other={
        <Button disabled={count === 0} onClick={() => change((now) => ({ ...now, filters: WHOLE.filters }))}>
          Clear all
        </Button>
      }
    >
      {COLUMNS.map((column) => (
        <Field key={column.id} label={column.label}>
          <div>
            <ColumnFilter
              column={column}
              values={view.filters[column.id] ?? []}
              choices={choices}
              set={(values) => change((now) => filtered(now, column.id, values))}
            />
          </div>
        </Field>
      ))}
    </FormDialog>
  );
}
