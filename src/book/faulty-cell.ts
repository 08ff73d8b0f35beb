/**
 * Begins a cell that holds no value but what is wrong with it: so a workbook, read as CSV, can say that a
 * formula failed, and its row is refused where the cell counts. A character Unicode keeps for such inner use.
 */
export const FAULTY_CELL = '\uFDD0';
