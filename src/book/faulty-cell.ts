/**
 * First character of a cell that holds a fault message instead of a value: so a workbook, converted to CSV, can
 * report a failed formula, and the row is refused if the cell is needed. A Unicode noncharacter, reserved for
 * internal use.
 */
export const FAULTY_CELL = '\uFDD0';
