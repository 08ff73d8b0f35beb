import { phrases } from './phrases.ts';

/**
 * What stands in a message without its writer having written it: notes about mail from outside, disclaimers, footers,
 * meetings to join, and whole messages that a machine sent. Lower case.
 */

/** Notes that a mail gateway or Outlook puts above or below. */
export const BANNERS = phrases(`
  originated from outside | originated outside | external email | external sender | external e-mail |
  external mail | from outside your organi | from outside of your organi | from outside the organi |
  from outside of the organi | sent from outside | came from outside | from an external source |
  from an external sender | outside of the company | unless you recogni | unless you trust |
  unless you know the | do not click | don't click | phish | be cautious | don't often get email |
  do not often get email | learn why this is important | suspicious mail |
  some people who received this message | report suspicious | this sender is from outside |
  this message is from an external | externe e-mail | externe mail | externer absender |
  externe nachricht | von außerhalb | von einem externen absender | sie erhalten nicht häufig |
  sie erhalten nicht oft | erfahren sie, warum dies wichtig ist | klicken sie nicht | öffnen sie keine |
  kommt von extern | courriel externe | e-mail externe | expéditeur externe | message externe |
  extérieur à | extérieur de l | de l'extérieur | provient de l | ne cliquez pas |
  n'obtenez pas souvent | ne recevez pas souvent | découvrez pourquoi cela est important |
  correo externo | remitente externo | fuera de la organización | fuera de su organización |
  no haga clic | no suele recibir correo | por qué esto es importante | email externo | e-mail externo |
  remetente externo | fora da organização | fora da sua organização | não clique | não costuma receber |
  email esterna | mittente esterno | e-mail esterna | dall'esterno | non fare clic | non cliccare |
  non si ricevono spesso | externe afzender | van buiten de organisatie | van buiten onze organisatie |
  klik niet op | u ontvangt niet vaak | ontvangt niet vaak e-mail | extern e-post | ekstern e-post |
  ekstern mail | ekstern afsender | ekstern avsender | extern avsändare | får du ikke ofte |
  får inte ofta | får ikke ofte | utenfor organisasjonen | utanför organisationen |
  uden for organisationen | klicka inte på | ikke klikk | klik ikke på | ulkopuolinen lähettäjä |
  organisaation ulkopuolelta | wiadomość zewnętrzna | spoza organizacji | nie klikaj | externí e-mail |
  externý e-mail | mimo organizaci | külső feladó | külső e-mail | expeditor extern | harici e-posta |
  dış kaynaklı | kurum dışından | внешнее письмо | внешний отправитель | внешняя почта |
  зовнішній лист | εξωτερικό μήνυμα | εκτός του οργανισμού | 外部邮件 | 外部郵件 | 外部メール | 社外から | 외부 메일 | 외부에서 |
  بريد خارجي | خارج المؤسسة | דואר חיצוני | מחוץ לארגון
`);
/** The same as a tag alone. */
export const BANNER_TAGS = phrases(`
  external | extern | externe | externo | esterno | ext | 外部 | 外部邮件 | внешнее
`);

/** Disclaimers, advertising and lists: a paragraph of them is nobody's answer. */
export const FOOTERS = phrases(`
  this e-mail and any | this email and any | this e-mail message | this email message |
  this e-mail is confidential | this email is confidential | this e-mail may contain |
  this email may contain | this message and any | this message is intended | this message may contain |
  this message contains | this e-mail is intended | this email is intended | this communication |
  this e-mail, including | this email, including | information contained in this |
  information in this e | information transmitted | confidentiality notice | disclaimer | legal notice |
  privileged and confidential | if you are not the intended | if you have received this |
  if you received this | not the intended recipient | privacy notice | privacy policy |
  data protection | please consider the environment | think before you print | registered in england |
  registered office | unsubscribe | manage preferences | update your preferences | view in browser |
  follow us | join our newsletter | newsletter | visit us at | register now | sign up for our |
  join us at | webinar | you received this message because | mailing list | to stop receiving |
  opt out | opt-out | scanned for viruses | has been scanned | scanned by | virus-free | avast |
  protected by | we are hiring | diese e-mail kann | diese e-mail enthält | diese e-mail ist |
  diese e-mail und | diese nachricht enthält | diese nachricht ist | vertrauliche informationen |
  haftungsausschluss | sitz der gesellschaft | registergericht | amtsgericht | geschäftsführer |
  geschäftsführung: | vorsitzender des | datenschutz | umsatzsteuer | ust-id | abmelden | abbestellen |
  besuchen sie uns | denken sie an die umwelt | nicht der richtige adressat | irrtümlich erhalten |
  ce message et toutes | ce message est | ce courriel | cet e-mail | ce message peut |
  ce message contient | se désabonner | se désinscrire | avis de confidentialité |
  pensez à l'environnement | si vous avez reçu | protection des données | este mensaje | este correo |
  aviso legal | aviso de confidencialidad | darse de baja | cancelar suscripción | protección de datos |
  si ha recibido | esta mensagem | este e-mail | aviso de privacidade | cancelar inscrição |
  cancelar a subscrição | se você recebeu | questo messaggio | questa e-mail | questa email |
  le informazioni contenute | avviso di riservatezza | annulla iscrizione | disiscriviti |
  trattamento dei dati | dit bericht | deze e-mail | dit e-mailbericht | uitschrijven | afmelden |
  denk aan het milieu | indien u dit bericht | denne e-post | denne e-mail | denne mail |
  detta meddelande | detta e-post | avregistrera | afmeld | avmeld | tämä viesti | tämä sähköposti |
  niniejsza wiadomość | ta wiadomość | wypisz | administratorem danych | tato zpráva | tento e-mail |
  táto správa | odhlásit | ez az üzenet | jelen üzenet | acest mesaj | dezabonare | bu e-posta |
  bu mesaj | abonelikten | το παρόν μήνυμα | данное сообщение | это сообщение | настоящее сообщение |
  отписаться | это электронное письмо | це повідомлення | відписатися | 本邮件 | 此邮件 | 本郵件 | 此郵件 | 免责声明 |
  免責聲明 | 退订 | 取消订阅 | このメールには | このメールは | 本メール | 本メッセージ | 配信停止 | 誤って受信 | 본 메일 | 이 메일은 | 본 이메일 | 수신거부 |
  수신 거부 | هذه الرسالة | הודעה זו | דוא"ל זה | thư này | email này | อีเมลนี้ | ข้อความนี้
`);

