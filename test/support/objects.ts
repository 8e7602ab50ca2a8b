import { sha256 } from '../../src/audit/canonical.js';
import { Department } from '../../src/organization/department.entity.js';
import { Officer, Tenure } from '../../src/organization/officer.entity.js';
import { Post } from '../../src/organization/post.entity.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { newId } from '../../src/platform/id.js';
import { Plan } from '../../src/plan/plan.entity.js';
import { Letter } from '../../src/mail/letter.entity.js';
import { ReminderService } from '../../src/reminder/reminder.service.js';
import { Task } from '../../src/task/task.entity.js';
import type { WebHouse } from './web-house.js';

/** Something of every kind that belongs to one unit, by the kind; the ids are as real as any. */
export type Objects = Readonly<Record<string, string>>;

type Row = Record<string, string | number>;
interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
}

const DAY = /(_on|_day|^day|reply_by|answer_by|due_by)$/;
const filler = ({ name, type }: Column): string | number => {
  if (/^(integer|boolean|double)/i.test(type)) return 1;
  if (name.endsWith('_at')) return '2021-09-01T01:00:00.000Z';
  return DAY.test(name) ? '2021-09-01' : name === 'input' || name === 'asked' || name === 'columns' ? '[]' : 'x';
};

/** Puts one row of each kind in, what is not given filled up; as the tables allow, not as the acts would. */
export async function objectsOf(house: WebHouse, unitCode: string, taskTitle: string): Promise<Objects> {
  const unit = (await house.reads.one(Department, { code: unitCode }))!;
  const task = (await house.reads.one(Task, { title: taskTitle, leadDepartmentId: unit.id }))!;
  const head = (await house.reads.one(Officer, { code: `o-${unitCode}-head` }))!;
  const post = (await house.reads.one(Post, { code: `${unitCode}-head` }))!;
  const plan = (await house.reads.one(Plan, { id: task.planId }))!;
  const of = { task_id: task.id, department_id: unit.id, plan_id: plan.id };
  const [report, paper, bulletin, notice, collection, content, decision] = Array.from({ length: 7 }, () => newId());
  const rows: readonly (readonly [kind: string, table: string, row: Row])[] = [
    ['report', 'progress_report', { ...of, id: report!, kind: 'note', state: 'submitted', submitted_by: head.id }],
    [
      'draft',
      'unit_draft',
      { ...of, act: 'report', state: 'sent', input: '{"kind":"note","text":"x"}', written_by: head.id },
    ],
    ['request', 'request', { ...of, kind: 'extension', state: 'asked', asked_by: head.id, decider: 'office' }],
    ['decision', 'decision', { ...of, id: decision!, kind: 'instruction', leader_post_id: post.id, manner: 'paper' }],
    ['instruction', 'instruction', { ...of, decision_id: decision! }],
    ['collection', 'collection', { ...of, id: collection!, opened_by: head.id }],
    ['contribution', 'contribution', { ...of, collection_id: collection! }],
    ['content', 'evidence_content', { id: content!, sha256: sha256('x'), size: 1 }],
    ['chunk', 'evidence_chunk', { content_id: content!, ordinal: 0, bytes: 'x' }],
    ['evidence', 'evidence', { ...of, report_id: report!, content_id: content!, kind: 'txt', added_by: head.id }],
    [
      'paper',
      'paper',
      {
        ...of,
        id: paper!,
        kind: 'urging',
        state: 'signed',
        signed_on: '2021-09-01',
        quarter: '2021-Q3',
        writer: 'office',
      },
    ],
    ['call', 'phone_call', { ...of, recorded_by: head.id }],
    [
      'bulletin',
      'office_paper',
      { ...of, id: bulletin!, kind: 'bulletin', state: 'draft', subject: '2021-Q3', asked: '{}' },
    ],
    ['notice', 'office_paper', { ...of, id: notice!, kind: 'notice', state: 'signed', subject: '1', asked: '{}' }],
    ['bulletinAnswer', 'bulletin_answer', { ...of, paper_id: bulletin!, answered_by: head.id }],
    ['consultation', 'consultation', { ...of, sent_by: head.id }],
    ...[paper, notice].map(
      (id) => ['file', 'paper_file', { paper_id: id!, sha256: sha256('x'), size: 1, bytes: 'x' }] as const,
    ),
  ];
  const made: Record<string, string> = {
    ...{ task: task.id, unit: unit.id, person: head.id, post: post.id, plan: plan.id, year: String(plan.planYear) },
  };
  await house.app.get(UnitOfWork).run(async (tx) => {
    tx.withoutEntry('objects for a test');
    for (const [kind, table, given] of rows) {
      const row: Row = { id: newId(), ...given };
      made[kind] = String(row['id']);
      const columns = await tx.query<Column>(`PRAGMA table_info("${table}")`);
      const wanted = columns.filter(({ name, notnull }) => notnull === 1 || name in row);
      const values = wanted.map((column) => row[column.name] ?? filler(column));
      const names = wanted.map(({ name }) => `"${name}"`).join(', ');
      const places = values.map((_, i) => `$${i + 1}`).join(', ');
      await tx.query(`INSERT INTO "${table}" (${names}) VALUES (${places})`, values);
    }
  });
  await house.app.get(ReminderService).run();
  const letters = await house.reads.findBy(Letter, { officerId: head.id });
  return { ...made, letter: letters[0]!.id };
}

/** 领导秘书, a post that the seeds have nobody in. */
export async function aLeadersStaff(house: WebHouse, code: string): Promise<void> {
  const unit = (await house.reads.one(Department, { code: 'qw' }))!;
  const [postId, officerId] = [newId(), newId()];
  await house.app.get(UnitOfWork).run(async (tx) => {
    tx.withoutEntry('a post for a test');
    await tx.insert(Post, [{ id: postId, code, departmentId: unit.id, title: '秘书', role: 'leaderStaff' }]);
    await tx.insert(Officer, [
      { id: officerId, code, name: '示例丙', email: `${code}@district.example`, disabled: false },
    ]);
    await tx.insert(Tenure, [{ id: newId(), postId, officerId, fromDay: '2021-01-01', kind: null }]);
  });
}
