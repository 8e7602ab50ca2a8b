// How long a ledger takes to write, and what memory, beside writing the very same cells as CSV in the same run. Each
// size in a process of its own, so that its memory is its own.
import { execFileSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const SIZES = [100, 1_000, 10_000];
const LIMIT_RATIO = 20;
const LIMIT_MB = 300;

/** Illustrative, and as long as such cells are. */
const factsAt = (i) => ({
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

async function measured(tasks) {
  const [{ COLUMNS }, { cellsOf, keyedValues }, { ExceljsWriter }] = await Promise.all([
    import('../dist/ledger/domain/columns.js'),
    import('../dist/ledger/domain/ledger-row.js'),
    import('../dist/writing/xlsx/exceljs-writer.js'),
  ]);
  // The cells stand ready for both: what is compared is the writing.
  const made = Array.from({ length: Math.max(tasks, 50) }, (_, i) => {
    const facts = factsAt(i);
    return { cells: keyedValues(facts, cellsOf(facts, i + 1)), open: COLUMNS.map(({ back }) => back !== undefined) };
  });
  const rows = (count) => made.slice(0, count);
  const asCsv = (count) => {
    const lines = [];
    for (const { cells } of rows(count))
      lines.push(cells.map((cell) => `"${plain(cell).replaceAll('"', '""')}"`).join(','));
    return Buffer.from(lines.join('\r\n'));
  };
  const columns = [
    ...COLUMNS.map(({ title, width, kind }) => ({ title, width, kind })),
    ...['标识', '校验'].map((title) => ({ title, width: 12, kind: 'text', hidden: true })),
  ];
  const asBook = (count) =>
    new ExceljsWriter().write({
      ...{ title: '台账', notice: null, properties: { day: '2021-09-06', head: null } },
      sheets: [{ name: '督办台账', heading: '台账', form: 'table', columns, count, rows: rows(count) }],
    });
  // All once before, small: none pays for the first run of its code.
  asCsv(50);
  await asBook(50);
  const taken = async (work) => {
    const from = performance.now();
    const made = await work();
    return [made, performance.now() - from];
  };
  const [csv, csvMs] = await taken(() => asCsv(tasks));
  const [book, ms] = await taken(() => asBook(tasks));
  const rssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  return {
    ...{
      tasks,
      cells: tasks * columns.length,
      seconds: round(ms / 1000),
      csvSeconds: round(csvMs / 1000),
    },
    ...{ ratio: round(ms / csvMs), rssMb, kB: Math.round(book.length / 1024), csvKB: Math.round(csv.length / 1024) },
  };
}

const plain = (cell) => (cell === null ? '' : typeof cell === 'object' ? cell.day : String(cell));
const round = (n) => Math.round(n * 1000) / 1000;

export function bench() {
  const self = fileURLToPath(import.meta.url);
  const ledger = SIZES.map((tasks) => JSON.parse(execFileSync(process.execPath, [self, String(tasks)]).toString()));
  const most = ledger.at(-1);
  return { ledger, ratio: most.ratio, limitRatio: LIMIT_RATIO, rssMb: most.rssMb, limitMb: LIMIT_MB };
}

export const words = ({ ledger, limitRatio, limitMb }) =>
  [
    ...ledger.map(
      ({ tasks, seconds, csvSeconds, ratio, rssMb, kB }) =>
        `ledger of ${tasks} tasks: ${seconds} s, the same cells as CSV ${csvSeconds} s, ${ratio} times; ${rssMb} MB, ${kB} kB`,
    ),
    `aim: ${limitRatio} times, ${limitMb} MB`,
  ].join('\n');

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(JSON.stringify(await measured(Number(process.argv[2]))));
