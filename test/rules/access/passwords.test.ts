import { expect, test } from '@jest/globals';
import { faultOfPassword, Passwords } from '../../../src/access/passwords.js';

test.each([
  ['short', /太短/],
  ['x'.repeat(129), /太长/],
  ['ababababababab', /过于简单/],
  ['my-Zhang-San-1', /登录名/],
])('%s will not do', (password, why) => expect(faultOfPassword(password, 'zhang-san')).toMatch(why));

test('twelve different characters will do', () => expect(faultOfPassword('qwertyuiop12', 'zhang-san')).toBeNull());

test('of many at once each is answered rightly', async () => {
  const passwords = new Passwords();
  const stored = await passwords.hash('Right-one-2021');
  const given = Array.from({ length: 7 }, (_, i) => (i % 2 === 0 ? 'Right-one-2021' : 'Wrong-one-2021'));
  const answers = await Promise.all(given.map((password) => passwords.verify(stored, password)));
  expect(answers).toEqual(given.map((password) => password.startsWith('Right')));
  expect(await passwords.verify(null, 'Right-one-2021')).toBe(false);
});
