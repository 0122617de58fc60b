/**
 * Every runtime message: name -> request, response, who may send. One table, validated at both ends.
 * `from` is the trust tier of the sender: `page` = one of our extension documents, `gate` = the gate
 * document, `content` = a content script, which speaks for a hostile page.
 * Long because one table can be read for what may be asked of the background, and several could not.
 */
import { authorErrorSchema } from '../brand-protocol/error-schema.ts';
import { brandProtocolSchema, idSchema, publishActions, ruleSchema, severities, taskModes } from '../brand-protocol/schema.ts';
import { ledgerEventSchema } from '../ledger/events.ts';
import { dictionaryName } from '../platform/language.ts';
import { z } from '../platform/zod.ts';
import { adapterSchema } from '../sites/schema.ts';

export type Tier = 'content' | 'gate' | 'page';

export interface MessageSpec<Req extends z.ZodMiniType = z.ZodMiniType, Res extends z.ZodMiniType = z.ZodMiniType> {
  request: Req;
  response: Res;
  from: readonly Tier[];
}

const define = <Req extends z.ZodMiniType, Res extends z.ZodMiniType>(
  from: readonly Tier[],
  request: Req,
  response: Res,
): MessageSpec<Req, Res> => ({ request, response, from });

const nothing = z.strictObject({});
const done = z.strictObject({ ok: z.literal(true) });
/** A failure a person can act on. */
const refusal = z.strictObject({ ok: z.literal(false), say: z.string() });
const doneOrRefusal = z.discriminatedUnion('ok', [done, refusal]);
const shares = z.strictObject({ person: z.int(), edited: z.int(), untouched: z.int() });
const fields = z.strictObject({ title: z.string(), content: z.string(), excerpt: z.string() });
const item = z.strictObject({ site: idSchema, origin: z.string(), id: z.string().check(z.maxLength(100)) });
const blocks = z.array(z.string());
const ignore = z.strictObject({ rule: idSchema, scope: z.enum(['document', 'me', 'wrong']), document: z.nullable(z.string()) });
const trailStep = z.strictObject({ kind: z.enum(['prompt', 'answer', 'pasted', 'edited']), at: z.int(), site: idSchema, words: z.int() });

/** What a content script is told when it starts: little, because every frame of every page pays for it. */
const config = z.strictObject({
  adapter: z.nullable(adapterSchema),
  /** The prompt guard's mode; null = no protocol is in force, so there is nothing to do here. */
  guard: z.nullable(z.enum(['enforce', 'coach'])),
  channel: z.nullable(idSchema),
  /** Strictest mode of any gate of this channel; what the bridge does when the background does not answer. */
  mode: z.enum(['enforce', 'coach', 'none']),
  /** The channel's line in the task map. */
  task: z.nullable(z.strictObject({ name: z.string(), mode: z.enum(taskModes) })),
});

const gateFinding = z.strictObject({
  key: z.string(),
  ruleId: idSchema,
  ruleName: z.string(),
  severity: z.enum(severities),
  quote: z.string(),
  message: z.string(),
  /** A model said so. */
  opinion: z.optional(z.strictObject({ model: z.string(), binding: z.boolean() })),
});

/** What of a rule is told, see `checks/explain.ts`. */
const explainedRule = z.pick(ruleSchema, { id: true, name: true, why: true, owner: true, source: true, origin: true, examples: true });

