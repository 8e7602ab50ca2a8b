import type { Day } from '../../calendar/domain/day.js';
import type { WorkingDays } from '../../calendar/domain/working-days.js';

/** As settings write it: days are MM-DD; without dueBy it is the n-th working day after asOf. */
export interface PeriodSetting {
  readonly code: string;
  readonly name: string;
  readonly asOf: string;
  readonly opens?: string | undefined;
  readonly workingDaysToReport?: number | undefined;
  readonly dueBy?: string | undefined;
}

export interface PeriodDays {
  readonly code: string;
  readonly name: string;
  readonly asOf: Day;
  readonly opensOn: Day;
  readonly dueBy: Day;
}

const USUAL_WORKING_DAYS = 7;

/** The statement periods of a year, in the order of the settings. */
export const periodDays = (
  settings: readonly PeriodSetting[],
  year: number | string,
  workingDays: WorkingDays,
): PeriodDays[] =>
  settings.map(({ code, name, ...setting }) => {
    const asOf = `${year}-${setting.asOf}`;
    const opensOn = setting.opens ? `${year}-${setting.opens}` : workingDays.addWorkingDays(asOf, 1);
    const dueBy = setting.dueBy
      ? workingDays.nextWorkingDay(`${year}-${setting.dueBy}`)
      : workingDays.addWorkingDays(asOf, setting.workingDaysToReport ?? USUAL_WORKING_DAYS);
    return { code, name, asOf, opensOn, dueBy };
  });

const quarterOf = (day: Day): string => `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** No statement is asked in the quarter of issue, nor for what was over before: there is nothing to say yet. */
export const askedAfter = (periods: readonly PeriodDays[], issued: Day): PeriodDays[] =>
  periods.filter((period) => period.asOf > issued && quarterOf(period.asOf) !== quarterOf(issued));
