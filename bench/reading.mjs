// How fast a report is read, beside a plain pass over the same text in the same run; and whether time grows as length.
import { readFileSync } from 'node:fs';
import { readReport } from '../dist/document/read-report.js';

const SEED = readFileSync(new URL('../seeds/wuqing-2020-report.txt', import.meta.url), 'utf8');
const RUNS = 3;
const BEFORE = '一、工作成效\n完成改革。\n二、存在问题\n一是不足。\n三、下一步工作安排\n（一）推进。';

const bytesOf = (text) => Buffer.byteLength(text);
const repeated = (text, megabytes) => text.repeat(Math.ceil((megabytes * 1e6) / bytesOf(text)));

/** split into lines, and one regular expression over the same text. */
function plainPass(text) {
  return text.split('\n').length + (text.match(/[（(]?[一二三四五六七八九十]+[、)）]|[，,；;。]/g)?.length ?? 0);
}

/** The best of a few runs, in seconds: what else the machine does only adds. */
function seconds(work) {
  let best = Infinity;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

const rounded = (n) => Number(n.toPrecision(3));

export function bench() {
  readReport(SEED);
  const [one, ten] = [repeated(SEED, 1), repeated(SEED, 10)];
  const plain = seconds(() => plainPass(ten));
  const [small, large] = [seconds(() => readReport(one)), seconds(() => readReport(ten))];
  const hostile = ['（', '一是', '一、', '“', '|', '12,', '推进改革，'].map((unit) => {
    const text = repeated(unit, 5);
    return { unit, seconds: rounded(seconds(() => readReport(text))) };
  });
  const inside = ['（', '一是', '一、', '12,', '推进改革，'].map((unit) => {
    const text = `${BEFORE}${repeated(unit, 5)}`;
    return { unit: `${unit} in the next steps`, seconds: rounded(seconds(() => readReport(text))) };
  });
  return {
    megabytesPerSecond: rounded(bytesOf(ten) / 1e6 / large),
    plainMegabytesPerSecond: rounded(bytesOf(ten) / 1e6 / plain),
    ratio: rounded(large / plain),
    growth: rounded(large / small),
    plainSeconds: rounded(plain),
    hostile: [...hostile, ...inside].map((one) => ({ ...one, ratio: rounded(one.seconds / plain) })),
  };
}

export const words = (f) =>
  [
    `seed repeated to 10 MB: ${f.megabytesPerSecond} MB/s read, ${f.plainMegabytesPerSecond} MB/s plain pass: ${f.ratio} times the plain pass`,
    `from 1 to 10 MB time grows ${f.growth} times`,
    ...f.hostile.map(({ unit, seconds: s, ratio }) => `5 MB of ${unit}: ${s} s, ${ratio} times the plain pass`),
  ].join('\n');