/** The session as the gate document shows it. */
const gateView = z.strictObject({
  id: z.uuid(),
  state: z.string(),
  title: z.string(),
  destination: z.string(),
  action: z.enum(publishActions),
  channelName: z.string(),
  risk: z.enum(['low', 'medium', 'high']),
  mode: z.enum(['enforce', 'coach']),
  signOff: z.enum(['none', 'self', 'countersign', 'owner']),
  findings: z.array(
    z.extend(gateFinding, {
      needsReason: z.boolean(),
      reason: z.nullable(z.string()),
      /** Where the link under its words should lead. */
      address: z.optional(z.string()),
      /** What can be told of the rule; null where the protocol is another one by now. */
      rule: z.nullable(explainedRule),
    }),
  ),
  untouched: z.array(z.strictObject({ id: z.string(), quote: z.string(), words: z.int(), read: z.boolean() })),
  checklist: z.array(z.strictObject({ id: idSchema, text: z.string(), checked: z.boolean() })),
  provenance: shares,
  preview: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
  signer: z.string(),
  contentHash: z.string(),
  protocolVersion: z.string(),
  canEmergency: z.boolean(),
  online: z.boolean(),
  /** What still stands between the person and the signature, in order. */
  left: z.array(z.enum(['reasons', 'passages', 'checks', 'name'])),
  receipt: z.nullable(
    z.strictObject({
      id: z.uuid(),
      url: z.nullable(z.string()),
      signedAt: z.int(),
      publishedAt: z.nullable(z.int()),
      live: z.enum(['waiting', 'checking', 'equal', 'differs', 'unreachable']),
      jws: z.string(),
    }),
  ),
});
export type GateView = z.infer<typeof gateView>;

const gateViewOrRefusal = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), view: gateView }), refusal]);

