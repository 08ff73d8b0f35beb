import { COCP_DAYS, CROSS_CLOUD_LEAD_EASED } from '../../../policy/dates.ts';
import { roleOf } from '../../../policy/roles.ts';
import type { AboutPoint, PointWording } from '../letter-wording.ts';
import { date, list } from './people.ts';
import { quoted } from './requests.ts';

const ADMIN_CENTER = 'el centro de administración de Microsoft 365';
/** Path to the role assignments in the admin center, as the pages give it. */
const ASSIGN = 'Billing > Your products > Volume Licensing > Role assignments';

/** The Spanish sentences for what is open about a deal as a whole; the catalogue has the citation of each. */
export const POINTS: PointWording = {
  'scope-unknown': {
    reason: () =>
      'No sabemos en qué nube de Microsoft está el contrato, y las cuentas deben estar en la misma.',
    ask: {
      partner: () => 'indíqueme el ámbito de nube del contrato',
      customer: () => 'indíquenos en qué nube de Microsoft está su contrato',
      'it-admin': () => 'indíquenos en qué nube de Microsoft está su tenant',
    },
    fix: {
      partner: () => 'Indíqueme el ámbito de nube de la inscripción o del PCN.',
      customer: () => 'Indíquenos cuál es: Commercial, Commercial con productos GCC, GCC, GCC High o DoD.',
      'it-admin': () =>
        'Indíquenos en qué nube de Microsoft está su tenant: Commercial, GCC, GCC High o DoD.',
    },
  },
  'cocp-due': {
    reason: ({ deadline, facts }) =>
      `El cambio de partner de canal debe aceptarse a más tardar el ${date(deadline ?? facts.today)}.`,
    ask: { partner: () => 'acepte o rechace el cambio de partner de canal' },
    fix: { partner: () => 'Acéptelo o rechácelo en VL Central, en Requests > My customer requests.' },
  },
  'cocp-expired': {
    reason: ({ deadline, facts }) =>
      `El plazo de ${COCP_DAYS.days} días para aceptar el cambio de partner de canal terminó el ${date(deadline ?? facts.today)}.`,
    ask: {
      partner: () => 'aclare si se inicia de nuevo el cambio de partner de canal',
      customer: () => 'decida si se inicia de nuevo el cambio de partner de canal',
    },
    fix: {
      partner: ({ facts }) => `Pregunte a ${facts.customer} si desea iniciarlo de nuevo.`,
      customer: () => 'Acuerde con su nuevo partner si se inicia de nuevo.',
    },
  },
  'separate-pcn-required': {
    reason: () => 'El número de cliente (PCN) de esta transacción también se utiliza en otra nube.',
    ask: { partner: () => 'utilice un PCN independiente' },
    fix: {
      partner: () =>
        'Utilice un PCN independiente para cada ámbito de nube; para los clientes de Estados Unidos es obligatorio.',
    },
  },
  'on-hold': {
    reason: () => 'La tramitación de esta transacción está en espera.',
    ask: { partner: () => '' },
    fix: {
      partner: () =>
        'Si todos los contactos son válidos, abra un caso en VL Central (My Cases & Support) e indique el contrato o el paquete, el mensaje, la validación, el ámbito de nube y la fecha.',
    },
  },
  'manual-form-paused': {
    reason: () =>
      'El formulario manual admite cualquier dirección, pero en la tramitación se rechazan las que no son cuentas profesionales o educativas validadas.',
    ask: { partner: () => 'no envíe aún el formulario manual' },
    fix: { partner: () => 'Espere a enviar el formulario hasta que los contactos estén validados.' },
  },
  'online-admin-ambiguous': {
    reason: () =>
      'Figura alguien como Online Admin, un rol retirado que no es lo mismo que el de Online Administrator.',
    ask: {
      partner: () => 'aclare quién es Online Administrator',
      customer: () => 'díganos quién es Online Administrator',
    },
    fix: {
      partner: ({ facts }) => `Pregunte a ${facts.customer} si se trata de la misma persona.`,
      customer: () => 'Díganos si se trata de la misma persona.',
    },
  },
  'retired-role': {
    reason: ({ retired }) =>
      retired.length > 1
        ? `${rolesOf(retired)} son roles retirados y ya no dan acceso a nadie.`
        : `${rolesOf(retired)} es un rol retirado y ya no da acceso a nadie.`,
    ask: {
      partner: () => 'omita los roles retirados',
      customer: () => `reasigne los roles retirados en ${ADMIN_CENTER}`,
    },
    fix: {
      partner: ({ retired, facts }) =>
        `No ${retired.length > 1 ? 'los' : 'lo'} incluya en el paquete; ${facts.customer} puede asignar ${macRolesOf(retired)} en ${ADMIN_CENTER}.`,
      customer: ({ retired }) => `Asigne en su lugar ${macRolesOf(retired)} en ${ADMIN_CENTER} (${ASSIGN}).`,
    },
  },
  'cross-cloud-lead': {
    reason: () => 'La inscripción principal está en otra nube.',
    ask: { partner: () => 'siga de cerca la inscripción principal' },
    fix: {
      partner: ({ isEased }) =>
        isEased
          ? 'Siga de cerca la validación; los paquetes tan recientes como este suelen pasarla con más facilidad.'
          : `Valore crear de nuevo el paquete: los creados desde el ${date(CROSS_CLOUD_LEAD_EASED.since)} pasan la validación con más facilidad.`,
    },
  },
};

function rolesOf(retired: AboutPoint['retired']): string {
  return list(retired.map(({ id }) => roleOf(id).name));
}

function macRolesOf(retired: AboutPoint['retired']): string {
  return quoted([...new Set(retired.map(({ macRole }) => macRole))]);
}
