/** The languages, other than English, in which a question is recognised. */
export const OTHER_LANGUAGES = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'] as const;
export type OtherLanguage = (typeof OTHER_LANGUAGES)[number];

/** The languages that are written with Latin letters. */
export type LatinLanguage = Exclude<OtherLanguage, 'ja'>;

/**
 * Words by which a language is told. `telling`: verbs, pronouns and question words, which
 * sentences have and names have not, none of them an English one. `small`: articles and prepositions, which names have
 * too, and words that English has as well; they count beside one that tells. `alone`: what is said by
 * itself.
 */
export interface LanguageWords {
  readonly telling: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
}

/** Words that English has, too, and those that are names or terms of the trade in English sentences. */
const SHARED: ReadonlySet<string> = new Set(
  listed(
    `a an as do in is no on me so was we he she of die war man am also over had mag wo contact contacts client invitation deadline
     tu il si ma come sole son es ha ho ora le mi su lo fa fait plan case alert alerts status admin account cloud agreement data all alle
     ola oa role roles per via dit once die hier male more page note site son tot ten comment pour pure sure dire dare fare fin main mine`,
  ),
);

/** Words of English sentences that none of the other languages has. */
export const ENGLISH: ReadonlySet<string> = new Set(
  listed(
    `the what which who whose how why where when are does did can could should must for to from with my your our their this that these
     those there and or not have has been be being will would it its it's i you they them any all only need needs needed about than then
     after before because if but whats what's isn't don't doesn't can't show me tell check give get got make please still just now today
     tomorrow yesterday ready customer customers signed`,
  ),
);

