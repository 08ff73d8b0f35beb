import { cloudScopeOf } from '../../../policy/cloud-scopes.ts';
import { CLOUDS } from '../en/people.ts';
import { hasToValidate, signInCheck } from '../letter-choices.ts';
import type { LetterFacts } from '../letter-facts.ts';
import { signUpUrl } from '../sign-up.ts';
import { date, list, namesOf, theCloud, theCustomer } from './people.ts';

const UNCLEAR = 'Bei Fragen antworten Sie einfach auf diese E-Mail.';

/** The contacts of whom nothing is asked, in a line. */
export function settledLine(facts: LetterFacts): string {
  const { settled, confirmed } = facts;
  const are = settled.length > 1 ? 'Die Konten sind' : 'Das Konto ist';
  const done =
    settled.length === 0
      ? ''
      : `Bei ${namesOf(settled, facts, 'Ihnen')} ist nichts zu tun: ${are} in Ordnung.`;
  if (confirmed.length === 0) return done;
  const days = [...new Set(confirmed.map(({ confirmedOn }) => date(confirmedOn)))];
  const thanks = `Vielen Dank für die Bestätigung vom ${list(days)} (${namesOf(confirmed, facts, null)}); um alles Weitere kümmern wir uns.`;
  return [done, thanks].filter(Boolean).join(' ');
}

/** What the letter ends with: the cloud, how to check an account, and the offer of help. */
export function closingLines(facts: LetterFacts): readonly string[] {
  if (facts.open.length === 0) return [UNCLEAR];
  if (facts.reader === 'it-admin')
    return ['Bitte antworten Sie mit den genauen Anmeldenamen, auch wenn nichts zu ändern war.'];
  return [cloudLine(facts), validateLine(facts), signInLine(facts), helpLine(facts)].filter(Boolean);
}

/** Which cloud the accounts have to be in, where one can be mistaken for another. */
function cloudLine({ scope, reader }: LetterFacts): string {
  switch (scope) {
    case 'commercial-gcc':
      return `${reader === 'partner' ? 'Der' : 'Ihr'} Vertrag ist ein Commercial-Vertrag mit GCC-Produkten; richtig sind daher Commercial-Konten.`;
    case 'gcc':
      return 'Mit einem Commercial-Konto lässt sich ein GCC-Vertrag nicht öffnen, auch wenn es sonst überall funktioniert.';
    case 'gcc-high':
    case 'dod':
      return `Mit Commercial- und GCC-Konten lässt sich ein ${CLOUDS[scope]}-Vertrag nicht öffnen, auch wenn sie sonst überall funktionieren.`;
    case 'azure-secret':
    case 'azure-top-secret':
      return `Verwendbar sind nur Konten der ${CLOUDS[scope]}-Cloud. ${ownProcedures({ scope })}`;
    default:
      return '';
  }
}

/** How somebody can check an account by signing in; nothing where that can't help. */
function signInLine(facts: LetterFacts): string {
  const check = signInCheck(facts);
  if (check === null) return '';
  const { portal, isShared } = check;
  const untold = `Ob das Konto in ${theCloud(facts)} liegt, zeigt das nicht: Auch Commercial-Konten melden sich dort an.`;
  if (facts.reader === 'partner')
    return `Ohne VL Central hilft ein schneller Test: Die Person meldet sich in einem privaten Browserfenster unter ${portal} an.${isShared ? ` ${untold}` : ''}`;
  const how = `So prüfen Sie ein Konto: Melden Sie sich damit in einem privaten Browserfenster unter ${portal} an.`;
  const missing =
    'Öffnet sich die Anmeldung für ein privates Microsoft-Konto oder heißt es, das Konto existiere nicht, muss es noch eingerichtet werden.';
  return isShared
    ? `${how} ${missing} ${untold}`
    : `${how} Eine Anmeldeseite für Geschäfts-, Schul- oder Unikonten ist ein gutes Zeichen. ${missing}`;
}

/** How a partner validates an address; nothing where no contact is to be validated. */
function validateLine(facts: LetterFacts): string {
  if (!hasToValidate(facts)) return '';
  return 'So validieren Sie in VL Central: ein beliebiges Paket oder einen Entwurf öffnen, „Add Contact“ wählen, die Adresse eingeben und auf „Validate“ klicken. Dem Paket wird dabei nichts hinzugefügt.';
}

function helpLine({ reader, phase, scope }: LetterFacts): string {
  if (cloudScopeOf(scope).airGapped) return UNCLEAR;
  const before = phase === 'open' ? ', bevor etwas eingereicht wird' : '';
  return `Gern ${reader === 'partner' ? 'prüfe ich' : 'prüfen wir'} die Konten gemeinsam mit Ihnen${before}.`;
}

/** The steps of an IT administrator to an account that passes. */
export function stepLines(facts: LetterFacts): readonly string[] {
  if (facts.reader !== 'it-admin' || facts.open.length === 0) return [];
  return [
    userLine(facts),
    'Der Benutzerprinzipalname (UPN) muss genau die Adresse sein, die uns genannt wurde; ein Alias wird nicht erkannt.',
    'Das Konto muss aktiviert und seine Domain in Ihrem Tenant registriert sein.',
    tenantLine(facts),
    signInLine(facts),
    'Stellen Sie sicher, dass E-Mails an diese Adresse gelesen werden: Dorthin geht der Welcome Letter.',
  ].filter(Boolean);
}

/** Where the user is found or created. */
function userLine(facts: LetterFacts): string {
  const { scope } = facts;
  const where = scope === 'unknown' ? '' : ` in ${theCloud(facts)}`;
  const find = `Suchen Sie den Benutzer in Microsoft Entra ID${where}`;
  if (scope === 'unknown' || cloudScopeOf(scope).airGapped) return `${find}.`;
  return `${find} oder legen Sie ihn an${signUpUrl(scope) === null ? '' : '; eine Lizenz ist nicht nötig'}.`;
}

function tenantLine(facts: LetterFacts): string {
  const { scope } = facts;
  const url = signUpUrl(scope);
  if (url !== null)
    return `Noch kein Tenant? Unter ${url} legen Sie kostenlos einen an; mit Microsoft 365 oder Azure haben Sie bereits einen.`;
  if (scope === 'unknown')
    return 'Bitte legen Sie keine Tenants oder Konten an, solange die Cloud Ihres Vertrags nicht feststeht.';
  if (cloudScopeOf(scope).airGapped) return ownProcedures(facts);
  return `Auch der Tenant muss in ${theCloud(facts)} liegen. Haben Sie dort noch keinen, sprechen Sie bitte mit uns, bevor Sie einen anlegen.`;
}

function ownProcedures({ scope }: Pick<LetterFacts, 'scope'>): string {
  return `Für Tenants in der ${CLOUDS[scope]}-Cloud gelten eigene Verfahren für Bereitstellung und Onboarding; bitte halten Sie diese ein.`;
}

/** What the full request asks for, where nothing is settled. */
export function requestParts(facts: LetterFacts): readonly string[] {
  return [
    'die E-Mail-Adresse des vorgesehenen Kontakts,',
    `dass es ein Geschäfts-, Schul- oder Unikonto ist, das ${theCustomer(facts)} verwaltet,`,
    'dass die Person aktiv ist und die Rolle noch ausübt,',
    `dass das Konto in ${theCloud(facts)} liegt.`,
  ];
}

export const requestLead = 'Bitte senden oder bestätigen Sie uns für jede dieser Rollen:';
