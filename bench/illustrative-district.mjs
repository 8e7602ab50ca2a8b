// A made-up district of any size: units, people and tasks as far along as they would be on DAY. Nobody in it is real.
import { lightDaysOf } from '../dist/task/domain/standing.js';

/** A Monday, half an hour before its letters: the first half of the year is stated, the third quarter lies ahead. */
export const DAY = '2021-09-06';
export const AT = `${DAY}T00:30:00.000Z`;
const APPROVED = '2021-03-26';
export const TASKS_A_UNIT = 25;
const TASKS_AN_ITEM = 10;

/** Twenty-six characters, as every id has; the letter says of what. */
export const idOf = (letter, n) => `01EX${letter}${String(n).padStart(21, '0')}`;
const two = (n) => String(n).padStart(2, '0');
const dayIn = (month, seed) => `2021-${two(month)}-${two(1 + (seed % 28))}`;

/** The same for the same number, and without a pattern that a reader would see. */
const diceOf = (i) => ((i * 2_654_435_761) >>> 8) % 100;

/** A unit has tasks of both natures. */
const oneOffAt = (i) => diceOf(i * 7 + 1) < 45;

const HEADING = (n) => `示例事项${n}：推进依法行政示例工作`;
const PROMISE = (n) => `完善第${n}项行政执法示例机制并开展抽查`;

/** The text that all promises stand in, with the places of each: `text.slice(start, end)` is the promise. */
export function promisesOf(tasks, before) {
  const [parts, items, commitments] = [[before, '\n'], [], []];
  let offset = before.length + 1;
  const add = (text) => (parts.push(text, '。'), (offset += text.length + 1), offset - 1 - text.length);
  for (let i = 0; i < tasks; i += 1) {
    const item = Math.floor(i / TASKS_AN_ITEM);
    if (i % TASKS_AN_ITEM === 0) {
      const start = add(HEADING(item + 1));
      items.push({ id: idOf('Y', item), ordinal: item + 1, heading: HEADING(item + 1), startOffset: start });
    }
    const text = PROMISE(i + 1);
    const startOffset = add(text);
    commitments.push({ startOffset, endOffset: startOffset + text.length });
    items.at(-1).endOffset = startOffset + text.length;
  }
  return { text: parts.join(''), items, commitments };
}

/** Units beside those of the seeds, each under one of the same leaders, with a head, a clerk and their addresses. */
export function unitsFor(count, leaderPostIds) {
  return Array.from({ length: count }, (_, n) => {
    const name = `示例单位${n + 1}`;
    const about = {
      id: idOf('D', n),
      code: `ex${n + 1}`,
      name,
      kind: n % 8 === 7 ? 'party' : 'government',
      version: 1,
    };
    const posts = ['head', 'clerk'].map((role, k) => ({
      ...{ id: idOf('P', n * 2 + k), code: `${about.code}-${role}`, departmentId: about.id, role, version: 1 },
      title: `${name}${k === 0 ? '主任' : '联络员'}`,
    }));
    const officers = posts.map(({ code }, k) => ({
      ...{ id: idOf('F', n * 2 + k), code: `o-${code}`, name: `示例${n + 1}${k === 0 ? '甲' : '乙'}` },
      ...{ email: `${code}@district.example`, disabled: false, version: 1 },
    }));
    const tenures = posts.map(({ id: postId }, k) => ({
      ...{ id: idOf('H', n * 2 + k), postId, officerId: officers[k].id, fromDay: '2021-01-01', version: 1 },
    }));
    return {
      unit: { ...about, supervisingLeaderPostId: leaderPostIds[n % leaderPostIds.length] },
      posts,
      officers,
      tenures,
    };
  });
}

export const PERIODS = [
  { code: 'H1', name: '上半年', opensOn: '2021-07-01', asOf: '2021-06-30', dueBy: '2021-07-09' },
  { code: 'Q3', name: '第三季度', opensOn: '2021-10-01', asOf: '2021-09-30', dueBy: '2021-10-15' },
  { code: 'Y', name: '年终', opensOn: '2021-11-15', asOf: '2021-11-30', dueBy: '2021-12-10' },
].map((one, n) => ({ id: idOf('Q', n), version: 1, ...one }));

