import { alertCard } from '../../cards/alerts/alert-card.ts';
import { type AlertMessage, messageOf } from '../../src/alerts/message/alert-message.ts';
import { placeOf } from '../../src/alerts/place-key.ts';
import { append } from '../../src/domain/collections.ts';
import type { Services } from '../../src/services.ts';
import type { AlertRow } from '../../src/store/queries/alerts/alerts.ts';
import { bookOf } from '../support/bot/bot-deals.ts';
import type { TestBot, TestBotOptions } from '../support/bot/test-bot.ts';
import { eventually } from '../support/eventually.ts';
import { type Outlook, startOutlook } from '../support/graph/mail.ts';
import {
  activity,
  type ConversationType,
  executed,
  installed,
  type LooseActivity,
  message,
  submitted,
} from '../support/teams/activities.ts';
import type { Sent } from '../support/teams/connector.ts';
import { ADMINS, BOOK, PEOPLE, type Person, ROLES } from './book.ts';
import { hiddenLines } from './drawn.ts';
import { filledIn, Screen } from './screen.ts';
import type { OutlookDoes, PressStep, Script, Step } from './script.ts';
import { type Drive, HeldDirectory, startDrive } from './world.ts';

export interface PlayOptions {
  readonly start: (options: TestBotOptions) => Promise<TestBot>;
  readonly place: ConversationType;
  /** A client that knows no `Action.Execute`, and sends the fallback of each button. */
  readonly oldClient: boolean;
}

/** A conversation as it went: what was done, and what came of it. */
export interface Played {
  readonly head: string;
  readonly turns: readonly Turn[];
  /** Those the bot worked with, by which a test tells whose command it was that ran. */
  readonly services: Services;
}

export interface Turn {
  readonly said: string;
  readonly lines: readonly string[];
}

const HOUR = 60 * 60_000;

/** Plays a script with the real bot, through its endpoint, and writes down what everybody sees. */
export async function play(script: Script, options: PlayOptions): Promise<Played> {
  const directory = script.looksUp ? new HeldDirectory() : null;
  const drive = await startDrive();
  const outlook = script.outlook ? await startOutlook() : null;
  const bot = await options.start({
    admins: ADMINS,
    directory,
    mail: outlook?.mail,
    userTokens: outlook?.userTokens ?? null,
    onlyYou: script.onlyYou ?? false,
    fill: async (services) => {
      await bookOf(script.book ?? BOOK)(services);
      await script.fill?.(services);
      // A bot without Teams keeps files on its machine; these scripts are of Teams unless they say otherwise.
      if (!script.local) Object.assign(services, { files: { ...services.files, saveHere: null } });
    },
  });
  const members = Object.fromEntries(script.cast.map((person) => [idOf(person), PEOPLE[person]]));
  bot.connector.answer({ members });
  const player = new Player(script, options, bot, { drive, directory, outlook });
  const turns: Turn[] = [];
  try {
    for (const step of script.steps) {
      if (!isHere(step, options.place)) continue;
      // What an old client can not do: it shows no card anew by itself.
      if (options.oldClient && step.kind === 'refresh') continue;
      turns.push(await player.turn(step));
    }
  } finally {
    await directory?.close();
    await bot.stop();
    await drive.stop();
    await outlook?.stop();
  }
  const cast = script.cast.map((person) => `${person} (${ROLES[person]})`).join(', ');
  return { head: `${script.name}\nThere are: ${cast}.`, turns, services: bot.services };
}

export function isHere({ only }: Pick<Script, 'only'>, place: ConversationType): boolean {
  return only === undefined || (only === 'personal') === (place === 'personal');
}

export function transcript({ head, turns }: Pick<Played, 'head' | 'turns'>): string {
  const blocks = turns.map(({ said, lines }) => [said, ...lines.map((line) => `    ${line}`)].join('\n'));
  return `${[head, ...blocks].join('\n\n')}\n`.replace(/[^\S\n]+$/gm, '');
}

function idOf(person: Person): string {
  return `29:${person.toLowerCase()}`;
}

/** The messages of alerts that went to a place, the oldest first. */
async function messagesTo(services: Services, place: string): Promise<AlertMessage[]> {
  const rows = await services.db
    .selectFrom('alerts')
    .selectAll()
    .where('place_key', '=', place)
    .where('state', '=', 'sent')
    .orderBy('begun_at')
    .orderBy('id')
    .execute();
  const deliveries = new Map<string | null, AlertRow[]>();
  for (const row of rows) append(deliveries, row.delivery, row);
  return Promise.all([...deliveries.values()].map((alerts) => messageOf(services, place, alerts)));
}

