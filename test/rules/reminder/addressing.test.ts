import { expect, test } from '@jest/globals';
import { DEPARTMENT_KINDS } from '../../../src/organization/department.entity.js';
import {
  letterWriter,
  mannerFor,
  PAPER_KINDS,
  PAPER_WORDS,
  termsFor,
  writerOf,
  type PaperKind,
  type Writer,
} from '../../../src/reminder/domain/addressing.js';

// Written out a second time on purpose: a slip in the table must not pass for a rule.
const TO_GOVERNMENT: Readonly<Record<PaperKind, Writer | null>> = {
  ...{ reminder: 'office', urging: 'office', supervision: 'office', bulletin: 'office', request: null },
};
const TO_OTHERS: Readonly<Record<PaperKind, Writer | null>> = {
  ...{ reminder: 'ruleOfLawOffice', urging: null, supervision: null, bulletin: null, request: 'ruleOfLawOffice' },
};

const product = DEPARTMENT_KINDS.flatMap((kind) =>
  PAPER_KINDS.map((paper) => [kind, PAPER_WORDS[paper], paper] as const),
);

test('five kinds of unit, five kinds of paper', () => {
  expect(Object.values(PAPER_WORDS)).toEqual(['提醒信', '催办函', '督办通知单', '通报', '商请函']);
  expect(product).toHaveLength(25);
});

test.each(product)('%s, %s', (kind, _, paper) => {
  const writer = writerOf(paper, kind);
  expect(writer).toBe((kind === 'government' ? TO_GOVERNMENT : TO_OTHERS)[paper]);
  if (kind !== 'government') expect(writer).not.toBe('office');
});

test.each(DEPARTMENT_KINDS.filter((kind) => kind !== 'government'))(
  '%s is asked: no count of days, no ranking, no criticism, no step beyond asking what is to be coordinated',
  (kind) => {
    expect(termsFor(kind)).toMatchObject({
      ...{ manner: 'request', countsDays: false, ranked: false, criticised: false, ladder: 'coordination' },
    });
    expect(mannerFor(kind)).toBe('request');
  },
);

test('a government department is held to its days, by every step there is', () => {
  expect(termsFor('government')).toMatchObject({
    ...{ manner: 'urge', countsDays: true, ranked: true, criticised: true, ladder: 'full' },
  });
});

test.each(['', 'company', 'toString', '__proto__', 'constructor'])(
  'a kind unknown to the table, “%s”, is asked',
  (kind) => {
    expect(mannerFor(kind)).toBe('request');
    for (const paper of PAPER_KINDS) expect(writerOf(paper, kind)).not.toBe('office');
  },
);

test.each([
  [['urge'], 'office'],
  [['request', 'urge'], 'office'],
  [['request'], 'ruleOfLawOffice'],
  [[], 'ruleOfLawOffice'],
] as const)('a letter about units that are told by %j comes from %s', (manners, writer) => {
  expect(letterWriter(manners)).toBe(writer);
});
