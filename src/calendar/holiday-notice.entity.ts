import { Entity, PrimaryColumn } from 'typeorm';
import { Json, Text, Version } from '../platform/database/entity.js';

/** A yearly notice that a person entered. It stands before the shipped one of the same year, which may have been changed since. */
@Entity('holiday_notice')
export class HolidayNoticeRow {
  @PrimaryColumn({ type: 'integer' }) year: number;
  @Text() number: string;
  @Json() off: string[];
  @Json() work: string[];
  @Text() recordedOn: string;
  @Text() recordedBy: string;
  @Version() version: number;
}
