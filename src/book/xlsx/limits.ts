const MEGABYTE = 1024 * 1024;

/** How much a workbook may ask for. Real books of deals stay far below; beyond lies what is made to do harm. */
export interface WorkbookLimits {
  /** Bytes of the file. */
  readonly file: number;
  /** Files in the zip. */
  readonly entries: number;
  /** Bytes all of them come to when inflated, as stated and as found. */
  readonly inflated: number;
  /** How many times its compressed size a part of more than a megabyte may be. */
  readonly ratio: number;
  readonly rows: number;
  readonly columns: number;
  /** Bytes of text the sheet comes to, as one text may be used in many cells. */
  readonly text: number;
  /** Megabytes the worker may hold. */
  readonly heap: number;
  /** How long the worker may take, without the time in which nobody asks it to go on. */
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

/** Parts up to this size may be compressed as well as they like. */
const SMALL_PART = MEGABYTE;

/** Only these are ever opened; pictures and the like are not. */
export function isReadable(name: string): boolean {
  return /\.(xml|rels)$/i.test(name);
}

/** Whether a part is compressed better than any sheet people made. */
export function isBomb(
  {
    compressedSize,
    uncompressedSize,
  }: { readonly compressedSize: number; readonly uncompressedSize: number },
  { ratio }: WorkbookLimits,
): boolean {
  return uncompressedSize > SMALL_PART && uncompressedSize > compressedSize * ratio;
}
