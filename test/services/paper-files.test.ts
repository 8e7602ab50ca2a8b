import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Node } from '../../src/task/node.entity.js';
import { addDays } from '../../src/calendar/domain/day.js';
import { WorkingDays } from '../../src/calendar/domain/working-days.js';
import { decodeDocument } from '../../src/document/decode.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { CallsService } from '../../src/reminder/calls.service.js';
import { Paper } from '../../src/reminder/paper.entity.js';
import { PaperFile } from '../../src/reminder/paper-file.entity.js';
import { PapersService } from '../../src/reminder/papers.service.js';
import { PaperSigning } from '../../src/reminder/paper-signing.service.js';
import { TaskService } from '../../src/task/task.service.js';
import { onBothDatabases } from '../support/databases.js';
import { faultsOf } from '../support/documents.js';
import { forgerOf } from '../support/forger.js';
import { aHouse, type House } from '../support/house.js';

onBothDatabases((dialect) => {
  let house: House;
  let taskId: string;

  beforeEach(async () => {
    house = await aHouse(dialect, { seeded: true });
    await house.app.get(TaskService).acknowledge(await house.actor('o-sfj-head'));
    taskId = (await house.taskNamed('组建区法律专家团队')).id;
    const [node] = await house.reads.find(Node, { where: { taskId }, order: { dueDate: 'ASC' } });
    const day = house.app.get(WorkingDays).nextWorkingDay(addDays(node?.dueDate ?? '', 8));
    house.at(day, '10:00');
    const said = { day, spokeWith: '办公室主任', said: '月内可以聘任。' };
    await house.app.get(CallsService).record(await house.actor('o-dcs-officer'), taskId, said);
  });
  afterEach(() => house.down());

  const paper = async (): Promise<Paper> => {
    const [found] = await house.reads.findBy(Paper, { taskId, kind: 'urging' });
    if (!found) throw new Error('nothing drafted');
    return found;
  };
  const textOf = (bytes: Uint8Array): string => {
    const decoded = decodeDocument(bytes);
    return decoded.ok ? decoded.value.text : '';
  };

  test('a draft is made for whoever asks and kept by nobody; signed, it is one file for ever', async () => {
    const signing = house.app.get(PaperSigning);
    const draft = await signing.fileOf(await paper());
    expect(draft.name).toBe('催办函（草稿） 区司法局.docx');
    expect(textOf(draft.bytes)).not.toContain('〔2021〕1号');
    expect(await house.reads.find(PaperFile)).toEqual([]);

    const { id, version } = await paper();
    const chief = await house.actor('o-dcs-chief');
    expect((await house.app.get(PapersService).sign(chief, { id, version })).ok).toBe(true);
    const signed = await signing.fileOf(await paper());
    expect(signed.name).toBe('催办函 ×政督函〔2021〕1号 区司法局.docx');
    expect(textOf(signed.bytes)).toContain('×政督函〔2021〕1号');
    expect(await faultsOf(signed.bytes)).toEqual([]);
    const [kept] = await house.reads.find(PaperFile);
    expect(kept).toMatchObject({ paperId: id, size: signed.bytes.length, sha256: hash(signed.bytes) });

    house.at(addDays(kept?.madeOn ?? '', 90));
    expect(hash((await signing.fileOf(await paper())).bytes)).toBe(kept?.sha256);
  });

  test.each([`UPDATE paper_file SET sha256 = 'x'`, 'DELETE FROM paper_file'])(
    'what was signed is never rewritten: %s',
    async (sql) => {
      const { id, version } = await paper();
      await house.app.get(PapersService).sign(await house.actor('o-dcs-chief'), { id, version });
      const work = house.app.get(UnitOfWork).run((tx) => {
        tx.withoutEntry('somebody in a hurry');
        return tx.query(sql);
      });
      await expect(work).rejects.toThrow('paper_file is never rewritten');
    },
  );

  test('bytes that are not those that were signed are given to nobody', async () => {
    const { id, version } = await paper();
    await house.app.get(PapersService).sign(await house.actor('o-dcs-chief'), { id, version });
    await forgerOf(dialect)(house, 'paper_file', `UPDATE paper_file SET sha256 = 'forged'`);
    await expect(house.app.get(PaperSigning).fileOf(await paper())).rejects.toThrow('not the one that was signed');
  });
});

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
