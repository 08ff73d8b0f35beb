import type { NeedWording } from '../letter-wording.ts';
import { ADDRESS, despite, list, num, que, type Says, said, theCustomer, theirs } from './people.ts';
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

const SIGN_IN_ADDRESS = [
  'votre adresse de connexion',
  'l’adresse de connexion',
  'les adresses de connexion',
] as const;
const EXACT_ADDRESS = ['votre adresse exacte', 'l’adresse exacte', 'les adresses exactes'] as const;
const SIGN_IN_NAME = [
  'votre identifiant de connexion',
  'l’identifiant de connexion',
  'les identifiants de connexion',
] as const;

const LOOK_UP: Says = (about) =>
  num(
    about,
    'Merci de rechercher l’identifiant de connexion (nom d’utilisateur principal, UPN) et de nous l’envoyer.',
    'Merci de rechercher les identifiants de connexion (noms d’utilisateur principaux, UPN) et de nous les envoyer.',
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
      `La partie avant le @ contient ${list(letters.map((letter) => `« ${letter} »`))}. Un identifiant de connexion ne comporte ni accent ni lettre spéciale.`,
    ask: {
      partner: (about) => `obtenir ${theirs(about, SIGN_IN_ADDRESS)}`,
      customer: (about) => `nous indiquer ${theirs(about, SIGN_IN_ADDRESS)}`,
      'it-admin': (about) => `nous indiquer ${theirs(about, SIGN_IN_NAME)}`,
    },
    fix: {
      partner: (about) => `Merci de demander à ${about.facts.customer} ${exactAddress(about)}.`,
      customer: (about) => `Merci de nous envoyer ${exactAddress(about)}.`,
      'it-admin': LOOK_UP,
    },
  },
  'address-malformed': {
    reason: (about) =>
      num(
        about,
        'L’adresse dont nous disposons n’est pas une adresse e-mail complète.',
        'Les adresses dont nous disposons ne sont pas des adresses e-mail complètes.',
      ),
    ask: {
      partner: (about) => `obtenir ${theirs(about, ADDRESS)}`,
      customer: (about) => `nous indiquer ${theirs(about, EXACT_ADDRESS)}`,
      'it-admin': (about) => `nous indiquer ${theirs(about, SIGN_IN_NAME)}`,
    },
    fix: {
      partner: (about) => `Merci de demander par écrit à ${about.facts.customer} ${exactAddress(about)}.`,
      customer: (about) => `Merci de nous envoyer ${exactAddress(about)}.`,
      'it-admin': LOOK_UP,
    },
  },
  'personal-account': {
    reason: despite((about) =>
      num(
        about,
        'Il s’agit d’une adresse personnelle ; le rôle exige un compte géré par une organisation.',
        'Il s’agit d’adresses personnelles ; les rôles exigent des comptes gérés par une organisation.',
      ),
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'disposable-domain': {
    reason: despite(
      ({ domain }) =>
        `${domain} fournit des boîtes e-mail jetables, qui ne peuvent pas être utilisées pour un rôle de licence.`,
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'possible-typo': {
    reason: ({ domain, meant }) =>
      `${domain} semble contenir une faute de frappe ; il s’agit sans doute de ${meant}.`,
    ask: { partner: ASK_CLARIFY, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: ({ facts }) =>
        `Merci de faire confirmer l’orthographe à ${facts.customer} par écrit, puis de valider l’adresse.`,
      customer: () => 'Merci de confirmer l’orthographe ou de nous envoyer l’adresse correcte.',
      'it-admin': () => 'Merci de comparer l’adresse avec l’identifiant de connexion dans votre annuaire.',
    },
  },
  'domain-differs': {
    reason: ({ domain, facts }) =>
      `${domain} ne figure pas parmi les domaines que nous connaissons pour ${theCustomer(facts)}.`,
    ask: { partner: ASK_CLARIFY, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) => {
        const belong = said(about, {
          you: 'vous faites partie',
          one: (name) => `${name} fait partie`,
          several: 'ces personnes font partie',
        });
        return `Merci de demander à ${about.facts.customer} si ${belong} de l’organisation, puis de valider l’adresse.`;
      },
      customer: (about) => {
        const belong = said(about, {
          you: 'que vous vous connectez avec cette adresse',
          one: (name) => `${que(name)} fait partie de votre organisation`,
          several: 'que ces personnes font partie de votre organisation',
        });
        return `Merci de confirmer ${belong}.`;
      },
      'it-admin': ({ domain }) => `Merci de confirmer que ${domain} est enregistré dans votre tenant.`,
    },
  },
  'tenant-not-found': {
    reason: (about) => {
      const other = said(about, {
        you: 'vous vous connectez peut-être avec un autre identifiant',
        one: (name) => `${name} se connecte peut-être avec un autre identifiant`,
        several: 'ces personnes se connectent peut-être avec d’autres identifiants',
      });
      return `Nous n’avons trouvé aucun tenant Microsoft pour ${about.domain} ; ${other}.`;
    },
    ask: { partner: ASK_CLARIFY, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) => {
        const name = said(about, {
          you: 'quel identifiant vous vous connectez',
          one: (who) => `quel identifiant ${who} se connecte`,
          several: 'quels identifiants ces personnes se connectent',
        });
        return `Merci de demander à ${about.facts.customer} avec ${name}.`;
      },
      customer: (about) => {
        const name = said(about, {
          you: 'l’identifiant avec lequel vous vous connectez',
          one: (who) => `l’identifiant avec lequel ${who} se connecte`,
          several: 'les identifiants avec lesquels ces personnes se connectent',
        });
        return `Merci de nous envoyer ${name}, ou de confirmer que ${num(about, 'l’adresse est correcte', 'les adresses sont correctes')}.`;
      },
      'it-admin': ({ domain }) =>
        `Merci de confirmer que ${domain} est enregistré dans votre tenant, ou de nous envoyer l’identifiant de connexion réel.`,
    },
  },
};
