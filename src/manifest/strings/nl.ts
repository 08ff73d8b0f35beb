import type { ManifestStrings } from './manifest-strings.ts';

export const nl: ManifestStrings = {
  language: 'Nederlands',
  fullName: 'WSA Readiness voor volumelicenties',
  shortDescription: 'Hebben de contactpersonen van een deal hun werk- of schoolaccount?',
  fullDescription: [
    'Microsoft vraagt voor de belangrijkste contactpersonen van volumelicentiecontracten een werk- of schoolaccount (Work or School Account: een identiteit die een organisatie beheert in Microsoft Entra ID, in de juiste cloud). WSA Readiness vertelt accountteams en partners per deal of de contactpersonen klaar zijn, wat er ontbreekt, hoe we dat weten en wat er nu moet gebeuren.',
    'Vraag het in een chat, een groep of een kanaal, zoek deals terwijl u een bericht of e-mail schrijft, en krijg een melding zodra een van uw deals gevaar loopt. De e-mails aan klant en partner komen in uw eigen Outlook-concepten te staan; de bot verstuurt er nooit een.',
    'Alleen wat een mens bij Microsoft heeft gecontroleerd, geeft de doorslag; wat een machine heeft afgeleid, is een aanwijzing.',
    'De bot begrijpt zijn opdrachten in het Nederlands, Engels, Duits, Frans, Spaans, Portugees, Italiaans en Japans, maar antwoordt in het Engels. Het is geen product van Microsoft.',
  ].join('\n\n'),
  tab: 'Deals',
  commands: {
    check: {
      title: 'controleren',
      description: 'Deal-ID of klant: zijn de contactpersonen klaar, en zo niet, wat nu?',
    },
    'my-deals': { title: 'mijn deals', description: 'De deals waar u aan werkt, de meest urgente eerst' },
    'at-risk': { title: 'in gevaar', description: 'De deals waarvan de datum in gevaar is' },
    'draft-customer': {
      title: 'klantconcept',
      description: 'Deal-ID of klant: de e-mail ‘Action Required’, om zelf te versturen',
    },
    evidence: { title: 'bewijs', description: 'Deal-ID of klant: alle controles achter de uitkomst' },
    plan: { title: 'afsluitplan', description: 'Deal-ID of klant: de stappen tot de afsluiting' },
    form: {
      title: 'formulier',
      description: 'Deal-ID of klant: mag er een handmatig formulier worden ingestuurd?',
    },
    case: { title: 'supportaanvraag', description: 'Deal-ID of klant: een supportaanvraag om te kopiëren' },
    validate: {
      title: 'valideren',
      description: 'Adressen zonder deal, bijvoorbeeld: ann@contoso.com for gcc high',
    },
    replies: {
      title: 'antwoorden',
      description: 'Contactpersonen die klanten voorstellen en onbeantwoorde e-mails',
    },
    alerts: { title: 'waarschuwingen', description: 'Wanneer en waarover u bericht krijgt' },
    subscribe: {
      title: 'abonneren op waarschuwingen',
      description: 'Waarschuwt iedereen hier voor deals in gevaar',
    },
    unsubscribe: {
      title: 'waarschuwingen opzeggen',
      description: 'Beëindigt de waarschuwingen in dit gesprek',
    },
    import: { title: 'importeren', description: 'Hoe u een lijst met deals importeert (CSV of XLSX)' },
    ask: { title: 'vragen', description: 'Een vraag in het Engels: wat de richtlijnen zeggen, met bron' },
    help: { title: 'help', description: 'Alles wat u kunt vragen' },
  },
  searchDeals: {
    title: 'Deals zoeken',
    description: 'Een deal zoeken en de stand ervan delen',
    query: { title: 'Deal', description: 'Deal-ID of woorden uit de naam van de klant' },
  },
  checkAddresses: {
    title: 'Adressen controleren',
    description: 'Controleren of de adressen in dit bericht een werk- of schoolaccount hebben',
  },
  activities: {
    escalated: {
      description: 'Een kritieke waarschuwing zonder antwoord wordt aan u doorgegeven',
      templateText: '{customer}: een waarschuwing zonder antwoord is aan u doorgegeven',
    },
    'at-risk': { description: 'Een deal komt in gevaar', templateText: '{customer} is nu in gevaar' },
    'risk-rose': {
      description: 'Het risico van een deal neemt toe',
      templateText: 'Het risico bij {customer} is toegenomen',
    },
    'days-left': {
      description: 'De datum van een deal nadert en de deal is niet klaar',
      templateText: '{customer}: resterende dagen: {days}, nog niet klaar',
    },
    ready: { description: 'Een deal is klaar', templateText: '{customer} is klaar' },
  },
};
