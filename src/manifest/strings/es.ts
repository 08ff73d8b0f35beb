import type { ManifestStrings } from './manifest-strings.ts';

export const es: ManifestStrings = {
  language: 'español',
  fullName: 'WSA Readiness para licencias por volumen',
  shortDescription: '¿Tienen los contactos de licencias su cuenta profesional o educativa?',
  fullDescription: [
    'Microsoft exige una cuenta profesional o educativa (Work or School Account: una identidad que una organización administra en Microsoft Entra ID, en la nube correcta) para los contactos principales de los contratos de licencias por volumen. Para cada negocio, WSA Readiness indica a los equipos de cuenta y a los partners si los contactos están listos, qué falta, cómo lo sabemos y qué hacer a continuación.',
    'Pregúntele en un chat, un grupo o un canal, busque negocios mientras escribe un mensaje o un correo y reciba un aviso cuando uno de sus negocios esté en riesgo. Prepara los correos para el cliente y el partner en sus propios borradores de Outlook; nunca envía ninguno.',
    'Solo cuenta como definitivo lo que una persona ha comprobado en Microsoft; lo que ha deducido una máquina es orientativo.',
    'El bot entiende sus comandos en español, inglés, alemán, francés, portugués, italiano, neerlandés y japonés, pero responde en inglés. No es un producto de Microsoft.',
  ].join('\n\n'),
  tab: 'Negocios',
  commands: {
    check: {
      title: 'comprobar',
      description: 'Id. del negocio o cliente: ¿están listos los contactos?, ¿qué falta?',
    },
    'my-deals': {
      title: 'mis negocios',
      description: 'Los negocios en los que participa, los más urgentes primero',
    },
    'at-risk': { title: 'en riesgo', description: 'Los negocios cuya fecha está en riesgo' },
    'draft-customer': {
      title: 'borrador cliente',
      description: 'Id. del negocio o cliente: el correo «Action Required», para que lo envíe usted',
    },
    evidence: {
      title: 'evidencias',
      description: 'Id. del negocio o cliente: las comprobaciones en que se basa el resultado',
    },
    plan: { title: 'plan de cierre', description: 'Id. del negocio o cliente: los pasos hasta el cierre' },
    form: {
      title: 'formulario',
      description: 'Id. del negocio o cliente: ¿se puede enviar un formulario manual?',
    },
    case: {
      title: 'caso de soporte',
      description: 'Id. del negocio o cliente: un caso de soporte listo para copiar',
    },
    validate: {
      title: 'validar',
      description: 'Direcciones sin negocio, por ejemplo: ann@contoso.com for gcc high',
    },
    replies: {
      title: 'respuestas',
      description: 'Contactos que proponen los clientes y correos sin respuesta',
    },
    alerts: { title: 'alertas', description: 'Cuándo y de qué se le avisa' },
    subscribe: { title: 'suscribir alertas', description: 'Avisa a todos aquí de los negocios en riesgo' },
    unsubscribe: { title: 'cancelar alertas', description: 'Pone fin a las alertas en esta conversación' },
    import: { title: 'importar', description: 'Cómo importar una lista de negocios (CSV o XLSX)' },
    ask: { title: 'preguntar', description: 'Una pregunta en inglés: qué dice la guía, con la fuente' },
    help: { title: 'ayuda', description: 'Todo lo que puede preguntar' },
  },
  searchDeals: {
    title: 'Buscar negocios',
    description: 'Encontrar un negocio y compartir su estado',
    query: { title: 'Negocio', description: 'Id. del negocio o palabras del nombre del cliente' },
  },
  checkAddresses: {
    title: 'Comprobar direcciones',
    description: 'Comprobar si las direcciones de este mensaje tienen cuenta profesional o educativa',
  },
  activities: {
    escalated: {
      description: 'Se le traslada una alerta crítica sin respuesta',
      templateText: '{customer}: se le ha trasladado una alerta sin respuesta',
    },
    'at-risk': {
      description: 'Un negocio pasa a estar en riesgo',
      templateText: '{customer} está ahora en riesgo',
    },
    'risk-rose': {
      description: 'Aumenta el riesgo de un negocio',
      templateText: 'Ha aumentado el riesgo de {customer}',
    },
    'days-left': {
      description: 'Un negocio se acerca a su fecha sin estar listo',
      templateText: '{customer}: días restantes: {days}, aún no está listo',
    },
    ready: { description: 'Un negocio está listo', templateText: '{customer}: todo listo' },
  },
};
