import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ZodError } from 'zod';
import type { Outcome, Trouble, TroubleKind } from '../model/trouble.ts';
import type { ErrorBody } from './contract/index.ts';

const statuses: Partial<Record<TroubleKind, ContentfulStatusCode>> = {
  'store/not-found': 404,
  'input/invalid': 400,
  'judgement/outdated': 409,
  'access/sign-in': 401,
  'access/wrong': 401,
  'access/code': 401,
  'access/refused': 403,
  'access/marked': 403,
  'access/locked': 429,
  'obtain/too-large': 413,
  'store/busy': 503,
  'store/newer-schema': 503,
  'pipeline/internal': 500,
};

export function errorBody({ kind, place, message }: Trouble): ErrorBody {
  return { error: { kind, place, message } };
}

/** Trouble → an answer with the body of the contract; what the request itself did not cause is 422. */
export function refuse(c: Context, trouble: Trouble, status?: ContentfulStatusCode): Response {
  return c.json(errorBody(trouble), status ?? statuses[trouble.kind] ?? 422);
}

/** Ends a route with trouble; the application answers it. */
export class Refusal extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.message);
    this.name = 'Refusal';
    this.trouble = trouble;
  }
}

/** The value; trouble ends the route. @throws Refusal */
export function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refusal(outcome.trouble);
  return outcome.value;
}

/** @throws Refusal when there is no such thing */
export function present<T>(thing: T | undefined, place: string, what: string): T {
  if (thing !== undefined) return thing;
  const message = `There is no such ${what} here. The list shows those there are.`;
  throw new Refusal({ kind: 'store/not-found', place, message });
}

export function invalid(place: string, message: string): Trouble {
  return { kind: 'input/invalid', place, message };
}

/** The first field that does not fit, by its path. */
export function invalidInput(error: ZodError): Trouble {
  const [issue] = error.issues;
  const place = issue?.path.join('.') || 'request';
  return invalid(place, `${place}: ${issue?.message ?? 'not as expected'}.`);
}

/** For what is thrown: HTTP exceptions keep their status; bugs are logged and answered without their cause. */
export function answerThrown(error: Error, c: Context, log: (error: Error) => void): Response {
  if (error instanceof Refusal) return refuse(c, error.trouble);
  if (error instanceof HTTPException) {
    const trouble = invalid('request', error.message || 'The request cannot be read.');
    return refuse(c, trouble, error.status as ContentfulStatusCode);
  }
  log(error);
  return refuse(c, {
    kind: 'pipeline/internal',
    place: c.req.path,
    message: 'This failed inside Shirabe. The log of the server says more.',
  });
}
