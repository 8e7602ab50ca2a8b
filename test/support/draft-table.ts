import { Directory } from '../../src/organization/directory.js';
import { DeskApprovalService, type ApprovalWritten } from '../../src/plan/desk-approval.service.js';
import { Task } from '../../src/task/task.entity.js';
import { aHouse } from './house.js';
import { importUnapproved } from './unapproved.js';

export const APPROVAL: ApprovalWritten = {
  ...{ day: '2021-03-26', by: 'qzf-qz', document: '关于印发任务分解表的通知（示意）' },
  basis: '区政府常务会议审议（示意）',
};

/** A house on the day after the report was published, with its table still to be approved, and who works on it. */
export async function aDraftTable(dialect: 'sqlite' | 'postgres', table: 'filled' | 'asRead') {
  const house = await aHouse(dialect, { seeded: false });
  house.at('2021-03-19');
  const { planId } = await importUnapproved(house.app, table);
  const chief = () => house.actor('o-dcs-chief');
  return {
    ...{ house, planId, chief },
    officer: () => house.actor('o-dcs-officer'),
    drafts: () => house.reads.find(Task, { where: { planId }, order: { number: 'ASC' } }),
    unit: async (code: string) => (await Directory.on('2021-03-19', house.reads)).departmentNamed(code)?.id ?? '',
    approve: async (over: Partial<ApprovalWritten> = {}) =>
      house.app.get(DeskApprovalService).approve(await chief(), planId, { ...APPROVAL, ...over }),
  };
}
export type DraftTable = Awaited<ReturnType<typeof aDraftTable>>;
