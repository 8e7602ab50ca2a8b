import { expect, test } from '@jest/globals';
import { Remembered } from '../../../src/platform/database/remembered.js';

const counting = () => {
  let times = 0;
  return { work: async () => Promise.resolve((times += 1)), times: () => times };
};

test('the same is worked out once while the mark stands, and by all who wait for it together', async () => {
  const [memory, { work, times }] = [new Remembered(), counting()];
  expect(await Promise.all([memory.recall('1', { key: 'a' }, work), memory.recall('1', { key: 'a' }, work)])).toEqual([
    1, 1,
  ]);
  expect(await memory.recall('1', { key: 'a' }, work)).toBe(1);
  expect(times()).toBe(1);
});

test.each([
  ['another mark', '2', 'a'],
  ['another key', '1', 'b'],
])('%s is another question', async (_, mark, key) => {
  const [memory, { work }] = [new Remembered(), counting()];
  await memory.recall('1', { key: 'a' }, work);
  expect(await memory.recall(mark, { key }, work)).toBe(2);
});

test('an answer to a question asked before a change is not given to those who ask after it', async () => {
  const memory = new Remembered();
  let end: (value: string) => void = () => undefined;
  const slow = memory.recall('1', { key: 'a' }, () => new Promise<string>((resolve) => (end = resolve)));
  expect(await memory.recall('2', { key: 'a' }, () => Promise.resolve('new'))).toBe('new');
  end('old');
  expect(await slow).toBe('old');
  expect(await memory.recall('2', { key: 'a' }, () => Promise.resolve('newer'))).toBe('new');
});

test('nothing of an earlier mark is kept, and of one mark no more than there is room for', async () => {
  const memory = new Remembered(3);
  for (const mark of ['1', '2']) {
    for (const key of ['a', 'b', 'c', 'd']) await memory.recall(mark, { key }, () => Promise.resolve(mark + key));
    expect(memory.size).toBe(3);
  }
  await memory.recall('2', { key: 'b' }, () => Promise.resolve('anew'));
  await memory.recall('2', { key: 'e' }, () => Promise.resolve('e'));
  // The longest unasked went: c.
  expect(await memory.recall('2', { key: 'b' }, () => Promise.resolve('anew'))).toBe('2b');
  expect(await memory.recall('2', { key: 'c' }, () => Promise.resolve('anew'))).toBe('anew');
});

test('a failure is told to whoever asked and tried again by the next', async () => {
  const memory = new Remembered();
  await expect(memory.recall('1', { key: 'a' }, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await memory.recall('1', { key: 'a' }, () => Promise.resolve('back'))).toBe('back');
});

test('what is too much to keep is told, and made anew for the next', async () => {
  const memory = new Remembered();
  const keeps = (text: string): boolean => text.length < 4;
  const told = async (text: string) => memory.recall('1', { key: 'a', keeps }, () => Promise.resolve(text));
  expect([await told('long'), await told('b'), await told('c')]).toEqual(['long', 'b', 'b']);
});
