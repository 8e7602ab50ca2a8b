import {
  applyDecorators,
  createParamDecorator,
  Get,
  HttpCode,
  Injectable,
  Post,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
  type ApiBodyOptions,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { firstValueFrom, from, map, type Observable } from 'rxjs';
import { z } from 'zod';
import { HttpProblem, ProblemSchema } from '../../platform/http/problem.js';
import type { Permission } from '../permissions.js';
import { Needs, NOTHING_UPLOADED, TakesFiles, type DoorRequest } from './needs.js';
import { ROUTE, type RouteSpec } from './route-spec.js';
import { ErrandInterceptor } from './errand.interceptor.js';
import { AnswersAgain } from './shown-again.js';
import { uploadProblem } from './upload-problems.js';

export { ROUTE, type InputOf, type RouteSpec, type Versioned } from './route-spec.js';

const METHODS = { get: Get, post: Post } as const;
const ALWAYS = [400, 401, 403];

type Schema = Exclude<NonNullable<Extract<ApiBodyOptions, { schema: unknown }>['schema']>, { $ref: string }>;
/** Stands once in the description, under its name. */
export const PROBLEM = jsonSchema(ProblemSchema, 'output');
const A_PROBLEM = { $ref: '#/components/schemas/Problem' };

/** The OpenAPI 3.1 form of a schema is JSON Schema itself. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const described: Record<string, unknown> = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  delete described['$schema'];
  return described;
}

const fields = (schema: z.ZodObject | undefined): [string, Schema, boolean][] =>
  Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    const type = field as z.ZodType;
    return [name, jsonSchema(type, 'input'), !type.safeParse(undefined).success];
  });

const FILES: Schema = {
  type: 'object',
  properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } },
};

/** What may come with files comes as a form, its fields beside the files; without them as JSON too. */
function bodyOf({ body, files, needs }: RouteSpec): MethodDecorator[] {
  const schema = body && jsonSchema(body, 'input');
  if (!files) return schema ? [ApiBody({ schema })] : [];
  return [
    TakesFiles(needs as Permission),
    ApiConsumes(...(schema ? ['application/json'] : []), 'multipart/form-data'),
    ApiBody({ schema: schema ? { allOf: [schema, FILES] } : FILES }),
  ];
}

const KEY = {
  name: 'Idempotency-Key',
  description: '可不填。同一个编号24小时内再发一次，只办一次，答复照旧。',
  schema: { type: 'string', maxLength: 200 },
} as const;
const MATCH = {
  name: 'If-Match',
  description: '您所看到的版本，写在引号里，例如 "3"。',
  required: true,
  schema: { type: 'string' },
} as const;

const headersOf = ({ method, matches }: RouteSpec): MethodDecorator[] => [
  ...(method === 'get' ? [] : [ApiHeader(KEY)]),
  ...(matches ? [ApiHeader(MATCH)] : []),
];

const problemsOf = ({ method, params, matches }: RouteSpec): number[] => [
  ...(params ? [404] : []),
  ...(method === 'get' ? [] : [409, 422]),
  ...(matches ? [412, 428] : []),
];

/** post_tasks_id_reports */
const nameOf = ({ method, path }: RouteSpec): string => `${method}_${path.replace(/[^A-Za-z0-9]+/g, '_')}`;

/** One decorator: the route, its permission, its schemas, its documentation. */
export function ApiRoute(spec: RouteSpec): MethodDecorator {
  const problems = [...ALWAYS, ...problemsOf(spec), ...(spec.problems ?? [])];
  return applyDecorators(
    METHODS[spec.method](spec.path),
    HttpCode(200),
    Needs(spec.needs),
    SetMetadata(ROUTE, spec),
    UseInterceptors(SchemaInterceptor, ...(spec.method === 'get' ? [] : [ErrandInterceptor])),
    ApiOperation({ operationId: nameOf(spec), summary: spec.summary, description: `权限：${spec.needs}` }),
    ...fields(spec.params).map(([name, schema]) => ApiParam({ name, schema })),
    ...fields(spec.query).map(([name, schema, required]) => ApiQuery({ name, schema, required })),
    ...bodyOf(spec),
    ...headersOf(spec),
    ApiResponse({ status: 200, description: spec.summary, schema: jsonSchema(spec.response, 'output') }),
    ...[...new Set(problems)].map((status) =>
      ApiResponse({
        status,
        description: '办不了的原因',
        content: { 'application/problem+json': { schema: A_PROBLEM } },
      }),
    ),
  );
}

interface WithInput extends DoorRequest {
  input: unknown;
}

/** The checked input of the route. */
export const Input = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown => context.switchToHttp().getRequest<WithInput>().input,
);

/** Checks what comes in, and lets nothing out that the schema does not name. */
@Injectable()
export class SchemaInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly answers: AnswersAgain,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const spec = this.reflector.get<RouteSpec>(ROUTE, context.getHandler());
    const request = context.switchToHttp().getRequest<WithInput>();
    const { files, fault } = request.upload ?? NOTHING_UPLOADED;
    if (fault !== null) throw uploadProblem(fault);
    request.input = {
      params: checked(spec.params, request.params),
      query: checked(spec.query, request.query),
      body: checked(spec.body, request.body ?? {}),
      files,
    };
    const response = context.switchToHttp().getResponse<Response>();
    const make = async (): Promise<Answer> => answerOf(spec, await firstValueFrom(next.handle()));
    const answer = spec.again ? this.answers.recall(request, make, ({ text }) => text?.length ?? Infinity) : make();
    return from(answer).pipe(
      map(({ shown, text, version }) => {
        if (version !== null) response.set('ETag', `"${version}"`);
        if (text === null) return shown;
        response.type('json');
        return text;
      }),
    );
  }
}

interface Answer {
  readonly shown: unknown;
  /** Written out, where it is told again. */
  readonly text: string | null;
  readonly version: number | null;
}

function answerOf({ response, again }: RouteSpec, result: unknown): Answer {
  const shown = response.parse(result);
  return { shown, text: again ? JSON.stringify(shown) : null, version: versionOf(shown) };
}

/** Of one matter with a version; If-Match names it. */
const versionOf = (shown: unknown): number | null =>
  typeof shown === 'object' && shown !== null && 'version' in shown && typeof shown.version === 'number'
    ? shown.version
    : null;

function checked(schema: z.ZodType | undefined, given: unknown): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({ field: path.map(String).join('.'), message }));
  const words = { status: 400, title: '内容填写有误', detail: '请按 errors 逐项改正后再试。' };
  throw new HttpProblem('INPUT.INVALID', words, { errors });
}
