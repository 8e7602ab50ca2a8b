import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ContactsService } from './contacts.service.js';
import { StaffImport } from './staff-import.service.js';
import { StaffReading } from './staff-reading.service.js';
import { StaffingService } from './staffing.service.js';

const SERVICES = [StaffingService, StaffReading, StaffImport, ContactsService];

@Module({ imports: [AccessModule], providers: SERVICES, exports: SERVICES })
export class StaffingModule {}
