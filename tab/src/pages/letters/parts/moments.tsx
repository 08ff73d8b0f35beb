import { Fragment } from 'react';
import type { components } from '../../../api/schema.d.ts';
import { instantText } from '../../../parts/format.ts';

interface Props {
  readonly times: readonly components['schemas']['DraftMoment'][];
}

/** What became of a draft, and when by the clock of whoever looks: `made Wed 10 Jun, 14:00; sent Thu 11 Jun, 08:30`. */
export function Moments({ times }: Props) {
  return times.map(({ what, at }, place) => (
    <Fragment key={what}>
      {place === 0 ? '' : '; '}
      {what}
      {at === null ? null : (
        <>
          {' '}
          <time dateTime={at}>{instantText(at)}</time>
        </>
      )}
    </Fragment>
  ));
}
