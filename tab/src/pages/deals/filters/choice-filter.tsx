import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
} from '@fluentui/react-components';
import { saidOf } from '../view/said.ts';
import { FilterButton } from './filter-button.tsx';
import type { FilterProps } from './filter-props.ts';
import { useFilterStyles } from './filter-styles.ts';

interface ChoiceProps extends FilterProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Chooses some of the values of a column; none means any. */
export function ChoiceFilter({ column, values, set, choices }: ChoiceProps) {
  const styles = useFilterStyles();
  const word = (value: string) => choices.find((one) => one.value === value)?.label ?? value;
  return (
    <FilterButton label={column.label} said={saidOf(column, values, word)} opens="menu">
      {(opened, surface) => (
        <Menu
          {...opened}
          checkedValues={{ filter: [...values] }}
          onCheckedValueChange={(_event, { checkedItems }) => set(checkedItems)}
          persistOnItemClick
        >
          <MenuPopover>
            <div ref={surface}>
              <MenuList aria-label={column.label} className={styles.list}>
                {choices.map(({ value, label }) => (
                  <MenuItemCheckbox key={value} name="filter" value={value}>
                    {label}
                  </MenuItemCheckbox>
                ))}
                <MenuDivider />
                <MenuItem disabled={values.length === 0} persistOnClick={false} onClick={() => set([])}>
                  Any
                </MenuItem>
              </MenuList>
            </div>
          </MenuPopover>
        </Menu>
      )}
    </FilterButton>
  );
}
