import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { SignedLink } from '../../src/access/access.entity.js';
import { SignedLinks } from '../../src/access/signed-links.js';
import type { DeliveryCounts } from '../../src/mail/delivery-counts.js';
import { DeliveryService } from '../../src/mail/delivery.service.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { loadConfig, type Config } from '../../src/platform/config.js';
import { isRefusal } from '../../src/platform/refusal.js';
import { aHouse, type House } from '../support/house.js';
import { aMailServer, saying, type MailServer } from '../support/mail-server.js';
import { composeTestLetters, dueLetters } from '../support/test-letters.js';

let house: House;
const servers: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  await house.down();
  for (const server of servers.splice(0)) await server.stop();
});

type Mail = Partial<Config['mail']>;

async function writingTo(smtpUrl: string, mail: Mail = {}): Promise<void> {
  const settings = { smtpUrl, mail: { ...loadConfig({}).mail, enabled: true, ...mail } };
  house = await aHouse('sqlite', { seeded: true, settings, ownSender: true });
  composeTestLetters(house);
}

async function server(options: Parameters<typeof aMailServer>[0] = {}): Promise<MailServer> {
  const started = await aMailServer(options);
  servers.push(started);
  return started;
}

const deliver = (ids: readonly string[]): Promise<DeliveryCounts> => house.app.get(DeliveryService).deliver(ids);
const row = async (id: string): Promise<Letter> => (await house.reads.one(Letter, { id })) as Letter;
/** Both bodies of a letter, as people read them. */
const textOf = (mime: string): string =>
  [...mime.matchAll(/Transfer-Encoding: base64\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)]
    .map(([, body = '']) => Buffer.from(body, 'base64').toString('utf8'))
    .join('\n');
const tokenOf = async (id: string): Promise<string> => {
  const link = (await house.reads.one(SignedLink, { id })) as SignedLink;
  return house.app.get(SignedLinks).signedPath(link).split('.')[1] as string;
};

test('a letter arrives with its headers, and its link with a token that is kept nowhere', async () => {
  const mailServer = await server();
  await writingTo(mailServer.url, { replyTo: 'office@district.example' });
  const [id] = (await dueLetters(house, 1)) as [string];
  expect(await deliver([id])).toMatchObject({ sent: 1, deferred: 0, failed: 0 });
  const [arrived] = mailServer.received;
  expect(arrived).toMatchObject({ from: 'duban@district.example', to: 'unit-0@district.example' });
  for (const header of [
    `Message-ID: <${id.toLowerCase()}@duban.district.example>`,
    'List-Id: <duban.district.example>',
    'Auto-Submitted: auto-generated',
    'Reply-To: office@district.example',
  ])
    expect(arrived?.bytes.toLowerCase()).toContain(header.toLowerCase());
  const token = await tokenOf(id);
  const stored = await row(id);
  expect(stored).toMatchObject({ state: 'sent', serverAnswer: expect.stringContaining('250') as unknown });
  expect(textOf(arrived?.bytes ?? '')).toContain(`/l/${id}.${token} 填报`);
  expect(textOf(arrived?.bytes ?? '')).toContain(`/l/${id}.${token}">打开`);
  expect(textOf(stored.mime ?? '')).toContain(`/l/${id} 填报`);
  expect(textOf(stored.mime ?? '') + JSON.stringify(stored)).not.toContain(token);
  for (const name of readdirSync(house.config.dataDir, { recursive: true, withFileTypes: true }))
    if (name.isFile()) expect(readFileSync(join(name.parentPath, name.name)).includes(token)).toBe(false);
});

