/**
 * Opinions of a model, for rules of the kind `judge`. The one place where text of a draft may leave the device, so it takes two to
 * switch it on: a protocol that asks, and a person in the options or an administrator by policy who names the model. The protocol
 * cannot do it alone and cannot say where to. The key stays here.
 */
import type { Opinion } from '../../lib/checks/resources.ts';
import { type ModelChoice, modelSchema, readSetting, writeSetting } from '../../lib/ledger/settings.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import { createBrowserModel, hasBrowserModel } from '../../lib/opinions/browser-model.ts';
import { createChatModel, toModelUrl } from '../../lib/opinions/chat-model.ts';
import type { Model } from '../../lib/opinions/model.ts';
import { longestText } from '../../lib/opinions/prompt.ts';
import { type Answer, createOpinionQueue, type OpinionQueue, type OpinionStore } from '../../lib/opinions/queue.ts';
import { sha256 } from '../../lib/platform/ids.ts';
import { z } from '../../lib/platform/zod.ts';
import { type BackgroundContext, orSay } from './context.ts';
import type { Protocols } from './protocol.ts';

/** What an administrator may set: `{ url, model, key }`, or `{ browser: true }`. */
export const managedModelSchema = z.union([
  z.object({ browser: z.literal(true) }),
  z.object({ url: z.string(), model: z.string(), key: z.optional(z.string()) }),
]);
type ManagedModel = z.infer<typeof managedModelSchema>;

const prefix = 'opinion:';
/** Opinions kept until the browser closes. */
const mostKept = 3000;

export interface ModelDesk {
  handlers: HandlersOf<'opinion.ask' | 'model.get' | 'model.set'>;
  /** From the policy; null: it names none (any more). */
  manage(model: ManagedModel | null): void;
  /** The model's name; null: no model is switched on, or the browser may not reach it. */
  name(): Promise<string | null>;
  ask(criterion: string, text: string): Promise<Answer>;
  /** An opinion it gave before. Sends nothing. */
  known(criterion: string, text: string): Promise<Opinion | null>;
}

interface Desk {
  key: string;
  model: Model;
  queue: OpinionQueue;
  stop: AbortController;
}

/** `changed` is called when opinions come from elsewhere. @param scope where a browser puts its own model. */
export function createModelDesk(
  { browser, db, fetch, newId, log }: BackgroundContext,
  protocols: Pick<Protocols, 'active'>,
  changed: () => void,
  scope: object = globalThis,
): ModelDesk {
  let managed: ManagedModel | null = null;
  let desk: Desk | null = null;
  const newMark = () => newId().replaceAll('-', '').slice(0, 12);

  async function choice(): Promise<{ choice: ModelChoice; key: string | null } | null> {
    if (managed) {
      if ('browser' in managed) return { choice: { kind: 'browser' }, key: null };
      return { choice: { kind: 'url', url: managed.url, model: managed.model }, key: managed.key ?? null };
    }
    const own = await readSetting(db, 'model');
    return own && { choice: own, key: await readSetting(db, 'modelKey') };
  }

  /** Loopback builds have their own hosts; for all others a person said yes. */
  async function isGranted(url: string): Promise<boolean> {
    const base = toModelUrl(url);
    if (base === null) return false;
    const { protocol, hostname } = new URL(base);
    return await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  }

  async function open(): Promise<Desk | null> {
    const chosen = await choice();
    if (!chosen || (chosen.choice.kind === 'url' && !(await isGranted(chosen.choice.url)))) {
      desk?.stop.abort();
      desk = null;
      return null;
    }
    const key = JSON.stringify(chosen);
    if (desk?.key === key) return desk;
    desk?.stop.abort();
    const model =
      chosen.choice.kind === 'browser'
        ? createBrowserModel(scope, newMark)
        : createChatModel({ url: chosen.choice.url, model: chosen.choice.model, key: chosen.key ?? undefined, fetch, newMark });
    if (!model) return null;
    const stop = new AbortController();
    const queue = createOpinionQueue({
      model,
      store,
      now: () => performance.now(),
      digest: sha256,
      troubled: (say) => {
        log('model-troubled');
        void writeSetting(db, 'modelProblem', say).catch(() => {});
      },
      signal: stop.signal,
    });
    desk = { key, model, queue, stop };
    return desk;
  }

  /** In the session's storage: gone when the browser closes, and out of reach of content scripts. */
  const store: OpinionStore = {
    async get(key) {
      const id = prefix + key;
      return ((await browser.storage.session.get(id))[id] as Opinion | 'none' | undefined) ?? null;
    },
    async put(key, opinion) {
      const kept = Object.keys(await browser.storage.session.get(null)).filter((id) => id.startsWith(prefix));
      if (kept.length >= mostKept) await browser.storage.session.remove(kept);
      await browser.storage.session.set({ [prefix + key]: opinion });
      if ((await readSetting(db, 'modelProblem')) !== null) await writeSetting(db, 'modelProblem', null);
    },
  };

  const criteria = async (): Promise<unknown[]> =>
    ((await protocols.active())?.protocol.rules ?? []).filter(({ kind }) => kind === 'judge').map(({ criterion }) => criterion);

  async function ask(criterion: string, text: string): Promise<Answer> {
    if (text.length > longestText) return { kind: 'none' };
    // Whoever asks: only what the protocol in force asks about, and only while a model is switched on.
    if (!(await criteria()).includes(criterion)) return { kind: 'none' };
    const current = await open();
    if (!current) return { kind: 'none' };
    return await current.queue.ask(criterion, text);
  }

  return {
    ask,
    known: async (criterion, text) => (await (await open())?.queue.known(criterion, text)) ?? null,
    name: async () => (await open())?.model.name ?? null,
    manage(model) {
      if (JSON.stringify(model) === JSON.stringify(managed)) return;
      managed = model;
      changed();
    },
    handlers: {
      'opinion.ask': async ({ criterion, text }) => await ask(criterion, text),
      'model.get': async () => {
        const chosen = await choice();
        return {
          choice: chosen?.choice ?? null,
          managed: managed !== null,
          hasKey: (chosen?.key ?? null) !== null,
          granted: chosen?.choice.kind === 'url' ? await isGranted(chosen.choice.url) : chosen !== null,
          problem: await readSetting(db, 'modelProblem'),
          hasOwn: await hasBrowserModel(scope),
          rules: (await criteria()).length,
        };
      },
      'model.set': async (wanted) => {
        if (managed) return { ok: false, say: 'Your organisation chose the model for this device.' };
        if (wanted.kind === 'browser' && !createBrowserModel(scope, newMark))
          return { ok: false, say: 'This browser has no model of its own.' };
        const url = wanted.kind === 'url' ? toModelUrl(wanted.url) : null;
        if (wanted.kind === 'url' && url === null)
          return { ok: false, say: 'The address must begin with https://, or be on this computer.' };
        const answer = await orSay(async () => {
          const before = await readSetting(db, 'model');
          const next = modelSchema.safeParse(wanted.kind === 'url' ? { kind: 'url', url, model: wanted.model } : { kind: wanted.kind });
          // A key belongs to its address: it never goes along to another one.
          const keeps = wanted.kind === 'url' && wanted.key === null && before?.kind === 'url' && before.url === url;
          if (!keeps) await writeSetting(db, 'modelKey', (wanted.kind === 'url' ? wanted.key : null) || null);
          await writeSetting(db, 'model', next.success ? next.data : null);
          await writeSetting(db, 'modelProblem', null);
        });
        if (answer.ok) changed();
        return answer;
      },
    },
  };
}
