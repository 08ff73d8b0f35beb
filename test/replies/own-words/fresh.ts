import { B, html, J, LETTER, M, type Row, text } from './rows.ts';

const JA =
  '差出人: Ann Lee <ann@account.example>\n送信日時: 2026年6月10日 15:15\n宛先: Cat Lane <cat@fabrikam.example>\n件名: Action Required';
const KO =
  '보낸사람: "Ann Lee" <ann@account.example>\n받는사람: "Cat" <cat@fabrikam.example>\n보낸날짜: 2026-06-10(수) 15:15:12\n제목: Action Required';
const FR =
  'De : Ann Lee <ann@account.example>\nEnvoyé : mercredi 10 juin 2026 15:15\nÀ : Cat Lane <cat@fabrikam.example>\nObjet : Action Required';
const OURS =
  '<div><p>Dear Cat,</p><p>Your agreement is coming up. Please reply to this e-mail.</p><table><tr><td><p><strong>1. Notices Contact</strong> (required)</p><p>old.ntc@fabrikam.example</p></td></tr></table><table><tr><td><p><strong>2. Online Administrator</strong> (required)</p><p>old.oa@fabrikam.example</p></td></tr></table></div>';
const HEAD =
  '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>Da:</b> Ann Lee &lt;ann@account.example&gt;<br><b>Inviato:</b> mercoledì 10 giugno 2026 15:15<br><b>A:</b> Cat Lane<br><b>Oggetto:</b> x</p></div>';
const IVO =
  '<p><b>From:</b> Ivo Tech &lt;ivo@fabrikam.example&gt;<br><b>Sent:</b> Thursday, June 11, 2026 9:15 AM<br><b>To:</b> Cat<br><b>Subject:</b> x</p>';

