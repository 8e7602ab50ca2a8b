import { AdmissionApiController } from './admission-api.controller.js';
import { DirectoryApiController } from './directory-api.controller.js';
import { HandoverApiController } from './handover-api.controller.js';
import { StaffActsController } from './staff-acts.controller.js';
import { StaffImportApiController } from './staff-import-api.controller.js';

/** What the API offers about units, posts and people. */
export const STAFF_API = [
  ...[DirectoryApiController, StaffActsController, AdmissionApiController],
  ...[StaffImportApiController, HandoverApiController],
];
