import { cloudScopeOf } from '../../../policy/cloud-scopes.ts';
import { hasToValidate, signInCheck } from '../closing-facts.ts';
import { CLOUDS } from '../en/people.ts';
import type { LetterFacts } from '../letter-facts.ts';
import { signUpUrl } from '../sign-up.ts';
import { accountsOf, date, list, theCloud, theCustomer } from './people.ts';

const UNCLEAR = 'Si tiene alguna duda, responda a este correo.';

/** The contacts of whom nothing is asked, in a line. */
export function settledLine(facts: LetterFacts): string {
  const { settled, confirmed } = facts;
  const accounts = settled.length === 0 ? '' : accountsOf(settled, facts);
  const done =
    accounts === ''
      ? ''
      : `${accounts.charAt(0).toUpperCase()}${accounts.slice(1)} ${settled.length > 1 ? 'están' : 'está'} en orden: no hay que hacer nada.`;
  if (confirmed.length === 0) return done;
  const days = [...new Set(confirmed.map(({ confirmedOn }) => `el ${date(confirmedOn)}`))];
  const thanks = `Gracias por confirmar ${accountsOf(confirmed, facts)} ${list(days)}; del resto nos ocupamos nosotros.`;
  return [done, thanks].filter(Boolean).join(' ');
}

/** What the letter ends with: the cloud, how to check an account, and the offer of help. */
export function closingLines(facts: LetterFacts): readonly string[] {
  if (facts.open.length === 0) return [UNCLEAR];
  if (facts.reader === 'it-admin')
    return [
      'Responda, por favor, con los nombres de inicio de sesión exactos, aunque no haya sido necesario cambiar nada.',
    ];
  return [cloudLine(facts), validateLine(facts), signInLine(facts), helpLine(facts)].filter(Boolean);
}

/** Which cloud the accounts have to be in, where one can be mistaken for another. */
function cloudLine({ scope, reader }: LetterFacts): string {
  switch (scope) {
    case 'commercial-gcc':
      return `${reader === 'partner' ? 'El' : 'Su'} contrato es Commercial con productos GCC, así que las cuentas correctas son las de Commercial.`;
    case 'gcc':
      return 'Una cuenta de Commercial no da acceso a un contrato de GCC, aunque funcione en todo lo demás.';
    case 'gcc-high':
    case 'dod':
      return `Las cuentas de Commercial y de GCC no dan acceso a un contrato de ${CLOUDS[scope]}, aunque funcionen en todo lo demás.`;
    case 'azure-secret':
    case 'azure-top-secret':
      return `Solo se pueden utilizar cuentas de la nube ${CLOUDS[scope]}. ${ownProcedures({ scope })}`;
    default:
      return '';
  }
}

/** How somebody can check an account by signing in; nothing where that can't help. */
function signInLine(facts: LetterFacts): string {
  const check = signInCheck(facts);
  if (check === null) return '';
  const { portal, isShared } = check;
  const untold = `Iniciar sesión no demuestra que la cuenta esté en ${theCloud(facts)}: las de Commercial también entran por ahí.`;
  if (facts.reader === 'partner')
    return `Sin VL Central, una comprobación rápida es que la persona inicie sesión en ${portal} desde una ventana privada del navegador.${isShared ? ` ${untold}` : ''}`;
  const how = `Para comprobar una cuenta, inicie sesión con ella en ${portal} desde una ventana privada del navegador.`;
  const missing =
    'Si aparece el acceso con cuenta personal de Microsoft, o el aviso de que la cuenta no existe, aún hay que crearla.';
  return isShared
    ? `${how} ${missing} ${untold}`
    : `${how} Si aparece la página de acceso profesional o educativo, es buena señal. ${missing}`;
}

/** How a partner validates an address; nothing where no contact is to be validated. */
function validateLine(facts: LetterFacts): string {
  if (!hasToValidate(facts)) return '';
  return 'Para validar en VL Central, abra cualquier paquete o un borrador, elija «Add Contact», escriba la dirección y pulse «Validate»; no se añade nada al paquete.';
}

function helpLine({ reader, phase, scope }: LetterFacts): string {
  if (cloudScopeOf(scope).airGapped) return UNCLEAR;
  const before = phase === 'open' ? ' antes de que se presente nada' : '';
  return `Si lo desea, ${reader === 'partner' ? 'puedo' : 'podemos'} comprobar las cuentas con usted${before}.`;
}

/** The steps of an IT administrator to an account that passes. */
export function stepLines(facts: LetterFacts): readonly string[] {
  if (facts.reader !== 'it-admin' || facts.open.length === 0) return [];
  return [
    userLine(facts),
    'El nombre principal de usuario (UPN) debe coincidir exactamente con la dirección que nos facilitaron; los alias no se reconocen.',
    'La cuenta debe estar habilitada y su dominio, registrado en su tenant.',
    tenantLine(facts),
    signInLine(facts),
    'Asegúrese de que alguien lea el correo de esa dirección: allí se envía la Welcome Letter.',
  ].filter(Boolean);
}

/** Where the user is found or created. */
function userLine(facts: LetterFacts): string {
  const { scope } = facts;
  const find = `Busque el usuario en Microsoft Entra ID${scope === 'unknown' ? '' : `, en ${theCloud(facts)}`}`;
  if (scope === 'unknown' || cloudScopeOf(scope).airGapped) return `${find}.`;
  return `${find}, o créelo${signUpUrl(scope) === null ? '' : '; no hace falta licencia'}.`;
}

function tenantLine(facts: LetterFacts): string {
  const { scope } = facts;
  const url = signUpUrl(scope);
  if (url !== null)
    return `¿Aún no tiene tenant? Cree uno gratis en ${url}; con Microsoft 365 o Azure ya dispone de uno.`;
  if (scope === 'unknown') return 'No cree tenants ni cuentas hasta que se conozca la nube de su contrato.';
  if (cloudScopeOf(scope).airGapped) return ownProcedures(facts);
  return `El tenant también debe estar en ${theCloud(facts)}. Si allí no tiene ninguno, consúltenos antes de crearlo.`;
}

function ownProcedures({ scope }: Pick<LetterFacts, 'scope'>): string {
  return `Los tenants de la nube ${CLOUDS[scope]} tienen sus propios procedimientos de aprovisionamiento e incorporación; le rogamos que los siga.`;
}

/** What the full request asks for, where nothing is settled. */
export function requestParts(facts: LetterFacts): readonly string[] {
  return [
    'la dirección de correo del contacto propuesto;',
    `que es una cuenta profesional o educativa gestionada por ${theCustomer(facts)};`,
    'que la persona está activa y sigue desempeñando el rol;',
    `que la cuenta está en ${theCloud(facts)}.`,
  ];
}

export const requestLead = 'Para cada uno de estos roles, envíenos o confírmenos:';
