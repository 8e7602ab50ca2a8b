import { Module } from '@nestjs/common';
import { AppointmentService } from './appointment.service.js';
import { HandoverService } from './handover.service.js';
import { OrganizationService } from './organization.service.js';

@Module({
  providers: [OrganizationService, AppointmentService, HandoverService],
  exports: [OrganizationService, AppointmentService, HandoverService],
})
export class OrganizationModule {}
