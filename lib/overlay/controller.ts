/**
 * The overlay of one page: finds surfaces, checks them, draws marks, and hands what a person does to cards, guard
 * and gate. Knows the page and the checks; messages, storage and the extension are given to it. Keeps [O1] to [O9]
 * of `docs/overlay.md`. Long because it is the one place where the parts of the overlay meet.
 */
import { toAiShare } from '../checks/ai-share.ts';
import { mayFind } from '../checks/detectors/hints.ts';
import { toSpellingFixes } from '../checks/fixes/spellings.ts';
import type { Checker, Finding, Fix } from '../checks/types.ts';
import type { Asked } from '../gate/intercept.ts';
import type { SurfaceState } from '../messaging/messages.ts';
import { toRange } from '../sites/read.ts';
import type { SiteStatus } from '../sites/schema.ts';
import { windowOf } from '../sites/select.ts';
import { testSite } from '../sites/status.ts';
import { type Badge, type Corner, createBadge } from './badge.ts';
import { cannotUndo, createCards } from './cards.ts';
import { createFixAll } from './fix-all.ts';
import { createFixing } from './fixing.ts';
import { createGuard } from './guard.ts';
import { createHighlights, type Mark } from './highlights.ts';
import { createIgnoreBook } from './ignore-book.ts';
import { createLate, type LateId } from './late.ts';
import type { Layer } from './layer.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { toSlowWords } from './missing-words.ts';
import type { Overlay } from './overlay-hook.ts';
import { rectOf, scrollWith } from './place.ts';
import { setupPointing } from './pointing.ts';
import type { CreatePublishing } from './publishing.ts';
import { createRecorder } from './recorder.ts';
import { createFrameJob, createQuietJob, nextFrame } from './scheduler.ts';
import { createSurface, type Surface } from './surface.ts';
import type { FoundSurface } from './surfaces.ts';
import { countWords, type LiveSurface, type OverlayConfig, type Send } from './types.ts';
import type { AnchorRect, NoticeView, OverlayUi } from './ui-contract.ts';

export interface OverlayParts {
  config: OverlayConfig;
  page: Document;
  layer: Layer;
  /** Compiles with what is at hand; called again when something that was missing has come. */
  compile(): Checker;
  /** Brings what a rule needs and most texts do not; false = it could not come. */
  loadLate(id: LateId): Promise<boolean>;
  /** Dictionaries and models answer late: `answered` is called when they did. */
  listen(answered: () => void): void;
  send: Send;
  /** Loads the interface on first use; null when the page could not take it. */
  loadUi(): Promise<OverlayUi | null>;
  /** Null where nothing is published. */
  createPublishing: CreatePublishing | null;
  injectEditor(): Promise<boolean>;
  gateUrl: string;
  holdReady(): boolean;
  /** Sends and publishes in this window come to `asked` too. */
  attach(view: Window): void;
  /** The site status last told to the background, as JSON; '' = none. */
  told: string;
  /** `state()` would answer differently now. */
  changed(): void;
  isFirefox: boolean;
  /** Unique on the page: names of highlights and of the editor's channel. */
  nonce: string;
  signal: AbortSignal;
}

/** What finds private data: a send waits for it. */
const guarding: readonly LateId[] = ['detectors', 'part:confidential'];
/** Quiet time after an edit before provenance is measured and the gate is peeked at, ms. */
const settle = 1200;

