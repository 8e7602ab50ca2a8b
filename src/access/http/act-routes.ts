import type { Type } from '@nestjs/common';
import { z } from 'zod';
import type { Outcome } from '../../platform/outcome.js';
import type { HttpProblem } from '../../platform/http/problem.js';
import type { Visitor } from '../visitor.js';
import { ApiRoute, Input } from './api-route.js';
import { CurrentVisitor } from './needs.js';
import type { InputOf, RouteSpec } from './route-spec.js';

/** A route of a controller, with what carries it out. */
export interface Routed<C> {
  readonly spec: RouteSpec;
  readonly run: (controller: C, visitor: Visitor, given: InputOf<RouteSpec>) => Promise<unknown>;
}

/** The types of a route's input and answer are those of its schemas. */
export const routesOf =
  <C>() =>
  <S extends RouteSpec>(
    spec: S,
    run: (controller: C, visitor: Visitor, given: InputOf<S>) => Promise<z.input<S['response']>>,
  ): Routed<C> => ({ spec, run: run });

/** Every row of the table is a route; its name is that of the method. */
export function addRoutes<C>(controller: Type<C>, routes: Readonly<Record<string, Routed<C>>>): void {
  const prototype = controller.prototype as Record<string, unknown>;
  for (const [name, { spec, run }] of Object.entries(routes)) {
    prototype[name] = function (this: C, visitor: Visitor, given: InputOf<RouteSpec>) {
      return run(this, visitor, given);
    };
    Reflect.defineMetadata('design:paramtypes', [Object, Object], prototype, name);
    CurrentVisitor()(prototype, name, 0);
    Input()(prototype, name, 1);
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor) ApiRoute(spec)(prototype, name, descriptor);
  }
}

/** What came of an act, or its refusal thrown as the problem it is. */
export function valueOf<T, E>(outcome: Outcome<T, E>, problemOf: (error: E) => HttpProblem): T {
  if (outcome.ok) return outcome.value;
  throw problemOf(outcome.error);
}

/** The id of the row that an address names. */
export const Row = z.object({ id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, '编号不对') });

/** Everything there is, of what never grows long, in the shape of a page. */
export const whole = <T>(items: readonly T[]) => ({ items, next: null });
