import { fullDay, monthDay, weekdayWord, type Day } from '../../calendar/domain/day.js';
import { spansOf, type NoticeRead } from '../../calendar/domain/notice-text.js';
import type { HolidayNotice, WorkingDays } from '../../calendar/domain/working-days.js';
import type { TextFieldView } from '../components/form.js';
import type { Fields } from '../form-fields.js';

export interface CalendarYearView {
  readonly year: string;
  readonly number: string;
  readonly off: string;
  readonly work: string;
  readonly count: string;
}

export interface CalendarPreview {
  readonly title: string;
  readonly lines: readonly string[];
  readonly doubts: readonly string[];
}

export interface CalendarView {
  readonly lede: string;
  readonly years: readonly CalendarYearView[];
  /** Null for those who only look. */
  readonly fields: readonly TextFieldView[] | null;
  /** What the text says, for a look before it is kept. */
  readonly preview: CalendarPreview | null;
}

const daysWords = (days: readonly Day[], year: number): string => {
  const point = (day: Day): string => (day.startsWith(String(year)) ? monthDay(day) : fullDay(day));
  const spans = spansOf(days).map(({ from, to }) =>
    from === to ? `${point(from)}（${weekdayWord(from)}）` : `${point(from)}至${point(to)}`,
  );
  return spans.length === 0 ? '无' : spans.join('、');
};

/** Of the year alone: days of the December before belong to another count. */
function workingDaysOf({ year }: HolidayNotice, workingDays: WorkingDays): number {
  return workingDays.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`);
}

const previewOf = (read: NoticeRead, year: number): CalendarPreview => ({
  title: `${year}年：放假${read.off.length}天，周末上班${read.work.length}天`,
  lines: [`放假：${daysWords(read.off, year)}`, `上班：${daysWords(read.work, year)}`],
  doubts: read.doubts,
});

export interface CalendarLook {
  readonly workingDays: WorkingDays;
  readonly today: Day;
  readonly mayEdit: boolean;
  readonly values: Fields;
  readonly errors: Fields;
  readonly read: NoticeRead | null;
}

/** The years that need a notice: this one, and from November on the next. */
export function missingYears(today: Day, workingDays: WorkingDays): number[] {
  const year = Number(today.slice(0, 4));
  return [year, ...(today.slice(5) >= '11-01' ? [year + 1] : [])].filter((one) => !workingDays.hasNotice(one));
}

export function calendarView({ workingDays, today, mayEdit, values, errors, read }: CalendarLook): CalendarView {
  const missing = missingYears(today, workingDays);
  const notices = [...workingDays.notices()].reverse();
  const next = Math.max(Number(today.slice(0, 4)) - 1, ...notices.map(({ year }) => year)) + 1;
  const field = (name: string, rest: Omit<TextFieldView, 'id' | 'name'>): TextFieldView => ({
    ...{ id: `c-${name}`, name, value: values[name] ?? '', error: errors[name] },
    ...rest,
  });
  return {
    lede:
      missing.length === 0
        ? '提醒、期限和逾期天数都按这里的放假安排计算。'
        : `尚未录入${missing.join('、')}年放假安排，暂按周一至周五计算。`,
    years: notices.map((notice) => ({
      ...{ year: `${notice.year}年`, number: notice.number },
      ...{ off: daysWords(notice.off, notice.year), work: daysWords(notice.work, notice.year) },
      count: `${workingDaysOf(notice, workingDays)}个工作日`,
    })),
    fields: mayEdit
      ? [
          field('year', { label: '年份', kind: 'line', value: values['year'] ?? String(missing[0] ?? next) }),
          field('number', { label: '通知文号', kind: 'line', placeholder: '例：国办发明电〔2024〕12号' }),
          field('text', {
            label: '通知正文',
            rows: 8,
            placeholder:
              '例：元旦：1月1日（周三）放假1天。春节：1月28日至2月4日放假调休，共8天。1月26日（周日）、2月8日（周六）上班。',
            hint: '把国务院办公厅通知的正文粘贴到这里，系统读出放假和上班的日子，您核对后录入。',
          }),
        ]
      : null,
    preview: read && previewOf(read, Number(values['year'])),
  };
}
