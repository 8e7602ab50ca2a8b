import { Column, PrimaryColumn, VersionColumn, type ColumnOptions } from 'typeorm';

// Decorators for the portable kinds. Everything that is text in both databases is declared as text; the checks and
// collations stand in the migration, which alone makes tables.

export const Id = (): PropertyDecorator => PrimaryColumn({ type: 'text' });
export const Text = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'text', ...options });
export const MaybeText = (): PropertyDecorator => Column({ type: 'text', nullable: true });
export const Int = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'integer', ...options });
export const MaybeNumber = (): PropertyDecorator => Column({ type: 'float', nullable: true });
export const Bool = (): PropertyDecorator => Column({ type: 'boolean' });
export const MaybeBool = (): PropertyDecorator => Column({ type: 'boolean', nullable: true });
export const Json = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'simple-json', ...options });
export const Version = (): PropertyDecorator => VersionColumn({ type: 'integer' });
