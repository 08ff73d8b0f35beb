import { describe, expect, it } from '@jest/globals';
import { COLUMN_NAMES, type ColumnName } from '../../src/book/columns.ts';
import { guessColumns } from '../../src/book/guess-columns.ts';
import { headingsOf } from '../../src/book/heading-words.ts';

function guess(heading: string, values: readonly string[] = [], taken: readonly ColumnName[] = []) {
  return guessColumns([{ heading, values }], new Set(taken))[0];
}

describe('what a heading stands for is guessed', () => {
  it.each<[string, readonly string[], ColumnName | null]>([
    ['Deal ID', ['EA-1'], 'deal_id'],
    ['DEAL-NUMBER', ['EA-1'], 'deal_id'],
    ['Opportunity Number', ['OPP-7'], 'deal_id'],
    ['Account Name', ['Contoso'], 'customer'],
    ['Account Name (end customer)', ['Contoso'], 'customer'],
    ['Website', ['www.contoso.com'], 'customer_domain'],
    ['Est. Close Date', ['6/30/2026'], 'close_date'],
    ['Expected close', ['30.06.2026'], 'close_date'],
    ['Account Executive', ['ann@partner.example'], 'ae_email'],
    ['Deal Owner', ['Ann Lee <ann@partner.example>'], 'ae_email'],
    ['Deal value', ['$1,000', '2.500,00'], 'value_usd'],
    ['Contact e-mail', ['cleo@contoso.example'], 'contact_email'],
    ['E-Mail Address', ['cleo@contoso.example'], 'contact_email'],
    ['Full Name', ['Cleo Klein'], 'contact_name'],
    ['Cloud', ['GCC High'], 'cloud_scope'],
  ])('%s: by its name', (heading, values, column) => {
    expect(guess(heading, values)).toBe(column);
  });

  it.each<[string, readonly string[], ColumnName]>([
    ['Art', ['NTC', 'OA'], 'contact_role'],
    ['Umgebung', ['Commercial', 'GCC'], 'cloud_scope'],
    ['Wie', ['vl-central', 'sign-in'], 'validation_method'],
  ])('%s: by what stands below it', (heading, values, column) => {
    expect(guess(heading, values)).toBe(column);
  });

  it.each<[string, readonly string[]]>([
    ['Colour', ['red', 'blue']],
    ['Notes', ['call on Monday']],
    ['Contact mail sent', ['yes']],
    // Its name says an address, and its values say something else.
    ['Account Executive', ['Ann Lee', 'Bo Berg']],
    ['Close date', ['soon', 'later']],
    ['Customer', ['ann@partner.example']],
    // One of them is in no list.
    ['Art', ['NTC', 'blue']],
    ['Empty', []],
  ])('%s: nothing where nothing says so, or the values are of another kind', (heading, values) => {
    expect(guess(heading, values)).toBeNull();
  });

  it('by its name alone where nothing stands below it', () => {
    expect(guess('Close date')).toBe('close_date');
  });

  it('for no column that the book has, and for each column once: the better one has it', () => {
    expect(guess('Account', ['Contoso'], ['customer'])).toBeNull();
    const columns = [
      { heading: 'Client', values: ['Contoso'] },
      { heading: 'Customer', values: ['Contoso'] },
      { heading: 'Owner', values: ['ann@partner.example'] },
      { heading: 'AE', values: ['bo@partner.example'] },
    ];
    expect(guessColumns(columns, new Set())).toEqual([null, 'customer', 'ae_email', null]);
  });

  it('every column by its own name, and no heading is listed for two columns', () => {
    for (const column of COLUMN_NAMES)
      expect([column, guess(column.replaceAll('_', ' '))]).toEqual([column, column]);
    const listed = COLUMN_NAMES.flatMap((column) => headingsOf(column).map((words) => words.join(' ')));
    expect(listed.filter((words, at) => listed.indexOf(words) !== at)).toEqual([]);
  });
});
