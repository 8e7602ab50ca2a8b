import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { Needs } from '../access/http/needs.js';
import { STYLESHEET } from './assets.js';

@Controller('assets')
@Needs('anybody')
export class AssetsController {
  @Get(':name')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=31536000, immutable')
  stylesheet(@Param('name') name: string): string {
    if (name !== STYLESHEET.name) throw new NotFoundException();
    return STYLESHEET.css;
  }
}
