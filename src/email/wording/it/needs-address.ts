import type { NeedWording } from '../letter-wording.ts';
import {
  cloudNamed,
  contactToName,
  despite,
  names,
  num,
  one,
  person,
  type Says,
  theDay,
  thisAddress,
} from './people.ts';
import {
  ASK_CREATE,
  ASK_GET_WORK_ADDRESS,
  ASK_SPELLING,
  ASK_WORK_ADDRESS,
  CREATE_WORK,
  GET_WORK_ADDRESS,
  quoted,
  WORK_ADDRESS,
} from './requests.ts';

const ASK_SIGN_IN_NAME: Says = (about) =>
  `comunicarci ${num(about, 'il nome', 'i nomi')} di accesso di ${names(about)}`;
const SIGN_IN_NAME: Says = (about) =>
  num(
    about,
    'Verifichi il nome dell’entità utente (UPN) e ce lo comunichi.',
    'Verifichi i nomi delle entità utente (UPN) e ce li comunichi.',
  );
const EXACT_ADDRESS: Says = (about) =>
  `l’indirizzo esatto con cui ${one(about, '', `${person(about)} `, `${person(about)} `)}accede.`;

/** The needs that lie with the person, or with the address as it is written. */
export const ADDRESS_NEEDS = {
  'role-missing': {
    reason: ({ people, isOldNameUsed, isDisputed }) =>
      [
        `Non è ancora stato indicato nessuno per ${people.length > 1 ? 'questi ruoli' : 'questo ruolo'}.`,
        isOldNameUsed ? 'Risulta una persona come Online Admin, ma quel ruolo è stato ritirato.' : '',
        isDisputed
          ? 'Le pagine di Microsoft non concordano sul fatto che i contratti AOS-G lo richiedano: è più prudente assegnarlo.'
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    ask: {
      partner: (about) => `chiedere a ${about.facts.customer} ${contactToName(about)}`,
      customer: (about) => `indicarci ${contactToName(about)}`,
      'it-admin': (about) => `aiutare i colleghi a indicare ${contactToName(about)}`,
    },
    fix: {
      partner: ({ facts, isOldNameUsed }) =>
        isOldNameUsed
          ? `Chieda per iscritto a ${facts.customer} se si tratta della stessa persona; in caso contrario, chieda l’indirizzo di qualcuno con un account aziendale nel ${cloudNamed(facts)}. Poi lo convalidi in VL Central.`
          : `Chieda per iscritto a ${facts.customer} l’indirizzo di qualcuno con un account aziendale nel ${cloudNamed(facts)} e lo convalidi in VL Central.`,
      customer: (about) =>
        about.isOldNameUsed
          ? `Ci dica se si tratta della stessa persona oppure ci indichi un’altra persona attiva nella vostra organizzazione, con un account aziendale nel ${cloudNamed(about.facts)}.`
          : `Ci indichi${num(about, '', ', per ciascun ruolo,')} una persona attiva nella vostra organizzazione, con un account aziendale nel ${cloudNamed(about.facts)}.`,
      'it-admin': ({ facts }) =>
        `Si assicuri che la persona indicata abbia un account aziendale nel ${cloudNamed(facts)}.`,
    },
  },
  'customer-denied': {
    reason: (about) => {
      const { facts, deniedOn } = about;
      const who = {
        partner: `${facts.customer} ci ha chiesto`,
        customer: 'Lei ci ha chiesto',
        'it-admin': 'la vostra organizzazione ci ha chiesto',
      }[facts.reader];
      const day = theDay(deniedOn ?? facts.today);
      return `${day.charAt(0).toUpperCase()}${day.slice(1)} ${who} di non utilizzare ${thisAddress(about)}.`;
    },
    ask: {
      partner: (about) =>
        `chiedere a ${about.facts.customer} ${one(about, 'un contatto che La sostituisca', `un contatto in sostituzione di ${names(about)}`, `contatti in sostituzione di ${names(about)}`)}`,
      customer: (about) =>
        one(
          about,
          'comunicarci chi La sostituisce',
          `comunicarci chi sostituisce ${names(about)}`,
          `comunicarci chi sostituisce ${names(about)}`,
        ),
      'it-admin': (about) => `aiutare i colleghi a sostituire ${names(about)}`,
    },
    fix: {
      partner: ({ facts }) =>
        `Chieda a ${facts.customer} chi indicare in sostituzione o quale indirizzo utilizzare, e lo convalidi in VL Central.`,
      customer: () => 'Ci comunichi chi indicare in sostituzione o quale indirizzo aziendale utilizzare.',
      'it-admin': ({ facts }) =>
        `Si assicuri che la persona indicata in sostituzione abbia un account aziendale o dell’istituto di istruzione nel ${cloudNamed(facts)}.`,
    },
  },
  'address-accents': {
    reason: ({ letters }) =>
      `La parte prima della @ contiene ${quoted(letters)}. I nomi di accesso non hanno accenti né altre lettere speciali.`,
    ask: {
      partner: (about) =>
        `chiedere a ${about.facts.customer} ${one(about, 'il Suo indirizzo di accesso', `l’indirizzo di accesso di ${names(about)}`, `gli indirizzi di accesso di ${names(about)}`)}`,
      customer: (about) =>
        `inviarci ${one(about, 'il Suo indirizzo di accesso', `l’indirizzo di accesso di ${names(about)}`, `gli indirizzi di accesso di ${names(about)}`)}`,
      'it-admin': ASK_SIGN_IN_NAME,
    },
    fix: {
      partner: (about) => `Chieda a ${about.facts.customer} ${EXACT_ADDRESS(about)}`,
      customer: (about) => `Ci invii ${EXACT_ADDRESS(about)}`,
      'it-admin': SIGN_IN_NAME,
    },
  },
  'address-malformed': {
    reason: (about) =>
      num(
        about,
        'L’indirizzo e-mail in nostro possesso è incompleto.',
        'Gli indirizzi e-mail in nostro possesso sono incompleti.',
      ),
    ask: {
      partner: (about) =>
        `chiedere a ${about.facts.customer} ${one(about, 'il Suo indirizzo esatto', `l’indirizzo esatto di ${names(about)}`, `gli indirizzi esatti di ${names(about)}`)}`,
      customer: (about) =>
        `inviarci ${one(about, 'il Suo indirizzo esatto', `l’indirizzo esatto di ${names(about)}`, `gli indirizzi esatti di ${names(about)}`)}`,
      'it-admin': ASK_SIGN_IN_NAME,
    },
    fix: {
      partner: (about) => `Chieda per iscritto a ${about.facts.customer} ${EXACT_ADDRESS(about)}`,
      customer: (about) => `Ci invii ${EXACT_ADDRESS(about)}`,
      'it-admin': SIGN_IN_NAME,
    },
  },
  'personal-account': {
    reason: despite((about) =>
      num(
        about,
        'Si tratta di un indirizzo personale; per il ruolo serve un account gestito da un’organizzazione.',
        'Si tratta di indirizzi personali; per i ruoli servono account gestiti da un’organizzazione.',
      ),
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'disposable-domain': {
    reason: despite(
      ({ domain }) =>
        `Il dominio ${domain} offre caselle usa e getta, che non si possono utilizzare per un ruolo di licensing.`,
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'possible-typo': {
    reason: ({ domain, meant }) => `È possibile che sia stato scritto ${domain} al posto di ${meant}.`,
    ask: { partner: ASK_SPELLING, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: ({ facts }) =>
        `Chieda a ${facts.customer} di confermare per iscritto l’indirizzo corretto, poi lo convalidi.`,
      customer: () => 'Confermi che è scritto correttamente oppure ci invii l’indirizzo corretto.',
      'it-admin': (about) =>
        `Confronti ${num(about, 'l’indirizzo con il nome', 'gli indirizzi con i nomi')} di accesso nella vostra directory.`,
    },
  },
  'domain-differs': {
    reason: ({ domain, facts }) =>
      `Il dominio ${domain} non è tra quelli che ci risultano per ${facts.reader === 'partner' ? facts.customer : 'la vostra organizzazione'}.`,
    ask: { partner: ASK_SPELLING, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) =>
        `Chieda a ${about.facts.customer} se ${num(about, `${person(about)} appartiene`, 'queste persone appartengono')} alla sua organizzazione, poi convalidi ${num(about, 'l’indirizzo', 'gli indirizzi')}.`,
      customer: (about) =>
        one(
          about,
          'Confermi che questo è l’indirizzo con cui accede.',
          `Confermi che ${person(about)} appartiene alla vostra organizzazione.`,
          'Confermi che queste persone appartengono alla vostra organizzazione.',
        ),
      'it-admin': ({ domain }) => `Confermi che ${domain} è registrato nel vostro tenant.`,
    },
  },
  'role-mailbox': {
    reason: (about) =>
      num(
        about,
        'Sembra una casella condivisa e non quella di una persona.',
        'Sembrano caselle condivise e non di singole persone.',
      ),
    ask: {
      partner: (about) =>
        `chiedere a ${about.facts.customer} una persona${one(about, '', ` al posto di ${names(about)}`, ` al posto di ${names(about)}`)}`,
      customer: (about) =>
        `indicarci una persona${one(about, ' per il Suo ruolo', ` al posto di ${names(about)}`, ` al posto di ${names(about)}`)}`,
    },
    fix: {
      partner: ({ facts }) =>
        `Se è condivisa, chieda a ${facts.customer} di indicare una persona attiva in questo ruolo. Poi convalidi l’indirizzo.`,
      customer: () => 'Se è condivisa, ci indichi una persona attiva in questo ruolo.',
    },
  },
} satisfies Partial<NeedWording>;
