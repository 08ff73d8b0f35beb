import { cloudScopeOf } from '../../../policy/cloud-scopes.ts';
import { CLOUDS } from '../en/people.ts';
import { hasToValidate, signInCheck } from '../letter-choices.ts';
import type { LetterFacts } from '../letter-facts.ts';
import { signUpUrl } from '../sign-up.ts';
import { date, list, namesOf, theCloud, theCustomer } from './people.ts';

const UNCLEAR = 'Pour toute question, il vous suffit de répondre à cet e-mail.';

/** The contacts of whom nothing is asked, in a line. */
export function settledLine(facts: LetterFacts): string {
  const { settled, confirmed } = facts;
  const are = settled.length > 1 ? 'les comptes sont' : 'le compte est';
  const done = settled.length === 0 ? '' : `Rien à faire pour ${namesOf(settled, facts)} : ${are} en règle.`;
  if (confirmed.length === 0) return done;
  const days = [...new Set(confirmed.map(({ confirmedOn }) => `du ${date(confirmedOn)}`))];
  const thanks = `Merci pour la confirmation ${list(days)} (${namesOf(confirmed, facts, false)}) ; nous nous chargeons de la suite.`;
  return [done, thanks].filter(Boolean).join(' ');
}

/** What the letter ends with: the cloud, how to check an account, and the offer of help. */
export function closingLines(facts: LetterFacts): readonly string[] {
  if (facts.open.length === 0) return [UNCLEAR];
  if (facts.reader === 'it-admin')
    return [
      'Merci de répondre en indiquant les identifiants de connexion exacts, même si rien n’a dû être modifié.',
    ];
  return [cloudLine(facts), validateLine(facts), signInLine(facts), helpLine(facts)].filter(Boolean);
}

/** Which cloud the accounts have to be in, where one can be mistaken for another. */
function cloudLine({ scope, reader }: LetterFacts): string {
  switch (scope) {
    case 'commercial-gcc':
      return `${reader === 'partner' ? 'Le' : 'Votre'} contrat est un contrat Commercial qui utilise des produits GCC : ce sont donc des comptes Commercial qu’il faut.`;
    case 'gcc':
      return 'Un compte Commercial ne donne pas accès à un contrat GCC, même s’il fonctionne partout ailleurs.';
    case 'gcc-high':
    case 'dod':
      return `Les comptes Commercial et GCC ne donnent pas accès à un contrat ${CLOUDS[scope]}, même s’ils fonctionnent partout ailleurs.`;
    case 'azure-secret':
    case 'azure-top-secret':
      return `Seuls les comptes du cloud ${CLOUDS[scope]} conviennent. ${OWN_PROCEDURES}`;
    default:
      return '';
  }
}

const OWN_PROCEDURES =
  'Les tenants y suivent des procédures de provisionnement et d’intégration qui leur sont propres ; merci de vous y conformer.';

/** How somebody can check an account by signing in; nothing where that can't help. */
function signInLine(facts: LetterFacts): string {
  const check = signInCheck(facts);
  if (check === null) return '';
  const { portal, isShared } = check;
  const untold = `Cela ne montre pas si le compte se trouve dans ${theCloud(facts)} : les comptes Commercial s’y connectent aussi.`;
  if (facts.reader === 'partner')
    return `Sans VL Central, un test rapide consiste à demander à la personne de se connecter à ${portal} dans une fenêtre de navigation privée.${isShared ? ` ${untold}` : ''}`;
  const how = `Pour vérifier un compte, utilisez-le pour vous connecter à ${portal} dans une fenêtre de navigation privée.`;
  const missing =
    'Si la page propose un compte Microsoft personnel ou indique que le compte n’existe pas, il reste à le créer.';
  return isShared
    ? `${how} ${missing} ${untold}`
    : `${how} Une page de connexion pour compte professionnel ou scolaire est bon signe. ${missing}`;
}

/** How a partner validates an address; nothing where no contact is to be validated. */
function validateLine(facts: LetterFacts): string {
  if (!hasToValidate(facts)) return '';
  return 'Pour valider dans VL Central, ouvrez un package quelconque ou un brouillon, choisissez « Add Contact », saisissez l’adresse et cliquez sur « Validate ». Rien n’est ajouté au package.';
}

function helpLine({ reader, phase, scope }: LetterFacts): string {
  if (cloudScopeOf(scope).airGapped) return UNCLEAR;
  const before = phase === 'open' ? ' avant toute soumission' : '';
  return reader === 'partner'
    ? `Je suis à votre disposition pour vérifier les comptes avec vous${before}.`
    : `Nous sommes à votre disposition pour vérifier les comptes avec vous${before}.`;
}

/** The steps of an IT administrator to an account that passes. */
export function stepLines(facts: LetterFacts): readonly string[] {
  if (facts.reader !== 'it-admin' || facts.open.length === 0) return [];
  return [
    userLine(facts),
    'Son nom d’utilisateur principal (UPN) doit être exactement l’adresse qui nous a été indiquée ; un alias n’est pas reconnu.',
    'Le compte doit être activé et son domaine enregistré dans votre tenant.',
    tenantLine(facts),
    signInLine(facts),
    'Assurez-vous que les messages envoyés à cette adresse sont lus : la Welcome Letter y sera envoyée.',
  ].filter(Boolean);
}

/** Where the user is found or created. */
function userLine(facts: LetterFacts): string {
  const { scope } = facts;
  const where = scope === 'unknown' ? '' : `, dans ${theCloud(facts)}`;
  const find = `Recherchez l’utilisateur dans Microsoft Entra ID${where}`;
  if (scope === 'unknown' || cloudScopeOf(scope).airGapped) return `${find}.`;
  return `${find}, ou créez-le${signUpUrl(scope) === null ? '' : ' ; aucune licence n’est nécessaire'}.`;
}

function tenantLine(facts: LetterFacts): string {
  const { scope } = facts;
  const url = signUpUrl(scope);
  if (url !== null)
    return `Pas encore de tenant ? Créez-en un gratuitement sur ${url} ; avec Microsoft 365 ou Azure, vous en avez déjà un.`;
  if (scope === 'unknown')
    return 'Merci de ne créer ni tenant ni compte tant que le cloud de votre contrat n’est pas connu.';
  if (cloudScopeOf(scope).airGapped)
    return `Le tenant doit se trouver dans ${theCloud(facts)}. ${OWN_PROCEDURES}`;
  return `Le tenant doit lui aussi se trouver dans ${theCloud(facts)}. Si vous n’en avez pas, merci de nous en parler avant d’en créer un.`;
}

/** What the full request asks for, where nothing is settled. */
export function requestParts(facts: LetterFacts): readonly string[] {
  return [
    'l’adresse e-mail du contact proposé ;',
    `qu’il s’agit d’un compte professionnel ou scolaire géré par ${theCustomer(facts)} ;`,
    'que la personne est active et exerce toujours ce rôle ;',
    `que le compte se trouve dans ${theCloud(facts)}.`,
  ];
}

export const requestLead = 'Pour chacun de ces rôles, merci de nous envoyer ou de nous confirmer :';
