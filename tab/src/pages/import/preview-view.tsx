import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { ChangedMeanwhile, hasClash } from '../../parts/changed-meanwhile.tsx';
import { numberText } from '../../parts/format.ts';
import { useToast } from '../../parts/toasts.tsx';
import { dealsText } from '../../parts/words.ts';
import { AnswerHeading } from './answer-heading.tsx';
import { ColumnsForm } from './columns-form.tsx';
import { Notices, WriteFailure } from './notices.tsx';
import { OutcomeLists } from './outcome-lists.tsx';
import type { Import, Preview } from './queries.ts';
import { RefusedRows } from './refused-rows.tsx';
import { type MappedHeading, type NewCell, useImportWrites } from './use-import-writes.ts';
import {
  type CellTexts,
  type ColumnChoices,
  cellTexts,
  columnChoices,
  usePreviewForms,
} from './use-preview-forms.ts';
import { choiceText } from './words.ts';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  answer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  file: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface PreviewViewProps {
  readonly upload: Import;
  readonly preview: Preview;
  readonly version: string;
}

/** What the import of a file would do, what is asked of it, and the one button that does it. */
export function PreviewView({ upload, preview, version }: PreviewViewProps) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const [, go] = useLocation();
  const tell = useToast();
  const { columns, cells } = usePreviewForms(preview);
  const changed = useRef<HTMLDivElement>(null);
  const { map, mend, confirm, discard } = useImportWrites(upload.id, version);
  const { counts, missing } = preview;
  const toTake = counts ? counts.new + counts.changed : 0;
  const isBusy = [map, mend, confirm, discard].some(({ isPending }) => isPending);
  const toAnswer = () => title.current?.focus();
  const forget = () =>
    discard.mutate(
      { on: version },
      {
        onSuccess: () => {
          tell({ title: `${upload.fileName} is forgotten`, detail: 'Nothing was changed.', intent: 'info' });
          go('/import');
        },
      },
    );
  /** What was sent is no news when it comes back. */
  const shown = (now: Preview, choices: Partial<ColumnChoices>, texts: Partial<CellTexts>) => {
    columns.saved(choices, columnChoices(now));
    cells.saved(texts, cellTexts(now));
  };
  const mapped = (headings: readonly MappedHeading[], done: () => void) => {
    if (hasClash(columns)) return changed.current?.focus();
    const sent = columns.typed;
    map.mutate(
      { headings, on: version },
      {
        onSuccess: ({ data }) => {
          if (data.preview) shown(data.preview, sent, {});
          done();
          toAnswer();
        },
      },
    );
  };
  const mended = (news: readonly NewCell[]) => {
    if (hasClash(cells)) return changed.current?.focus();
    const sent = cells.typed;
    mend.mutate(
      { cells: news, on: version },
      {
        onSuccess: ({ data }) => {
          const stored = Object.fromEntries(news.map(({ at }) => [at, sent[at]]));
          if (data.preview) shown(data.preview, {}, stored);
          toAnswer();
        },
      },
    );
  };
  const actions = (
    <div className={styles.actions}>
      {missing.length > 0 ? null : (
        <Button
          appearance="primary"
          disabledFocusable={toTake === 0 || isBusy}
          onClick={() => confirm.mutate({ on: version })}
        >
          {toTake === 0 ? 'Nothing to import' : `Import ${dealsText(toTake)}`}
        </Button>
      )}
      <Button disabledFocusable={isBusy} onClick={forget}>
        Discard
      </Button>
    </div>
  );
  return (
    <div className={styles.view}>
      <section className={styles.answer} aria-live="polite">
        <AnswerHeading heading={title}>{answerOf(preview)}</AnswerHeading>
        <Body1 className={styles.file}>
          <span dir="auto">{upload.fileName}</span>
          {preview.sheet === null ? '' : `, sheet “${preview.sheet}”`}. Nothing is changed yet.
          {preview.sheet !== null && missing.length > 0
            ? ' Only the first sheet with content is read: if the deals stand in another, put that first.'
            : ''}
        </Body1>
      </section>
      {missing.length === 0 ? actions : null}
      {[confirm, mend, map, discard].map(({ error }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the writes are always the same four
        <WriteFailure key={at} error={error} />
      ))}
      {isBusy ? null : (
        <div ref={changed} tabIndex={-1}>
          <ChangedMeanwhile
            form={columns}
            what="The columns were read otherwise elsewhere."
            nameOf={(heading) => heading}
            textOf={choiceText}
          />
          <ChangedMeanwhile form={cells} what="Rows were put right elsewhere." nameOf={(at) => at} />
        </div>
      )}
      <Notices upload={upload} preview={preview} />
      <ColumnsForm preview={preview} form={columns} isBusy={isBusy} apply={mapped} />
      <RefusedRows preview={preview} form={cells} isBusy={isBusy} apply={mended} />
      <OutcomeLists preview={preview} />
      {missing.length > 0 ? actions : null}
    </div>
  );
}

/** What will happen, in one sentence. */
function answerOf({ counts, missing }: Preview): string {
  if (missing.length > 0 || !counts)
    return `Say which ${missing.length === 1 ? 'column is' : 'columns are'} ${missing.join(' and ')}`;
  const some = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${numberText(count)} ${count === 1 ? one : many}`];
  const parts = [
    ...some(counts.new, 'deal will be new', 'deals will be new'),
    ...some(counts.changed, 'deal will change', 'deals will change'),
    ...some(counts.unchanged, 'deal stays as it is', 'deals stay as they are'),
    ...some(counts.refused, 'deal is refused', 'deals are refused'),
  ];
  return parts.length === 0 ? 'The file has no deals' : parts.join(', ');
}
