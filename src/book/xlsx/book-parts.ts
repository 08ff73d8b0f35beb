import { damaged, tooMuch, WorkbookFault } from './fault.ts';
import { type DateKind, dateKind } from './number-format.ts';
import { type Package, relationshipsOf, targetOf } from './package.ts';
import { readXml } from './xml.ts';

/** A sheet: its name, and that of its part. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** The index of a workbook: names of its parts, and its date system. */
export interface BookParts {
  /** The visible sheets, in order. */
  readonly sheets: readonly SheetPart[];
  /** Names of the hidden ones. */
  readonly hidden: readonly string[];
  readonly styles: string | null;
  readonly strings: string | null;
  readonly from1904: boolean;
}

/** Excel's own limit of cell formats in a workbook. */
const MOST_FORMATS = 65_490;

/** Maximum of relationships and of sheets, above any real workbook's. */
const MOST_NAMED = 10_000;

/** Hidden sheets that are named. */
const MOST_HIDDEN = 20;

interface Relationship {
  readonly kind: string;
  readonly part: string;
}

export async function bookParts(parts: Package): Promise<BookParts> {
  const ofPackage = await relationships(parts, '');
  const book = [...ofPackage.values()].find(({ kind }) => kind === 'officeDocument')?.part;
  if (book === undefined)
    throw new WorkbookFault('the file holds no workbook; save the sheet as .xlsx or as "CSV UTF-8"');
  const related = await relationships(parts, book);
  const { refs, hidden, from1904 } = await sheetsOf(parts, book);
  const one = (kind: string): string | null =>
    [...related.values()].find((relationship) => relationship.kind === kind)?.part ?? null;
  return {
    sheets: refs.flatMap(({ name, ref }) => {
      const relationship = related.get(ref);
      return relationship?.kind === 'worksheet' ? [{ name, part: relationship.part }] : [];
    }),
    hidden,
    styles: one('styles'),
    strings: one('sharedStrings'),
    from1904,
  };
}

/**
 * Relationships of a part, by id. A kind is the last segment of the type, which is equal in both dialects of the
 * format.
 */
async function relationships(parts: Package, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const name = relationshipsOf(part);
  if (!parts.has(name)) return found;
  await readXml(name, parts.read(name), {
    open: (tag, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (tag !== 'Relationship' || TargetMode === 'External') return;
      if (found.size >= MOST_NAMED) throw tooMuch('has more parts than any workbook');
      found.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), part: targetOf(part, Target) });
    },
  });
  return found;
}

async function sheetsOf(
  parts: Package,
  book: string,
): Promise<{
  readonly refs: readonly { name: string; ref: string }[];
  readonly hidden: readonly string[];
  readonly from1904: boolean;
}> {
  const hidden: string[] = [];
  const refs: { name: string; ref: string }[] = [];
  let from1904 = false;
  await readXml(book, parts.read(book), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attributes.date1904 ?? '');
      if (tag !== 'sheet') return;
      // Excel allows 31 characters.
      const name = (attributes.name ?? '').slice(0, 100);
      if (/hidden/i.test(attributes.state ?? '')) {
        if (hidden.length < MOST_HIDDEN) hidden.push(name);
        return;
      }
      if (refs.length >= MOST_NAMED) throw tooMuch('has more sheets than any workbook');
      const ref = Object.entries(attributes).find(([name]) => /:id$/.test(name))?.[1];
      if (ref === undefined) throw damaged('a sheet of it has no reference');
      refs.push({ name, ref });
    },
  });
  return { refs, hidden, from1904 };
}

/** The date kind of each cell style, by style number. */
export async function dateKinds(parts: Package, styles: string | null): Promise<readonly DateKind[]> {
  if (styles === null || !parts.has(styles)) return [];
  const codes = new Map<number, string>();
  const kinds: DateKind[] = [];
  let inCells = false;
  await readXml(styles, parts.read(styles), {
    open: (tag, { numFmtId, formatCode = '' }) => {
      if (tag === 'cellXfs') inCells = true;
      if (tag === 'numFmt') codes.set(Number(numFmtId), formatCode.slice(0, 255));
      if (tag === 'xf' && inCells) kinds.push(dateKind(Number(numFmtId), codes.get(Number(numFmtId))));
      if (codes.size > MOST_FORMATS || kinds.length > MOST_FORMATS)
        throw tooMuch('has more cell formats than Excel allows');
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return kinds;
}