interface Surroundings {
  readonly drive: Drive;
  readonly directory: HeldDirectory | null;
  readonly outlook: Outlook | null;
}

class Player {
  readonly #script: Script;
  readonly #place: ConversationType;
  readonly #oldClient: boolean;
  readonly #bot: TestBot;
  readonly #drive: Drive;
  readonly #directory: HeldDirectory | null;
  readonly #outlook: Outlook | null;
  readonly #screen: Screen;
  #taken = 0;

  constructor(
    script: Script,
    { place, oldClient }: PlayOptions,
    bot: TestBot,
    { drive, directory, outlook }: Surroundings,
  ) {
    this.#script = script;
    this.#place = place;
    this.#oldClient = oldClient;
    this.#bot = bot;
    this.#drive = drive;
    this.#directory = directory;
    this.#outlook = outlook;
    this.#screen = new Screen(place === 'personal');
  }

  async turn(step: Step): Promise<Turn> {
    const by = step.by ?? this.#script.cast[0];
    const { said, lines } = await this.#do(step, by);
    const later = step.later ?? 0;
    // What was there when the turn was answered has been told; so what is to come can be waited for.
    if (later > 0) {
      await eventually(() => {
        if (this.#bot.connector.sent.length < this.#taken + later) throw new Error('a change is missing');
      });
    }
    const changes = this.#news(later, by);
    const told = later > 0 ? ['Later:', ...changes] : changes;
    return { said, lines: [...lines, ...told].map((line) => this.#steady(line)) };
  }

  async #do(step: Step, by: Person): Promise<Turn> {
    switch (step.kind) {
      case 'install':
        return this.#installed(by);
      case 'type':
        return this.#typed(step, by);
      case 'press':
        return this.#pressed(step, by, step.later ?? 0);
      case 'press-gone': {
        const lines = await this.#send(this.#button(step.verb, step.data, by), by, null, 0);
        return { said: `${by} presses a button that nobody knows any more`, lines };
      }
      case 'refresh':
        return this.#refreshed(by);
      case 'drop':
        return this.#dropped(step.name, step.body, by);
      case 'consent':
        return this.#consented(step.action, by, step.later ?? 0);
      case 'look-up':
        this.#directory?.answer(step.domain, step.result);
        return { said: `The look-up of ${step.domain} ends: ${step.result}`, lines: [] };
      case 'outlook':
        return { said: this.#inOutlook(step.does, by), lines: [] };
      case 'alerted':
        return { said: `The alerts to ${by} stand in the chat`, lines: await this.#alerted(by) };
      case 'wait':
        this.#bot.wait(step.hours * HOUR);
        return { said: `${step.hours} hours go by`, lines: [] };
    }
  }

  async #alerted(by: Person): Promise<string[]> {
    const place = placeOf(PEOPLE[by].email);
    const messages = await messagesTo(this.#bot.services, place);
    return messages.flatMap((message) => {
      const content = alertCard(message);
      const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
      const activity = { type: 'message', attachments };
      const where = { conversationId: '', activityId: null, onlyFor: null } as const;
      const sent: Sent = { method: 'POST', ...where, status: 201, activity };
      return this.#screen.came(sent, message.delivery, by);
    });
  }

  async #installed(by: Person): Promise<Turn> {
    const lines: string[] = [];
    for (const one of installed(this.#where(by))) lines.push(...(await this.#send(one, by, null, 0)));
    return { said: `${by} installs the bot`, lines };
  }

  async #typed({ text, times = 1 }: { readonly text: string; readonly times?: number }, by: Person) {
    const lines: string[] = [];
    for (let at = 0; at < times; at += 1)
      lines.push(...(await this.#send(message(text, this.#where(by)), by, null, 0)));
    if (times > 1) return { said: `${by}, ${times} times: ${text}`, lines: ['(answered each time)'] };
    return { said: `${by}: ${text}`, lines };
  }

  async #pressed(step: PressStep, by: Person, later: number): Promise<Turn> {
    const found = this.#screen.find(by, step.on, step.newer);
    const name = `[${step.title}] on card ${found.number}`;
    const toggle = found.card.actions?.find(
      (action) => action.type === 'Action.ToggleVisibility' && action.title === step.title,
    );
    if (toggle?.type === 'Action.ToggleVisibility') {
      const lines = hiddenLines(found.card, toggle.targetElements).map((line) => `  ${line}`);
      return { said: `${by} presses ${name}`, lines: ['The card opens:', ...lines] };
    }
    const { verb, data, told, asks } = filledIn(found.card, step);
    if (asks.length > 0)
      return {
        said: `${by} presses ${name}${told}`,
        lines: [`Nothing is sent; the client asks: ${asks.join(' ')}`],
      };
    const lines = await this.#send(this.#button(verb, data, by, found.id), by, found.id, later);
    return { said: `${by} presses ${name}${told}`, lines };
  }

  async #refreshed(by: Person): Promise<Turn> {
    const { id, number, card } = this.#screen.find(by);
    const action = card.refresh?.action;
    if (!action) throw new Error(`card ${number} is not asked for anew`);
    const asked = this.#button(action.verb, action.data, by, id);
    const value = { ...(asked.value as object), trigger: 'automatic' };
    const lines = await this.#send({ ...asked, value }, by, id, 0);
    return { said: `Card ${number} comes into view of ${by}; the client asks for it anew`, lines };
  }

  async #dropped(name: string, body: string, by: Person): Promise<Turn> {
    const content = { downloadUrl: this.#drive.put(name, body), uniqueId: '1', fileType: 'csv' };
    const contentType = 'application/vnd.microsoft.teams.file.download.info';
    const attachments = [{ contentType, name, contentUrl: 'https://contoso-my.sharepoint.com/x', content }];
    const lines = await this.#send({ ...message('', this.#where(by)), attachments }, by, null, 0);
    return { said: `${by} drops ${name} into the chat`, lines };
  }

  async #consented(action: 'accept' | 'decline', by: Person, later: number): Promise<Turn> {
    const { name, context } = this.#screen.offer();
    const info = {
      uploadUrl: this.#drive.url('up'),
      contentUrl: this.#drive.url(name),
      name,
      uniqueId: '1',
      fileType: 'csv',
    };
    const uploadInfo = action === 'accept' ? { uploadInfo: info } : {};
    const value = { type: 'fileUpload', action, context, ...uploadInfo };
    const invoke = { ...activity('invoke', this.#where(by)), name: 'fileConsent/invoke', value };
    const lines = await this.#send(invoke, by, null, later);
    return { said: `${by} answers the offer of ${name}: ${action}`, lines };
  }

  #inOutlook(does: OutlookDoes, by: Person): string {
    const { server } = this.#outlook ?? {};
    if (!server) throw new Error('the script has no Outlook');
    if (does === 'refuses') {
      server.failNext('POST', { status: 403 });
      return 'Outlook refuses the next draft';
    }
    const name = by.toLowerCase();
    const draft = server.drafts(name).at(-1);
    if (!draft) throw new Error(`${by} has no draft`);
    if (does === 'edits') server.edit(draft, '<p>In my own words</p>');
    if (does === 'sends') server.send(draft, {}, name);
    if (does === 'deletes') server.remove(draft, name);
    return `${by} ${does} the draft in Outlook`;
  }

  #where(by: Person) {
    return this.#bot.where({ conversation: this.#place, from: idOf(by) });
  }

  #button(verb: string, data: object, by: Person, replyToId = 'card-0'): LooseActivity {
    const where = this.#where(by);
    if (this.#oldClient) return { ...submitted({ ...data, verb }, where), replyToId };
    return { ...executed(verb, data, where), replyToId };
  }

  /** Delivers an activity and tells what came of it; the last `later` of what is sent are told at the end of the turn. */
  async #send(what: LooseActivity, by: Person, pressedOn: string | null, later: number): Promise<string[]> {
    const { response } = await this.#bot.deliver(what);
    if (later > 0) {
      await eventually(() => {
        if (this.#bot.connector.sent.length < this.#taken + later + 1) throw new Error('a change is missing');
      });
    }
    const body = await response.text();
    const sent = this.#news(this.#bot.connector.sent.length - this.#taken - later, by);
    if (body === '') return response.status === 200 ? sent : [...sent, `(status ${response.status})`];
    return [...sent, ...this.#screen.answered(JSON.parse(body), by, pressedOn)];
  }

  /** The next so many of what the bot sent, told. */
  #news(count: number, by: Person): string[] {
    const from = this.#taken;
    this.#taken += count;
    const sent: readonly Sent[] = this.#bot.connector.sent.slice(from, this.#taken);
    return sent.flatMap((one, at) => this.#screen.came(one, `sent-${from + at + 1}`, by));
  }

  /** Without what is another at each run. */
  #steady(line: string): string {
    return line
      .replaceAll(this.#bot.dataDir, '<data>')
      .replace(/http:\/\/127\.0\.0\.1:\d+/g, '<OneDrive>')
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>');
  }
}
