import { createRoute, OpenAPIHono, type RouteConfig, z } from '@hono/zod-openapi';
import { ErrorBody } from './contract/index.ts';
import { invalidInput, refuse } from './errors.ts';

/** A group of routes whose input is checked by its schemas; what does not fit is answered by its field's name. */
export function newApi(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : refuse(c, invalidInput(result.error))),
  });
}

/** A JSON answer of the contract. */
export function json<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } } as const;
}

const troubles = {
  400: json('The request does not fit; `place` names the field.', ErrorBody),
  401: json('Not signed in, or what is given does not fit.', ErrorBody),
  403: json('This account may not do this.', ErrorBody),
  404: json('There is no such thing here.', ErrorBody),
  429: json('Too many requests.', ErrorBody),
  500: json('It failed inside Shirabe.', ErrorBody),
} as const;

/** A route of the API with the errors that any may give. */
export function route<R extends RouteConfig>(config: R) {
  return createRoute({ ...config, responses: { ...troubles, ...config.responses } });
}

export const Id = z.object({ id: z.string().max(200) });
