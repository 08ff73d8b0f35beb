import { cloudScopeOf } from '../../../policy/cloud-scopes.ts';
import { CLOUDS } from '../en/people.ts';
import { hasToValidate, signInCheck } from '../letter-choices.ts';
import type { LetterFacts } from '../letter-facts.ts';
import { signUpUrl } from '../sign-up.ts';
import { date, list, namesOf, theCloud, theCustomer } from './people.ts';

const UNCLEAR = 'Hebt u vragen, dan kunt u gewoon op deze e-mail antwoorden.';

/** The contacts of whom nothing is asked, in a line. */
export function settledLine(facts: LetterFacts): string {
  const { settled, confirmed } = facts;
  const are = settled.length > 1 ? 'de accounts zijn' : 'het account is';
  const done = settled.length === 0 ? '' : `Voor ${namesOf(settled, facts)} is niets nodig: ${are} in orde.`;
  if (confirmed.length === 0) return done;
  const days = [...new Set(confirmed.map(({ confirmedOn }) => date(confirmedOn)))];
  const thanks = `Dank voor de bevestiging van ${list(days)} (${namesOf(confirmed, facts, false)}); wij zorgen voor de rest.`;
  return [done, thanks].filter(Boolean).join(' ');
}

/** What the letter ends with: the cloud, how to check an account, and the offer of help. */
export function closingLines(facts: LetterFacts): readonly string[] {
  if (facts.open.length === 0) return [UNCLEAR];
  if (facts.reader === 'it-admin')
    return ['Wilt u antwoorden met de exacte aanmeldnamen, ook als er niets hoefde te worden gewijzigd?'];
  return [cloudLine(facts), validateLine(facts), signInLine(facts), helpLine(facts)].filter(Boolean);
}

/** Which cloud the accounts have to be in, where one can be mistaken for another. */
function cloudLine({ scope, reader }: LetterFacts): string {
  switch (scope) {
    case 'commercial-gcc':
      return `${reader === 'partner' ? 'De' : 'Uw'} overeenkomst is een Commercial-overeenkomst met GCC-producten; daarvoor zijn Commercial-accounts nodig.`;
    case 'gcc':
      return 'Een Commercial-account geeft geen toegang tot een GCC-overeenkomst, ook al werkt het verder overal.';
    case 'gcc-high':
    case 'dod':
      return `Commercial- en GCC-accounts geven geen toegang tot een ${CLOUDS[scope]}-overeenkomst, ook al werken ze verder overal.`;
    case 'azure-secret':
    case 'azure-top-secret':
      return `Alleen accounts van de ${CLOUDS[scope]}-cloud kunnen worden gebruikt. ${OWN_PROCEDURES}`;
    default:
      return '';
  }
}

const OWN_PROCEDURES =
  'Voor tenants daar gelden eigen procedures voor inrichting en onboarding; volg die alstublieft.';

/** How somebody can check an account by signing in; nothing where that can't help. */
function signInLine(facts: LetterFacts): string {
  const check = signInCheck(facts);
  if (check === null) return '';
  const { portal, isShared } = check;
  const untold = `Of het account zich in ${theCloud(facts)} bevindt, blijkt daar niet uit: ook Commercial-accounts melden zich daar aan.`;
  if (facts.reader === 'partner')
    return `Zonder VL Central kan het snel zo: laat de persoon zich in een privévenster van de browser aanmelden op ${portal}.${isShared ? ` ${untold}` : ''}`;
  const how = `Een account controleren kan zo: meld u ermee aan op ${portal} in een privévenster van de browser.`;
  const missing =
    'Verschijnt de aanmelding voor een persoonlijk Microsoft-account of de melding dat het account niet bestaat, dan moet het nog worden aangemaakt.';
  return isShared
    ? `${how} ${missing} ${untold}`
    : `${how} Een aanmeldpagina voor een werk- of schoolaccount is een goed teken. ${missing}`;
}

/** How a partner validates an address; nothing where no contact is to be validated. */
function validateLine(facts: LetterFacts): string {
  if (!hasToValidate(facts)) return '';
  return 'Valideren in VL Central gaat zo: open een willekeurig pakket of een concept, kies ‘Add Contact’, voer het adres in en klik op ‘Validate’. Er wordt niets aan het pakket toegevoegd.';
}

function helpLine({ reader, phase, scope }: LetterFacts): string {
  if (cloudScopeOf(scope).airGapped) return UNCLEAR;
  const before = phase === 'open' ? ' voordat er iets wordt ingediend' : '';
  return `Als u dat wilt, ${reader === 'partner' ? 'controleer ik' : 'controleren wij'} de accounts graag samen met u${before}.`;
}

/** The steps of an IT administrator to an account that passes. */
export function stepLines(facts: LetterFacts): readonly string[] {
  if (facts.reader !== 'it-admin' || facts.open.length === 0) return [];
  return [
    userLine(facts),
    'De user principal name (UPN) moet precies het adres zijn dat aan ons is doorgegeven; een alias wordt niet herkend.',
    'Het account moet zijn ingeschakeld en het domein ervan moet in uw tenant zijn geregistreerd.',
    tenantLine(facts),
    signInLine(facts),
    'Zorg ervoor dat e-mail aan dit adres wordt gelezen: de Welcome Letter gaat daarheen.',
  ].filter(Boolean);
}

/** Where the user is found or created. */
function userLine(facts: LetterFacts): string {
  const { scope } = facts;
  const where = scope === 'unknown' ? '' : `, in ${theCloud(facts)}`;
  const find = `Zoek de gebruiker op in Microsoft Entra ID${where}`;
  if (scope === 'unknown' || cloudScopeOf(scope).airGapped) return `${find}.`;
  return `${find}, of maak die aan${signUpUrl(scope) === null ? '' : '; een licentie is niet nodig'}.`;
}

function tenantLine(facts: LetterFacts): string {
  const { scope } = facts;
  const url = signUpUrl(scope);
  if (url !== null)
    return `Nog geen tenant? Maak er gratis een aan op ${url}; met Microsoft 365 of Azure hebt u er al een.`;
  if (scope === 'unknown')
    return 'Maak nog geen tenants of accounts aan zolang de cloud van uw overeenkomst niet bekend is.';
  if (cloudScopeOf(scope).airGapped)
    return `De tenant moet zich in ${theCloud(facts)} bevinden. ${OWN_PROCEDURES}`;
  return `Ook de tenant moet zich in ${theCloud(facts)} bevinden. Hebt u daar geen tenant, overleg dan met ons voordat u er een aanmaakt.`;
}

/** What the full request asks for, where nothing is settled. */
export function requestParts(facts: LetterFacts): readonly string[] {
  return [
    'het e-mailadres van de voorgestelde contactpersoon;',
    `dat het een werk- of schoolaccount is dat ${theCustomer(facts)} beheert;`,
    'dat de persoon actief is en de rol nog vervult;',
    `dat het account zich in ${theCloud(facts)} bevindt.`,
  ];
}

export const requestLead = 'Wilt u ons voor elk van deze rollen het volgende sturen of bevestigen?';
