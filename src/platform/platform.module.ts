import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import { SETTINGS, type Config } from './config.js';
import { Draining } from './draining.js';
import { Secret } from './secret.js';

@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, clock: Clock): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: SETTINGS, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: Draining, useValue: new Draining() },
        { provide: Secret, useValue: new Secret(config) },
      ],
      exports: [SETTINGS, Clock, Secret, Draining],
    };
  }
}
