import { monthDay, type Day } from '../../calendar/domain/day.js';
import type { LetterBlocks } from './letter-blocks.js';
import type { Contact } from './letter.js';
import { contactLine, dateline, subjectMarks } from './letter-words.js';

export interface AccountLetterInput {
  readonly today: Day;
  /** 2021年9月6日（周一）9时5分 */
  readonly when: string;
  readonly contact: Contact;
  readonly checkCode: string;
  readonly demo: boolean;
}

const HEADLINE = '您的登录密码已重设';
const NOT_YOURS = '不是您要求的，请马上打下面的电话核实。';

/** 账号通知: that a password was reset. It lets nobody in and holds nothing that does: whoever reads it learns only that. */
export function accountLetter({ today, when, contact, checkCode, demo }: AccountLetterInput): LetterBlocks {
  const { office } = contact;
  const happened = `${when}，系统管理员重设了您的登录密码。原密码已作废，用它登录的也都已退出。`;
  const next = '新的登录地址由系统管理员当面或电话交给您，打开后由您自己设密码。';
  return {
    subject: `${subjectMarks('账号通知', { madeGoodFor: null, demo })}${HEADLINE}（${monthDay(today)}）`,
    preheader: NOT_YOURS,
    shortText: `${office}：${HEADLINE}。${NOT_YOURS}`,
    ...{ masthead: office, office, date: dateline(today), demo },
    headline: { plain: HEADLINE, late: null },
    opening: [],
    parts: [
      {
        ...{ name: null, opening: happened, briefOpening: happened },
        sections: [
          { kind: 'words', name: '是您要求的', words: next },
          { kind: 'words', name: '不是您要求的', words: '请马上打下面的电话核实，这期间不要用任何人发来的地址登录。' },
        ],
      },
    ],
    closing: ['这封信里没有密码，也没有能直接登录的地址。向您要密码的，都不要给。'],
    action: {
      ...{
        label: '看登录页',
        until: today,
        withLink: '密码设好后从这里登录。',
        withoutLink: '密码设好后从登录页进入。',
      },
      ...{ linkNote: '密码设好后从这里登录。', hint: '', roundabout: '', page: '/sign-in' },
    },
    contact: contactLine(contact),
    footer: ['这是您登记的邮箱，所以收到这封信；别人没有收到。'],
    checkCode,
  };
}
