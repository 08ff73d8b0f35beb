import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { type ReactNode, Suspense, useState } from 'react';
import { ErrorBoundary } from './error-boundary.tsx';
import { NearView } from './near-view.tsx';
import { Section } from './section.tsx';
import { LoadingState } from './states.tsx';

const useStyles = makeStyles({
  // A table may be wider than a phone: it scrolls by itself, and the page does not.
  wide: { overflowX: 'auto', maxHeight: '28rem', minWidth: 0 },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'end',
    },
    '& th:first-child': { textAlign: 'start', whiteSpace: 'nowrap' },
    '& thead th': { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  },
});

/** The same numbers as the chart has: each row is named by its first cell. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

interface Props {
  readonly title: string;
  /** What the chart says, in a sentence. */
  readonly says: ReactNode;
  /** The chart, which may be loaded when it is first drawn. */
  readonly chart: ReactNode;
  readonly table: ChartTable;
}

/** A chart, or its numbers as a table, as whoever looks prefers. */
export function ChartOrTable({ title, says, chart, table }: Props) {
  const [isTable, setTable] = useState(false);
  const toggle = (
    <Button
      size="small"
      appearance="subtle"
      icon={isTable ? <DataBarVerticalRegular /> : <TableRegular />}
      aria-label={`${isTable ? 'Show as a chart' : 'Show as a table'}: ${title}`}
      onClick={() => setTable(!isTable)}
    >
      {isTable ? 'Show as a chart' : 'Show as a table'}
    </Button>
  );
  return (
    <Section title={title} actions={toggle}>
      {says}
      {isTable ? (
        <Numbers title={title} table={table} />
      ) : (
        <ErrorBoundary>
          <NearView>
            <Suspense fallback={<LoadingState what="the chart" lines={4} />}>{chart}</Suspense>
          </NearView>
        </ErrorBoundary>
      )}
    </Section>
  );
}

function Numbers({
  title,
  table: { columns, rows },
}: {
  readonly title: string;
  readonly table: ChartTable;
}) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.wide} tabIndex={0} aria-label={`${title}, as a table`}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