test.each([
  ['not now at RCPT', 451, 'rcpt', { state: 'pending', reachedData: false }],
  ['not now at DATA', 452, 'data', { state: 'pending', reachedData: true }],
  ['never at RCPT', 550, 'rcpt', { state: 'failed', reachedData: false }],
  ['never at DATA', 554, 'data', { state: 'failed', reachedData: true }],
  ['a refused sender is our setting, not the letter’s fault', 550, 'from', { state: 'pending', reachedData: false }],
] as const)('%s', async (_, code, at, becomes) => {
  let refusing = true;
  const refusal = (): Error | null => (refusing ? saying(code, `no at ${at}`) : null);
  const seen: string[] = [];
  const mailServer = await server({
    onMailFrom: (_address, _session, done) => done(at === 'from' ? refusal() : null),
    onRcptTo: (_address, _session, done) => done(at === 'rcpt' ? refusal() : null),
    answer: ({ bytes }) => {
      seen.push(bytes);
      return at === 'data' ? refusal() : null;
    },
  });
  await writingTo(mailServer.url);
  const [id] = (await dueLetters(house, 1)) as [string];
  const counts = await deliver([id]);
  expect(counts).toMatchObject({ sent: 0, [becomes.state === 'failed' ? 'failed' : 'deferred']: 1, unreachable: 0 });
  const stored = await row(id);
  expect(stored).toMatchObject({ ...becomes, serverAnswer: expect.stringContaining(`no at ${at}`) as unknown });
  refusing = false;
  // Past the four hours after which a letter that never reached DATA is written anew: this one goes again as it is.
  house.at('2021-03-26', at === 'data' ? '15:00' : '09:30');
  expect(await deliver([id])).toMatchObject({ sent: becomes.state === 'failed' ? 0 : 1 });
  expect((await row(id)).mimeHash).toBe(stored.mimeHash);
  expect(new Set(seen).size).toBeLessThanOrEqual(1);
});

test('a refusal that quotes the letter’s link does not bring its token into the ledger', async () => {
  const mailServer = await server({
    answer: ({ bytes }) => saying(554, `bad link ${/http\S+/.exec(textOf(bytes))?.[0]}`),
  });
  await writingTo(mailServer.url);
  const [id] = (await dueLetters(house, 1)) as [string];
  await deliver([id]);
  const stored = await row(id);
  expect(stored.serverAnswer).toContain(`/l/${id}`);
  expect(JSON.stringify(stored)).not.toContain(await tokenOf(id));
});

test('nobody listens: everything waits, and it is known why', async () => {
  const { url, stop } = await aMailServer();
  await stop();
  await writingTo(url);
  const ids = await dueLetters(house, 6);
  expect(await deliver(ids)).toMatchObject({ sent: 0, deferred: 6, failed: 0, unreachable: 6 });
  expect(await row(ids[0] ?? '')).toMatchObject({
    state: 'pending',
    reachedData: false,
    serverAnswer: expect.stringContaining('邮件服务器') as unknown,
  });
});

test('a server that hangs up in the middle of a letter: it may have it, so it goes again with the same bytes', async () => {
  const replies: Record<string, string> = { EHLO: '250 here', MAIL: '250 ok', RCPT: '250 ok', DATA: '354 go on' };
  const rude = createServer((socket) => {
    let inData = false;
    socket.on('error', () => undefined).write('220 here\r\n');
    socket.on('data', (chunk) => {
      if (inData) socket.destroy();
      const word = chunk.toString().slice(0, 4);
      inData = word === 'DATA';
      socket.write(`${replies[word] ?? '500 what'}\r\n`);
    });
  }).listen(0, '127.0.0.1');
  servers.push({ stop: () => new Promise((resolve) => rude.close(() => resolve())) });
  await new Promise((resolve) => rude.once('listening', resolve));
  await writingTo(`smtp://127.0.0.1:${(rude.address() as AddressInfo).port}`);
  const [id] = (await dueLetters(house, 1)) as [string];
  expect(await deliver([id])).toMatchObject({ deferred: 1, unreachable: 1 });
  const stored = await row(id);
  expect(stored).toMatchObject({ state: 'pending', reachedData: true });
  house.at('2021-03-26', '15:00');
  await deliver([id]);
  expect((await row(id)).mimeHash).toBe(stored.mimeHash);
});

