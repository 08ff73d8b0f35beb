import { list, names, num, onceKnown, one, person, type Says, theCloud } from './people.ts';

/** What several needs ask for alike: in the summary, and in full. */

export const ASK_CONFIRM: Says = (about) =>
  `confirme ${one(about, 'su propia cuenta profesional', `la cuenta profesional de ${names(about)}`, `las cuentas profesionales de ${names(about)}`)}`;
export const CONFIRM: Says = (about) => {
  const cloud = theCloud(about.facts);
  return one(
    about,
    `Confirme que es su cuenta profesional actual en ${cloud}.`,
    `Confirme que es la cuenta profesional actual de ${person(about)} en ${cloud}.`,
    `Confirme que son las cuentas profesionales actuales de estas personas en ${cloud}.`,
  );
};

export const ASK_CHECK: Says = (about) =>
  `compruebe ${num(about, 'la cuenta', 'las cuentas')} de ${names(about)}`;
export const CHECK: Says = (about) =>
  num(about, 'Compruébela con los pasos siguientes.', 'Compruébelas con los pasos siguientes.');

export const ASK_VALIDATE: Says = (about) =>
  `valide en VL Central ${one(about, 'su propia dirección', `la dirección de ${names(about)}`, `las direcciones de ${names(about)}`)}`;
export const VALIDATE: Says = onceKnown(
  (about) => `Valide ${num(about, 'esta dirección', 'estas direcciones')} en VL Central.`,
);

export const ASK_WORK_ADDRESS: Says = (about) =>
  `envíenos ${one(about, 'su propia dirección profesional', `una dirección profesional de ${names(about)}`, `direcciones profesionales de ${names(about)}`)}`;
export const WORK_ADDRESS: Says = (about) =>
  one(
    about,
    'Envíenos una dirección gestionada por su organización. Si aún no tiene ninguna, su administrador de TI puede crearla.',
    `Envíenos una dirección gestionada por su organización. Si ${person(about)} aún no tiene ninguna, su administrador de TI puede crearla.`,
    'Envíenos direcciones gestionadas por su organización. Si alguien aún no tiene, su administrador de TI puede crearla.',
  );

export const ASK_GET_WORK_ADDRESS: Says = (about) =>
  `pida a ${about.facts.customer} ${num(about, 'una dirección profesional', 'direcciones profesionales')} para ${names(about)}`;
export const GET_WORK_ADDRESS: Says = (about) =>
  `Pida a ${about.facts.customer} ${num(about, 'una dirección gestionada', 'direcciones gestionadas')} por la organización, ${num(about, `para ${person(about)} o para otra persona`, 'para estas personas o para otras')}.`;

export const ASK_CREATE: Says = (about) =>
  `cree ${num(about, 'la cuenta profesional', 'las cuentas profesionales')} de ${names(about)}`;
export const CREATE_WORK: Says = onceKnown(
  (about) =>
    `Cree una cuenta profesional en ${theCloud(about.facts)} para ${person(about)}, si aún no la tiene, y envíenos el nombre de inicio de sesión.`,
);

export const ASK_SPELLING: Says = (about) =>
  `confirme ${one(about, 'su propia dirección', `la dirección de ${names(about)}`, `las direcciones de ${names(about)}`)}`;

/** Whether accounts that look right are in the right cloud, as the customer is asked. */
export const CONFIRM_CLOUD: Says = onceKnown(
  (about) =>
    `Confirme, si hace falta con su administrador de TI, que ${num(about, 'la cuenta está', 'las cuentas están')} en ${theCloud(about.facts)}.`,
);

/** `«é» y «î»` */
export function quoted(words: readonly string[]): string {
  return list(words.map((word) => `«${word}»`));
}
