import { Controller, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Secret } from '../../platform/secret.js';
import { WAYS_IN } from '../access.entity.js';
import { PERMISSIONS, type Permission } from '../permissions.js';
import { entryFor, type Visitor } from '../visitor.js';
import { ApiRoute } from './api-route.js';
import { formToken } from './form-token.js';
import { CurrentVisitor, type DoorRequest } from './needs.js';

const SESSION = {
  method: 'get',
  path: 'session',
  needs: 'signedIn',
  summary: '现在登录的人、能办的事，和改动时要带的 X-CSRF-Token',
  response: z.object({
    name: z.string(),
    via: z.enum([...WAYS_IN, 'token']),
    permissions: z.array(z.string()),
    /** Null for a program with a token, which needs none. */
    csrfToken: z.string().nullable(),
  }),
} as const;

@ApiTags('登录')
@Controller('api/v1')
export class SessionController {
  constructor(private readonly secret: Secret) {}

  @ApiRoute(SESSION)
  session(@CurrentVisitor() visitor: Visitor, @Req() { visitKey }: DoorRequest): z.infer<typeof SESSION.response> {
    const permissions = (Object.keys(PERMISSIONS) as Permission[]).filter((one) => entryFor(visitor, one) === 'open');
    return {
      name: visitor.name,
      via: visitor.via,
      permissions,
      csrfToken: visitKey === undefined ? null : formToken(this.secret, visitKey),
    };
  }
}
