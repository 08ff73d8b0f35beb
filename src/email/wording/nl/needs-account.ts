import type { NeedWording } from '../letter-wording.ts';
import { ACCOUNT, despite, forWhom, num, onceKnown, theCloud, theirs } from './people.ts';
import { ASK_CREATE } from './requests.ts';

/** What is open about an account that is in another cloud, or not there. */
export const ACCOUNT_NEEDS: Pick<NeedWording, 'wrong-cloud' | 'no-wsa'> = {
  'wrong-cloud': {
    reason: despite((about) =>
      num(
        about,
        `Het bestaande account bevindt zich niet in ${theCloud(about.facts)}.`,
        `De bestaande accounts bevinden zich niet in ${theCloud(about.facts)}.`,
      ),
    ),
    ask: {
      partner: (about) =>
        `${num(about, 'een account', 'accounts')} in de juiste cloud voor ${forWhom(about)} opvragen`,
      customer: (about) =>
        `ons ${num(about, 'een account', 'accounts')} in de juiste cloud voor ${forWhom(about)} doorgeven`,
      'it-admin': (about) =>
        `${num(about, 'een account', 'accounts')} in de juiste cloud voor ${forWhom(about)} aanmaken`,
    },
    fix: {
      partner: onceKnown(
        ({ facts }) =>
          `Wilt u ${facts.customer} vragen iemand met een account in ${theCloud(facts)} aan te wijzen of daar een account te laten aanmaken? Als de overeenkomst volgens u onder een andere cloud valt, laat het mij dan eerst weten.`,
      ),
      customer: onceKnown(
        ({ facts }) =>
          `Wilt u iemand met een account in ${theCloud(facts)} aanwijzen of daar door uw IT-beheerder een account laten aanmaken? Als uw overeenkomst onder een andere cloud valt, laat het ons dan weten.`,
      ),
      'it-admin': onceKnown(
        (about) =>
          `Wilt u ${num(about, 'een account', 'de accounts')} in een tenant in ${theCloud(about.facts)} aanmaken en ons de ${num(about, 'aanmeldnaam', 'aanmeldnamen')} sturen?`,
      ),
    },
  },
  'no-wsa': {
    reason: despite(
      (about) =>
        `Een controle heeft voor ${num(about, 'dit adres', 'deze adressen')} geen werk- of schoolaccount opgeleverd.`,
    ),
    ask: {
      partner: (about) => `${theirs(about, ACCOUNT)} laten aanmaken`,
      customer: (about) => `${theirs(about, ACCOUNT)} laten aanmaken`,
      'it-admin': ASK_CREATE,
    },
    fix: {
      partner: onceKnown(
        (about) =>
          `Wilt u ${about.facts.customer} vragen ${num(about, 'het account', 'de accounts')} door de IT-beheerder in ${theCloud(about.facts)} te laten aanmaken of ${num(about, 'iemand anders', 'anderen')} aan te wijzen? Valideer daarna opnieuw.`,
      ),
      customer: onceKnown((about) =>
        num(
          about,
          `Wilt u het account door uw IT-beheerder in ${theCloud(about.facts)} laten aanmaken, met precies dit adres als aanmeldnaam, of iemand aanwijzen die er al een heeft?`,
          `Wilt u de accounts door uw IT-beheerder in ${theCloud(about.facts)} laten aanmaken, met precies deze adressen als aanmeldnamen, of personen aanwijzen die er al een hebben?`,
        ),
      ),
      'it-admin': onceKnown((about) =>
        num(
          about,
          `Wilt u de gebruiker in ${theCloud(about.facts)} aanmaken, met precies dit adres als user principal name (UPN), of ons een bestaand account doorgeven?`,
          `Wilt u de gebruikers in ${theCloud(about.facts)} aanmaken, met precies deze adressen als user principal names (UPN’s), of ons bestaande accounts doorgeven?`,
        ),
      ),
    },
  },
};
