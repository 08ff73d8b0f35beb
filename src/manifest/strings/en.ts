import type { ManifestStrings } from './manifest-strings.ts';

/** English: each title is the beginning of a command as `bot/commands.ts` knows it. */
export const en: ManifestStrings = {
  language: 'English',
  fullName: 'WSA Readiness for Volume Licensing',
  shortDescription: 'Are the licensing contacts of a deal ready with work or school accounts?',
  fullDescription: [
    'Microsoft asks for a work or school account (an identity that an organization manages in Microsoft Entra ID, in the right cloud) for the key contacts of Volume Licensing deals. For each deal, WSA Readiness tells account teams and partners whether the contacts are ready, why not, how we know, and what to do next.',
    'Ask it in a chat, a group or a channel, search for deals while you write a message or an e-mail, and be told when one of your deals becomes at risk. It writes the e-mails to customer and partner into your own Outlook drafts; it never sends one.',
    'What a person checked at Microsoft settles a verdict; what a machine inferred only informs.',
    'The bot understands its commands in English, German, French, Spanish, Portuguese, Italian, Dutch and Japanese, and answers in English. It is not a Microsoft product.',
  ].join('\n\n'),
  tab: 'Deals',
  commands: {
    check: {
      title: 'check',
      description: 'A deal id or a customer: are the contacts ready, why not, what to do?',
    },
    'my-deals': { title: 'my deals', description: 'The deals you are on, the most urgent first' },
    'at-risk': { title: 'at risk', description: 'The deals whose date is at risk' },
    'draft-customer': {
      title: 'draft customer',
      description: 'A deal id or a customer: the “Action Required” e-mail, for you to send',
    },
    evidence: {
      title: 'evidence',
      description: 'A deal id or a customer: every check and look-up behind the verdict',
    },
    plan: { title: 'plan', description: 'A deal id or a customer: the steps to the close, and what is next' },
    form: { title: 'form', description: 'A deal id or a customer: may a manual form be sent?' },
    case: { title: 'case', description: 'A deal id or a customer: a support case, ready to be copied' },
    validate: {
      title: 'validate',
      description: 'Addresses without a deal, such as: ann@contoso.com for gcc high',
    },
    replies: {
      title: 'replies',
      description: 'Contacts that customers propose, and letters without an answer',
    },
    alerts: { title: 'alerts', description: 'When and of what you are told' },
    subscribe: { title: 'subscribe alerts', description: 'Tells everybody here of deals at risk' },
    unsubscribe: { title: 'unsubscribe alerts', description: 'Ends alerts in this conversation' },
    import: { title: 'import', description: 'How to bring in a book of deals (CSV or XLSX)' },
    ask: { title: 'ask', description: 'A question: what the guidance says, with its source' },
    help: { title: 'help', description: 'Everything you can ask' },
  },
  searchDeals: {
    title: 'Search deals',
    description: 'Find a deal and share how ready it is',
    query: { title: 'Deal', description: 'Deal id or words of the customer’s name' },
  },
  checkAddresses: {
    title: 'Check addresses',
    description: 'Check the e-mail addresses in this message for work or school accounts',
  },
  activities: {
    escalated: {
      description: 'A critical alert that nobody answered is passed on to you',
      templateText: '{customer}: an unanswered alert was passed on to you',
    },
    'at-risk': { description: 'A deal becomes at risk', templateText: '{customer} became at risk' },
    'risk-rose': { description: 'The risk of a deal rises', templateText: 'The risk of {customer} rose' },
    'days-left': {
      description: 'A deal is near its date and not ready',
      templateText: '{customer}: days left: {days}, and not ready',
    },
    ready: { description: 'A deal turns ready', templateText: '{customer} is ready' },
  },
};
