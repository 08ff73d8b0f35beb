import type { ContactRule } from '../contact-rule.ts';

/**
 * `detail.cloud` is the directory's result, which leaves the alignment open; `detail.settled` whether a
 * person's check has settled it.
 */
export const cloudUnconfirmed: ContactRule = {
  code: 'cloud-unconfirmed',
  aboutAddress: false,
  find: ({ verdict, evidence: { directory }, directoryAlignment }) =>
    directory && (directoryAlignment === 'unconfirmed' || directory.result === 'ambiguous')
      ? { cloud: directory.result, settled: verdict === 'unverified' ? 'no' : 'yes' }
      : null,
};