/** A meeting to join: from such a line on, the block is an invitation's. */
export const MEETINGS = phrases(`
  microsoft teams meeting | microsoft teams need help | join microsoft teams | join the meeting |
  join the teams meeting | join on your computer | join with a video | video conferencing device |
  join zoom meeting | meeting id | video id | videokonferenz-id | tenant key | passcode |
  dial in by phone | dial-in | find a local number | join by phone | microsoft teams-besprechung |
  microsoft teams besprechung | besprechungs-id | nehmen sie auf ihrem computer |
  jetzt an der besprechung teilnehmen | réunion microsoft teams | rejoindre la réunion |
  id de la réunion | rejoignez sur votre ordinateur | reunión de microsoft teams | unirse a la reunión |
  únase a la reunión | reunião do microsoft teams | ingressar na reunião | riunione di microsoft teams |
  partecipa alla riunione | microsoft teams-vergadering | deelnemen aan de vergadering |
  microsoft teams-møte | microsoft teams-möte | microsoft teams-møde |
  spotkanie w aplikacji microsoft teams | microsoft teams toplantısı | собрание microsoft teams |
  microsoft teams 会议 | microsoft teams 會議 | microsoft teams ミーティング | microsoft teams 会議 |
  microsoft teams 모임 | google meet | webex meeting
`);
/** Labels of a calendar entry, whose people are invited and not named for anything. */
export const CALENDAR_LABELS = phrases(`
  when | where | location | organizer | organiser | attendees | required attendees |
  optional attendees | required | optional | wann | wo | ort | organisator | organisatorin |
  teilnehmer | erforderliche teilnehmer | invitees | participants | quand | où | lieu | organisateur |
  organisatrice | cuándo | dónde | lugar | organizador | asistentes | quando | onde | dove | luogo |
  organizzatore | partecipanti | participantes | wanneer | waar | locatie | deelnemers | arrangør |
  deltakere | deltagere | organisatör | deltagare | 场所 | 日時 | 場所 | 主催者 | 出席者 | 组织者 | 与会者
`);

