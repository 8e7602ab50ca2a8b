import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { faultLines, readYaml } from '../platform/yaml.js';
import { Refusal } from '../platform/refusal.js';
import { addDays, daysBetween, isDay, type Day } from './domain/day.js';
import type { HolidayNotice } from './domain/working-days.js';

const MOST_DAYS_OFF = 31;
const DaySchema = z.string('日期要写成2021-10-01的样子').refine(isDay, '没有这一天，日期要写成2021-10-01的样子');
const RangeSchema = z
  .strictObject({ from: DaySchema, to: DaySchema })
  .refine((range) => range.from <= range.to, '结束日早于开始日，请核对')
  .refine((range) => !(daysBetween(range.from, range.to) >= MOST_DAYS_OFF), '一段假期超过31天，请核对');
const NoticeSchema = z.strictObject({
  year: z.int('请写年份，例如2021').min(1950, '请写四位年份').max(2200, '请写四位年份'),
  notice: z.string('请写通知文号').trim().min(1, '请写通知文号'),
  off: z.array(z.union([DaySchema, RangeSchema], { error: '请写一天，或者写from和to' })),
  work: z.array(DaySchema).default([]),
});

type Range = z.infer<typeof RangeSchema>;

const daysOf = (entry: Day | Range): Day[] =>
  typeof entry === 'string'
    ? [entry]
    : Array.from({ length: daysBetween(entry.from, entry.to) + 1 }, (_, n) => addDays(entry.from, n));

/** A day both off and worked, or of another year, is a slip of the pen; the December before is the one exception. */
function slipIn(notice: HolidayNotice): string | null {
  const twice = notice.work.find((day) => notice.off.includes(day));
  if (twice !== undefined) return `${twice} 既列为放假又列为上班，请保留一处`;
  const allowed = [String(notice.year), `${notice.year - 1}-12`];
  const stray = [...notice.off, ...notice.work].find((day) => !allowed.some((start) => day.startsWith(start)));
  return stray === undefined ? null : `${stray} 不是${notice.year}年的日子，请核对年份`;
}

function refuse(file: string, what: string): never {
  throw new Refusal('CALENDAR.NOTICE_UNREADABLE', `放假安排文件 ${file}：${what}`);
}

/** Reads one year's notice; what is wrong is told with the file and the line. */
export function readNotice(text: string, file: string): HolidayNotice {
  const read = readYaml(text, NoticeSchema);
  if (!read.ok) return refuse(file, faultLines(read.faults));
  const { year, notice: number, off, work } = read.value;
  const notice = { year, number, off: off.flatMap(daysOf), work };
  const slip = slipIn(notice);
  return slip === null ? notice : refuse(file, slip);
}

/** All notices of a folder, by year. Two files of one year would be a guess which counts, so they are refused. */
export function loadNotices(dir: string): HolidayNotice[] {
  const files = readdirSync(dir)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  const seen = new Map<number, string>();
  return files.map((file) => {
    const notice = readNotice(readFileSync(join(dir, file), 'utf8'), file);
    const other = seen.get(notice.year);
    if (other !== undefined) refuse(file, `${notice.year}年的安排已在 ${other} 中，请只留一份`);
    seen.set(notice.year, file);
    return notice;
  });
}
