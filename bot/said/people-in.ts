import { addressKey, parseAddress } from '../../src/domain/address.ts';
import { nameWords } from '../../src/domain/name-words.ts';
import { parseAddresses } from '../../src/intent/paste-addresses.ts';

interface Named {
  readonly name: string | null;
  readonly email: string;
}

/** The addresses in a sentence. */
export function addressesIn(text: string): readonly string[] {
  return parseAddresses(text).addresses.filter((email) => parseAddress(email));
}

/** Those of some contacts that a sentence names by their address; else those with the most words of their name in it. */
export function contactsIn<C extends Named>(contacts: readonly C[], text: string): readonly C[] {
  const keys = new Set(addressesIn(text).map(addressKey));
  const byAddress = contacts.filter(({ email }) => keys.has(addressKey(email)));
  if (byAddress.length > 0) return byAddress;
  // A new address has words of a name, which are not those of who is meant.
  const said = new Set(nameWords(text.replace(/\S+@\S+/g, ' ')).flatMap(forms));
  const count = ({ name, email }: Named) => {
    const words = nameWords(name ?? email.split('@')[0] ?? '');
    return words.filter((word) => word[0].length > 1 && word.some((form) => said.has(form))).length;
  };
  const most = Math.max(0, ...contacts.map(count));
  return most === 0 ? [] : contacts.filter((one) => count(one) === most);
}

/** The forms of a word, also without the ending of whom something belongs to. */
function forms(word: readonly string[]): readonly string[] {
  return [...word, ...word.filter((form) => form.endsWith('s')).map((form) => form.slice(0, -1))];
}