/** A message that was sent while its writer is away. */
export const AWAY = phrases(`
  out of office | out-of-office | out of the office | automatic reply | auto reply | auto-reply |
  autoreply | automated reply | automated response | automatic response | on annual leave |
  on vacation | on holiday | on parental leave | on maternity leave | on leave until |
  away from my desk | away from the office | limited access to e | currently away | currently on leave |
  no access to my e | abwesenheitsnotiz | abwesenheitsnachricht | automatische antwort |
  automatische abwesenheit | nicht im büro | nicht im haus | außer haus | ausser haus | im urlaub |
  in urlaub | nicht erreichbar | wieder erreichbar | bin abwesend | in elternzeit |
  werden nicht weitergeleitet | wird nicht weitergeleitet | absence du bureau | réponse automatique |
  absent du bureau | absente du bureau | suis absent | suis actuellement absent | en congé |
  en vacances | de retour le | hors du bureau | fuera de la oficina | respuesta automática |
  fuera de oficina | de vacaciones | estaré ausente | estoy ausente | me encuentro ausente |
  fora do escritório | resposta automática | de férias | em férias | estarei ausente | estou ausente |
  ausência temporária | fuori ufficio | risposta automatica | in ferie | sono assente | sarò assente |
  fuori sede | afwezig | automatisch antwoord | automatisch bericht | niet op kantoor | met vakantie |
  op vakantie | met verlof | autosvar | automatisk svar | automatiskt svar | ikke på kontoret |
  ikke på kontor | inte på kontoret | på ferie | på semester | er på ferie | fraværende | frånvaro |
  frånvarande | poissa toimistolta | automaattinen vastaus | olen lomalla | poissaoloviesti |
  autoodpowiedź | odpowiedź automatyczna | automatyczna odpowiedź | poza biurem | na urlopie |
  jestem nieobecn | automatická odpověď | mimo kancelář | na dovolené | automatická odpoveď |
  mimo kancelárie | na dovolenke | automatikus válasz | szabadságon | házon kívül | răspuns automat |
  în afara biroului | în concediu | otomatik yanıt | otomatik cevap | ofis dışında | yıllık izinde |
  izindeyim | ofiste değilim | αυτόματη απάντηση | εκτός γραφείου | με άδεια | σε άδεια | автоответ |
  автоматический ответ | в отпуске | вне офиса | нет на месте | автоматична відповідь | у відпустці |
  поза офісом | автоматичен отговор | в отпуск | automatski odgovor | na godišnjem | na dopustu |
  samodejni odgovor | מענה אוטומטי | תשובה אוטומטית | מחוץ למשרד | בחופשה | رد تلقائي | الرد التلقائي |
  خارج المكتب | في إجازة | 自动回复 | 自動回覆 | 自動回復 | 休假 | 外出中 | 不在办公室 | 不在辦公室 | 出差中 | 自動応答 | 自動返信 | 自動送信 |
  不在に | 不在です | 休暇 | 外出して | 자동 회신 | 자동회신 | 자동 응답 | 부재중 | 부재 중 | 휴가 | trả lời tự động | vắng mặt |
  nghỉ phép | ตอบกลับอัตโนมัติ | ไม่อยู่ที่สำนักงาน | ลาพักร้อน | balasan otomatis | sedang cuti |
  di luar kantor
`);

/** An invitation that a calendar program sent, or an answer to one. */
export const INVITATIONS = phrases(`
  you have been invited to the following event | has invited you to the following event |
  has accepted this invitation | has declined this invitation | has tentatively accepted |
  has replied "yes" to this invitation | this event has been canceled | this event has been cancelled |
  this event has been changed | this event has been updated | view all guest info | invitation from google calendar |
  sie wurden zu folgendem termin eingeladen | sie wurden zum folgenden termin eingeladen |
  sie wurden zu dem folgenden termin eingeladen | dieser termin wurde abgesagt | hat diese einladung angenommen |
  vous avez été invité à l'événement suivant | vous êtes invité à l'événement suivant |
  cet événement a été annulé | a accepté cette invitation | has sido invitado al siguiente evento |
  ha sido invitado al siguiente evento | se te ha invitado al siguiente evento | ha aceptado esta invitación |
  você foi convidado para o seguinte evento | você recebeu um convite para o seguinte evento |
  aceitou este convite | sei stato invitato al seguente evento | ha accettato questo invito |
  je bent uitgenodigd voor het volgende evenement | je bent uitgenodigd voor de volgende afspraak |
  heeft deze uitnodiging geaccepteerd | 次の予定に招待されました | 以下の予定に招待されています | この招待を承諾しました
`);

/** A report that a message was not delivered. */
export const UNDELIVERED = phrases(`
  delivery has failed | undeliverable | undelivered mail | mail delivery failed |
  mail delivery subsystem | mail delivery system | delivery status notification |
  couldn't be delivered | could not be delivered | wasn't delivered | was not delivered |
  returned to sender | message blocked | address not found | recipient address rejected | user unknown |
  diagnostic information for administrators | remote server returned | delivery incomplete |
  delivery delayed | message not delivered | unzustellbar | nicht zugestellt |
  konnte nicht übermittelt | fehler bei der nachrichtenzustellung | zustellung fehlgeschlagen |
  diagnoseinformationen für administratoren | échec de la remise | non remis | n'a pas pu être remis |
  échec de remise | no se pudo entregar | no se ha podido entregar | error de entrega | no entregado |
  não foi possível entregar | não pôde ser entregue | falha na entrega | non recapitabile |
  impossibile recapitare | mancato recapito | recapito non riuscito | onbestelbaar |
  kan niet worden bezorgd | niet bezorgd | kunne ikke leveres | levering mislyktes |
  gick inte att leverera | kunde inte levereras | perille toimitus | nie można dostarczyć |
  nie dostarczono | niedostarczalne | nedoručitelné | nedoručiteľné | kézbesíthetetlen |
  teslim edilemedi | не доставлено | не удалось доставить | невозможно доставить |
  не вдалося доставити | 无法传递 | 无法投递 | 退信 | 未送达 | 無法傳遞 | 配信不能 | 配信できません | 送信できませんでした | 배달되지 않음 |
  배달하지 못했 | تعذر التسليم | تعذّر تسليم | לא ניתן למסור | không thể gửi | không gửi được
`);

