/** A legend that goes on in a next line where it is narrow, and folds nothing away. */
export const WHOLE_LEGEND = { enabledWrapLines: true } as const;
