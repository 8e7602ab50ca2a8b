import { expect, test } from '@jest/globals';
import { arrange } from '../../../src/annual-report/domain/arrange.js';
import { composeAnnualReport } from '../../../src/annual-report/domain/compose.js';
import type { SkeletonEdit } from '../../../src/annual-report/domain/skeleton-edit.js';
import { skeletonOf } from '../../../src/annual-report/domain/skeleton.js';
import { aChapter, aFigure, aLine, anInput, aStatement, aTask } from '../../support/annual-report.js';

const section = (marker: string, heading: string) => ({ marker, heading, text: '' });
const CHAPTERS = [
  aChapter('achievements', { sections: [section('(一)', '执法'), section('(二)', '普法')] }),
  aChapter('next_steps', { number: '二', heading: '安排', leadIn: '', sections: [section('(一)', '提升执法')] }),
];
const INPUT = anInput(CHAPTERS, {
  tasks: [
    aTask({ statements: [aStatement({ text: '开展检查' })] }),
    aTask({ id: 't2', itemOrdinal: 2, statements: [aStatement({ id: 's2', text: '印发手册' })] }),
  ],
  figures: [aFigure({ sectionMarker: '(二)', name: '讲座', unit: '场', lastText: '讲座100场' })],
  yearEnd: [aLine({ text: '修缮校舍' })],
});

const written = (edits: SkeletonEdit[]) =>
  composeAnnualReport({ ...INPUT, edits }).chapters[0]?.sections.map(
    ({ key, marker, heading, sentences }) =>
      `${key}|${marker ?? ''}${heading}|${sentences.map(({ text }) => text).join('')}`,
  );

test.each<[string, SkeletonEdit[], string[]]>([
  ['as it was', [], ['一（一）|（一）执法|开展检查。', '一（二）|（二）普法|印发手册。全年讲座120场，同比增长20%。']],
  [
    'renamed',
    [{ do: 'rename', key: '一（一）', heading: '公正执法' }],
    ['一（一）|（一）公正执法|开展检查。', '一（二）|（二）普法|印发手册。全年讲座120场，同比增长20%。'],
  ],
  [
    'moved: ordinals follow the order, keys do not',
    [{ do: 'move', key: '一（二）', after: null }],
    ['一（二）|（一）普法|印发手册。全年讲座120场，同比增长20%。', '一（一）|（二）执法|开展检查。'],
  ],
  [
    'mapped: tasks and figures follow',
    [
      { do: 'add', chapter: '一', heading: '法治社会', after: '一（一）' },
      { do: 'map', key: '一（二）', to: '一“法治社会”' },
      { do: 'remove', key: '一（二）' },
    ],
    ['一（一）|（一）执法|开展检查。', '一“法治社会”|（二）法治社会|印发手册。全年讲座120场，同比增长20%。'],
  ],
  [
    'one task, one figure and one line put by hand',
    [
      { do: 'place', id: 't2', to: '一（一）' },
      { do: 'place', id: 'f1', to: '一（一）' },
      { do: 'place', id: 'y1', to: '一（二）' },
    ],
    ['一（一）|（一）执法|开展检查。印发手册。全年讲座120场，同比增长20%。', '一（二）|（二）普法|修缮校舍。'],
  ],
])('%s', (_, edits, expected) => expect(written(edits)).toEqual(expected));

test('a task put elsewhere in one chapter stays where it was in another', () => {
  const report = composeAnnualReport({ ...INPUT, edits: [{ do: 'place', id: 't1', to: '一（二）' }] });
  expect(report.chapters[1]?.sections[0]?.sentences).toMatchObject([{ text: '完成轮训。' }]);
});

test('whatever has lost its section is shown to a person', () => {
  const report = composeAnnualReport({ ...INPUT, edits: [{ do: 'remove', key: '一（二）' }] });
  expect(report.unplaced.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['没有对应条目的任务“培训”', '没有对应条目的数据“讲座”']),
  );
});

test.each<[SkeletonEdit, string]>([
  [{ do: 'rename', key: '一（九）', heading: '执法' }, 'NO_SUCH_PLACE'],
  [{ do: 'rename', key: '一（一）', heading: ' ' }, 'NO_HEADING'],
  [{ do: 'map', key: '一（一）', to: '一（一）' }, 'NO_SUCH_PLACE'],
  [{ do: 'add', chapter: '九', heading: '执法', after: null }, 'NO_SUCH_PLACE'],
  [{ do: 'add', chapter: '一', heading: '', after: null }, 'NO_HEADING'],
  [{ do: 'move', key: '一（一）', after: '二（一）' }, 'NO_SUCH_PLACE'],
  [{ do: 'remove', key: '二（一）' }, 'LAST_SECTION'],
  [{ do: 'place', id: 't1', to: '一（九）' }, 'NO_SUCH_PLACE'],
])('%j is refused: %s', (edit, why) => {
  const skeleton = skeletonOf(CHAPTERS);
  expect(arrange(skeleton, [edit])).toEqual({ rooms: skeleton, faults: [{ index: 0, why }] });
});
