import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Needs } from '../access/http/needs.js';
import { STYLESHEET } from './assets.js';

@Controller('assets')
@Needs('anybody')
export class AssetsController {
  @Get(':name')
  stylesheet(@Param('name') name: string, @Res({ passthrough: true }) response: Response): string {
    if (name !== STYLESHEET.name) throw new NotFoundException();
    response.type('css').set('Cache-Control', 'public, max-age=31536000, immutable');
    return STYLESHEET.css;
  }
}
