import type { NeedWording } from '../letter-wording.ts';
import {
  cloudNamed,
  contactToName,
  date,
  despite,
  names,
  num,
  one,
  person,
  type Says,
  thisAddress,
} from './people.ts';
import {
  ASK_CREATE,
  ASK_GET_WORK_ADDRESS,
  ASK_SPELLING,
  ASK_WORK_ADDRESS,
  CREATE_WORK,
  GET_WORK_ADDRESS,
  quoted,
  WORK_ADDRESS,
} from './requests.ts';

const ASK_SIGN_IN_NAME: Says = (about) =>
  `informe ${num(about, 'o nome', 'os nomes')} de login de ${names(about)}`;
const SIGN_IN_NAME: Says = (about) =>
  num(
    about,
    'Consulte o nome principal do usuário (UPN) e informe-o a nós.',
    'Consulte os nomes principais dos usuários (UPN) e informe-os a nós.',
  );
const EXACT_ADDRESS: Says = (about) => `o endereço exato com que ${person(about)} faz login.`;

/** The needs that lie with the person, or with the address as it is written. */
export const ADDRESS_NEEDS = {
  'role-missing': {
    reason: ({ people, isOldNameUsed, isDisputed }) =>
      [
        `Ainda não há ninguém designado para ${people.length > 1 ? 'estas funções' : 'esta função'}.`,
        isOldNameUsed ? 'Consta alguém como Online Admin, mas essa função foi descontinuada.' : '',
        isDisputed
          ? 'As páginas da Microsoft divergem quanto à exigência dessa função em contratos AOS-G; por isso, convém preenchê-la.'
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    ask: {
      partner: (about) => `peça ao cliente ${contactToName(about)}`,
      customer: (about) => `indique ${contactToName(about)}`,
      'it-admin': (about) => `ajude a designar ${contactToName(about)}`,
    },
    fix: {
      partner: ({ facts, isOldNameUsed }) =>
        isOldNameUsed
          ? `Pergunte ao cliente, por escrito, se se trata da mesma pessoa; se não, peça o endereço de alguém com conta corporativa na ${cloudNamed(facts)}. Depois, valide-o no VL Central.`
          : `Peça ao cliente, por escrito, o endereço de alguém com conta corporativa na ${cloudNamed(facts)} e valide-o no VL Central.`,
      customer: (about) =>
        about.isOldNameUsed
          ? `Informe se se trata da mesma pessoa ou indique outra que esteja ativa na sua organização e tenha conta corporativa na ${cloudNamed(about.facts)}.`
          : `Indique${num(about, '', ', para cada função,')} uma pessoa ativa na sua organização que tenha conta corporativa na ${cloudNamed(about.facts)}.`,
      'it-admin': ({ facts }) =>
        `Certifique-se de que a pessoa designada tenha conta corporativa na ${cloudNamed(facts)}.`,
    },
  },
  'customer-denied': {
    reason: (about) => {
      const { facts, deniedOn } = about;
      const who = { partner: 'o cliente', customer: 'você', 'it-admin': 'sua organização' }[facts.reader];
      return `Em ${date(deniedOn ?? facts.today)}, ${who} nos pediu para não usar ${thisAddress(about)}.`;
    },
    ask: {
      partner: (about) =>
        `peça ao cliente ${one(about, 'um contato que substitua você', `um contato que substitua ${names(about)}`, `contatos que substituam ${names(about)}`)}`,
      customer: (about) => `informe quem substitui ${names(about)}`,
      'it-admin': (about) => `ajude a substituir ${names(about)}`,
    },
    fix: {
      partner: () =>
        'Pergunte ao cliente quem deve ser indicado no lugar ou qual endereço usar, e valide-o no VL Central.',
      customer: () => 'Informe quem deve ser indicado no lugar ou qual endereço corporativo usar.',
      'it-admin': ({ facts }) =>
        `Certifique-se de que a pessoa indicada no lugar tenha uma conta corporativa ou de estudante na ${cloudNamed(facts)}.`,
    },
  },
  'address-accents': {
    reason: ({ letters }) =>
      `A parte antes do @ contém ${quoted(letters)}. Nomes de login não têm acentos nem outras letras especiais.`,
    ask: {
      partner: (about) =>
        `peça ao cliente ${one(about, 'seu próprio endereço de login', `o endereço de login de ${names(about)}`, `os endereços de login de ${names(about)}`)}`,
      customer: (about) =>
        `envie ${one(about, 'seu próprio endereço de login', `o endereço de login de ${names(about)}`, `os endereços de login de ${names(about)}`)}`,
      'it-admin': ASK_SIGN_IN_NAME,
    },
    fix: {
      partner: (about) => `Peça ao cliente ${EXACT_ADDRESS(about)}`,
      customer: (about) => `Envie ${EXACT_ADDRESS(about)}`,
      'it-admin': SIGN_IN_NAME,
    },
  },
  'address-malformed': {
    reason: (about) =>
      num(
        about,
        'O endereço de e-mail que temos está incompleto.',
        'Os endereços de e-mail que temos estão incompletos.',
      ),
    ask: {
      partner: (about) =>
        `peça ao cliente ${one(about, 'seu próprio endereço exato', `o endereço exato de ${names(about)}`, `os endereços exatos de ${names(about)}`)}`,
      customer: (about) =>
        `envie ${one(about, 'seu próprio endereço exato', `o endereço exato de ${names(about)}`, `os endereços exatos de ${names(about)}`)}`,
      'it-admin': ASK_SIGN_IN_NAME,
    },
    fix: {
      partner: (about) => `Peça ao cliente, por escrito, ${EXACT_ADDRESS(about)}`,
      customer: (about) => `Envie ${EXACT_ADDRESS(about)}`,
      'it-admin': SIGN_IN_NAME,
    },
  },
  'personal-account': {
    reason: despite((about) =>
      num(
        about,
        'Este é um endereço pessoal; a função exige uma conta gerenciada por uma organização.',
        'Estes são endereços pessoais; as funções exigem contas gerenciadas por uma organização.',
      ),
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'disposable-domain': {
    reason: despite(
      ({ domain }) =>
        `O domínio ${domain} oferece caixas de correio descartáveis, que não servem para uma função de licenciamento.`,
    ),
    ask: { partner: ASK_GET_WORK_ADDRESS, customer: ASK_WORK_ADDRESS, 'it-admin': ASK_CREATE },
    fix: { partner: GET_WORK_ADDRESS, customer: WORK_ADDRESS, 'it-admin': CREATE_WORK },
  },
  'possible-typo': {
    reason: ({ domain, meant }) => `É possível que ${domain} tenha sido digitado no lugar de ${meant}.`,
    ask: { partner: ASK_SPELLING, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: () => 'Peça ao cliente que confirme por escrito o endereço correto e, depois, valide-o.',
      customer: (about) =>
        `Confirme se a grafia está certa ou envie ${num(about, 'o endereço correto', 'os endereços corretos')}.`,
      'it-admin': (about) =>
        `Compare ${num(about, 'o endereço com o nome', 'os endereços com os nomes')} de login no seu diretório.`,
    },
  },
  'domain-differs': {
    reason: ({ domain, facts }) =>
      `O domínio ${domain} não está entre os que conhecemos ${facts.reader === 'partner' ? 'do cliente' : 'da sua organização'}.`,
    ask: { partner: ASK_SPELLING, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) =>
        `Pergunte ao cliente se ${num(about, `${person(about)} pertence`, 'essas pessoas pertencem')} à organização e, depois, valide ${num(about, 'o endereço', 'os endereços')}.`,
      customer: (about) =>
        one(
          about,
          'Confirme que este é o endereço com que você faz login.',
          `Confirme que ${person(about)} pertence à sua organização.`,
          'Confirme que essas pessoas pertencem à sua organização.',
        ),
      'it-admin': ({ domain }) => `Confirme que ${domain} está registrado no seu tenant.`,
    },
  },
  'role-mailbox': {
    reason: (about) =>
      num(
        about,
        'Parece ser uma caixa de correio compartilhada, e não a de uma pessoa.',
        'Parecem ser caixas de correio compartilhadas, e não de uma pessoa.',
      ),
    ask: {
      partner: (about) =>
        `peça ao cliente um contato individual${one(about, '', ` no lugar de ${names(about)}`, ` no lugar de ${names(about)}`)}`,
      customer: (about) =>
        `indique um contato individual${one(about, '', ` no lugar de ${names(about)}`, ` no lugar de ${names(about)}`)}`,
    },
    fix: {
      partner: () =>
        'Se for compartilhada, peça ao cliente que indique uma pessoa ativa nesta função. Depois, valide o endereço.',
      customer: () => 'Se for compartilhada, indique uma pessoa ativa nesta função.',
    },
  },
} satisfies Partial<NeedWording>;
