import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { StaffingService } from './staffing.service.js';

@Module({ imports: [AccessModule], providers: [StaffingService], exports: [StaffingService] })
export class StaffingModule {}
