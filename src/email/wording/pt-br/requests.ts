import { cloudNamed, list, names, num, onceKnown, one, person, type Says, thisAddress } from './people.ts';

/** What several needs ask for alike: in the summary, and in full. */

export const ASK_CONFIRM: Says = (about) =>
  `confirme ${one(about, 'sua própria conta corporativa', `a conta corporativa de ${names(about)}`, `as contas corporativas de ${names(about)}`)}`;
export const CONFIRM: Says = (about) => {
  const cloud = cloudNamed(about.facts);
  return one(
    about,
    `Confirme que esta é sua conta corporativa atual na ${cloud}.`,
    `Confirme que esta é a conta corporativa atual ${about.people[0]?.name ? `de ${about.people[0].name}` : 'dessa pessoa'} na ${cloud}.`,
    `Confirme que estas são as contas corporativas atuais dessas pessoas na ${cloud}.`,
  );
};

export const ASK_CHECK: Says = (about) =>
  `verifique ${num(about, 'a conta', 'as contas')} de ${names(about)}`;
export const CHECK: Says = (about) =>
  `Verifique ${num(about, 'esta conta', 'estas contas')} seguindo os passos abaixo.`;

export const ASK_VALIDATE: Says = (about) =>
  `valide no VL Central ${one(about, 'seu próprio endereço', `o endereço de ${names(about)}`, `os endereços de ${names(about)}`)}`;
export const VALIDATE: Says = onceKnown((about) => `Valide ${thisAddress(about)} no VL Central.`);

export const ASK_WORK_ADDRESS: Says = (about) =>
  `envie ${one(about, 'seu próprio endereço corporativo', `um endereço corporativo de ${names(about)}`, `endereços corporativos de ${names(about)}`)}`;
export const WORK_ADDRESS: Says = (about) =>
  one(
    about,
    'Envie um endereço gerenciado pela sua organização. Se você ainda não tiver um, seu administrador de TI pode criá-lo.',
    `Envie um endereço gerenciado pela sua organização. Se ${person(about)} ainda não tiver um, seu administrador de TI pode criá-lo.`,
    'Envie endereços gerenciados pela sua organização. Se alguém ainda não tiver um, seu administrador de TI pode criá-lo.',
  );

export const ASK_GET_WORK_ADDRESS: Says = (about) =>
  `peça ao cliente ${num(about, 'um endereço corporativo', 'endereços corporativos')} para ${names(about)}`;
export const GET_WORK_ADDRESS: Says = (about) =>
  `Peça ao cliente ${num(about, 'um endereço gerenciado', 'endereços gerenciados')} pela organização, ${num(about, `para ${person(about)} ou para outra pessoa`, 'para essas pessoas ou para outras')}.`;

export const ASK_CREATE: Says = (about) =>
  `crie ${num(about, 'a conta corporativa', 'as contas corporativas')} de ${names(about)}`;
export const CREATE_WORK: Says = onceKnown(
  (about) =>
    `Crie uma conta corporativa na ${cloudNamed(about.facts)} para ${person(about)}, caso ainda não exista, e informe o nome de login.`,
);

export const ASK_SPELLING: Says = (about) =>
  `confirme ${one(about, 'seu próprio endereço', `o endereço de ${names(about)}`, `os endereços de ${names(about)}`)}`;

/** Whether accounts that look right are in the right cloud, as the customer is asked. */
export const CONFIRM_CLOUD: Says = onceKnown(
  (about) =>
    `Confirme, se necessário com seu administrador de TI, que ${num(about, 'a conta está', 'as contas estão')} na ${cloudNamed(about.facts)}.`,
);

/** `“é” e “î”` */
export function quoted(words: readonly string[]): string {
  return list(words.map((word) => `“${word}”`));
}
