import { B, html, J, LETTER, M, type Row, text } from './rows.ts';

const OUTLOOK =
  'From: Ann Lee <ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat Lane <cat@fabrikam.example>\nSubject: Action Required';
const WORD = (label: string) =>
  `<div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in'><p class=MsoNormal><b><span style='font-size:10.0pt'>${label}:</span></b><span> Ann Lee [mailto:ann@account.example] <br><b>Sent:</b> Wednesday, June 10, 2026 3:15 PM<br><b>To:</b> Cat Lane<br><b>Subject:</b> Action Required<o:p></o:p></span></p></div>`;
const RECORD =
  '<p class=MsoNormal>Notices Contact: old.ntc@fabrikam.example<o:p></o:p></p><p class=MsoNormal>Online Administrator: old.oa@fabrikam.example<o:p></o:p></p>';

/** Whole answers as people send them. */
export const MORE_ROWS: readonly Row[] = [
  text(
    'a thread of three',
    `OA: ${J}\n\nFrom: Ann Lee <ann@account.example>\nSent: Friday, June 12, 2026 9:00 AM\nTo: Cat\nSubject: RE: x\n\nReminder, see below.\n\nFrom: Cat Lane <cat@fabrikam.example>\nSent: Thursday, June 11, 2026 9:00 AM\nTo: Ann\nSubject: RE: x\n\nOA: x@fabrikam.example\n\n${OUTLOOK}\n\n${LETTER}`,
  ),
  text(
    'head with old bracket style',
    `OA: ${J}\n\nFrom: Ann Lee [mailto:ann@account.example]\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat Lane\nSubject: x\n\n${LETTER}`,
  ),
  text(
    'head with indent and pipes',
    `OA: ${J}\n\n| From: | Ann Lee <ann@account.example> |\n| Date: | 06/10/2026 03:15 PM |\n| Subject: | x |\n\n${LETTER}`,
  ),
  text(
    'head under a signature',
    `OA: ${J}\n\nBest regards\nCat Lane\n\nVon: Ann Lee <ann@account.example>\nDatum: Mittwoch, 10. Juni 2026 um 15:15\nAn: Cat Lane <cat@fabrikam.example>\nBetreff: x\n\n${LETTER}`,
  ),
  text(
    'head with date first, Swedish',
    `OA: ${J}\n\n-----Ursprungligt meddelande-----\nFrån: Ann Lee\nSkickat: den 10 juni 2026 15:15\nTill: Cat\nÄmne: x\n\n${LETTER}`,
  ),
  text(
    'head in Catalan',
    `OA: ${J}\n\nEl dc., 10 de juny 2026, 15:15, Ann Lee <ann@account.example> va escriure:\n\n${LETTER}`,
  ),
  text(
    'head in Croatian',
    `OA: ${J}\n\nsri, 10. lip 2026. u 15:15 Ann Lee <ann@account.example> napisao je:\n\n${LETTER}`,
  ),
  text(
    'head in Indonesian',
    `OA: ${J}\n\nPada tanggal Rab, 10 Jun 2026 pukul 15.15 Ann Lee <ann@account.example> menulis:\n\n${LETTER}`,
  ),
  text(
    'head in Estonian',
    `OA: ${J}\n\nAnn Lee (<ann@account.example>) kirjutas kuupäeval K, 10. juuni 2026 kell 15:15:\n\n${LETTER}`,
  ),
  text(
    'head in Lithuanian',
    `OA: ${J}\n\nOn 2026-06-10, tr, 15:15 Ann Lee <ann@account.example> rašė:\n\n${LETTER}`,
  ),
  text(
    'head in Hindi',
    `OA: ${J}\n\nबुध, 10 जून 2026 को 3:15 pm बजे को Ann Lee <ann@account.example> ने लिखा:\n\n${LETTER}`,
  ),
  text(
    'head of Proton',
    `OA: ${J}\n\nOn Wednesday, June 10th, 2026 at 3:15 PM, Ann Lee <ann@account.example> wrote:\n\n${LETTER}`,
  ),
  text(
    'head of Zoho',
    `OA: ${J}\n\n---- On Wed, 10 Jun 2026 15:15:12 +0200 Ann Lee <ann@account.example> wrote ----\n\n${LETTER}`,
  ),
  text('head of Fastmail', `OA: ${J}\n\nOn Wed, 10 Jun 2026, at 3:15 PM, Ann Lee wrote:\n\n${LETTER}`),
  text(
    'head of Outlook mobile in Japanese',
    `OA: ${J}\n\nOutlook for iOS を入手\n________________________________\n差出人: Ann Lee <ann@account.example>\n送信日時: 水曜日, 6月 10, 2026 15:15\n宛先: Cat\n件名: x\n\n${LETTER}`,
  ),
  text(
    'head of Outlook mobile in Korean',
    `OA: ${J}\n\nAndroid용 Outlook 다운로드\n________________________________\n보낸 사람: Ann Lee <ann@account.example>\n보낸 날짜: 수요일, 6월 10, 2026 3:15:00 오후\n받는 사람: Cat\n제목: x\n\n${LETTER}`,
  ),
  text(
    'head of a mail list',
    `OA: ${J}\n\nAnn Lee <ann@account.example> wrote on Wed, 10 Jun 2026:\n\n${LETTER}`,
  ),
  text(
    'head of Domino',
    `OA: ${J}\n\nFrom:\tAnn Lee/Account\nTo:\tcat@fabrikam.example\nDate:\t06/10/2026 03:15 PM\nSubject:\tx\n\n\n${LETTER}`,
  ),
  text(
    'head of SAP',
    `OA: ${J}\n\n=====\nSent by: Ann Lee <ann@account.example>\nSent on: 2026-06-10 15:15\nSent to: Cat\n\n${LETTER}`,
  ),
  text(
    'head of iPhone in Chinese',
    `OA: ${J}\n\n发自我的 iPhone\n\n> 在 2026年6月10日，15:15，Ann Lee <ann@account.example> 写道：\n>\n> ${LETTER.replaceAll('\n', '\n> ')}`,
  ),
  text(
    'head of iPhone in Turkish',
    `OA: ${J}\n\niPhone'umdan gönderildi\n\nAnn Lee <ann@account.example> şunları yazdı (10 Haz 2026 15:15):\n\n${LETTER}`,
  ),
  text(
    'head of iPhone in Spanish',
    `OA: ${J}\n\nEnviado desde mi iPhone\n\n> El 10 jun 2026, a las 15:15, Ann Lee <ann@account.example> escribió:\n> \n> ${LETTER.replaceAll('\n', '\n> ')}`,
  ),
  text(
    'head of iPhone in Portuguese',
    `OA: ${J}\n\nEnviado do meu iPhone\n\nEm 10 de jun. de 2026, à(s) 15:15, Ann Lee <ann@account.example> escreveu:\n\n${LETTER}`,
  ),
  text(
    'head of iPhone in Swedish',
    `OA: ${J}\n\nSkickat från min iPhone\n\n10 juni 2026 kl. 15:15 skrev Ann Lee <ann@account.example>:\n\n${LETTER}`,
  ),
  text(
    'head of iPhone in Danish',
    `OA: ${J}\n\nSendt fra min iPhone\n\nDen 10. jun. 2026 kl. 15.15 skrev Ann Lee <ann@account.example>:\n\n${LETTER}`,
  ),
  text(
    'head of iPhone in Finnish',
    `OA: ${J}\n\nLähetetty iPhonesta\n\nAnn Lee <ann@account.example> kirjoitti 10.6.2026 kello 15.15:\n\n${LETTER}`,
  ),
  text(
    'head of iPhone in Czech',
    `OA: ${J}\n\nOdesláno z iPhonu\n\n10. 6. 2026 v 15:15, Ann Lee <ann@account.example>:\n\n${LETTER}`,
  ),
  text(
    'head of iPhone in Greek',
    `OA: ${J}\n\nΑποστολή από το iPhone μου\n\n10 Ιουν 2026, 15:15, ο χρήστης «Ann Lee <ann@account.example>» έγραψε:\n\n${LETTER}`,
  ),
  text(
    'head of iPhone in Hebrew',
    `OA: ${J}\n\nנשלח מה-iPhone שלי\n\n‫ב-10 ביוני 2026, בשעה 15:15, ‏Ann Lee <ann@account.example> כתב/ה:‬\n\n${LETTER}`,
  ),
  text(
    'head of iPhone in Arabic',
    `OA: ${J}\n\nتم الإرسال من الـ iPhone الخاص بي\n\nفي ١٠‏/٠٦‏/٢٠٢٦، الساعة ٣:١٥ م، كتب Ann Lee <ann@account.example>:\n\n${LETTER}`,
  ),
  html(
    'Word, as Outlook 2010 has it',
    `<div class=WordSection1><p class=MsoNormal><span style='color:#1F497D'>Hi Ann,<o:p></o:p></span></p><p class=MsoNormal><span style='color:#1F497D'>the OA is <a href="mailto:${J}">${J}</a>.<o:p></o:p></span></p>${WORD('From')}${RECORD}</div>`,
  ),
  html(
    'Word, commented below in blue',
    `<div class=WordSection1><p class=MsoNormal><span style='color:#1F497D'>Please find my comments below in blue.<o:p></o:p></span></p>${WORD('From')}<p class=MsoNormal>Notices Contact: old.ntc@fabrikam.example<span style='color:#0070C0'> keep<o:p></o:p></span></p><p class=MsoNormal>Online Administrator: old.oa@fabrikam.example<o:p></o:p></p><p class=MsoNormal><span style='color:#0070C0'>please use ${J}<o:p></o:p></span></p></div>`,
  ),
  html(
    'Word, nothing below',
    `<div class=WordSection1><p class=MsoNormal>Let me check and come back.<o:p></o:p></p>${WORD('From')}${RECORD}</div>`,
    [],
  ),
  html(
    'Outlook on the web, signature apart',
    `<div class="elementToProof" style="color:rgb(0,0,0)">OA: ${J}</div><div id="Signature"><div>Cat</div><div>Online Services Manager</div><div>roe@fabrikam.example</div></div><div id="appendonsend"></div><hr tabindex="-1"><div id="divRplyFwdMsg"><font><b>Från:</b> Ann Lee<br><b>Skickat:</b> den 10 juni 2026 15:15<br><b>Till:</b> Cat<br><b>Ämne:</b> x</font></div><div>OA: x@fabrikam.example</div>`,
  ),
  html(
    'new Outlook, mobile container',
    `<div>OA: ${J}</div><div id="ms-outlook-mobile-signature">Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><div id="mail-editor-reference-message-container"><hr><div><b>From:</b> Ann Lee<br><b>Sent:</b> Wednesday</div><div>OA: x@fabrikam.example</div></div>`,
  ),
  html(
    'Gmail, signature of a card',
    `<div dir="ltr">OA: ${J}<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">roe@fabrikam.example</div></div>`,
  ),
  html(
    'Thunderbird',
    `<p>OA: ${J}</p><div class="moz-cite-prefix">Am 10.06.26 um 15:15 schrieb Ann Lee:<br></div><blockquote type="cite" cite="mid:x">${RECORD}</blockquote><pre class="moz-signature">roe@fabrikam.example</pre>`,
  ),
  html(
    'Thunderbird, below and between',
    `<div class="moz-cite-prefix">On 10/06/2026 15:15, Ann Lee wrote:<br></div><blockquote type="cite"><p>Online Administrator: old.oa@fabrikam.example</p></blockquote><p>${J}</p><blockquote type="cite"><p>Notices Contact: old.ntc@fabrikam.example</p></blockquote><p>${M}</p><blockquote type="cite"><p>Best regards, Ann</p></blockquote>`,
    [`OA ${J}`, `NTC ${M}`],
  ),
  html(
    'Notes',
    `<font size=2>OA: ${J}</font><br><br><table><tr><td>From:</td><td>Ann Lee/Account</td></tr><tr><td>To:</td><td>cat@fabrikam.example</td></tr><tr><td>Date:</td><td>06/10/2026 03:15 PM</td></tr><tr><td>Subject:</td><td>x</td></tr></table><hr><font>OA: x@fabrikam.example</font>`,
  ),
  html(
    'Yahoo, the id of its quotation',
    `<div class="ydp1yiv"><div>OA: ${J}</div></div><div id="yahoo_quoted_123" class="yahoo_quoted"><div>On Wednesday, June 10, 2026, Ann wrote:</div><div>OA: x@fabrikam.example</div></div>`,
  ),
  html(
    'banner in a table',
    `<table><tr><td style="background:#FFEB9C">CAUTION: External email. Report to phish@fabrikam.example</td></tr></table><p>OA: ${J}</p>`,
  ),
  html(
    'disclaimer in grey',
    `<p>OA: ${J}</p><p style="font-size:8pt;color:gray">This email and any attachments are confidential. Contact legal@fabrikam.example if received in error.</p>`,
  ),
  html(
    'advertising below',
    `<p>OA: ${J}</p><p>Mit freundlichem Gruß</p><p>Rik</p><table><tr><td>Besuchen Sie uns auf der Messe</td><td>messe@fabrikam.example</td></tr></table>`,
  ),
  html('struck and new in a list', `<ul><li>OA: ${J}</li><li>NTC: ${M}</li></ul>`, [`OA ${J}`, `NTC ${M}`]),
  text(
    'passed on: Dutch',
    `Hoi Ann,\n\nZie hieronder het antwoord van onze IT-afdeling.\n\nGroeten,\nCat\n\nVan: Ivo Tech <ivo@fabrikam.example>\nVerzonden: donderdag 11 juni 2026 09:15\nAan: Cat Lane\nOnderwerp: RE: accounts\n\nHallo Cat,\n\nOA: ${J}\n\nMet vriendelijke groet\nIvo`,
  ),
  text(
    'passed on: Spanish',
    `Hola Ann, te reenvío la respuesta de IT.\n\nDe: Ivo Tech <ivo@fabrikam.example>\nEnviado el: jueves, 11 de junio de 2026 9:15\nPara: Cat Lane\nAsunto: RV: cuentas\n\nOA: ${J}`,
  ),
  text(
    'passed on: by Thunderbird',
    `FYI\n\n-------- Forwarded Message --------\nSubject: accounts\nDate: Thu, 11 Jun 2026 09:15:00 +0200\nFrom: Ivo Tech <ivo@fabrikam.example>\nTo: cat@fabrikam.example\n\nOA: ${J}\n\n--\nIvo`,
  ),
  text(
    'passed on: with the signs of our letter below',
    `See below.\n\nFrom: Ivo Tech <ivo@fabrikam.example>\nSent: Thursday, June 11, 2026 9:15 AM\nTo: Cat\nSubject: x\n\nOA: ${J}\n\nOn Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@account.example> wrote:\n> ${LETTER.replaceAll('\n', '\n> ')}`,
  ),
  text(
    'passed on: an away note',
    `See below, he is away.\n\nFrom: Ivo Tech <ivo@fabrikam.example>\nSent: Thursday, June 11, 2026 9:15 AM\nTo: Cat\nSubject: Automatic reply\n\nI am out of the office until Monday. Contact ${B}.`,
    [],
  ),
  text(
    'signature: name, title and address alone',
    `OA: ${J}\n\nRegards,\n\nCat Lane\nOnline Services Manager | Fabrikam\nE roe@fabrikam.example | M +47 555 01 000`,
  ),
  text('signature: i.V.', `OA: ${J}\n\nMit freundlichen Grüßen\ni.V. Rik Roe\nroe@fabrikam.example`),
  text(
    'signature: two languages',
    `OA: ${J}\n\nMit freundlichen Grüßen / Kind regards\n\nRik Roe\nroe@fabrikam.example`,
  ),
  text(
    'signature: with best regards from',
    `OA: ${J}\n\nWith best regards from Oslo,\nRik\nroe@fabrikam.example`,
  ),
  text('signature: Thanks & Regards', `OA: ${J}\n\nThanks & Regards,\nRik Roe\nroe@fabrikam.example`),
  text(
    'signature: French formula',
    `OA: ${J}\n\nJe vous prie d'agréer, Madame, l'expression de mes salutations distinguées.\n\nJean Roe\nroe@fabrikam.example`,
  ),
  text(
    'signature: stars',
    `OA: ${J}\n\n*Cat Lane*\n*Online Services Manager*\nT: +47 555 01 000\nroe@fabrikam.example`,
  ),
  text(
    'signature: postal',
    `OA: ${J}\n\nRik Roe\nFabrikam AS, Storgata 1, 0155 Oslo\nTlf. 555 01 000\nroe@fabrikam.example`,
  ),
  text(
    'signature: Japanese rules',
    `OA: ${J}\n\n以上、よろしくお願いいたします。\n\n━━━━━━━━━━\n株式会社ファブリカム\n田中\nroe@fabrikam.example\n━━━━━━━━━━`,
  ),
  text(
    'signature: Japanese rules alone',
    `OA: ${J}\n\n*****************\n田中 太郎\nTEL: 03-5550-1000\nroe@fabrikam.example\n*****************`,
  ),
  text('signature: Chinese', `OA: ${J}\n\n祝好！\n王伟\n电话：010-55501000\nroe@fabrikam.example`),
  text(
    'away: long',
    `Hello,\n\nThank you for your email. I am currently out of office with limited access to email and will return on June 22.\n\nFor licensing topics please contact:\nJane Doe, ${J}\n\nBest\nCat`,
    [],
  ),
  text(
    'away: with a title as a role',
    `Out of office until Monday.\nOnline Service Manager on duty: see intranet.\nUrgent: ${B}`,
    [],
  ),
  text(
    'away: Danish',
    `Tak for din mail. Jeg holder ferie og er ikke på kontoret før mandag. Kontakt ${B}.`,
    [],
  ),
  text('away: Finnish', `Olen lomalla 20.6. asti. Kiireellisissä asioissa ${B}`, []),
  text('away: Hungarian', `Szabadságon vagyok, sürgős esetben: ${B}`, []),
  text(
    'away: left the company',
    `Automatic reply: Cat Lane has left the company. Please direct your mail to ${B}.`,
    [],
  ),
  text(
    'undelivered: quota',
    `Your message to cat@fabrikam.example couldn't be delivered.\nThe recipient's mailbox is full. Contact ${B}.\n452 4.2.2 mailbox full`,
    [],
  ),
  text('undelivered: Spanish', `No se pudo entregar el mensaje a los siguientes destinatarios:\n${J}`, []),
  text(
    'says where the letter came',
    `Hello Ann, your mail from June 10, 2026 3:15 PM to info@fabrikam.example reached me. OA: ${J}`,
    [`OA ${J}`],
  ),
  text('a date label of their own', `Date: 1 July 2026\nOA: ${J}\nNTC: ${M}`, [`OA ${J}`, `NTC ${M}`]),
  text('to as a label', `To: Ann\nOA: ${J}`),
  text('from as a label', `From: Fabrikam IT\nOA: ${J}`),
  text(
    'contact fields',
    `Contact 1\nName: Jane Doe\nE-Mail: ${J}\nPhone: +47 555 01 000\nRole: OA\n\nContact 2\nName: Mia Moe\nE-Mail: ${M}\nPhone: +47 555 01 001\nRole: NTC`,
    [`OA ${J}`, `NTC ${M}`],
  ),
  text('rules between contacts', `OA: ${J}\n----------\nNTC: ${M}\n----------\nOSM: ${B}`, [
    `OA ${J}`,
    `NTC ${M}`,
    `OSM ${B}`,
  ]),
  text('thanks first, then a sentence', `Thanks Ann!\n\nPlease use ${J} as Online Administrator.\n\nCat`),
  text('kind regards first', `Dear Ann, kind regards to you. Our OA is ${J}.`),
  text('webinar in a sentence', `After the webinar we decided: OA: ${J}`),
  text('see attached and named', `Attached is the form. OA: ${J}`),
  text('a note on privacy', `As data protection officer I say: OA: ${J}\nNTC: ${M}`, [`OA ${J}`, `NTC ${M}`]),
  text('address: underscores of markdown', `OA: _${J}_`),
  text('address: quotes', `OA: "${J}"`),
  text('address: in Chinese brackets', `OA：（${J}）`),
  text('address: at in German', 'OA: jane (ät) fabrikam (punkt) example'),
  text('address: in angle and mailto and name', `OA: Jane Doe <${J}<mailto:${J}>>`),
  text('address: Outlook plain of a link', `OA: Jane Doe <mailto:${J}> and NTC: Mia Moe <mailto:${M}>`, [
    `OA ${J}`,
    `NTC ${M}`,
  ]),
];
