// Starts the product as a person would (`npm start`, no settings) and uses it through its front doors: checks a deal,
// makes a draft, imports a book, restarts, stops. Needs no build and no network: `npm run smoke`, on any Node.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
/** For a slow machine that builds before it starts; nothing waits that long when all is well. */
const PATIENCE_MS = 120_000;

const BOOK = `deal_id,customer,customer_domain,program,transaction,cloud_scope,close_date,contact_role,contact_name,contact_email
SMOKE-1,Smoke Test Works,smoketest.example,EA,renewal,Commercial,2031-06-18,NTC,Ann Lee,ann@smoketest.example
`;

const dataDir = await mkdtemp(path.join(tmpdir(), 'wsa-smoke-'));
const env = {
  ...process.env,
  PORT: '0',
  WSA_DATA_DIR: dataDir,
  WSA_PLAYGROUND: 'off',
  WSA_ALERTS: 'off',
  LOG_LEVEL: 'info',
};
const sent = [];
const connector = createServer(async (request, response) => {
  const body = await text(request);
  if (request.method !== 'GET') sent.push(JSON.parse(body));
  response.writeHead(201, { 'content-type': 'application/json' }).end(`{"id":"sent-${sent.length}"}`);
});
await once(connector.listen(0, '127.0.0.1'), 'listening');
const serviceUrl = `http://127.0.0.1:${connector.address().port}/`;

try {
  const started = performance.now();
  let bot = await start();
  console.log(`smoke: Node ${process.version}, listening after ${seconds(started)}`);

  const { origin } = new URL(bot.url);
  const page = await fetch(`${origin}/tab`);
  const script = /src="(\/tab\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1];
  if (!page.ok || !script || !(await fetch(origin + script)).ok)
    throw new Error('the web page is not served');
  console.log('smoke: the web page is served');

  mustSay(await say(bot, 'check contoso'), 'Contoso');
  console.log('smoke: a deal is checked');

  const preview = await say(bot, 'draft customer contoso');
  const create = actionsOf(preview).find(({ title }) => title === 'Create draft');
  if (!create) throw new Error(`no "Create draft" in ${JSON.stringify(preview)}`);
  await press(bot, create);
  await until(
    async () => (await filesOf(dataDir)).some((file) => file.endsWith('.eml')),
    'a draft as a file',
  );
  console.log('smoke: a draft is made');

  const book = path.join(dataDir, 'smoke.csv');
  await writeFile(book, BOOK);
  await promisify(execFile)(process.execPath, ['dist/src/cli/main.js', 'import', book], { cwd: root, env });
  mustSay(await say(bot, 'check SMOKE-1'), 'Smoke Test Works');
  console.log('smoke: a book is imported while the bot runs');

  await stop(bot);
  bot = await start();
  mustSay(await say(bot, 'check SMOKE-1'), 'Smoke Test Works');
  await stop(bot);
  console.log('smoke: all of it is there after a restart; all good');
} finally {
  connector.close();
  connector.closeAllConnections();
  await rm(dataDir, { recursive: true, force: true });
}

async function start() {
  // `npm start` itself builds first; a process of npm would stand between the signals and the bot.
  const { scripts } = JSON.parse(
    await text((await import('node:fs')).createReadStream(path.join(root, 'package.json'))),
  );
  const steps = scripts.start.split(' && ');
  const run = steps.pop();
  for (const step of steps)
    await promisify(execFile)('npx', ['--no-install', ...step.split(' ')], { cwd: root, env });
  const child = spawn(process.execPath, run.split(' ').slice(1), {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = [];
  const port = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        lines.push(line);
        const found = /answers at http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
        if (found) resolve(Number(found));
      });
    }
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}:\n${lines.join('\n')}`)));
    setTimeout(() => reject(new Error(`the bot does not listen:\n${lines.join('\n')}`)), PATIENCE_MS).unref();
  });
  try {
    return { child, lines, url: `http://127.0.0.1:${await port}/api/messages` };
  } catch (error) {
    child.kill();
    throw error;
  }
}

async function stop({ child, lines }) {
  const ended = once(child, 'exit', { signal: AbortSignal.timeout(PATIENCE_MS) });
  child.kill('SIGTERM');
  const [code] = await ended;
  if (code !== 0) throw new Error(`the bot stopped with ${code}:\n${lines.join('\n')}`);
}

/** The card or text that the bot answers with. */
async function say({ url }, words) {
  const before = sent.length;
  await post(url, { type: 'message', text: words, textFormat: 'plain' });
  await until(() => sent.slice(before).some(({ type }) => type === 'message'), `an answer to "${words}"`);
  return sent.slice(before).findLast(({ type }) => type === 'message');
}

function press({ url }, { verb, data }) {
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return post(url, { type: 'invoke', name: 'adaptiveCard/action', replyToId: `sent-${sent.length}`, value });
}

async function post(url, activity) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...activity,
      id: `smoke-${performance.now()}`,
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl,
      from: { id: 'smoke-person', name: 'Alex' },
      recipient: { id: '28:bot', name: 'WSA Readiness' },
      conversation: { id: 'a:smoke', conversationType: 'personal' },
    }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
}

/** Every action in a card, wherever it stands. */
function actionsOf(part) {
  if (part === null || typeof part !== 'object') return [];
  const below = Object.values(part).flatMap(actionsOf);
  return part.type === 'Action.Execute' ? [part, ...below] : below;
}

function mustSay(answer, words) {
  if (!JSON.stringify(answer).includes(words))
    throw new Error(`"${words}" is not in ${JSON.stringify(answer)}`);
}

async function filesOf(folder) {
  return (await readdir(folder, { recursive: true })).map(String);
}

async function until(holds, what) {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
