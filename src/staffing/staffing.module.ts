import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { StaffReading } from './staff-reading.service.js';
import { StaffingService } from './staffing.service.js';

@Module({
  imports: [AccessModule],
  providers: [StaffingService, StaffReading],
  exports: [StaffingService, StaffReading],
})
export class StaffingModule {}
