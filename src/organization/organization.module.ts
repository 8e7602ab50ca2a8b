import { Module } from '@nestjs/common';
import { AddressesService } from './addresses.service.js';
import { AppointmentService } from './appointment.service.js';
import { HandoverService } from './handover.service.js';
import { OrganizationService } from './organization.service.js';

@Module({
  providers: [OrganizationService, AddressesService, AppointmentService, HandoverService],
  exports: [OrganizationService, AddressesService, AppointmentService, HandoverService],
})
export class OrganizationModule {}
