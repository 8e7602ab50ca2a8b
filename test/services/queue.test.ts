import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BullQueue } from '../../src/mail/bull-queue.js';
import { JOB } from '../../src/mail/job-names.js';
import { InProcessQueue, QueueUnavailable, type JobQueue, type QueueLog } from '../../src/mail/queue.js';
import { aGate, until } from '../support/waiting.js';

const redisUrl = process.env['DUBAN_TEST_REDIS'] ?? '';

/** The same promises, whoever keeps them. */
function theContract(make: (log: QueueLog) => JobQueue): void {
  let queue: JobQueue;
  let failures: unknown[];
  let handled: string[];
  beforeEach(() => {
    failures = [];
    handled = [];
    queue = make({ failed: (error) => failures.push(error), lost: () => undefined, back: () => undefined });
  });
  afterEach(() => queue.close());

  const add = (id: string): Promise<void> => queue.add(JOB.sendMail, { outboxId: id }, id);
  const begin = (work: (id: string) => Promise<void> | void = () => undefined): void => {
    queue.handle(JOB.sendMail, async ({ outboxId }) => {
      handled.push(outboxId);
      await work(outboxId);
    });
    queue.start();
  };

  test('delivers what was added', async () => {
    begin();
    for (const id of ['a', 'b', 'c']) await add(id);
    await queue.idle();
    expect(handled.sort()).toEqual(['a', 'b', 'c']);
    expect(await queue.health()).toMatchObject({ ok: true, remedy: null });
  });

  test('a second handler for a name is refused', () => {
    begin();
    expect(() => queue.handle(JOB.sendMail, () => Promise.resolve())).toThrow('two handlers');
  });

  test('an id that waits is held once, and may come again when it is done', async () => {
    const gate = aGate();
    begin((id) => (id === 'first' ? gate.opened : undefined));
    await add('first');
    await until(() => handled.length === 1);
    for (let i = 0; i < 5; i += 1) await add('same');
    gate.open();
    await queue.idle();
    expect(handled).toEqual(['first', 'same']);
    await add('same');
    await queue.idle();
    expect(handled).toEqual(['first', 'same', 'same']);
  });

  test('a job that fails stops no other, says so, and may be added again', async () => {
    let bad = true;
    begin((id) => {
      if (id === 'bad' && bad) throw new Error('not now');
    });
    await add('bad');
    await add('good');
    await queue.idle();
    expect(handled).toEqual(['bad', 'good']);
    expect(failures).toMatchObject([{ message: 'not now' }]);
    bad = false;
    await add('bad');
    await queue.idle();
    expect(handled).toEqual(['bad', 'good', 'bad']);
  });

  test('closing finishes the job in hand, begins none of those that wait and takes no more', async () => {
    const gate = aGate();
    let ended = 0;
    begin(async () => {
      await gate.opened;
      ended += 1;
    });
    await add('in hand');
    await until(() => handled.length === 1);
    for (let i = 0; i < 200; i += 1) await add(`waiting ${i}`);
    const closing = queue.close();
    await expect(add('late')).rejects.toThrow(QueueUnavailable);
    expect(ended).toBe(0);
    gate.open();
    await closing;
    expect([handled, ended]).toEqual([['in hand'], 1]);
    await queue.close();
    expect(handled).toEqual(['in hand']);
  });
}

describe('in the process', () => {
  theContract((log) => new InProcessQueue(log));

  test('a process without a handler forgets what it is given', async () => {
    const queue = new InProcessQueue();
    await queue.add(JOB.sendMail, { outboxId: 'a' }, 'a');
    await queue.close();
  });
});

const aBull = (log: QueueLog): BullQueue => new BullQueue(redisUrl, log, `duban-test-${randomUUID()}`);
if (redisUrl) describe('on Redis', () => theContract(aBull));
else describe.skip('on Redis (none to be had)', () => theContract(aBull));
