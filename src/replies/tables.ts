import type { RoleId } from '../domain/ids.ts';
import { words } from './cues.ts';
import { addressesIn } from './found-addresses.ts';
import { CELL } from './html-parts.ts';
import { rolesIn } from './said-roles.ts';

/** What a row of a table says, as a line whose words say it: `OA: jane@… ` or `OA: old@… -> new@…`. */
export type RowLines = readonly string[];

const OLD = words(
  'old|current(?:ly)?|from|previous|present|existing|before|today|outgoing|alt|bisher\\w{0,4}|aktuell|derzeit\\w*|ancien(?:ne)?|actuel(?:le)?|antigu[oa]|actual|anterior|antigo|atual|vecchi[oa]|attuale|precedente|oud|huidig\\w*',
  '現在|旧|変更前',
);
const NEW = words(
  'new|to|future|proposed|after|replacement|incoming|neu\\w{0,2}|künftig\\w*|zukünftig\\w*|nouve(?:au|lle)|futur|nuev[oa]|nov[oa]|nuov[oa]|nieuw|toekomstig',
  '新|変更後',
);
const MARK = /^(?:x+|✓|✔️?|✅|☑|☒|●|•|○|◯|〇|v|1|yes|y|ja|j|oui|o|sí|si|s|sim|sì|true|はい)$/iu;
const REMOVES = words(
  'remove[sd]?|delete[sd]?|none|gone|left|entfernen|löschen|entfällt|supprimer|eliminar|remover|rimuovere|verwijderen',
  '削除|なし',
);

/** The most characters and cells of a row that is read as one. */
const MOST_ROW = 2000;
const MOST_CELLS = 24;

/** The cells of a row; null when the line is none. */
export function cellsOf(line: string): readonly string[] | null {
  if (line.length > MOST_ROW || !line.includes(CELL)) return null;
  const cells = line.split(CELL).map((cell) => cell.trim());
  return cells.length > 1 && cells.length <= MOST_CELLS ? cells : null;
}

/** Reads a table row by row: what each row says, in words. */
export function saidByTable(
  table: readonly (readonly string[])[],
): readonly { line: string; said: RowLines }[] {
  const [head = [], ...rest] = table;
  const joined = (row: readonly string[]) => row.join(` ${CELL} `);
  const addressed = head.map((cell) => addressesIn(cell).length > 0);
  const roles = head.map(rolesOf);
  const marks = rest.some((row) => row.some((cell) => MARK.test(cell)));
  const old = head.findIndex((cell) => OLD.test(cell));
  const fresh = head.findIndex((cell) => NEW.test(cell));
  const isHead = !addressed.some(Boolean);
  if (isHead && old >= 0 && fresh >= 0 && old !== fresh)
    return rest.map((row) => ({ line: joined(row), said: swapsOf(row, old, fresh) }));
  if (isHead && roles.filter((one) => one.length > 0).length > 1)
    return rest.map((row) => ({ line: joined(row), said: byColumns(row, head, roles) }));
  if (addressed.filter(Boolean).length > 0 && marks && roles.every((one) => one.length === 0))
    return rest.map((row) => ({
      line: `${joined(head)} / ${joined(row)}`,
      said: head.flatMap((who, at) =>
        addressed[at] && MARK.test(row[at] ?? '')
          ? [`${row.find((cell) => rolesOf(cell).length > 0) ?? ''}: ${who}`]
          : [],
      ),
    }));
  let last = '';
  return table.map((row) => {
    const role = row.find((cell) => rolesOf(cell).length > 0 && addressesIn(cell).length === 0);
    const isMore = row[0] === '' && role === undefined && last !== '';
    last = role ?? (row[0] === '' ? last : '');
    const several = row.filter((cell) => addressesIn(cell).length > 0).length > 1;
    const others = row.filter((cell) => cell !== role && cell !== '');
    const isPlain = role !== undefined && row.some((cell) => addressesIn(cell).length > 0);
    if (isMore) return { line: joined(row), said: [`${last}: ${others.join(', ')}`] };
    if (isPlain && (!several || row.filter((cell) => rolesOf(cell).length > 0).length === 1)) {
      const all = row.filter((cell) => rolesOf(cell).length > 0 && addressesIn(cell).length === 0);
      return {
        line: joined(row),
        said: [`${all.join(', ')}: ${row.filter((cell) => !all.includes(cell) && cell !== '').join(', ')}`],
      };
    }
    return { line: joined(row), said: [joined(row)] };
  });
}

function swapsOf(row: readonly string[], old: number, fresh: number): RowLines {
  const role = row.find((cell, at) => at !== old && at !== fresh && rolesOf(cell).length > 0);
  const label = role === undefined ? '' : `${role}: `;
  const comes = row[fresh] ?? '';
  if (addressesIn(comes).length > 0) return [`${label}${row[old] ?? ''} -> ${comes}`];
  return REMOVES.test(comes) ? [`remove ${row[old] ?? ''}`] : [];
}

function byColumns(
  row: readonly string[],
  head: readonly string[],
  roles: readonly (readonly RoleId[])[],
): RowLines {
  const who = row.filter((cell, at) => roles[at]?.length === 0 && addressesIn(cell).length > 0).join(', ');
  return row.flatMap((cell, at) => {
    if ((roles[at]?.length ?? 0) === 0) return [];
    if (addressesIn(cell).length > 0) return [`${head[at]}: ${cell}`];
    return who !== '' && MARK.test(cell) ? [`${head[at]}: ${who}`] : [];
  });
}

function rolesOf(cell: string): readonly RoleId[] {
  return rolesIn(cell.slice(0, 400).replace(/\S*@\S*/g, (address) => '@'.repeat(address.length))).flatMap(
    (group) => group.roles,
  );
}
