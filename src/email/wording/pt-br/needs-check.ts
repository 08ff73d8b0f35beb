import { EXPLAINED_MESSAGES } from '../../../policy/dates.ts';
import type { NeedWording } from '../letter-wording.ts';
import { cloudNamed, date, despite, names, num, onceKnown, one, person, thisAddress } from './people.ts';
import {
  ASK_CHECK,
  ASK_CONFIRM,
  ASK_CREATE,
  ASK_SPELLING,
  ASK_VALIDATE,
  CHECK,
  CONFIRM,
  CONFIRM_CLOUD,
  VALIDATE,
} from './requests.ts';

/** The needs that a check of an account has found, or that its absence leaves. */
export const CHECK_NEEDS = {
  'evidence-conflict': {
    reason: despite(
      (about) =>
        `As verificações ${num(about, 'deste endereço', 'destes endereços')} deram resultados diferentes.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        (about) => `Valide ${thisAddress(about)} novamente no VL Central; é esse o resultado que vale.`,
      ),
      customer: CONFIRM,
      'it-admin': CHECK,
    },
  },
  'wrong-cloud': {
    reason: despite((about) =>
      num(
        about,
        `Embora seja legítima, esta conta não está na ${cloudNamed(about.facts)}.`,
        `Embora sejam legítimas, estas contas não estão na ${cloudNamed(about.facts)}.`,
      ),
    ),
    ask: {
      partner: (about) =>
        `peça ao cliente ${num(about, 'uma conta na nuvem correta', 'contas na nuvem correta')} para ${names(about)}`,
      customer: (about) =>
        `indique ${num(about, 'uma conta na nuvem correta', 'contas na nuvem correta')} para ${names(about)}`,
      'it-admin': (about) =>
        `crie ${num(about, 'uma conta na nuvem correta', 'contas na nuvem correta')} para ${names(about)}`,
    },
    fix: {
      partner: onceKnown(
        ({ facts }) =>
          `Peça ao cliente que indique alguém com conta na ${cloudNamed(facts)} ou que crie uma conta lá. Se você acha que o contrato está em outra nuvem, avise-me antes.`,
      ),
      customer: onceKnown(
        ({ facts }) =>
          `Indique alguém com conta na ${cloudNamed(facts)} ou peça ao seu administrador de TI que crie uma conta lá. Se o seu contrato estiver em outra nuvem, avise-nos.`,
      ),
      'it-admin': onceKnown(
        (about) =>
          `Crie ${num(about, 'uma conta', 'as contas')} em um tenant da ${cloudNamed(about.facts)} e informe ${num(about, 'o nome', 'os nomes')} de login.`,
      ),
    },
  },
  'no-wsa': {
    reason: despite(
      (about) => `Não foi encontrada nenhuma conta corporativa ou de estudante com ${thisAddress(about)}.`,
    ),
    ask: {
      partner: (about) =>
        `solicite a criação ${one(about, 'da sua própria conta corporativa', `da conta corporativa de ${names(about)}`, `das contas corporativas de ${names(about)}`)}`,
      customer: (about) =>
        `solicite ao seu administrador de TI ${one(about, 'sua própria conta corporativa', `a conta corporativa de ${names(about)}`, `as contas corporativas de ${names(about)}`)}`,
      'it-admin': ASK_CREATE,
    },
    fix: {
      partner: onceKnown(
        (about) =>
          `Peça ao cliente que o administrador de TI crie ${num(about, 'a conta corporativa', 'as contas corporativas')} na ${cloudNamed(about.facts)} ou que ${num(about, 'outra pessoa seja indicada', 'outras pessoas sejam indicadas')}, e valide novamente.`,
      ),
      customer: onceKnown(
        (about) =>
          `Peça ao seu administrador de TI que crie ${num(about, 'a conta', 'as contas')} na ${cloudNamed(about.facts)} com exatamente ${num(about, 'este endereço como nome', 'estes endereços como nomes')} de login, ou indique ${num(about, 'alguém', 'pessoas')} que já ${num(about, 'tenha', 'tenham')} uma.`,
      ),
      'it-admin': onceKnown(
        (about) =>
          `Crie ${num(about, 'o usuário', 'os usuários')} na ${cloudNamed(about.facts)} com exatamente ${num(about, 'este endereço como nome principal do usuário', 'estes endereços como nomes principais dos usuários')} (UPN), ou informe ${num(about, 'uma conta que já exista', 'contas que já existam')}.`,
      ),
    },
  },
  'rejected-unexplained': {
    reason: despite(
      (about) =>
        `Uma verificação rejeitou ${thisAddress(about)} sem informar o motivo. As causas habituais são conta inexistente, outra nuvem, erro de digitação ou alias, ou tenant excluído.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_SPELLING, 'it-admin': ASK_CHECK },
    fix: {
      partner: onceKnown(
        () =>
          `Valide novamente no VL Central: desde ${date(EXPLAINED_MESSAGES.since)}, ele distingue uma conta inexistente de uma conta em outra nuvem.`,
      ),
      customer: (about) =>
        `${num(about, 'Compare-o', 'Compare-os')} com o nome com que ${person(about)} faz login e peça ao seu administrador de TI que analise essas causas.`,
      'it-admin': () => 'Analise essas quatro causas; os passos abaixo ajudam.',
    },
  },
  'cloud-mismatch-likely': {
    reason: despite(
      ({ domain, facts }) =>
        `Uma consulta indica que ${domain} não está na ${cloudNamed(facts)}, mas não é conclusiva.`,
    ),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown(
        (about) =>
          `Confirme que ${num(about, 'a conta está', 'as contas estão')} na ${cloudNamed(about.facts)}; ${num(about, 'se não estiver, crie uma lá', 'se não estiverem, crie-as lá')}.`,
      ),
    },
  },
  'tenant-not-found': {
    reason: (about) =>
      `Não encontramos nenhum tenant da Microsoft para ${about.domain}; é possível que ${person(about)} faça login com outro nome.`,
    ask: { partner: ASK_SPELLING, customer: ASK_SPELLING, 'it-admin': ASK_SPELLING },
    fix: {
      partner: (about) => `Pergunte ao cliente com que nome ${person(about)} faz login.`,
      customer: (about) =>
        `Informe o nome com que ${person(about)} faz login ou confirme que ${num(about, 'é este', 'são estes')}.`,
      'it-admin': ({ domain }) =>
        `Confirme que ${domain} está registrado no seu tenant ou informe o nome de login real.`,
    },
  },
  'cloud-not-told': {
    reason: (about) => {
      const cloud = cloudNamed(about.facts);
      const untold = `fez login com uma conta corporativa, mas isso não mostra se ela está na ${cloud}.`;
      return one(
        about,
        `Você ${untold}`,
        `${about.people[0]?.name || 'Essa pessoa'} ${untold}`,
        `Essas pessoas fizeram login com contas corporativas, mas isso não mostra se elas estão na ${cloud}.`,
      );
    },
    ask: {
      partner: ASK_VALIDATE,
      customer: (about) =>
        `confirme a nuvem ${one(about, 'da sua própria conta', `da conta de ${names(about)}`, `das contas de ${names(about)}`)}`,
      'it-admin': ASK_CHECK,
    },
    fix: {
      partner: VALIDATE,
      customer: CONFIRM_CLOUD,
      'it-admin': onceKnown(
        (about) =>
          `Confirme que ${num(about, 'a conta está', 'as contas estão')} na ${cloudNamed(about.facts)}.`,
      ),
    },
  },
  'evidence-stale': {
    reason: (about) =>
      `A última verificação ${num(about, 'deste endereço', 'destes endereços')} é antiga demais.`,
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: {
      partner: VALIDATE,
      customer: (about) =>
        `Confirme que ${person(about)} continua ${num(about, 'nesta função e usa esta conta', 'na sua função e usa sua conta')}.`,
      'it-admin': CHECK,
    },
  },
  'customer-confirmed': {
    reason: (about) =>
      `O cliente confirmou ${thisAddress(about)} em ${date(about.confirmedOn ?? about.facts.today)}; falta a verificação na Microsoft.`,
    ask: { partner: ASK_VALIDATE },
    fix: { partner: VALIDATE },
  },
  'not-validated': {
    reason: (about) =>
      num(about, 'Esta conta ainda não foi verificada.', 'Estas contas ainda não foram verificadas.'),
    ask: { partner: ASK_VALIDATE, customer: ASK_CONFIRM, 'it-admin': ASK_CHECK },
    fix: { partner: VALIDATE, customer: CONFIRM, 'it-admin': CHECK },
  },
} satisfies Partial<NeedWording>;
