import type { ManifestStrings } from './manifest-strings.ts';

export const fr: ManifestStrings = {
  language: 'français',
  fullName: 'WSA Readiness pour les licences en volume',
  shortDescription: 'Les contacts de licence ont-ils leur compte professionnel ou scolaire ?',
  fullDescription: [
    'Microsoft demande un compte professionnel ou scolaire (Work or School Account : une identité gérée par une organisation dans Microsoft Entra ID, dans le bon cloud) pour les principaux contacts des contrats de licence en volume. Pour chaque affaire, WSA Readiness indique aux équipes commerciales et aux partenaires si les contacts sont prêts, ce qui manque, comment nous le savons et ce qu’il faut faire ensuite.',
    'Interrogez-le dans une conversation, un groupe ou un canal, recherchez des affaires pendant que vous rédigez un message ou un e-mail, et soyez averti dès que l’une de vos affaires est à risque. Il prépare les e-mails au client et au partenaire dans vos propres brouillons Outlook ; il n’en envoie jamais.',
    'Seul ce qu’une personne a vérifié auprès de Microsoft fait foi ; ce qu’une machine a déduit n’est qu’une indication.',
    'Le bot comprend ses commandes en français, anglais, allemand, espagnol, portugais, italien, néerlandais et japonais, mais répond en anglais. Ce n’est pas un produit Microsoft.',
  ].join('\n\n'),
  tab: 'Affaires',
  commands: {
    check: {
      title: 'vérifier',
      description: 'ID de l’affaire ou client : les contacts sont-ils prêts, sinon que faire ?',
    },
    'my-deals': {
      title: 'mes affaires',
      description: 'Les affaires que vous suivez, les plus urgentes d’abord',
    },
    'at-risk': { title: 'à risque', description: 'Les affaires dont l’échéance est à risque' },
    'draft-customer': {
      title: 'brouillon client',
      description: 'ID de l’affaire ou client : l’e-mail « Action Required », à envoyer vous-même',
    },
    evidence: {
      title: 'preuves',
      description: 'ID de l’affaire ou client : les vérifications à l’origine du résultat',
    },
    plan: {
      title: 'plan de clôture',
      description: 'ID de l’affaire ou client : les étapes jusqu’à la signature',
    },
    form: {
      title: 'formulaire',
      description: 'ID de l’affaire ou client : peut-on envoyer un formulaire manuel ?',
    },
    case: {
      title: 'demande de support',
      description: 'ID de l’affaire ou client : une demande de support à copier',
    },
    validate: {
      title: 'valider',
      description: 'Des adresses sans affaire, par exemple : ann@contoso.com for gcc high',
    },
    replies: { title: 'réponses', description: 'Contacts proposés par les clients et e-mails sans réponse' },
    alerts: { title: 'alertes', description: 'Quand et de quoi vous êtes averti' },
    subscribe: {
      title: 's’abonner aux alertes',
      description: 'Avertit tout le monde ici des affaires à risque',
    },
    unsubscribe: {
      title: 'se désabonner des alertes',
      description: 'Met fin aux alertes dans cette conversation',
    },
    import: { title: 'importer', description: 'Comment importer une liste d’affaires (CSV ou XLSX)' },
    ask: {
      title: 'demander',
      description: 'Une question en anglais : ce que disent les consignes, avec la source',
    },
    help: { title: 'aide', description: 'Tout ce que vous pouvez demander' },
  },
  searchDeals: {
    title: 'Rechercher des affaires',
    description: 'Trouver une affaire et partager son état',
    query: { title: 'Affaire', description: 'ID de l’affaire ou mots du nom du client' },
  },
  checkAddresses: {
    title: 'Vérifier des adresses',
    description: 'Vérifier si les adresses de ce message ont un compte professionnel ou scolaire',
  },
  activities: {
    escalated: {
      description: 'Une alerte critique restée sans réponse vous est transmise',
      templateText: '{customer} : une alerte restée sans réponse vous a été transmise',
    },
    'at-risk': {
      description: 'Une affaire devient à risque',
      templateText: '{customer} est désormais à risque',
    },
    'risk-rose': {
      description: 'Le risque d’une affaire augmente',
      templateText: 'Le risque pour {customer} a augmenté',
    },
    'days-left': {
      description: 'Une affaire approche de son échéance sans être prête',
      templateText: '{customer} : jours restants : {days}, pas encore prêt',
    },
    ready: { description: 'Une affaire est prête', templateText: '{customer} : tout est prêt' },
  },
};
