import type { What, Where } from '../access-table.ts';
import { ALERT } from './alert.ts';
import { DRAFT } from './draft.ts';
import { EDIT } from './edit.ts';
import { EXPORT } from './export.ts';
import { IMPORT_OVER } from './import-over.ts';
import { INSERT } from './insert.ts';
import type { Operation } from './operation.ts';
import { RECORD } from './record.ts';
import { SEE } from './see.ts';

/** What is done for each column of the table of access, in each place. */
export const OPERATIONS: Readonly<Record<What, Readonly<Record<Where, Operation>>>> = {
  see: SEE,
  insert: INSERT,
  record: RECORD,
  edit: EDIT,
  draft: DRAFT,
  alert: ALERT,
  export: EXPORT,
  'import over': IMPORT_OVER,
};
