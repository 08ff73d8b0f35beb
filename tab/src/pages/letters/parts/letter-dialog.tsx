import { Button, MessageBar, MessageBarBody, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import { MailboxBar } from '../../../parts/mailbox-bar.tsx';
import { PageDialog } from '../../../parts/page-dialog.tsx';
import { QueryView } from '../../../parts/query-view.tsx';
import {
  commandOf,
  type LetterChoice,
  type LetterPreview,
  type NamedLetter,
  useLetterPreview,
} from '../letters-data.ts';
import { DraftResult } from './draft-result.tsx';
import { LetterForm } from './letter-form.tsx';
import { LetterHtml } from './letter-html.tsx';
import { Moments } from './moments.tsx';
import { RefusalBar } from './refusal-bar.tsx';
import { type DraftWrites, useDraftWrites } from './use-draft-writes.ts';
import { useSettled } from './use-settled.ts';

const useStyles = makeStyles({
  title: { overflowWrap: 'anywhere', margin: 0 },
});

const NOTHING_CHOSEN: LetterChoice = { to: '', cc: [], note: '', language: null };

export interface LetterDialogProps {
  readonly dealId: string;
  readonly letter: NamedLetter;
  readonly close: () => void;
}

/** A letter about a deal, to look it through and to have it as a draft. Nothing is made before "Create draft". */
export function LetterDialog({ dealId, letter, close }: LetterDialogProps) {
  const { template } = letter;
  const [choice, setChoice] = useState(NOTHING_CHOSEN);
  const settled = useSettled(choice);
  const query = useLetterPreview(dealId, template, settled);
  const writes = useDraftWrites(dealId, template);
  const isCurrent = settled === choice && !query.isFetching;
  const version = isCurrent ? (query.data?.previewVersion ?? null) : null;
  const isOver = writes.result?.kind === 'drafted' || writes.result?.kind === 'filed';
  return (
    <PageDialog
      title={`Draft ${letter.name}`}
      close={close}
      isLong
      actions={
        <>
          <Button onClick={close}>Close</Button>
          <Button
            disabledFocusable={version === null || writes.isPending}
            onClick={() => version !== null && void writes.save(version, choice)}
          >
            Save as file
          </Button>
          <Button
            appearance={isOver ? 'secondary' : 'primary'}
            disabledFocusable={version === null || writes.isPending}
            onClick={() => version !== null && void writes.create(version, choice)}
          >
            {isOver ? 'Bring up to date' : 'Create draft'}
          </Button>
        </>
      }
    >
      <QueryView query={query} what="the letter">
        {(preview) => (
          <Looked
            {...{ preview, choice, writes }}
            choose={setChoice}
            lookAgain={() => {
              writes.forget();
              void query.refetch();
            }}
            again={(freshAfter) => {
              if (version !== null) void writes.create(version, choice, freshAfter);
            }}
          />
        )}
      </QueryView>
    </PageDialog>
  );
}

interface LookedProps {
  readonly preview: LetterPreview;
  readonly choice: LetterChoice;
  readonly writes: DraftWrites;
  readonly choose: (choice: LetterChoice) => void;
  readonly again: (freshAfter?: number) => void;
  /** Reads the letter anew. */
  readonly lookAgain: () => void;
}

function Looked({ preview, choice, writes, choose, again, lookAgain }: LookedProps) {
  const styles = useStyles();
  const { customer, title, notices, letter, before, recipients } = preview;
  const { result, refusal, isPending } = writes;
  return (
    <>
      <div role="status" aria-live="polite">
        {result ? (
          <DraftResult result={result} of={`for ${customer}`} again={again} isPending={isPending} />
        ) : null}
        {refusal === null ? null : refusal.onceAllowed === null ? (
          <RefusalBar refusal={refusal} lookAgain={lookAgain} />
        ) : (
          <MailboxBar
            detail={`${refusal.detail} You can save the letter as a file instead.`}
            command={commandOf(preview.template, preview.dealId)}
            retry={refusal.onceAllowed}
            dismiss={writes.forget}
          />
        )}
      </div>
      {title === null ? null : (
        <Subtitle2 as="h3" className={styles.title}>
          {title}
        </Subtitle2>
      )}
      {notices.map((notice) => (
        <MessageBar key={notice} intent={letter ? 'warning' : 'info'} layout="multiline">
          <MessageBarBody dir="auto">{notice}</MessageBarBody>
        </MessageBar>
      ))}
      {before && !result ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            There is one by you already: {before.stateText} (<Moments times={before.times} />
            ). {before.effect}
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {recipients.length > 0 ? <LetterForm preview={preview} choice={choice} choose={choose} /> : null}
      {letter ? (
        <>
          <Subtitle2 as="h3" className={styles.title} dir="auto">
            {letter.subject}
          </Subtitle2>
          <LetterHtml level={4} html={letter.html} label="The letter as it will look" />
        </>
      ) : null}
    </>
  );
}
