/** Views with a short word in every place; a test puts mischief there instead. */
export const field = {
  id: 'i',
  name: 'n',
  label: 'l',
  hint: 'h',
  optional: 'o',
  placeholder: 'p',
  value: 'v',
  error: 'e',
};
export const choice = { name: 'n', legend: 'l', options: [{ value: 'v', label: 'l', checked: true }], error: 'e' };

const edit = {
  ...{ action: 'a', version: '1', notes: ['n'], promises: [{ id: 'i', number: 1, text: 't' }] },
  ...{ title: field, standard: field, nature: choice, due: field, lead: field, cooperating: field, post: field },
  ...{ nodes: [{ title: field, day: field }], nodesError: 'e', rhythm: [{ value: 'v', label: 'l', checked: true }] },
  ...{ loose: true, carried: field, problem: field },
};
export const DESK = {
  ...{ planId: 'p', title: 't', lede: 'l', sourceNote: 'n', unanswered: ['u'], filter: null, mayEdit: true },
  counts: [{ href: 'h', n: 1, words: 'w', current: true, missing: true }],
  source: [[{ text: 't', heading: false, promise: { number: 1, href: 'h', look: 'c' } }]],
  groups: [
    {
      heading: 'h',
      rows: [
        {
          ...{ id: 'i', ref: 'r', numbers: 'n', href: 'h', title: 't', nature: 'n', unsure: true, lead: 'l' },
          ...{ cooperating: 'c', due: 'd', confirmed: true, edit },
        },
      ],
    },
  ],
};
const answer = { id: 'i', task: 't', words: 'w', settled: null, action: 'a' };
export const APPROVAL = {
  ...{ planId: 'p', batches: ['b'], faults: [{ href: 'h', title: 't', words: 'w' }], drafts: 1 },
  ...{ mayApprove: true, mayEdit: true, fields: [field], changes: ['c'] },
  consult: { field, asked: [{ unit: 'u', state: 's', sheet: 's', answers: [answer, { ...answer, settled: 's' }] }] },
};
export const SHEET = {
  ...{ unit: 'u', title: 't', opening: 'o', sender: 's', contact: 'c', demo: true },
  rows: [
    {
      ...{ title: 't', nature: 'n', standard: 's', units: ['u'], due: 'd' },
      source: [{ place: 'p', texts: ['t'] }],
    },
  ],
};
export const CONSULTED = {
  ...{ id: 'i', lede: 'l', open: true, mayAnswer: true },
  lines: [
    {
      ...{ id: 'i', title: 't', part: 'p', source: ['s'], facts: ['f'], settled: 's' },
      ...{ answer: choice, unit: field, words: field },
    },
  ],
};
export const figure = {
  id: 'i',
  version: { name: 'n', value: 'v' },
  value: field,
  end: choice,
  words: field,
  open: true,
};
export const home = { ...figure, title: 't', note: 'n', home: field, kind: field, reason: field };
