import { EXPLAINED_MESSAGES } from '../../../policy/dates.ts';
import type { NeedWording } from '../letter-wording.ts';
import {
  cloudNamed,
  despite,
  names,
  num,
  onceKnown,
  one,
  person,
  sinceDay,
  theDay,
  thisAddress,
} from './people.ts';
import {
  ASK_CHECK,
  ASK_CONFIRM,
  ASK_CREATE,
  ASK_SPELLING,
  ASK_VALIDATE,
  CHECK,
  CONFIRM,
  CONFIRM_CLOUD,
  VALIDATE,
} from './requests.ts';

/** The needs that a check of an account has found, or that its absence leaves. */
export const CHECK_NEEDS = {
  'evidence-conflict': {
    reason: despite((about) => `Le verifiche di ${thisAddress(about)} hanno dato risultati diversi.`),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        (about) => `Convalidi di nuovo ${thisAddress(about)} in VL Central: è quel risultato a fare fede.`,
      ),
      customer: CONFIRM,
      'it-admin': CHECK,
    },
  },
  'wrong-cloud': {
    reason: despite((about) =>
      num(
        about,
        `Pur essendo autentico, l’account non si trova nel ${cloudNamed(about.facts)}.`,
        `Pur essendo autentici, gli account non si trovano nel ${cloudNamed(about.facts)}.`,
      ),
    ),
    ask: {
      partner: (about) =>
        `chiedere a ${about.facts.customer} ${num(about, 'un account', 'degli account')} nel cloud corretto per ${names(about)}`,
      customer: (about) =>
        `indicarci ${num(about, 'un account', 'degli account')} nel cloud corretto per ${names(about)}`,
      'it-admin': (about) =>
        `creare ${num(about, 'un account', 'degli account')} nel cloud corretto per ${names(about)}`,
    },
    fix: {
      partner: onceKnown(
        ({ facts }) =>
          `Chieda a ${facts.customer} di indicare una persona con un account nel ${cloudNamed(facts)} o di crearne uno lì. Se ritiene che il contratto si trovi in un altro cloud, me lo segnali prima.`,
      ),
      customer: onceKnown(
        ({ facts }) =>
          `Ci indichi una persona con un account nel ${cloudNamed(facts)} o chieda al vostro amministratore IT di crearne uno lì. Se il vostro contratto si trova in un altro cloud, ce lo segnali.`,
      ),
      'it-admin': onceKnown(
        (about) =>
          `Crei ${num(about, 'un account', 'gli account')} in un tenant del ${cloudNamed(about.facts)} e ci comunichi ${num(about, 'il nome', 'i nomi')} di accesso.`,
      ),
    },
  },
  'no-wsa': {
    reason: despite(
      (about) =>
        `Da una verifica non risulta alcun account aziendale o dell’istituto di istruzione con ${thisAddress(about)}.`,
    ),
    ask: {
      partner: (about) =>
        `far creare ${one(about, 'il Suo account aziendale', `l’account aziendale di ${names(about)}`, `gli account aziendali di ${names(about)}`)}`,
      customer: (about) =>
        `far creare ${one(about, 'il Suo account aziendale', `l’account aziendale di ${names(about)}`, `gli account aziendali di ${names(about)}`)}`,
      'it-admin': ASK_CREATE,
    },
    fix: {
      partner: onceKnown(
        (about) =>
          `Chieda a ${about.facts.customer} di far creare dall’amministratore IT ${num(about, 'l’account aziendale', 'gli account aziendali')} nel ${cloudNamed(about.facts)} o di indicare ${num(about, 'un’altra persona', 'altre persone')}, poi ripeta la convalida.`,
      ),
      customer: onceKnown(
        (about) =>
          `Chieda al vostro amministratore IT di creare ${num(about, 'l’account', 'gli account')} nel ${cloudNamed(about.facts)} usando esattamente ${num(about, 'questo indirizzo come nome', 'questi indirizzi come nomi')} di accesso, oppure ci indichi ${num(about, 'una persona che ne ha già uno', 'persone che ne hanno già uno')}.`,
      ),
      'it-admin': onceKnown(
        (about) =>
          `Crei ${num(about, 'l’utente', 'gli utenti')} nel ${cloudNamed(about.facts)} usando esattamente ${num(about, 'questo indirizzo come nome dell’entità utente', 'questi indirizzi come nomi delle entità utente')} (UPN), oppure ci comunichi ${num(about, 'un account già esistente', 'account già esistenti')}.`,
      ),
    },
  },
  'rejected-unexplained': {
    reason: despite(
      (about) =>
        `Una verifica ha respinto ${thisAddress(about)} senza indicarne il motivo. Le cause più comuni sono un account inesistente, un altro cloud, un errore di battitura o un alias, oppure un tenant eliminato.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_SPELLING, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        () =>
          `Ripeta la convalida in VL Central: ${sinceDay(EXPLAINED_MESSAGES.since)} distingue un account inesistente da uno che si trova in un altro cloud.`,
      ),
      customer: (about) =>
        `${num(about, 'Lo', 'Li')} confronti con il nome con cui ${one(about, '', `${person(about)} `, `${person(about)} `)}accede e chieda al vostro amministratore IT di esaminare queste cause.`,
      'it-admin': () => 'Esamini queste quattro cause; i passaggi riportati sotto sono d’aiuto.',
    },
  },
  'cloud-mismatch-likely': {
    reason: despite(
      ({ domain, facts }) =>
        `Da una ricerca, non conclusiva, ${domain} non risulta nel ${cloudNamed(facts)}.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown(
        (about) =>
          `Confermi che ${num(about, 'l’account si trova', 'gli account si trovano')} nel ${cloudNamed(about.facts)}; in caso contrario, ${num(about, 'ne crei uno', 'li crei')} lì.`,
      ),
    },
  },
  'tenant-not-found': {
    reason: (about) =>
      `Non abbiamo trovato alcun tenant Microsoft per ${about.domain}; è possibile che ${person(about)} acceda con un altro nome.`,
    ask: { partner: ASK_SPELLING, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) => `Chieda a ${about.facts.customer} con quale nome accede ${person(about)}.`,
      customer: (about) =>
        `Ci comunichi il nome con cui ${one(about, '', `${person(about)} `, `${person(about)} `)}accede oppure confermi che ${num(about, 'è questo', 'sono questi')}.`,
      'it-admin': ({ domain }) =>
        `Confermi che ${domain} è registrato nel vostro tenant oppure ci comunichi il nome di accesso effettivo.`,
    },
  },
  'cloud-not-told': {
    reason: (about) => {
      const cloud = cloudNamed(about.facts);
      const untold = `ha eseguito l’accesso con un account aziendale, ma questo non dimostra che si trovi nel ${cloud}.`;
      return one(
        about,
        `Lei ${untold}`,
        `${about.people[0]?.name || 'Questa persona'} ${untold}`,
        `Queste persone hanno eseguito l’accesso con account aziendali, ma questo non dimostra che si trovino nel ${cloud}.`,
      );
    },
    ask: {
      partner: ASK_VALIDATE,
      customer: (about) =>
        `confermare il cloud ${one(about, 'del Suo account', `dell’account di ${names(about)}`, `degli account di ${names(about)}`)}`,
      'it-admin': ASK_CHECK,
    },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown(
        (about) =>
          `Confermi che ${num(about, 'l’account si trova', 'gli account si trovano')} nel ${cloudNamed(about.facts)}.`,
      ),
    },
  },
  'evidence-stale': {
    reason: (about) => `L’ultima verifica di ${thisAddress(about)} è troppo vecchia.`,
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: (about) =>
        one(
          about,
          'Confermi che ricopre ancora questo ruolo e utilizza questo account.',
          `Confermi che ${person(about)} ricopre ancora questo ruolo e utilizza questo account.`,
          'Confermi che ciascuna persona ricopre ancora il proprio ruolo e utilizza il proprio account.',
        ),
      'it-admin': CHECK,
    },
  },
  'customer-confirmed': {
    reason: (about) =>
      `${about.facts.customer} ha confermato ${thisAddress(about)} ${theDay(about.confirmedOn ?? about.facts.today)}; manca ancora la verifica presso Microsoft.`,
    ask: { partner: ASK_VALIDATE },
    fix: { partner: VALIDATE },
  },
  'not-validated': {
    reason: (about) =>
      num(
        about,
        'Questo account non è ancora stato verificato.',
        'Questi account non sono ancora stati verificati.',
      ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: { partner: VALIDATE, customer: CONFIRM, 'it-admin': CHECK },
  },
} satisfies Partial<NeedWording>;