const siteRow = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.enum(['ai', 'cms']),
  hosts: z.array(z.string()),
  granted: z.array(z.string()),
});
const protocolState = z.strictObject({
  name: z.string(),
  version: z.string(),
  hash: z.string(),
  from: z.enum(['file', 'managed', 'endpoint']),
  loadedAt: z.int(),
  rules: z.int(),
});
export const messages = {
  // -- content scripts ------------------------------------------------------------------------
  'site.hello': define(['content'], z.strictObject({ url: z.string(), top: z.boolean() }), config),
  /**
   * What the checks need, once a page has something to check. Null where `site.hello` names no adapter. `prepared` is for `compile`;
   * `have` and `model` as `late.have` would answer for what these rules need.
   */
  'site.rules': define(
    ['content'],
    z.strictObject({ url: z.string() }),
    z.strictObject({
      protocol: z.nullable(brandProtocolSchema),
      prepared: z.nullable(z.string()),
      ignores: z.array(ignore),
      have: z.array(z.string()),
      model: z.nullable(z.string()),
    }),
  ),
  'site.status': define(
    ['content'],
    z.strictObject({ site: idSchema, level: z.enum(['full', 'degraded', 'off']), missing: z.array(z.string()) }),
    done,
  ),
  'ledger.record': define(['content'], z.strictObject({ events: z.array(ledgerEventSchema).check(z.maxLength(200)) }), doneOrRefusal),
  inject: define(
    ['content'],
    z.strictObject({
      part: z.enum([
        'lookout',
        'overlay',
        'overlay-ui',
        'publishing',
        'kinds',
        'detectors',
        'lexicon:en',
        'lexicon:de',
        'lexicon:fr',
        'lexicon:es',
        'part:confidential',
        'part:counting',
        'part:measure',
        'page-wordpress',
      ]),
    }),
    doneOrRefusal,
  ),
  /** Which of these dictionaries, taggers and opinions the background can ask for a page. `model`: whose opinions. */
  'late.have': define(
    ['content'],
    z.strictObject({ ids: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(20)) }),
    z.strictObject({ have: z.array(z.string()), model: z.nullable(z.string()) }),
  ),
  /** In the order of the words; null: no such dictionary. */
  'spelling.check': define(
    ['content'],
    z.strictObject({ dictionary: z.string(), words: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(2000)) }),
    z.strictObject({ right: z.nullable(z.array(z.boolean())) }),
  ),
  'spelling.suggest': define(
    ['content'],
    z.strictObject({ dictionaries: z.array(z.string()).check(z.maxLength(5)), word: z.string().check(z.maxLength(200)) }),
    z.strictObject({ words: z.array(z.string()) }),
  ),
  /** In the order of the sentences; null: no such tagger. */
  'tags.of': define(
    ['content'],
    z.strictObject({ language: z.string(), sentences: z.array(z.string().check(z.maxLength(5000))).check(z.maxLength(100)) }),
    z.strictObject({ tagged: z.nullable(z.array(z.array(z.tuple([z.int(), z.int(), z.string()])))) }),
  ),
  /** Text goes to the model that was switched on, and only for a criterion of the protocol in force. */
  'opinion.ask': define(
    ['content'],
    z.strictObject({ criterion: z.string().check(z.maxLength(1000)), text: z.string().check(z.maxLength(12_000)) }),
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('opinion'), opinion: z.strictObject({ passes: z.boolean(), reason: z.string() }) }),
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('later'), afterMs: z.int() }),
    ]),
  ),
  'ignore.add': define(['content', 'page'], ignore, doneOrRefusal),
  'ignore.remove': define(['content', 'page'], ignore, doneOrRefusal),
  'provenance.saw': define(['content'], z.strictObject({ site: idSchema, answer: z.string() }), done),
  'provenance.measure': define(
    ['content'],
    z.strictObject({ site: idSchema, item: z.string(), blocks }),
    z.strictObject({
      shares,
      perBlock: z.array(z.strictObject({ share: z.enum(['person', 'edited', 'untouched']), words: z.int() })),
      trail: z.array(trailStep),
    }),
  ),
  /** May this prompt leave? The background runs the checks again; the overlay's view is only good manners. */
  'guard.judge': define(
    ['content'],
    z.strictObject({ site: idSchema, prompt: z.string() }),
    z.discriminatedUnion('verdict', [
      z.strictObject({ verdict: z.literal('allow'), proof: z.enum(['clean', 'redacted', 'sent-anyway', 'coached']) }),
      z.strictObject({ verdict: z.literal('hold'), kinds: z.array(idSchema), say: z.string() }),
    ]),
  ),
  /** A redacted text was written to the composer and read back; the next prompt should equal it. Holds a hash, not the text. */
  'guard.redacted': define(['content'], z.strictObject({ site: idSchema, prompt: z.string(), kinds: z.array(idSchema) }), done),
  /** A person gave a reason; lets exactly this prompt through once. */
  'guard.waive': define(
    ['content'],
    z.strictObject({ site: idSchema, prompt: z.string(), reason: idSchema, kinds: z.array(idSchema) }),
    done,
  ),
  /** Would this publish pass right now? Uses nothing up. */
  'gate.peek': define(
    ['content'],
    z.strictObject({ item, action: z.enum(publishActions), fields }),
    z.strictObject({ verdict: z.enum(['pass', 'sign', 'ungated']) }),
  ),
  'gate.open': define(
    ['content'],
    z.strictObject({
      item,
      action: z.enum(publishActions),
      channel: z.nullable(idSchema),
      fields,
      title: z.string(),
      destination: z.string(),
    }),
    z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), session: z.uuid(), ungated: z.boolean() }), refusal]),
  ),
  /** The person closed the frame, or the page removed it. */
  'gate.close': define(['content'], z.strictObject({ session: z.uuid() }), done),
  /** The gate frame did not come up in the page: show it in a window of its own. */
  'gate.window': define(['content', 'gate'], z.strictObject({ session: z.uuid() }), doneOrRefusal),
  /** A publish request is at the door. Uses the ticket up. */
  'gate.redeem': define(
    ['content'],
    z.strictObject({ item, action: z.enum(publishActions), fields, url: z.string() }),
    z.discriminatedUnion('verdict', [
      z.strictObject({ verdict: z.literal('allow'), session: z.nullable(z.uuid()) }),
      z.strictObject({ verdict: z.literal('hold'), reason: z.enum(['unsigned', 'text-changed', 'lapsed', 'storage']), say: z.string() }),
    ]),
  ),
  'gate.outcome': define(['content'], z.strictObject({ session: z.uuid(), ok: z.boolean(), id: z.string(), url: z.string() }), done),

  // -- the gate document ----------------------------------------------------------------------
  'gate.load': define(['gate'], nothing, gateViewOrRefusal),
  'gate.answer': define(
    ['gate'],
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('reason'),
        session: z.uuid(),
        finding: z.string(),
        reason: z.enum(['name', 'legal', 'quote', 'not-right', 'other']),
      }),
      z.strictObject({ kind: z.literal('check'), session: z.uuid(), item: idSchema, on: z.boolean() }),
      z.strictObject({ kind: z.literal('passage'), session: z.uuid(), passage: z.string(), on: z.boolean() }),
    ]),
    gateViewOrRefusal,
  ),
  'gate.sign': define(['gate'], z.strictObject({ session: z.uuid(), dwellMs: z.int(), scrolled: z.boolean() }), gateViewOrRefusal),
  'gate.keep-draft': define(['gate'], z.strictObject({ session: z.uuid() }), doneOrRefusal),
  'gate.emergency': define(['gate'], z.strictObject({ session: z.uuid(), reason: z.string().check(z.maxLength(300)) }), gateViewOrRefusal),
  'gate.done': define(['gate'], z.strictObject({ session: z.uuid() }), done),

  // -- our pages ------------------------------------------------------------------------------
  'status.get': define(
    ['page'],
    nothing,
    z.strictObject({
      person: z.nullable(
        z.strictObject({ name: z.string(), role: z.string(), orgName: z.string(), teamName: z.string(), endpoint: z.string() }),
      ),
      protocol: z.nullable(protocolState),
      /** Why the newest protocol was not taken; the last good one stays. */
      protocolProblem: z.nullable(z.strictObject({ from: z.enum(['file', 'managed', 'endpoint']), errors: z.array(authorErrorSchema) })),
      waiting: z.strictObject({ cells: z.int(), receipts: z.int(), parked: z.int() }),
      lastSync: z.nullable(z.int()),
      syncProblem: z.nullable(z.string()),
      ledger: z.strictObject({ entries: z.int(), keepDays: z.int(), intact: z.nullable(z.boolean()) }),
    }),
  ),
  'person.name': define(['page'], z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(80)) }), doneOrRefusal),
  enrol: define(['page'], z.strictObject({ endpoint: z.string(), code: z.string(), name: z.string() }), doneOrRefusal),
  unenrol: define(['page'], nothing, doneOrRefusal),
  'protocol.load': define(
    ['page'],
    z.strictObject({ source: z.string(), name: z.string() }),
    z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), state: protocolState }),
      z.strictObject({ ok: z.literal(false), errors: z.array(authorErrorSchema) }),
    ]),
  ),
  'protocol.rules': define(['page'], nothing, z.strictObject({ protocol: z.nullable(brandProtocolSchema) })),
  'sites.list': define(['page'], nothing, z.strictObject({ sites: z.array(siteRow) })),
  /** The page asked the browser for the permission already (it needs the gesture); this makes scripts match it. */
  'sites.refresh': define(['page'], nothing, done),
  /** Who gives opinions, if anybody. The key is never told. `granted`: the browser lets us reach the address. */
  'model.get': define(
    ['page'],
    nothing,
    z.strictObject({
      choice: z.nullable(
        z.discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('browser') }),
          z.strictObject({ kind: z.literal('url'), url: z.string(), model: z.string() }),
        ]),
      ),
      managed: z.boolean(),
      hasKey: z.boolean(),
      granted: z.boolean(),
      problem: z.nullable(z.string()),
      /** This browser has a model of its own. */
      hasOwn: z.boolean(),
      /** Rules of the protocol in force that ask for opinions. */
      rules: z.int(),
    }),
  ),
  /** A person decides that text may go there. `key: null` keeps the one there is. */
  'model.set': define(
    ['page'],
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('off') }),
      z.strictObject({ kind: z.literal('browser') }),
      z.strictObject({
        kind: z.literal('url'),
        url: z.string().check(z.maxLength(500)),
        model: z.string().check(z.minLength(1), z.maxLength(200)),
        key: z.nullable(z.string().check(z.maxLength(1000))),
      }),
    ]),
    doneOrRefusal,
  ),
  'dictionary.list': define(
    ['page'],
    nothing,
    z.strictObject({
      /** `from`: the extension's own, or a file of this device. */
      dictionaries: z.array(z.strictObject({ name: z.string(), from: z.enum(['extension', 'file']), bytes: z.int() })),
      /** That the protocol in force asks for and nobody brought. */
      missing: z.array(z.string()),
    }),
  ),
  'dictionary.add': define(
    ['page'],
    z.strictObject({ name: z.string().check(z.regex(dictionaryName)), aff: z.string(), dic: z.string() }),
    doneOrRefusal,
  ),
  'dictionary.remove': define(['page'], z.strictObject({ name: z.string() }), doneOrRefusal),
  'ledger.page': define(
    ['page'],
    z.strictObject({ before: z.nullable(z.int()), limit: z.int().check(z.lte(500)) }),
    z.strictObject({ entries: z.array(z.strictObject({ seq: z.int(), at: z.int(), event: ledgerEventSchema })), total: z.int() }),
  ),
  'ledger.export': define(
    ['page'],
    z.strictObject({ format: z.enum(['ndjson', 'csv']) }),
    z.strictObject({ name: z.string(), text: z.string() }),
  ),
  'ledger.delete': define(['page'], nothing, doneOrRefusal),
  'ledger.keep': define(['page'], z.strictObject({ days: z.int().check(z.gte(1), z.lte(730)) }), doneOrRefusal),
  'ignores.list': define(['page'], nothing, z.strictObject({ ignores: z.array(ignore) })),
  'receipts.list': define(
    ['page'],
    nothing,
    z.strictObject({
      receipts: z.array(
        z.strictObject({
          id: z.uuid(),
          jws: z.string(),
          at: z.int(),
          sent: z.boolean(),
          url: z.nullable(z.string()),
          live: z.enum(['waiting', 'checking', 'equal', 'differs', 'unreachable']),
        }),
      ),
    }),
  ),
  /** Byte for byte what was sent, newest first: the mirror. */
  'mirror.list': define(
    ['page'],
    nothing,
    z.strictObject({ sent: z.array(z.strictObject({ at: z.int(), path: z.string(), body: z.string(), status: z.int() })) }),
  ),
  'sync.now': define(['page'], nothing, doneOrRefusal),
  'report.get': define(
    ['page'],
    z.strictObject({ week: z.nullable(z.string()) }),
    z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true), report: z.unknown() }), refusal]),
  ),
} as const;

