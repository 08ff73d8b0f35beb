import { COCP_DAYS, CROSS_CLOUD_LEAD_EASED } from '../../../policy/dates.ts';
import { roleOf } from '../../../policy/roles.ts';
import type { AboutPoint, PointWording } from '../letter-wording.ts';
import { list, sinceDay, theDay } from './people.ts';
import { quoted } from './requests.ts';

const IN_ADMIN_CENTER = 'nell’interfaccia di amministrazione di Microsoft 365';
/** Path to the role assignments in the admin center, as the pages give it. */
const ASSIGN = 'Billing > Your products > Volume Licensing > Role assignments';

/** The Italian sentences for what is open about a deal as a whole; the catalogue has the citation of each. */
export const POINTS: PointWording = {
  'scope-unknown': {
    reason: () =>
      'Non sappiamo in quale cloud Microsoft si trovi il contratto, e gli account devono trovarsi nello stesso.',
    ask: {
      partner: () => 'indicarmi l’ambito cloud del contratto',
      customer: () => 'indicarci in quale cloud Microsoft si trova il vostro contratto',
      'it-admin': () => 'indicarci in quale cloud Microsoft si trova il vostro tenant',
    },
    fix: {
      partner: () => 'Mi indichi l’ambito cloud dell’iscrizione o del PCN.',
      customer: () => 'Ci indichi quale: Commercial, Commercial con prodotti GCC, GCC, GCC High o DoD.',
      'it-admin': () =>
        'Ci indichi in quale cloud Microsoft si trova il vostro tenant: Commercial, GCC, GCC High o DoD.',
    },
  },
  'cocp-due': {
    reason: ({ deadline, facts }) =>
      `Il cambio del partner di canale va accettato entro ${theDay(deadline ?? facts.today)}.`,
    ask: { partner: () => 'accettare o rifiutare il cambio del partner di canale' },
    fix: { partner: () => 'Lo accetti o lo rifiuti in VL Central, in Requests > My customer requests.' },
  },
  'cocp-expired': {
    reason: ({ deadline, facts }) =>
      `Il termine di ${COCP_DAYS.days} giorni per accettare il cambio del partner di canale è scaduto ${theDay(deadline ?? facts.today)}.`,
    ask: {
      partner: () => 'chiarire se il cambio del partner di canale verrà riavviato',
      customer: () => 'decidere se riavviare il cambio del partner di canale',
    },
    fix: {
      partner: ({ facts }) => `Chieda a ${facts.customer} se intende riavviarlo.`,
      customer: () => 'Concordi con il vostro nuovo partner se riavviarlo.',
    },
  },
  'separate-pcn-required': {
    reason: () => 'Il numero cliente (PCN) di questa transazione è utilizzato anche in un altro cloud.',
    ask: { partner: () => 'utilizzare un PCN distinto' },
    fix: {
      partner: () =>
        'Utilizzi un PCN distinto per ogni ambito cloud; per i clienti degli Stati Uniti è obbligatorio.',
    },
  },
  'on-hold': {
    reason: () => 'L’elaborazione di questa transazione è sospesa.',
    ask: { partner: () => '' },
    fix: {
      partner: () =>
        'Se tutti i contatti sono validi, apra un caso in VL Central (My Cases & Support) indicando il contratto o il pacchetto, il messaggio, la convalida, l’ambito cloud e la data.',
    },
  },
  'manual-form-paused': {
    reason: () =>
      'Il modulo manuale accetta qualsiasi indirizzo, ma in fase di elaborazione vengono respinti quelli che non sono account aziendali o dell’istituto di istruzione convalidati.',
    ask: { partner: () => 'non inviare ancora il modulo manuale' },
    fix: { partner: () => 'Attenda che i contatti siano convalidati prima di inviare il modulo.' },
  },
  'online-admin-ambiguous': {
    reason: () =>
      'Risulta una persona come Online Admin, un ruolo ritirato e diverso da quello di Online Administrator.',
    ask: {
      partner: () => 'chiarire chi è Online Administrator',
      customer: () => 'comunicarci chi è Online Administrator',
    },
    fix: {
      partner: ({ facts }) => `Chieda a ${facts.customer} se si tratta della stessa persona.`,
      customer: () => 'Ci comunichi se si tratta della stessa persona.',
    },
  },
  'retired-role': {
    reason: ({ retired }) =>
      retired.length > 1
        ? `${rolesOf(retired)} sono ruoli ritirati e non danno più accesso a nessuno.`
        : `${rolesOf(retired)} è un ruolo ritirato e non dà più accesso a nessuno.`,
    ask: {
      partner: () => 'escludere i ruoli ritirati dal pacchetto',
      customer: () => `riassegnare i ruoli ritirati ${IN_ADMIN_CENTER}`,
    },
    fix: {
      partner: ({ retired, facts }) =>
        `Non ${retired.length > 1 ? 'li' : 'lo'} inserisca nel pacchetto; ${facts.customer} può assegnare ${macRolesOf(retired)} ${IN_ADMIN_CENTER}.`,
      customer: ({ retired }) => `Assegni invece ${macRolesOf(retired)} ${IN_ADMIN_CENTER} (${ASSIGN}).`,
    },
  },
  'cross-cloud-lead': {
    reason: () => 'L’iscrizione principale si trova in un altro cloud.',
    ask: { partner: () => 'tenere sotto controllo l’iscrizione principale' },
    fix: {
      partner: ({ isEased }) =>
        isEased
          ? 'Tenga sotto controllo la convalida; i pacchetti recenti come questo di solito la superano più facilmente.'
          : `Valuti se creare di nuovo il pacchetto: quelli creati ${sinceDay(CROSS_CLOUD_LEAD_EASED.since)} in poi superano la convalida più facilmente.`,
    },
  },
};

function rolesOf(retired: AboutPoint['retired']): string {
  return list(retired.map(({ id }) => roleOf(id).name));
}

function macRolesOf(retired: AboutPoint['retired']): string {
  return quoted([...new Set(retired.map(({ macRole }) => macRole))]);
}
