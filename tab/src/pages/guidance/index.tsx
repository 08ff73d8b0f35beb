import { Button, Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useSearchParams } from 'wouter';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { Page } from '../../parts/page.tsx';
import { QueryView } from '../../parts/query-view.tsx';
import { EntryView } from './entry-view.tsx';
import { Found } from './found.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    maxWidth: '48rem',
  },
  field: { flexGrow: 1, flexBasis: '14rem', minWidth: 0 },
  box: { maxWidth: 'none', width: '100%' },
});

const MOST_CHARACTERS = 500;

/** What Microsoft's pages say, with citations: a question in the address is answered, an answer's id is shown. */
export function GuidancePage() {
  const [asked, ask] = useSearchParams();
  const id = asked.get('id');
  const query = asked.get('query') ?? '';
  return (
    <Page title="Guidance">
      <Search key={query} query={query} ask={(question) => ask(question === '' ? {} : { query: question })} />
      <div aria-live="polite">{id === null ? <Answers query={query} /> : <OneEntry id={id} />}</div>
    </Page>
  );
}

interface SearchProps {
  readonly query: string;
  readonly ask: (question: string) => void;
}

function Search({ query, ask }: SearchProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(query);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(typed.trim());
  };
  return (
    <search>
      <form className={styles.form} onSubmit={submit}>
        <Field label="Your question" className={styles.field}>
          <SearchBox
            value={typed}
            placeholder="What is cloud scope?"
            className={styles.box}
            input={{ maxLength: MOST_CHARACTERS }}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Button appearance="primary" type="submit">
          Search
        </Button>
      </form>
    </search>
  );
}

function Answers({ query }: { readonly query: string }) {
  const api = useApi();
  const found = useQuery({
    queryKey: ['guidance', query],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/guidance', { params: { query: query === '' ? {} : { query } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <QueryView query={found} what="the guidance">
      {(data) => <Found found={data} query={query} />}
    </QueryView>
  );
}

function OneEntry({ id }: { readonly id: string }) {
  const api = useApi();
  const entry = useQuery({
    queryKey: ['guidance-entry', id],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/guidance/{id}', { params: { path: { id } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <QueryView query={entry} what="the answer">
      {(data) => <EntryView entry={data} />}
    </QueryView>
  );
}
