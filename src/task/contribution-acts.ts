import { CollectInput, ContributeInput, ExtendCollectionInput } from './contribution-inputs.js';
import { act, type TaskAct } from './task-act.js';

/** 配合材料: the lead asks, moves the day once, ends it; each unit that was asked sends its own piece. */
export const CONTRIBUTION_ACTS = {
  collect: act({
    ...{ needs: 'contribution.ask', on: 'task', path: 'collections', summary: '征集配合材料', input: CollectInput },
    adds: true,
    run: ({ contributions }, { actor, id }, input) => contributions.collect(actor, id, input),
  }),
  'extend-collection': act({
    ...{ needs: 'contribution.ask', on: 'collection', path: 'extend', summary: '延长配合材料的报送日期，只一次' },
    input: ExtendCollectionInput,
    run: ({ contributions }, { actor, id }, { day }) => contributions.extend(actor, id, day),
  }),
  'close-collection': act({
    ...{ needs: 'contribution.ask', on: 'collection', path: 'close', summary: '结束征集', input: null },
    run: ({ contributions }, { actor, id }) => contributions.close(actor, id),
  }),
  contribute: act({
    ...{ needs: 'contribution.send', on: 'contribution', path: 'send', summary: '报送或改正本单位的配合材料' },
    input: ContributeInput,
    run: ({ contributions }, { actor, id }, input) => contributions.send(actor, id, input),
  }),
} as const satisfies Record<string, TaskAct>;
