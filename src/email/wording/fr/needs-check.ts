import { EXPLAINED_MESSAGES } from '../../../policy/dates.ts';
import type { NeedWording } from '../letter-wording.ts';
import { addressOf, date, despite, num, onceKnown, que, said, theCloud, theirs } from './people.ts';
import {
  ASK_CHECK,
  ASK_CONFIRM,
  ASK_SPELLING,
  ASK_VALIDATE,
  CHECK,
  CONFIRM,
  CONFIRM_CLOUD,
  inCloud,
  VALIDATE,
} from './requests.ts';

/** What is open about the checks of an account. */
export const CHECK_NEEDS: Pick<
  NeedWording,
  | 'evidence-conflict'
  | 'rejected-unexplained'
  | 'cloud-mismatch-likely'
  | 'cloud-not-told'
  | 'evidence-stale'
  | 'customer-confirmed'
  | 'not-validated'
> = {
  'evidence-conflict': {
    reason: despite(
      (about) => `Nos vérifications de ${addressOf(about)} ont donné des résultats différents.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        (about) =>
          `Merci de valider à nouveau ${addressOf(about)} dans VL Central ; c’est ce résultat qui fait foi.`,
      ),
      customer: CONFIRM,
      'it-admin': CHECK,
    },
  },
  'rejected-unexplained': {
    reason: despite(
      (about) =>
        `Une vérification a rejeté ${addressOf(about)} sans en préciser la raison. Les causes habituelles sont un compte inexistant, un autre cloud, une faute de frappe ou un alias, ou un tenant supprimé.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_SPELLING, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        () =>
          `Merci de valider à nouveau dans VL Central : depuis le ${date(EXPLAINED_MESSAGES.since)}, le message distingue un compte inexistant d’un compte situé dans un autre cloud.`,
      ),
      customer: (about) => {
        const names = theirs(about, [
          'votre identifiant de connexion',
          'l’identifiant de connexion',
          'les identifiants de connexion',
        ]);
        return `Merci de comparer ${addressOf(about)} avec ${names} et de demander à votre service informatique d’examiner ces causes.`;
      },
      'it-admin': () => 'Merci d’examiner ces quatre causes ; les étapes ci-dessous vous y aideront.',
    },
  },
  'cloud-mismatch-likely': {
    reason: despite(
      ({ domain, facts }) =>
        `Une recherche laisse penser que ${domain} ne se trouve pas dans ${theCloud(facts)}, sans que ce soit certain.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown(
        (about) =>
          `Merci de confirmer que ${inCloud(about)} ; sinon, merci d’y en créer ${num(about, 'un', 'd’autres')}.`,
      ),
    },
  },
  'cloud-not-told': {
    reason: (about) => {
      const who = said(about, {
        you: 'Vous avez utilisé un compte professionnel',
        one: (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)} a utilisé un compte professionnel`,
        several: 'Ces personnes ont utilisé des comptes professionnels',
      });
      return `${who} pour ${said(about, { you: 'vous', one: () => 'se', several: 'se' })} connecter ; cela ne montre pas ${num(about, 's’il se trouve', 's’ils se trouvent')} dans ${theCloud(about.facts)}.`;
    },
    ask: {
      partner: ASK_VALIDATE,
      customer: (about) =>
        `confirmer le cloud ${theirs(about, ['de votre compte', 'du compte', 'des comptes'])}`,
      'it-admin': ASK_CHECK,
    },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown((about) => `Merci de confirmer que ${inCloud(about)}.`),
    },
  },
  'evidence-stale': {
    reason: (about) => `La dernière vérification de ${addressOf(about)} est trop ancienne.`,
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: (about) => {
        const still = said(about, {
          you: 'que vous exercez toujours ce rôle et utilisez ce compte',
          one: (name) => `${que(name)} exerce toujours ce rôle et utilise ce compte`,
          several: 'que ces personnes exercent toujours leurs rôles et utilisent ces comptes',
        });
        return `Merci de confirmer ${still}.`;
      },
      'it-admin': CHECK,
    },
  },
  'customer-confirmed': {
    reason: (about) =>
      `${about.facts.customer} a confirmé ${addressOf(about)} le ${date(about.confirmedOn ?? about.facts.today)} ; la vérification auprès de Microsoft reste à faire.`,
    ask: { partner: ASK_VALIDATE },
    fix: { partner: VALIDATE },
  },
  'not-validated': {
    reason: (about) =>
      num(about, 'Ce compte n’a pas encore été vérifié.', 'Ces comptes n’ont pas encore été vérifiés.'),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: { partner: VALIDATE, customer: CONFIRM, 'it-admin': CHECK },
  },
};
