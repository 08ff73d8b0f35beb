import {
  Body1,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { numberText } from '../../parts/format.ts';
import type { MergedForm } from '../../parts/use-merged-form.ts';
import { countText } from '../../parts/words.ts';
import type { Preview, RefusedRow } from './queries.ts';
import type { NewCell } from './use-import-writes.ts';
import type { CellTexts } from './use-preview-forms.ts';
import { placeText } from './words.ts';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'flex-start',
  },
  heading: { margin: 0 },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    width: '100%',
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 18rem), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  words: { overflowWrap: 'anywhere' },
  quiet: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  input: { width: '100%' },
});

interface RefusedRowsProps {
  readonly preview: Preview;
  readonly form: MergedForm<CellTexts>;
  readonly isBusy: boolean;
  readonly apply: (cells: readonly NewCell[]) => void;
}

/** The rows that are refused, in the coordinates of the sheet, with a field for each cell that is wrong. */
export function RefusedRows({ preview, form, isBusy, apply }: RefusedRowsProps) {
  const styles = useStyles();
  const { refusedRows, corrected, errors, sheet } = preview;
  if (refusedRows.length === 0 && corrected.length === 0) return null;
  const shown = refusedRows.flatMap(({ why, cells }) => [
    ...why,
    ...cells.flatMap((cell) => cell.why),
  ]).length;
  const { typed, values } = form;
  // What was typed into a row that was put right elsewhere meanwhile is not sent.
  const cells = Object.entries(typed).flatMap(([at, value]) =>
    value !== undefined && at in values ? [{ at, value }] : [],
  );
  return (
    <section className={styles.section} aria-labelledby="refused">
      <Subtitle2 as="h3" id="refused" className={styles.heading}>
        {refusedRows.length > 0
          ? `${countText(refusedRows.length, 'row')} can not be read`
          : 'Every row can be read'}
      </Subtitle2>
      {refusedRows.length > 0 ? (
        <>
          <Body1 className={styles.words}>
            A refused row keeps its whole deal out. Put it right here; your file stays as it is.
          </Body1>
          <ul className={styles.rows}>
            {refusedRows.map((row) => (
              <Row key={row.row} row={row} sheet={sheet} form={form} isBusy={isBusy} />
            ))}
          </ul>
          {errors > shown ? (
            <Body1>
              and {numberText(errors - shown)} more things that are wrong: they are shown once these are
              mended.
            </Body1>
          ) : null}
          {refusedRows.some(({ cells: own }) => own.length > 0) ? (
            <Button disabledFocusable={isBusy || cells.length === 0} onClick={() => apply(cells)}>
              {cells.length === 0
                ? 'Check the rows again'
                : `Check the rows again with ${changesText(cells.length)}`}
            </Button>
          ) : null}
        </>
      ) : null}
      {corrected.length > 0 ? (
        <ul className={styles.rows} aria-label="What you put right">
          {corrected.map(({ at, column, heading, value, was }) => (
            <li key={at} className={styles.quiet}>
              <span dir="auto">
                {placeText(sheet, at)} ({column ?? heading}): {was === '' ? '(blank)' : was} →{' '}
                {value === '' ? '(blank)' : value}
              </span>{' '}
              <Button size="small" disabledFocusable={isBusy} onClick={() => apply([{ at, value: null }])}>
                Undo {at}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

interface RowProps {
  readonly row: RefusedRow;
  readonly sheet: string | null;
  readonly form: MergedForm<CellTexts>;
  readonly isBusy: boolean;
}

function Row({ row: { row, cells, why }, sheet, form: { typed, type }, isBusy }: RowProps) {
  const styles = useStyles();
  const wrong = cells.filter((cell) => cell.why.length > 0);
  // What is wrong with a row as a whole is put right in any of its cells.
  const editable = why.length > 0 ? cells : wrong;
  const context = cells.filter((cell) => !editable.includes(cell));
  return (
    <li className={styles.row}>
      <Body1 className={styles.words}>
        <strong>Row {row}</strong>
        <span dir="auto">
          {context.length > 0
            ? `: ${context
                .slice(0, 4)
                .map(({ value }) => value)
                .join(' · ')}`
            : ''}
        </span>
      </Body1>
      {why.map((reason) => (
        <Body1 key={reason} className={styles.words} dir="auto">
          {reason}
        </Body1>
      ))}
      {cells.length === 0 ? (
        <Caption1 className={styles.quiet}>
          It can not be split into cells: mend it in the file, and bring that in again.
        </Caption1>
      ) : (
        <div className={styles.cells}>
          {editable.map(({ at, column, heading, value, why: reasons }) => (
            <Field
              key={at}
              label={`${placeText(sheet, at)} ${columnText(column, heading)}`}
              {...(reasons.length > 0 && typed[at] === undefined
                ? { validationState: 'error', validationMessage: reasons.join('; ') }
                : {})}
            >
              <Input
                className={styles.input}
                value={typed[at] ?? value}
                maxLength={1000}
                disabled={isBusy}
                onChange={(_, data) => type({ [at]: data.value })}
              />
            </Field>
          ))}
        </div>
      )}
    </li>
  );
}

function columnText(column: string | null, heading: string): string {
  if (column === null) return heading;
  return heading === '' || heading.toLowerCase() === column ? column : `${column} (${heading})`;
}

function changesText(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}
