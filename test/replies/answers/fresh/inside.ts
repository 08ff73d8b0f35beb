import type { Answer } from '../answer.ts';

/** Answers inside or below the quotation, and forwarded ones. */
export const LATER_INSIDE: readonly Answer[] = [
  [
    '<html><body><p>Hi Ann, see my comments in red below. Cat</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Ann Lee &lt;ann@account.example&gt;<br><b>Sent:</b> Wednesday, June 10, 2026 3:15 PM<br><b>To:</b> Cat Lane &lt;cat@fabrikam.example&gt;<br><b>Subject:</b> Action Required</p></div><p class="MsoNormal">Please confirm the following contacts.</p><p class="MsoNormal">Online Administrator: oliver.grant@fabrikam.example <span style="color:red">Please replace with bea@fabrikam.example</span></p><p class="MsoNormal">Who is the Notices Contact? <span style="color:red">Notices Contact is rolf@fabrikam.example</span></p></body></html>',
    'OA oliver.grant > bea, NTC + rolf',
  ],
  [
    '<html><body><p class="MsoNormal"><span style="color:#1F497D">Answers in blue.</span></p><div style="border:none;border-top:solid #B5C4DF 1.0pt"><p class="MsoNormal"><b>From:</b> Ann Lee &lt;ann@account.example&gt;<br><b>Sent:</b> 10 June 2026 15:15<br><b>To:</b> cat@fabrikam.example<br><b>Subject:</b> Your renewal</p></div><p class="MsoNormal">Notices Contact: hannah.meier@fabrikam.example <span style="color:#0070C0">ok</span></p><p class="MsoNormal">Online Service Manager: sofia.lang@fabrikam.example <span style="color:#0070C0">has left, please remove her</span></p></body></html>',
    'OSM - sofia.lang',
  ],
  [
    '<html><body><div>Siehe unten in Rot.</div><div style="border-top:solid #E1E1E1 1.0pt"><p><b>Von:</b> Ann Lee &lt;ann@account.example&gt;<br><b>Gesendet:</b> Mittwoch, 10. Juni 2026 15:15<br><b>An:</b> Cat Lane &lt;cat@fabrikam.example&gt;<br><b>Betreff:</b> Action Required</p></div><p>Notices Contact: hannah.meier@fabrikam.example</p><p>Online Administrator: wir brauchen eine Adresse.</p><p><span style="color:#C00000">OA: simon@fabrikam.example</span></p></body></html>',
    'OA + simon',
  ],
  [
    'On Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@account.example> wrote:\n> Who is going to be your Online Administrator?\n\nOA will be gus@fabrikam.example.\n\n> And who is the Online Service Manager?\n\nThe OSM is mae@fabrikam.example.\n\n> Kind regards\n> Ann',
    'OA + gus, OSM + mae',
  ],
  [
    'On 10/06/2026 15:15, Ann Lee wrote:\n> On record are:\n> Notices Contact: hannah.meier@fabrikam.example\n> Online Administrator: oliver.grant@fabrikam.example\n> Please tell us what has changed.\n\nHi Ann,\nHannah Meier has left, the Notices Contact is now olga@fabrikam.example.\nCat',
    'NTC hannah.meier > olga',
  ],
  [
    '> Am 10.06.2026 um 15:15 schrieb Ann Lee <ann@account.example>:\n> \n> Bitte nennen Sie uns den Online Administrator.\n> Notices Contact: hannah.meier@fabrikam.example\n\nHallo Ann,\nOA ist sven@fabrikam.example.\nGruß, Cat',
    'OA + sven',
  ],
  [
    '> Le 10 juin 2026 à 15:15, Ann Lee <ann@account.example> a écrit :\n> \n> Online Administrator: oliver.grant@fabrikam.example\n> Merci de confirmer.\n\nBonjour Ann,\n\nOSM : bibi@fabrikam.example\nOA : tom@fabrikam.example',
    'OSM + bibi, OA + tom',
  ],
  [
    'Ann, this is what our IT department says.\n\n---------- Forwarded message ---------\nFrom: Dave Ops <dave.ops@fabrikam.example>\nDate: Thu, Jun 11, 2026 at 9:02 AM\nSubject: Re: Microsoft contacts\nTo: Cat Lane <cat@fabrikam.example>\n\nHi Cat,\nOA should be ops.lead@fabrikam.example and the OSM m.chan@fabrikam.example.\nDave',
    'OA + ops.lead, OSM + m.chan',
  ],
  [
    'FYI, from IT:\n\nFrom: Service Desk <servicedesk@fabrikam.example>\nSent: Thursday, June 11, 2026 9:02 AM\nTo: Cat Lane <cat@fabrikam.example>\nSubject: RE: Contacts for the agreement\n\nHello Cat,\nplease have Oliver Grant replaced by kerstin@fabrikam.example as Online Administrator.\nService Desk\n\nFrom: Ann Lee <ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat Lane <cat@fabrikam.example>\nSubject: Action Required\n\nNotices Contact: hannah.meier@fabrikam.example\nOnline Administrator: oliver.grant@fabrikam.example',
    'OA oliver.grant > kerstin',
  ],
  [
    'Hallo Frau Lee, anbei die Antwort unserer IT.\n\n-----Ursprüngliche Nachricht-----\nVon: IT-Abteilung <it@fabrikam.example>\nGesendet: Donnerstag, 11. Juni 2026 09:02\nAn: Cat Lane <cat@fabrikam.example>\nBetreff: AW: Microsoft-Kontakte\n\nHallo Cat,\nNotices Contact: heike@fabrikam.example\nOnline Administrator: uli@fabrikam.example\nViele Grüße\nIT',
    'NTC + heike, OA + uli',
  ],
  [
    "Hi Ann - see below.\n\nBegin forwarded message:\n\nFrom: Bob Ray <bob.ray@fabrikam.example>\nSubject: Re: Who is our OA?\nDate: 11 June 2026 at 09:02:11 BST\nTo: Cat Lane <cat@fabrikam.example>\n\nIt's jane@fabrikam.example who is the OA.",
    'OA + jane',
  ],
  [
    '-------- Forwarded Message --------\nSubject: Re: OSM?\nDate: Thu, 11 Jun 2026 09:02:11 +0200\nFrom: Platform Team <platform@fabrikam.example>\nTo: Cat Lane <cat@fabrikam.example>\n\nOur Online Service Manager is y.sato@fabrikam.example.',
    'OSM + y.sato',
  ],
];
