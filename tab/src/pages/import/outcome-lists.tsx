import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DealLink } from '../../parts/app-link.tsx';
import { numberText } from '../../parts/format.ts';
import type { Preview } from './queries.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  item: { overflowWrap: 'anywhere', marginBottom: tokens.spacingVerticalXS },
});

/** What becomes of which deal, and what was read otherwise than it may be meant; folded. */
export function OutcomeLists({ preview }: { readonly preview: Preview }) {
  const { counts, changed, refused, warnings, remarks } = preview;
  if (!counts) return null;
  return (
    <Accordion collapsible multiple>
      <Folded title="Deals that will change" all={counts.changed} shown={changed.length}>
        {changed.map(({ dealId, changes }) => (
          <Item key={dealId}>
            <DealLink dealId={dealId} />: <span dir="auto">{changes.join('; ')}</span>
          </Item>
        ))}
      </Folded>
      <Folded title="Deals that will be new" all={counts.new} shown={preview.new.length}>
        {preview.new.map(({ dealId }) => (
          <Item key={dealId}>
            <span dir="auto">{dealId}</span>
          </Item>
        ))}
      </Folded>
      <Folded title="Deals that are refused" all={counts.refused} shown={refused.length}>
        {refused.map(({ dealId, changes }) => (
          <Item key={dealId}>
            <span dir="auto">
              {dealId}: {changes.length > 0 ? changes.join('; ') : 'a row of it can not be read, see above'}
            </span>
          </Item>
        ))}
      </Folded>
      <Folded title="Remarks" all={warnings} shown={remarks.length}>
        {remarks.map(({ row, column, message }) => (
          <Item key={`${row} ${column} ${message}`}>
            <span dir="auto">
              Row {row}
              {column === '' ? '' : `, ${column}`}: {message}
            </span>
          </Item>
        ))}
      </Folded>
    </Accordion>
  );
}

interface FoldedProps {
  readonly title: string;
  readonly all: number;
  /** How many are listed. */
  readonly shown: number;
  readonly children: ReactNode;
}

function Folded({ title, all, shown, children }: FoldedProps) {
  const styles = useStyles();
  if (shown === 0) return null;
  const more = all - shown;
  return (
    <AccordionItem value={title}>
      <AccordionHeader as="h3">
        {title} ({numberText(all)})
      </AccordionHeader>
      <AccordionPanel>
        <ul className={styles.list}>
          {children}
          {more > 0 ? <Item>and {numberText(more)} more</Item> : null}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}

function Item({ children }: { readonly children: ReactNode }) {
  return <li className={useStyles().item}>{children}</li>;
}
