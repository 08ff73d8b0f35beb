import { dealsPath } from '../../host/deep-link.ts';
import { NamedBar } from '../../parts/named-bar.tsx';

/** What colleagues named one on, above everything: it is on no list before it is taken. */
export function Named() {
  return <NamedBar look={dealsPath('named=open')} />;
}
