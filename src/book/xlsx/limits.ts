const MEGABYTE = 1024 * 1024;

/** Limits of a workbook: far above real books of deals, to stop hostile files. */
export interface WorkbookLimits {
  /** Bytes of the file. */
  readonly file: number;
  /** Files in the zip. */
  readonly entries: number;
  /** Bytes of all parts together when inflated, checked against both the stated and the actual sizes. */
  readonly inflated: number;
  /** Maximum ratio of inflated to compressed size, for parts above `SMALL_PART`. */
  readonly ratio: number;
  readonly rows: number;
  readonly columns: number;
  /** Bytes of the sheet as CSV, since one shared string may be used in many cells. */
  readonly text: number;
  /** Megabytes of the worker's heap. */
  readonly heap: number;
  /** Milliseconds the worker may run, not counting the time it waits for requests. */
  readonly milliseconds: number;
}

export const WORKBOOK_LIMITS: WorkbookLimits = {
  file: 10 * MEGABYTE,
  entries: 2000,
  inflated: 100 * MEGABYTE,
  ratio: 100,
  rows: 200_000,
  columns: 200,
  text: 40 * MEGABYTE,
  heap: 128,
  milliseconds: 10_000,
};

/** Bytes up to which a part may have any compression ratio. */
const SMALL_PART = MEGABYTE;

/** Whether a part is of a kind that is opened; pictures and the like are not. */
export function isReadable(name: string): boolean {
  return /\.(xml|rels)$/i.test(name);
}

/** Whether a part is compressed more than any sheet made by people. */
export function isBomb(
  {
    compressedSize,
    uncompressedSize,
  }: { readonly compressedSize: number; readonly uncompressedSize: number },
  { ratio }: WorkbookLimits,
): boolean {
  return uncompressedSize > SMALL_PART && uncompressedSize > compressedSize * ratio;
}
