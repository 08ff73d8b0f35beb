import type { NeedWording } from '../letter-wording.ts';
import { addressOf, date, INSTEAD, num, rolesToFill, sayerHas, theCloud, theirs } from './people.ts';

/** What is open about who is named: nobody, somebody whom the customer no longer wants, or a mailbox. */
export const PERSON_NEEDS: Pick<NeedWording, 'role-missing' | 'customer-denied' | 'role-mailbox'> = {
  'role-missing': {
    reason: (about) =>
      [
        `Voor ${num(about, 'deze rol', 'deze rollen')} is nog niemand aangewezen.`,
        about.isOldNameUsed
          ? 'Wel is iemand aangewezen als Online Admin, maar die rol bestaat niet meer.'
          : '',
        about.isDisputed
          ? 'De pagina’s van Microsoft zijn er niet eenduidig over of AOS-G-overeenkomsten deze rol vereisen; het is daarom veiliger om die in te vullen.'
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    ask: {
      partner: (about) => `${rolesToFill(about)} laten aanwijzen`,
      customer: (about) => `${rolesToFill(about)} aanwijzen`,
      'it-admin': (about) =>
        `zorgen voor ${num(about, 'een werkaccount', 'werkaccounts')} voor ${rolesToFill(about, 'de toekomstige')}`,
    },
    fix: {
      partner: (about) => {
        const { customer } = about.facts;
        const somebody = `iemand met een werkaccount in ${theCloud(about.facts)}`;
        if (about.isOldNameUsed)
          return `Wilt u ${customer} schriftelijk vragen of dezelfde persoon wordt bedoeld, of anders om het adres van ${somebody}? Valideer het adres daarna in VL Central.`;
        return `Wilt u bij ${customer} schriftelijk ${num(about, 'het adres', 'voor elke rol het adres')} opvragen van ${somebody} en dat valideren in VL Central?`;
      },
      customer: (about) => {
        const who = `die in uw organisatie actief is en een werkaccount in ${theCloud(about.facts)} heeft`;
        return about.isOldNameUsed
          ? `Wilt u ons laten weten of dezelfde persoon wordt bedoeld, of iemand anders aanwijzen ${who}?`
          : `Wilt u ${num(about, 'iemand', 'voor elke rol iemand')} aanwijzen ${who}?`;
      },
      'it-admin': (about) => {
        const cloud = theCloud(about.facts);
        const have = num(
          about,
          `de persoon die uw collega’s aanwijzen een werkaccount in ${cloud} heeft`,
          `de personen die uw collega’s aanwijzen een werkaccount in ${cloud} hebben`,
        );
        return `Wilt u ervoor zorgen dat ${have}?`;
      },
    },
  },
  'customer-denied': {
    reason: (about) =>
      `${sayerHas(about.facts)} ons op ${date(about.deniedOn ?? about.facts.today)} laten weten dat ${addressOf(about)} niet ${num(about, 'mag', 'mogen')} worden gebruikt.`,
    ask: {
      partner: (about) =>
        `${num(about, 'een nieuwe contactpersoon', 'nieuwe contactpersonen')} ${theirs(about, INSTEAD)} opvragen`,
      customer: (about) =>
        `ons ${num(about, 'een nieuwe contactpersoon', 'nieuwe contactpersonen')} ${theirs(about, INSTEAD)} doorgeven`,
      'it-admin': (about) =>
        `zorgen voor ${num(about, 'het account van een nieuwe contactpersoon', 'de accounts van nieuwe contactpersonen')} ${theirs(about, INSTEAD)}`,
    },
    fix: {
      partner: ({ facts }) =>
        `Wilt u ${facts.customer} vragen wie er in plaats daarvan wordt aangewezen of welk adres mag worden gebruikt? Valideer het adres daarna in VL Central.`,
      customer: () =>
        'Wilt u ons laten weten wie u in plaats daarvan aanwijst of welk zakelijk adres wij mogen gebruiken?',
      'it-admin': ({ facts }) =>
        `Wilt u ervoor zorgen dat de nieuwe contactpersoon een werk- of schoolaccount in ${theCloud(facts)} heeft?`,
    },
  },
  'role-mailbox': {
    reason: (about) =>
      num(
        about,
        'Dit lijkt een gedeelde mailbox te zijn, niet die van één persoon.',
        'Dit lijken gedeelde mailboxen te zijn, niet die van afzonderlijke personen.',
      ),
    ask: {
      partner: (about) =>
        `${theirs(about, INSTEAD)} ${num(about, 'een persoon', 'personen')} laten aanwijzen`,
      customer: (about) => `${theirs(about, INSTEAD)} ${num(about, 'een persoon', 'personen')} aanwijzen`,
    },
    fix: {
      partner: (about) =>
        num(
          about,
          `Als de mailbox wordt gedeeld, wilt u ${about.facts.customer} dan vragen iemand aan te wijzen die deze rol vervult? Valideer daarna het adres.`,
          `Als de mailboxen worden gedeeld, wilt u ${about.facts.customer} dan vragen personen aan te wijzen die deze rollen vervullen? Valideer daarna de adressen.`,
        ),
      customer: (about) =>
        num(
          about,
          'Als de mailbox wordt gedeeld, wilt u dan iemand aanwijzen die deze rol vervult?',
          'Als de mailboxen worden gedeeld, wilt u dan personen aanwijzen die deze rollen vervullen?',
        ),
    },
  },
};
