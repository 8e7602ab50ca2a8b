// Illustrative data, and as long as such cells and sentences are. Made one at a time: whoever measures memory holds none.

/** One task as the ledger tells it. */
export const factsAt = (i) => ({
  ...{ taskId: `01TASK${String(i).padStart(20, '0')}`, version: 3, planYear: 2021, number: i + 1 },
  title: `完善第${i + 1}项配套机制`,
  promises: [`（四）以行政执法“三项制度”为抓手，进一步完善第${i}项行政执法公示和重大执法决定法制审核配套机制`],
  ...{ nature: '常态化', problemsAnswered: ['二是行政执法“三项制度”仍需强化落实，执法公示有待完善'] },
  ...{ lead: '区示例局', cooperating: ['区示例办', '各镇街'], post: { title: '示例科科长', holder: '示例甲' } },
  ...{ contact: { name: '示例乙', phone: '022-00000000' }, leader: '副区长（示例丙）', basis: '关于印发分解表的通知' },
  standard: `第${i}项：修订配套办法3件，9月15日前印发，年底前开展抽查2次。`,
  nodes: [{ title: '印发办法', dueDate: '2021-09-15', stands: '待审核' }],
  ...{ originalDueDate: '2021-12-31', dueDate: '2021-12-31' },
  latest: {
    text: `6月28日印发《第${i}号配套办法》3件，开展培训2期、参训${i}人次，抽查案卷${i}卷。`,
    ...{ problems: '部分镇街审核人员不足。', nextSteps: '12月底前完成轮训。', assessment: '部分落实' },
  },
  figures: [{ id: 'f', name: '行政检查信息', said: `上年23546条，本年${i}条，同比增长32.5%` }],
  ...{ evidence: '3件：办法.pdf；名册.xlsx；照片.jpg', light: '黄：▲ 未报：第三季度材料应于10月15日报送，未收到。' },
  ...{ late: { days: 6, originalDays: 12 }, urged: ['9月1日第1次催办函'], instructions: ['9月2日：抓紧办理'] },
  ...{ completedOn: null, closedOn: null, outcome: '', places: ['一（四）'], remarks: [] },
});

const IN_A_SECTION = 10;
const sentenceAt = (i) =>
  `6月28日印发《第${i}号配套办法》3件，开展培训2期、参训${i}人次，抽查案卷${i}卷，合格率98.5%。`;

const passage = (key, sentences) => ({ key, lastYear: '', material: [], sentences });
const sentence = (text) => ({ id: text, text, newParagraph: false });

/** The year's report on so many tasks: a sentence each in what was done and in what will be done, ten a section. */
export function reportOf(tasks) {
  const sections = (chapter) =>
    Array.from({ length: Math.ceil(tasks / IN_A_SECTION) }, (_, s) => ({
      ...passage(
        `${chapter}${s}`,
        Array.from({ length: IN_A_SECTION }, (__, i) => sentence(sentenceAt(s * IN_A_SECTION + i))),
      ),
      ...{ marker: `（${s + 1}）`, heading: `推进第${s + 1}项行政执法`, form: 'headed' },
    }));
  const chapter = (number, heading, role) => ({
    key: number,
    number,
    heading,
    role,
    leadIn: null,
    sections: sections(number),
  });
  return {
    ...{ title: '2021年法治政府建设情况报告', demo: false, planYear: 2021, unplaced: [], blanks: [], stale: [] },
    preamble: passage('前言', [sentence('2021年，区政府坚持依法行政。')]),
    chapters: [chapter('一', '工作成效', 'achievements'), chapter('二', '下一步工作安排', 'next_steps')],
  };
}

/** A row of 落实情况对照表. */
export const comparedAt = (i) => ({
  ...{ id: `c${i}`, number: i + 1, planItem: '(四)提升行政执法水平', promise: factsAt(i).promises[0] },
  ...{ department: '区示例局', outcome: 'completed', outcomeWords: '已办结', answer: sentenceAt(i) },
});
