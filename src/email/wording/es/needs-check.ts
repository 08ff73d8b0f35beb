import { EXPLAINED_MESSAGES } from '../../../policy/dates.ts';
import type { NeedWording } from '../letter-wording.ts';
import { date, despite, names, num, onceKnown, one, person, theCloud } from './people.ts';
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
    reason: despite(
      (about) =>
        `Las comprobaciones de ${num(about, 'esta dirección', 'estas direcciones')} han dado resultados distintos.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        (about) =>
          `Valide de nuevo ${num(about, 'esta dirección', 'estas direcciones')} en VL Central; ese es el resultado que cuenta.`,
      ),
      customer: CONFIRM,
      'it-admin': CHECK,
    },
  },
  'wrong-cloud': {
    reason: despite((about) =>
      num(
        about,
        `Aunque la cuenta es auténtica, no está en ${theCloud(about.facts)}.`,
        `Aunque las cuentas son auténticas, no están en ${theCloud(about.facts)}.`,
      ),
    ),
    ask: {
      partner: (about) =>
        `pida a ${about.facts.customer} ${num(about, 'una cuenta en la nube correcta', 'cuentas en la nube correcta')} para ${names(about)}`,
      customer: (about) =>
        `indíquenos ${num(about, 'una cuenta en la nube correcta', 'cuentas en la nube correcta')} para ${names(about)}`,
      'it-admin': (about) =>
        `cree ${num(about, 'una cuenta en la nube correcta', 'cuentas en la nube correcta')} para ${names(about)}`,
    },
    fix: {
      partner: onceKnown(
        ({ facts }) =>
          `Pida a ${facts.customer} que designe a alguien con cuenta en ${theCloud(facts)} o que la cree allí. Si piensa que el contrato está en otra nube, dígamelo antes.`,
      ),
      customer: onceKnown(
        ({ facts }) =>
          `Indíquenos a alguien con cuenta en ${theCloud(facts)} o pida a su administrador de TI que la cree allí. Si su contrato está en otra nube, avísenos.`,
      ),
      'it-admin': onceKnown(
        (about) =>
          `Cree ${num(about, 'una cuenta', 'las cuentas')} en un tenant de ${theCloud(about.facts)} y envíenos ${num(about, 'el nombre', 'los nombres')} de inicio de sesión.`,
      ),
    },
  },
  'no-wsa': {
    reason: despite(
      (about) =>
        `No se ha encontrado ninguna cuenta profesional o educativa con ${num(about, 'esta dirección', 'estas direcciones')}.`,
    ),
    ask: {
      partner: (about) =>
        `solicite que se cree ${one(about, 'su propia cuenta profesional', `la cuenta profesional de ${names(about)}`, `una cuenta profesional para ${names(about)}`)}`,
      customer: (about) =>
        `solicite a su administrador de TI ${one(about, 'su propia cuenta profesional', `la cuenta profesional de ${names(about)}`, `las cuentas profesionales de ${names(about)}`)}`,
      'it-admin': ASK_CREATE,
    },
    fix: {
      partner: onceKnown(
        (about) =>
          `Pida a ${about.facts.customer} que su administrador de TI cree ${num(about, 'la cuenta profesional', 'las cuentas profesionales')} en ${theCloud(about.facts)}, o que se designe a ${num(about, 'otra persona', 'otras personas')}, y valide de nuevo.`,
      ),
      customer: onceKnown(
        (about) =>
          `Pida a su administrador de TI que cree ${num(about, 'la cuenta', 'las cuentas')} en ${theCloud(about.facts)} con ${num(about, 'esta dirección exacta como nombre', 'estas direcciones exactas como nombres')} de inicio de sesión, o indíquenos ${num(about, 'una persona que ya tenga una', 'personas que ya tengan una')}.`,
      ),
      'it-admin': onceKnown(
        (about) =>
          `Cree ${num(about, 'el usuario', 'los usuarios')} en ${theCloud(about.facts)} con ${num(about, 'esta dirección exacta como nombre principal', 'estas direcciones exactas como nombres principales')} de usuario (UPN), o envíenos ${num(about, 'una cuenta que ya exista', 'cuentas que ya existan')}.`,
      ),
    },
  },
  'rejected-unexplained': {
    reason: despite(
      (about) =>
        `Una comprobación ha rechazado ${num(about, 'esta dirección', 'estas direcciones')} sin indicar el motivo. Las causas habituales son una cuenta inexistente, otra nube, una errata o un alias, o un tenant eliminado.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_SPELLING, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        () =>
          `Valide de nuevo en VL Central: desde el ${date(EXPLAINED_MESSAGES.since)} distingue entre una cuenta inexistente y una que está en otra nube.`,
      ),
      customer: (about) =>
        `${num(about, 'Compárela', 'Compárelas')} con el nombre con el que ${one(about, '', `${person(about)} `, `${person(about)} `)}inicia sesión y pida a su administrador de TI que revise estas causas.`,
      'it-admin': () => 'Revise estas cuatro causas; los pasos siguientes le servirán de guía.',
    },
  },
  'cloud-mismatch-likely': {
    reason: despite(
      ({ domain, facts }) =>
        `Según una consulta, que no es concluyente, ${domain} no estaría en ${theCloud(facts)}.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown(
        (about) =>
          `Confirme que ${num(about, 'la cuenta está', 'las cuentas están')} en ${theCloud(about.facts)}; si no es así, ${num(about, 'créela', 'créelas')} en esa nube.`,
      ),
    },
  },
  'tenant-not-found': {
    reason: (about) =>
      `No hemos encontrado ningún tenant de Microsoft para ${about.domain}; es posible que ${one(about, '', `${person(about)} `, `${person(about)} `)}inicie sesión con otro nombre.`,
    ask: { partner: ASK_SPELLING, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) => `Pregunte a ${about.facts.customer} con qué nombre inicia sesión ${person(about)}.`,
      customer: (about) =>
        one(
          about,
          'Envíenos el nombre con el que inicia sesión o confirme que es este.',
          `Envíenos el nombre con el que ${person(about)} inicia sesión o confirme que es este.`,
          'Envíenos el nombre con el que cada persona inicia sesión o confirme que son estos.',
        ),
      'it-admin': ({ domain }) =>
        `Confirme que ${domain} está registrado en su tenant o envíenos el nombre de inicio de sesión real.`,
    },
  },
  'cloud-not-told': {
    reason: (about) => {
      const cloud = theCloud(about.facts);
      const untold = `ha iniciado sesión con una cuenta profesional, pero eso no indica si está en ${cloud}.`;
      const who = about.people[0]?.name || 'Esta persona';
      return one(
        about,
        `Usted ${untold}`,
        `${who} ${untold}`,
        `Estas personas han iniciado sesión con cuentas profesionales, pero eso no indica si están en ${cloud}.`,
      );
    },
    ask: {
      partner: ASK_VALIDATE,
      customer: (about) =>
        `confirme la nube de ${one(about, 'su propia cuenta', `la cuenta de ${names(about)}`, `las cuentas de ${names(about)}`)}`,
      'it-admin': ASK_CHECK,
    },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown(
        (about) =>
          `Confirme que ${num(about, 'la cuenta está', 'las cuentas están')} en ${theCloud(about.facts)}.`,
      ),
    },
  },
  'evidence-stale': {
    reason: (about) =>
      `La última comprobación de ${num(about, 'esta dirección', 'estas direcciones')} es demasiado antigua.`,
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: (about) =>
        `Confirme que ${one(about, '', `${person(about)} `, `${person(about)} `)}sigue desempeñando ${num(about, 'este rol y utilizando esta cuenta', 'su rol y utilizando su cuenta')}.`,
      'it-admin': CHECK,
    },
  },
  'customer-confirmed': {
    reason: (about) =>
      `${about.facts.customer} confirmó ${num(about, 'esta dirección', 'estas direcciones')} el ${date(about.confirmedOn ?? about.facts.today)}; falta la comprobación en Microsoft.`,
    ask: { partner: ASK_VALIDATE },
    fix: { partner: VALIDATE },
  },
  'not-validated': {
    reason: (about) =>
      num(about, 'Esta cuenta aún no se ha comprobado.', 'Estas cuentas aún no se han comprobado.'),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: { partner: VALIDATE, customer: CONFIRM, 'it-admin': CHECK },
  },
} satisfies Partial<NeedWording>;
