let isNavigated = false;

/** Notes that somebody went from one page to another, after which pages take the focus to their heading. */
export function noteNavigation(): void {
  isNavigated = true;
}

/** Whether somebody came from another page; false on the page that was opened first, whose focus the browser sets. */
export function wasNavigated(): boolean {
  return isNavigated;
}
