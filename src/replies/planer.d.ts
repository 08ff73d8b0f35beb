declare module 'planer' {
  interface Planer {
    /**
     * One letter for each line: `e` empty, `m` quoted with `>`, `f` forwarded, `s` head of a quotation, `t` text.
     */
    markMessageLines(lines: readonly string[]): string;
  }
  const planer: Planer;
  export = planer;
}
