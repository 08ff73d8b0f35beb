import { ROLES } from '../policy/roles.ts';
import { isSlipOf } from './spelling.ts';
import { tokensOf } from './tokens.ts';
import { ROWS } from './vocabulary.ts';

/** Words of the names of firms and offices that stand in many, and in sentences about anything. */
const IN_NAMES = `
  academy adventure agency air airlines alliance america american associates association authority bank best big blue board bureau business
  capital care center central centre city clinic club coffee college commerce commission community company
  construction consultants consulting continental corporation council county course data defence defense department depot design dept
  development digital direct directorate district division education electric energy engineering enterprise enterprises europe
  farm federal federation finance financial fine first food foods force foundation fourth freight fund general global gold good
  great green group harbor harbour health healthcare holding holdings home hospital hotel house housing human image import importers
  industrial industries industry institute insurance international investment island joint lake land law life light
  limited logistics management manufacturing marine market media medical messenger metro mining ministry model national
  naval navy network new north northern office offices old organisation organization park people phone police port power press
  private production products project property public publishers publishing railway range region regional research residences resource
  resources retail river royal school schools science sea secure security service services shop society software
  solutions south southern space standard star state station steel store street studio supply survey system systems
  team tech technologies technology telecom test the trade traders trading transit transport travel trust union united
  university urban video village water west western wide wine wood work works world yard you young`;

/** Words that begin, join or fill sentences, besides those of the vocabulary, and first names that are words. */
const IN_SENTENCES = `
  able above access accept accepted according act action actual add added after against ago agree ahead alert alerts alive allow almost alone along already
  although always amount angry another answer appear apply art ask asked asking assume attached available away back bad basically because become before began
  begin behind believe below beside better between beyond bill bit both bounce bounced bring broken busy button buy call called came care
  careful carry catch certain chance change changed chase check checked chief choose circle clear click client clients close code colleague come
  confirm confirmed confused copy correct cost cost count country couple course cover critical currently cut daily date days dead deal decide
  deep delay delete deleted desk detail details different directly display does done door double doubt draft drop each early easy edit
  else empty enough enter error even ever every example excel expect expired explain export extra eye face fact faith fail failed fails fall fast
  feel few figure file fill final find fine finish fire firm fiscal fit flag folks follow fool forgot forget form forward found free friday full
  further future game gave get girl give given goes gone got grace grant guess guest guide guy guys half hand happen happy hard hate head
  hear heard held hello help here hers high hint him his hold hope hour hours however hurry idea ignore important inside instead internal into invoice
  item job join jump june july august just keep kept key kick kind know known lack large last late later launch law lead leader leave left legal less letter
  level link list little live local lock log logged login long look loop lost lot love low lunch made main make makes manager many
  mark matter maybe mean meant meet meeting member message middle might mind minute miss missed mode monday money month morning move moved much name
  named names near needs never news nice night nobody none normal note nothing notice number odd offer often once one online only open option order org
  other outside own page paid paper part past path pay people per perhaps person personally phase pick piece place plan play please plus
  point poor possible post press pretty price print process profile proof proper prove push put quarter quite quote raise ran rather reach read real
  really reason receive recent red refuse refused reject rejected remind remove reply report request resend rest result return reuse review right road role
  room rose row rule run safe said sales same saturday save saw say says screen second see seem seen sell send sent set seven several share
  she short should shown side sign silly simple since single site six size skip small snooze some soon sort sound special spot staff stand start state stay
  step still stop story straight stuff sue sunday super sure swap switch take taken talk task tell ten terms test thank that their then there they thing
  think third this though through throw thursday till time title told tomorrow took top total touch track trap tried trouble true trust try tuesday turn two type
  under understand until update upload usual valid value very via view wait walk want wants warn was watch way wednesday week
  weird well went were what when where which while white who whole whom whose why will win wise with within without word words wrong wrote year yes
  yesterday yet your zone january february march april may june july august september october november december spring summer autumn winter morning evening noon`;

/** What stands in names and says nothing of whose they are: forms of firms, joining words, ends of domains. */
const FORMS_OF_FIRMS =
  'inc incorporated ltd limited llc llp plc corp corporation co gmbh ag sa sas sarl srl bv nv ab as oy kg spa pty pte de la le les du des der die das van von el of and for the at in on a an to dept';
const IN_DOMAINS = 'com org net edu gov mil example onmicrosoft co uk us de fr io info www eu';

const SAYS_LITTLE: ReadonlySet<string> = new Set(words(`${FORMS_OF_FIRMS} ${IN_DOMAINS}`));

const COMMON: ReadonlySet<string> = new Set([
  ...words(IN_NAMES),
  ...words(IN_SENTENCES),
  ...SAYS_LITTLE,
  ...ROLES.flatMap(
    ({ alsoWritten }) =>
      alsoWritten
        .join(' ')
        .toLowerCase()
        .match(/\p{L}{2,}/gu) ?? [],
  ),
  ...ROWS.flatMap(([phrases]) => tokensOf(phrases.replaceAll('|', ' '))).map(({ key }) => key),
]);

/** Whether a word stands in so many names and sentences that it names nothing by itself. In lower case, without accents. */
export function isCommonWord(word: string): boolean {
  return COMMON.has(word) || (word.endsWith('s') && COMMON.has(word.slice(0, -1)));
}

const OF_SENTENCES: readonly string[] = words(IN_SENTENCES);

/** Whether a word is one of sentences with a slip in it: `collegue`. A slip in a word of names names somebody: `adventrue works`. */
export function isNearlyCommon(word: string): boolean {
  return OF_SENTENCES.some((common) => isSlipOf(word, common));
}

/** Whether a word is a form of firm, a joining word or the end of a domain, which no name is without. */
export function saysLittle(word: string): boolean {
  return SAYS_LITTLE.has(word);
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
