import { plainLetters } from '../domain/plain-letters.ts';
import { searchTerms } from './words.ts';

/** A subject that the guidance pages do not treat, and who knows about it. */
export interface OutsideSubject {
  readonly id: string;
  /** As it stands in a sentence: `prices and discounts`. */
  readonly subject: string;
  /** Whom to ask, as it stands in a sentence. */
  readonly ask: string;
  /** Words and phrases by which it is asked for. */
  readonly words: readonly string[];
}

export const OUTSIDE: readonly OutsideSubject[] = [
  {
    id: 'prices',
    subject: 'prices, discounts and payment',
    ask: 'the pricing desk of the partner, or your own for large accounts',
    words: `price|prices|pricing|discount|discounts|rebate|rebates|refund|refunds|incentive|incentives|commission|margin|quote|quotation|
      price list|pricelist|payment terms|purchase order|exchange rate|vat|billing cycle|price hike|promo|promotion|true up|trueup|
      true down|cancel the agreement|cancel an enterprise agreement|consumption commitment|macc|ecif`.split('|'),
  },
  {
    id: 'products',
    subject: 'licences and use of other products',
    ask: 'the product’s own documentation, or a licensing specialist',
    words: `e3|e5|f3|copilot|windows 11|windows server|windows license|windows licenses|sharepoint|onedrive|outlook app|power bi|power apps|
      power automate|dynamics|dynamics 365|github|sql server|exchange online|visio|project online|intune|defender|purview|sentinel|
      teams phone|teams premium|xbox|surface|hololens|viva|fabric|azure credits|azure cost|virtual machine|vm size|cal|cals|office ltsc|
      product terms|install teams|excel|powerpoint|autopilot|device|laptop|printer`.split('|'),
  },
  {
    id: 'sign-in-security',
    subject: 'passwords and security of sign-in',
    ask: 'the customer’s own IT, who runs its tenant',
    words: `mfa|multi factor|multifactor|two factor|2fa|authenticator|password|passwords|passkey|passkeys|conditional access|phishing|
      self service reset|sspr|single sign on|sso|fido|yubikey|vpn|saml|scim|pim|privileged identity`.split('|'),
  },
  {
    id: 'privacy',
    subject: 'privacy and law',
    ask: 'the Microsoft Trust Center and your legal department',
    words: `gdpr|dsgvo|privacy|data residency|data protection|dpa|hipaa|iso 27001|soc 2|nis2|dora|schrems|legal advice|lawsuit|
      export control|cmmc|itar|fedramp|data processing|ai act`.split('|'),
  },
  {
    id: 'other-vendors',
    subject: 'clouds and products of other vendors',
    ask: 'that vendor',
    words: `aws|amazon|google cloud|gcp|oracle|vmware|salesforce|zoom|slack|okta|ping identity|ibm|sap|alibaba|dropbox|chatgpt|openai|
      gemini|servicenow|workday|cisco`.split('|'),
  },
  {
    id: 'future',
    subject: 'what Microsoft will do in the future',
    ask: 'the Microsoft 365 roadmap and your Microsoft partner manager',
    words: `roadmap|next release|release date|next version|future release|when will microsoft|going to change|next year|fy28|2028|2029|2030|
      preview program|beta`.split('|'),
  },
  {
    id: 'elsewhere',
    subject: 'anything but Work or School Accounts in Volume Licensing',
    ask: 'a search engine',
    words: `weather|joke|poem|world cup|football|recipe|lunch|capital of|president|stock price|ceo|holiday|vacation|meeting room|my meeting|
      next meeting|translate|song|movie|flight|hotel|birthday|horoscope|crypto|bitcoin|salary|bonus|parking`.split('|'),
  },
];

interface OutsidePhrase {
  readonly subject: OutsideSubject;
  readonly words: readonly string[];
}

const PHRASES: readonly OutsidePhrase[] = OUTSIDE.flatMap((subject) =>
  subject.words.map((phrase) => ({ subject, words: plainWords(phrase) })),
);

/** The subject outside the pages that a text names, unless `knows` says that the words are known where it would be answered. */
export function outsideSubject(text: string, knows: (term: string) => boolean): OutsideSubject | null {
  const said = plainWords(text);
  const named = PHRASES.find(
    ({ words }) =>
      said.some((_word, at) => words.every((word, offset) => said[at + offset] === word)) &&
      !searchTerms(words.join(' ')).every(knows),
  );
  return named?.subject ?? null;
}

function plainWords(text: string): string[] {
  return plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
