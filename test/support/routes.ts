import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { NEEDS, type Need } from '../../src/access/http/needs.js';
import { ROUTE, type RouteSpec } from '../../src/access/http/route-spec.js';
import type { WebHouse } from './web-house.js';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** As it is written: tasks/:id/reports. */
  readonly path: string;
  readonly need: Need;
  readonly spec: RouteSpec | undefined;
}

/** Every route of every controller; what takes any address at all, to say that there is nothing, is none. */
export function routesOf({ app }: WebHouse): Route[] {
  const scanner = new MetadataScanner();
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  return controllers.flatMap(({ metatype }) => {
    const of = metatype as { prototype: Record<string, object> };
    const under = String(Reflect.getMetadata(PATH_METADATA, of));
    return scanner.getAllMethodNames(of.prototype).flatMap((name): Route[] => {
      const handler = of.prototype[name];
      if (!handler || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
      const method = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))];
      if (method === 'ALL') return [];
      if (method !== 'GET' && method !== 'POST')
        throw new Error(`a route of a method that is not tried: ${method} ${name}`);
      const need = (Reflect.getMetadata(NEEDS, handler) ?? Reflect.getMetadata(NEEDS, of)) as Need;
      const spec = Reflect.getMetadata(ROUTE, handler) as RouteSpec | undefined;
      const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
      return paths.map((path) => ({ method, path: joined(under, path), need, spec }));
    });
  });
}

const joined = (under: string, path: string): string => `${under}/${path}`.replace(/\/+/g, '/').replace(/^\/|\/$/g, '');
