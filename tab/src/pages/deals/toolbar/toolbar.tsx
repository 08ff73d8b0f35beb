import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { FilterPanel } from '../filters/filter-panel.tsx';
import { useTyped } from '../filters/use-typed.ts';
import type { Choices } from '../types.ts';
import type { Change } from '../view/use-view.ts';
import type { View } from '../view/view.ts';
import { ArrangeMenu } from './arrange-menu.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import { NamedButton } from './named-button.tsx';
import { GroupSelect } from './order-selects.tsx';
import { ViewsMenu } from './views-menu.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  // The three buttons of a narrow page have room beside each other.
  narrow: {
    '& > button': {
      minWidth: 0,
      paddingLeft: tokens.spacingHorizontalS,
      paddingRight: tokens.spacingHorizontalS,
    },
  },
  search: { flexGrow: 1, flexBasis: '14rem', maxWidth: '32rem', minWidth: 0 },
});

interface ToolbarProps {
  readonly view: View;
  readonly change: Change;
  readonly choices: Choices | undefined;
  /** Whether there are no headings to filter and sort by. */
  readonly isNarrow: boolean;
  /** How many deals the view has; null while that is not known. */
  readonly found: number | null;
}

/** Finds deals by their words, groups them, and whatever else is done with the view as a whole. */
export function Toolbar({ view, change, choices, isNarrow, found }: ToolbarProps) {
  const styles = useStyles();
  const [typed, type] = useTyped(view.q, (q) => change((now) => ({ ...now, q })));
  return (
    <search className={mergeClasses(styles.bar, isNarrow && styles.narrow)}>
      <Input
        className={styles.search}
        type="search"
        value={typed}
        maxLength={200}
        contentBefore={<SearchRegular />}
        placeholder="Find a deal, a customer or a domain"
        aria-label="Find deals by id, customer or domain"
        onChange={(_event, { value }) => type(value)}
      />
      {isNarrow ? (
        <>
          <FilterPanel view={view} change={change} choices={choices} found={found} />
          <ArrangeMenu view={view} change={change} />
        </>
      ) : (
        <>
          <GroupSelect view={view} change={change} />
          <ColumnsMenu columns={view.columns} set={(columns) => change((now) => ({ ...now, columns }))} />
        </>
      )}
      <ViewsMenu view={view} change={change} />
      {view.filters.named ? null : <NamedButton change={change} />}
    </search>
  );
}
