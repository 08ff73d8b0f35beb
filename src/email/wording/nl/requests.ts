import {
  ACCOUNT,
  ADDRESS,
  addressOf,
  forWhom,
  num,
  onceKnown,
  type Says,
  said,
  theCloud,
  theirs,
} from './people.ts';

/** The Dutch requests that several needs share. What is asked ends with its infinitive, after `Wilt u`. */

export const ASK_CONFIRM: Says = (about) => `${theirs(about, ACCOUNT)} bevestigen`;
export const CONFIRM: Says = (about) => {
  const cloud = theCloud(about.facts);
  const what = said(about, {
    you: `dit uw huidige werkaccount in ${cloud} is`,
    one: (name) =>
      about.people[0]?.name
        ? `dit het huidige werkaccount van ${name} in ${cloud} is`
        : `dit een huidig werkaccount van deze persoon in ${cloud} is`,
    several: `dit huidige werkaccounts in ${cloud} zijn`,
  });
  return `Wilt u bevestigen dat ${what}?`;
};

export const ASK_CHECK: Says = (about) =>
  `${theirs(about, ['uw account', 'het account', 'de accounts'])} controleren`;
export const CHECK: Says = (about) =>
  `Wilt u ${num(about, 'dit account', 'deze accounts')} controleren aan de hand van de onderstaande stappen?`;

export const ASK_VALIDATE: Says = (about) =>
  `${theirs(about, ['uw eigen adres', 'het adres', 'de adressen'])} valideren in VL Central`;
export const VALIDATE: Says = onceKnown((about) => `Wilt u ${addressOf(about)} valideren in VL Central?`);

export const ASK_WORK_ADDRESS: Says = (about) =>
  said(about, {
    you: 'ons uw zakelijke e-mailadres sturen',
    one: () => `ons een zakelijk e-mailadres voor ${forWhom(about)} sturen`,
    several: `ons zakelijke e-mailadressen voor ${forWhom(about)} sturen`,
  });
export const WORK_ADDRESS: Says = (about) =>
  num(
    about,
    'Wilt u ons een adres sturen dat uw organisatie beheert? Als dat er nog niet is, kan uw IT-beheerder het aanmaken.',
    'Wilt u ons adressen sturen die uw organisatie beheert? Als die er nog niet zijn, kan uw IT-beheerder ze aanmaken.',
  );

export const ASK_GET_WORK_ADDRESS: Says = (about) =>
  `${num(about, 'een zakelijk e-mailadres', 'zakelijke e-mailadressen')} voor ${forWhom(about)} opvragen`;
export const GET_WORK_ADDRESS: Says = (about) => {
  const whom = said(about, {
    you: 'een adres dat de organisatie beheert, voor u of iemand anders',
    one: (name) => `een adres dat de organisatie beheert, voor ${name} of iemand anders`,
    several: 'adressen die de organisatie beheert, voor deze personen of anderen',
  });
  return `Wilt u ${about.facts.customer} vragen om ${whom}?`;
};

export const ASK_CREATE: Says = (about) => `${theirs(about, ACCOUNT)} aanmaken`;
export const CREATE_WORK: Says = onceKnown((about) => {
  const whom = num(about, about.people[0]?.name || 'deze persoon', 'elk van deze personen');
  return `Wilt u voor ${whom} een werkaccount in ${theCloud(about.facts)} aanmaken, als dat er nog niet is, en ons de ${num(about, 'aanmeldnaam', 'aanmeldnamen')} sturen?`;
});

export const ASK_SPELLING: Says = (about) => `${theirs(about, ADDRESS)} bevestigen`;
/** What a partner is asked of an address: they can’t tell themselves whether it is right. */
export const ASK_CLARIFY: Says = (about) => `${theirs(about, ADDRESS)} laten bevestigen`;

/** `het exacte adres sturen waarmee Ann Lee zich aanmeldt` */
export function exactAddress(about: Parameters<Says>[0], verb: 'sturen' | 'opvragen'): string {
  const whose = said(about, {
    you: 'waarmee u zich aanmeldt',
    one: (name) => `waarmee ${name} zich aanmeldt`,
    several: 'waarmee deze personen zich aanmelden',
  });
  return `${num(about, 'het exacte adres', 'de exacte adressen')} ${verb} ${whose}`;
}

/** `het account zich in de GCC-cloud bevindt`: a clause after `dat`. */
export const inCloud: Says = (about) =>
  `${num(about, 'het account', 'de accounts')} zich in ${theCloud(about.facts)} ${num(about, 'bevindt', 'bevinden')}`;

export const CONFIRM_CLOUD: Says = onceKnown(
  (about) => `Wilt u, zo nodig samen met uw IT-beheerder, bevestigen dat ${inCloud(about)}?`,
);
