import { Module } from '@nestjs/common';
import { ApiTokensService } from './api-tokens.service.js';
import { AccountsService } from './accounts.service.js';
import { AttemptsService } from './attempts.service.js';
import { GuessesService } from './guesses.service.js';
import { LinkSignInService } from './link-sign-in.service.js';
import { OwnPasswordService } from './own-password.service.js';
import { Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { SignedLinks } from './signed-links.js';

const DOORS = [
  ApiTokensService,
  SignedLinks,
  SessionsService,
  SignInService,
  LinkSignInService,
  AccountsService,
  OwnPasswordService,
  GuessesService,
];

@Module({ providers: [Passwords, AttemptsService, ...DOORS], exports: DOORS })
export class AccessModule {}
