import { Global, Module } from '@nestjs/common';
import { AuditService } from './audit.service.js';
import { JournalReading } from './journal-reading.service.js';

@Global()
@Module({ providers: [AuditService, JournalReading], exports: [AuditService, JournalReading] })
export class AuditModule {}
