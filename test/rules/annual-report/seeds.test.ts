import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from '@jest/globals';
import { addDays } from '../../../src/calendar/domain/day.js';
import { WorkingDays } from '../../../src/calendar/domain/working-days.js';
import { loadNotices } from '../../../src/calendar/notices.js';
import { readReport } from '../../../src/document/read-report.js';
import { danglingReferences, OrganizationFile } from '../../../src/organization/organization-file.js';
import { BreakdownFile } from '../../../src/plan/breakdown-file.js';
import { breakdownFaults } from '../../../src/plan/domain/breakdown-rules.js';

const textOf = (name: string): string => readFileSync(`seeds/${name}`, 'utf8');
const organization = OrganizationFile.parse(parse(textOf('organization.yaml')));
const plan = BreakdownFile.parse(parse(textOf('plan-2021.yaml')));
const source = textOf('wuqing-2020-report.txt');
const read = readReport(source);
if (!read.ok) throw new Error(read.error.message);
const report = read.value;
const { tasks, figures } = plan;
const leads = [...new Set(tasks.map((task) => task.lead))];
const holders = new Set(organization.officers.flatMap((officer) => officer.holds.map((hold) => hold.post)));

test('every one of the 53 promises is in exactly one task, and the table breaks no rule', () => {
  const refs = report.planItems.flatMap((item) => item.commitments.map((_, i) => `${item.marker ?? ''}${i + 1}`));
  expect(tasks.flatMap((task) => task.commitments).sort()).toEqual([...refs].sort());
  expect(refs).toHaveLength(53);
  const known = {
    commitments: refs,
    departments: new Set(organization.departments.map(({ code }) => code)),
    posts: new Map(organization.posts.map(({ code, department }) => [code, department])),
    figures: new Set(figures.map(({ name }) => name)),
    periods: new Set(['H1', 'Q3', 'Y']),
    planYear: 2021,
    issued: '2021-03-26',
  };
  expect(breakdownFaults(tasks, known)).toEqual([]);
});

test('the organization names nothing it does not define, and defines nothing twice', () => {
  expect(danglingReferences(organization)).toEqual([]);
  for (const list of [organization.departments, organization.posts, organization.officers]) {
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
  }
});

test.each(leads)('%s leads, and has a head and a clerk in office', (lead) => {
  for (const role of ['head', 'clerk']) {
    const posts = organization.posts.filter((post) => post.department === lead && post.role === role);
    expect([role, posts.some((post) => holders.has(post.code))]).toEqual([role, true]);
  }
});

test('nobody real: example names, example addresses, a comment that says so, no place before a unit', () => {
  for (const { name, email } of organization.officers) {
    expect(name).toMatch(/^示例[甲乙丙丁戊己庚辛壬癸]{1,2}$/);
    expect(email).toMatch(/\.example$/);
  }
  for (const { contact } of organization.departments) expect(contact?.phone ?? '022-0').toMatch(/^022-0/);
  for (const { name } of organization.departments) expect(name).not.toMatch(/武清|天津/);
  expect(textOf('plan-2021.yaml').split('\n')[0]).toMatch(/^# 示意/);
});

test('every task has two people of an office who may review it: one accepts, another strikes it off', () => {
  const parentOf = new Map(organization.departments.map(({ code, parent }) => [code, parent]));
  const reviewers = organization.officers.filter(({ holds }) =>
    holds.some(({ post }) =>
      organization.posts.some(({ code, role }) => code === post && /^(inspection|composer)/.test(role)),
    ),
  );
  const officeOf = (officer: (typeof reviewers)[number]): string =>
    organization.posts.find(({ code }) => code === officer.holds[0]?.post)?.department ?? '';
  for (const { title, lead } of tasks) {
    const may = reviewers.filter((one) => officeOf(one) !== lead && parentOf.get(officeOf(one)) !== lead);
    expect([title, may.length >= 2]).toEqual([title, true]);
  }
});

test('every due day and node is a working day of 2021', () => {
  const days = new WorkingDays(loadNotices('config/working-days'));
  const dated = tasks.flatMap(({ due, nodes }) => [...(due === null ? [] : [due]), ...nodes.map((node) => node.due)]);
  expect(dated.filter((day) => !days.isWorkingDay(day) || !day.startsWith('2021-'))).toEqual([]);
});

test('only a one-off has nodes, only an overall duty has no day, every standard but its can be dated', () => {
  for (const { nature, nodes, due, standard, title } of tasks) {
    expect([title, nodes.length > 0]).toEqual([title, nature === 'one_off']);
    expect([title, due === null]).toEqual([title, nature === 'overall']);
    if (nature !== 'overall') expect([title, standard]).toEqual([title, expect.stringMatching(/日|年底|期|半年/)]);
  }
});

test('on the first Monday of September at least six units have a node late or due within two weeks', () => {
  const asked = (day: string): boolean => day <= addDays('2021-09-06', 14) && day >= '2021-07-25';
  const units = tasks.filter((task) => [task.due ?? '', ...task.nodes.map((node) => node.due)].some(asked));
  expect(new Set(units.map((task) => task.lead)).size).toBeGreaterThanOrEqual(6);
});

test.each(figures.map((figure) => [figure.match, figure] as const))('%s stands in the report once', (match, figure) => {
  expect(source.split(match)).toHaveLength(2);
  const [from, to] = [source.indexOf(match), source.indexOf(match) + match.length];
  const number = match.match(/\d[\d.]*/g)?.at(-1) ?? '';
  const mined = report.indicators.filter(({ start, end, text }) => start < to && end > from && text.includes(number));
  expect(mined).not.toEqual([]);
  expect(leads.concat(organization.departments.map(({ code }) => code))).toContain(figure.department);
});

test.each(['2.0版', '2020年版', '〔2020〕12号', '8890便民服务专线', '2019年以来'])('%s is nobody’s figure', (words) =>
  expect(figures.filter(({ match }) => match.includes(words))).toEqual([]),
);

test('no two entries are about one number of the report', () => {
  const ends = figures.map(({ match }) => source.indexOf(match) + match.length);
  expect(new Set(ends).size).toBe(figures.length);
});
