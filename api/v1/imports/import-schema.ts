import { z } from 'zod';
import { COLUMN_NAMES } from '../../../src/book/columns.ts';

/** The id of an upload, in paths. */
export const ImportParams = z.object({ uploadId: z.uuid() });

export const ColumnSchema = z.enum(COLUMN_NAMES).meta({ id: 'BookColumn' });

const count = z.number().int().nonnegative();
const at = z.string().describe('Its name in the sheet: `C7`.');

const CountsSchema = z
  .object({ new: count, changed: count, unchanged: count, refused: count })
  .meta({ id: 'ImportCounts', description: 'Deals by what becomes of each.' });

const ReadColumnSchema = z
  .object({
    at: z.string().describe('Its name in the sheet: `C`.'),
    heading: z.string(),
    readAs: z
      .enum(['known', 'mapped', 'as-last-time', 'left-out', 'unknown'])
      .describe(
        '`known`: by its heading; `mapped`: as you said; `as-last-time`: as was confirmed for these headings; `left-out`: as was said; `unknown`: not read.',
      ),
    column: ColumnSchema.nullable(),
    samples: z.array(z.string()).describe('Three of its values.'),
    guess: ColumnSchema.nullable().describe('What an unknown one seems to be, by name and content.'),
  })
  .meta({ id: 'ReadColumn' });

const cell = { at, column: ColumnSchema.nullable(), heading: z.string() };

const RefusedRowSchema = z
  .object({
    row: z.number().int(),
    why: z.array(z.string()).describe('What is wrong with the row as a whole.'),
    cells: z
      .array(
        z.object({
          ...cell,
          value: z.string(),
          why: z.array(z.string()).describe('Why it is refused; empty for a cell that is not.'),
        }),
      )
      .describe('None for a row that can not be split into cells.'),
  })
  .meta({ id: 'RefusedRow' });

const DealOutcomeSchema = z
  .object({
    dealId: z.string(),
    changes: z.array(z.string()).describe('In words; of a refused deal, why.'),
  })
  .meta({ id: 'ImportedDeal' });

export const ImportSchema = z
  .object({
    id: z.uuid(),
    fileName: z.string(),
    state: z.enum(['waiting', 'importing', 'imported', 'discarded']),
    changedAt: z.iso.datetime(),
    preview: z
      .object({
        sheet: z.string().nullable().describe('Name of the sheet; null for a file without sheets.'),
        headerRow: z.number().int(),
        columns: z.array(ReadColumnSchema),
        choices: z
          .array(ColumnSchema)
          .describe('What an unknown heading can stand for: every column that no heading names.'),
        missing: z
          .array(ColumnSchema)
          .describe('Columns that every book has and nothing is read as yet: map a heading to each.'),
        keptBy: z
          .object({ name: z.string(), at: z.iso.datetime() })
          .nullable()
          .describe('Who confirmed how these headings are read, where it is as last time.'),
        counts: CountsSchema.nullable().describe('Null while columns are missing.'),
        errors: count.describe('Of all rows; each refuses the deal of its row.'),
        warnings: count,
        new: z.array(DealOutcomeSchema).describe('The first ones; `counts` has all, of each kind.'),
        changed: z.array(DealOutcomeSchema),
        refused: z.array(DealOutcomeSchema),
        refusedRows: z.array(RefusedRowSchema).describe('The first ones.'),
        corrected: z
          .array(z.object({ ...cell, value: z.string(), was: z.string() }))
          .describe('What you put in the place of cells; the file stays as it is.'),
        remarks: z
          .array(z.object({ row: z.number().int(), column: z.string(), message: z.string() }))
          .describe('What is accepted and read otherwise than it may be meant; the first ones.'),
      })
      .nullable()
      .describe('Null for one that is imported or discarded.'),
    progress: z.object({ done: count, total: count }).nullable().describe('Rows that are imported.'),
    result: z
      .union([
        z.object({
          counts: CountsSchema,
          told: count.describe('People who are told that you named them.'),
          deals: z
            .object({ new: z.array(z.string()), changed: z.array(z.string()) })
            .describe('Ids of the first deals of each kind.'),
          refused: z
            .array(DealOutcomeSchema)
            .optional()
            .describe('The first deals that were refused, and why; left out where that was not kept.'),
        }),
        z.object({ stopped: z.literal(true) }),
      ])
      .nullable()
      .describe('What the import did, or that it stopped before its end: what it had done is kept.'),
  })
  .meta({ id: 'Import', description: 'A book that is brought in.' });
