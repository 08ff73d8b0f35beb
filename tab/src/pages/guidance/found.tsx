import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../parts/app-link.tsx';
import { Fold } from '../../parts/fold.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { EntryView } from './entry-view.tsx';
import { Links } from './links.tsx';
import { NotAsked } from './not-asked.tsx';
import type { Guidance } from './types.ts';

const useStyles = makeStyles({
  topics: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** What a question has come to: an answer, the nearest one, whom to ask instead, or the topics. */
export function Found({ found, query }: { readonly found: Guidance; readonly query: string }) {
  const styles = useStyles();
  const { kind, entry, others, topics, outside } = found;
  if (entry) {
    return (
      <div className={styles.topics}>
        {kind === 'nearest' && (
          <Body1>
            <strong>Nearest answer – check that it fits.</strong> You asked: <q dir="auto">{query}</q>
          </Body1>
        )}
        <EntryView entry={entry} />
        {query !== '' && <NotAsked key={`${query} ${entry.id}`} query={query} entry={entry.id} />}
        <Links title="Or did you mean" links={others} />
      </div>
    );
  }
  if (outside) {
    return (
      <EmptyState
        title="That is not in the guidance"
        action={<AppLink to="/guidance">Look through all topics</AppLink>}
      >
        It seems to be about {outside.subject}; the pages treat Work or School Accounts in Volume Licensing
        alone. Who knows: {outside.ask}.
      </EmptyState>
    );
  }
  if (kind === 'none') {
    return (
      <EmptyState
        title="The guidance has no sure answer to that"
        action={others.length === 0 ? <AppLink to="/guidance">Look through all topics</AppLink> : null}
      >
        {others.length === 0 ? (
          <>
            Nothing here is near to <q dir="auto">{query}</q>.
          </>
        ) : (
          <Links title="Nearest to it" links={others} />
        )}
      </EmptyState>
    );
  }
  return <Topics topics={topics} />;
}

function Topics({ topics }: { readonly topics: Guidance['topics'] }) {
  const styles = useStyles();
  const [only] = topics;
  if (topics.length === 1 && only) return <Links title={only.title} links={only.entries} />;
  const answers = topics.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div className={styles.topics}>
      <Body1>
        {answers} answers on {topics.length} topics, each with the page it rests on.
      </Body1>
      {topics.map(({ id, title, entries }) => (
        <Fold key={id} summary={`${title} (${entries.length})`}>
          <Links title={null} links={entries} />
        </Fold>
      ))}
    </div>
  );
}