/** Written last, and measured before anything was changed for them. */
export const FRESH_ROWS: readonly Row[] = [
  text(
    'Japanese business answer',
    `Ann 様\n\nお世話になっております。ファブリカムの田中です。\n\nOA: ${J}\n\n以上、よろしくお願いいたします。\n\n田中 太郎\nroe@fabrikam.example\n\n${JA}\n\n${LETTER}`,
  ),
  text(
    'Korean business answer',
    `안녕하세요, Ann 님.\n\nOA: ${J}\n\n감사합니다.\n김철수 드림\nroe@fabrikam.example\n\n-----Original Message-----\n${KO}\n\n${LETTER}`,
  ),
  text(
    'Chinese business answer',
    `Ann 您好：\n\nOA：${J}\n\n此致\n敬礼\n\n王伟 | 电话 010-5550 | roe@fabrikam.example\n\n发件人：Ann Lee\n日期：2026年6月10日 星期三 15:15\n收件人：Cat\n主题：x\n\n${LETTER}`,
  ),
  text(
    'French business answer',
    `Bonjour Ann,\n\nOA : ${J}\n\nBien à vous,\n\nJean Roe\nResponsable informatique\nTél. : +33 1 55 50 01 00\nroe@fabrikam.example\n\n${FR}\n\n${LETTER}`,
  ),
  text(
    'Portuguese business answer',
    `Olá Ann,\n\nOA: ${J}\n\nCom os melhores cumprimentos,\nJoão Roe\nroe@fabrikam.example\n\nDe: Ann Lee <ann@account.example>\nData: quarta-feira, 10 de junho de 2026 às 15:15\nPara: Cat Lane\nAssunto: x\n\n${LETTER}`,
  ),
  text(
    'Polish business answer',
    `Dzień dobry,\n\nOA: ${J}\n\nZ poważaniem,\nJan Roe\nKierownik IT\nroe@fabrikam.example\n\n-----Wiadomość oryginalna-----\nOd: Ann Lee\nWysłano: środa, 10 czerwca 2026 15:15\nDo: Cat\nTemat: x\n\n${LETTER}`,
  ),
  text(
    'Turkish business answer',
    `Merhaba Ann,\n\nOA: ${J}\n\nİyi çalışmalar,\nroe@fabrikam.example\n\nAnn Lee <ann@account.example>, 10 Haz 2026 Çar, 15:15 tarihinde şunu yazdı:\n\n${LETTER}`,
  ),
  text(
    'Russian business answer',
    `Здравствуйте, Ann!\n\nOA: ${J}\n\nС уважением,\nИван Иванов\nтел. +7 495 555-01-00\nroe@fabrikam.example\n\nОт: Ann Lee\nДата: среда, 10 июня 2026 г. в 15:15\nКому: Cat\nТема: x\n\n${LETTER}`,
  ),
  text(
    'Arabic business answer',
    `مرحبا Ann،\n\nOA: ${J}\n\nمع خالص التحية،\nroe@fabrikam.example\n\n-----الرسالة الأصلية-----\nمن: Ann Lee\nالتاريخ: الأربعاء، ١٠ يونيو ٢٠٢٦\nإلى: Cat\nالموضوع: x\n\n${LETTER}`,
  ),
  text(
    'Greek business answer',
    `Καλημέρα Ann,\n\nOA: ${J}\n\nΜε φιλικούς χαιρετισμούς,\nroe@fabrikam.example\n\nΑπό: Ann Lee\nΗμερομηνία: 10/06/2026\nΠρος: Cat\nΘέμα: x\n\n${LETTER}`,
  ),
  text(
    'Hungarian business answer',
    `Tisztelt Ann!\n\nOA: ${J}\n\nÜdvözlettel:\nKis János\nroe@fabrikam.example\n\nFrom: Ann Lee\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat\nSubject: x\n\n${LETTER}`,
  ),
  text(
    'Finnish business answer',
    `Hei Ann,\n\nOA: ${J}\n\nYstävällisin terveisin / Best regards,\nJan Roe\nroe@fabrikam.example\n\nLähettäjä: Ann Lee\nLähetetty: keskiviikko 10. kesäkuuta 2026 15.15\nVastaanottaja: Cat\nAihe: x\n\n${LETTER}`,
  ),
  text(
    'Vietnamese business answer',
    `Chào Ann,\n\nOA: ${J}\n\nTrân trọng,\nNguyễn\nroe@fabrikam.example\n\nTừ: Ann Lee <ann@account.example>\nNgày: Th 4, 10 thg 6, 2026 lúc 15:15\nĐến: <cat@fabrikam.example>\nChủ đề: x\n\n${LETTER}`,
  ),
  text(
    'Swiss answer in three languages',
    `Guten Tag Ann\n\nOA: ${J}\n\nFreundliche Grüsse | Meilleures salutations | Cordiali saluti\n\nRik Roe\nroe@fabrikam.example`,
  ),
  text(
    'head, an Exchange rule of dashes',
    `OA: ${J}\n\n-------------------------------------------------\nVon: Ann Lee\nGesendet: 10.06.2026 15:15:12\nAn: Cat\nCc:\nBetreff: x\n\n${LETTER}`,
  ),
  text(
    'head with importance',
    `OA: ${J}\n\nFrom: Ann Lee <ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat Lane\nSubject: x\nImportance: High\n\n${LETTER}`,
  ),
  text(
    'head with a long To of Exchange names',
    `OA: ${J}\n\nFrom: Lee, Ann (Account) <ann@account.example>\nSent: 10 June 2026 15:15\nTo: Lane, Cat; Doe, Dan; Poe, Eve;\nRoe, Fay; Moe, Guy\nCc: Licensing\nSubject: x\n\n${LETTER}`,
  ),
  text('head in upper case', `OA: ${J}\n\nFROM: Ann Lee\nSENT: Wednesday\nTO: Cat\nSUBJECT: x\n\n${LETTER}`),
  text(
    'head with no spaces',
    `OA: ${J}\n\nFrom:Ann Lee<ann@account.example>\nDate:2026-06-10 15:15:12\nTo:Cat\nSubject:x\n\n${LETTER}`,
  ),
  text(
    'head whose From is wrapped',
    `OA: ${J}\n\nFrom: Ann Lee, Licensing Team of the Account\n<ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat\nSubject: x\n\n${LETTER}`,
  ),
  text(
    'wrote, over three lines',
    `OA: ${J}\n\nOn Wednesday, June 10, 2026 at 03:15:12 PM GMT+2,\nAnn Lee\n<ann@account.example> wrote:\n\n${LETTER}`,
  ),
  text(
    'wrote, in French over two lines',
    `OA: ${J}\n\nLe mer. 10 juin 2026 à 15:15, Ann Lee <ann@account.example> a\nécrit :\n\n${LETTER}`,
  ),
  text(
    'wrote, in German with time first',
    `OA: ${J}\n\nAnn Lee <ann@account.example> schrieb am Mi., 10. Juni 2026, 15:15:\n\n${LETTER}`,
  ),
  text(
    'wrote, in an American way',
    `OA: ${J}\n\nOn Jun 10, 2026, at 3:15 PM, Lee, Ann <ann@account.example> wrote:\n\n${LETTER}`,
  ),
  text(
    'wrote, with an arrow above',
    `OA: ${J}\n\n> On Jun 10, 2026, at 3:15 PM, Ann Lee <ann@account.example> wrote:\n> \n> ${LETTER.replaceAll('\n', '\n> ')}\n`,
  ),
  text(
    'signs with a bar',
    `OA: ${J}\n\nAm 10.06.2026 um 15:15 schrieb Ann Lee:\n| Online Administrator: x@fabrikam.example\n| Notices Contact: y@fabrikam.example`,
  ),
  text(
    'inline, Cat in brackets',
    `On Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@account.example> wrote:\n> Please name the Online Administrator.\n\n[Cat] OA: ${J}\n\n> Please name the Notices Contact.\n\n[Cat] NTC: ${M}\n\n> Thanks`,
    [`OA ${J}`, `NTC ${M}`],
  ),
  text(
    'inline, numbers',
    `On Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@account.example> wrote:\n> 1. Online Administrator?\n${J}\n> 2. Online Service Manager?\n${B}\n> 3. Notices Contact?\n${M}`,
    [`OA ${J}`, `OSM ${B}`, `NTC ${M}`],
  ),
  text(
    'inline in Spanish',
    `El mié, 10 jun 2026 a las 15:15, Ann Lee (<ann@account.example>) escribió:\n> Administrador en línea: old.oa@fabrikam.example\nYa no, ahora OA: ${J}\n> Gracias`,
  ),
  text(
    'below, two quotations above',
    `> > OA: x@fabrikam.example\n> NTC: y@fabrikam.example\n\nOA: ${J}\n\nCat`,
  ),
  text(
    'below, Norwegian',
    `Fra: Ann Lee <ann@account.example>\nSendt: onsdag 10. juni 2026 15:15\nTil: Cat Lane <cat@fabrikam.example>\nEmne: x\n\nHei Ann,\n\nOA: ${J}\n\nMed vennlig hilsen\nCat`,
  ),
  text('below, Japanese', `${JA}\n\nAnn様\n\nOA: ${J}\n\nよろしくお願いします。\nCat`),
  html(
    'below, in a cell of its own',
    `<div>Von: Ann Lee &lt;ann@account.example&gt;<br>Gesendet: 10.06.2026 15:15<br>An: Cat Lane<br>Betreff: x</div><br><div>Hallo Ann,</div><div>OA: ${J}</div><div>Gruß Cat</div>`,
  ),
  html(
    'Italian, comments in green',
    `<p>Vedi i miei commenti in verde qui sotto.</p>${HEAD}${OURS.replace('<p>old.oa@fabrikam.example</p>', `<p>old.oa@fabrikam.example</p><p><span style="color:#00B050">${J}</span></p>`)}`,
  ),
  html(
    'comments with names in the table',
    `<p>Siehe unten.</p>${HEAD}<table><tr><td>Notices Contact</td><td><span style="color:red">Mia Moe, ${M}</span></td></tr><tr><td>Online Administrator</td><td><span style="color:red">Jane Doe, ${J}</span></td></tr></table>`,
    [`OA ${J}`, `NTC ${M}`],
  ),
  html(
    'comment in red with its role',
    `<p>My answer is in red.</p>${HEAD}${OURS}<p style="color:red">OA: ${J}</p>`,
  ),
  html(
    'our letter in dark mode',
    `<p>Let me ask.</p>${HEAD}${OURS.replaceAll('<p>', '<p style="color:rgb(230,230,230) !important" data-ogsc="rgb(36,36,36)">')}`,
    [],
  ),
  html(
    'our letter with a coloured link',
    `<p>See below, I will ask.</p>${HEAD}<p>OA: <a href="mailto:old.oa@fabrikam.example" style="color:#0563C1">old.oa@fabrikam.example</a></p>`,
    [],
  ),
  html(
    'our letter with a link coloured inside',
    `<p>See below, I will ask.</p>${HEAD}<p>OA: <a href="mailto:old.oa@fabrikam.example"><span style="color:#0563C1">old.oa@fabrikam.example</span></a></p>`,
    [],
  ),
  html(
    'our letter with a bold link',
    `<p>See below, I will ask.</p>${HEAD}<p>OA: <a href="mailto:old.oa@fabrikam.example"><u><font color="blue">old.oa@fabrikam.example</font></u></a></p>`,
    [],
  ),
  html(
    'passed on in the body of Outlook on the web',
    `<div>Hi Ann, find the answer from our IT below.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">${IVO}</div><div>Hi Cat</div><div>OA: ${J}</div><div>Ivo</div><div id="appendonsend"></div><div id="divRplyFwdMsg"><p><b>From:</b> Cat Lane &lt;cat@fabrikam.example&gt;<br><b>Sent:</b> Thursday<br><b>To:</b> Ivo<br><b>Subject:</b> x</p></div><div>Can you tell me? OA: x@fabrikam.example?</div>`,
  ),
  html(
    'passed on in a blockquote',
    `<div>Antwort unserer IT siehe unten.</div><blockquote type="cite"><div>Anfang der weitergeleiteten Nachricht:</div><br><div><b>Von: </b>Ivo Tech &lt;ivo@fabrikam.example&gt;</div><div><b>Betreff: </b>x</div><div><b>Datum: </b>11. Juni 2026 um 09:15:00 MESZ</div><div><b>An: </b>cat@fabrikam.example</div><br><div>OA: ${J}</div></blockquote>`,
  ),
  html(
    'passed on, but they answer themselves',
    `<p>Please ignore what IT says below, NTC: ${M}</p>${HEAD.replace('Ann Lee &lt;ann@account.example&gt;', 'Ivo &lt;ivo@fabrikam.example&gt;')}<p>OA: ${J}</p>`,
    [`NTC ${M}`],
  ),
  html(
    'hidden tracking words',
    `<div style="display:none !important;font-size:1px">OA: x@fabrikam.example</div><p>OA: ${J}</p>`,
  ),
  html('hidden by visibility', `<p>OA: ${J}</p><p style="visibility:hidden">NTC: ${M}</p>`),
  html(
    'Mimecast',
    `<p>OA: <a href="https://protect-eu.mimecast.com/s/AbCdEf?domain=fabrikam.example">${J}</a></p>`,
  ),
  html('Outlook conditional comments', `<!--[if mso]><p>NTC: ${M}</p><![endif]--><p>OA: ${J}</p>`),
  html('non-breaking spaces around', `<p>OA:&nbsp;&nbsp;${J}&nbsp;</p>`),
  html(
    'words over spans',
    `<p><span>O</span><span>A: </span><span>jane</span><span>@fabrikam</span><span>.example</span></p>`,
  ),
  html(
    'words over spans of colour',
    `<p><span style="color:black">OA: jane@</span><span style="color:#1F497D">fabrikam.example</span></p>`,
  ),
  text('mail addresses behind names twice', `OA: Jane Doe <${J}> (${J})`),
  text('wide brackets and comma', `OA：Jane Doe（${J}），NTC：Mia Moe（${M}）`, [`OA ${J}`, `NTC ${M}`]),
  text('AT in a sentence', `We are AT WORK on it. OA: ${J}`),
  text('[at] and [.]', `OA: jane[at]fabrikam[.]example`),
  text('at sign with spaces', `OA: jane @ fabrikam.example`),
  text(
    'away, thanks first',
    `Thank you for your message!\n\nI will be out of the office from June 10 to June 20 and will have no access to my e-mail. My colleague Bob Ray (${B}) will be happy to help.\n\nKind regards,\nCat`,
    [],
  ),
  text('away, Czech', `Dobrý den, jsem na dovolené do 20. 6. V naléhavých případech pište na ${B}.`, []),
  text('away, Norwegian', `Jeg er for tiden ikke på kontoret. Ved hastesaker kontakt ${B}.`, []),
  text('away, Greek', `Αυτόματη απάντηση: Απουσιάζω με άδεια. Επείγοντα: ${B}`, []),
  text('away, Arabic', `رد تلقائي: أنا خارج المكتب. للأمور العاجلة ${B}`, []),
  text('away, a person says so', `Hi Ann,\n\nI'm on vacation, so ${B} answers for me.`, []),
  text(
    'a role in a disclaimer',
    `OA: ${J}\n\nThis message may contain confidential information. Our Data Protection Officer can be reached at dpo@fabrikam.example.`,
  ),
  text(
    'footer of a ticket',
    `OA: ${J}\n\n--\nTicket 4711 | helpdesk@fabrikam.example | Please do not change the subject`,
  ),
  text('ticket line above', `##- Please type your reply above this line -##\n\nOA: ${J}`),
  text('phone of another name', `OA: ${J}\n\nSent from my Xperia\n\n---- Ann Lee wrote ----\n\n${LETTER}`),
  text(
    'BlackBerry',
    `OA: ${J}\n\nSent from my BlackBerry - the most secure mobile device\n\nFrom: ann@account.example\nSent: June 10, 2026 3:15 PM\nTo: cat@fabrikam.example\nSubject: x\n\n${LETTER}`,
  ),
  text('postscript', `OA: ${J}\n\nBest regards\nCat\n\nPS: OSM: ${B}`, [`OA ${J}`, `OSM ${B}`]),
  text('a signature in the middle', `OA: ${J}\nBest,\nCat\nroe@fabrikam.example\n\nP.S. NTC: ${M}`, [
    `OA ${J}`,
    `NTC ${M}`,
  ]),
];