export type Messages = typeof messages;
export type MessageName = keyof Messages;
export type RequestOf<N extends MessageName> = z.input<Messages[N]['request']>;
export type ResponseOf<N extends MessageName> = z.output<Messages[N]['response']>;

// -- background or page -> content script ---------------------------------------------------------

const surfaceFinding = z.extend(gateFinding, { surface: z.string(), hasFix: z.boolean() });

/** What a tab shows, for the side panel. */
const surfaceState = z.strictObject({
  site: z.nullable(z.strictObject({ id: idSchema, name: z.string() })),
  level: z.enum(['full', 'degraded', 'off']),
  missing: z.array(z.string()),
  title: z.string(),
  host: z.string(),
  kind: z.enum(['prompt', 'draft', 'none']),
  taskName: z.nullable(z.string()),
  taskMode: z.nullable(z.string()),
  findings: z.array(surfaceFinding),
  /** Findings that one press would fix; how far a press has come; how many its undo takes back. */
  fixable: z.int(),
  running: z.nullable(z.strictObject({ done: z.int(), total: z.int() })),
  fixed: z.nullable(z.int()),
  ignored: z.int(),
  words: z.int(),
  provenance: z.nullable(shares),
  trail: z.array(trailStep),
  canSign: z.boolean(),
});
export type SurfaceState = z.infer<typeof surfaceState>;

export const tabMessages = {
  'surface.state': define(['page'], nothing, surfaceState),
  'surface.reveal': define(['page'], z.strictObject({ key: z.string(), surface: z.string() }), done),
  'surface.restore': define(['page'], nothing, done),
  'surface.fix-all': define(['page'], nothing, doneOrRefusal),
  'surface.undo-fix-all': define(['page'], nothing, doneOrRefusal),
  'surface.sign': define(['page'], nothing, doneOrRefusal),
  /** From the background: the session of this tab moved on. */
  'gate.changed': define(['page'], z.strictObject({ session: z.uuid(), state: z.string() }), done),
  'config.changed': define(['page'], nothing, done),
} as const;
export type TabMessages = typeof tabMessages;
export type TabMessageName = keyof TabMessages;
export type RequestOfTab<N extends TabMessageName> = z.output<TabMessages[N]['request']>;
export type ResponseOfTab<N extends TabMessageName> = z.input<TabMessages[N]['response']>;

/** Broadcast by a content script when `surface.state` would answer differently; pages ask again. */
export const surfaceChanged = 'surface.changed';
