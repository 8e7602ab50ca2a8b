import { DEPARTMENT_KINDS } from '../organization/department.entity.js';
import { ROLES } from '../organization/post.entity.js';
import { wrong, type Around, type Done, type Ref, type Ruled } from '../staffing/domain/ruling.js';
import { addPerson, changePerson, disablePerson, enablePerson } from '../staffing/domain/person-acts.js';
import { addPost, appoint, endTenure, renamePost } from '../staffing/domain/post-acts.js';
import { addUnit, changeUnit, closeUnit, reopenUnit, type UnitFields } from '../staffing/domain/unit-acts.js';
import type { Fields } from './form-fields.js';

/** One thing a form asks for: its name in the journal, what is said when it is done, and the rule that does it. */
export interface StaffForm {
  readonly name: string;
  readonly done: string;
  readonly rule: (around: Around) => Ruled<Done>;
}

const or = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
const numbered = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0);
export const refOf = (id: string, { version }: Fields): Ref => ({ id, version: numbered(version) });

/** 01J…:3, as a select has it: the row and the version that was looked at. */
function chosen(text: string | undefined): Ref {
  const [id = '', version] = (text ?? '').split(':');
  return { id, version: numbered(version) };
}

const unitFields = (f: Fields): UnitFields => ({
  ...{ name: f['name'] ?? '', kind: f['kind'] ?? '', parentId: or(f['parent']) },
  ...{ supervisingLeaderPostId: or(f['leader']), contactName: or(f['contactName']) },
  ...{ contactPhone: or(f['contactPhone']), contactEmail: or(f['contactEmail']) },
});
const personFields = (f: Fields) => ({ name: f['name'] ?? '', email: or(f['email']), phone: or(f['phone']) });

/** A select sends nothing else; a program might. */
const among = (words: readonly string[], word: string | undefined): boolean => words.includes(word ?? '');
const NO_KIND = '请选单位的类别。';
const NO_ROLE = '请选岗位的职责。';

/** What a form may do, by its path; only the fields that are named here are ever read. */
export const UNIT_FORMS: Readonly<Record<string, (id: string, f: Fields) => StaffForm>> = {
  change: (id, f) => ({
    ...{ name: 'organization.changeUnit', done: '已保存' },
    rule: (around) =>
      among(DEPARTMENT_KINDS, f['kind']) ? changeUnit({ ...unitFields(f), ...refOf(id, f) }, around) : wrong(NO_KIND),
  }),
  close: (id, f) => ({
    ...{ name: 'organization.closeUnit', done: '已撤销' },
    rule: (around) => closeUnit(refOf(id, f), around),
  }),
  reopen: (id, f) => ({
    ...{ name: 'organization.reopenUnit', done: '已恢复' },
    rule: (around) => reopenUnit(refOf(id, f), around),
  }),
  posts: (id, f) => ({
    ...{ name: 'organization.addPost', done: '已新设岗位' },
    rule: (around) => {
      const about = { departmentId: id, title: f['title'] ?? '', role: f['role'] ?? '', code: or(f['code']) };
      return among(ROLES, f['role']) ? addPost(about, around) : wrong(NO_ROLE);
    },
  }),
  'rename-post': (_, f) => ({
    ...{ name: 'organization.renamePost', done: '已改名' },
    rule: (around) => renamePost({ ...chosen(f['post']), title: f['title'] ?? '' }, around),
  }),
  appoint: (_, f) => ({
    ...{ name: 'organization.appoint', done: '已安排任职' },
    rule: (around) => {
      const who =
        or(f['officer']) === null ? { ...personFields(f), code: or(f['code']) } : { officerId: f['officer']! };
      const days = { fromDay: f['from'] ?? '', toDay: or(f['to']) };
      return appoint({ postId: f['post'] ?? '', ...days, deputy: f['as'] === 'deputy', who }, around);
    },
  }),
  end: (_, f) => endForm(f),
};

const endForm = (f: Fields): StaffForm => ({
  ...{ name: 'organization.endAppointment', done: '已结束任职' },
  rule: (around) => endTenure({ ...chosen(f['tenure']), lastDay: f['lastDay'] ?? '' }, around),
});

export const PERSON_FORMS: Readonly<Record<string, (id: string, f: Fields) => StaffForm>> = {
  change: (id, f) => ({
    ...{ name: 'organization.changeOfficer', done: '已更正' },
    rule: (around) => changePerson({ ...personFields(f), ...refOf(id, f) }, around),
  }),
  disable: (id, f) => ({
    ...{ name: 'account.disable', done: '已停用' },
    rule: (around) => disablePerson(refOf(id, f), around),
  }),
  enable: (id, f) => ({
    ...{ name: 'account.enable', done: '已启用' },
    rule: (around) => enablePerson(refOf(id, f), around),
  }),
  end: (_, f) => endForm(f),
};

export const newUnit = (f: Fields): StaffForm => ({
  ...{ name: 'organization.addUnit', done: '已新增单位' },
  rule: (around) =>
    among(DEPARTMENT_KINDS, f['kind']) ? addUnit({ ...unitFields(f), code: or(f['code']) }, around) : wrong(NO_KIND),
});

export const newPerson = (f: Fields): StaffForm => ({
  ...{ name: 'organization.addOfficer', done: '已登记' },
  rule: (around) => addPerson({ ...personFields(f), code: or(f['code']) }, around),
});
