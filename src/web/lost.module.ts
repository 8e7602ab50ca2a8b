import { Controller, Get, Module, NotFoundException } from '@nestjs/common';
import { Needs } from '../access/http/needs.js';

/** Whoever comes to an address that is none is known by the door all the same: the page says where to go on. */
@Controller()
@Needs('anybody')
class LostController {
  @Get('*lost')
  lost(): never {
    throw new NotFoundException();
  }
}

/** Imported after everything that has routes. */
@Module({ controllers: [LostController] })
export class LostModule {}
