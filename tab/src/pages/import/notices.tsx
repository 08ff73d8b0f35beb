import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { ApiError } from '../../api/problem.ts';
import { instantText } from '../../parts/format.ts';
import { ErrorState } from '../../parts/states.tsx';
import type { Import, Preview } from './queries.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** What is to be known of a file beside what its import would do. */
export function Notices({ upload, preview }: { readonly upload: Import; readonly preview: Preview }) {
  const { keptBy, columns } = preview;
  const asLastTime = columns.filter(({ readAs }) => readAs === 'as-last-time');
  return (
    <>
      {upload.result && 'stopped' in upload.result ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>The import stopped before its end.</MessageBarTitle> What it had taken is kept,
            each deal whole. Import once more: what is there is not taken twice.
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {keptBy && asLastTime.length > 0 ? (
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>Read as last time:</MessageBarTitle>{' '}
            <span dir="auto">
              {asLastTime.map(({ heading, column }) => `${heading} as ${column}`).join(', ')}. {keptBy.name}{' '}
              confirmed this on {instantText(keptBy.at)}.
            </span>
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
}

/** Why a press came to nothing; where something has changed meanwhile, what. */
export function WriteFailure({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  if (!error) return null;
  const changes =
    error instanceof ApiError && error.problem.code === 'changed' ? error.problem.changes : undefined;
  if (!changes) return <ErrorState what="That was not done" error={error} />;
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>It has changed meanwhile.</MessageBarTitle> Nothing was done; below is how it is
          now.
          <ul className={styles.list}>
            {changes.map((change) => (
              <li key={change} dir="auto">
                {change}
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
