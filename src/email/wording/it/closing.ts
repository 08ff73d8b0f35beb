import { cloudScopeOf } from '../../../policy/cloud-scopes.ts';
import { hasToValidate, signInCheck } from '../closing-facts.ts';
import { CLOUDS } from '../en/people.ts';
import type { LetterFacts } from '../letter-facts.ts';
import { signUpUrl } from '../sign-up.ts';
import { accountsOf, cloudNamed, list, theDay } from './people.ts';

const UNCLEAR = 'Per qualsiasi chiarimento può rispondere a questa e-mail.';

/** The contacts of whom nothing is asked, in a line. */
export function settledLine(facts: LetterFacts): string {
  const { settled, confirmed } = facts;
  const accounts = settled.length === 0 ? '' : accountsOf(settled, facts);
  const done =
    accounts === ''
      ? ''
      : `${accounts.charAt(0).toUpperCase()}${accounts.slice(1)} ${settled.length > 1 ? 'sono' : 'è'} in regola: non occorre fare altro.`;
  if (confirmed.length === 0) return done;
  const days = [...new Set(confirmed.map(({ confirmedOn }) => theDay(confirmedOn)))];
  const thanks = `Grazie per aver confermato ${accountsOf(confirmed, facts)} ${list(days)}; al resto pensiamo noi.`;
  return [done, thanks].filter(Boolean).join(' ');
}

/** What the letter ends with: the cloud, how to check an account, and the offer of help. */
export function closingLines(facts: LetterFacts): readonly string[] {
  if (facts.open.length === 0) return [UNCLEAR];
  if (facts.reader === 'it-admin')
    return [
      'La preghiamo di risponderci con i nomi di accesso esatti, anche se non è stata necessaria alcuna modifica.',
    ];
  return [cloudLine(facts), validateLine(facts), signInLine(facts), helpLine(facts)].filter(Boolean);
}

/** Which cloud the accounts have to be in, where one can be mistaken for another. */
function cloudLine({ scope, reader }: LetterFacts): string {
  switch (scope) {
    case 'commercial-gcc':
      return `Il ${reader === 'partner' ? '' : 'vostro '}contratto è di tipo Commercial con prodotti GCC, quindi gli account corretti sono quelli Commercial.`;
    case 'gcc':
      return 'Un account Commercial non dà accesso a un contratto GCC, anche se funziona ovunque altrove.';
    case 'gcc-high':
    case 'dod':
      return `Gli account Commercial e GCC non danno accesso a un contratto ${CLOUDS[scope]}, anche se funzionano ovunque altrove.`;
    case 'azure-secret':
    case 'azure-top-secret':
      return `Si possono utilizzare solo account del cloud ${CLOUDS[scope]}. ${ownProcedures({ scope })}`;
    default:
      return '';
  }
}

/** How somebody can check an account by signing in; nothing where that can't help. */
function signInLine(facts: LetterFacts): string {
  const check = signInCheck(facts);
  if (check === null) return '';
  const { portal, isShared } = check;
  const untold = `L’accesso riuscito non dimostra che l’account si trovi nel ${cloudNamed(facts)}: da lì accedono anche gli account Commercial.`;
  if (facts.reader === 'partner')
    return `Senza VL Central, una verifica rapida consiste nel far accedere la persona a ${portal} in una finestra privata del browser.${isShared ? ` ${untold}` : ''}`;
  const how = `Per verificare un account, lo utilizzi per accedere a ${portal} in una finestra privata del browser.`;
  const missing =
    'Se appare l’accesso con account Microsoft personale, o l’avviso che l’account non esiste, l’account è ancora da creare.';
  return isShared
    ? `${how} ${missing} ${untold}`
    : `${how} Se appare la pagina di accesso aziendale o dell’istituto di istruzione, è un buon segno. ${missing}`;
}

/** How a partner validates an address; nothing where no contact is to be validated. */
function validateLine(facts: LetterFacts): string {
  if (!hasToValidate(facts)) return '';
  return 'Per la convalida in VL Central, apra un pacchetto qualsiasi o una bozza, scelga «Add Contact», inserisca l’indirizzo e prema «Validate»; il pacchetto resta invariato.';
}

function helpLine({ reader, phase, scope }: LetterFacts): string {
  if (cloudScopeOf(scope).airGapped) return UNCLEAR;
  const before = phase === 'open' ? ' prima di qualsiasi invio' : '';
  return `Se può essere utile, ${reader === 'partner' ? 'posso' : 'possiamo'} verificare gli account insieme a Lei${before}.`;
}

/** The steps of an IT administrator to an account that passes. */
export function stepLines(facts: LetterFacts): readonly string[] {
  if (facts.reader !== 'it-admin' || facts.open.length === 0) return [];
  return [
    userLine(facts),
    'Il nome dell’entità utente (UPN) deve coincidere esattamente con l’indirizzo che ci è stato comunicato; gli alias non vengono riconosciuti.',
    'L’account deve essere abilitato e il suo dominio registrato nel vostro tenant.',
    tenantLine(facts),
    signInLine(facts),
    'Si assicuri che la posta di quell’indirizzo venga letta: è lì che arriva la Welcome Letter.',
  ].filter(Boolean);
}

/** Where the user is found or created. */
function userLine(facts: LetterFacts): string {
  const { scope } = facts;
  const find = `Cerchi l’utente in Microsoft Entra ID${scope === 'unknown' ? '' : `, nel ${cloudNamed(facts)}`}`;
  if (scope === 'unknown' || cloudScopeOf(scope).airGapped) return `${find}.`;
  return `${find}, oppure lo crei${signUpUrl(scope) === null ? '' : '; non serve alcuna licenza'}.`;
}

function tenantLine(facts: LetterFacts): string {
  const { scope } = facts;
  const url = signUpUrl(scope);
  if (url !== null)
    return `Non avete ancora un tenant? Può crearne uno gratuitamente su ${url}; con Microsoft 365 o Azure ne avete già uno.`;
  if (scope === 'unknown')
    return 'Non crei tenant né account finché non è noto il cloud del vostro contratto.';
  if (cloudScopeOf(scope).airGapped) return ownProcedures(facts);
  return `Anche il tenant deve trovarsi nel ${cloudNamed(facts)}. Se lì non ne avete uno, ci contatti prima di crearlo.`;
}

function ownProcedures({ scope }: Pick<LetterFacts, 'scope'>): string {
  return `I tenant del cloud ${CLOUDS[scope]} hanno procedure proprie di provisioning e onboarding, che vanno seguite.`;
}

/** What the full request asks for, where nothing is settled. */
export function requestParts(facts: LetterFacts): readonly string[] {
  return [
    'l’indirizzo e-mail del contatto proposto;',
    `che si tratta di un account aziendale o dell’istituto di istruzione gestito da${facts.reader === 'partner' ? ` ${facts.customer}` : 'lla vostra organizzazione'};`,
    'che la persona è attiva e ricopre ancora il ruolo;',
    `che l’account si trova nel ${cloudNamed(facts)}.`,
  ];
}

export const requestLead = 'Per ciascuno di questi ruoli, ci invii o ci confermi:';
