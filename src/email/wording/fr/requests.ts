import {
  ACCOUNT,
  ADDRESS,
  addressOf,
  de,
  forWhom,
  num,
  onceKnown,
  type Says,
  said,
  theCloud,
  theirs,
} from './people.ts';

/** The French requests that several needs share. What is asked is an infinitive, after `Merci de bien vouloir`. */

export const ASK_CONFIRM: Says = (about) => `confirmer ${theirs(about, ACCOUNT)}`;
export const CONFIRM: Says = (about) => {
  const what = said(about, {
    you: 'de votre compte professionnel actuel',
    one: (name) =>
      about.people[0]?.name
        ? `du compte professionnel actuel ${de(name)}`
        : 'd’un compte professionnel actuel de cette personne',
    several: 'de comptes professionnels actuels',
  });
  return `Merci de confirmer qu’il s’agit ${what}, dans ${theCloud(about.facts)}.`;
};

export const ASK_CHECK: Says = (about) =>
  `vérifier ${theirs(about, ['votre compte', 'le compte', 'les comptes'])}`;
export const CHECK: Says = (about) =>
  `Merci de vérifier ${num(about, 'ce compte', 'ces comptes')} en suivant les étapes ci-dessous.`;

export const ASK_VALIDATE: Says = (about) =>
  `valider ${theirs(about, ['votre propre adresse', 'l’adresse', 'les adresses'])} dans VL Central`;
export const VALIDATE: Says = onceKnown((about) => `Merci de valider ${addressOf(about)} dans VL Central.`);

export const ASK_WORK_ADDRESS: Says = (about) =>
  said(about, {
    you: 'nous indiquer votre adresse professionnelle',
    one: () => `nous indiquer une adresse professionnelle pour ${forWhom(about)}`,
    several: `nous indiquer des adresses professionnelles pour ${forWhom(about)}`,
  });
export const WORK_ADDRESS: Says = (about) =>
  num(
    about,
    'Merci de nous indiquer une adresse gérée par votre organisation. S’il n’en existe pas encore, votre service informatique peut en créer une.',
    'Merci de nous indiquer des adresses gérées par votre organisation. S’il n’en existe pas encore, votre service informatique peut en créer.',
  );

export const ASK_GET_WORK_ADDRESS: Says = (about) =>
  `obtenir ${num(about, 'une adresse professionnelle', 'des adresses professionnelles')} pour ${forWhom(about)}`;
export const GET_WORK_ADDRESS: Says = (about) => {
  const whom = said(about, {
    you: 'pour vous ou une autre personne',
    one: (name) => `pour ${name} ou une autre personne`,
    several: 'pour ces personnes ou d’autres',
  });
  return `Merci de demander à ${about.facts.customer} ${num(about, 'une adresse gérée', 'des adresses gérées')} par l’organisation, ${whom}.`;
};

export const ASK_CREATE: Says = (about) => `créer ${theirs(about, ACCOUNT)}`;
export const CREATE_WORK: Says = onceKnown((about) => {
  const whom = num(about, about.people[0]?.name || 'cette personne', 'chacune de ces personnes');
  return `Merci de créer un compte professionnel dans ${theCloud(about.facts)} pour ${whom}, s’il n’en existe pas déjà un, et de nous envoyer ${num(about, 'son identifiant', 'les identifiants')} de connexion.`;
});

export const ASK_SPELLING: Says = (about) => `confirmer ${theirs(about, ADDRESS)}`;
/** What a partner is asked of an address: they can’t tell themselves whether it is right. */
export const ASK_CLARIFY: Says = (about) => `faire confirmer ${theirs(about, ADDRESS)}`;

/** `l’adresse exacte avec laquelle Ann Lee se connecte` */
export const exactAddress: Says = (about) =>
  said(about, {
    you: 'l’adresse exacte avec laquelle vous vous connectez',
    one: (name) => `l’adresse exacte avec laquelle ${name} se connecte`,
    several: 'les adresses exactes avec lesquelles ces personnes se connectent',
  });

/** `le compte se trouve`, `les comptes se trouvent` in the cloud. */
export const inCloud: Says = (about) =>
  `${num(about, 'le compte se trouve', 'les comptes se trouvent')} dans ${theCloud(about.facts)}`;

export const CONFIRM_CLOUD: Says = onceKnown(
  (about) => `Merci de confirmer, au besoin avec votre service informatique, que ${inCloud(about)}.`,
);