test('a server that does not let us in: letters wait, and no credential is kept', async () => {
  const mailServer = await server({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) => done(saying(535, `no ${username} ${password}`)),
  });
  await writingTo(mailServer.url.replace('//', '//postman:hush-hush@'));
  const [id] = (await dueLetters(house, 1)) as [string];
  expect(await deliver([id])).toMatchObject({ deferred: 1, failed: 0 });
  const stored = await row(id);
  expect(stored).toMatchObject({ state: 'pending', reachedData: false, serverAnswer: '邮件服务器不让登录（535）' });
  expect(JSON.stringify(stored)).not.toMatch(/postman|hush/);
});

test('fifty letters over a pool of four connections', async () => {
  const mailServer = await server();
  await writingTo(mailServer.url, { connections: 4 });
  expect(await deliver(await dueLetters(house, 50))).toMatchObject({ sent: 50 });
  expect(new Set(mailServer.received.map(({ to }) => to)).size).toBe(50);
  expect(mailServer.mostOpen()).toBeLessThanOrEqual(4);
});

/** What a receiving server does: the body against its hash, the headers against the signature (relaxed/relaxed). */
function isSigned(bytes: string, publicKey: string): boolean {
  const cut = bytes.indexOf('\r\n\r\n');
  const fields = bytes.slice(0, cut).split(/\r\n(?![ \t])/);
  const relaxed = (field: string): string => {
    const [name = '', ...value] = field.split(':');
    return `${name.toLowerCase().trim()}:${value.join(':').replace(/\s+/g, ' ').trim()}`;
  };
  const signature = fields.find((field) => /^dkim-signature:/i.test(field)) ?? '';
  const tag = (name: string): string =>
    new RegExp(`[;\\s]${name}=([^;]*)`).exec(signature)?.[1]?.replace(/\s+/g, '') ?? '';
  const body = bytes
    .slice(cut + 4)
    .replace(/[ \t]+(?=\r\n)/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/(\r\n)*$/, '\r\n');
  if (createHash('sha256').update(body, 'latin1').digest('base64') !== tag('bh')) return false;
  const signed = tag('h')
    .split(':')
    .flatMap((name) => fields.filter((f) => f.toLowerCase().startsWith(`${name.toLowerCase()}:`)));
  const own = relaxed(signature).replace(/([;\s]b=)[^;]*/, '$1');
  const input = [...signed.map(relaxed), own].join('\r\n');
  return createVerify('RSA-SHA256').update(input, 'latin1').verify(publicKey, tag('b'), 'base64');
}

test('with a DKIM key the letter is signed over the bytes that leave; without a readable one nothing starts', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'duban-dkim-'));
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const keyFile = join(dir, 'dkim.pem');
  writeFileSync(keyFile, keys.privateKey);
  const mailServer = await server();
  await writingTo(mailServer.url, { dkim: { domain: 'district.example', selector: 's1', keyFile } });
  await deliver(await dueLetters(house, 1));
  const bytes = mailServer.received[0]?.bytes ?? '';
  expect(bytes).toMatch(/d=district\.example/);
  expect(isSigned(bytes, keys.publicKey)).toBe(true);
  expect(isSigned(`${bytes}x`, keys.publicKey)).toBe(false);
  expect(isSigned(bytes.replace('Subject: ', 'Subject: x'), keys.publicKey)).toBe(false);
  rmSync(dir, { recursive: true });
  const settings = { smtpUrl: mailServer.url, mail: house.config.mail };
  const failure: unknown = await aHouse('sqlite', { seeded: false, settings, ownSender: true }).catch(
    (e: unknown) => e,
  );
  expect(isRefusal(failure) && failure.message).toContain('mail.dkim.keyFile');
});

test('a mail server is not written to unless the settings say so', async () => {
  const mailServer = await server();
  await writingTo(mailServer.url, { enabled: false });
  const [id] = (await dueLetters(house, 1)) as [string];
  expect(await deliver([id])).toMatchObject({ sent: 1 });
  expect(mailServer.received).toEqual([]);
  const file = readFileSync(join(house.config.dataDir, 'mail', `${id}.eml`), 'latin1');
  expect(file).toBe((await row(id)).mime);
});
