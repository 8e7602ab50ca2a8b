import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs } from '../access/http/needs.js';
import { ASSETS } from './assets.js';

@Controller('assets')
@Needs('anybody')
export class AssetsController {
  @Get(':name')
  asset(@Param('name') name: string, @Res({ passthrough: true }) response: Response): string {
    const found = ASSETS.find((one) => one.name === name);
    if (!found) throw new NotFoundException();
    response.type(found.type).set('Cache-Control', 'public, max-age=31536000, immutable');
    return found.text;
  }
}
