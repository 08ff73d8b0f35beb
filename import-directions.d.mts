/** What a folder, or a file that stands alone, may import. Paths begin at the root of the project. */
export interface Direction {
  readonly path: string;
  /** Folders and files of the project, besides its own. */
  readonly imports: readonly string[];
  /** Packages by name, and what Node has built in as `node:fs`; parts of them (`node:fs/promises`) included. */
  readonly packages: readonly string[];
}

export const DIRECTIONS: readonly Direction[];
export const RULED: readonly string[];
