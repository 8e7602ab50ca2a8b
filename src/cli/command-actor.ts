import type { Actor } from '../organization/actor.js';
import { SYSTEM } from '../seed.service.js';

/** Whoever runs commands on the machine stands for the office: what a unit has to say itself waits for it as 代填. */
export const COMMAND: Actor = {
  officerId: SYSTEM,
  roles: ['inspectionChief', 'composer', 'administrator'],
  ...{ postIds: [], departmentId: '', belongsTo: [], standsInFor: [] },
};
