// One measurement at one size, in a process of its own: node --expose-gc documents-child.mjs HOW WHAT TASKS FILE RUNS.
// Prints one line of JSON: the time of each run, or the most memory the system ever gave to the process.
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { comparedAt, factsAt, reportOf } from './illustrative.mjs';

const dist = (path) => import(`../dist/${path}.js`);
const PROPERTIES = { day: '2021-09-06', head: null };
const FEW = 200;

/** The ledger's own columns, and its rows one at a time. */
async function ledger() {
  const { COLUMNS } = await dist('ledger/domain/columns');
  const { cellsOf, keyedValues } = await dist('ledger/domain/ledger-row');
  const open = COLUMNS.map(({ back }) => back !== undefined);
  const keys = ['系统标识', '系统校验'].map((title) => ({ title, width: 12, kind: 'text', hidden: true }));
  const columns = [...COLUMNS.map(({ title, width, kind }) => ({ title, width, kind })), ...keys];
  function* rows(count) {
    for (let i = 0; i < count; i += 1) {
      const facts = factsAt(i);
      yield { cells: keyedValues(facts, cellsOf(facts, i + 1)), open };
    }
  }
  return { columns, rows };
}

async function workbook(rowsOf) {
  const [{ columns }, { ExceljsWriter }] = [await ledger(), await dist('writing/xlsx/exceljs-writer')];
  const sheet = { name: '督办台账', heading: '台账', form: 'table', columns };
  return async (count, file) => {
    const sheets = [{ ...sheet, count, rows: rowsOf(count) }];
    writeFileSync(
      file,
      await new ExceljsWriter().write({ title: '台账', notice: null, properties: PROPERTIES, sheets }),
    );
  };
}

async function csv(rowsOf) {
  const plain = (cell) => (cell === null ? '' : typeof cell === 'object' ? cell.day : String(cell));
  return (count, file) => {
    const lines = [];
    for (const { cells } of rowsOf(count))
      lines.push(cells.map((cell) => `"${plain(cell).replaceAll('"', '""')}"`).join(','));
    writeFileSync(file, lines.join('\r\n'));
  };
}

/** The cells stand ready: what is timed is the writing of them. */
async function ready(tasks) {
  const made = [...(await ledger()).rows(Math.max(tasks, FEW))];
  return (count) => made.slice(0, count);
}

async function printed(documentOf) {
  const [{ writeDocx }, documents] = [
    await dist('writing/docx/write-docx'),
    await dist('annual-report/writers/document'),
  ];
  const made = { issuer: '区示例办', properties: PROPERTIES };
  return async (count, file) => writeFileSync(file, await writeDocx(documentOf(documents, count, made)));
}

const reportDocument = ({ toDocument }, count, made) => toDocument(reportOf(count), { ...made, edition: 'full' });
const tableDocument = ({ comparisonDocument }, count, made) =>
  comparisonDocument(reportOf(1), { ...made, rows: Array.from({ length: count }, (_, i) => comparedAt(i)) });

/** The same words, one block a line. */
async function plainWords(documentOf) {
  const documents = await dist('annual-report/writers/document');
  const made = { issuer: '区示例办', properties: PROPERTIES };
  const lines = (block) => (block.kind === 'table' ? block.rows.map((row) => row.join('\t')) : [block.text]);
  return (count, file) => writeFileSync(file, documentOf(documents, count, made).blocks.flatMap(lines).join('\n'));
}

/** The most memory of the process that reads for this one, looked at while it lives. */
function watchedChild() {
  let most = 0;
  const look = () => {
    try {
      for (const pid of readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8')
        .trim()
        .split(' ')
        .filter(Boolean))
        most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0));
    } catch {
      // Gone between the two.
    }
  };
  const timer = setInterval(look, 5);
  return () => (clearInterval(timer), most);
}

async function reading() {
  const { ChildWorkbookReader } = await dist('document/workbook/child-reader');
  return async (_, file) => {
    const read = await new ChildWorkbookReader().read(readFileSync(file));
    if (!read.ok) throw new Error(read.error);
  };
}

/** What is written, and the same words as plain text: what the ratio is to. */
const WRITERS = {
  ledger: { own: workbook, plain: csv, given: ready, lazily: async () => (await ledger()).rows },
  report: { own: printed, plain: plainWords, given: () => reportDocument },
  table: { own: printed, plain: plainWords, given: () => tableDocument },
};

async function timed(work) {
  globalThis.gc();
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** In turn, so that whatever else the machine does falls on both. */
async function pair(name, { tasks, file, runs }) {
  const { own, plain, given } = WRITERS[name];
  const source = await given(tasks);
  const [write, writePlain] = [await own(source), await plain(source)];
  const few = Math.min(FEW, tasks);
  // Small ones before: none pays for the first run of its code.
  for (let i = 0; i < 5; i += 1) (await writePlain(few, `${file}.txt`), await write(few, file));
  const [ms, plainMs] = [[], []];
  for (let i = 0; i < runs; i += 1) {
    plainMs.push(await timed(() => writePlain(tasks, `${file}.txt`)));
    ms.push(await timed(() => write(tasks, file)));
  }
  return { ms, plainMs };
}

/** Written once, nothing else held: rows are made as they are asked for. */
async function memory(name, { tasks, file }) {
  const { own, given, lazily = given } = WRITERS[name];
  const write = await own(await lazily(tasks));
  const startMb = process.memoryUsage.rss() / 2 ** 20;
  await write(tasks, file);
  return { startMb, rssMb: process.resourceUsage().maxRSS / 1024 };
}

async function read(_, { tasks, file, runs }) {
  const work = await reading();
  const stop = watchedChild();
  const ms = [];
  for (let i = 0; i < runs; i += 1) ms.push(await timed(() => work(tasks, file)));
  return { ms, childMb: stop() / 1024, rssMb: process.resourceUsage().maxRSS / 1024 };
}

const [how, name, tasks, file, runs] = process.argv.slice(2);
const done = await { pair, memory, read }[how](name, { tasks: Number(tasks), file, runs: Number(runs) });
console.log(JSON.stringify(done));
