import { COCP_DAYS, CROSS_CLOUD_LEAD_EASED } from '../../../policy/dates.ts';
import { roleOf } from '../../../policy/roles.ts';
import type { AboutPoint, PointWording } from '../letter-wording.ts';
import { date, list } from './people.ts';

/** Path to the role assignments in the admin center, as the pages give it. */
const ASSIGN = 'Billing > Your products > Volume Licensing > Role assignments';
const IN_ADMIN_CENTER = 'dans le centre d’administration Microsoft 365';

/** The French sentences for what is open about a deal as a whole; the catalogue has the citation of each. */
export const POINTS: PointWording = {
  'scope-unknown': {
    reason: ({ facts }) =>
      `Nous ne savons pas dans quel cloud Microsoft se trouve ${facts.reader === 'partner' ? 'le' : 'votre'} contrat ; les comptes doivent se trouver dans le même.`,
    ask: {
      partner: () => 'm’indiquer le Cloud Scope du contrat',
      customer: () => 'nous indiquer le cloud Microsoft de votre contrat',
      'it-admin': () => 'nous indiquer le cloud Microsoft de votre tenant',
    },
    fix: {
      partner: () => 'Merci de m’indiquer le Cloud Scope de l’Enrollment ou du PCN.',
      customer: () =>
        'Merci de nous préciser lequel : Commercial, Commercial avec des produits GCC, GCC, GCC High ou DoD.',
      'it-admin': () =>
        'Merci de nous préciser dans quel cloud Microsoft se trouve votre tenant : Commercial, GCC, GCC High ou DoD.',
    },
  },
  'cocp-due': {
    reason: ({ deadline, facts }) =>
      `Le changement de partenaire doit être accepté au plus tard le ${date(deadline ?? facts.today)}.`,
    ask: { partner: () => 'accepter ou refuser le changement de partenaire' },
    fix: {
      partner: () =>
        'Merci de l’accepter ou de le refuser dans VL Central, sous « Requests » > « My customer requests ».',
    },
  },
  'cocp-expired': {
    reason: ({ deadline, facts }) =>
      `Le délai de ${COCP_DAYS.days} jours pour accepter le changement de partenaire a expiré le ${date(deadline ?? facts.today)}.`,
    ask: {
      partner: () => 'clarifier la suite à donner au changement de partenaire',
      customer: () => 'décider de la suite à donner au changement de partenaire',
    },
    fix: {
      partner: ({ facts }) => `Merci de demander à ${facts.customer} s’il faut relancer la demande.`,
      customer: () => 'Merci de voir avec votre nouveau partenaire s’il faut relancer la demande.',
    },
  },
  'separate-pcn-required': {
    reason: () => 'Le numéro client (PCN) de cette opération est également utilisé dans un autre cloud.',
    ask: { partner: () => 'utiliser un PCN distinct' },
    fix: {
      partner: () =>
        'Merci d’utiliser un PCN distinct pour chaque Cloud Scope ; c’est obligatoire pour les clients aux États-Unis.',
    },
  },
  'on-hold': {
    reason: () => 'Le traitement de cette opération est suspendu.',
    ask: { partner: () => '' },
    fix: {
      partner: () =>
        'Si tous les contacts sont valides, merci d’ouvrir un dossier dans VL Central (« My Cases & Support ») en indiquant le contrat ou le package, le message, la validation, le Cloud Scope et la date.',
    },
  },
  'manual-form-paused': {
    reason: () =>
      'Un formulaire manuel accepte n’importe quelle adresse, mais le traitement rejette tout ce qui n’est pas un compte professionnel ou scolaire validé.',
    ask: { partner: () => 'suspendre l’envoi du formulaire manuel' },
    fix: { partner: () => 'Merci de ne pas envoyer le formulaire avant la validation des contacts.' },
  },
  'online-admin-ambiguous': {
    reason: () =>
      'Une personne est désignée comme Online Admin. Ce rôle n’existe plus ; celui d’Online Administrator est différent.',
    ask: {
      partner: () => 'clarifier le rôle d’Online Administrator',
      customer: () => 'nous indiquer l’Online Administrator',
    },
    fix: {
      partner: ({ facts }) => `Merci de demander à ${facts.customer} s’il s’agit de la même personne.`,
      customer: () => 'Merci de nous dire s’il s’agit de la même personne.',
    },
  },
  'retired-role': {
    reason: ({ retired }) =>
      retired.length > 1
        ? `Les rôles ${rolesOf(retired)} n’existent plus et ne donnent plus aucun accès.`
        : `Le rôle ${rolesOf(retired)} n’existe plus et ne donne plus aucun accès.`,
    ask: {
      partner: ({ retired }) =>
        retired.length > 1 ? 'retirer les rôles supprimés' : 'retirer le rôle supprimé',
      customer: ({ retired }) =>
        `remplacer ${retired.length > 1 ? 'les rôles supprimés' : 'le rôle supprimé'} ${IN_ADMIN_CENTER}`,
    },
    fix: {
      partner: ({ retired, facts }) =>
        `Merci de ne pas ${retired.length > 1 ? 'les ' : 'l’'}inclure dans le package ; ${facts.customer} peut attribuer ${macRolesOf(retired)} ${IN_ADMIN_CENTER}.`,
      customer: ({ retired }) =>
        `Merci d’attribuer à la place ${macRolesOf(retired)} ${IN_ADMIN_CENTER} (${ASSIGN}).`,
    },
  },
  'cross-cloud-lead': {
    reason: () => 'Le Lead Enrollment se trouve dans un autre cloud.',
    ask: { partner: () => 'surveiller le Lead Enrollment' },
    fix: {
      partner: ({ isEased }) =>
        isEased
          ? 'Merci de surveiller la validation ; pour un package aussi récent, elle se passe généralement mieux.'
          : `Merci d’envisager de recréer le package : pour ceux créés depuis le ${date(CROSS_CLOUD_LEAD_EASED.since)}, la validation se passe mieux.`,
    },
  },
};

function rolesOf(retired: AboutPoint['retired']): string {
  return list(retired.map(({ id }) => roleOf(id).name));
}

function macRolesOf(retired: AboutPoint['retired']): string {
  return list([...new Set(retired.map(({ macRole }) => `« ${macRole} »`))]);
}
