import type { ContactRule } from '../contact-rule.ts';

/** `detail.cloud` is the directory's answer, which does not tell whether the cloud is the right one;
 * `detail.settled` whether something else has. */
export const cloudUnconfirmed: ContactRule = {
  code: 'cloud-unconfirmed',
  aboutAddress: false,
  find: ({ verdict, evidence: { directory }, directoryAlignment }) =>
    directory && (directoryAlignment === 'unconfirmed' || directory.result === 'ambiguous')
      ? { cloud: directory.result, settled: verdict === 'unverified' ? 'no' : 'yes' }
      : null,
};
