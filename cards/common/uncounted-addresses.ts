import type { Person, UncountedAddress } from '../../src/domain/people/person.ts';

/**
 * Lines that tell somebody which of their addresses do not identify them, and why. They contain typed text unescaped, and
 * say nothing of who else has an address.
 */
export function uncountedLines({ uncounted = [] }: Person): readonly string[] {
  return uncounted.map(({ address, why }) => TEXTS[why](address));
}

const TEXTS: Readonly<Record<UncountedAddress['why'], (address: string) => string>> = {
  'address-of-two': (address) =>
    `Your address ${address} is also that of another member, so I can’t tell whose deals these are. Ask your administrator.`,
  guest: (address) =>
    `You are a guest here, and I can’t tell that ${address} is your own address, so it opens no deals. Ask your administrator.`,
};
