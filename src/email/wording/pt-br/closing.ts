import { cloudScopeOf } from '../../../policy/cloud-scopes.ts';
import { hasToValidate, signInCheck } from '../closing-facts.ts';
import { CLOUDS } from '../en/people.ts';
import type { LetterFacts } from '../letter-facts.ts';
import { signUpUrl } from '../sign-up.ts';
import { accountsOf, cloudNamed, date, list } from './people.ts';

const UNCLEAR = 'Em caso de dúvida, basta responder a este e-mail.';

/** The contacts of whom nothing is asked, in a line. */
export function settledLine(facts: LetterFacts): string {
  const { settled, confirmed } = facts;
  const accounts = settled.length === 0 ? '' : accountsOf(settled, facts);
  const done =
    accounts === ''
      ? ''
      : `${accounts.charAt(0).toUpperCase()}${accounts.slice(1)} ${settled.length > 1 ? 'estão' : 'está'} em ordem: não é preciso fazer nada.`;
  if (confirmed.length === 0) return done;
  const days = [...new Set(confirmed.map(({ confirmedOn }) => `em ${date(confirmedOn)}`))];
  const thanks = `Agradecemos por confirmar ${accountsOf(confirmed, facts)} ${list(days)}; cuidaremos do restante.`;
  return [done, thanks].filter(Boolean).join(' ');
}

/** What the letter ends with: the cloud, how to check an account, and the offer of help. */
export function closingLines(facts: LetterFacts): readonly string[] {
  if (facts.open.length === 0) return [UNCLEAR];
  if (facts.reader === 'it-admin')
    return ['Por favor, responda com os nomes de login exatos, mesmo que nada tenha precisado ser alterado.'];
  return [cloudLine(facts), validateLine(facts), signInLine(facts), helpLine(facts)].filter(Boolean);
}

/** Which cloud the accounts have to be in, where one can be mistaken for another. */
function cloudLine({ scope, reader }: LetterFacts): string {
  switch (scope) {
    case 'commercial-gcc':
      return `${reader === 'partner' ? 'O' : 'Seu'} contrato é Commercial com produtos GCC; portanto, as contas corretas são as da nuvem Commercial.`;
    case 'gcc':
      return 'Uma conta Commercial não dá acesso a um contrato GCC, mesmo que funcione em todo o resto.';
    case 'gcc-high':
    case 'dod':
      return `Contas Commercial e GCC não dão acesso a um contrato ${CLOUDS[scope]}, mesmo que funcionem em todo o resto.`;
    case 'azure-secret':
    case 'azure-top-secret':
      return `Só podem ser usadas contas da nuvem ${CLOUDS[scope]}. ${ownProcedures({ scope })}`;
    default:
      return '';
  }
}

/** How somebody can check an account by signing in; nothing where that can't help. */
function signInLine(facts: LetterFacts): string {
  const check = signInCheck(facts);
  if (check === null) return '';
  const { portal, isShared } = check;
  const untold = `O login não comprova que a conta está na ${cloudNamed(facts)}: contas Commercial também entram por lá.`;
  if (facts.reader === 'partner')
    return `Sem o VL Central, uma verificação rápida é pedir que a pessoa faça login em ${portal} em uma janela anônima do navegador.${isShared ? ` ${untold}` : ''}`;
  const how = `Para verificar uma conta, faça login com ela em ${portal} em uma janela anônima do navegador.`;
  const missing =
    'Se aparecer o login de conta pessoal da Microsoft, ou o aviso de que a conta não existe, ela ainda precisa ser criada.';
  return isShared
    ? `${how} ${missing} ${untold}`
    : `${how} Se aparecer a página de login corporativo ou de estudante, é um bom sinal. ${missing}`;
}

/** How a partner validates an address; nothing where no contact is to be validated. */
function validateLine(facts: LetterFacts): string {
  if (!hasToValidate(facts)) return '';
  return 'Para validar no VL Central, abra qualquer pacote ou um rascunho, escolha “Add Contact”, digite o endereço e clique em “Validate”; nada é adicionado ao pacote.';
}

function helpLine({ reader, phase, scope }: LetterFacts): string {
  if (cloudScopeOf(scope).airGapped) return UNCLEAR;
  const before = phase === 'open' ? ' antes de qualquer envio' : '';
  return `Se ajudar, ${reader === 'partner' ? 'posso' : 'podemos'} verificar as contas com você${before}.`;
}

/** The steps of an IT administrator to an account that passes. */
export function stepLines(facts: LetterFacts): readonly string[] {
  if (facts.reader !== 'it-admin' || facts.open.length === 0) return [];
  return [
    userLine(facts),
    'O nome principal do usuário (UPN) deve ser exatamente o endereço que nos foi informado; um alias não é reconhecido.',
    'A conta deve estar habilitada, e o domínio dela, registrado no seu tenant.',
    tenantLine(facts),
    signInLine(facts),
    'Certifique-se de que alguém leia os e-mails desse endereço: é para lá que vai a Welcome Letter.',
  ].filter(Boolean);
}

/** Where the user is found or created. */
function userLine(facts: LetterFacts): string {
  const { scope } = facts;
  const find = `Localize o usuário no Microsoft Entra ID${scope === 'unknown' ? '' : `, na ${cloudNamed(facts)}`}`;
  if (scope === 'unknown' || cloudScopeOf(scope).airGapped) return `${find}.`;
  return `${find}, ou crie-o${signUpUrl(scope) === null ? '' : '; não é necessária nenhuma licença'}.`;
}

function tenantLine(facts: LetterFacts): string {
  const { scope } = facts;
  const url = signUpUrl(scope);
  if (url !== null)
    return `Ainda não tem um tenant? Crie um gratuitamente em ${url}; com o Microsoft 365 ou o Azure, você já tem um.`;
  if (scope === 'unknown')
    return 'Não crie tenants nem contas até que se saiba qual é a nuvem do seu contrato.';
  if (cloudScopeOf(scope).airGapped) return ownProcedures(facts);
  return `O tenant também precisa estar na ${cloudNamed(facts)}. Se você não tiver um lá, fale conosco antes de criá-lo.`;
}

function ownProcedures({ scope }: Pick<LetterFacts, 'scope'>): string {
  return `Os tenants da nuvem ${CLOUDS[scope]} têm procedimentos próprios de provisionamento e integração; pedimos que sejam seguidos.`;
}

/** What the full request asks for, where nothing is settled. */
export function requestParts(facts: LetterFacts): readonly string[] {
  return [
    'o endereço de e-mail do contato proposto;',
    `que se trata de uma conta corporativa ou de estudante gerenciada ${facts.reader === 'partner' ? 'pelo cliente' : 'pela sua organização'};`,
    'que a pessoa está ativa e continua na função;',
    `que a conta está na ${cloudNamed(facts)}.`,
  ];
}

export const requestLead = 'Para cada uma destas funções, envie ou confirme:';
