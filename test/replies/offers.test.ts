import { describe, expect, it } from '@jest/globals';
import { roleOf } from '../../src/policy/roles.ts';
import type { ReplyBody } from '../../src/replies/body-text.ts';
import { offersIn } from '../../src/replies/offers.ts';

/** The account team, to whom the letter went, and who answers. */
const KNOWN = new Set(['ann@account.example', 'cat@fabrikam.com']);

/** What is offered, as `OA jane@fabrikam.com (Jane Doe)`; a question mark where no role is said. */
function offered(content: string, type: ReplyBody['type'] = 'text'): string[] {
  return offersIn({ type, content }, KNOWN).map(
    ({ role, email, name }) =>
      `${role === null ? '?' : roleOf(role).short} ${email}${name === null ? '' : ` (${name})`}`,
  );
}

const J = 'jane@fabrikam.com';
const B = 'bob@fabrikam.com';
const M = 'mia@fabrikam.com';

describe('an answer offers', () => {
  it.each<[string, readonly string[]]>([
    // One line each
    [`OA: ${J}`, [`OA ${J}`]],
    [`NTC: ${J}\nOA: ${B}\nOSM: ${M}`, [`NTC ${J}`, `OA ${B}`, `OSM ${M}`]],
    [`oa = ${J}; osm = ${B}`, [`OA ${J}`, `OSM ${B}`]],
    [`NTC: ${J}, OA: ${B}, OSM: ${M}`, [`NTC ${J}`, `OA ${B}`, `OSM ${M}`]],
    [`- NTC - ${J}\n- OA - ${B}`, [`NTC ${J}`, `OA ${B}`]],
    [`1. Notices Contact: ${J}\n2. Online Administrator: ${B}`, [`NTC ${J}`, `OA ${B}`]],
    [`* OA: *${J}*`, [`OA ${J}`]],
    [`OA → ${J}`, [`OA ${J}`]],
    [`OA (required): ${J}`, [`OA ${J}`]],
    [`Online Administrator email: ${J}.`, [`OA ${J}`]],
    // Sentences
    ['Our online admin is Jane Doe <jane@fabrikam.com>', [`OA ${J} (Jane Doe)`]],
    [`Hi Ann, the notices contact will be Jane Doe (${J}).`, [`NTC ${J} (Jane Doe)`]],
    [`${J} is our Online Administrator and ${B} is the OSM.`, [`OA ${J}`, `OSM ${B}`]],
    [`Please use ${J} as the Notices Contact and ${B} as OA`, [`NTC ${J}`, `OA ${B}`]],
    [`Please use ${J} for OA, and NTC is ${B}`, [`OA ${J}`, `NTC ${B}`]],
    [`${J} (OA), ${B} (OSM)`, [`OA ${J}`, `OSM ${B}`]],
    [`${J} - OA, ${B} - NTC`, [`OA ${J}`, `NTC ${B}`]],
    [`For the OA please take ${J}.`, [`OA ${J}`]],
    [`OA is ${J}, OSM is ${B}`, [`OA ${J}`, `OSM ${B}`]],
    [`Online Administrator: Dr. Jane Doe, ${J}`, [`OA ${J} (Jane Doe)`]],
    [`OA: "Doe, Jane" <${J}>`, [`OA ${J} (Jane Doe)`]],
    [`Online Services Manager = Mia van den Berg ${M}`, [`OSM ${M} (Mia van den Berg)`]],
    // One address for several roles, several addresses for one
    [`NTC and OA: ${J}`, [`NTC ${J}`, `OA ${J}`]],
    [`OA/OSM: ${J}`, [`OA ${J}`, `OSM ${J}`]],
    [`${J} is the NTC, OA and OSM`, [`NTC ${J}`, `OA ${J}`, `OSM ${J}`]],
    [`${J} for all three roles`, [`NTC ${J}`, `OA ${J}`, `OSM ${J}`]],
    [`Use ${J} for all three please`, [`NTC ${J}`, `OA ${J}`, `OSM ${J}`]],
    [`All three: ${J}`, [`NTC ${J}`, `OA ${J}`, `OSM ${J}`]],
    [`NTC: ${J}, the same for OA and OSM`, [`NTC ${J}`, `OA ${J}`, `OSM ${J}`]],
    [`Notices Contact: ${J}\nSame for all three.`, [`NTC ${J}`, `OA ${J}`, `OSM ${J}`]],
    [`NTC: ${J}\nOA: same\nOSM: same as above`, [`NTC ${J}`, `OA ${J}`, `OSM ${J}`]],
    [`OA: ${J} and ${B}`, [`OA ${J}`, `OA ${B}`]],
    [`OA:\n- ${J}\n- ${B}`, [`OA ${J}`, `OA ${B}`]],
    // A role, and the address below it
    [`Online Administrator\n${J}`, [`OA ${J}`]],
    [
      `Online Administrator:\nJane Doe\n${J}\n\nOSM:\nBob Ray\n${B}`,
      [`OA ${J} (Jane Doe)`, `OSM ${B} (Bob Ray)`],
    ],
    [`OA: Jane Doe\n\n${J}`, [`OA ${J} (Jane Doe)`]],
    [`Notices Contact\n\n${J}\n\n${B}`, [`NTC ${J}`, `? ${B}`]],
    // Tables
    [
      `Role | Name | E-mail\nNTC | Jane Doe | ${J}\nOA | Bob Ray | ${B}`,
      [`NTC ${J} (Jane Doe)`, `OA ${B} (Bob Ray)`],
    ],
    [`NTC\tJane Doe\t${J}\nOA\tBob Ray\t${B}`, [`NTC ${J} (Jane Doe)`, `OA ${B} (Bob Ray)`]],
    [`Jane Doe | ${J} | OA\nBob Ray | ${B} | OSM`, [`OA ${J} (Jane Doe)`, `OSM ${B} (Bob Ray)`]],
    [`NTC | OA | OSM\n${J} | ${B} | ${M}`, [`NTC ${J}`, `OA ${B}`, `OSM ${M}`]],
    // A line for each field
    [
      'Name: Jane Doe\nEmail: jane@fabrikam.com\nRole: OA\n\nName: Bob Ray\nEmail: bob@fabrikam.com\nRole: NTC',
      [`OA ${J} (Jane Doe)`, `NTC ${B} (Bob Ray)`],
    ],
    [
      'Role: OA\nName: Jane Doe\nEmail: jane@fabrikam.com\n\nRole: OSM\nName: Bob Ray\nEmail: bob@fabrikam.com',
      [`OA ${J} (Jane Doe)`, `OSM ${B} (Bob Ray)`],
    ],
    [`Jane Doe\n${J}\nOnline Administrator`, [`OA ${J} (Jane Doe)`]],
    // More sentences
    [
      `${J} is correct for OA. For NTC we would like to change from old@fabrikam.com to ${B}.`,
      [`OA ${J}`, `NTC ${B}`],
    ],
    [`We confirm ${J} for the online administrator role.`, [`OA ${J}`]],
    [`Could you write to ${J}? She is our OA.`, [`OA ${J}`]],
    [`I am adding Jane (${J}) who manages our tenant.`, [`? ${J} (Jane)`]],
    [`Write to ${M}\nOA: Jane Doe\n${J}`, [`OA ${J} (Jane Doe)`]],
    [`OSM: N/A\n${J}`, [`? ${J}`]],
    [`Online Administrator (OA): ${J}\nOnline Service Manager (OSM): ${B}`, [`OA ${J}`, `OSM ${B}`]],
    [`Notices Contact: Jane Doe, IT Director, +47 555 0100, ${J}`, [`NTC ${J}`]],
    // German
    [`Online-Administrator: ${J}\nKontakt für Benachrichtigungen: ${B}`, [`OA ${J}`, `NTC ${B}`]],
    [`Unser Onlineadministrator ist Jörg Müller (${J})`, [`OA ${J} (Jörg Müller)`]],
    [`${J} für alle drei Rollen`, [`NTC ${J}`, `OA ${J}`, `OSM ${J}`]],
    // No role is said
    [`You can reach Jane Doe at ${J}`, [`? ${J}`]],
    [`Jane Doe <${J}>\nBob Ray <${B}>`, [`? ${J} (Jane Doe)`, `? ${B} (Bob Ray)`]],
    [`Here they are: ${J}, ${B}`, [`? ${J}`, `? ${B}`]],
    [`请联系${J}谢谢`, [`? ${J}`]],
    // Another role that was not asked for
    [`Bill-to contact: ${J}`, [`Bill-to ${J}`]],
    // Said twice
    [`${J}\nOA: JANE@fabrikam.com`, [`OA ${J}`]],
  ])('%j', (text, expected) => {
    expect(offered(text)).toEqual(expected);
  });
});

