import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessModule } from '../access.module.js';
import { AnsweredService } from './answered.service.js';
import { Cookies } from './cookies.js';
import { DoorGuard } from './door.guard.js';
import { AnswersAgain } from './shown-again.js';
import { RateGuard } from './rate.guard.js';

/** The door of a process that listens. */
@Module({
  imports: [AccessModule],
  providers: [
    Cookies,
    AnsweredService,
    AnswersAgain,
    { provide: APP_GUARD, useClass: DoorGuard },
    { provide: APP_GUARD, useClass: RateGuard },
  ],
  exports: [Cookies, AnsweredService, AnswersAgain],
})
export class DoorHttpModule {}
