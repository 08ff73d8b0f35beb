import { mergeClasses } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { dealPath } from '../../../host/deep-link.ts';
import { type ColumnId, columnOf, type ListedDeal } from '../view/columns.ts';
import { textOf, type Words } from '../view/words.ts';
import { CHOOSE_WIDTH, useGridStyles } from './grid-styles.ts';
import { NamedSign, RiskSign, VerdictSign } from './signs.tsx';

interface DealRowProps {
  readonly deal: ListedDeal;
  /** The place of the row among all, from 0. */
  readonly at: number;
  /** The column of the cell that has the focus; null where it is in another row. */
  readonly here: number | null;
  readonly isChosen: boolean;
  readonly columns: readonly ColumnId[];
  readonly words: Words;
  readonly choose: (dealId: string, isRange: boolean) => void;
  /** The path below which the page is served. */
  readonly base: string;
  readonly open: (dealId: string) => void;
}

/** The id of a cell, by which the grid says where the focus is. */
export function cellId(row: number, column: number): string {
  return `deal-cell-${row}-${column}`;
}

/** The cells of a deal. */
export function DealRow(props: DealRowProps) {
  const { deal, at, here, isChosen, columns, choose } = props;
  const styles = useGridStyles();
  return (
    <>
      <span
        role="gridcell"
        id={cellId(at, 0)}
        className={mergeClasses(styles.cell, here === 0 && styles.here)}
        style={{ width: CHOOSE_WIDTH }}
      >
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          aria-label={`Choose ${deal.dealId}`}
          onChange={() => {}}
          onClick={(event) => choose(deal.dealId, event.shiftKey)}
        />
      </span>
      {columns.map((id, nth) => {
        const column = columnOf(id);
        const text = textOf(deal, column.id, props.words);
        const isHere = here === nth + 1;
        return (
          <span
            key={id}
            role="gridcell"
            id={cellId(at, nth + 1)}
            dir="auto"
            className={
              column.isNumber || isHere
                ? mergeClasses(styles.cell, column.isNumber && styles.number, isHere && styles.here)
                : styles.cell
            }
            style={{ width: column.width }}
            title={column.width < 200 ? undefined : text}
          >
            {contentOf(props, column.id, text, styles.link)}
          </span>
        );
      })}
    </>
  );
}

/** No component: there are hundreds of cells. */
function contentOf(
  { deal, base, open }: DealRowProps,
  column: ColumnId,
  text: string,
  linkClass: string,
): ReactNode {
  if (column === 'verdict') return <VerdictSign verdict={deal.verdict} word={text} />;
  if (column === 'risk') return <RiskSign risk={deal.risk} word={text} />;
  if (column !== 'deal') return text;
  const link = (
    <a
      href={base + dealPath(deal.dealId)}
      tabIndex={-1}
      className={linkClass}
      onClick={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        open(deal.dealId);
      }}
    >
      {text}
    </a>
  );
  if (deal.ownNaming !== 'open') return link;
  return (
    <>
      {link} <NamedSign isShort />
    </>
  );
}

function opensElsewhere({ ctrlKey, metaKey, shiftKey, altKey, button }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey || button !== 0;
}
