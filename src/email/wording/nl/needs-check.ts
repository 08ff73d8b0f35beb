import { EXPLAINED_MESSAGES } from '../../../policy/dates.ts';
import type { NeedWording } from '../letter-wording.ts';
import { addressOf, date, despite, num, onceKnown, said, theCloud, theirs } from './people.ts';
import {
  ASK_CHECK,
  ASK_CONFIRM,
  ASK_SPELLING,
  ASK_VALIDATE,
  CHECK,
  CONFIRM,
  CONFIRM_CLOUD,
  inCloud,
  VALIDATE,
} from './requests.ts';

/** What is open about the checks of an account. */
export const CHECK_NEEDS: Pick<
  NeedWording,
  | 'evidence-conflict'
  | 'rejected-unexplained'
  | 'cloud-mismatch-likely'
  | 'cloud-not-told'
  | 'evidence-stale'
  | 'customer-confirmed'
  | 'not-validated'
> = {
  'evidence-conflict': {
    reason: despite((about) => `Onze controles van ${addressOf(about)} gaven verschillende resultaten.`),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        (about) => `Wilt u ${addressOf(about)} nogmaals valideren in VL Central? Dat resultaat is bepalend.`,
      ),
      customer: CONFIRM,
      'it-admin': CHECK,
    },
  },
  'rejected-unexplained': {
    reason: despite(
      (about) =>
        `Een controle heeft ${addressOf(about)} zonder uitleg afgekeurd. Gebruikelijke oorzaken zijn een ontbrekend account, een andere cloud, een typefout of alias, of een verwijderde tenant.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_SPELLING, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        () =>
          `Wilt u nogmaals valideren in VL Central? Sinds ${date(EXPLAINED_MESSAGES.since)} onderscheidt de melding daar een ontbrekend account van een account in de verkeerde cloud.`,
      ),
      customer: (about) =>
        `Wilt u ${addressOf(about)} vergelijken met ${theirs(about, ['uw aanmeldnaam', 'de aanmeldnaam', 'de aanmeldnamen'])} en uw IT-beheerder deze oorzaken laten nagaan?`,
      'it-admin': () => 'Wilt u deze vier oorzaken nagaan? De onderstaande stappen helpen daarbij.',
    },
  },
  'cloud-mismatch-likely': {
    reason: despite(
      ({ domain, facts }) =>
        `Een automatische controle wijst erop dat ${domain} zich niet in ${theCloud(facts)} bevindt; zeker is dat niet.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown(
        (about) =>
          `Wilt u bevestigen dat ${inCloud(about)}? Zo niet, wilt u daar dan ${num(about, 'een account', 'accounts')} aanmaken?`,
      ),
    },
  },
  'cloud-not-told': {
    reason: (about) => {
      const who = said(about, {
        you: 'U hebt zich met een werkaccount aangemeld; daaruit blijkt niet of het',
        one: (name) =>
          `${name.charAt(0).toUpperCase()}${name.slice(1)} heeft zich met een werkaccount aangemeld; daaruit blijkt niet of het`,
        several: 'Deze personen hebben zich met werkaccounts aangemeld; daaruit blijkt niet of die',
      });
      return `${who} zich in ${theCloud(about.facts)} ${num(about, 'bevindt', 'bevinden')}.`;
    },
    ask: {
      partner: ASK_VALIDATE,
      customer: (about) =>
        `de cloud ${theirs(about, ['van uw account', 'van het account', 'van de accounts'])} bevestigen`,
      'it-admin': ASK_CHECK,
    },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown((about) => `Wilt u bevestigen dat ${inCloud(about)}?`),
    },
  },
  'evidence-stale': {
    reason: (about) => `De laatste controle van ${addressOf(about)} is te lang geleden.`,
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: (about) => {
        const still = said(about, {
          you: 'u deze rol nog vervult en dit account gebruikt',
          one: (name) => `${name} deze rol nog vervult en dit account gebruikt`,
          several: 'deze personen hun rollen nog vervullen en deze accounts gebruiken',
        });
        return `Wilt u bevestigen dat ${still}?`;
      },
      'it-admin': CHECK,
    },
  },
  'customer-confirmed': {
    reason: (about) =>
      `${about.facts.customer} heeft ${addressOf(about)} op ${date(about.confirmedOn ?? about.facts.today)} bevestigd; de controle bij Microsoft moet nog volgen.`,
    ask: { partner: ASK_VALIDATE },
    fix: { partner: VALIDATE },
  },
  'not-validated': {
    reason: (about) =>
      num(about, 'Dit account is nog niet gecontroleerd.', 'Deze accounts zijn nog niet gecontroleerd.'),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: { partner: VALIDATE, customer: CONFIRM, 'it-admin': CHECK },
  },
};
