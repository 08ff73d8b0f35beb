import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { answered, answeredWithTag } from '../../api/answer.ts';
import { isPassing } from '../../api/authorized-fetch.ts';
import { useApi } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { AppLink } from '../../parts/app-link.tsx';
import { instantText } from '../../parts/format.ts';
import { QueryView } from '../../parts/query-view.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { ErrorState } from '../../parts/states.tsx';
import { DropZone } from './drop-zone.tsx';
import { importKey, useWaiting, type VersionedImport } from './queries.ts';
import { countsText } from './words.ts';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    alignItems: 'flex-start',
  },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxWidth: '100%' },
  item: { overflowWrap: 'anywhere', marginBottom: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What is sent of a file: its name and size make it another one than the last. */
interface Sent {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  readonly file: File;
}

/** Where a book is dropped or chosen, with those that wait. */
export function StartView() {
  const api = useApi();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const upload = useWrite({
    send: ({ name, file }: Sent, headers): Promise<VersionedImport> =>
      answeredWithTag(
        api.POST('/api/v1/imports', {
          params: { query: { name }, header: headers },
          headers: { 'Content-Type': 'application/octet-stream' },
          // The document says that a binary body is a string.
          body: file as unknown as string,
          bodySerializer: (body) => body,
        }),
      ),
  });
  const send = (file: File) => {
    const { name, size, lastModified } = file;
    upload.mutate(
      { name: name.slice(0, 200), size, lastModified, file },
      {
        onSuccess: (sent) => {
          queries.setQueryData(importKey(sent.data.id), sent);
          void queries.invalidateQueries({ queryKey: ['imports'], exact: true });
          go(`/import/${sent.data.id}`);
        },
      },
    );
  };
  const again = ({ file }: Sent) => {
    return () => send(file);
  };
  return (
    <>
      <DropZone busy={upload.isPending ? (upload.variables?.name ?? '') : null} take={send} />
      {upload.error ? (
        <ErrorState
          what={`${upload.variables?.name ?? 'The file'} was not taken`}
          error={upload.error}
          {...(isPassing(upload.error) && upload.variables ? { retry: again(upload.variables) } : {})}
        />
      ) : null}
      <Waiting />
      <ExportBook />
    </>
  );
}

function Waiting() {
  const styles = useStyles();
  const waiting = useWaiting();
  if (waiting.data?.items.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="waiting">
      <Subtitle2 as="h2" id="waiting" className={styles.heading}>
        Files that wait for your word
      </Subtitle2>
      <QueryView query={waiting} what="the files that wait" lines={2}>
        {({ items }) => (
          <ul className={styles.list}>
            {items.map(({ id, fileName, state, changedAt, counts }) => (
              <li key={id} className={styles.item}>
                <AppLink to={`/import/${id}`}>
                  <span dir="auto">{fileName}</span>
                </AppLink>{' '}
                <span className={styles.quiet}>
                  {state === 'importing'
                    ? 'is being imported'
                    : counts
                      ? countsText(counts)
                      : 'needs its columns'}{' '}
                  · {instantText(changedAt)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}

/** The deals that one may see, as a file. */
function ExportBook() {
  const styles = useStyles();
  const api = useApi();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    setError(null);
    try {
      const text = await answered(api.GET('/api/v1/book', { parseAs: 'text' }));
      saveFile(
        new Blob([String(text)], { type: 'text/csv' }),
        `deals-${new Date().toISOString().slice(0, 10)}.csv`,
      );
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.section} aria-labelledby="export">
      <Subtitle2 as="h2" id="export" className={styles.heading}>
        A book to begin with
      </Subtitle2>
      <Body1 className={styles.quiet}>
        Your deals as CSV, to be changed in a spreadsheet and brought in again.
      </Body1>
      <Button icon={<ArrowDownloadRegular />} disabledFocusable={isBusy} onClick={() => void save()}>
        Export my deals
      </Button>
      {error ? <ErrorState what="The deals could not be exported" error={error} /> : null}
    </section>
  );
}
