import { Module } from '@nestjs/common';
import { BackupHealth } from './backup-health.js';
import { BackupRecord } from './backup-record.js';

@Module({ providers: [BackupRecord, BackupHealth], exports: [BackupRecord, BackupHealth] })
export class BackupModule {}
