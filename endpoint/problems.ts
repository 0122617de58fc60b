/** Every failure has one shape: a code for the program and a sentence for the person. */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Problem } from '../lib/contract/wire.ts';

interface Failure {
  status: ContentfulStatusCode;
  say: string;
}

export const problems = {
  'bad-request': { status: 400, say: "Countersign couldn't read this request." },
  'unknown-token': { status: 401, say: 'This device is not enrolled here any more. Ask your lead for a new code.' },
  'signed-out': { status: 401, say: 'Open this page with a sign-in link.' },
  'not-allowed': { status: 403, say: 'Only a lead or an administrator can do this.' },
  'other-origin': { status: 403, say: 'This request came from another page.' },
  'not-found': { status: 404, say: 'There is nothing here.' },
  'no-protocol': { status: 404, say: 'No brand protocol has been published yet.' },
  'no-team': { status: 404, say: 'There is no such team.' },
  'code-unknown': { status: 404, say: 'This code is not known here. Check the letters, or ask for a new one.' },
  'code-used': { status: 409, say: 'This code was used already. Ask for a new one.' },
  'code-expired': { status: 410, say: 'This code is too old. Ask for a new one.' },
  'changed-meanwhile': { status: 412, say: 'Someone published another protocol meanwhile. Load it first.' },
  'too-large': { status: 413, say: 'This is too large. Send less at once.' },
  'bad-encoding': { status: 415, say: 'Only gzip or plain bodies are read here.' },
  'protocol-refused': { status: 422, say: 'The protocol has mistakes. The last good one stays in force.' },
  'not-set-up': { status: 503, say: 'This endpoint has no organisation yet. Start it once with: node endpoint/main.ts' },
  'too-many': { status: 429, say: 'Too many tries. Wait a minute.' },
  failed: { status: 500, say: 'Something failed here. Your counts stay on the device and are sent again.' },
} satisfies Record<string, Failure>;

export type ProblemCode = keyof typeof problems;

export function toProblem(code: ProblemCode): Problem {
  return { code, say: problems[code].say };
}

/** `return refuse(c, 'code-used')`. */
export function refuse(c: Context, code: ProblemCode) {
  if (code === 'too-many') c.header('Retry-After', '60');
  return c.json(toProblem(code), problems[code].status);
}
