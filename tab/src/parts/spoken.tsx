import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** What screen readers say when it changes, and nobody sees. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  return (
    <div role="status" className={useStyles().spoken}>
      {children}
    </div>
  );
}
