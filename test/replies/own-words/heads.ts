import { LETTER, type Row, text } from './rows.ts';

/** Heads of quotations, by program and language. */
export const HEADS: readonly (readonly [name: string, head: string])[] = [
  [
    'Outlook, English',
    'From: Ann Lee <ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat Lane <cat@fabrikam.example>\nCc: Bob <bob@account.example>\nSubject: Action Required',
  ],
  [
    'Outlook, German',
    'Von: Ann Lee <ann@account.example>\nGesendet: Mittwoch, 10. Juni 2026 15:15\nAn: Cat Lane <cat@fabrikam.example>\nBetreff: Konten',
  ],
  [
    'Outlook, French',
    'De : Ann Lee <ann@account.example>\nEnvoyé : mercredi 10 juin 2026 15:15\nÀ : Cat Lane <cat@fabrikam.example>\nObjet : Action Required',
  ],
  [
    'Outlook, Spanish',
    'De: Ann Lee <ann@account.example>\nEnviado el: miércoles, 10 de junio de 2026 15:15\nPara: Cat Lane <cat@fabrikam.example>\nAsunto: Action Required',
  ],
  [
    'Outlook, Portuguese',
    'De: Ann Lee <ann@account.example>\nEnviada em: quarta-feira, 10 de junho de 2026 15:15\nPara: Cat Lane <cat@fabrikam.example>\nAssunto: Action Required',
  ],
  [
    'Outlook, Portuguese of Portugal',
    'De: Ann Lee <ann@account.example>\nEnviado: 10 de junho de 2026 15:15\nPara: Cat Lane <cat@fabrikam.example>\nAssunto: Action Required',
  ],
  [
    'Outlook, Italian',
    'Da: Ann Lee <ann@account.example>\nInviato: mercoledì 10 giugno 2026 15:15\nA: Cat Lane <cat@fabrikam.example>\nOggetto: Action Required',
  ],
  [
    'Outlook, Dutch',
    'Van: Ann Lee <ann@account.example>\nVerzonden: woensdag 10 juni 2026 15:15\nAan: Cat Lane <cat@fabrikam.example>\nOnderwerp: Action Required',
  ],
  [
    'Outlook, Swedish',
    'Från: Ann Lee <ann@account.example>\nSkickat: den 10 juni 2026 15:15\nTill: Cat Lane <cat@fabrikam.example>\nÄmne: Action Required',
  ],
  [
    'Outlook, Norwegian',
    'Fra: Ann Lee <ann@account.example>\nSendt: onsdag 10. juni 2026 15:15\nTil: Cat Lane <cat@fabrikam.example>\nEmne: Action Required',
  ],
  [
    'Outlook, Danish',
    'Fra: Ann Lee <ann@account.example>\nSendt: 10. juni 2026 15:15\nTil: Cat Lane <cat@fabrikam.example>\nEmne: Action Required',
  ],
  [
    'Outlook, Finnish',
    'Lähettäjä: Ann Lee <ann@account.example>\nLähetetty: keskiviikko 10. kesäkuuta 2026 15.15\nVastaanottaja: Cat Lane <cat@fabrikam.example>\nAihe: Action Required',
  ],
  [
    'Outlook, Polish',
    'Od: Ann Lee <ann@account.example>\nWysłano: środa, 10 czerwca 2026 15:15\nDo: Cat Lane <cat@fabrikam.example>\nTemat: Action Required',
  ],
  [
    'Outlook, Czech',
    'Od: Ann Lee <ann@account.example>\nOdesláno: středa 10. června 2026 15:15\nKomu: Cat Lane <cat@fabrikam.example>\nPředmět: Action Required',
  ],
  [
    'Outlook, Slovak',
    'Od: Ann Lee <ann@account.example>\nOdoslané: streda 10. júna 2026 15:15\nKomu: Cat Lane <cat@fabrikam.example>\nPredmet: Action Required',
  ],
  [
    'Outlook, Hungarian',
    'Feladó: Ann Lee <ann@account.example>\nElküldve: 2026. június 10., szerda 15:15\nCímzett: Cat Lane <cat@fabrikam.example>\nTárgy: Action Required',
  ],
  [
    'Outlook, Romanian',
    'De la: Ann Lee <ann@account.example>\nTrimis: miercuri, 10 iunie 2026 15:15\nCătre: Cat Lane <cat@fabrikam.example>\nSubiect: Action Required',
  ],
  [
    'Outlook, Turkish',
    'Kimden: Ann Lee <ann@account.example>\nGönderildi: 10 Haziran 2026 Çarşamba 15:15\nKime: Cat Lane <cat@fabrikam.example>\nKonu: Action Required',
  ],
  [
    'Outlook, Greek',
    'Από: Ann Lee <ann@account.example>\nΣτάλθηκε: Τετάρτη, 10 Ιουνίου 2026 3:15 μμ\nΠρος: Cat Lane <cat@fabrikam.example>\nΘέμα: Action Required',
  ],
  [
    'Outlook, Russian',
    'От: Ann Lee <ann@account.example>\nОтправлено: 10 июня 2026 г. 15:15\nКому: Cat Lane <cat@fabrikam.example>\nТема: Action Required',
  ],
  [
    'Outlook, Ukrainian',
    'Від: Ann Lee <ann@account.example>\nНадіслано: 10 червня 2026 р. 15:15\nКому: Cat Lane <cat@fabrikam.example>\nТема: Action Required',
  ],
  [
    'Outlook, Hebrew',
    'מאת: Ann Lee <ann@account.example>\nנשלח: יום רביעי 10 יוני 2026 15:15\nאל: Cat Lane <cat@fabrikam.example>\nנושא: Action Required',
  ],
  [
    'Outlook, Arabic',
    'من: Ann Lee <ann@account.example>\nتم الإرسال: الأربعاء، ١٠ يونيو ٢٠٢٦ ٠٣:١٥ م\nإلى: Cat Lane <cat@fabrikam.example>\nالموضوع: Action Required',
  ],
  [
    'Outlook, Chinese',
    '发件人: Ann Lee <ann@account.example>\n发送时间: 2026年6月10日 15:15\n收件人: Cat Lane <cat@fabrikam.example>\n主题: Action Required',
  ],
  [
    'Outlook, Chinese of Taiwan',
    '寄件者: Ann Lee <ann@account.example>\n寄件日期: 2026年6月10日 下午 03:15\n收件者: Cat Lane <cat@fabrikam.example>\n主旨: Action Required',
  ],
  [
    'Outlook, Japanese',
    '差出人: Ann Lee <ann@account.example>\n送信日時: 2026年6月10日 15:15\n宛先: Cat Lane <cat@fabrikam.example>\n件名: Action Required',
  ],
  [
    'Outlook, Korean',
    '보낸 사람: Ann Lee <ann@account.example>\n보낸 날짜: 2026년 6월 10일 수요일 오후 3:15\n받는 사람: Cat Lane <cat@fabrikam.example>\n제목: Action Required',
  ],
  [
    'Outlook, Vietnamese',
    'Từ: Ann Lee <ann@account.example>\nĐã gửi: Thứ Tư, 10 Tháng Sáu 2026 3:15 CH\nĐến: Cat Lane <cat@fabrikam.example>\nChủ đề: Action Required',
  ],
  [
    'Outlook, Thai',
    'จาก: Ann Lee <ann@account.example>\nส่ง: 10 มิถุนายน 2569 15:15\nถึง: Cat Lane <cat@fabrikam.example>\nเรื่อง: Action Required',
  ],
  [
    'Outlook, Bulgarian',
    'От: Ann Lee <ann@account.example>\nИзпратено: сряда, 10 юни 2026 г. 15:15\nДо: Cat Lane <cat@fabrikam.example>\nОтносно: Action Required',
  ],
  [
    'Outlook, Slovenian',
    'Od: Ann Lee <ann@account.example>\nPoslano: sreda, 10. junij 2026 15:15\nZa: Cat Lane <cat@fabrikam.example>\nZadeva: Action Required',
  ],
  [
    'a language that is not known',
    'Ondoan: Ann Lee <ann@account.example>\nBidalita: 2026ko ekainaren 10a 15:15\nHona: Cat Lane <cat@fabrikam.example>\nGaiak: Action Required',
  ],
  [
    'Outlook for Mac, bold',
    '*From: *Ann Lee <ann@account.example>\n*Date: *Wednesday, 10 June 2026 at 15:15\n*To: *Cat Lane <cat@fabrikam.example>\n*Subject: *Action Required',
  ],
  [
    'Outlook, bold in two stars',
    '**From:** Ann Lee\n**Sent:** Wednesday, June 10, 2026 3:15 PM\n**To:** Cat Lane\n**Subject:** Action Required',
  ],
  [
    'names without addresses',
    'From: Ann Lee\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat Lane\nSubject: Action Required',
  ],
  [
    'labels over two lines',
    'From:\nAnn Lee <ann@account.example>\nSent:\nWednesday, June 10, 2026 3:15 PM\nTo:\nCat Lane\nSubject:\nAction Required',
  ],
  [
    'empty lines between',
    'Von: Ann Lee <ann@account.example>\n\nGesendet: Mittwoch, 10. Juni 2026 15:15\n\nAn: Cat Lane\n\nBetreff: Konten',
  ],
  [
    'invisible characters',
    '\u200fמאת:\u200f Ann Lee <\u202aann@account.example\u202c>\u200f\n\u200fנשלח:\u200f יום רביעי 10 יוני 2026\n\u200fאל:\u200f Cat\n\u200fנושא:\u200f x',
  ],
  [
    'wide colons',
    '发件人：Ann Lee <ann@account.example>\n发送时间：2026年6月10日 15:15\n收件人：Cat\n主题：Action Required',
  ],
  ['Foxmail', '发件人： Ann Lee\n发送时间： 2026-06-10 15:15\n收件人： cat\n主题： Action Required'],
  [
    'QQ',
    '------------------ 原始邮件 ------------------\n发件人: "Ann Lee" <ann@account.example>;\n发送时间: 2026年6月10日(星期三) 下午3:15\n收件人: "cat"<cat@fabrikam.example>;\n主题: Action Required',
  ],
  ['163', '在 2026-06-10 15:15:12，"Ann Lee" <ann@account.example> 写道：'],
  ['163, in English', 'At 2026-06-10 15:15:12, "Ann Lee" <ann@account.example> wrote:'],
  [
    'Naver',
    '-----Original Message-----\nFrom: "Ann Lee" <ann@account.example>\nTo: <cat@fabrikam.example>;\nCc:\nSent: 2026-06-10 (수) 15:15:12 (GMT+09:00)\nSubject: Action Required',
  ],
  [
    'Naver, in Korean',
    '---------원본 메일---------\n보낸사람: Ann Lee <ann@account.example>\n받는사람: <cat@fabrikam.example>\n날짜: 2026-06-10\n제목: x',
  ],
  [
    'one line',
    'From: Ann Lee <ann@account.example> Sent: Wednesday, June 10, 2026 3:15 PM To: Cat Lane <cat@fabrikam.example> Subject: Action Required',
  ],
  [
    'many recipients',
    'From: Ann Lee <ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat Lane <cat@fabrikam.example>; Dan <dan@fabrikam.example>;\nEve <eve@fabrikam.example>; Fay <fay@fabrikam.example>\nSubject: Action Required',
  ],
  [
    'a rule, then labels',
    '________________________________\nDe: Ann Lee <ann@account.example>\nEnviado: miércoles, 10 de junio de 2026\nPara: Cat\nAsunto: x',
  ],
  [
    'Notes',
    'From: Ann Lee/Account@Account\nTo: Cat Lane/Fabrikam@Fabrikam\nDate: 06/10/2026 03:15 PM\nSubject: Action Required\n________________________________',
  ],
  ['Notes, a line', 'Ann Lee ---06/10/2026 03:15:12 PM---Dear Cat, please name'],
  ['Gmail, English', 'On Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@account.example> wrote:'],
  ['Gmail, German', 'Am Mi., 10. Juni 2026 um 15:15 Uhr schrieb Ann Lee <ann@account.example>:'],
  ['Gmail, French', 'Le mer. 10 juin 2026 à 15:15, Ann Lee <ann@account.example> a écrit :'],
  ['Gmail, Spanish', 'El mié, 10 jun 2026 a las 15:15, Ann Lee (<ann@account.example>) escribió:'],
  ['Gmail, Portuguese', 'Em qua., 10 de jun. de 2026 às 15:15, Ann Lee <ann@account.example> escreveu:'],
  ['Gmail, Italian', 'Il giorno mer 10 giu 2026 alle ore 15:15 Ann Lee <ann@account.example> ha scritto:'],
  ['Gmail, Dutch', 'Op wo 10 jun 2026 om 15:15 schreef Ann Lee <ann@account.example>:'],
  ['Gmail, Swedish', 'Den ons 10 juni 2026 kl 15:15 skrev Ann Lee <ann@account.example>:'],
  ['Gmail, Norwegian', 'ons. 10. juni 2026 kl. 15:15 skrev Ann Lee <ann@account.example>:'],
  ['Gmail, Danish', 'Den ons. 10. jun. 2026 kl. 15.15 skrev Ann Lee <ann@account.example>:'],
  ['Gmail, Finnish', 'ke 10. kesäk. 2026 klo 15.15 Ann Lee (ann@account.example) kirjoitti:'],
  ['Gmail, Polish', 'śr., 10 cze 2026 o 15:15 Ann Lee <ann@account.example> napisał(a):'],
  ['Gmail, Czech', 'st 10. 6. 2026 v 15:15 odesílatel Ann Lee <ann@account.example> napsal:'],
  ['Gmail, Slovak', 'st 10. 6. 2026 o 15:15 Ann Lee <ann@account.example> napísal(a):'],
  ['Gmail, Hungarian', 'Ann Lee <ann@account.example> ezt írta (időpont: 2026. jún. 10., Sze, 15:15):'],
  ['Gmail, Romanian', 'Pe mie., 10 iun. 2026 la 15:15, Ann Lee <ann@account.example> a scris:'],
  ['Gmail, Turkish', 'Ann Lee <ann@account.example>, 10 Haz 2026 Çar, 15:15 tarihinde şunu yazdı:'],
  ['Gmail, Greek', 'Στις Τετ 10 Ιουν 2026 στις 3:15 μ.μ., ο χρήστης Ann Lee <ann@account.example> έγραψε:'],
  ['Gmail, Russian', 'ср, 10 июн. 2026 г. в 15:15, Ann Lee <ann@account.example>:'],
  ['Gmail, Ukrainian', 'ср, 10 черв. 2026 р. о 15:15 Ann Lee <ann@account.example> пише:'],
  [
    'Gmail, Hebrew',
    '\u202bבתאריך יום ד׳, 10 ביוני 2026 ב-15:15 מאת \u202aAnn Lee\u202c\u200f <\u202aann@account.example\u202c\u200f>:\u202c',
  ],
  [
    'Gmail, Arabic',
    'في الأربعاء، 10 يونيو 2026 في 3:15 م تمت كتابة ما يلي بواسطة Ann Lee <ann@account.example>:',
  ],
  ['Gmail, Chinese', 'Ann Lee <ann@account.example> 于2026年6月10日周三 15:15写道：'],
  ['Gmail, Chinese of Taiwan', 'Ann Lee <ann@account.example> 於 2026年6月10日 週三 下午3:15寫道：'],
  ['Gmail, Japanese', '2026年6月10日(水) 15:15 Ann Lee <ann@account.example>:'],
  ['Gmail, Korean', '2026년 6월 10일 (수) 오후 3:15, Ann Lee <ann@account.example>님이 작성:'],
  ['Gmail, Vietnamese', 'Vào Th 4, 10 thg 6, 2026 vào lúc 15:15 Ann Lee <ann@account.example> đã viết:'],
  ['Gmail, Thai', 'เมื่อ พ. 10 มิ.ย. 2026 เวลา 15:15 Ann Lee <ann@account.example> เขียนว่า:'],
  ['Gmail, Persian', 'در تاریخ چهارشنبه ۱۰ ژوئن ۲۰۲۶،\u200f ۱۵:۱۵ Ann Lee <ann@account.example> نوشت:'],
  [
    'Gmail, wrapped in Polish',
    'śr., 10 cze 2026 o 15:15 Ann Lee, Licensing Team of the Account <\nann@account.example> napisał(a):',
  ],
  [
    'Gmail, wrapped in Japanese',
    '2026年6月10日(水) 15:15 Ann Lee, Licensing Team of the Account\n<ann@account.example>:',
  ],
  ['Apple Mail, English', 'On 10 Jun 2026, at 15:15, Ann Lee <ann@account.example> wrote:'],
  ['Apple Mail, German', 'Am 10.06.2026 um 15:15 schrieb Ann Lee <ann@account.example>:'],
  ['Apple Mail, French', 'Le 10 juin 2026 à 15:15, Ann Lee <ann@account.example> a écrit :'],
  [
    'Apple Mail, Dutch',
    'Op 10 jun. 2026 om 15:15 heeft Ann Lee <ann@account.example> het volgende geschreven:',
  ],
  ['Apple Mail, Japanese', '2026/06/10 15:15、Ann Lee <ann@account.example>のメール:'],
  ['Apple Mail, Korean', '2026. 6. 10. 오후 3:15, Ann Lee <ann@account.example> 작성:'],
  ['Apple Mail, Russian', '10 июня 2026 г., в 15:15, Ann Lee <ann@account.example> написал(а):'],
  ['Apple Mail, Chinese', '2026年6月10日 15:15，Ann Lee <ann@account.example> 写道：'],
  ['Thunderbird, English', 'On 10/06/2026 15:15, Ann Lee wrote:'],
  ['Thunderbird, German', 'Am 10.06.2026 um 15:15 schrieb Ann Lee:'],
  ['Thunderbird, Italian', 'Il 10/06/2026 15:15, Ann Lee ha scritto:'],
  ['Thunderbird, Polish', 'W dniu 10.06.2026 o 15:15, Ann Lee pisze:'],
  ['Thunderbird, Czech', 'Dne 10. 06. 26 v 15:15 Ann Lee napsal(a):'],
  ['Thunderbird, Hungarian', '2026. 06. 10. 15:15 keltezéssel, Ann Lee írta:'],
  ['Yahoo', 'On Wednesday, June 10, 2026 at 03:15:12 PM GMT+2, Ann Lee <ann@account.example> wrote:'],
  [
    'Yahoo, German',
    'Am Mittwoch, 10. Juni 2026 um 15:15:12 MESZ hat Ann Lee <ann@account.example> Folgendes geschrieben:',
  ],
  [
    'Yahoo, Spanish',
    'El miércoles, 10 de junio de 2026, 15:15:12 CEST, Ann Lee <ann@account.example> escribió:',
  ],
  [
    'Samsung',
    '-------- Original message --------\nFrom: Ann Lee <ann@account.example>\nDate: 10/06/2026 15:15 (GMT+01:00)\nTo: Cat\nSubject: x',
  ],
  [
    'Samsung, German',
    '-------- Ursprüngliche Nachricht --------\nVon: Ann Lee <ann@account.example>\nDatum: 10.06.26 15:15 (GMT+01:00)\nAn: Cat\nBetreff: x',
  ],
  [
    'Samsung, French',
    "-------- Message d'origine --------\nDe : Ann Lee <ann@account.example>\nDate : 10/06/2026 15:15 (GMT+01:00)\nÀ : Cat\nObjet : x",
  ],
  ['Mail.ru', 'Среда, 10 июня 2026, 15:15 +03:00 от Ann Lee <ann@account.example>:'],
  ['Yandex', '10.06.2026, 15:15, "Ann Lee" <ann@account.example>:'],
  [
    'GMX',
    'Gesendet: Mittwoch, 10. Juni 2026 um 15:15 Uhr\nVon: "Ann Lee" <ann@account.example>\nAn: cat@fabrikam.example\nBetreff: Konten',
  ],
  [
    'Zimbra',
    '----- Mail original -----\nDe: "Ann Lee" <ann@account.example>\nÀ: "Cat" <cat@fabrikam.example>\nEnvoyé: Mercredi 10 Juin 2026 15:15:12\nObjet: x',
  ],
];

export const HEAD_ROWS: readonly Row[] = HEADS.map(([name, head]) =>
  text(`head: ${name}`, `Hi Ann,\n\nOA: jane@fabrikam.example\n\n${head}\n\n${LETTER}`),
);
