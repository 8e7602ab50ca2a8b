import { LETTER_STATES } from '../mail/letter.entity.js';
import { ReleaseService } from '../mail/release.service.js';
import { Refusal } from '../platform/refusal.js';
import { ReminderService } from '../reminder/reminder.service.js';
import { SYSTEM } from '../seed.service.js';
import { oneOf, onlyOne, type Arguments } from './arguments.js';
import { withHouse } from './context.js';
import type { CommandResult } from './output.js';

export const list = ({ flags }: Arguments): Promise<CommandResult> => {
  const state = oneOf(flags, 'state', LETTER_STATES);
  return withHouse(undefined, async (house) => {
    const letters = await house.get(ReminderService).letters(state);
    const json = letters.map(({ mime: _bytes, claimedBy: _by, claimedUntil: _until, ...letter }) => letter);
    const lines = letters.map((l) => [l.id, l.state, l.recipient, l.subject ?? '', l.stateReason ?? ''].join('　'));
    return { text: lines.join('\n') || '没有符合条件的信。', json };
  });
};

export const retry = ({ positionals }: Arguments): Promise<CommandResult> => {
  const id = onlyOne(positionals, '哪一封信');
  return withHouse(undefined, async (house) => {
    const retried = await house.get(ReleaseService).retry(id, SYSTEM);
    if (!retried.ok) throw new Refusal(retried.error.code, retried.error.message);
    return { text: '已改为待发，由服务端（npm start）再发一次。', json: { id, state: 'pending' } };
  });
};

export const resume = (): Promise<CommandResult> =>
  withHouse(undefined, async (house) => {
    const released = await house.get(ReleaseService).resume(SYSTEM);
    const text = `本套安装已确认为正式发信的一套；放行${released}封，由服务端（npm start）发出。`;
    return { text, json: { released } };
  });
