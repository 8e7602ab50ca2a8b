import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** A report that the product said it has. */
export interface Acknowledged {
  readonly taskId: string;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export function ask(
  url: string,
  { token, method = 'GET', body }: { token: string; method?: 'GET' | 'POST'; body?: object },
): Promise<Answer> {
  const sent = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, method, headers, timeout: 30_000 }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer')));
    asked.on('error', reject);
    asked.end(sent);
  });
}

/** What a proxy before replicas knows: whether a request was ever taken. Nobody there: the next one; taken and lost: lost. */
const wasNeverTaken = (error: unknown): boolean => (error as { code?: string }).code === 'ECONNREFUSED';

export class Traffic {
  readonly acknowledged: Acknowledged[] = [];
  /** Answers of a server that could not, by status; and requests that were taken and never answered. */
  readonly refused = new Map<number, number>();
  lost = 0;
  asked = 0;
  private going = true;
  private loops: Promise<void>[] = [];

  constructor(
    private readonly replicas: () => readonly string[],
    private readonly people: readonly { readonly token: string; readonly taskIds: readonly string[] }[],
  ) {}

  /** So many writers, and as many readers beside them, each waiting so long after an answer. */
  begin(pauseMs: number): void {
    for (const [n, { token, taskIds }] of this.people.entries()) {
      this.loops.push(
        this.loop(pauseMs, (i) => this.write(token, { taskId: taskIds[i % taskIds.length] ?? '', n, i })),
      );
      this.loops.push(
        this.loop(pauseMs, (i) =>
          this.read(token, ['/api/v1/tasks?limit=50', `/api/v1/tasks/${taskIds[0]}`][i % 2] ?? ''),
        ),
      );
    }
  }

  async end(): Promise<void> {
    this.going = false;
    await Promise.all(this.loops);
    agent.destroy();
  }

  private async loop(pauseMs: number, turn: (i: number) => Promise<void>): Promise<void> {
    for (let i = 0; this.going; i += 1) {
      await turn(i);
      await pause(pauseMs);
    }
  }

  private async write(token: string, { taskId, n, i }: { taskId: string; n: number; i: number }): Promise<void> {
    const text = `示例：第${n}人第${i}次记录。`;
    const answer = await this.anywhere(n + i, `/api/v1/tasks/${taskId}/reports`, {
      ...{ token, method: 'POST' as const, body: { kind: 'note', text } },
    });
    if (answer && answer.status < 300) this.acknowledged.push({ taskId, text });
  }

  private async read(token: string, path: string): Promise<void> {
    await this.anywhere(0, path, { token });
  }

  private async anywhere(first: number, path: string, about: Parameters<typeof ask>[1]): Promise<Answer | null> {
    this.asked += 1;
    const replicas = this.replicas();
    for (let k = 0; k < replicas.length; k += 1) {
      try {
        const answer = await ask(`${replicas[(first + k) % replicas.length]}${path}`, about);
        if (answer.status >= 300) this.refused.set(answer.status, (this.refused.get(answer.status) ?? 0) + 1);
        return answer;
      } catch (error) {
        if (wasNeverTaken(error)) continue;
        this.lost += 1;
        return null;
      }
    }
    return null;
  }
}
