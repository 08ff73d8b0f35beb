import { Button, Checkbox, Field, Input, Popover, PopoverSurface } from '@fluentui/react-components';
import { useState } from 'react';
import { NO_DATE, saidOf } from '../view/said.ts';
import { FilterButton } from './filter-button.tsx';
import type { FilterProps } from './filter-props.ts';
import { useFilterStyles } from './filter-styles.ts';

/** Chooses a range of days or numbers, with both ends included. */
export function RangeFilter({ column, values, set }: FilterProps) {
  return (
    <FilterButton label={column.label} said={saidOf(column, values)} opens="dialog">
      {(opened, surface, close) => (
        <Popover {...opened} trapFocus>
          <PopoverSurface aria-label={`Filter by ${column.label}`}>
            <div ref={surface}>
              <RangeForm
                column={column}
                values={values}
                set={(next) => {
                  set(next);
                  close();
                }}
              />
            </div>
          </PopoverSurface>
        </Popover>
      )}
    </FilterButton>
  );
}

function RangeForm({ column, values, set }: FilterProps) {
  const styles = useFilterStyles();
  const [value = ''] = values;
  const [before = '', after = ''] = value === NO_DATE ? [] : value.split('..');
  const [from, setFrom] = useState(before);
  const [to, setTo] = useState(after);
  const [isNone, setNone] = useState(value === NO_DATE);
  const isDay = column.filter === 'days';
  const isWrong = !isDay && [from, to].some((end) => !/^(-?\d{0,12})$/.test(end));
  const type = isDay ? 'date' : 'text';
  return (
    <form
      className={styles.range}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) set(isNone ? [NO_DATE] : from === '' && to === '' ? [] : [`${from}..${to}`]);
      }}
    >
      <Field label="From" {...(isWrong ? { validationMessage: 'Whole numbers only.' } : {})}>
        <Input
          type={type}
          inputMode={isDay ? 'none' : 'numeric'}
          value={from}
          disabled={isNone}
          onChange={(_, data) => setFrom(data.value)}
        />
      </Field>
      <Field label="To">
        <Input
          type={type}
          inputMode={isDay ? 'none' : 'numeric'}
          value={to}
          disabled={isNone}
          onChange={(_, data) => setTo(data.value)}
        />
      </Field>
      {isDay ? (
        <Checkbox
          label="Only deals without a date"
          checked={isNone}
          onChange={(_, data) => setNone(data.checked === true)}
        />
      ) : null}
      <Button appearance="primary" type="submit">
        Show
      </Button>
      <Button onClick={() => set([])}>Any</Button>
    </form>
  );
}
