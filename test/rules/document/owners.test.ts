import { expect, test } from '@jest/globals';
import { findOwners, isOwnersLine } from '../../../src/document/domain/owners.js';

test.each([
  ['完成清理（区司法局牵头，区财政局、区审计局配合）', '区司法局', ['区财政局', '区审计局']],
  ['完成清理(区司法局牵头)', '区司法局', []],
  ['完成清理（区司法局负责）', '区司法局', []],
  ['责任单位：区司法局、区教育局', '区司法局', ['区教育局']],
  ['牵头单位:区司法局;配合单位:各镇街', '区司法局', ['各镇街']],
  ['牵头单位：区司法局，配合单位：各镇街', '区司法局', ['各镇街']],
  ['完成清理（各镇街、区司法局按职责分工负责）', '各镇街', ['区司法局']],
  ['（牵头单位：区委编办、区司法局）', '区委编办', ['区司法局']],
  ['（区公安分局牵头，区交通局、区应急局等部门配合）', '区公安分局', ['区交通局', '区应急局']],
  ['牵头部门：区司法局', '区司法局', []],
  ['(牵头单位:区司法局)', '区司法局', []],
  ['（责任单位：区司法局、村（居）委会）', '区司法局', ['村（居）委会']],
  ['〔责任单位：区司法局；配合单位：区财政局〕', '区司法局', ['区财政局']],
])('%s names its owners', (text, lead, cooperating) => expect(findOwners(text)).toMatchObject({ lead, cooperating }));

test.each(['督促各执法单位归集信息', '指导责任单位落实到位', '健全牵头负责机制', '健全（牵头）机制'])(
  '%s names nobody',
  (text) => expect(findOwners(text)).toEqual({}),
);

test.each(['责任单位：区司法局', '（牵头单位：区司法局）', '配合部门:各镇街'])('%s is an owners line', (text) =>
  expect(isOwnersLine(text)).toBe(true),
);
test.each(['督促责任单位落实', '责任单位落实整改'])('%s is none', (text) => expect(isOwnersLine(text)).toBe(false));
