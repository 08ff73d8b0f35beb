import { useRef } from 'react';
import { AppLink } from '../../parts/app-link.tsx';
import { QueryView } from '../../parts/query-view.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { ImportingView } from './importing-view.tsx';
import { PreviewView } from './preview-view.tsx';
import { useImport } from './queries.ts';
import { ResultView } from './result-view.tsx';

/** A book that was uploaded, in whichever state it is. */
export function ImportView({ uploadId }: { readonly uploadId: string }) {
  const query = useImport(uploadId);
  // What is imported before one's eyes is told when it is done; what was imported before is only shown.
  const wasRunning = useRef(false);
  return (
    <QueryView query={query} what="the file" lines={8}>
      {({ data, etag }) => {
        if (data.state === 'importing') {
          wasRunning.current = true;
          return <ImportingView upload={data} />;
        }
        if (data.state === 'imported') return <ResultView upload={data} isNew={wasRunning.current} />;
        if (data.state === 'waiting' && data.preview)
          return <PreviewView upload={data} preview={data.preview} version={etag ?? ''} />;
        return (
          <EmptyState
            title="The file was discarded"
            action={<AppLink to="/import">Bring in another</AppLink>}
          >
            Nothing of it was imported, and it is forgotten.
          </EmptyState>
        );
      }}
    </QueryView>
  );
}
