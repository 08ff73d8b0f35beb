import type { ContactRule } from '../contact-rule.ts';

/** `detail.cloud` is the cloud the directory named. */
export const cloudMismatchLikely: ContactRule = {
  code: 'cloud-mismatch-likely',
  aboutAddress: false,
  find: ({ verdict, evidence, directoryAlignment }) =>
    verdict === 'unverified' && directoryAlignment === 'misaligned' && evidence.directory
      ? { cloud: evidence.directory.result }
      : null,
};
