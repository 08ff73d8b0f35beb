/** The readers of letters: each letter asks only for what its reader can do. */
export const READERS = ['partner', 'customer', 'it-admin'] as const;
export type Reader = (typeof READERS)[number];
