import type { INestApplicationContext } from '@nestjs/common';
import { z } from 'zod';
import { Account } from '../access/access.entity.js';
import { accountStateWords, AccountsService, type AccountEntry, type Admission } from '../access/accounts.service.js';
import { dayOf, timeOf } from '../calendar/domain/beijing.js';
import { dayWithWeekday } from '../calendar/domain/day.js';
import { AppointmentService } from '../organization/appointment.service.js';
import { Officer } from '../organization/officer.entity.js';
import { ROLE_WORDS, ROLES, type Role } from '../organization/post.entity.js';
import { Reads } from '../platform/database/reads.js';
import type { Tx } from '../platform/database/tx.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Fault, Outcome } from '../platform/outcome.js';
import { Refusal } from '../platform/refusal.js';
import { SYSTEM } from '../seed.service.js';
import { StaffingService } from '../staffing/staffing.service.js';
import { oneOf, onlyOne, required, text, type Arguments } from './arguments.js';
import { withHouse } from './context.js';
import type { CommandResult } from './output.js';

const orRefuse = <T>(outcome: Outcome<T, Fault>): T => {
  if (outcome.ok) return outcome.value;
  throw new Refusal(outcome.error.code, outcome.error.message);
};

const codeOf = ({ positionals }: Arguments): string => onlyOne(positionals, '登录名，例如 zhang-san');

/** An account for an officer there is, or for one who is appointed with it. */
export function add(args: Arguments): Promise<CommandResult> {
  const code = codeOf(args);
  if (!/^[a-z0-9][a-z0-9-]{0,40}$/.test(code)) {
    throw new Refusal('ACCOUNT.CODE', `登录名“${code}”只能用小写字母、数字和连字符，至多41个字符。`);
  }
  return withHouse(undefined, async (house) => {
    const admission = await house.get(UnitOfWork).run(async (tx) => {
      await appointIfNew(house, tx, { code, args });
      return orRefuse(await house.get(AccountsService).addWithin(tx, code, SYSTEM));
    });
    return { text: admissionWords(admission, '已开通账号'), json: admission };
  });
}

async function appointIfNew(
  house: INestApplicationContext,
  tx: Tx,
  { code, args: { flags } }: { code: string; args: Arguments },
): Promise<void> {
  if (await tx.one(Officer, { code })) return;
  const name = required(flags, 'name', '这是新登记的人，要写姓名');
  const [known] = await tx.find(Account, { take: 1 });
  const given = oneOf(flags, 'role', ROLES);
  if (known && given === undefined) required(flags, 'role', '任什么岗位，例如 head、clerk');
  const role: Role = given ?? 'administrator';
  const email = text(flags, 'email') ?? null;
  if (email !== null && !z.email().safeParse(email).success) {
    throw new Refusal('ACCOUNT.EMAIL', `邮箱“${email}”不是一个地址：要写成 name@district.example 的样子。`);
  }
  const about = {
    code,
    name,
    role,
    email,
    departmentCode: text(flags, 'department') ?? null,
  };
  orRefuse(await house.get(AppointmentService).appoint(tx, about, SYSTEM));
}

export const resetPassword = (args: Arguments): Promise<CommandResult> => {
  const code = codeOf(args);
  return withHouse(undefined, async (house) => {
    const admission = orRefuse(await house.get(StaffingService).resetByCode(code, SYSTEM));
    const { told, ...rest } = admission;
    return { text: admissionWords(rest, told ? '原密码已作废，已去信告知本人' : '原密码已作废'), json: admission };
  });
};

export const disable = (args: Arguments): Promise<CommandResult> => {
  const code = codeOf(args);
  return withHouse(undefined, async (house) => {
    orRefuse(await house.get(StaffingService).disable(code, SYSTEM));
    return { text: `已停用“${code}”：不能再登录，也不再收到信。`, json: { login: code, disabled: true } };
  });
};

export const list = (): Promise<CommandResult> =>
  withHouse(undefined, async (house) => {
    const accounts = await house.get(AccountsService).list(house.get(Reads));
    const none = '还没有账号。开通第一位管理员：duban user add 登录名 --name 姓名';
    return { text: accounts.length === 0 ? none : accounts.map(lineOf).join('\n'), json: accounts };
  });

const lineOf = (account: AccountEntry): string => {
  const { login, name, posts, roles } = account;
  const state = accountStateWords(account);
  return [login, name, posts.join('、') || '现无岗位', roles.map((role) => ROLE_WORDS[role]).join('、'), state].join(
    '　',
  );
};

function admissionWords({ login, address, expiresAt }: Admission, done: string): string {
  const until = new Date(expiresAt);
  const when = `${dayWithWeekday(dayOf(until))}${timeOf(until)}`;
  return [`${done}：${login}。请把下面的地址交给本人，打开后设置密码；只能用一次，${when}前有效。`, address].join('\n');
}