export const WORDS: Readonly<Record<LatinLanguage, LanguageWords>> = {
  de: words(
    `ist sind bin bist seid hat habe haben hatte hatten wird werden wurde wurden muss müssen musst kann können könnte soll sollen
     sollte darf dürfen möchte möchten brauche braucht brauchen benötigt benötigen gibt geht gehen steht stehen macht machen fehlt fehlen
     zeig zeige zeigen sag sage sagen schick schreib schreibe gilt gelten läuft bleibt heißt bedeutet funktioniert wer wen wem
     wessen warum wieso weshalb wann wo wohin woher wie welche welcher welches welchen welchem ich du er sie wir ihr mir mich dir
     dich ihn ihm uns euch ihnen mein meine meinen meiner unser unsere unseren dein deine kein keine keinen keiner nicht noch schon
     auch aber oder wenn dass weil ob nur hier jetzt heute morgen gestern bitte etwas nichts alle alles mehr sehr denn doch mal viel viele lassen läuft verwenden nutzen ausnahme gefährdet gefährdeten riskant deren dessen bereit gültig ungültig
     abgelehnt kunde kunden kundin konto konten geschäftskonto anmelden anmeldung frist fristen rolle rollen vertrag verträge ansprechpartner
     kontakt kontakte adresse adressen einladung prüfen prüfe prüft bestätigen validiere passiert lange`,
    'was die hat man war der das dem den des ein eine einen einem einer eines und für mit von vom zum zur bei beim aus nach über unter auf zu im um bis ohne als',
    'hallo danke hilfe moin servus guten vielen',
  ),
  fr: words(
    `est sont suis êtes avons avez ont était sera doit doivent dois devons devez faut peut peuvent puis pouvons pouvez veut veux
     voudrais fait faire faites fais dois montre montrez vérifie vérifier vérifiez donne donnez dis dites va vont vais aller avoir être qui que quoi quel quelle quels quelles
     quand où pourquoi combien comment je tu il elle nous vous ils elles mon mes notre nos votre vos leur leurs ce cet cette ces
     ne pas plus rien jamais aussi mais ou si ici aujourd'hui demain hier déjà encore avec sans quelqu'un est-ce qu'est-ce c'est n'a n'est
     j'ai j'aimerais d'un d'une s'il client compte comptes rôle rôles adresse adresses dossier dossiers délai délais échéance courriel
     obligatoire obligatoires refusé refusée bloqués expiré expirée autre autres alors accepté bloqué bloquée valider connecter besoin utilise reste prêt prête temps manque invitation`,
    'le la les un une des du de au aux et dans pour par sur sous chez vers entre l d en',
    'bonjour bonsoir merci aide salut',
  ),
  es: words(
    `es está están estoy estamos son soy somos tiene tienen tengo tenemos hay debe deben debo puede pueden puedo podemos necesita
     necesitan necesito hace hacen hago hacer quiere quiero falta faltan muestra muéstrame comprueba revisa dime dame enséñame funciona sirve vale pasa queda quedan
     qué quién quiénes cuál cuáles cuándo cuánto cuánta cuántos dónde cómo por qué porque yo tú él ella nosotros ustedes ellos mi mis tu
     tus su sus nuestro nuestra nuestros este esta estos estas ese esa eso esto no ni significa muy más también pero cuando donde que ya todavía aún hoy
     mañana ayer ahora aquí algo nada nadie cliente clientes cuenta cuentas contacto contactos rol roles dirección direcciones correo plazo plazos
     obligatorio obligatorios obligatoria existe alguna alguno algún excepción rechazado rechazada caducada vencida puesto bloqueado bloqueada listo lista válido inválido contrato contratos invitación aceptar cambio socio validar tiempo estado acuerdo`,
    'el la los las un una unos unas del de al y con sin para por en entre sobre desde hasta',
    'hola gracias ayuda buenos buenas',
  ),
  pt: words(
    `é são está estão estou estamos tem têm tenho temos há deve devem devo pode podem posso podemos precisa precisam preciso precisamos
     faz fazem faço fazer quer quero falta faltam mostre mostra diga verifique funciona serve fica quem qual quais quando quanto quanta quantos
     onde como por que porque eu você vocês ele ela nós eles meu minha meus minhas seu sua seus suas nosso nossa este esta isto isso esse essa
     não significa nem muito mais também mas já ainda hoje amanhã ontem agora aqui algo nada ninguém cliente clientes conta contas contato contatos
     contacto contactos função funções endereço endereços prazo prazos obrigatório obrigatória obrigatórias existe alguma algum exceção função funções recusado recusada rejeitado expirou consegue bloqueado bloqueada pronto pronta válido contrato contratos convite
     aceitar mudança parceiro validar administrador corporativa trabalho tempo negócio negócios licenciamento`,
    'o a os as um uma uns umas do da dos das de no na nos nas ao à e ou com sem para pelo pela em entre sobre desde até',
    'olá obrigado obrigada ajuda bom boa oi',
  ),
  it: words(
    `è sono sei siamo ha hanno ho abbiamo deve devono devo dobbiamo può possono posso possiamo serve servono bisogna fa fanno faccio fare
     vuole voglio vorrei manca mancano mostra mostrami controlla verifica dimmi dammi funziona vale succede resta rimane chi che cosa cos'è qual quale quali quando quanto
     quanta quanti dove perché perchè come io noi voi lui lei loro mio mia miei mie tuo suo sua nostro nostra questo questa questi queste quello
     quella non significa né molto più anche ma se già ancora oggi domani ieri adesso ora qui qualcosa niente nulla nessuno cliente clienti conto conti
     contatto contatti ruolo ruoli indirizzo indirizzi scadenza scadenze obbligatorio obbligatori esiste qualche eccezione rischio rifiutato rifiutata scaduto scaduta bloccato bloccata pronto pronta valido contratto contratti invito accettare
     cambio convalida convalidare convalidato aziendale tempo c'è dell'invio prima`,
    "il lo la gli le un uno una del dello della dei degli delle dell' di da dal dalla al allo alla ai e ed o con senza per nel nella in tra fra su si",
    'ciao grazie aiuto buongiorno buonasera salve',
  ),
  nl: words(
    `zijn ben bent heeft hebben heb moet moeten kan kunnen kun mag mogen wil willen wordt worden werd nodig gaat gaan staat staan doet doen
     ontbreekt ontbreken toon laat zeg geef werkt geldt blijft betekent wie wat waar waarom wanneer hoe hoeveel welke welk ik jij je hij
     zij wij jullie mij mijn jouw ons onze hun haar dit deze dat die niet geen nog ook maar als omdat alleen hier nu vandaag morgen
     gisteren al iets niets alle alles meer erg klaar klant klanten rekening werkaccount contactpersoon contactpersonen rol rollen adres adressen termijn deadline
     uitzondering verplicht laat zien lopen risico verlopen geweigerd afgewezen geblokkeerd ongeldig geldig overeenkomst contracten uitnodiging accepteren valideren controleren controleer valideer aanmelden inloggen lang tijd`,
    'de het een en van voor met naar bij uit over onder tot zonder door tegen op te er aan om',
    'hallo bedankt dank hulp goedemorgen goedemiddag hoi',
  ),
};

function words(telling: string, small: string, alone: string): LanguageWords {
  return {
    telling: new Set(withoutEnglish(listed(telling))),
    small: new Set(listed(small)),
    alone: new Set(listed(alone)),
  };
}

/** Whether English, or what is said in it here, has a word, too. */
export function isShared(word: string): boolean {
  return SHARED.has(word) || ENGLISH.has(word);
}

function withoutEnglish(all: readonly string[]): string[] {
  return all.filter((word) => !SHARED.has(word));
}

function listed(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
