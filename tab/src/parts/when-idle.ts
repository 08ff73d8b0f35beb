/** Milliseconds after which work is done even if the browser is never idle. */
const LATEST_MS = 2000;

/** Does work when the browser has nothing else to do; soon, where it can't tell. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: LATEST_MS });
  else setTimeout(work, 200);
}