const REPORT = (i) => `示例：印发第${i}号配套办法，开展培训2期、参训${40 + (i % 60)}人次，抽查案卷${20 + (i % 30)}卷。`;

const reportOf = (i, about) => ({
  ...{ id: idOf('R', i), round: 1, text: REPORT(i), version: 1, submittedBy: about.by, nodeId: null, periodId: null },
  ...{ state: about.reviewedOn === null ? 'submitted' : 'accepted', reviewedBy: about.reviewedOn && about.reviewer },
  ...{ taskId: about.taskId, kind: about.kind, submittedOn: about.on, reviewedOn: about.reviewedOn },
  ...{ assessment: about.assessment ?? null, ...about.duty },
});

/** Of a hundred whose day is past: ninety accepted, five with the office, five late. */
function fateOf(dueDate, dice) {
  if (dueDate >= DAY || dice >= 95) return { submittedOn: null, acceptedOn: null };
  return dice >= 90 ? { submittedOn: '2021-09-02', acceptedOn: null } : { submittedOn: dueDate, acceptedOn: dueDate };
}

function oneOff(i, { id: taskId, by, reviewer }) {
  const dice = diceOf(i);
  const nodes = [4 + (i % 3), 8 + (i % 3)].map((month, k) => {
    const dueDate = dayIn(month, i + k);
    return {
      ...{
        id: idOf('N', i * 2 + k),
        taskId,
        ordinal: k + 1,
        title: k === 0 ? '印发示例办法' : '完成示例抽查',
        version: 1,
      },
      ...{ originalDueDate: dueDate, dueDate, ...fateOf(dueDate, (dice + k * 37) % 100) },
    };
  });
  const reports = nodes
    .filter(({ submittedOn }) => submittedOn !== null)
    .map(({ id: nodeId, ordinal, submittedOn, acceptedOn }) =>
      reportOf(i * 2 + ordinal, {
        taskId,
        by,
        reviewer,
        kind: 'node',
        on: submittedOn,
        reviewedOn: acceptedOn,
        duty: { nodeId },
      }),
    );
  return { nodes, reports, duties: [], dueDate: dayIn(11 + (i % 2), i), assessment: null };
}

function continuing(i, { id: taskId, by, reviewer }) {
  const fate = fateOf(PERIODS[0].dueBy, diceOf(i));
  const assessment =
    fate.acceptedOn === null
      ? null
      : diceOf(i + 7) < 4
        ? 'insufficient'
        : diceOf(i + 7) < 25
          ? 'partly'
          : 'implemented';
  const duties = PERIODS.map(({ id: periodId }, k) => ({
    ...{ taskId, periodId, version: 1 },
    ...{ statedOn: k === 0 ? fate.submittedOn : null, acceptedOn: k === 0 ? fate.acceptedOn : null },
  }));
  const about = { taskId, by, reviewer, kind: 'period', on: fate.submittedOn, reviewedOn: fate.acceptedOn };
  const report = () =>
    reportOf(i * 2 + 1, { ...about, assessment: assessment ?? 'partly', duty: { periodId: PERIODS[0].id } });
  return { nodes: [], duties, reports: fate.submittedOn === null ? [] : [report()], dueDate: null, assessment };
}

const deadline = (one) => ({
  ...one,
  kind: one.kind ?? 'node',
  accepted: one.acceptedOn !== null,
  reviews: [],
  extension: 'none',
});

/** What the product derives the light from, of rows not written yet. */
const factsOf = ({ task, nodes, duties }) => ({
  ...{ nature: task.nature, state: task.state, lastAssessment: task.assessment, replyBy: null, handedInOn: null },
  deadlines: [
    ...nodes.map(deadline),
    ...(task.dueDate === null ? [] : [deadline({ ...task, kind: 'closing', acceptedOn: task.completedOn })]),
  ],
  periods: duties.map(({ periodId, statedOn, acceptedOn }, k) => ({
    ...{ id: periodId, name: PERIODS[k].name, opens: PERIODS[k].opensOn, dueBy: PERIODS[k].dueBy },
    ...{ statedOn, accepted: acceptedOn !== null, reviews: [] },
  })),
});

