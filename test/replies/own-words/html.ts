import { B, html, J, M, type Row } from './rows.ts';

const OURS = `<div class="text" style="color:#242424"><p>Dear Cat,</p><p>please name the contacts for your agreement.</p><table class="box"><tr><td style="color:#242424"><p><strong>1. Online Administrator (OA)</strong> <span style="color:#5c5c5c">(required)</span></p><p>old.oa@fabrikam.example</p><p><span style="color:#5c5c5c;">Why:</span> No account was found. <a href="https://x.example" style="color:#0b57d0">here</a></p></td></tr></table><table><tr><td><p><strong>2. Notices Contact (NTC)</strong></p><p>nobody is named yet</p></td></tr></table><p>Best regards<br>Ann Lee</p></div>`;
const LETTER = { type: 'html', content: OURS } as const;
const HEAD = `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Ann Lee &lt;ann@account.example&gt;<br><b>Sent:</b> Wednesday, June 10, 2026 3:15 PM<br><b>To:</b> Cat Lane<br><b>Subject:</b> Action Required</p></div></div>`;
const OWA = `<div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>Von:</b> Ann Lee &lt;ann@account.example&gt;<br><b>Gesendet:</b> Mittwoch, 10. Juni 2026 15:15<br><b>An:</b> Cat Lane<br><b>Betreff:</b> x</font></div>`;
const gmail = (inside: string) =>
  `<div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Wed, Jun 10, 2026 at 3:15 PM Ann Lee &lt;ann@account.example&gt; wrote:<br></div><blockquote class="gmail_quote">${inside}</blockquote></div>`;
const inserted = (comment: string, at = '<p>old.oa@fabrikam.example</p>') =>
  OURS.replace(at, `${at}${comment}`);
const RED = `<p><span style="color:red">${J}</span></p>`;

/** The same answer with the letter it is to. */
const knowing = (row: Row): Row => ({ ...row, body: { ...row.body, letter: LETTER } });

