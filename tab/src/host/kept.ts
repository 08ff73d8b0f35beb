/** What is kept where the browser keeps nothing: in a frame, it may refuse pages of other sites their storage. */
const forNow = new Map<string, string>();

/** Text that is kept for the window, or, where the browser does not allow that, as long as the page is open. */
export const kept = {
  get(name: string): string | null {
    return stored((storage) => storage.getItem(name)) ?? forNow.get(name) ?? null;
  },
  set(name: string, text: string): void {
    forNow.set(name, text);
    stored((storage) => storage.setItem(name, text));
  },
  remove(name: string): void {
    forNow.delete(name);
    stored((storage) => storage.removeItem(name));
  },
};

function stored<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}
