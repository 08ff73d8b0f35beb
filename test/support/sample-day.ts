/** The day as of which the samples are judged. */
export const SAMPLE_DAY = '2026-06-10';
