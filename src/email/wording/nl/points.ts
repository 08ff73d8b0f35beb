import { COCP_DAYS, CROSS_CLOUD_LEAD_EASED } from '../../../policy/dates.ts';
import { roleOf } from '../../../policy/roles.ts';
import type { AboutPoint, PointWording } from '../letter-wording.ts';
import { date, list } from './people.ts';

/** Path to the role assignments in the admin center, as the pages give it. */
const ASSIGN = 'Billing > Your products > Volume Licensing > Role assignments';
const IN_ADMIN_CENTER = 'in het Microsoft 365-beheercentrum';

/** The Dutch sentences for what is open about a deal as a whole; the catalogue has the citation of each. */
export const POINTS: PointWording = {
  'scope-unknown': {
    reason: ({ facts }) =>
      `Wij weten niet onder welke Microsoft-cloud ${facts.reader === 'partner' ? 'de' : 'uw'} overeenkomst valt; de accounts moeten zich in dezelfde cloud bevinden.`,
    ask: {
      partner: () => 'mij de Cloud Scope van de overeenkomst doorgeven',
      customer: () => 'ons de Microsoft-cloud van uw overeenkomst doorgeven',
      'it-admin': () => 'ons de Microsoft-cloud van uw tenant doorgeven',
    },
    fix: {
      partner: () => 'Wilt u mij de Cloud Scope van het Enrollment of het PCN doorgeven?',
      customer: () =>
        'Wilt u ons laten weten welke het is: Commercial, Commercial met GCC-producten, GCC, GCC High of DoD?',
      'it-admin': () =>
        'Wilt u ons laten weten in welke Microsoft-cloud uw tenant zich bevindt: Commercial, GCC, GCC High of DoD?',
    },
  },
  'cocp-due': {
    reason: ({ deadline, facts }) =>
      `De partnerwissel moet uiterlijk op ${date(deadline ?? facts.today)} worden geaccepteerd.`,
    ask: { partner: () => 'de partnerwissel accepteren of weigeren' },
    fix: {
      partner: () =>
        'Wilt u die in VL Central accepteren of weigeren, onder ‘Requests’ > ‘My customer requests’?',
    },
  },
  'cocp-expired': {
    reason: ({ deadline, facts }) =>
      `De termijn van ${COCP_DAYS.days} dagen om de partnerwissel te accepteren, is op ${date(deadline ?? facts.today)} verstreken.`,
    ask: {
      partner: () => 'het vervolg van de partnerwissel afstemmen',
      customer: () => 'over het vervolg van de partnerwissel beslissen',
    },
    fix: {
      partner: ({ facts }) => `Wilt u ${facts.customer} vragen of de wissel opnieuw moet worden aangevraagd?`,
      customer: () => 'Wilt u met uw nieuwe partner afstemmen of de wissel opnieuw moet worden aangevraagd?',
    },
  },
  'separate-pcn-required': {
    reason: () => 'Het klantnummer (PCN) van deze transactie wordt ook in een andere cloud gebruikt.',
    ask: { partner: () => 'een apart PCN gebruiken' },
    fix: {
      partner: () =>
        'Wilt u voor elke Cloud Scope een apart PCN gebruiken? Voor klanten in de VS is dat verplicht.',
    },
  },
  'on-hold': {
    reason: () => 'De verwerking van deze transactie is opgeschort.',
    ask: { partner: () => '' },
    fix: {
      partner: () =>
        'Als alle contactpersonen geldig zijn, wilt u dan een case openen in VL Central (‘My Cases & Support’) met de overeenkomst of het pakket, de melding, de validatie, de Cloud Scope en de datum?',
    },
  },
  'manual-form-paused': {
    reason: () =>
      'Een handmatig formulier accepteert elk adres, maar bij de verwerking wordt alles afgekeurd wat geen gevalideerd werk- of schoolaccount is.',
    ask: { partner: () => 'het handmatige formulier nog niet indienen' },
    fix: { partner: () => 'Wilt u met het formulier wachten tot de contactpersonen zijn gevalideerd?' },
  },
  'online-admin-ambiguous': {
    reason: () =>
      'Er is iemand aangewezen als Online Admin. Die rol bestaat niet meer; de Online Administrator is een andere rol.',
    ask: {
      partner: () => 'de rol van Online Administrator ophelderen',
      customer: () => 'ons de Online Administrator doorgeven',
    },
    fix: {
      partner: ({ facts }) => `Wilt u ${facts.customer} vragen of dezelfde persoon wordt bedoeld?`,
      customer: () => 'Wilt u ons laten weten of dezelfde persoon wordt bedoeld?',
    },
  },
  'retired-role': {
    reason: ({ retired }) =>
      retired.length > 1
        ? `De rollen ${rolesOf(retired)} bestaan niet meer en geven geen toegang meer.`
        : `De rol ${rolesOf(retired)} bestaat niet meer en geeft geen toegang meer.`,
    ask: {
      partner: ({ retired }) => `de vervallen ${retired.length > 1 ? 'rollen' : 'rol'} weglaten`,
      customer: ({ retired }) =>
        `de vervallen ${retired.length > 1 ? 'rollen' : 'rol'} ${IN_ADMIN_CENTER} vervangen`,
    },
    fix: {
      partner: ({ retired, facts }) =>
        `Wilt u ${retired.length > 1 ? 'deze rollen' : 'deze rol'} uit het pakket weglaten? ${facts.customer} kan ${macRolesOf(retired)} toewijzen ${IN_ADMIN_CENTER}.`,
      customer: ({ retired }) =>
        `Wilt u in plaats daarvan ${macRolesOf(retired)} toewijzen ${IN_ADMIN_CENTER} (${ASSIGN})?`,
    },
  },
  'cross-cloud-lead': {
    reason: () => 'Het Lead Enrollment valt onder een andere cloud.',
    ask: { partner: () => 'het Lead Enrollment in de gaten houden' },
    fix: {
      partner: ({ isEased }) =>
        isEased
          ? 'Wilt u de validatie in de gaten houden? Bij zulke nieuwe pakketten verloopt die meestal soepeler.'
          : `Wilt u overwegen het pakket opnieuw aan te maken? Bij pakketten vanaf ${date(CROSS_CLOUD_LEAD_EASED.since)} verloopt de validatie soepeler.`,
    },
  },
};

function rolesOf(retired: AboutPoint['retired']): string {
  return list(retired.map(({ id }) => roleOf(id).name));
}

function macRolesOf(retired: AboutPoint['retired']): string {
  return list([...new Set(retired.map(({ macRole }) => `‘${macRole}’`))]);
}
