import { phrases } from './phrases.ts';

/** Words that end a message, by the languages customers write. Lower case, without punctuation. */

/** Closings, after which the signature stands. */
export const CLOSINGS = phrases(`
  regards | kind regards | kindest regards | best regards | warm regards | warmest regards |
  many regards | with kind regards | with best regards | with regards | my best regards |
  thanks and regards | thanks & regards | thank you and best regards | thanks and best regards |
  best wishes | kind wishes | with best wishes | all the best | rgds | brgds | br | b/r | kr | k/r |
  best | yours sincerely | yours faithfully | yours truly | yours | sincerely | sincerely yours |
  respectfully | respectfully yours | have a nice day | have a great day | take care |
  mit freundlichen grüßen | mit freundlichen grüssen | mit freundlichen gruessen |
  mit freundlichem gruß | mit freundlichem gruss | mit besten grüßen | mit besten grüssen |
  mit besten gruessen | mit herzlichen grüßen | mit lieben grüßen | mit herzlichem gruß |
  mit bestem gruß | freundliche grüße | freundliche grüsse | freundlichen gruß | freundliche gruesse |
  viele grüße | viele grüsse | viele gruesse | beste grüße | beste grüsse | beste gruesse |
  liebe grüße | liebe grüsse | herzliche grüße | herzliche grüsse | schöne grüße | grüße | grüsse |
  gruß | gruss | hochachtungsvoll | mfg | lg | vg | bg | mbg | schönen gruß | besten gruß |
  beste grüße aus | viele grüße aus | cordialement | bien cordialement | très cordialement |
  bien à vous | bien à toi | salutations | cdlt | cdt | sincères salutations | meilleures salutations |
  salutations distinguées | sincèrement | amicalement | bonne journée | bonne réception |
  respectueusement | avec mes salutations | je vous prie d'agréer | veuillez agréer | belle journée |
  bonne fin de journée | bonne soirée | saludos | saludos cordiales | un saludo | un cordial saludo |
  cordiales saludos | cordialmente | atentamente | muy atentamente | atte | un abrazo |
  reciba un cordial saludo | reciban un cordial saludo | quedo atento | quedo atenta | atenciosamente |
  att | cumprimentos | com os melhores cumprimentos | melhores cumprimentos | abraços | abraço |
  saudações | cordiais saudações | respeitosamente | com os meus cumprimentos | saluti |
  cordiali saluti | distinti saluti | un cordiale saluto | un saluto | i migliori saluti |
  buona giornata | con i migliori saluti | cordialità | a presto | met vriendelijke groet |
  met vriendelijke groeten | vriendelijke groet | vriendelijke groeten | groet | groeten |
  hartelijke groet | hartelijke groeten | mvg | met groet | met groeten | hoogachtend | beste groeten |
  med vennlig hilsen | vennlig hilsen | hilsen | beste hilsen | med venlig hilsen | venlig hilsen |
  de bedste hilsner | bedste hilsner | mvh | vh | dbh | med vänliga hälsningar | med vänlig hälsning |
  vänliga hälsningar | vänlig hälsning | hälsningar | med bästa hälsningar | bästa hälsningar |
  hälsning | ystävällisin terveisin | terveisin | parhain terveisin | yt | kunnioittavasti |
  kær hilsen | með kveðju | bestu kveðjur | kveðja | pozdrawiam | z poważaniem | serdecznie pozdrawiam |
  z wyrazami szacunku | pozdrowienia | łączę pozdrowienia | s pozdravem | s přátelským pozdravem |
  hezký den | s pozdravom | pozdrav | pozdravy | s úctou | lep pozdrav | lijep pozdrav |
  srdačan pozdrav | srdačno | s poštovanjem | s spoštovanjem | üdvözlettel | tisztelettel | üdv |
  szívélyes üdvözlettel | cu stimă | cu respect | toate cele bune | o zi bună | saygılarımla |
  saygılarımızla | iyi çalışmalar | iyi günler | sevgiler | selamlar | με εκτίμηση | φιλικά |
  με φιλικούς χαιρετισμούς | φιλικούς χαιρετισμούς | με τιμή | ευχαριστώ | χαιρετισμούς | с уважением |
  с наилучшими пожеланиями | всего доброго | всего хорошего | з повагою | з найкращими побажаннями |
  с уважение | поздрави | с поштовањем | lugupidamisega | ar cieņu | pagarbiai | su pagarba |
  parimate soovidega | בברכה | בכבוד רב | תודה וברכה | מע המרצה | مع أطيب التحيات | مع خالص التحية |
  تحياتي | مع التحية | مع تحياتي | وتفضلوا بقبول | با احترام | با تشکر | trân trọng | thân mến |
  kính thư | trân trọng cảm ơn | hormat saya | salam | terima kasih | salam hormat | भवदीय | सादर |
  ด้วยความเคารพ | ขอแสดงความนับถือ | ขอบคุณครับ | ขอบคุณค่ะ
`);
/** Words of which one stands in every closing of a kind, with whatever a writer puts beside it. */
export const CLOSING_WORDS = phrases(`
  regards | wishes | greetings | sincerely | faithfully | cordially | grüße | grüßen | grüsse |
  grüssen | gruesse | gruß | gruss | cordialement | salutations | salutation | saludo | saludos |
  atentamente | cordialmente | cumprimentos | atenciosamente | saudações | saluti | saluto | groet |
  groeten | groetjes | hilsen | hilsner | hälsning | hälsningar | terveisin | kveðju | pozdrawiam |
  pozdrowienia | poważaniem | pozdravem | pozdravom | pozdravy | pozdrav | poštovanjem | üdvözlettel |
  tisztelettel | stimă | saygılarımla | saygılarımızla | εκτίμηση | χαιρετισμούς | уважением |
  пожеланиями | повагою | побажаннями | уважение | lugupidamisega | cieņu | pagarba | pagarbiai |
  בברכה | תחיות | تحياتي | التحيات | التحية | trân | thanking | journée | soirée | giornata
`);
/** First words of a closing that is a sentence. */
export const CLOSING_SENTENCES = phrases(`
  je vous prie d'agréer | je vous prie d'accepter | nous vous prions d'agréer | veuillez agréer |
  veuillez recevoir | dans l'attente de votre | en vous souhaitant | je vous souhaite une |
  reciba un cordial | reciban un cordial | le saluda | les saluda | sin otro particular |
  agradeço desde já | sem mais | in attesa di un | ringraziando anticipatamente |
  with kind regards from | with best regards from | many greetings from | beste grüße aus |
  viele grüße aus | mit freundlichen grüßen aus | i remain | looking forward to hearing |
  looking forward to your | wir verbleiben
`);
/** The same in Chinese, Japanese and Korean, where the rest of the line may follow without a space. */
export const CLOSINGS_UNSPACED = phrases(`
  此致 | 顺颂 | 順頌 | 祝好 | 祝商祺 | 顺祝 | 敬礼 | 敬禮 | 谨启 | 敬上 | 此致敬礼 | 祝您 | 商祺 | 敬祝 | 祝 好 | よろしくお願い | 宜しくお願い |
  何卒よろしく | 何卒宜しく | 敬具 | 以上、よろしく | 以上です | 以上、 | どうぞよろしく | 引き続きよろしく | 감사합니다 | 감사드립니다 | 안녕히 | 수고하세요 | 드림 |
  올림
`);