/** Words by which a writer points to a message below or to what they wrote into it. */
export const POINTERS = phrases(`
  fw: | wg: | tr: | rv: | enc: | vl: | pd: | below | attached | forward | fwd | fyi | underneath |
  inline | in-line | in red | in blue | in green | in bold | highlighted | in colour | in color |
  comments | our it | it team | it department | they say | it says | from it | see mail | see e |
  in your mail | in your e | in your text | in the text | in your letter | in your table |
  in the table | in between | passed on | unten | untenstehend | nachfolgend | nachstehend | anbei |
  weitergeleitet | weiterleite | siehe | in rot | rot markiert | in blau | unsere it | unserer it |
  im text | markiert | ci-dessous | ci-après | ci-joint | plus bas | transmets | transfère | en rouge |
  en bleu | notre informatique | notre service informatique | abajo | a continuación | más abajo |
  reenvío | adjunto | en rojo | en azul | nuestro departamento | abaixo | a seguir | encaminho |
  em vermelho | em azul | nossa equipe | sotto | di seguito | inoltro | qui sotto | in rosso | in blu |
  in calce | hieronder | onderstaand | hierbij | doorgestuurd | doorsturen | zie | in het rood |
  in rood | onze it | nedenfor | nedenstående | nedanstående | nedan | vedlagt | videresend |
  vidarebefordr | med rødt | i rødt | i rött | vår it | vores it | alla | ohessa | alhaalla | poniżej |
  przesyłam | przekazuję | na czerwono | níže | nižšie | přeposílám | červeně | alább | lent |
  továbbít | mai jos | redirecționez | aşağıda | iletiyorum | kırmızı | παρακάτω | προωθώ | ниже |
  пересылаю | красным | нижче | пересилаю | למטה | להלן | أدناه | 见下 | 如下 | 以下 | 下面 | 转发 | 红色 | 見下 |
  下方 | 轉寄 | 下記 | 転送 | 赤字 | 赤で | 아래 | 전달 | 빨간 | bên dưới | dưới đây | ด้านล่าง
`);

/** Phrases of the letters that this product writes, and of such letters in general. */
export const ASKING = phrases(`
  work or school account | on record | please name | please reply | please confirm | please provide |
  please send us | action required | what we ask | what is open | can you confirm | could you confirm |
  we need | bitte nennen | bitte bestätigen | bitte teilen sie | wir bitten | merci de | veuillez |
  por favor | le rogamos | vi preghiamo | la preghiamo | gelieve | graag ontvangen | ご確認 | お知らせください
`);

/** Phrases of the letters that this product writes: two of them tell one. */
export const OUR_PHRASES = phrases(`
  work or school account | on record | please name | please reply | action required | what we ask |
  what is open | to do: | work or school accounts | notices contact | your agreement |
  licensing contacts | microsoft entra | private browser window | geschäfts-, schul- oder unikonto |
  compte professionnel ou scolaire | cuenta profesional o educativa |
  conta corporativa ou de estudante | account aziendale o dell | werk- of schoolaccount | 職場または学校アカウント
`);

/** Words that open a letter. */
export const GREETINGS = phrases(`
  hi | hello | dear | hey | good morning | good afternoon | good day | hallo | guten tag |
  guten morgen | liebe | lieber | sehr geehrte | sehr geehrter | grüezi | moin | servus | bonjour |
  cher | chère | madame | monsieur | hola | buenos días | buenas tardes | estimado | estimada | olá |
  oi | prezado | prezada | caro | cara | bom dia | boa tarde | ciao | buongiorno | gentile | salve |
  beste | geachte | goedemorgen | goedemiddag | dag | hej | hei | kära | kjære | kære | moi | hyvä |
  witam | dzień dobry | szanowni | cześć | dobrý den | vážený | vážená | tisztelt | kedves | szia |
  bună | stimate | stimată | merhaba | sayın | γεια | αγαπητέ | αγαπητή | καλημέρα | здравствуйте |
  добрый день | уважаемый | уважаемая | привет | доброго дня | вітаю | шановн | שלום | היי | مرحبا |
  السلام | عزيزي | 您好 | 你好 | 尊敬的 | 亲爱的 | 親愛的 | お世話 | こんにちは | 안녕하세요 | xin chào | kính gửi | chào |
  สวัสดี | เรียน | yth
`);
