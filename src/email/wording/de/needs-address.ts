import type { NeedWording } from '../letter-wording.ts';
import { ADDRESS, despite, list, num, type Says, said, theCustomer, theirs } from './people.ts';
import {
  ASK_CLARIFY,
  ASK_CREATE,
  ASK_GET_WORK_ADDRESS,
  ASK_SPELLING,
  ASK_WORK_ADDRESS,
  asTheySignIn,
  CREATE_WORK,
  GET_WORK_ADDRESS,
  WORK_ADDRESS,
} from './requests.ts';

const SIGN_IN_ADDRESS = ['Ihre Anmeldeadresse', 'die Anmeldeadresse', 'die Anmeldeadressen'] as const;
const EXACT_ADDRESS = ['Ihre genaue Adresse', 'die genaue Adresse', 'die genauen Adressen'] as const;
const SIGN_IN_NAME = ['Ihren Anmeldenamen', 'den Anmeldenamen', 'die Anmeldenamen'] as const;

const LOOK_UP: Says = (about) =>
  `Bitte suchen Sie ${num(about, 'den Anmeldenamen (Benutzerprinzipalname, UPN) heraus und senden Sie ihn', 'die Anmeldenamen (Benutzerprinzipalnamen, UPN) heraus und senden Sie sie')} uns.`;

/** What is open about the address of a contact. */
export const ADDRESS_NEEDS: Pick<
  NeedWording,
  | 'address-accents'
  | 'address-malformed'
  | 'personal-account'
  | 'disposable-domain'
  | 'possible-typo'
  | 'domain-differs'
  | 'tenant-not-found'
> = {
  'address-accents': {
    reason: ({ letters }) =>
      `Vor dem @ ${letters.length > 1 ? 'stehen' : 'steht'} ${list(letters.map((letter) => `„${letter}“`))}. Anmeldenamen enthalten weder Umlaute noch Akzente oder andere Sonderbuchstaben.`,
    ask: {
      partner: (about) => `erfragen Sie ${theirs(about, SIGN_IN_ADDRESS)}`,
      customer: (about) => `nennen Sie uns ${theirs(about, SIGN_IN_ADDRESS)}`,
      'it-admin': (about) => `nennen Sie uns ${theirs(about, SIGN_IN_NAME)}`,
    },
    fix: {
      partner: (about) =>
        `Bitte erfragen Sie bei ${about.facts.customer} ${num(about, 'die Adresse', 'die Adressen')} genau so, ${asTheySignIn(about)}.`,
      customer: (about) =>
        `Bitte senden Sie uns ${num(about, 'die Adresse', 'die Adressen')} genau so, ${asTheySignIn(about)}.`,
      'it-admin': LOOK_UP,
    },
  },
  'address-malformed': {
    reason: (about) =>
      num(
        about,
        'Uns liegt keine vollständige E-Mail-Adresse vor.',
        'Uns liegen keine vollständigen E-Mail-Adressen vor.',
      ),
    ask: {
      partner: (about) => `erfragen Sie ${theirs(about, ADDRESS)}`,
      customer: (about) => `nennen Sie uns ${theirs(about, EXACT_ADDRESS)}`,
      'it-admin': (about) => `nennen Sie uns ${theirs(about, SIGN_IN_NAME)}`,
    },
    fix: {
      partner: (about) =>
        `Bitte erfragen Sie bei ${about.facts.customer} schriftlich ${num(about, 'die Adresse', 'die Adressen')} genau so, ${asTheySignIn(about)}.`,
      customer: (about) =>
        `Bitte senden Sie uns ${num(about, 'die Adresse', 'die Adressen')} genau so, ${asTheySignIn(about)}.`,
      'it-admin': LOOK_UP,
    },
  },
  'personal-account': {
    reason: despite((about) =>
      num(
        about,
        'Dies ist eine private Adresse; die Rolle erfordert ein Konto, das eine Organisation verwaltet.',
        'Dies sind private Adressen; die Rollen erfordern Konten, die eine Organisation verwaltet.',
      ),
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'disposable-domain': {
    reason: despite(
      ({ domain }) =>
        `${domain} stellt Wegwerfpostfächer bereit; für eine Lizenzierungsrolle sind sie nicht zulässig.`,
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'possible-typo': {
    reason: ({ domain, meant }) =>
      `${domain} sieht nach einem Tippfehler aus; gemeint ist vermutlich ${meant}.`,
    ask: { partner: ASK_CLARIFY, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: ({ facts }) =>
        `Bitte lassen Sie sich die Schreibweise von ${facts.customer} schriftlich bestätigen und validieren Sie dann die Adresse.`,
      customer: () => 'Bitte bestätigen Sie die Schreibweise oder senden Sie uns die richtige Adresse.',
      'it-admin': () => 'Bitte vergleichen Sie die Adresse mit dem Anmeldenamen in Ihrem Verzeichnis.',
    },
  },
  'domain-differs': {
    reason: ({ domain, facts }) =>
      `${domain} gehört nicht zu den Domains, die uns für ${theCustomer(facts)} bekannt sind.`,
    ask: { partner: ASK_CLARIFY, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) => {
        const belong = said(about, {
          you: 'Sie zur Organisation gehören',
          one: (name) => `${name} zur Organisation gehört`,
          several: 'diese Personen zur Organisation gehören',
        });
        return `Bitte klären Sie mit ${about.facts.customer}, ob ${belong}, und validieren Sie dann die Adresse.`;
      },
      customer: (about) => {
        const belong = said(about, {
          you: 'Sie sich mit dieser Adresse anmelden',
          one: (name) => `${name} zu Ihrer Organisation gehört`,
          several: 'diese Personen zu Ihrer Organisation gehören',
        });
        return `Bitte bestätigen Sie, dass ${belong}.`;
      },
      'it-admin': ({ domain }) => `Bitte bestätigen Sie, dass ${domain} in Ihrem Tenant registriert ist.`,
    },
  },
  'tenant-not-found': {
    reason: (about) => {
      const other = said(about, {
        you: 'vielleicht melden Sie sich mit einem anderen Namen an',
        one: (name) => `vielleicht meldet sich ${name} mit einem anderen Namen an`,
        several: 'vielleicht melden sich diese Personen mit anderen Namen an',
      });
      return `Zu ${about.domain} haben wir keinen Microsoft-Tenant gefunden; ${other}.`;
    },
    ask: { partner: ASK_CLARIFY, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) => {
        const name = said(about, {
          you: 'mit welchem Namen Sie sich anmelden',
          one: (who) => `mit welchem Namen ${who} sich anmeldet`,
          several: 'mit welchen Namen diese Personen sich anmelden',
        });
        return `Bitte klären Sie mit ${about.facts.customer}, ${name}.`;
      },
      customer: (about) => {
        const name = said(about, {
          you: 'den Namen, mit dem Sie sich anmelden',
          one: (who) => `den Namen, mit dem ${who} sich anmeldet`,
          several: 'die Namen, mit denen diese Personen sich anmelden',
        });
        return `Bitte senden Sie uns ${name}, oder bestätigen Sie, dass ${num(about, 'die Adresse stimmt', 'die Adressen stimmen')}.`;
      },
      'it-admin': ({ domain }) =>
        `Bitte bestätigen Sie, dass ${domain} in Ihrem Tenant registriert ist, oder senden Sie uns den tatsächlichen Anmeldenamen.`,
    },
  },
};
