import { phrases } from './phrases.ts';

/**
 * The words by which mail programs head a quotation: Outlook, Gmail, Apple Mail, Thunderbird, Yahoo, Notes, Samsung,
 * QQ, 163, Foxmail and Naver, each in the languages it speaks. Lower case. The languages are not kept apart, as a head is
 * known by several of its fields that stand together.
 */

/** A field of a head. */
export type HeadField = 'from' | 'sent' | 'to' | 'subject' | 'other';

export const HEAD_LABELS: Readonly<Record<HeadField, readonly string[]>> = {
  from: phrases(`
    from | von | absender | de | expéditeur | remitente | remetente | de parte de | da | mittente | van |
    afzender | från | avsändare | fra | avsender | afsender | lähettäjä | frá | od | nadawca |
    odesílatel | odosielateľ | feladó | de la | expeditor | kimden | gönderen | από | αποστολέας | от |
    от кого | отправитель | від | від кого | відправник | подател | од | šalje | pošiljatelj |
    pošiljatel | saatja | no | sūtītājs | nuo | siuntėjas | מאת | من | المرسل | از | فرستنده | 发件人 | 发信人 |
    發件人 | 寄件者 | 寄件人 | 差出人 | 送信者 | 送信元 | 보낸 사람 | 보낸사람 | 발신자 | 발신 | từ | người gửi | จาก | ผู้ส่ง | dari |
    pengirim | daripada | प्रेषक | nork
  `),
  sent: phrases(`
    sent | date | sent at | received | date sent | gesendet | gesendet am | datum | envoyé | envoyé le |
    date d’envoi | date d'envoi | reçu | enviado | enviado el | enviado em | enviada em | enviada |
    enviados | fecha | data | data de envio | inviato | inviato il | data invio | verzonden | skickat |
    sendt | sendt den | dato | lähetetty | päivämäärä | päiväys | wysłano | data wysłania | odesláno |
    odoslané | dátum | elküldve | küldve | trimis | trimisă | trimis la | expediat | dată | gönderildi |
    gönderme tarihi | tarih | στάλθηκε | εστάλη | ημερομηνία | отправлено | дата | дата отправки |
    надіслано | изпратено | послато | poslano | poslato | saadetud | kuupäev | nosūtīts | datums |
    išsiųsta | dagsetning | נשלח | תאריך | تم الإرسال | أرسلت | أُرسلت | التاريخ | تاريخ الإرسال | تاریخ |
    ارسال | 发送时间 | 发送日期 | 日期 | 时间 | 時間 | 傳送時間 | 寄件日期 | 發送時間 | 傳送日期 | 送信日時 | 送信日 | 日時 | 日付 | 送信 | 보낸 날짜 |
    보낸날짜 | 날짜 | 보낸 시간 | 일시 | đã gửi | ngày gửi | ngày | thời gian | gửi | ส่งเมื่อ | ส่ง | วันที่ |
    วันที่ส่ง | dikirim | tanggal | terkirim | dihantar | tarikh | भेजा गया | दिनांक
  `),
  to: phrases(`
    to | an | empfänger | à | a | pour | destinataire | para | destinatario | destinatário | per | aan |
    ontvanger | till | mottagare | til | mottaker | modtager | vastaanottaja | do | dla | adresat | komu |
    pro | příjemce | címzett | către | catre | destinatar | kime | alıcı | προς | παραλήπτης | кому |
    получатель | до | за | za | prima | primatelj | saaja | adresāts | kam | gavėjas | אל | לכבוד | עבור |
    إلى | الى | المستلم | به | گیرنده | 收件人 | 收件者 | 收信人 | 宛先 | 送信先 | 받는 사람 | 받는사람 | 수신자 | 수신 | tới | đến |
    người nhận | ถึง | ผู้รับ | kepada | untuk | प्रति | nori
  `),
  subject: phrases(`
    subject | betreff | objet | sujet | asunto | assunto | oggetto | onderwerp | ämne | emne | aihe |
    efni | temat | předmět | predmet | tárgy | subiect | konu | θέμα | тема | относно | naslov | zadeva |
    teema | pealkiri | temats | tēma | tema | נושא | الموضوع | موضوع | 主题 | 主旨 | 主題 | 标题 | 標題 | 件名 |
    タイトル | 題名 | 제목 | chủ đề | tiêu đề | เรื่อง | หัวเรื่อง | perihal | subjek | विषय | gaia
  `),
  other: phrases(`
    cc | bcc | kopie | kopia | kopi | kopio | copie | copia | cópia | cco | blindkopie | kopija | dw |
    udw | bilgi | κοιν | κοινοποίηση | копия | копія | עותק | نسخة | نسخة إلى | 抄送 | 副本 | 密送 | 참조 |
    สำเนา | másolatot kap | másolat | kópia | importance | priority | priorität | wichtigkeit |
    importancia | attachments | anlagen | pièces jointes | reply-to | antwort an | répondre à |
    responder a | organization | в копії | 重要性 | sender | vs | kk | konfidentialität | sensitivity |
    resent-from | message-id | 附件 | 添付ファイル | 첨부파일
  `),
};

