import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { AnswerPart } from './types.ts';

const useStyles = makeStyles({
  text: { margin: 0 },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  wide: { overflowX: 'auto', minWidth: 0 },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    '& th, & td': {
      textAlign: 'start',
      verticalAlign: 'top',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      minWidth: '6rem',
    },
  },
});

/** A part of an answer: a text, steps, a list or a table. */
export function PartView({ part }: { readonly part: AnswerPart }) {
  const styles = useStyles();
  switch (part.kind) {
    case 'text':
      return (
        <Body1 as="p" block className={styles.text}>
          {part.text}
        </Body1>
      );
    case 'steps':
      return (
        <ol className={styles.list}>
          {part.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      );
    case 'list':
      return (
        <ul className={styles.list}>
          {part.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <TableView {...part} />;
  }
}

function TableView({ columns, rows }: Extract<AnswerPart, { kind: 'table' }>) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.wide} tabIndex={0} aria-label={`Table: ${columns.join(', ')}`}>
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
          {rows.map(([name = '', ...cells]) => (
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