/** Task `i` with all its rows. */
export function taskAt(i, { planId, units, reviewer, rules }) {
  const own = units[i % units.length];
  const id = idOf('T', i);
  const nature = oneOffAt(i) ? 'oneOff' : 'continuing';
  const by = own.officers[0].id;
  const { dueDate, assessment, ...rows } = (nature === 'oneOff' ? oneOff : continuing)(i, { id, by, reviewer });
  const done = nature === 'oneOff' && rows.nodes.every(({ acceptedOn }) => acceptedOn !== null);
  const task = {
    ...{ id, planId, number: i + 1, title: `第${i + 1}项示例机制`, nature, version: 1, batch: 1 },
    ...{ state: done ? 'completed' : 'inProgress', standard: `第${i + 1}项：修订示例办法1件并抽查2次，年底前完成。` },
    ...{
      leadDepartmentId: own.unit.id,
      responsiblePostId: own.posts[0].id,
      originalDueDate: dueDate,
      dueDate,
      assessment,
    },
    ...{ assignedOn: APPROVED, acknowledgedOn: '2021-03-30', submittedOn: done ? '2021-09-01' : null },
    ...{
      completedOn: done ? '2021-09-03' : null,
      completedBy: done ? reviewer : null,
      outcome: done ? 'completed' : null,
    },
  };
  const cooperation =
    i % 3 === 0 && units.length > 1
      ? [{ taskId: id, departmentId: units[(i + 1) % units.length].unit.id, ordinal: 1 }]
      : [];
  return { task: { ...task, ...lightDaysOf(factsOf({ task, ...rows }), rules) }, ...rows, cooperation };
}

export const commitmentAt = (i, { startOffset, endOffset }) => ({
  ...{ id: idOf('C', i), itemId: idOf('Y', Math.floor(i / TASKS_AN_ITEM)), ordinal: (i % TASKS_AN_ITEM) + 1 },
  ...{ startOffset, endOffset, sourceText: PROMISE(i + 1), title: `第${i + 1}项示例机制`, deadline: null },
  ...{ nature: oneOffAt(i) ? 'oneOff' : 'continuing', namedOwners: JSON.stringify({ lead: null, cooperating: [] }) },
});

export const figuresAt = (n, { unit }, planId) =>
  ['行政检查', '执法培训人次'].map((name, k) => ({
    ...{
      id: idOf('G', n * 2 + k),
      planId,
      departmentId: unit.id,
      sectionMarker: '（四）',
      unit: k === 0 ? '次' : '人次',
    },
    ...{ name: `${unit.name}${name}`, kind: 'flow', comparability: 'comparable', lastValue: 100 + n, version: 1 },
  }));

/** The weekly letters of two months, sent. */
export const lettersAt = (n, { officers: [head] }) =>
  Array.from({ length: 8 }, (_, k) => {
    const at = new Date(Date.parse('2021-07-05T01:00:00.000Z') + k * 7 * 86_400_000).toISOString();
    const slot = `weekly:2021-W${27 + k}`;
    return {
      ...{ id: idOf('L', n * 8 + k), kind: 'weekly', recipient: head.email, slot, runKey: slot, officerId: head.id },
      ...{
        address: head.email,
        state: 'sent',
        context: JSON.stringify({ day: at.slice(0, 10) }),
        subject: '示例：本周提醒',
      },
      ...{
        bodyText: '示例信件。',
        revision: 1,
        messageId: `<${idOf('L', n * 8 + k)}@district.example>`,
        reachedData: true,
      },
      ...{ attempts: 1, nextAttemptAt: at, sentAt: at, serverAnswer: '250', createdAt: at, composedAt: at, version: 1 },
    };
  });

/** The runs those letters were claimed by. */
export const RUNS = Array.from({ length: 9 }, (_, k) => {
  const claimedAt = new Date(Date.parse('2021-07-05T02:00:00.000Z') + k * 7 * 86_400_000).toISOString();
  const about = { period: `2021-W${27 + k}`, claimedAt, onDay: claimedAt.slice(0, 10), madeGood: false };
  return ['weekly', 'leaders', 'operator'].map((kind) => ({
    kind,
    ...about,
    letters: kind === 'weekly' && k < 8 ? 1 : 0,
  }));
}).flat();
