/**
 * `--judge`: a model's opinions for rules of kind `judge`. The one way for text to leave the machine from here, so only the command
 * line switches it on: no protocol and no config file can.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrandProtocol } from '../lib/brand-protocol/schema.ts';
import { applies } from '../lib/checks/engine.ts';
import type { Resources } from '../lib/checks/resources.ts';
import type { CheckContext } from '../lib/checks/types.ts';
import { createBoard, type Question } from '../lib/opinions/board.ts';
import { createChatModel, toModelUrl } from '../lib/opinions/chat-model.ts';
import type { Asked } from '../lib/opinions/model.ts';
import { newId } from '../lib/platform/ids.ts';
import { z } from '../lib/platform/zod.ts';
import { Advice } from './advice.ts';
import type { Problem } from './inputs.ts';
import type { Terminal } from './terminal.ts';

/** Never an argument: those are seen by everybody on the machine, and kept by shells. */
const keyName = 'COUNTERSIGN_JUDGE_KEY';

export const judgeOptions = { judge: { type: 'string' }, 'judge-model': { type: 'string' } } as const;

export const judgeUsage = `  --judge URL          ask a model for its opinion where rules want one: their texts go to this OpenAI-compatible address
  --judge-model NAME   needed where the address has several models; the key is read from ${keyName}`;

const atOnce = 2;
/** A busy service is asked again so often, and not if it wants more time, ms. */
const mostTries = 3;
const longestWait = 30_000;
/** For the list of models, ms. */
const patience = 20_000;

export interface Judge {
  /** For the engine; empty when nobody can be asked. */
  readonly resources: Pick<Resources, 'opinions' | 'answers'>;
  /**
   * Asks whatever the last check wanted to know, each text once in a run. True: there is more to know than before, check again.
   * @param isOff the words stand nowhere but where a comment in the file switched the rule off.
   */
  ask(isOff: (ruleId: string, text: string) => boolean): Promise<boolean>;
  /** What to say at the end. Problems are what was asked for and not done. */
  readonly said: { problems: readonly Problem[]; notes: readonly Problem[] };
}

interface JudgeWorld {
  fetch: typeof fetch;
  wait(ms: number, signal: AbortSignal): Promise<unknown>;
}

const world: JudgeWorld = { fetch: globalThis.fetch, wait: (ms, signal) => sleep(ms, undefined, { signal }) };

type Values = { [Name in keyof typeof judgeOptions]?: string | undefined };

const nobody: Judge = { resources: {}, ask: async () => false, said: { problems: [], notes: [] } };

