import { expect, test } from '@jest/globals';
import { localPath } from '../../../src/web/local-path.js';

test.each([
  ['/ledger', '/ledger'],
  ['/ledger?light=red&unit=%E5%8C%BA', '/ledger?light=red&unit=%E5%8C%BA'],
  ['/', '/'],
])('%s stays', (given, kept) => expect(localPath(given)).toBe(kept));

test.each([
  '//evil.example',
  '/\\evil.example',
  '/a\\b',
  'https://evil.example',
  'javascript:alert(1)',
  '/a\nLocation: x',
  '/a\tb',
  ' /a',
  '',
  undefined,
  ['/a'],
])('%s leads to the first page', (given) => expect(localPath(given)).toBe('/'));
