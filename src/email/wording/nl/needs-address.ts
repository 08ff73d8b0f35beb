import type { NeedWording } from '../letter-wording.ts';
import { ADDRESS, despite, list, num, type Says, said, theCustomer, theirs } from './people.ts';
import {
  ASK_CLARIFY,
  ASK_CREATE,
  ASK_GET_WORK_ADDRESS,
  ASK_SPELLING,
  ASK_WORK_ADDRESS,
  CREATE_WORK,
  exactAddress,
  GET_WORK_ADDRESS,
  WORK_ADDRESS,
} from './requests.ts';

const SIGN_IN_ADDRESS = ['uw aanmeldadres', 'het aanmeldadres', 'de aanmeldadressen'] as const;
const EXACT_ADDRESS = ['uw exacte adres', 'het exacte adres', 'de exacte adressen'] as const;
const SIGN_IN_NAME = ['uw aanmeldnaam', 'de aanmeldnaam', 'de aanmeldnamen'] as const;

const LOOK_UP: Says = (about) =>
  num(
    about,
    'Wilt u de aanmeldnaam (user principal name, UPN) opzoeken en ons sturen?',
    'Wilt u de aanmeldnamen (user principal names, UPN’s) opzoeken en ons sturen?',
  );

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
      `Het deel vóór de @ bevat ${list(letters.map((letter) => `‘${letter}’`))}. Aanmeldnamen bevatten geen accenten of andere bijzondere letters.`,
    ask: {
      partner: (about) => `${theirs(about, SIGN_IN_ADDRESS)} opvragen`,
      customer: (about) => `ons ${theirs(about, SIGN_IN_ADDRESS)} sturen`,
      'it-admin': (about) => `ons ${theirs(about, SIGN_IN_NAME)} sturen`,
    },
    fix: {
      partner: (about) => `Wilt u bij ${about.facts.customer} ${exactAddress(about, 'opvragen')}?`,
      customer: (about) => `Wilt u ons ${exactAddress(about, 'sturen')}?`,
      'it-admin': LOOK_UP,
    },
  },
  'address-malformed': {
    reason: (about) =>
      num(
        about,
        'Wij beschikken niet over een volledig e-mailadres.',
        'Wij beschikken niet over volledige e-mailadressen.',
      ),
    ask: {
      partner: (about) => `${theirs(about, ADDRESS)} opvragen`,
      customer: (about) => `ons ${theirs(about, EXACT_ADDRESS)} sturen`,
      'it-admin': (about) => `ons ${theirs(about, SIGN_IN_NAME)} sturen`,
    },
    fix: {
      partner: (about) =>
        `Wilt u bij ${about.facts.customer} schriftelijk ${exactAddress(about, 'opvragen')}?`,
      customer: (about) => `Wilt u ons ${exactAddress(about, 'sturen')}?`,
      'it-admin': LOOK_UP,
    },
  },
  'personal-account': {
    reason: despite((about) =>
      num(
        about,
        'Dit is een privéadres; voor de rol is een account nodig dat door een organisatie wordt beheerd.',
        'Dit zijn privéadressen; voor de rollen zijn accounts nodig die door een organisatie worden beheerd.',
      ),
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'disposable-domain': {
    reason: despite(
      ({ domain }) =>
        `${domain} biedt wegwerpmailboxen aan; die kunnen niet voor een licentierol worden gebruikt.`,
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'possible-typo': {
    reason: ({ domain, meant }) => `${domain} lijkt een typefout; waarschijnlijk is ${meant} bedoeld.`,
    ask: { partner: ASK_CLARIFY, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: ({ facts }) =>
        `Wilt u de spelling schriftelijk door ${facts.customer} laten bevestigen en daarna het adres valideren?`,
      customer: () => 'Wilt u de spelling bevestigen of ons het juiste adres sturen?',
      'it-admin': () => 'Wilt u het adres vergelijken met de aanmeldnaam in uw directory?',
    },
  },
  'domain-differs': {
    reason: ({ domain, facts }) =>
      `${domain} hoort niet bij de domeinen die wij van ${theCustomer(facts)} kennen.`,
    ask: { partner: ASK_CLARIFY, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) => {
        const belong = said(about, {
          you: 'u bij de organisatie hoort',
          one: (name) => `${name} bij de organisatie hoort`,
          several: 'deze personen bij de organisatie horen',
        });
        return `Wilt u ${about.facts.customer} vragen of ${belong} en daarna ${num(about, 'het adres', 'de adressen')} valideren?`;
      },
      customer: (about) => {
        const belong = said(about, {
          you: 'u zich met dit adres aanmeldt',
          one: (name) => `${name} bij uw organisatie hoort`,
          several: 'deze personen bij uw organisatie horen',
        });
        return `Wilt u bevestigen dat ${belong}?`;
      },
      'it-admin': ({ domain }) => `Wilt u bevestigen dat ${domain} in uw tenant is geregistreerd?`,
    },
  },
  'tenant-not-found': {
    reason: (about) => {
      const other = said(about, {
        you: 'mogelijk meldt u zich met een andere naam aan',
        one: (name) => `mogelijk meldt ${name} zich met een andere naam aan`,
        several: 'mogelijk melden deze personen zich met andere namen aan',
      });
      return `Voor ${about.domain} hebben wij geen Microsoft-tenant gevonden; ${other}.`;
    },
    ask: { partner: ASK_CLARIFY, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) => {
        const name = said(about, {
          you: 'welke naam u zich aanmeldt',
          one: (who) => `welke naam ${who} zich aanmeldt`,
          several: 'welke namen deze personen zich aanmelden',
        });
        return `Wilt u ${about.facts.customer} vragen met ${name}?`;
      },
      customer: (about) => {
        const name = said(about, {
          you: 'de naam sturen waarmee u zich aanmeldt',
          one: (who) => `de naam sturen waarmee ${who} zich aanmeldt`,
          several: 'de namen sturen waarmee deze personen zich aanmelden',
        });
        return `Wilt u ons ${name}, of bevestigen dat ${num(about, 'het adres klopt', 'de adressen kloppen')}?`;
      },
      'it-admin': ({ domain }) =>
        `Wilt u bevestigen dat ${domain} in uw tenant is geregistreerd, of ons de werkelijke aanmeldnaam sturen?`,
    },
  },
};
