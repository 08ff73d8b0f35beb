import type { KeptClassifier } from './classifier.ts';
import type { KeptDictionary } from './dictionary.ts';

/** What the ranking learned from the entries and the ways to ask for them. */
export interface Learned {
  /** Of what it was learned; another one if an entry or a way to ask was changed since. */
  readonly fingerprint: string;
  /** The weight of each feature. */
  readonly features: readonly number[];
  readonly dictionary: KeptDictionary;
  readonly classifier: KeptClassifier;
}
