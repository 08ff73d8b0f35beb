import { COCP_DAYS, CROSS_CLOUD_LEAD_EASED } from '../../../policy/dates.ts';
import { roleOf } from '../../../policy/roles.ts';
import type { AboutPoint, PointWording } from '../letter-wording.ts';
import { date, list } from './people.ts';

/** Path to the role assignments in the admin center, as the pages give it. */
const ASSIGN = 'Billing > Your products > Volume Licensing > Role assignments';

/** The German sentences for what is open about a deal as a whole; the catalogue has the citation of each. */
export const POINTS: PointWording = {
  'scope-unknown': {
    reason: ({ facts }) =>
      `Uns ist nicht bekannt, in welcher Microsoft-Cloud ${facts.reader === 'partner' ? 'der' : 'Ihr'} Vertrag liegt; die Konten müssen in derselben liegen.`,
    ask: {
      partner: () => 'nennen Sie mir den Cloud Scope des Vertrags',
      customer: () => 'nennen Sie uns die Microsoft-Cloud Ihres Vertrags',
      'it-admin': () => 'nennen Sie uns die Microsoft-Cloud Ihres Tenants',
    },
    fix: {
      partner: () => 'Bitte nennen Sie mir den Cloud Scope des Enrollments oder der PCN.',
      customer: () =>
        'Bitte teilen Sie uns mit, welche es ist: Commercial, Commercial mit GCC-Produkten, GCC, GCC High oder DoD.',
      'it-admin': () =>
        'Bitte teilen Sie uns mit, in welcher Microsoft-Cloud Ihr Tenant liegt: Commercial, GCC, GCC High oder DoD.',
    },
  },
  'cocp-due': {
    reason: ({ deadline, facts }) =>
      `Der Partnerwechsel muss bis zum ${date(deadline ?? facts.today)} angenommen werden.`,
    ask: { partner: () => 'entscheiden Sie über den Partnerwechsel' },
    fix: {
      partner: () =>
        'Bitte nehmen Sie ihn in VL Central unter „Requests“ > „My customer requests“ an oder lehnen Sie ihn dort ab.',
    },
  },
  'cocp-expired': {
    reason: ({ deadline, facts }) =>
      `Die Frist von ${COCP_DAYS.days} Tagen, den Partnerwechsel anzunehmen, ist am ${date(deadline ?? facts.today)} abgelaufen.`,
    ask: {
      partner: () => 'klären Sie das weitere Vorgehen beim Partnerwechsel',
      customer: () => 'entscheiden Sie über das weitere Vorgehen beim Partnerwechsel',
    },
    fix: {
      partner: ({ facts }) => `Bitte klären Sie mit ${facts.customer}, ob er neu beantragt werden soll.`,
      customer: () => 'Bitte stimmen Sie mit Ihrem neuen Partner ab, ob er neu beantragt werden soll.',
    },
  },
  'separate-pcn-required': {
    reason: () => 'Die Kundennummer (PCN) dieses Vorgangs wird auch in einer anderen Cloud verwendet.',
    ask: { partner: () => 'verwenden Sie eine eigene PCN' },
    fix: {
      partner: () =>
        'Bitte verwenden Sie für jeden Cloud Scope eine eigene PCN; für Kunden in den USA ist das vorgeschrieben.',
    },
  },
  'on-hold': {
    reason: () => 'Die Bearbeitung dieses Vorgangs ist ausgesetzt.',
    ask: { partner: () => '' },
    fix: {
      partner: () =>
        'Wenn alle Kontakte gültig sind, eröffnen Sie bitte einen Fall in VL Central („My Cases & Support“) mit Vertrag oder Paket, Meldung, Validierung, Cloud Scope und Datum.',
    },
  },
  'manual-form-paused': {
    reason: () =>
      'Ein manuelles Formular nimmt jede Adresse an; bei der Bearbeitung wird jedoch abgelehnt, was kein validiertes Geschäfts-, Schul- oder Unikonto ist.',
    ask: { partner: () => 'halten Sie das manuelle Formular zurück' },
    fix: { partner: () => 'Bitte halten Sie das Formular zurück, bis die Kontakte validiert sind.' },
  },
  'online-admin-ambiguous': {
    reason: () =>
      'Benannt ist jemand als Online Admin. Diese Rolle gibt es nicht mehr; der Online Administrator ist eine andere.',
    ask: {
      partner: () => 'klären Sie die Rolle des Online Administrator',
      customer: () => 'nennen Sie uns den Online Administrator',
    },
    fix: {
      partner: ({ facts }) => `Bitte klären Sie mit ${facts.customer}, ob dieselbe Person gemeint ist.`,
      customer: () => 'Bitte teilen Sie uns mit, ob dieselbe Person gemeint ist.',
    },
  },
  'retired-role': {
    reason: ({ retired }) =>
      retired.length > 1
        ? `Die Rollen ${rolesOf(retired)} gibt es nicht mehr; sie geben niemandem mehr Zugriff.`
        : `Die Rolle ${rolesOf(retired)} gibt es nicht mehr; sie gibt niemandem mehr Zugriff.`,
    ask: {
      partner: ({ retired }) =>
        retired.length > 1
          ? 'lassen Sie die abgeschafften Rollen weg'
          : 'lassen Sie die abgeschaffte Rolle weg',
      customer: ({ retired }) =>
        retired.length > 1
          ? 'ersetzen Sie die abgeschafften Rollen im Microsoft 365 Admin Center'
          : 'ersetzen Sie die abgeschaffte Rolle im Microsoft 365 Admin Center',
    },
    fix: {
      partner: ({ retired, facts }) =>
        `Bitte lassen Sie sie im Paket weg; ${facts.customer} kann im Microsoft 365 Admin Center ${macRolesOf(retired)} zuweisen.`,
      customer: ({ retired }) =>
        `Bitte weisen Sie stattdessen ${macRolesOf(retired)} im Microsoft 365 Admin Center zu (${ASSIGN}).`,
    },
  },
  'cross-cloud-lead': {
    reason: () => 'Das Lead-Enrollment liegt in einer anderen Cloud.',
    ask: { partner: () => 'behalten Sie das Lead-Enrollment im Blick' },
    fix: {
      partner: ({ isEased }) =>
        isEased
          ? 'Bitte behalten Sie die Validierung im Blick; bei so neuen Paketen wie diesem verläuft sie meist reibungsloser.'
          : `Bitte erwägen Sie, das Paket neu anzulegen: Bei Paketen ab dem ${date(CROSS_CLOUD_LEAD_EASED.since)} verläuft die Validierung reibungsloser.`,
    },
  },
};

function rolesOf(retired: AboutPoint['retired']): string {
  return list(retired.map(({ id }) => roleOf(id).name));
}

function macRolesOf(retired: AboutPoint['retired']): string {
  return list([...new Set(retired.map(({ macRole }) => `„${macRole}“`))]);
}
