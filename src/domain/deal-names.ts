import type { Deal } from './deal.ts';
import { idForm, nameWords } from './name-words.ts';
import { searchWords } from './search-words.ts';

type Named = Pick<Deal, 'dealId' | 'customer' | 'agreementNumber' | 'packageId' | 'customerContactName'>;

/** The fewest digits of a number that is found without the letters before it. */
const FEWEST_DIGITS = 5;

/** What a deal is called by besides the search words of its id, customer and domains: its id and numbers in every spelling, and names as they are typed. */
export function namesOfDeal({
  dealId,
  customer,
  agreementNumber,
  packageId,
  customerContactName,
}: Named): string[] {
  const known = new Set(searchWords(`${dealId} ${customer}`));
  const names = nameWords(customer).flat();
  const ids = [idForm(dealId), ...numbers(agreementNumber), ...numbers(packageId)];
  const all = [
    ...ids.filter((id) => id !== null),
    ...names.filter((word) => !known.has(word)),
    ...namesOfContact(customerContactName ?? ''),
  ];
  return [...new Set(all)];
}

/** The words a contact is called by. */
export function namesOfContact(name: string): string[] {
  return [...new Set(nameWords(name).flat())].filter((word) => word.length > 1);
}

/** A number in every spelling, with and without what stands before its digits. */
export function numbers(text: string | null): (string | null)[] {
  if (text === null) return [];
  const digits = text.match(/\d+/g) ?? [];
  const [only = ''] = digits.length === 1 ? digits : [];
  return [idForm(text), only.length >= FEWEST_DIGITS ? idForm(only) : null];
}