export function startOverlay(parts: OverlayParts): Overlay {
  const { config, page, layer, send, signal, nonce } = parts;
  const { adapter, protocol } = config;
  const channel = config.channel ?? adapter.id;
  let checker = parts.compile();
  let { ignores } = config;
  let status: SiteStatus | null = null;
  let toldStatus = parts.told;
  let ui: Promise<OverlayUi | null> | null = null;
  let measured: { shares: NonNullable<SurfaceState['provenance']>; trail: SurfaceState['trail'] } | null = null;
  let aiShare: number | undefined;
  const live = new Map<Element, { surface: Surface; mirror: Mirror | null; lifetime: AbortController }>();
  const highlights = createHighlights(`countersign-${nonce}`);
  const recorder = createRecorder(send, signal);
  const write = { isFirefox: parts.isFirefox, frame: nextFrame };
  let lastId = 0;

  const surfaces = (): LiveSurface[] => [...live.values()].map(({ surface }) => surface).filter(({ root }) => root.isConnected);
  const mirrorOf = (surface: LiveSurface) => live.get(surface.root)?.mirror ?? null;
  const refresh = (surface: LiveSurface) => (surface as Surface).refresh();
  const documentId = () => {
    // A new entry has its id before its address says so; without it everything would be counted again after the first save.
    const held = adapter.itemField ? page.querySelector<HTMLInputElement>(adapter.itemField)?.value : undefined;
    const post = /[?&]post=(\d+)/.exec(page.location.search)?.[1] ?? held;
    return `${adapter.id}:${page.location.host}${post ? `#${post}` : page.location.pathname}`;
  };

  const loadUi = (): Promise<OverlayUi | null> => {
    ui ??= parts.loadUi().then((loaded) => {
      loaded?.connect(actions);
      // Not loaded: the next thing to show tries again.
      if (!loaded) ui = null;
      return loaded;
    });
    return ui;
  };
  const notify = (notice: Omit<NoticeView, 'kind'>, anchor: AnchorRect | null = null) =>
    void loadUi().then((loaded) => loaded?.show({ kind: 'notice', ...notice }, anchor));

  const book = createIgnoreBook(
    send,
    documentId,
    () => ignores,
    (next) => {
      ignores = next;
    },
  );

  function tint(surface: LiveSurface | null, finding: Finding | null): void {
    const block = surface && finding ? surface.blocks[finding.block] : null;
    const range = block && finding ? toRange(block, finding.start, finding.end) : null;
    highlights.tint(range && finding ? { severity: finding.severity, range } : null);
  }

  const fixing = createFixing({
    write,
    refresh,
    fixed(finding) {
      countShown(finding);
      recorder.record({ kind: 'finding-fixed', site: adapter.id, channel, rule: finding.ruleId });
    },
  });
  const fixAll = createFixAll({ fixing, surfaces, changed: parts.changed });

  const cards = createCards({
    protocol,
    site: adapter.id,
    channel,
    document: documentId,
    surfaces,
    rect: (surface, finding) => rectOf(surface, finding, mirrorOf(surface)),
    tint,
    ui: loadUi,
    ignores: book,
    recorder,
    countShown,
    fixing,
    refresh,
    suggest,
  });

  // Many answers may come at once; one look at them is enough.
  parts.listen(
    createFrameJob(() => {
      for (const { surface } of live.values()) surface.recheck();
    }, signal),
  );
  async function suggest({ text, spellings = [] }: Finding): Promise<readonly Fix[]> {
    const answer = await send('spelling.suggest', { dictionaries: [...spellings], word: text });
    return answer.ok ? toSpellingFixes(text, answer.value.words) : [];
  }

  const blocksOf = (surface: LiveSurface) => surface.blocks.map(({ block }) => block);
  const late = createLate({
    missing: () => checker.missing,
    rules: protocol.rules,
    load: parts.loadLate,
    mayFind,
    settled(came) {
      if (signal.aborted) return;
      if (came) {
        checker = parts.compile();
        for (const { surface } of live.values()) surface.recheck(open(surface.spec.kind));
      }
      report();
    },
  });
  // What there is to check already is checked meanwhile.
  void late.need([]);

  const guard = createGuard({
    page,
    adapter,
    mode: protocol.guard.mode,
    reasons: protocol.guard.reasons,
    send,
    ui: loadUi,
    prompt: () => surfaces().find(({ spec }) => spec.kind === 'prompt') ?? null,
    refresh,
    coming: (surface) => late.need(blocksOf(surface), guarding),
    write,
    notify,
  });

  // -- the gate -------------------------------------------------------------------------------

  const publishing =
    parts.createPublishing?.({
      page,
      adapter,
      mode: config.mode,
      channel: config.channel,
      layer,
      gateUrl: parts.gateUrl,
      injectEditor: parts.injectEditor,
      nonce,
      send,
      notify,
      clear: () =>
        void ui?.then((loaded) => {
          loaded?.hide('finding-card');
          loaded?.hide('notice');
        }),
      saved: () => settled(),
      ready() {
        settled();
        report();
      },
      signal,
    }) ?? null;

  // -- what a person does in the interface -----------------------------------------------------

  const actions = {
    apply: (key: string, fix: number) => void cards.apply(key, fix),
    step: (_key: string, by: 1 | -1) => cards.step(by),
    ignore: (key: string, scope: Parameters<typeof cards.ignore>[1]) => void cards.ignore(key, scope),
    feedback: cards.feedback,
    sendRedacted: () => void guard.sendRedacted(),
    sendAnyway: (reason: string | null) => void guard.sendAnyway(reason),
    edit: () => guard.edit(),
    notice(id: string, action: string) {
      cards.notice(id, action);
      guard.notice(id, action);
      publishing?.notice(id, action);
    },
    closed(kind: 'finding-card' | 'guard' | 'notice') {
      if (kind === 'finding-card') cards.closed();
      if (kind === 'guard') guard.edit();
    },
    pointer: (at: 'in' | 'out' | 'pressed') => cards.pointer(at),
    docked(heightPx: number) {
      const key = cards.current();
      const at = surfaces()
        .flatMap((surface) => surface.findings.map((finding) => ({ surface, finding })))
        .find(({ finding }) => finding.key === key);
      const rect = at && rectOf(at.surface, at.finding, mirrorOf(at.surface));
      const place = at?.surface.blocks[at.finding.block]?.place;
      const covered = rect ? rect.top + rect.height - innerHeight + heightPx : 0;
      if (place && covered > 0) scrollWith(place.kind === 'dom' ? place.element : place.field, covered + 16);
    },
  };

  // -- surfaces -------------------------------------------------------------------------------

  function found(list: readonly FoundSurface[]): void {
    const written = list.filter(({ spec }) => spec.kind !== 'response');
    for (const [root, { lifetime, surface }] of live) {
      if (written.some((each) => each.root === root)) continue;
      lifetime.abort();
      highlights.clear(surface.id);
      live.delete(root);
    }
    for (const each of written) if (!live.has(each.root)) adopt(each);
    layer.restore();
    report();
  }

  function adopt({ spec, root, titles }: FoundSurface): void {
    const lifetime = new AbortController();
    signal.addEventListener('abort', () => lifetime.abort(), { once: true });
    const mirror = root.localName === 'textarea' ? createMirror(root as HTMLTextAreaElement, layer.root as never, lifetime.signal) : null;
    const surface = createSurface({
      id: `s${++lastId}`,
      spec,
      root,
      titles,
      session: open(spec.kind),
      facts: () => (spec.kind === 'draft' && aiShare !== undefined ? { aiShare } : {}),
      isIgnored: book.has,
      changed: surfaceChanged,
      signal: lifetime.signal,
    });
    live.set(root, { surface, mirror, lifetime });
    const view = windowOf(root);
    parts.attach(view);
    setupPointing({
      surface,
      mirror: () => mirror,
      pointed: (finding, how) => void cards.open(surface, finding, how === 'key'),
      left: () => cards.left(),
      walk: (by) => cards.step(by),
      signal: lifetime.signal,
    });
    const follow = createFrameJob(reposition, lifetime.signal);
    for (const each of new Set([view, window])) {
      each.addEventListener('scroll', follow, { capture: true, passive: true, signal: lifetime.signal });
      each.addEventListener('resize', follow, { passive: true, signal: lifetime.signal });
    }
  }

  function open(kind: LiveSurface['spec']['kind']) {
    return checker.open({ surface: kind, ...(config.channel ? { channel: config.channel } : {}) });
  }

  function reposition(): void {
    cards.follow();
    guard.follow();
  }

  function countShown({ key, ruleId, severity }: Finding): void {
    recorder.recordOnce(`${documentId()} ${key}`, { kind: 'finding-shown', site: adapter.id, channel, rule: ruleId, severity });
  }

  const countAllShown = () => {
    for (const surface of surfaces()) for (const finding of surface.findings) countShown(finding);
  };
  // Half a title is not a finding that anybody was shown: only what still stands when the typing pauses counts.
  const counting = createQuietJob(countAllShown, settle, signal);

  const tell = createQuietJob(parts.changed, 60, signal, 300);
  const settled = createQuietJob(() => void measure(), settle, signal);

  function surfaceChanged(surface: Surface): void {
    const mirror = mirrorOf(surface);
    if (mirror) {
      mirror.draw(
        surface.findings.flatMap(({ block, severity, start, end }) => {
          const place = surface.blocks[block]?.place;
          return place?.kind === 'field' ? [{ severity, start: place.start + start, end: place.start + end }] : [];
        }),
      );
    } else highlights.paint(surface.id, surface.root, toMarks(surface));
    counting();
    badge.show(count(), status);
    reposition();
    tell();
    void late.need(blocksOf(surface));
    if (surface.spec.kind === 'draft') settled();
  }

  const count = () => surfaces().reduce((sum, { findings }) => sum + findings.length, 0);

  async function measure(): Promise<void> {
    await publishing?.look();
    const draft = surfaces().find(({ spec }) => spec.kind === 'draft');
    if (!draft) return;
    const answer = await send('provenance.measure', {
      site: adapter.id,
      item: documentId(),
      blocks: draft.blocks.map(({ block }) => block.text),
    });
    if (!answer.ok) return;
    measured = { shares: answer.value.shares, trail: answer.value.trail };
    const share = toAiShare(measured.shares);
    if (share !== aiShare) {
      aiShare = share;
      (draft as Surface).recheck();
    }
    parts.changed();
  }

  // -- badge and status ------------------------------------------------------------------------

  const cornerKey = 'countersign-corner';
  const badge: Badge = createBadge({
    layer,
    signal,
    online: () => navigator.onLine,
    open: () => cards.openFirst(),
    corner: readCorner(cornerKey),
    moved: (corner) => writeCorner(cornerKey, corner),
  });

  function report(): void {
    const missingChecks = [...late.failed(), ...toSlowWords(checker.overBudget, protocol.rules)];
    status = testSite(adapter, page, {
      holdReady: parts.holdReady(),
      hookReady: publishing?.isHookReady() ?? null,
      missingChecks,
    });
    badge.show(count(), status);
    const said = JSON.stringify(status);
    if (status && said !== toldStatus) {
      toldStatus = said;
      settleStatus();
    }
    tell();
  }
  /** An editor takes a moment to come up; what it lacks only while loading is nobody's business. */
  const settleStatus = createQuietJob(
    () => {
      if (status) void send('site.status', { site: adapter.id, level: status.level, missing: [...status.missing] });
    },
    3000,
    signal,
  );

  addEventListener(
    'pagehide',
    () => {
      countAllShown();
      recorder.flush();
    },
    { signal },
  );
  signal.addEventListener('abort', () => highlights.clear(), { once: true });

  return {
    state: () => toState(),
    found,
    asked: (what: Asked) => (what.action === 'send' ? guard.asked(what) : (publishing?.asked(what) ?? false)),
    resume: guard.resume,
    held(signal) {
      if (publishing) publishing.held(signal);
      else if (signal.kind === 'held') notify({ id: 'held', tone: 'held', title: signal.say, text: null, actions: [], timeoutMs: null });
      guard.held(signal);
    },
    reveal(key) {
      for (const surface of surfaces()) {
        const finding = surface.findings.find((each) => each.key === key);
        if (finding) void cards.open(surface, finding, true);
      }
    },
    async restore() {
      for (const rule of await book.restoreDocument()) recorder.record({ kind: 'finding-restored', site: adapter.id, channel, rule });
      for (const surface of surfaces()) refresh(surface);
    },
    async fixAll() {
      const { fixed, left } = await fixAll.run();
      if (left === 0) return { ok: true };
      const say =
        left === 1
          ? 'One finding is left: the editor didn’t keep its change.'
          : `${left} findings are left: the editor didn’t keep their changes.`;
      return { ok: false, say: fixed > 0 ? `Fixed ${fixed}. ${say}` : say };
    },
    undoFixAll: async () => ((await fixAll.undo()) ? { ok: true } : { ok: false, say: cannotUndo }),
    sign: async () => (await publishing?.sign()) ?? { ok: false, say: 'There is nothing to sign on this page.' },
    gateChanged: (session, state) => publishing?.changed(session, state),
  };

  function toState(): SurfaceState {
    const main = surfaces().find(({ spec }) => spec.kind === 'draft') ?? surfaces()[0];
    const task = protocol.tasks.find(({ channels }) => config.channel !== null && channels?.includes(config.channel)) ?? null;
    const kind = main?.spec.kind;
    return {
      site: { id: adapter.id, name: adapter.name },
      level: status?.level ?? 'off',
      missing: [...(status?.missing ?? [])],
      title: main?.blocks.find(({ block }) => block.kind === 'title')?.block.text ?? page.title,
      host: page.location.host,
      kind: kind === 'draft' || kind === 'prompt' ? kind : 'none',
      taskName: task?.name ?? null,
      taskMode: task?.mode ?? null,
      findings: surfaces().flatMap((surface) =>
        surface.findings.map(({ key, ruleId, ruleName, severity, text, message, fixes }) => ({
          key,
          ruleId,
          ruleName,
          severity,
          quote: text,
          message,
          surface: surface.id,
          hasFix: fixes.length > 0,
        })),
      ),
      ...fixAll.state(),
      ignored: surfaces().reduce((sum, surface) => sum + surface.ignored, 0),
      words: main ? main.blocks.reduce((sum, { block }) => sum + countWords(block.text), 0) : 0,
      provenance: kind === 'draft' ? (measured?.shares ?? null) : null,
      trail: measured?.trail ?? [],
      canSign: adapter.kind === 'cms' && config.mode !== 'none' && kind === 'draft' && status?.level !== 'off',
    };
  }
}

function toMarks(surface: LiveSurface): Mark[] {
  return surface.findings.flatMap(({ block, start, end, severity }) => {
    const read = surface.blocks[block];
    const range = read && toRange(read, start, end);
    return range ? [{ severity, range }] : [];
  });
}

/** Kept with the page's own storage is the only place a content script has; a corner is no secret. */
function readCorner(key: string): Corner {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === 'bl' || kept === 'tr' || kept === 'tl' ? kept : 'br';
  } catch {
    return 'br';
  }
}

function writeCorner(key: string, corner: Corner): void {
  try {
    sessionStorage.setItem(key, corner);
  } catch {
    // A sandboxed page has none: the corner lasts as long as the page.
  }
}
