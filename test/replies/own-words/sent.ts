import { B, html, J, LETTER, M, type Row, text } from './rows.ts';

const H =
  'From: Ann Lee <ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat Lane <cat@fabrikam.example>\nSubject: Action Required';
const OURS =
  '<p>Dear Cat,</p><p>Please reply to this e-mail.</p><p>Notices Contact: old.ntc@fabrikam.example</p><p>Online Administrator: old.oa@fabrikam.example</p>';
const DIV =
  '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Ann Lee &lt;ann@account.example&gt;<br><b>Sent:</b> Wednesday, June 10, 2026 3:15 PM<br><b>To:</b> Cat<br><b>Subject:</b> x</p></div>';
/** Answers as they were sent, by nothing but their number. */
export const SENT_ROWS: readonly Row[] = [
  text(
    'as sent, 1',
    `Dear Ann,\n\nPlease find the requested contacts below.\n\nOA: ${J}\n\nShould you need anything else, do not hesitate to contact me.\n\nBest,\nCat Lane\nOnline Services Manager\n+47 555 01 000 | roe@fabrikam.example\n\n${H}\n\n${LETTER}`,
  ),
  text('as sent, 2', `OA: ${J}\n\nwww.fabrikam.example | Follow us on LinkedIn\nroe@fabrikam.example`),
  text('as sent, 3', `OA: ${J}\n\nRik Roe\nroe@fabrikam.example\nOnline Services Manager`, [
    `OA ${J}`,
    `OSM roe@fabrikam.example`,
  ]),
  text(
    'as sent, 4',
    `Hallo Ann,\n\nOA: ${J}\n\nMit besten Grüßen aus Köln\nRik Roe\n- Lizenzmanagement -\nroe@fabrikam.example\n\nBesuchen Sie uns auf der Messe`,
  ),
  text(
    'as sent, 5',
    `Hi Ann\n\nOA: ${J}\n\nSent with Proton Mail secure email.\n\nOn Wednesday, June 10th, 2026 at 3:15 PM, Ann Lee <ann@account.example> wrote:\n\n> ${LETTER.replaceAll('\n', '\n> ')}`,
  ),
  text(
    'as sent, 6',
    `OA: ${J}\n\nEnvoyé à partir de Outlook pour iOS<https://aka.ms/o0ukef>\n________________________________\nDe : Ann Lee <ann@account.example>\nEnvoyé : mercredi, juin 10, 2026 3:15 PM\nÀ : Cat\nObjet : x\n\n${LETTER}`,
  ),
  text(
    'as sent, 7',
    `OA: ${J}\n\nHanki Outlook for Android<https://aka.ms/x>\n________________________________\nLähettäjä: Ann Lee\nLähetetty: keskiviikko, kesäkuuta 10, 2026\nVastaanottaja: Cat\nAihe: x\n\n${LETTER}`,
  ),
  text(
    'as sent, 8',
    `OA: ${J}\n\n从 Windows 版邮件发送\n\n发件人: Ann Lee\n发送时间: 2026年6月10日\n收件人: Cat\n主题: x\n\n${LETTER}`,
  ),
  text(
    'as sent, 9',
    `OA: ${J}\n\nSent from Mail for Windows\n\nVan: Ann Lee\nVerzonden: woensdag 10 juni 2026\nAan: Cat\nOnderwerp: x\n\n${LETTER}`,
  ),
  text(
    'as sent, 10',
    `OA: ${J}\n\n发自 网易邮箱大师\n---- 回复的原邮件 ----\n| 发件人 | Ann Lee<ann@account.example> |\n| 日期 | 2026年06月10日 15:15 |\n| 收件人 | cat |\n| 主题 | x |\n\n${LETTER}`,
  ),
  text(
    'as sent, 11',
    `OA: ${J}\n\n---- Replied Message ----\n| From | Ann Lee<ann@account.example> |\n| Date | 06/10/2026 15:15 |\n| To | cat |\n| Subject | x |\n${LETTER}`,
  ),
  text(
    'as sent, 12',
    `OA: ${J}\n\n2026年6月10日(水) 午後3:15 Ann Lee <ann@account.example>:\n\n> ${LETTER.replaceAll('\n', '\n> ')}`,
  ),
  text(
    'as sent, 13',
    `OA: ${J}\n\n----- 元のメッセージ -----\n差出人: Ann Lee\n宛先: Cat\n送信済み: 2026年6月10日\n件名: x\n\n${LETTER}`,
  ),
  text(
    'as sent, 14',
    `OA: ${J}\n\nOn 2026/06/10 15:15, Ann Lee wrote:\n> ${LETTER.replaceAll('\n', '\n> ')}`,
  ),
  text('as sent, 15', `OA: ${J}\n\nAnn Leeさんは書きました:\n> ${LETTER.replaceAll('\n', '\n> ')}`),
  text(
    'as sent, 16',
    `OA: ${J}\n\nDne st 10. 6. 2026 15:15 uživatel Ann Lee <ann@account.example> napsal:\n\n${LETTER}`,
  ),
  text(
    'as sent, 17',
    `OA: ${J}\n\nQuoting Ann Lee <ann@account.example>:\n\n> ${LETTER.replaceAll('\n', '\n> ')}`,
  ),
  text(
    'as sent, 18',
    `OA: ${J}\n\n*From:* Ann Lee <ann@account.example>\n*Sent:* Wednesday\n*To:* Cat\n*Subject:* x\n\n${LETTER}`,
  ),
  text('as sent, 19', `OA: ${J}\n\n[Ann Lee wrote on June 10, 2026:]\n\n${LETTER}`),
  text('as sent, 20', `${H}\n\n${LETTER}\n\nAnswer:\nOA: ${J}`),
  text(
    'as sent, 21',
    `Am 10.06.2026 um 15:15 schrieb Ann Lee <ann@account.example>:\n\n${LETTER}\n\nHallo Ann,\n\nOA: ${J}\n\nGruß\nCat`,
  ),
  text(
    'as sent, 22',
    `On Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@account.example> wrote:\n\n> Dear Cat,\n>\n> Notices Contact: old.ntc@fabrikam.example\n\n-> ${M}\n\n> Online Administrator: old.oa@fabrikam.example\n\n-> ${J}\n\n> Best regards`,
    [`NTC ${M}`, `OA ${J}`],
  ),
  html(
    'as sent, 23',
    `<div>Hi Ann,</div><div><br></div><div>OA: ${J}</div><div><br></div><div>Thanks,</div><div>Rik</div><div>roe@fabrikam.example</div><div><br></div><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">El mié, 10 jun 2026 a las 15:15, Ann Lee (&lt;ann@account.example&gt;) escribió:<br></div><blockquote class="gmail_quote">${OURS}</blockquote></div>`,
  ),
  html(
    'as sent, 24',
    `<p>OA: ${J}</p><p><i>This email has been scanned by a security service. Report to soc@fabrikam.example</i></p>${DIV}${OURS}`,
  ),
  html(
    'as sent, 25',
    `<p><b>Please see my answers below in the mail.</b></p>${DIV}<p>Dear Cat,</p><p>Notices Contact: old.ntc@fabrikam.example</p><p style="margin-left:20px;color:#7030A0">${M}</p><p>Online Administrator: old.oa@fabrikam.example</p><p style="margin-left:20px;color:#7030A0">${J}</p>`,
    [`NTC ${M}`, `OA ${J}`],
  ),
  html(
    'as sent, 26',
    `<p>Antworten in rot.</p>${DIV}<ul><li>Online Administrator: old.oa@fabrikam.example <font color="red">jetzt ${J}</font></li></ul>`,
  ),
  html(
    'as sent, 27',
    `<p>Hi Ann, comments in line.</p>${DIV}<table border="1"><tr><th>Role</th><th>Contact</th><th>New</th></tr><tr><td>Online Administrator</td><td>old.oa@fabrikam.example</td><td><b>${J}</b></td></tr></table>`,
  ),
  html(
    'as sent, 28',
    `<p>${J} as OA</p><div><hr></div><div><b>From:</b> Ann Lee<br><b>Sent:</b> Wednesday<br><b>To:</b> Cat<br><b>Subject:</b> x</div>${OURS}`,
  ),
  html(
    'as sent, 29',
    `<p>OA: ${J}</p><div id="divTagDefaultWrapper"></div><div id="x_divRplyFwdMsg"><font><b>Kimden:</b> Ann Lee<br><b>Gönderildi:</b> 10 Haziran 2026<br><b>Kime:</b> Cat<br><b>Konu:</b> x</font></div>${OURS}`,
  ),
  html(
    'as sent, 30',
    `<p>FYI</p><div id="isForwardContent"><div>---------- Forwarded message ----------</div><div>From: Ivo &lt;ivo@fabrikam.example&gt;</div><div>Date: 2026-06-11</div><div>Subject: x</div><div>OA: ${J}</div></div>`,
  ),
  text(
    'as sent, 31',
    `Ann,\n\nhere is the mail of our IT:\n\nVon: Ivo Tech\nGesendet: Donnerstag, 11. Juni 2026 09:15\nAn: Cat Lane\nBetreff: AW: Konten\n\nMoin Cat,\n\nOA: ${J}\n\nVG\nIvo\nTel. 555\nivo@fabrikam.example`,
  ),
  text(
    'as sent, 32',
    `WG: Konten\n\nVon: Ivo Tech <ivo@fabrikam.example>\nGesendet: Donnerstag, 11. Juni 2026 09:15\nAn: Cat Lane\nBetreff: AW: Konten\n\nOA: ${J}`,
  ),
  text(
    'as sent, 33',
    `Do you know him?\n\n${H.replace('Ann Lee <ann@account.example>', 'Ann Lee')}\n\n${LETTER}`,
    [],
  ),
  text('as sent, 34', `I'm out of the office. For licensing please contact ${J}.\n\n${H}\n\n${LETTER}`, []),
  text(
    'as sent, 35',
    `Danke für Ihre E-Mail. Ich bin derzeit nicht erreichbar. Meine Vertretung übernimmt Bob Ray (${B}).`,
    [],
  ),
  text(
    'as sent, 36',
    `Please note that I no longer work at Fabrikam. This mailbox is not monitored. Contact ${B}.`,
    [`? ${B}`],
  ),
  text('as sent, 37', `Your message to ${J} has been delayed. 451 4.4.1 timeout`, []),
  text('as sent, 38', `Recall: Cat Lane would like to recall the message, "x".`, []),
  text(
    'as sent, 39',
    `Accepted: WSA call\nWhen: Friday\nWhere: Teams\nOrganizer: Ann Lee <lee@account.example>`,
    [],
  ),
  text('as sent, 40', `OA: ｊａｎｅ@fabrikam．example`),
  text('as sent, 41', `OA: jane@fabrikam.example (mailto:jane@fabrikam.example)`),
  text('as sent, 42', `OA: <mailto:jane@fabrikam.example|jane@fabrikam.example>`),
  text('as sent, 43', `OA: [jane@fabrikam.example](mailto:jane@fabrikam.example)`),
  text('as sent, 44', `OA: jane [ at ] fabrikam [ dot ] example`),
  text('as sent, 45', `OA: jane{at}fabrikam{dot}example`),
];
