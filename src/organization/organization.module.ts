import { Module } from '@nestjs/common';
import { AppointmentService } from './appointment.service.js';
import { OrganizationService } from './organization.service.js';

@Module({
  providers: [OrganizationService, AppointmentService],
  exports: [OrganizationService, AppointmentService],
})
export class OrganizationModule {}
