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
    reason: despite(
      (about) =>
        `Unsere Prüfungen ${num(about, 'dieser Adresse', 'dieser Adressen')} haben unterschiedliche Ergebnisse geliefert.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        (about) =>
          `Bitte validieren Sie ${addressOf(about)} noch einmal in VL Central; maßgeblich ist das Ergebnis dort.`,
      ),
      customer: CONFIRM,
      'it-admin': CHECK,
    },
  },
  'rejected-unexplained': {
    reason: despite(
      (about) =>
        `Eine Prüfung hat ${addressOf(about)} ohne Begründung abgelehnt. Übliche Ursachen sind ein fehlendes Konto, eine andere Cloud, ein Tippfehler oder Alias und ein gelöschter Tenant.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_SPELLING, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        () =>
          `Bitte validieren Sie noch einmal in VL Central: Seit dem ${date(EXPLAINED_MESSAGES.since)} unterscheidet die Meldung dort zwischen einem fehlenden Konto und der falschen Cloud.`,
      ),
      customer: (about) =>
        `Bitte vergleichen Sie ${num(about, 'die Adresse', 'die Adressen')} mit ${said(about, { you: 'Ihrem Anmeldenamen', one: (name) => `dem Anmeldenamen von ${about.people[0]?.name ? name : 'dieser Person'}`, several: 'den Anmeldenamen' })} und lassen Sie Ihre IT-Administration diesen Ursachen nachgehen.`,
      'it-admin': () => 'Bitte gehen Sie diesen vier Ursachen nach; die Schritte unten helfen dabei.',
    },
  },
  'cloud-mismatch-likely': {
    reason: despite(
      ({ domain, facts }) =>
        `Eine Abfrage deutet darauf hin, dass ${domain} nicht in ${theCloud(facts)} liegt; sicher ist das nicht.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown(
        (about) =>
          `Bitte bestätigen Sie, dass ${num(about, 'das Konto', 'die Konten')} in ${theCloud(about.facts)} ${num(about, 'liegt; falls nicht, richten Sie dort bitte eines', 'liegen; falls nicht, richten Sie dort bitte welche')} ein.`,
      ),
    },
  },
  'cloud-not-told': {
    reason: (about) => {
      const who = said(about, {
        you: 'Sie haben sich mit einem Geschäftskonto angemeldet; ob es',
        one: (name) => `${name} hat sich mit einem Geschäftskonto angemeldet; ob es`,
        several: 'Diese Personen haben sich mit Geschäftskonten angemeldet; ob sie',
      });
      return `${who.charAt(0).toUpperCase()}${who.slice(1)} in ${theCloud(about.facts)} ${num(about, 'liegt', 'liegen')}, ist daran nicht zu erkennen.`;
    },
    ask: {
      partner: ASK_VALIDATE,
      customer: (about) =>
        `bestätigen Sie die Cloud ${said(about, { you: 'Ihres Kontos', one: () => `des Kontos von ${about.people[0]?.name || about.people[0]?.email}`, several: theirs(about, ['', '', 'der Konten']) })}`,
      'it-admin': ASK_CHECK,
    },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown(
        (about) =>
          `Bitte bestätigen Sie, dass ${num(about, 'das Konto', 'die Konten')} in ${theCloud(about.facts)} ${num(about, 'liegt', 'liegen')}.`,
      ),
    },
  },
  'evidence-stale': {
    reason: (about) =>
      `Die letzte Prüfung ${num(about, 'dieser Adresse', 'dieser Adressen')} liegt zu lange zurück.`,
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: (about) => {
        const still = said(about, {
          you: 'Sie diese Rolle weiterhin ausüben und dieses Konto nutzen',
          one: (name) => `${name} diese Rolle weiterhin ausübt und dieses Konto nutzt`,
          several: 'diese Personen ihre Rollen weiterhin ausüben und diese Konten nutzen',
        });
        return `Bitte bestätigen Sie, dass ${still}.`;
      },
      'it-admin': CHECK,
    },
  },
  'customer-confirmed': {
    reason: (about) =>
      `${about.facts.customer} hat ${addressOf(about)} am ${date(about.confirmedOn ?? about.facts.today)} bestätigt; die Prüfung bei Microsoft steht noch aus.`,
    ask: { partner: ASK_VALIDATE },
    fix: { partner: VALIDATE },
  },
  'not-validated': {
    reason: (about) =>
      num(about, 'Dieses Konto wurde noch nicht geprüft.', 'Diese Konten wurden noch nicht geprüft.'),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: { partner: VALIDATE, customer: CONFIRM, 'it-admin': CHECK },
  },
};