/** Lines between rules, or alone with a colon, above a message that is answered. */
export const ANSWERED_RULES = phrases(`
  original message | original email | reply message | original appointment | ursprüngliche nachricht |
  originalnachricht | original-nachricht | antwort nachricht | message d'origine | message original |
  mensaje original | mensagem original | messaggio originale | oorspronkelijk bericht |
  origineel bericht | ursprungligt meddelande | originalmeddelande | oprindelig meddelelse |
  original melding | opprinnelig melding | alkuperäinen viesti | wiadomość oryginalna |
  oryginalna wiadomość | původní zpráva | pôvodná správa | eredeti üzenet | mesaj original |
  mesajul original | orijinal mesaj | özgün ileti | αρχικό μήνυμα | исходное сообщение |
  оригинальное сообщение | вихідне повідомлення | оригінальне повідомлення | оригинално съобщение |
  izvorna poruka | originalna poruka | izvirno sporočilo | algne sõnum | originali žinutė |
  הודעה מקורית | ההודעה המקורית | الرسالة الأصلية | پیام اصلی | 原始邮件 | 原邮件 | 邮件原件 | 原始郵件 | 原始訊息 |
  元のメッセージ | 元のメール | オリジナルメッセージ | 원본 메일 | 원본 메시지 | 원본메일 | tin nhắn gốc | thư gốc | thư ban đầu |
  ข้อความต้นฉบับ | ข้อความเดิม | pesan asli | mesej asal | replied message | 回复的原邮件 | 回复的邮件
`);

/** The same above a message that is passed on. */
export const FORWARDED_RULES = phrases(`
  forwarded message | begin forwarded message | start of forwarded message | forwarded by |
  fwd message | weitergeleitete nachricht | weitergeleitete e-mail |
  anfang der weitergeleiteten nachricht | anfang der weitergeleiteten e-mail | message transféré |
  début du message transféré | début du message réexpédié | courriel transféré | mensaje reenviado |
  inicio del mensaje reenviado | mensagem encaminhada | mensagem reencaminhada |
  início da mensagem encaminhada | início da mensagem reencaminhada | messaggio inoltrato |
  inizio messaggio inoltrato | doorgestuurd bericht | begin doorgestuurd bericht |
  vidarebefordrat meddelande | vidarebefordrat brev | videresendt melding | videresendt meddelelse |
  videresendt besked | start på videresendt besked | start på videresendt melding | välitetty viesti |
  edelleenlähetetty viesti | wiadomość przekazana | przekazana wiadomość | přeposlaná zpráva |
  preposlaná správa | továbbított üzenet | mesaj redirecționat | iletilen mesaj | iletilmiş mesaj |
  προωθημένο μήνυμα | пересылаемое сообщение | пересланное сообщение |
  начало переадресованного сообщения | переслане повідомлення | пересилане повідомлення |
  препратено съобщение | הודעה שהועברה | הודעה מועברת | رسالة محوّلة | رسالة معاد توجيهها |
  الرسالة المعاد توجيهها | 转发的邮件 | 转发邮件信息 | 转发邮件 | 轉寄的郵件 | 轉寄郵件 | 転送されたメッセージ | 転送メッセージ | 전달된 메시지 |
  전달된 메일 | thư được chuyển tiếp | tin nhắn chuyển tiếp | ข้อความที่ส่งต่อ | pesan yang diteruskan |
  pesan terusan
`);

/** What stands in `On … wrote:`. */
export const WROTE = phrases(`
  wrote | writes | has written | schrieb | schrieben sie | geschrieben | a écrit | écrit | nous a dit |
  escribió | escribio | ha escrito | escreveu | ha scritto | scritto | schreef | geschreven |
  va escriure | skrev | skreiv | skrifaði | kirjoitti | napisał | napisała | napisał(a) | napisał/a |
  pisze | napsal | napsal(a) | napsala | píše | napísal | napísal(a) | napísala | írta | a scris |
  yazdı | yazmış | έγραψε | написал | написал(а) | написала | пишет | пише | написав | написав(ла) |
  написа | је написао | piše | je napisao | napisao je | napisala je | napisao/la je | napisal |
  napisala | je napisao/la | je napisal/-a | je napisala | kirjutas | rakstīja | rašė | כתב | כתבה |
  כתב/ה | ‏כתב | كتب | كتبت | تمت كتابة ما يلي بواسطة | كتب ما يلي | نوشت | đã viết | viết | menulis |
  ने लिखा
`);
/** The same in scripts that put no space between words. */
export const WROTE_UNSPACED = phrases(`
  写道 | 寫道 | 写到 | 写信 | のメッセージ | のメール | さんは書きました | が書きました | wrote | 님이 작성 | 작성 | 님의 메시지 | 님이 쓴 글 | เขียน |
  เขียนว่า
`);
