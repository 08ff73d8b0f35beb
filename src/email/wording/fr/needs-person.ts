import type { NeedWording } from '../letter-wording.ts';
import { addressOf, date, INSTEAD, num, rolesToFill, sayerHas, theCloud, theirs } from './people.ts';

/** What is open about who is named: nobody, somebody whom the customer no longer wants, or a mailbox. */
export const PERSON_NEEDS: Pick<NeedWording, 'role-missing' | 'customer-denied' | 'role-mailbox'> = {
  'role-missing': {
    reason: (about) =>
      [
        `Personne n’est encore désigné pour ${num(about, 'ce rôle', 'ces rôles')}.`,
        about.isOldNameUsed
          ? 'Une personne est désignée comme Online Admin, mais ce rôle n’existe plus.'
          : '',
        about.isDisputed
          ? 'Les pages de Microsoft divergent sur son caractère obligatoire pour les contrats AOS-G ; mieux vaut donc le pourvoir.'
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    ask: {
      partner: (about) => `faire désigner ${rolesToFill(about)}`,
      customer: (about) => `désigner ${rolesToFill(about)}`,
      'it-admin': (about) =>
        `prévoir ${num(about, 'un compte professionnel', 'des comptes professionnels')} pour ${rolesToFill(about, 'le futur')}`,
    },
    fix: {
      partner: (about) => {
        const { customer } = about.facts;
        const address = `l’adresse d’une personne disposant d’un compte professionnel dans ${theCloud(about.facts)}`;
        if (about.isOldNameUsed)
          return `Merci de demander par écrit à ${customer} s’il s’agit de la même personne ou, sinon, ${address}. Validez ensuite l’adresse dans VL Central.`;
        return num(
          about,
          `Merci de demander par écrit à ${customer} ${address}, puis de la valider dans VL Central.`,
          `Merci de demander par écrit à ${customer}, pour chaque rôle, ${address}, puis de la valider dans VL Central.`,
        );
      },
      customer: (about) => {
        const who = `active dans votre organisation et disposant d’un compte professionnel dans ${theCloud(about.facts)}`;
        return about.isOldNameUsed
          ? `Merci de nous dire s’il s’agit de la même personne, ou d’en désigner une autre, ${who}.`
          : `Merci de désigner ${num(about, 'une personne', 'pour chaque rôle une personne')} ${who}.`;
      },
      'it-admin': (about) =>
        `Merci de vous assurer que ${num(about, 'la personne désignée par vos collègues dispose', 'les personnes désignées par vos collègues disposent')} d’un compte professionnel dans ${theCloud(about.facts)}.`,
    },
  },
  'customer-denied': {
    reason: (about) =>
      `${sayerHas(about.facts, 'nous ')} demandé, le ${date(about.deniedOn ?? about.facts.today)}, de ne pas utiliser ${addressOf(about)}.`,
    ask: {
      partner: (about) =>
        `obtenir ${num(about, 'un nouveau contact', 'de nouveaux contacts')} ${theirs(about, INSTEAD)}`,
      customer: (about) =>
        `nous indiquer ${num(about, 'un nouveau contact', 'de nouveaux contacts')} ${theirs(about, INSTEAD)}`,
      'it-admin': (about) =>
        `prévoir ${num(about, 'le compte d’un nouveau contact', 'les comptes de nouveaux contacts')} ${theirs(about, INSTEAD)}`,
    },
    fix: {
      partner: ({ facts }) =>
        `Merci de demander à ${facts.customer} qui désigner ou quelle adresse utiliser à la place, puis de valider l’adresse dans VL Central.`,
      customer: () =>
        'Merci de nous indiquer qui désigner à la place, ou quelle adresse professionnelle utiliser.',
      'it-admin': ({ facts }) =>
        `Merci de vous assurer que la personne désignée à la place dispose d’un compte professionnel ou scolaire dans ${theCloud(facts)}.`,
    },
  },
  'role-mailbox': {
    reason: (about) =>
      num(
        about,
        'Il semble s’agir d’une boîte aux lettres partagée plutôt que d’une boîte individuelle.',
        'Il semble s’agir de boîtes aux lettres partagées plutôt que de boîtes individuelles.',
      ),
    ask: {
      partner: (about) =>
        `faire désigner ${num(about, 'une personne', 'des personnes')} ${theirs(about, INSTEAD)}`,
      customer: (about) =>
        `désigner ${num(about, 'une personne', 'des personnes')} ${theirs(about, INSTEAD)}`,
    },
    fix: {
      partner: (about) =>
        num(
          about,
          `Si elle est partagée, merci de demander à ${about.facts.customer} de désigner une personne qui exerce ce rôle. Validez ensuite l’adresse.`,
          `Si elles sont partagées, merci de demander à ${about.facts.customer} de désigner des personnes qui exercent ces rôles. Validez ensuite les adresses.`,
        ),
      customer: (about) =>
        num(
          about,
          'Si elle est partagée, merci de désigner une personne qui exerce ce rôle.',
          'Si elles sont partagées, merci de désigner des personnes qui exercent ces rôles.',
        ),
    },
  },
};
