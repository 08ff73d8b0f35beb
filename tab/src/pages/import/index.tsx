import { useEffect } from 'react';
import { useParams } from 'wouter';
import { Page } from '../../parts/page.tsx';
import { ImportView } from './import-view.tsx';
import { StartView } from './start-view.tsx';

export function ImportPage() {
  const { uploadId } = useParams<{ uploadId?: string }>();
  useEffect(keepPage, []);
  return <Page title="Import">{uploadId ? <ImportView uploadId={uploadId} /> : <StartView />}</Page>;
}

/** A file that is dropped beside the place for it would have the browser leave the page for it. Returns what ends that. */
function keepPage(): () => void {
  const ending = new AbortController();
  const ignore = (event: Event) => event.preventDefault();
  for (const type of ['dragover', 'drop']) addEventListener(type, ignore, { signal: ending.signal });
  return () => ending.abort();
}
