import type { ManifestStrings } from './manifest-strings.ts';

export const de: ManifestStrings = {
  language: 'Deutsch',
  fullName: 'WSA Readiness für die Volumenlizenzierung',
  shortDescription: 'Haben die Lizenzkontakte eines Deals ihr Geschäfts-, Schul- oder Unikonto?',
  fullDescription: [
    'Microsoft verlangt für die wichtigsten Kontakte von Volumenlizenzverträgen ein Geschäfts-, Schul- oder Unikonto (Work or School Account: eine Identität, die eine Organisation in Microsoft Entra ID verwaltet, in der richtigen Cloud). WSA Readiness sagt Account-Teams und Partnern für jeden Deal, ob die Kontakte so weit sind, woran es fehlt, woher wir das wissen und was als Nächstes zu tun ist.',
    'Fragen Sie im Chat, in einer Gruppe oder in einem Kanal, suchen Sie Deals, während Sie eine Nachricht oder eine E-Mail schreiben, und lassen Sie sich benachrichtigen, sobald einer Ihrer Deals gefährdet ist. E-Mails an Kunde und Partner legt der Bot in Ihre eigenen Outlook-Entwürfe; er versendet nie selbst.',
    'Über ein Ergebnis entscheidet nur, was ein Mensch bei Microsoft geprüft hat; was eine Maschine erschlossen hat, ist ein Hinweis.',
    'Der Bot versteht seine Befehle auf Deutsch, Englisch, Französisch, Spanisch, Portugiesisch, Italienisch, Niederländisch und Japanisch, antwortet aber auf Englisch. Er ist kein Produkt von Microsoft.',
  ].join('\n\n'),
  tab: 'Deals',
  commands: {
    check: {
      title: 'prüfen',
      description: 'Deal-ID oder Kunde: Sind die Kontakte so weit? Was fehlt?',
    },
    'my-deals': {
      title: 'meine Deals',
      description: 'Die Deals, an denen Sie beteiligt sind, die dringendsten zuerst',
    },
    'at-risk': { title: 'gefährdet', description: 'Die Deals, deren Termin gefährdet ist' },
    'draft-customer': {
      title: 'Kundenentwurf',
      description: 'Deal-ID oder Kunde: die E-Mail „Action Required“, zum Selbstversenden',
    },
    evidence: {
      title: 'Nachweise',
      description: 'Deal-ID oder Kunde: alle Prüfungen und Abfragen hinter dem Ergebnis',
    },
    plan: { title: 'Abschlussplan', description: 'Deal-ID oder Kunde: die Schritte bis zum Abschluss' },
    form: {
      title: 'Formular',
      description: 'Deal-ID oder Kunde: Darf ein manuelles Formular eingereicht werden?',
    },
    case: { title: 'Supportfall', description: 'Deal-ID oder Kunde: eine Supportanfrage zum Kopieren' },
    validate: { title: 'validieren', description: 'Adressen ohne Deal, etwa: ann@contoso.com for gcc high' },
    replies: { title: 'Antworten', description: 'Von Kunden genannte Kontakte und unbeantwortete E-Mails' },
    alerts: { title: 'Warnungen', description: 'Wann und worüber Sie benachrichtigt werden' },
    subscribe: {
      title: 'Warnungen abonnieren',
      description: 'Benachrichtigt hier alle über gefährdete Deals',
    },
    unsubscribe: { title: 'Warnungen abbestellen', description: 'Beendet Warnungen in dieser Unterhaltung' },
    import: { title: 'importieren', description: 'Wie Sie eine Deal-Liste einlesen (CSV oder XLSX)' },
    ask: { title: 'fragen', description: 'Frage auf Englisch: was die Richtlinien sagen, mit Quelle' },
    help: { title: 'Hilfe', description: 'Alles, wonach Sie fragen können' },
  },
  searchDeals: {
    title: 'Deals suchen',
    description: 'Einen Deal finden und seinen Stand teilen',
    query: { title: 'Deal', description: 'Deal-ID oder Wörter aus dem Namen des Kunden' },
  },
  checkAddresses: {
    title: 'Adressen prüfen',
    description: 'E-Mail-Adressen dieser Nachricht auf Geschäfts-, Schul- oder Unikonten prüfen',
  },
  activities: {
    escalated: {
      description: 'Eine kritische, unbeantwortete Warnung wird an Sie weitergegeben',
      templateText: '{customer}: Eine unbeantwortete Warnung wurde an Sie weitergegeben',
    },
    'at-risk': { description: 'Ein Deal gerät in Gefahr', templateText: '{customer} ist jetzt gefährdet' },
    'risk-rose': {
      description: 'Das Risiko eines Deals steigt',
      templateText: 'Das Risiko bei {customer} ist gestiegen',
    },
    'days-left': {
      description: 'Ein Deal steht kurz vor seinem Termin und ist nicht so weit',
      templateText: '{customer}: verbleibende Tage: {days}, noch nicht bereit',
    },
    ready: { description: 'Ein Deal ist bereit', templateText: '{customer} ist bereit' },
  },
};
