import { COCP_DAYS, CROSS_CLOUD_LEAD_EASED } from '../../../policy/dates.ts';
import { roleOf } from '../../../policy/roles.ts';
import type { AboutPoint, PointWording } from '../letter-wording.ts';
import { date, list } from './people.ts';
import { quoted } from './requests.ts';

const IN_ADMIN_CENTER = 'no centro de administração do Microsoft 365';
/** Path to the role assignments in the admin center, as the pages give it. */
const ASSIGN = 'Billing > Your products > Volume Licensing > Role assignments';

/** The Portuguese sentences for what is open about a deal as a whole; the catalogue has the citation of each. */
export const POINTS: PointWording = {
  'scope-unknown': {
    reason: () =>
      'Não sabemos em qual nuvem da Microsoft está o contrato, e as contas precisam estar na mesma nuvem.',
    ask: {
      partner: () => 'informe o escopo de nuvem do contrato',
      customer: () => 'informe em qual nuvem da Microsoft está seu contrato',
      'it-admin': () => 'informe em qual nuvem da Microsoft está seu tenant',
    },
    fix: {
      partner: () => 'Informe o escopo de nuvem do enrollment ou do PCN.',
      customer: () => 'Informe qual é: Commercial, Commercial com produtos GCC, GCC, GCC High ou DoD.',
      'it-admin': () =>
        'Informe em qual nuvem da Microsoft está seu tenant: Commercial, GCC, GCC High ou DoD.',
    },
  },
  'cocp-due': {
    reason: ({ deadline, facts }) =>
      `A mudança de parceiro de canal precisa ser aceita até ${date(deadline ?? facts.today)}.`,
    ask: { partner: () => 'aceite ou recuse a mudança de parceiro de canal' },
    fix: { partner: () => 'Aceite-a ou recuse-a no VL Central, em Requests > My customer requests.' },
  },
  'cocp-expired': {
    reason: ({ deadline, facts }) =>
      `O prazo de ${COCP_DAYS.days} dias para aceitar a mudança de parceiro de canal terminou em ${date(deadline ?? facts.today)}.`,
    ask: {
      partner: () => 'esclareça se a mudança de parceiro de canal será reiniciada',
      customer: () => 'decida se a mudança de parceiro de canal será reiniciada',
    },
    fix: {
      partner: () => 'Pergunte ao cliente se deseja reiniciá-la.',
      customer: () => 'Combine com seu novo parceiro se ela será reiniciada.',
    },
  },
  'separate-pcn-required': {
    reason: () => 'O número de cliente (PCN) desta transação também é usado em outra nuvem.',
    ask: { partner: () => 'use um PCN separado' },
    fix: {
      partner: () =>
        'Use um PCN separado para cada escopo de nuvem; para clientes dos Estados Unidos, isso é obrigatório.',
    },
  },
  'on-hold': {
    reason: () => 'O processamento desta transação está em espera.',
    ask: { partner: () => '' },
    fix: {
      partner: () =>
        'Se todos os contatos forem válidos, abra um caso no VL Central (My Cases & Support) e informe o contrato ou o pacote, a mensagem, a validação, o escopo de nuvem e a data.',
    },
  },
  'manual-form-paused': {
    reason: () =>
      'O formulário manual aceita qualquer endereço, mas o processamento rejeita os que não são contas corporativas ou de estudante validadas.',
    ask: { partner: () => 'não envie ainda o formulário manual' },
    fix: { partner: () => 'Aguarde a validação dos contatos para enviar o formulário.' },
  },
  'online-admin-ambiguous': {
    reason: () =>
      'Consta alguém como Online Admin, uma função descontinuada e diferente da de Online Administrator.',
    ask: {
      partner: () => 'esclareça quem é Online Administrator',
      customer: () => 'informe quem é Online Administrator',
    },
    fix: {
      partner: () => 'Pergunte ao cliente se se trata da mesma pessoa.',
      customer: () => 'Informe se se trata da mesma pessoa.',
    },
  },
  'retired-role': {
    reason: ({ retired }) =>
      retired.length > 1
        ? `${rolesOf(retired)} são funções descontinuadas e não dão mais acesso a ninguém.`
        : `${rolesOf(retired)} é uma função descontinuada e não dá mais acesso a ninguém.`,
    ask: {
      partner: () => 'retire do pacote as funções descontinuadas',
      customer: () => `reatribua as funções descontinuadas ${IN_ADMIN_CENTER}`,
    },
    fix: {
      partner: ({ retired }) =>
        `Não ${retired.length > 1 ? 'as' : 'a'} inclua no pacote; o cliente pode atribuir ${macRolesOf(retired)} ${IN_ADMIN_CENTER}.`,
      customer: ({ retired }) =>
        `Em vez disso, atribua ${macRolesOf(retired)} ${IN_ADMIN_CENTER} (${ASSIGN}).`,
    },
  },
  'cross-cloud-lead': {
    reason: () => 'O enrollment principal está em outra nuvem.',
    ask: { partner: () => 'acompanhe de perto o enrollment principal' },
    fix: {
      partner: ({ isEased }) =>
        isEased
          ? 'Acompanhe a validação; pacotes tão recentes quanto este costumam passar com mais facilidade.'
          : `Considere criar o pacote novamente: os criados desde ${date(CROSS_CLOUD_LEAD_EASED.since)} passam com mais facilidade.`,
    },
  },
};

function rolesOf(retired: AboutPoint['retired']): string {
  return list(retired.map(({ id }) => roleOf(id).name));
}

function macRolesOf(retired: AboutPoint['retired']): string {
  return quoted([...new Set(retired.map(({ macRole }) => macRole))]);
}