describe('an answer does not offer', () => {
  it.each<[string, readonly string[]]>([
    // What is taken back
    [`OA: ${B}, not ${J}`, [`OA ${B}`]],
    [`Not ${J} but ${B} is the OA`, [`OA ${B}`]],
    [`${J} has left the company. OA: ${B}`, [`OA ${B}`]],
    [`${J} has left; the OA is ${B}`, [`OA ${B}`]],
    [`OA: ${J}\nSorry, ${J} is no longer with us.`, []],
    [`Please don't use ${J} any more.`, []],
    [`Replace ${J} with ${B} as OA`, [`OA ${B}`]],
    [`${J} will be replaced by ${B}`, [`? ${B}`]],
    [`${J} has been replaced by ${B}`, [`? ${B}`]],
    [`Use ${B} instead of ${J} for the OSM`, [`OSM ${B}`]],
    [`${J} and ${B} have left`, []],
    [`not ${J} or ${B}`, []],
    [`OA: ${B} (${J} is retired)`, [`OA ${B}`]],
    [`${J} (former OA)`, []],
    [`${J} funktioniert nicht mehr, bitte ${B}`, [`? ${B}`]],
    [`Statt ${J} bitte ${B} als OA`, [`OA ${B}`]],
    [`${J} isn't valid`, []],
    // What only looks like it
    [`Not a problem, the OA is ${J}`, [`OA ${J}`]],
    [`Please do not hesitate to write to ${J}`, []],
    // Whom both sides know
    ['Thanks, I will see to it. cat@fabrikam.com', []],
    ['ann@account.example wrote to me about the OA', []],
    ['Online Administrator\ncat@fabrikam.com', []],
    ['Cat Lane\ncat@fabrikam.com\nOnline Administrator', []],
    [`OA: ${J}\nOSM: N/A\n\nCat Lane\ncat@fabrikam.com`, [`OA ${J}`]],
    ['OA: cat@fabrikam.com', ['OA cat@fabrikam.com']],
    [
      'Please use my address, cat@fabrikam.com, for all three',
      ['NTC cat@fabrikam.com', 'OA cat@fabrikam.com', 'OSM cat@fabrikam.com'],
    ],
    // What is no address
    ['We met at fabrikam dot com', []],
    ['OA: jane@fabrikam', []],
    ['see cid:image001.png@01DA1B2C.12345678', []],
    ['https://user@fabrikam.com/path and j\u0430ne@fabrikam.com', []],
    ['a@b@c.com', []],
    ['@jane, are you the OA?', []],
    ['noreply@fabrikam.com', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(offered(text)).toEqual(expected);
  });
});

const HISTORY = 'The OA on record is old@fabrikam.com, ann@account.example asks.';
const ASKED = `NTC: x1@fabrikam.com\nOA: x2@fabrikam.com`;

describe('what is quoted is not read', () => {
  it.each<[string, string]>([
    [
      'Gmail',
      `OA: ${J}\n\nOn Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@account.example> wrote:\n\n> ${HISTORY}\n> OSM: x@fabrikam.com`,
    ],
    [
      'Gmail, wrapped',
      `OA: ${J}\n\nOn Wed, Jun 10, 2026 at 3:15 PM Ann Lee, Licensing <\nann@account.example> wrote:\n> ${HISTORY}`,
    ],
    [
      'Outlook',
      `OA: ${J}\n\nFrom: Ann Lee <ann@account.example>\nSent: Wednesday, June 10, 2026 3:15 PM\nTo: Cat <cat@fabrikam.com>\nSubject: Action Required\n\n${HISTORY}\n${ASKED}`,
    ],
    ['Outlook, original message', `OA: ${J}\n\n-----Original Message-----\nFrom: Ann\n${ASKED}`],
    [
      'Outlook in German',
      `OA: ${J}\n\nVon: Ann Lee <ann@account.example>\nGesendet: Mittwoch, 10. Juni 2026 15:15\nAn: Cat\nBetreff: AW: Konten\n\n${ASKED}`,
    ],
    ['Outlook in German, original', `OA: ${J}\n\n-----Ursprüngliche Nachricht-----\nVon: Ann\n${ASKED}`],
    [
      'Gmail in German',
      `OA: ${J}\n\nAm Mi., 10. Juni 2026 um 15:15 Uhr schrieb Ann Lee <ann@account.example>:\n\n> ${HISTORY}`,
    ],
    [
      'Apple Mail in German',
      `OA: ${J}\n\nAm 10.06.2026 um 15:15 schrieb Ann Lee <ann@account.example>:\n\n${ASKED}`,
    ],
    [
      'Outlook in French',
      `OA: ${J}\n\nDe : Ann Lee <ann@account.example>\nEnvoyé : mercredi 10 juin 2026\n${ASKED}`,
    ],
    [
      'Gmail in French',
      `OA: ${J}\n\nLe mer. 10 juin 2026 à 15:15, Ann Lee <ann@account.example> a écrit :\n${ASKED}`,
    ],
    [
      'Gmail in Spanish',
      `OA: ${J}\n\nEl mié, 10 jun 2026 a las 15:15, Ann Lee (<ann@account.example>) escribió:\n${ASKED}`,
    ],
    ['Outlook in Italian', `OA: ${J}\n\nDa: Ann Lee <ann@account.example>\nInviato: mercoledì\n${ASKED}`],
    [
      'a phone',
      `OA: ${J}\n\nSent from my iPhone\n\nOn 10 Jun 2026, at 15:15, Ann Lee <ann@account.example> wrote:\n\n${ASKED}`,
    ],
    [
      'Outlook on a phone',
      `OA: ${J}\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Ann Lee\n${ASKED}`,
    ],
    ['a forwarded message', `OA: ${J}\n\n---------- Forwarded message ---------\nFrom: Bob\n\n${ASKED}`],
    ['a message forwarded by Apple Mail', `OA: ${J}\n\nBegin forwarded message:\n\nFrom: Bob\n${ASKED}`],
    [
      'a message forwarded in German',
      `OA: ${J}\n\n-------- Weitergeleitete Nachricht --------\nBetreff: x\n${ASKED}`,
    ],
    [
      'an answer below',
      `On Wed, Jun 10, 2026 at 3:15 PM Ann Lee <ann@account.example> wrote:\n> ${HISTORY}\n> ${ASKED.replace('\n', '\n> ')}\n\nOA: ${J}`,
    ],
    [
      'an answer between',
      `On 6/10/2026 3:15 PM, Ann Lee wrote:\n> Who is the Online Administrator? old@fabrikam.com?\nOA: ${J}\n> And the OSM, x@fabrikam.com?\nI will ask.\n`,
    ],
    ['one quoted line', `> OSM: x@fabrikam.com\nOA: ${J}`],
  ])('from %s', (_, text) => {
    expect(offered(text)).toEqual([`OA ${J}`]);
    expect(offered(text.replaceAll('\n', '\r\n'))).toEqual([`OA ${J}`]);
  });
});

describe('a signature is not read', () => {
  it.each([
    'BR,\nJane Roe\nOnline Administrator\nroe@fabrikam.com',
    '--\nJane Roe\nOnline Administrator\nroe@fabrikam.com',
    'Best regards,\nJane Roe\nOnline Administrator | roe@fabrikam.com',
    'Kind regards, Cat\nroe@fabrikam.com',
    'Thanks,\nJane Roe\nOnline Service Manager\nroe@fabrikam.com',
    'Mit freundlichen Grüßen\n\nJane Roe\nroe@fabrikam.com',
    'Viele Grüße, Jane\nE: roe@fabrikam.com'.replace('E: ', ''),
    'Cheers\nroe@fabrikam.com',
    'Cordialement,\nroe@fabrikam.com',
    '________\nJane Roe\nroe@fabrikam.com',
    'Sent from my Galaxy\nroe@fabrikam.com',
    'This e-mail and any files with it are confidential. Report it to roe@fabrikam.com.',
  ])('%j', (signature) => {
    expect(offered(`OA: ${J}\n\n${signature}`)).toEqual([`OA ${J}`]);
  });

  it('but thanks at the top are none', () => {
    expect(offered(`Thanks,\n\nOA: ${J}\n\nRegards\nroe@fabrikam.com`)).toEqual([`OA ${J}`]);
  });
});

describe('HTML', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'from Outlook',
      `<html><head><style>p{margin:0} a@b.com</style></head><body lang="EN-US"><div class="WordSection1"><p class="MsoNormal">Hi Ann,</p><p class="MsoNormal">Our <b>Online Administrator</b> is Jane Doe &lt;<a href="mailto:${J}">${J}</a>&gt;.<o:p></o:p></p><p class="MsoNormal">OSM:&nbsp;<a href="mailto:${B}">${B}</a></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>Von:</b> Ann Lee &lt;ann@account.example&gt;<br><b>Gesendet:</b> Mittwoch</p></div></div><p class="MsoNormal">OA: x@fabrikam.com</p></div></body></html>`,
      [`OA ${J} (Jane Doe)`, `OSM ${B}`],
    ],
    [
      'from Outlook on the web',
      `<div>NTC: ${J}</div><div id="Signature"><p>roe@fabrikam.com</p></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Ann</div><div>OA: x@fabrikam.com</div>`,
      [`NTC ${J}`],
    ],
    [
      'from Gmail',
      `<div dir="ltr"><div>OA: ${J}</div><div>OSM: <a href="mailto:${B}">Bob Ray</a></div><br>-- <br><div class="gmail_signature">roe@fabrikam.com</div></div><br><div class="gmail_quote"><div class="gmail_attr">On Wed, Jun 10, 2026 Ann &lt;ann@account.example&gt; wrote:<br></div><blockquote>OA: x@fabrikam.com</blockquote></div>`,
      [`OA ${J}`, `OSM ${B} (Bob Ray)`],
    ],
    [
      'from a phone',
      `<div dir="auto">OA: ${J}</div><div dir="ltr">Sent from my iPhone</div><div><br><blockquote type="cite">On 10 Jun 2026, at 15:15, Ann wrote:<br>OSM: x@fabrikam.com</blockquote></div>`,
      [`OA ${J}`],
    ],
    [
      'with a table',
      `<table><tr><th><p>Role</p></th><th>Name</th><th>E-mail</th></tr><tr><td><p>NTC</p></td><td><p>Jane Doe</p></td><td><p><a href="mailto:${J}">${J}</a></p></td></tr><tr><td>OA</td><td>Bob Ray</td><td>${B}</td></tr></table>`,
      [`NTC ${J} (Jane Doe)`, `OA ${B} (Bob Ray)`],
    ],
    [
      'with roles over the columns',
      `<table><tr><td></td><td>NTC</td><td>OA</td></tr><tr><td>E-mail</td><td>${J}</td><td>${B}</td></tr></table>`,
      [`NTC ${J}`, `OA ${B}`],
    ],
    ['with a list', `<p>OA:</p><ul><li>${J}</li><li>${B}</li></ul>`, [`OA ${J}`, `OA ${B}`]],
    ['with a link to another address', `<p>OA: <a href="mailto:evil@example.com">${J}</a></p>`, [`OA ${J}`]],
    [
      'with what nobody sees',
      `<p>OA: ${J}</p><div style="display:none">OSM: evil@example.com</div>`,
      [`OA ${J}`],
    ],
    [
      'all in one cell',
      `<table><tr><td><p>OA: ${J}</p><p>OSM: ${B}</p></td></tr></table>`,
      [`OA ${J}`, `OSM ${B}`],
    ],
    ['answered below', `<blockquote>OA: x@fabrikam.com</blockquote><p>OA: ${J}</p>`, [`OA ${J}`]],
  ])('%s', (_, html, expected) => {
    expect(offered(html, 'html')).toEqual(expected);
  });
});

describe('where it was found', () => {
  it('is the line', () => {
    const [offer] = offersIn({ type: 'text', content: `Hello\nOur OA:  ${J}\nBye` }, KNOWN);
    expect(offer?.foundIn).toBe(`Our OA: ${J}`);
  });

  it('is the heading and the line', () => {
    const [offer] = offersIn({ type: 'text', content: `Online Administrator:\n${J}` }, KNOWN);
    expect(offer?.foundIn).toBe(`Online Administrator: / ${J}`);
  });

  it('is what stands around it in a long line', () => {
    const content = `${'word '.repeat(60)}OA: ${J} ${'more '.repeat(60)}`;
    const [offer] = offersIn({ type: 'text', content }, KNOWN);
    expect(offer?.foundIn).toHaveLength(200);
    expect(offer?.foundIn).toContain(`OA: ${J}`);
  });
});
