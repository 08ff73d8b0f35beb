/** What spreadsheets show of a number with many digits, in any of their languages: `5.01E+07`, `1,23457E+15`, `1E-05`. */
const ROUNDED = /^[+-]?(?:\d(?:[.,]\d+)?E\+\d{2,3}|\d[.,]\d+E-\d{2,3})$/i;

/** What they show of a formula that failed, and of a value that is wider than its column. */
const FAILED = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|#+)$/i;

/** Whether a spreadsheet has put a text in the place of an id or a number: what stood there is lost. */
export function isMangled(text: string): boolean {
  return ROUNDED.test(text) || FAILED.test(text);
}
