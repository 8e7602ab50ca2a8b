import { Module } from '@nestjs/common';
import { SignedLinks } from './signed-links.js';

@Module({ providers: [SignedLinks], exports: [SignedLinks] })
export class AccessModule {}
