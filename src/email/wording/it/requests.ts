import { cloudNamed, list, names, num, onceKnown, one, person, type Says, thisAddress } from './people.ts';

/** What several needs ask for alike: in the summary, as infinitives, and in full. */

export const ASK_CONFIRM: Says = (about) =>
  `confermare ${one(about, 'il Suo account aziendale', `l’account aziendale di ${names(about)}`, `gli account aziendali di ${names(about)}`)}`;
export const CONFIRM: Says = (about) => {
  const cloud = cloudNamed(about.facts);
  return one(
    about,
    `Confermi che si tratta del Suo account aziendale attuale nel ${cloud}.`,
    `Confermi che si tratta dell’account aziendale attuale di ${person(about)} nel ${cloud}.`,
    `Confermi che si tratta degli account aziendali attuali di queste persone nel ${cloud}.`,
  );
};

export const ASK_CHECK: Says = (about) =>
  `verificare ${num(about, 'l’account', 'gli account')} di ${names(about)}`;
export const CHECK: Says = (about) =>
  `Verifichi ${num(about, 'questo account', 'questi account')} seguendo i passaggi riportati sotto.`;

export const ASK_VALIDATE: Says = (about) =>
  `convalidare in VL Central ${one(about, 'il Suo indirizzo', `l’indirizzo di ${names(about)}`, `gli indirizzi di ${names(about)}`)}`;
export const VALIDATE: Says = onceKnown((about) => `Convalidi ${thisAddress(about)} in VL Central.`);

export const ASK_WORK_ADDRESS: Says = (about) =>
  `inviarci ${one(about, 'il Suo indirizzo aziendale', `un indirizzo aziendale di ${names(about)}`, `gli indirizzi aziendali di ${names(about)}`)}`;
export const WORK_ADDRESS: Says = (about) =>
  one(
    about,
    'Ci invii un indirizzo gestito dalla vostra organizzazione. Se non ne ha ancora uno, può crearlo il vostro amministratore IT.',
    `Ci invii un indirizzo gestito dalla vostra organizzazione. Se ${person(about)} non ne ha ancora uno, può crearlo il vostro amministratore IT.`,
    'Ci invii indirizzi gestiti dalla vostra organizzazione. Se qualcuno non ne ha ancora uno, può crearlo il vostro amministratore IT.',
  );

export const ASK_GET_WORK_ADDRESS: Says = (about) =>
  `chiedere a ${about.facts.customer} ${num(about, 'un indirizzo aziendale', 'indirizzi aziendali')} per ${names(about)}`;
export const GET_WORK_ADDRESS: Says = (about) =>
  `Chieda a ${about.facts.customer} ${num(about, 'un indirizzo gestito', 'indirizzi gestiti')} dall’organizzazione, ${num(about, `per ${person(about)} o per un’altra persona`, 'per queste persone o per altre')}.`;

export const ASK_CREATE: Says = (about) =>
  `creare ${num(about, 'l’account aziendale', 'gli account aziendali')} di ${names(about)}`;
export const CREATE_WORK: Says = onceKnown(
  (about) =>
    `Crei un account aziendale nel ${cloudNamed(about.facts)} per ${person(about)}, se non esiste già, e ci comunichi il nome di accesso.`,
);

export const ASK_SPELLING: Says = (about) =>
  `confermare ${one(about, 'il Suo indirizzo', `l’indirizzo di ${names(about)}`, `gli indirizzi di ${names(about)}`)}`;

/** Whether accounts that look right are in the right cloud, as the customer is asked. */
export const CONFIRM_CLOUD: Says = onceKnown(
  (about) =>
    `Confermi, se necessario con il vostro amministratore IT, che ${num(about, 'l’account si trova', 'gli account si trovano')} nel ${cloudNamed(about.facts)}.`,
);

/** `«é» e «î»` */
export function quoted(words: readonly string[]): string {
  return list(words.map((word) => `«${word}»`));
}