/** Sends nothing yet but, where no model is named, the question which there are. */
export async function openJudge(
  protocol: BrandProtocol,
  context: CheckContext,
  { judge: written, 'judge-model': named }: Values,
  { env, signal }: Pick<Terminal, 'env' | 'signal'>,
  { fetch, wait }: JudgeWorld = world,
): Promise<Judge> {
  if (written === undefined) {
    if (named !== undefined) throw new Advice('--judge-model goes with --judge URL.');
    return nobody;
  }
  const url = toModelUrl(written);
  // Not quoted: it may hold a password.
  if (url === null)
    throw new Advice('--judge takes an address that begins with https://, or is on this machine, with no password or query.');
  const { host } = new URL(url);
  const rules = protocol.rules.filter((rule) => rule.kind === 'judge' && applies(rule, context));
  if (rules.length === 0)
    return { ...nobody, said: { problems: [], notes: [{ file: host, say: 'was asked nothing: no rule here wants an opinion.' }] } };
  const key = env[keyName]?.trim() || undefined;

  /** Why nobody answered, when it was not the service that said so. */
  let away: string | null = null;
  const watched: typeof fetch = async (...args) => {
    try {
      return await fetch(...args);
    } catch (error) {
      away = toReason(error);
      throw error;
    }
  };

  let name = named;
  if (name === undefined) {
    const found = await listModels(url, key, watched, signal);
    if (found === null) {
      const reason = away ?? 'it does not say which models it has. Name one: --judge-model NAME';
      return { ...nobody, said: { problems: [{ file: host, say: `was not asked: ${reason}.` }], notes: [] } };
    }
    if (found.length !== 1) throw new Advice(`Which model? Name it: --judge-model NAME. ${host} has ${toList(found)}.`);
    name = found[0] as string;
  }
  const model = createChatModel({ url, model: name, key, fetch: watched, newMark: () => newId().replaceAll('-', '').slice(0, 12) });
  const board = createBoard(name);
  const asked = new Set<string>();
  const left = new Set<string>();
  const unread = new Set<string>();
  let isBindingUnread = false;
  let stopped: string | null = null;

  async function askOne({ criterion, text }: Question): Promise<Asked> {
    for (let tries = 1; ; tries++) {
      const answer = await model.ask(criterion, text, signal);
      const isBusy = answer.kind === 'later' && away === null;
      if (!isBusy || tries === mostTries || answer.afterMs > longestWait) return answer;
      await wait(answer.afterMs, signal);
    }
  }

  async function work(questions: Iterable<Question>): Promise<void> {
    for (const question of questions) {
      const id = JSON.stringify(question);
      if (stopped !== null) {
        left.add(id);
        continue;
      }
      asked.add(id);
      const answer = await askOne(question);
      if (answer.kind === 'opinion') board.put(question, answer.opinion);
      else if (answer.kind === 'none') {
        unread.add(id);
        isBindingUnread ||= rules.some(({ criterion, binding }) => criterion === question.criterion && binding === true);
        board.put(question, 'none');
      } else {
        left.add(id);
        stopped ??= answer.kind === 'refused' ? toRefusal(answer.say, key) : `${away ?? 'it is busy'}.`;
      }
    }
  }

  return {
    resources: { opinions: board.opinions, answers: board },
    async ask(isOff) {
      const before = board.generation;
      const isWanted = ({ criterion, text }: Question) => rules.some((rule) => rule.criterion === criterion && !isOff(rule.id, text));
      const questions = board.wanted.filter(isWanted).values();
      await Promise.all(Array.from({ length: atOnce }, () => work(questions)));
      return board.generation !== before;
    },
    get said() {
      const problems: Problem[] = [];
      const notes: Problem[] = [];
      if (asked.size > 0) notes.push({ file: host, say: `was asked about ${toTexts(asked.size)}, because of --judge.` });
      if (stopped !== null) problems.push({ file: host, say: `left ${toTexts(left.size)} without an opinion: ${stopped}` });
      if (unread.size > 0)
        (isBindingUnread ? problems : notes).push({ file: host, say: `had no opinion that can be used on ${toTexts(unread.size)}.` });
      return { problems, notes };
    },
  };
}

const modelList = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Null: it does not say, or nobody is there. */
async function listModels(url: string, key: string | undefined, fetch: JudgeWorld['fetch'], signal: AbortSignal): Promise<string[] | null> {
  try {
    const response = await fetch(`${url}/models`, {
      headers: key ? { authorization: `Bearer ${key}` } : {},
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    const read = modelList.safeParse(response.ok ? await response.json() : null);
    return read.success ? read.data.data.map(({ id }) => id) : null;
  } catch {
    signal.throwIfAborted();
    return null;
  }
}

/** What `fetch` throws, in words. */
function toReason(error: unknown): string {
  const { name, cause } = error as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError') return 'it did not answer in time';
  if (cause?.message?.includes('redirect')) return 'it sends on to another address, and texts do not go along';
  return `it can’t be reached${cause?.code ? ` (${cause.code})` : ''}`;
}

function toRefusal(say: string, key: string | undefined): string {
  return key === undefined && say.includes('key') ? `${say} There is none in ${keyName}.` : say;
}

const toTexts = (count: number) => (count === 1 ? '1 text' : `${count} texts`);

function toList(names: readonly string[]): string {
  if (names.length === 0) return 'none that it names';
  const most = 8;
  return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
