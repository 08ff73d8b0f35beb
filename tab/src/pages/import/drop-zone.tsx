import {
  Body1,
  Button,
  makeStyles,
  mergeClasses,
  Spinner,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { type DragEvent, useRef, useState } from 'react';
import { fileToTake } from './file-to-take.ts';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: {
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  title: { margin: 0, textAlign: 'center' },
  words: {
    maxWidth: '36rem',
    overflowWrap: 'anywhere',
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  hidden: { display: 'none' },
});

interface DropZoneProps {
  /** Name of the file that is being read; null for none. */
  readonly busy: string | null;
  readonly take: (file: File) => void;
}

/** Takes a book by drag and drop, or by a button. */
export function DropZone({ busy, take }: DropZoneProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [whyNot, setWhyNot] = useState<string | null>(null);
  const takeFirst = (files: FileList | null, isFolder = false) => {
    const taken = fileToTake([...(files ?? [])], isFolder, busy);
    setWhyNot('why' in taken ? taken.why : null);
    if ('file' in taken) take(taken.file);
  };
  const dragged = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <section
      aria-label="Bring in a book of deals"
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => dragged(event, true)}
      onDragLeave={(event) => dragged(event, false)}
      onDrop={(event) => {
        dragged(event, false);
        const [item] = event.dataTransfer.items;
        takeFirst(event.dataTransfer.files, item?.webkitGetAsEntry()?.isDirectory === true);
      }}
    >
      <Subtitle1 as="h2" className={styles.title}>
        Drop a book of deals here
      </Subtitle1>
      <Body1 className={styles.words}>
        CSV or XLSX, at most 10 MB, with the columns named in its first row. Nothing is changed before you
        have seen what would be.
      </Body1>
      <Button
        appearance="primary"
        icon={busy === null ? <ArrowUploadRegular /> : <Spinner size="tiny" />}
        disabledFocusable={busy !== null}
        onClick={() => input.current?.click()}
      >
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        className={styles.hidden}
        aria-label="Book of deals"
        onChange={({ target }) => {
          takeFirst(target.files);
          // The same file, mended, can then be chosen again.
          target.value = '';
        }}
      />
      <div role="status" dir="auto" className={styles.words}>
        {whyNot === null ? null : (
          <Body1 block className={styles.words}>
            {whyNot}
          </Body1>
        )}
        {busy === null ? null : `Reading ${busy} …`}
      </div>
    </section>
  );
}
