import { B, html, J, LETTER, type Row, text } from './rows.ts';

const H =
  'From: Ann Lee <ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat Lane <cat@fabrikam.example>\nSubject: Action Required';
const OURS =
  '<p>Dear Cat,</p><p>Please reply to this e-mail.</p><p>Notices Contact: old.ntc@fabrikam.example</p><p>Online Administrator: old.oa@fabrikam.example</p>';
const DIV =
  '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Ann Lee &lt;ann@account.example&gt;<br><b>Sent:</b> Wednesday, June 10, 2026 3:15 PM<br><b>To:</b> Cat<br><b>Subject:</b> x</p></div>';
/** Ends of messages and ways to pass one on, as many as people have. */
export const LAST_ROWS: readonly Row[] = [
  text(
    'head: empty lines under a rule',
    `OA: ${J}\n\nKind Regards\n\nCat\n\n________________________________\n\nFrom: Ann Lee\n\nSent: Wednesday\n\nTo: Cat\n\nSubject: x\n\n${LETTER}`,
  ),
  text(
    'closing: De bästa hälsningar',
    `Hej Ann\n\nOA: ${J}\n\nDe bästa hälsningar\nCat Lane\nroe@fabrikam.example`,
  ),
  text(
    'closing: Danish and English',
    `OA: ${J}\n\nVenlig hilsen / Best regards\nRik Roe\nIT Manager\nroe@fabrikam.example`,
  ),
  text('closing: from a town', `OA: ${J}\n\nHerzliche Grüße aus München\nRik\nroe@fabrikam.example`),
  text('closing: a team', `OA: ${J}\n\nViele Grüße\n\nIhr IT-Team\nit@fabrikam.example`),
  text('closing: Danke und Gruß', `OA: ${J}\n\nDanke und Gruß\nRik\nroe@fabrikam.example`),
  text('closing: thanks and regards', `OA: ${J}\n\nMany thanks and kind regards,\nRik\nroe@fabrikam.example`),
  text('closing: Thanking you', `OA: ${J}\n\nThanking you,\nRik\nroe@fabrikam.example`),
  text('closing: saludo y gracias', `OA: ${J}\n\nUn saludo y gracias,\nJuan\nroe@fabrikam.example`),
  text('closing: gracias y saludos', `OA: ${J}\n\nMuchas gracias y saludos,\nJuan\nroe@fabrikam.example`),
  text('closing: Grazie e saluti', `OA: ${J}\n\nGrazie e cordiali saluti\nGianni\nroe@fabrikam.example`),
  text(
    'closing: Obrigado e cumprimentos',
    `OA: ${J}\n\nObrigado e cumprimentos,\nJoão\nroe@fabrikam.example`,
  ),
  text('closing: Merci et bonne journée', `OA: ${J}\n\nMerci et bonne journée\nJean\nroe@fabrikam.example`),
  text('closing: Bedankt en groet', `OA: ${J}\n\nBedankt en groet,\nJan\nroe@fabrikam.example`),
  text('closing: in kanji', `OA: ${J}\n\n宜しくお願い致します。\n\n田中\nroe@fabrikam.example`),
  text('closing: a name without a space', `OA: ${J}\n\nBest Regards,Rik Roe\nroe@fabrikam.example`),
  text('a name after a dash is no closing', `OA: ${J}\n\n- Rik\nroe@fabrikam.example`, [
    `OA ${J}`,
    `? roe@fabrikam.example`,
  ]),
  text(
    'signature: all in one line',
    `OA: ${J}\n\nCat Lane, Online Services Manager, Fabrikam AS, +47 555 01 000, roe@fabrikam.example`,
  ),
  text(
    'signature: a company alone',
    `OA: ${J}\n\nFabrikam AS | Storgata 1 | 0155 Oslo | info@fabrikam.example | www.fabrikam.example`,
  ),
  text('head: reply above this line', `OA: ${J}\n\nReply above this line\n${H}\n\n${LETTER}`),
  text('head: a name, no date', `OA: ${J}\n\n---\n\nAnn Lee <ann@account.example> wrote:\n\n${LETTER}`),
  text('head: Thunderbird in French', `OA: ${J}\n\nLe 10/06/2026 à 15:15, Ann Lee a écrit :\n${LETTER}`),
  text(
    'head: Outlook in Catalan',
    `OA: ${J}\n\nDel: Ann Lee <ann@account.example>\nEnviat el: dimecres, 10 de juny de 2026 15:15\nPer a: Cat\nTema: x\n\n${LETTER}`,
  ),
  text(
    'head: signs of Markdown',
    `OA: ${J}\n\n### From: Ann Lee <ann@account.example>\n### Sent: 2026-06-10 15:15\n### To: Cat\n\n${LETTER}`,
  ),
  html(
    'head: Samsung in Italian',
    `<p>OA: ${J}</p><p>-------- Messaggio originale --------<br>Da: Ann Lee<br>Data: 10/06/26 15:15 (GMT+01:00)<br>A: Cat<br>Oggetto: x</p>${OURS}`,
  ),
  html(
    'inside: an arrow in red',
    `<p>See my red comments.</p>${DIV}${OURS.replace('old.oa@fabrikam.example', `old.oa@fabrikam.example<span style="color:red"> =&gt; ${J}</span>`)}`,
  ),
  html(
    'inside: in the place of an address',
    `<p>Comments in yours.</p>${DIV}${OURS.replace('<p>Online Administrator: old.oa@fabrikam.example</p>', `<p>Online Administrator: <span style="color:#ED7D31">${J}</span></p>`)}`,
  ),
  html(
    'inside: below the letter',
    `<div>Below.</div><blockquote>${OURS}<p style="color:#c00">OA is ${J}</p></blockquote>`,
  ),
  html(
    'passed on: a blockquote of Outlook',
    `<p>Hi Ann,</p><p>our IT answered:</p><blockquote><p>From: Ivo Tech &lt;ivo@fabrikam.example&gt;</p><p>Sent: Thursday, June 11, 2026 9:15 AM</p><p>To: Cat</p><p>Subject: x</p><p>OA: ${J}</p></blockquote>`,
  ),
  text('passed on: signs without a head', `Hi Ann,\n\nour IT answered:\n\n> Hi Cat,\n> OA: ${J}\n> Ivo`),
  text(
    'passed on: in quotation marks',
    `Hi Ann,\n\nthis is what I got from our IT department:\n\n"OA: ${J}"`,
  ),
  text(
    'passed on: with the question below',
    `Weitergeleitet von unserer IT:\n\nVon: Ivo Tech <ivo@fabrikam.example>\nGesendet: 11.06.2026 09:15\nAn: Cat Lane\nBetreff: Konten\n\nHallo Cat,\nOA: ${J}\nGruß Ivo\n\nVon: Cat Lane <cat@fabrikam.example>\nGesendet: 11.06.2026 08:15\nAn: IT\nBetreff: Konten\n\nIst OA: x@fabrikam.example richtig?`,
  ),
  text(
    'banner: do not often',
    `You don't often get email from ann@account.example. Learn why this is important\n\nOA: ${J}`,
  ),
  text('banner: tag in the line', `[EXT] OA: ${J}`),
  text(
    'banner: three lines',
    `This Message Is From an External Sender\nThis message came from outside your organization. Report Suspicious: report@fabrikam.example\n\nOA: ${J}`,
  ),
  text('left the company, says a person', `Hello,\n\nI have left Fabrikam. Please contact ${B} instead.`, [
    `? ${B}`,
  ]),
  text(
    'away: not passed on, German',
    `Ich bin am 10.06. wieder im Büro. Ihre E-Mail wird nicht weitergeleitet. In dringenden Fällen: ${B}`,
    [],
  ),
  text('away: Italian, short', `Sono fuori ufficio fino al 20/06. Per urgenze contattare ${B}`, []),
  text('away: Dutch, short', `Ik ben afwezig tot maandag, neem contact op met ${B}`, []),
];
