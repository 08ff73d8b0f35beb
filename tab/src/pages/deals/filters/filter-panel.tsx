import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { filterCount } from '../view/view.ts';
import type { FilterDialogProps } from './filter-dialog.tsx';

const FilterDialog = lazy(async () => ({ default: (await import('./filter-dialog.tsx')).FilterDialog }));

/** A button that opens the filters of all columns, for a page too narrow for a table. */
export function FilterPanel(props: Omit<FilterDialogProps, 'close'>) {
  const [isOpen, setOpen] = useState(false);
  const count = filterCount(props.view);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {count === 0 ? 'Filter' : `Filter (${count})`}
      </Button>
      <Suspense>{isOpen ? <FilterDialog {...props} close={() => setOpen(false)} /> : null}</Suspense>
    </>
  );
}