/** Thanks, which open messages too: a closing only where nothing is said below. */
export const THANKS = phrases(`
  thanks | thanks again | many thanks | with thanks | best thanks | thanks in advance | thanks a lot |
  thx | ty | thanks so much | thank you | thank you again | thank you very much | thank you in advance |
  cheers | danke | dankeschön | danke schön | vielen dank | besten dank | herzlichen dank |
  danke im voraus | vielen dank im voraus | merci | merci d'avance | merci beaucoup | gracias |
  muchas gracias | gracias de antemano | grazie | grazie mille | obrigado | obrigada | muito obrigado |
  takk | tusen takk | tack | tack så mycket | tak | på forhånd tak | mange tak | bedankt | dank u |
  dank je | alvast bedankt | kiitos | dziękuję | dzięki | z góry dziękuję | děkuji | ďakujem |
  köszönöm | mulțumesc | teşekkürler | teşekkür ederim | спасибо | заранее спасибо | дякую | תודה |
  شكرا | شكراً | 谢谢 | 多谢 | 謝謝 | 感谢 | ありがとうございます | 以上 | cảm ơn | ขอบคุณ | hvala | благодаря
`);

/** First words of what phones and programs add below a message. */
export const SENT_FROM = phrases(`
  sent from my | sent from outlook | sent from mail | sent from yahoo | sent from samsung |
  sent from proton | sent from a | sent from the | sent with | sent via | sent using | get outlook for |
  get bluemail for | von meinem | von meiner | gesendet von | gesendet mit | gesendet über |
  gesendet aus | holen sie sich outlook | diese nachricht wurde von | outlook für ios |
  outlook für android | outlook for ios | outlook for android | envoyé de | envoyé depuis |
  envoyé à partir | envoyé avec | télécharger outlook | obtenez outlook | obtenir outlook |
  enviado desde | enviado do | enviado de | enviado a partir | enviado com | enviado por |
  obtener outlook | obtenga outlook | obter o outlook | obtenha o outlook | baixe o outlook |
  inviato da | inviato dal | ottieni outlook | scarica outlook | verzonden vanaf | verstuurd vanaf |
  verzonden met | verzonden via | outlook voor ios | download outlook voor | skickat från |
  skickat med | hämta outlook | sendt fra | sendt med | hent outlook | skaff deg outlook |
  få outlook til | lähetetty | hanki outlook | wysłane z | wysłano z | pobierz outlook | uzyskaj |
  odesláno z | odoslané z | získat outlook | stáhnout outlook | získajte outlook | az én | elküldve |
  outlook letöltése | küldve | trimis de pe | trimis din | obțineți outlook | iphone'umdan |
  ipad'imden | outlook'u edinin | αποστολή από | στάλθηκε από | λήψη του outlook | отправлено с |
  отправлено из | скачать outlook | получить outlook | надіслано з | отримайте outlook | изпратено от |
  poslano s | poslano z | נשלח מה | נשלח מ | הורד את outlook | أُرسلت من | أرسلت من | تم الإرسال من |
  مرسل من | الحصول على outlook | 发自我的 | 从我的 | 来自我的 | 發自我的 | 從我的 | 从 windows | 获取 outlook | 取得 outlook |
  iphoneから送信 | ipadから送信 | 私のiphone | outlook for ios を | 나의 iphone | 내 iphone | iphone에서 | 삼성 | gửi từ |
  tải outlook | ส่งจาก | ดาวน์โหลด outlook | dikirim dari | dapatkan outlook
`);
