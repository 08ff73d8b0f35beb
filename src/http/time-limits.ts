/**
 * Longest time until an uploaded file has arrived, in milliseconds. The listener allows any request a little more, so that
 * what is late is told so; the page waits as long, and for the answer (`tab/src/api/authorized-fetch`).
 */
export const FILE_BODY_MS = 120_000;
