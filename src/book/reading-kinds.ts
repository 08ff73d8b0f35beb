/**
 * The ways in which a book is read otherwise than it is written, each with what people are told of it. Each is told once, with
 * the lines. Where the text depends on the book, the problem has one of its own, and this is what it is about.
 */
export const READINGS = {
  'windows-1252':
    'the file is not UTF-8 and is read as Windows-1252; look whether letters such as é are right',
  titles: 'stand above the headings and are passed over',
  headings: 'columns are read by other names',
  'repeated-headings': 'repeats the headings and is passed over',
  sheets: 'the sheets have the same headings and are read as one book',
  'sheets-left-out': 'sheets without the headings of a book are left out',
  'hidden-sheets': 'hidden sheets are left out',
  'hidden-rows': 'hidden rows are left out; show them in the workbook if they belong to the book',
  'filled-down': 'has no deal_id and is read as part of the deal above it',
  unseen: 'holds characters that are not seen, or unusual spaces; it is read without them',
  marks: 'is read without the marks around it (mailto:, < >, a dot at the end)',
  'name-and-address': 'holds a name and an address; each is read as what it is',
  'several-addresses': 'holds several addresses; each is read as one',
  'check-of-several':
    'the check counts for nobody: the row names several addresses, and it does not say which was checked',
  'name-of-several': 'the name is left out: the row names several addresses, and it does not say whose it is',
  'role-words': 'is read as the role that it names',
  'several-roles': 'names several roles; there is a contact in each',
  domains: 'is read as the domain in it',
  'date-form': 'is read as a date, of which the day counts',
  'month-first': 'dates are read with the month first, as values of the column can be nothing else',
  'day-first': 'dates are read with the day first, as values of the column can be nothing else',
  mangled: 'is a number or an error that a spreadsheet has put there; it counts as blank',
  amount: 'is read with a comma before the cents',
} as const;
export type ReadingKind = keyof typeof READINGS;
