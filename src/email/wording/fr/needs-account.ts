import type { NeedWording } from '../letter-wording.ts';
import { ACCOUNT, despite, forWhom, num, onceKnown, theCloud, theirs } from './people.ts';
import { ASK_CREATE } from './requests.ts';

/** What is open about an account that is in another cloud, or not there. */
export const ACCOUNT_NEEDS: Pick<NeedWording, 'wrong-cloud' | 'no-wsa'> = {
  'wrong-cloud': {
    reason: despite((about) =>
      num(
        about,
        `Le compte existant ne se trouve pas dans ${theCloud(about.facts)}.`,
        `Les comptes existants ne se trouvent pas dans ${theCloud(about.facts)}.`,
      ),
    ),
    ask: {
      partner: (about) =>
        `obtenir ${num(about, 'un compte', 'des comptes')} dans le bon cloud pour ${forWhom(about)}`,
      customer: (about) =>
        `nous indiquer ${num(about, 'un compte', 'des comptes')} dans le bon cloud pour ${forWhom(about)}`,
      'it-admin': (about) =>
        `créer ${num(about, 'un compte', 'des comptes')} dans le bon cloud pour ${forWhom(about)}`,
    },
    fix: {
      partner: onceKnown(
        ({ facts }) =>
          `Merci de demander à ${facts.customer} de désigner une personne disposant d’un compte dans ${theCloud(facts)}, ou d’y faire créer un compte. Si vous pensez que le contrat relève d’un autre cloud, merci de m’en parler d’abord.`,
      ),
      customer: onceKnown(
        ({ facts }) =>
          `Merci de désigner une personne disposant d’un compte dans ${theCloud(facts)}, ou d’y faire créer un compte par votre service informatique. Si votre contrat relève d’un autre cloud, merci de nous le signaler.`,
      ),
      'it-admin': onceKnown(
        (about) =>
          `Merci de créer ${num(about, 'un compte', 'les comptes')} dans un tenant situé dans ${theCloud(about.facts)} et de nous envoyer ${num(about, 'son identifiant', 'les identifiants')} de connexion.`,
      ),
    },
  },
  'no-wsa': {
    reason: despite(
      (about) =>
        `Une vérification n’a trouvé aucun compte professionnel ou scolaire pour ${num(about, 'cette adresse', 'ces adresses')}.`,
    ),
    ask: {
      partner: (about) => `faire créer ${theirs(about, ACCOUNT)}`,
      customer: (about) => `faire créer ${theirs(about, ACCOUNT)}`,
      'it-admin': ASK_CREATE,
    },
    fix: {
      partner: onceKnown(
        (about) =>
          `Merci de demander à ${about.facts.customer} de faire créer ${num(about, 'le compte', 'les comptes')} dans ${theCloud(about.facts)} par son service informatique, ou de désigner ${num(about, 'une autre personne', 'd’autres personnes')}. Validez ensuite à nouveau.`,
      ),
      customer: onceKnown((about) =>
        num(
          about,
          `Merci de faire créer le compte par votre service informatique dans ${theCloud(about.facts)}, avec exactement cette adresse comme identifiant de connexion, ou de désigner une personne qui en a déjà un.`,
          `Merci de faire créer les comptes par votre service informatique dans ${theCloud(about.facts)}, avec exactement ces adresses comme identifiants de connexion, ou de désigner des personnes qui en ont déjà un.`,
        ),
      ),
      'it-admin': onceKnown((about) =>
        num(
          about,
          `Merci de créer l’utilisateur dans ${theCloud(about.facts)}, avec exactement cette adresse comme nom d’utilisateur principal (UPN), ou de nous indiquer un compte existant.`,
          `Merci de créer les utilisateurs dans ${theCloud(about.facts)}, avec exactement ces adresses comme noms d’utilisateur principaux (UPN), ou de nous indiquer des comptes existants.`,
        ),
      ),
    },
  },
};
