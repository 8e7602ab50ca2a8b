import { LETTER_STATES } from '../mail/letter.entity.js';
import { ReminderService, type RunResult } from '../reminder/reminder.service.js';
import { day, oneOf, required, type Arguments } from './arguments.js';
import { withHouse } from './context.js';
import type { CommandResult } from './output.js';

const onDay = ({ flags }: Arguments): string => {
  required(flags, 'on', '哪一天');
  return day(flags, 'on') ?? '';
};

export const preview = (args: Arguments): Promise<CommandResult> =>
  withHouse(onDay(args), async (house) => {
    const letters = await house.get(ReminderService).preview();
    const words = letters.map((letter) => `${letter.recipient}　${letter.subject}`).join('\n');
    const text = letters.length === 0 ? '这一天没有应发的信。' : words;
    return { text, json: letters };
  });

export const run = (args: Arguments): Promise<CommandResult> =>
  withHouse(onDay(args), async (house) => {
    const result = await house.get(ReminderService).run();
    return { text: runWords(result), json: result, exitCode: result.failed > 0 ? 1 : 0 };
  });

const runWords = (result: RunResult): string =>
  (result.claimed === 0
    ? `没有新的信要发；当天已发${result.alreadySent}封`
    : `应发${result.claimed}封：已发${result.sent}，不必发${result.skipped}，待重试${result.deferred}，失败${result.failed}`) +
  (result.waiting === 0 ? '。' : `；有${result.waiting}封待重试，由服务端（npm start）补发。`);

export const list = ({ flags }: Arguments): Promise<CommandResult> => {
  const state = oneOf(flags, 'state', LETTER_STATES);
  return withHouse(undefined, async (house) => {
    const letters = await house.get(ReminderService).letters(state);
    const json = letters.map(({ mime: _bytes, claimedBy: _by, claimedUntil: _until, ...letter }) => letter);
    const lines = letters.map((l) => [l.id, l.state, l.recipient, l.subject ?? '', l.stateReason ?? ''].join('　'));
    return { text: lines.join('\n') || '没有符合条件的信。', json };
  });
};