export const HTML_ROWS: readonly Row[] = [
  html('quoted: Outlook', `<p>OA: ${J}</p>${HEAD}${OURS}`),
  html('quoted: Outlook on the web', `<div>OA: ${J}</div>${OWA}${OURS}`),
  html('quoted: Gmail', `<div dir="ltr">OA: ${J}</div>${gmail(OURS)}`),
  html(
    'quoted: Yahoo',
    `<div>OA: ${J}</div><div class="yahoo_quoted"><div>On Wednesday, Ann wrote:</div>${OURS}</div>`,
  ),
  html(
    'quoted: Apple Mail',
    `<div>OA: ${J}</div><blockquote type="cite"><div>On 10 Jun 2026, at 15:15, Ann Lee &lt;ann@account.example&gt; wrote:</div>${OURS}</blockquote>`,
  ),
  html(
    'quoted: Outlook in Chinese',
    `<p>OA: ${J}</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>发件人:</b> Ann Lee &lt;ann@account.example&gt;<br><b>发送时间:</b> 2026年6月10日 15:15<br><b>收件人:</b> Cat<br><b>主题:</b> x</p></div>${OURS}`,
  ),
  html(
    'quoted: labels in a table',
    `<p>OA: ${J}</p><table><tr><td><b>Von:</b></td><td>Ann Lee</td></tr><tr><td><b>Gesendet:</b></td><td>10.06.2026 15:15</td></tr><tr><td><b>An:</b></td><td>Cat</td></tr><tr><td><b>Betreff:</b></td><td>x</td></tr></table>${OURS}`,
  ),
  html(
    'quoted: QQ',
    `<div>OA: ${J}</div><div>------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size:12px"><div><b>发件人:</b>&nbsp;"Ann Lee"&lt;ann@account.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年6月10日</div><div><b>收件人:</b>&nbsp;"cat"</div><div><b>主题:</b>&nbsp;x</div></div>${OURS}`,
  ),
  html(
    'below: after a blockquote',
    `<div>Ann Lee &lt;ann@account.example&gt; schrieb am 10.06.2026 15:15:</div><blockquote>${OURS}</blockquote><div>OA: ${J}</div>`,
  ),
  html(
    'between: in a blockquote split in two',
    `${gmail('<p>Online Administrator: old.oa@fabrikam.example</p>')}<div>OA: ${J}</div>${gmail('<p>Notices Contact: old.ntc@fabrikam.example</p>')}<div>NTC: ${M}</div>`,
    [`OA ${J}`, `NTC ${M}`],
  ),
  html('inside: red', `<p>Hi Ann, see my comments in red below.</p>${HEAD}${inserted(RED)}`),
  html('inside: red, no words', `<p>&nbsp;</p>${HEAD}${inserted(RED)}`),
  html(
    'inside: blue, Gmail',
    `<div>see inline</div>${gmail(inserted(`<div style="color:rgb(0,0,255)">${J}</div>`))}`,
  ),
  html(
    'inside: font of colour',
    `<p>Siehe unten in rot.</p>${OWA}${inserted(`<p><font color="#C00000">${J}</font></p>`)}`,
  ),
  html(
    'inside: highlighted',
    `<p>See below, highlighted.</p>${HEAD}${inserted(`<p><span style="background:yellow">${J}</span></p>`)}`,
  ),
  html('inside: bold', `<p>My answers are below in bold.</p>${HEAD}${inserted(`<p><b>${J}</b></p>`)}`),
  html(
    'inside: in the line of the role',
    `<p>See below.</p>${HEAD}<p>Notices Contact: old.ntc@fabrikam.example</p><p>Online Administrator: old.oa@fabrikam.example <span style="color:#FF0000">${J}</span></p>`,
  ),
  html(
    'inside: in a table',
    `<p>See the table below.</p>${HEAD}<table><tr><td>Online Administrator</td><td>old.oa@fabrikam.example</td><td><span style="color:red">${J}</span></td></tr><tr><td>Notices Contact</td><td>old.ntc@fabrikam.example</td><td></td></tr></table>`,
  ),
  html(
    'inside: two',
    `<p>Comments below in red.</p>${HEAD}${inserted(RED).replace('<p>nobody is named yet</p>', `<p>nobody is named yet <span style="color:red">${M}</span></p>`)}`,
    [`OA ${J}`, `NTC ${M}`],
  ),
  knowing(
    html('inside, knowing the letter: plain', `<p>Hi Ann, see below.</p>${HEAD}${inserted(`<p>${J}</p>`)}`),
  ),
  knowing(html('inside, knowing the letter: no words', `${HEAD}${inserted(`<p>Please use ${J}</p>`)}`)),
  knowing(
    html(
      'inside, knowing the letter: two, Gmail',
      `<div>Answers inline</div>${gmail(inserted(`<p>${J}</p>`).replace('<p>nobody is named yet</p>', `<p>nobody is named yet</p><p>NTC is ${M}</p>`))}`,
      [`OA ${J}`, `NTC ${M}`],
    ),
  ),
  knowing(
    html(
      'inside, knowing the letter: besides own words',
      `<p>OSM: ${B}. The rest is below.</p>${HEAD}${inserted(`<p>${J}</p>`)}`,
      [`OSM ${B}`, `OA ${J}`],
    ),
  ),
  knowing(html('inside, knowing the letter: nothing', `<p>See below.</p>${HEAD}${OURS}`, [])),
  knowing(
    html(
      'below, knowing the letter: unmarked, with a signature',
      `${HEAD}${OURS}<p>OA: ${J}</p><p>Best wishes</p><p>Rik Roe<br>Online Services Manager<br>roe@fabrikam.example</p>`,
    ),
  ),
  html(
    'passed on: Outlook',
    `<p>See below what IT says.</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Ivo Tech &lt;ivo@fabrikam.example&gt;<br><b>Sent:</b> Thursday, June 11, 2026 9:15 AM<br><b>To:</b> Cat<br><b>Subject:</b> x</p></div><p>OA: ${J}</p><p>Regards<br>Ivo<br>ivo@fabrikam.example</p>${HEAD}${OURS}`,
  ),
  html(
    'passed on: Gmail',
    `<div dir="ltr">FYI</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>Von: <strong>Ivo Tech</strong> &lt;ivo@fabrikam.example&gt;<br>Date: Do., 11. Juni 2026 um 09:15 Uhr<br>Subject: x<br>To: Cat &lt;cat@fabrikam.example&gt;<br></div><br><div>OA: ${J}</div></div>`,
  ),
  html('passed on: our letter', `<p>FYI</p>${HEAD}${OURS}`, []),
  html('hidden: display', `<p>OA: ${J}</p><div style="display : none">NTC: ${B}</div>`),
  html(
    'hidden: preheader',
    `<div style="display:none;max-height:0;overflow:hidden">NTC: ${B}</div><p>OA: ${J}</p>`,
  ),
  html('hidden: mso-hide', `<p>OA: ${J}<span style="mso-hide:all">, NTC: ${B}</span></p>`),
  html('hidden: font of no size', `<p>OA: ${J}</p><p style="font-size:0px">NTC: ${B}</p>`),
  html(
    'hidden: in a cell',
    `<table><tr><td>OA</td><td>${J}<span style="display:none">${B}</span></td></tr></table>`,
  ),
  html(
    'link: Safe Link',
    `<p>OA: <a href="https://nam02.safelinks.protection.outlook.com/?url=mailto%3Ajane%40fabrikam.example&amp;data=05">Jane Doe</a></p>`,
    [`OA ${J} (Jane Doe)`],
  ),
  html(
    'link: Proofpoint',
    `<p>OA: <a href="https://urldefense.com/v3/__mailto:jane@fabrikam.example__;!!x!y$">Jane Doe</a></p>`,
    [`OA ${J} (Jane Doe)`],
  ),
  html(
    'link: Barracuda',
    `<p>OA: <a href="https://linkprotect.cudasvc.com/url?a=mailto%3ajane%40fabrikam.example&amp;c=E">Jane Doe</a></p>`,
    [`OA ${J} (Jane Doe)`],
  ),
  html('lines: br', `NTC: ${M}<br>OA: ${J}<br/>OSM: ${B}`, [`NTC ${M}`, `OA ${J}`, `OSM ${B}`]),
  html('lines: list', `<ol><li>NTC: ${M}</li><li>OA: ${J}</li></ol>`, [`NTC ${M}`, `OA ${J}`]),
  html('lines: zero-width spaces', `<p>OA:&#8203; jane&#8203;@fabrikam.example</p>`),
  html('lines: soft hyphens', `<p>OA: jane@fabri&shy;kam.example</p>`),
  html(
    'signature: table',
    `<p>OA: ${J}</p><table><tr><td>Cat Lane</td><td>Online Services Manager</td><td>+47 555 01 000</td><td>roe@fabrikam.example</td></tr></table>`,
  ),
  html(
    'signature: Mac',
    `<p>OA: ${J}</p><p>Bien à vous,</p><p>Cat Lane<br>Online Services Manager<br>roe@fabrikam.example</p>`,
  ),
  html('colour of one’s own words', `<p style="color:#1F497D">OA: ${J}</p>${HEAD}${OURS}`),
];
