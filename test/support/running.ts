import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Browser } from './browser.js';

/** The built product, serving, as people run it. */
export interface Running {
  readonly base: string;
  readonly port: number;
  browser(): Browser;
  /** All it wrote, to both its outputs. */
  log(): string;
  stop(): Promise<void>;
}

export async function aServer(env: Record<string, string>): Promise<Running> {
  const own = { PATH: process.env['PATH'] ?? '', PORT: '0', DUBAN_ROLES: 'web', ...env };
  const child: ChildProcess = spawn(process.execPath, ['dist/main.js'], {
    env: own,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const found = (): string | undefined => /"listening":"([^"]+)"/.exec(log)?.[1];
  for (let waited = 0; found() === undefined; waited += 20) {
    if (child.exitCode !== null || waited > 60_000) throw new Error(`the server did not start: ${log}`);
    await pause(20);
  }
  const port = Number(new URL(found()!).port);
  const base = `http://127.0.0.1:${port}`;
  return {
    ...{ base, port, browser: () => new Browser(base), log: () => log },
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
  };
}

export interface Dribbled {
  readonly seconds: number;
  readonly answer: string;
}

/** Says the beginning at once and then a byte at a time, until the other side hangs up. */
export async function dribble(port: number, beginning: string, more: string): Promise<Dribbled> {
  const began = performance.now();
  const socket = connect(port, '127.0.0.1');
  let [answer, said] = ['', 0];
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(beginning);
  const clock = setInterval(() => socket.writable && socket.write(more[said++ % more.length] ?? ''), 100);
  await new Promise((resolve) => socket.once('close', resolve));
  clearInterval(clock);
  return { seconds: (performance.now() - began) / 1000, answer };
}
