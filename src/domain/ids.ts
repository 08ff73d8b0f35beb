/** The closed vocabularies of a deal. Their tables, synonyms and citations are in `src/policy`. */

export const ROLE_IDS = [
  'notices-contact',
  'online-administrator',
  'online-service-manager',
  'bill-to',
  'key-viewer',
  'license-position-viewer',
  'online-admin',
  'downloads',
  'software-assurance-manager',
] as const;
export type RoleId = (typeof ROLE_IDS)[number];

export const CLOUD_SCOPE_IDS = [
  'commercial',
  'commercial-gcc',
  'gcc',
  'gcc-high',
  'dod',
  'azure-secret',
  'azure-top-secret',
  'unknown',
] as const;
export type CloudScopeId = (typeof CLOUD_SCOPE_IDS)[number];

/** The clouds a directory look-up can name; `us-gov` is a US Government tenant whose tier is not known. */
export const DIRECTORY_CLOUDS = ['commercial', 'gcc', 'gcc-high', 'dod', 'us-gov'] as const;
export type DirectoryCloud = (typeof DIRECTORY_CLOUDS)[number];

export const TRANSACTIONS = ['new', 'renewal', 'extension', 'amendment', 'cicr', 'cocp'] as const;
export type Transaction = (typeof TRANSACTIONS)[number];

export const SUBMISSIONS = ['vlc-package', 'manual-form'] as const;
export type Submission = (typeof SUBMISSIONS)[number];

export const STAGES = ['open', 'submitted', 'on-hold', 'activated', 'closed', 'cancelled'] as const;
export type Stage = (typeof STAGES)[number];

export const METHODS = ['vl-central', 'sign-in', 'customer', 'directory'] as const;
export type Method = (typeof METHODS)[number];

/** The methods whose results a person records after checking at Microsoft. */
export const RECORDABLE_METHODS = ['vl-central', 'sign-in'] as const satisfies readonly Method[];
export type RecordableMethod = (typeof RECORDABLE_METHODS)[number];

/** Those, and what a customer has told somebody, which a sentence says. */
export const STATED_METHODS = [...RECORDABLE_METHODS, 'customer'] as const satisfies readonly Method[];
export type StatedMethod = (typeof STATED_METHODS)[number];

/** The results that each method can have. */
export const RESULTS = {
  'vl-central': ['valid', 'no-wsa', 'wrong-cloud', 'invalid'],
  'sign-in': ['work-account', 'not-work-account'],
  customer: ['confirmed', 'denied'],
  directory: [...DIRECTORY_CLOUDS, 'not-found', 'ambiguous', 'consumer', 'unreachable'],
} as const satisfies Record<Method, readonly string[]>;
export type Result<M extends Method = Method> = (typeof RESULTS)[M][number];

export const SEVERITIES = ['blocker', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const REQUIREMENTS = ['mandatory', 'recommended', 'none', 'retired'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

export const RISKS = ['none', 'low', 'medium', 'high', 'critical'] as const;
export type Risk = (typeof RISKS)[number];
