import type { TableMetadata } from 'kysely';

/**
 * What changes of a schema would break a program that was written for the one before and runs on beside: in words, none if
 * things were only added.
 */
export function breakingChanges(before: readonly TableMetadata[], after: readonly TableMetadata[]): string[] {
  const later = new Map(after.map((table) => [table.name, table]));
  return before.flatMap(({ name, columns }) => {
    const table = later.get(name);
    if (!table) return [`${name} is gone`];
    const known = new Map(columns.map((column) => [column.name, column]));
    const gone = columns
      .filter((column) => !table.columns.some((one) => one.name === column.name))
      .map((column) => `${name}.${column.name} is gone`);
    const changed = table.columns.flatMap((column) => {
      const was = known.get(column.name);
      const what = `${name}.${column.name}`;
      if (!was) return column.isNullable || column.hasDefaultValue ? [] : [`${what} has to be filled in`];
      if (was.dataType !== column.dataType) return [`${what} is of another type`];
      return was.isNullable && !column.isNullable ? [`${what} has to be filled in`] : [];
    });
    return [...gone, ...changed];
  });
}
