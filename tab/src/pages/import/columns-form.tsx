import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { MergedForm } from '../../parts/use-merged-form.ts';
import type { BookColumn, Preview, ReadColumn } from './queries.ts';
import type { MappedHeading } from './use-import-writes.ts';
import { askedColumns, type Choice, type ColumnChoices } from './use-preview-forms.ts';
import { choiceText } from './words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, alignItems: 'flex-start' },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 16rem), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    width: '100%',
  },
  samples: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2, display: 'block' },
  words: { overflowWrap: 'anywhere' },
});

interface ColumnsFormProps {
  readonly preview: Preview;
  readonly form: MergedForm<ColumnChoices>;
  readonly isBusy: boolean;
  /** `done` is called once the file is read so. */
  readonly apply: (headings: readonly MappedHeading[], done: () => void) => void;
}

/** The headings that are no known columns, and what each stands for. */
export function ColumnsForm({ preview, form, isBusy, apply }: ColumnsFormProps) {
  const { missing } = preview;
  const asked = askedColumns(preview);
  /** Null until somebody opens or folds it. */
  const [isUnfolded, setUnfolded] = useState<boolean | null>(null);
  if (asked.length === 0) return null;
  const isToAnswer =
    missing.length > 0 || asked.some(({ readAs, guess }) => readAs === 'unknown' && guess !== null);
  return (
    <Accordion
      collapsible
      openItems={(isUnfolded ?? isToAnswer) ? ['columns'] : []}
      onToggle={(_event, { openItems }) => setUnfolded(openItems.length > 0)}
    >
      <AccordionItem value="columns">
        <AccordionHeader as="h3">
          {asked.some(({ readAs }) => readAs === 'unknown')
            ? 'Columns with other names'
            : 'How the columns are read'}{' '}
          ({asked.length})
        </AccordionHeader>
        <AccordionPanel>
          <Choices
            asked={asked}
            preview={preview}
            form={form}
            isBusy={isBusy}
            apply={(headings) => apply(headings, () => setUnfolded(null))}
          />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function Choices({
  asked,
  preview,
  form: { values: chosen, type },
  isBusy,
  apply,
}: Omit<ColumnsFormProps, 'apply'> & {
  readonly asked: readonly ReadColumn[];
  readonly apply: (headings: readonly MappedHeading[]) => void;
}) {
  const styles = useStyles();
  const { choices, missing } = preview;
  // By columns, and not by headings: two may have the same.
  const taken = asked.map(({ heading }) => chosen[heading] ?? '');
  const twice = new Set(taken.filter((choice, at) => isColumn(choice) && taken.indexOf(choice) !== at));
  const wanting = missing.filter((column) => !Object.values(chosen).includes(column));
  const send = () =>
    apply(
      Object.entries(chosen).flatMap(([heading, choice]) =>
        choice === '' ? [] : [{ heading, column: choice === 'left-out' ? null : choice }],
      ),
    );
  return (
    <div className={styles.form}>
      <Body1 className={styles.words}>
        What you choose is kept for your organisation when you import: the next file with these headings is
        read the same way, and says so.
      </Body1>
      <div className={styles.grid}>
        {asked.map((column) => {
          const { heading, at, samples, readAs, guess } = column;
          const choice = chosen[heading] ?? '';
          const isTwice = twice.has(choice);
          return (
            <div key={at}>
              <Field
                label={`${heading} (column ${at})`}
                {...(isTwice
                  ? { validationState: 'error', validationMessage: twiceText(column, choice, asked) }
                  : {})}
                {...(readAs === 'unknown' && guess !== null && choice === guess && !isTwice
                  ? {
                      validationState: 'none',
                      validationMessage: 'A guess, by its name and what stands below it',
                    }
                  : {})}
              >
                <Select
                  value={choice}
                  disabled={isBusy}
                  onChange={(_, { value }) => type({ [heading]: value as Choice })}
                >
                  {(['', 'left-out', ...choices] as const).map((name) => (
                    <option key={name} value={name}>
                      {choiceText(name)}
                    </option>
                  ))}
                </Select>
              </Field>
              <Caption1 className={styles.samples} dir="auto">
                {samples.length > 0 ? `For example: ${samples.join(' · ')}` : 'Nothing stands below it'}
              </Caption1>
            </div>
          );
        })}
      </div>
      {wanting.length > 0 ? (
        <Body1 className={styles.words}>
          Still to be chosen: {wanting.join(' and ')}. Every book has these.
        </Body1>
      ) : null}
      <Button
        appearance={missing.length > 0 ? 'primary' : 'secondary'}
        disabledFocusable={isBusy || wanting.length > 0 || twice.size > 0}
        onClick={send}
      >
        {isBusy ? 'Reading …' : 'Read the file like this'}
      </Button>
    </div>
  );
}

function twiceText({ heading, at }: ReadColumn, choice: string, asked: readonly ReadColumn[]): string {
  const hasNamesake = asked.some((other) => other.heading === heading && other.at !== at);
  return hasNamesake
    ? `Only one column can be ${choice}, and several are called “${heading}”: give one another name in the file.`
    : `Only one column can be ${choice}.`;
}

function isColumn(choice: Choice): choice is BookColumn {
  return choice !== '' && choice !== 'left-out';
}
