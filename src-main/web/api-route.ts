/** `POST /api/<group>/<endpoint>` with the JSON of a request; the reply is JSON too, whatever came of it. */
import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import type { Dispatch } from '../../src-shared/contract/dispatch.ts';
import type { ApiError } from '../../src-shared/contract/errors.ts';
import { limits } from '../../src-shared/exercise/limits.ts';
import { JsonError, readJson } from '../../src-shared/exercise/read-json.ts';
import { json, type Answer } from './answer.ts';
import { webSentences } from './sentences.ts';

const jsonObject = v.looseObject({});

const statusOf: Readonly<Record<ApiError['code'], number>> = {
  invalidInput: 400,
  forbidden: 403,
  notFound: 404,
  notDue: 403,
  // Nothing went wrong; browsers log every status that says so.
  superseded: 200,
  stopped: 200,
  notGraded: 500,
  internal: 500,
  storage: 500,
  typesetting: 500,
  unreachable: 503,
};

export async function answerApi(request: IncomingMessage, path: string, dispatch: Dispatch): Promise<Answer> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(type)) return refusal(415, webSentences.badJson);
  const text = await bodyOf(request);
  if (text === null) return refusal(413, webSentences.tooLong);
  const body = v.safeParse(jsonObject, jsonOf(text));
  if (!body.success) return refusal(400, webSentences.badJson);
  const endpoint = path.slice('/api/'.length).replace('/', '.');
  const reply = await dispatch({ ...body.output, endpoint });
  return json(reply.ok ? 200 : statusOf[reply.error.code], reply);
}

/** @returns null for what is not JSON, or too deep */
function jsonOf(text: string): unknown {
  try {
    return readJson(text).json;
  } catch (error) {
    if (error instanceof JsonError) return null;
    throw error;
  }
}

function refusal(status: number, message: string): Answer {
  const error = { code: 'invalidInput' as const, issues: [{ path: '', message }] };
  return json(status, { ok: false, seq: 0, error });
}

/** @returns null as soon as the body is known to be too long */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limits.request) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limits.request) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
