import type { NeedWording } from '../letter-wording.ts';
import {
  contactToName,
  date,
  despite,
  names,
  num,
  one,
  person,
  type Says,
  theCloud,
  theCustomer,
} from './people.ts';
import {
  ASK_CREATE,
  ASK_GET_WORK_ADDRESS,
  ASK_SPELLING,
  ASK_WORK_ADDRESS,
  CREATE_WORK,
  GET_WORK_ADDRESS,
  quoted,
  WORK_ADDRESS,
} from './requests.ts';

const ASK_SIGN_IN_NAME: Says = (about) =>
  `envíenos ${num(about, 'el nombre', 'los nombres')} de inicio de sesión de ${names(about)}`;
const SIGN_IN_NAME: Says = (about) =>
  `Busque ${num(about, 'el nombre principal de usuario (UPN) y envíenoslo', 'los nombres principales de usuario (UPN) y envíenoslos')}.`;
const EXACT_ADDRESS: Says = (about) =>
  `la dirección exacta con la que ${one(about, '', `${person(about)} `, `${person(about)} `)}inicia sesión.`;

/** The needs that lie with the person, or with the address as it is written. */
export const ADDRESS_NEEDS = {
  'role-missing': {
    reason: ({ people, isOldNameUsed, isDisputed }) =>
      [
        `Aún no se ha designado a nadie para ${people.length > 1 ? 'estos roles' : 'este rol'}.`,
        isOldNameUsed ? 'Figura alguien como Online Admin, pero ese rol está retirado.' : '',
        isDisputed
          ? 'Las páginas de Microsoft no coinciden en si los contratos AOS-G lo exigen, así que conviene cubrirlo.'
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    ask: {
      partner: (about) => `pida a ${about.facts.customer} ${contactToName(about)}`,
      customer: (about) => `indíquenos ${contactToName(about)}`,
      'it-admin': (about) => `ayude a designar ${contactToName(about)}`,
    },
    fix: {
      partner: ({ facts, isOldNameUsed }) =>
        isOldNameUsed
          ? `Pregunte por escrito a ${facts.customer} si se trata de la misma persona; si no, pida la dirección de alguien con cuenta profesional en ${theCloud(facts)}. Después, valídela en VL Central.`
          : `Pida por escrito a ${facts.customer} la dirección de alguien con cuenta profesional en ${theCloud(facts)} y valídela en VL Central.`,
      customer: (about) =>
        about.isOldNameUsed
          ? `Díganos si se trata de la misma persona o indíquenos otra que esté activa en su organización y tenga una cuenta profesional en ${theCloud(about.facts)}.`
          : `Indíquenos${num(about, '', ', para cada rol,')} una persona activa en su organización que tenga una cuenta profesional en ${theCloud(about.facts)}.`,
      'it-admin': ({ facts }) =>
        `Asegúrese de que la persona designada tenga una cuenta profesional en ${theCloud(facts)}.`,
    },
  },
  'customer-denied': {
    reason: (about) => {
      const { facts, deniedOn } = about;
      const who = {
        partner: `${facts.customer} nos pidió`,
        customer: 'usted nos pidió',
        'it-admin': 'su organización nos pidió',
      }[facts.reader];
      return `El ${date(deniedOn ?? facts.today)}, ${who} no utilizar ${num(about, 'esta dirección', 'estas direcciones')}.`;
    },
    ask: {
      partner: (about) =>
        `pida a ${about.facts.customer} ${one(about, 'un contacto que le sustituya', `un contacto que sustituya a ${names(about)}`, `contactos que sustituyan a ${names(about)}`)}`,
      customer: (about) =>
        `díganos quién ${one(about, 'le sustituye', `sustituye a ${names(about)}`, `sustituye a ${names(about)}`)}`,
      'it-admin': (about) => `ayude a sustituir a ${names(about)}`,
    },
    fix: {
      partner: ({ facts }) =>
        `Pregunte a ${facts.customer} a quién designar en su lugar o qué dirección utilizar, y valídela en VL Central.`,
      customer: () => 'Díganos a quién designar en su lugar o qué dirección profesional utilizar.',
      'it-admin': ({ facts }) =>
        `Asegúrese de que la persona designada en su lugar tenga una cuenta profesional o educativa en ${theCloud(facts)}.`,
    },
  },
  'address-accents': {
    reason: ({ letters }) =>
      `La parte anterior a la @ contiene ${quoted(letters)}. Los nombres de inicio de sesión no llevan acentos ni otras letras especiales.`,
    ask: {
      partner: (about) =>
        `pida a ${about.facts.customer} ${one(about, 'su propia dirección de inicio de sesión', `la dirección de inicio de sesión de ${names(about)}`, `las direcciones de inicio de sesión de ${names(about)}`)}`,
      customer: (about) =>
        `envíenos ${one(about, 'su propia dirección de inicio de sesión', `la dirección de inicio de sesión de ${names(about)}`, `las direcciones de inicio de sesión de ${names(about)}`)}`,
      'it-admin': ASK_SIGN_IN_NAME,
    },
    fix: {
      partner: (about) => `Pida a ${about.facts.customer} ${EXACT_ADDRESS(about)}`,
      customer: (about) => `Envíenos ${EXACT_ADDRESS(about)}`,
      'it-admin': SIGN_IN_NAME,
    },
  },
  'address-malformed': {
    reason: (about) =>
      num(
        about,
        'La dirección de correo que tenemos está incompleta.',
        'Las direcciones de correo que tenemos están incompletas.',
      ),
    ask: {
      partner: (about) =>
        `pida a ${about.facts.customer} ${one(about, 'su propia dirección exacta', `la dirección exacta de ${names(about)}`, `las direcciones exactas de ${names(about)}`)}`,
      customer: (about) =>
        `envíenos ${one(about, 'su propia dirección exacta', `la dirección exacta de ${names(about)}`, `las direcciones exactas de ${names(about)}`)}`,
      'it-admin': ASK_SIGN_IN_NAME,
    },
    fix: {
      partner: (about) => `Pida por escrito a ${about.facts.customer} ${EXACT_ADDRESS(about)}`,
      customer: (about) => `Envíenos ${EXACT_ADDRESS(about)}`,
      'it-admin': SIGN_IN_NAME,
    },
  },
  'personal-account': {
    reason: despite((about) =>
      num(
        about,
        'Es una dirección personal; el rol requiere una cuenta gestionada por una organización.',
        'Son direcciones personales; los roles requieren cuentas gestionadas por una organización.',
      ),
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'disposable-domain': {
    reason: despite(
      ({ domain }) =>
        `El dominio ${domain} ofrece buzones desechables, que no sirven para un rol de licencias.`,
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'possible-typo': {
    reason: ({ domain, meant }) => `Es posible que se haya escrito ${domain} en lugar de ${meant}.`,
    ask: { partner: ASK_SPELLING, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: ({ facts }) =>
        `Pida a ${facts.customer} que confirme por escrito la dirección correcta y, después, valídela.`,
      customer: (about) =>
        num(
          about,
          'Confirme si está bien escrita o envíenos la dirección correcta.',
          'Confirme si están bien escritas o envíenos las direcciones correctas.',
        ),
      'it-admin': (about) =>
        `Compare ${num(about, 'la dirección con el nombre', 'las direcciones con los nombres')} de inicio de sesión de su directorio.`,
    },
  },
  'domain-differs': {
    reason: ({ domain, facts }) =>
      `El dominio ${domain} no está entre los que conocemos de ${theCustomer(facts)}.`,
    ask: { partner: ASK_SPELLING, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) =>
        `Pregunte a ${about.facts.customer} si ${num(about, `${person(about)} pertenece`, 'estas personas pertenecen')} a su organización y, después, valide ${num(about, 'la dirección', 'las direcciones')}.`,
      customer: (about) =>
        one(
          about,
          'Confirme que es la dirección con la que inicia sesión.',
          `Confirme que ${person(about)} pertenece a su organización.`,
          'Confirme que estas personas pertenecen a su organización.',
        ),
      'it-admin': ({ domain }) => `Confirme que ${domain} está registrado en su tenant.`,
    },
  },
  'role-mailbox': {
    reason: (about) =>
      num(
        about,
        'Parece un buzón compartido, no el de una persona.',
        'Parecen buzones compartidos, no de una persona.',
      ),
    ask: {
      partner: (about) =>
        `pida a ${about.facts.customer} un contacto personal${one(about, '', ` en lugar de ${names(about)}`, ` en lugar de ${names(about)}`)}`,
      customer: (about) =>
        `indíquenos un contacto personal${one(about, '', ` en lugar de ${names(about)}`, ` en lugar de ${names(about)}`)}`,
    },
    fix: {
      partner: ({ facts }) =>
        `Si es compartido, pida a ${facts.customer} que designe a una persona activa en este rol. Después, valide la dirección.`,
      customer: () => 'Si es compartido, indíquenos una persona activa en este rol.',
    },
  },
} satisfies Partial<NeedWording>;
