import type { ManifestStrings } from './manifest-strings.ts';

/** Portuguese, worded as in Brazil. */
export const pt: ManifestStrings = {
  language: 'português',
  fullName: 'WSA Readiness para Licenciamento por Volume',
  shortDescription: 'Os contatos de licenciamento têm sua conta corporativa ou de estudante?',
  fullDescription: [
    'A Microsoft exige uma conta corporativa ou de estudante (Work or School Account: uma identidade que uma organização gerencia no Microsoft Entra ID, na nuvem certa) para os principais contatos dos contratos de Licenciamento por Volume. Para cada negócio, o WSA Readiness informa às equipes de conta e aos parceiros se os contatos estão prontos, o que falta, como sabemos disso e o que fazer em seguida.',
    'Pergunte em um chat, em um grupo ou em um canal, pesquise negócios enquanto escreve uma mensagem ou um email e seja avisado quando um dos seus negócios ficar em risco. Ele prepara os emails para o cliente e o parceiro nos seus próprios rascunhos do Outlook; nunca envia nenhum.',
    'Só vale como definitivo o que uma pessoa verificou na Microsoft; o que uma máquina deduziu é apenas uma indicação.',
    'O bot entende seus comandos em português, inglês, alemão, francês, espanhol, italiano, holandês e japonês, mas responde em inglês. Não é um produto da Microsoft.',
  ].join('\n\n'),
  tab: 'Negócios',
  commands: {
    check: {
      title: 'verificar',
      description: 'ID do negócio ou cliente: os contatos estão prontos? O que falta?',
    },
    'my-deals': {
      title: 'meus negócios',
      description: 'Os negócios de que você participa, os mais urgentes primeiro',
    },
    'at-risk': { title: 'em risco', description: 'Os negócios cuja data está em risco' },
    'draft-customer': {
      title: 'rascunho cliente',
      description: 'ID do negócio ou cliente: o email “Action Required”, para você enviar',
    },
    evidence: {
      title: 'evidências',
      description: 'ID do negócio ou cliente: as verificações por trás do resultado',
    },
    plan: {
      title: 'plano de fechamento',
      description: 'ID do negócio ou cliente: as etapas até o fechamento',
    },
    form: {
      title: 'formulário',
      description: 'ID do negócio ou cliente: um formulário manual pode ser enviado?',
    },
    case: {
      title: 'caso de suporte',
      description: 'ID do negócio ou cliente: um caso de suporte pronto para copiar',
    },
    validate: {
      title: 'validar',
      description: 'Endereços sem negócio, por exemplo: ann@contoso.com for gcc high',
    },
    replies: { title: 'respostas', description: 'Contatos propostos por clientes e emails sem resposta' },
    alerts: { title: 'alertas', description: 'Quando e sobre o que você é avisado' },
    subscribe: { title: 'assinar alertas', description: 'Avisa todos aqui sobre negócios em risco' },
    unsubscribe: { title: 'cancelar alertas', description: 'Encerra os alertas nesta conversa' },
    import: { title: 'importar', description: 'Como importar uma lista de negócios (CSV ou XLSX)' },
    ask: { title: 'perguntar', description: 'Uma pergunta em inglês: o que diz a orientação, com a fonte' },
    help: { title: 'ajuda', description: 'Tudo o que você pode perguntar' },
  },
  searchDeals: {
    title: 'Pesquisar negócios',
    description: 'Encontrar um negócio e compartilhar a situação dele',
    query: { title: 'Negócio', description: 'ID do negócio ou palavras do nome do cliente' },
  },
  checkAddresses: {
    title: 'Verificar endereços',
    description: 'Verificar se os endereços desta mensagem têm conta corporativa ou de estudante',
  },
  activities: {
    escalated: {
      description: 'Um alerta crítico sem resposta é repassado a você',
      templateText: '{customer}: um alerta sem resposta foi repassado a você',
    },
    'at-risk': { description: 'Um negócio fica em risco', templateText: '{customer} está em risco' },
    'risk-rose': {
      description: 'O risco de um negócio aumenta',
      templateText: 'O risco de {customer} aumentou',
    },
    'days-left': {
      description: 'Um negócio se aproxima da data sem estar pronto',
      templateText: '{customer}: dias restantes: {days}, ainda não está pronto',
    },
    ready: { description: 'Um negócio está pronto', templateText: '{customer}: tudo pronto' },
  },
};
