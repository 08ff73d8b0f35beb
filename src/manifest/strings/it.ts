import type { ManifestStrings } from './manifest-strings.ts';

export const it: ManifestStrings = {
  language: 'italiano',
  fullName: 'WSA Readiness per i contratti multilicenza',
  shortDescription: 'I contatti hanno un account aziendale o dell’istituto di istruzione?',
  fullDescription: [
    'Per i contatti principali dei contratti multilicenza (Volume Licensing) Microsoft richiede un account aziendale o dell’istituto di istruzione (Work or School Account: un’identità che un’organizzazione gestisce in Microsoft Entra ID, nel cloud corretto). Per ogni trattativa WSA Readiness indica ai team commerciali e ai partner se i contatti sono pronti, che cosa manca, come lo sappiamo e che cosa fare.',
    'È possibile chiedere in una chat, in un gruppo o in un canale, cercare le trattative mentre si scrive un messaggio o un’e-mail ed essere avvisati quando una trattativa è a rischio. Le e-mail per il cliente e per il partner vengono preparate tra le proprie bozze di Outlook; il bot non ne invia mai.',
    'Fa fede solo ciò che una persona ha verificato presso Microsoft; ciò che ha dedotto una macchina è un’indicazione.',
    'Il bot comprende i comandi in italiano, inglese, tedesco, francese, spagnolo, portoghese, olandese e giapponese, ma risponde in inglese. Non è un prodotto Microsoft.',
  ].join('\n\n'),
  tab: 'Trattative',
  commands: {
    check: {
      title: 'verifica',
      description: 'ID della trattativa o cliente: i contatti sono pronti? Che cosa manca?',
    },
    'my-deals': {
      title: 'le mie trattative',
      description: 'Le trattative a cui partecipi, prima le più urgenti',
    },
    'at-risk': { title: 'a rischio', description: 'Le trattative con la scadenza a rischio' },
    'draft-customer': {
      title: 'bozza cliente',
      description: 'ID della trattativa o cliente: l’e-mail “Action Required”, da inviare di persona',
    },
    evidence: {
      title: 'evidenze',
      description: 'ID della trattativa o cliente: le verifiche alla base dell’esito',
    },
    plan: {
      title: 'piano di chiusura',
      description: 'ID della trattativa o cliente: i passi fino alla chiusura',
    },
    form: {
      title: 'modulo manuale',
      description: 'ID della trattativa o cliente: si può inviare un modulo manuale?',
    },
    case: {
      title: 'caso di supporto',
      description: 'ID della trattativa o cliente: un caso di supporto da copiare',
    },
    validate: {
      title: 'convalida',
      description: 'Indirizzi senza trattativa, ad esempio: ann@contoso.com for gcc high',
    },
    replies: { title: 'risposte', description: 'Contatti proposti dai clienti ed e-mail senza risposta' },
    alerts: { title: 'avvisi', description: 'Quando e di che cosa ricevi un avviso' },
    subscribe: { title: 'attiva avvisi', description: 'Avvisa tutti, qui, delle trattative a rischio' },
    unsubscribe: { title: 'disattiva avvisi', description: 'Termina gli avvisi in questa conversazione' },
    import: { title: 'importa', description: 'Come importare un elenco di trattative (CSV o XLSX)' },
    ask: {
      title: 'chiedi',
      description: 'Una domanda in inglese: che cosa dicono le linee guida, con la fonte',
    },
    help: { title: 'aiuto', description: 'Tutto quello che puoi chiedere' },
  },
  searchDeals: {
    title: 'Cerca trattative',
    description: 'Trova una trattativa e condividine lo stato',
    query: { title: 'Trattativa', description: 'ID della trattativa o parole del nome del cliente' },
  },
  checkAddresses: {
    title: 'Verifica indirizzi',
    description: 'Verifica se gli indirizzi di questo messaggio hanno un account aziendale o d’istituto',
  },
  activities: {
    escalated: {
      description: 'Ti viene inoltrato un avviso critico rimasto senza risposta',
      templateText: '{customer}: ti è stato inoltrato un avviso rimasto senza risposta',
    },
    'at-risk': {
      description: 'Una trattativa diventa a rischio',
      templateText: '{customer} è ora a rischio',
    },
    'risk-rose': {
      description: 'Il rischio di una trattativa aumenta',
      templateText: 'Il rischio per {customer} è aumentato',
    },
    'days-left': {
      description: 'Una trattativa è vicina alla scadenza e non è pronta',
      templateText: '{customer}: giorni rimanenti: {days}, non ancora pronta',
    },
    ready: { description: 'Una trattativa è pronta', templateText: '{customer}: tutto pronto' },
  },
};
