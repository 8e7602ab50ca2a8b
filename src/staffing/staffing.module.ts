import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ResetLetters } from './reset-letters.service.js';
import { ContactsService } from './contacts.service.js';
import { StaffImport } from './staff-import.service.js';
import { StaffReading } from './staff-reading.service.js';
import { StaffingService } from './staffing.service.js';

const SERVICES = [StaffingService, StaffReading, StaffImport, ContactsService, ResetLetters];

@Module({ imports: [AccessModule], providers: SERVICES, exports: SERVICES })
export class StaffingModule {}
