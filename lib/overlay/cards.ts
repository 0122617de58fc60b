/** The finding card: which finding is open, its fixes, its ignores. The interface shows; this decides, writes and reads back. */
import type { BrandProtocol } from '../brand-protocol/schema.ts';
import type { Finding, Fix } from '../checks/types.ts';
import { canFix, type Fixing } from './fixing.ts';
import type { Recorder } from './recorder.ts';
import type { LiveSurface } from './types.ts';
import type { AnchorRect, IgnoreScope, OverlayUi } from './ui-contract.ts';

export interface CardParts {
  protocol: BrandProtocol;
  site: string;
  channel: string;
  /** Id of the draft or chat, for "in this draft". */
  document(): string;
  surfaces(): readonly LiveSurface[];
  rect(surface: LiveSurface, finding: Finding): AnchorRect | null;
  tint(surface: LiveSurface | null, finding: Finding | null): void;
  ui(): Promise<OverlayUi | null>;
  ignores: IgnoreBook;
  recorder: Recorder;
  /** What a person acts on was shown, however quickly they did. */
  countShown(finding: Finding): void;
  fixing: Fixing;
  refresh(surface: LiveSurface): void;
  /** Better spellings, for a finding that is about spelling. Takes its time. */
  suggest(finding: Finding): Promise<readonly Fix[]>;
}

export interface Cards {
  open(surface: LiveSurface, finding: Finding, focus: boolean): Promise<void>;
  openFirst(): void;
  step(by: 1 | -1): void;
  apply(key: string, fix: number): Promise<void>;
  ignore(key: string, scope: IgnoreScope): Promise<void>;
  feedback(key: string, answer: 'right' | 'wrong'): void;
  notice(id: string, action: string): void;
  /** The marks moved or went: reposition, or close the card of what is no more. */
  follow(): void;
  closed(): void;
  /** Closes a card that only the pointer opened. */
  left(): void;
  /** The pointer and the card itself: nobody loses a card on the way to its button. */
  pointer(at: 'in' | 'out' | 'pressed'): void;
  current(): string | null;
}

/** What a person chose not to be told: of this page's life (`here`), and of the background's list. */
export interface IgnoreBook {
  has(finding: Finding): boolean;
  add(finding: Finding, scope: IgnoreScope): Promise<boolean>;
  remove(finding: Finding, scope: IgnoreScope): Promise<boolean>;
  /** Forgets the ones of this document; resolves to the rules that came back. */
  restoreDocument(): Promise<readonly string[]>;
}

const noticeFor = 8000;
const leaveAfter = 300;

export function createCards(parts: CardParts): Cards {
  const { protocol, site, channel, recorder } = parts;
  const rules = new Map(protocol.rules.map((rule) => [rule.id, rule]));
  const answers = new Map<string, 'right' | 'wrong'>();
  /** Better spellings by finding, asked for when its card is first shown. */
  const spelt = new Map<string, readonly Fix[]>();
  const fixesOf = (finding: Finding) => spelt.get(finding.key) ?? finding.fixes;
  const undos = new Map<string, () => Promise<void> | void>();
  let open: { surface: LiveSurface; finding: Finding; how: 'hover' | 'kept' } | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let inside = false;
  let notices = 0;

  const all = () => parts.surfaces().flatMap((surface) => surface.findings.map((finding) => ({ surface, finding })));
  const find = (key: string) => all().find(({ finding }) => finding.key === key) ?? null;

  async function show(surface: LiveSurface, finding: Finding, focus: boolean): Promise<void> {
    const ui = await parts.ui();
    // Loading took a moment: the finding may be gone.
    if (!ui || !surface.findings.some(({ key }) => key === finding.key)) return;
    const list = all();
    const index = list.findIndex((each) => each.finding.key === finding.key);
    parts.tint(surface, finding);
    ui.show(
      {
        kind: 'finding-card',
        key: finding.key,
        ruleName: finding.ruleName,
        severity: finding.severity,
        quote: finding.text,
        message: finding.message,
        why: finding.why,
        fixes: fixesOf(finding),
        address: finding.address ?? null,
        rule: rules.get(finding.ruleId) ?? null,
        index: index + 1,
        total: list.length,
        canApply: canFix(surface, finding),
        feedback: answers.get(finding.key) ?? null,
        focus,
      },
      parts.rect(surface, finding),
    );
    if (!finding.spellings || spelt.has(finding.key)) return;
    spelt.set(finding.key, await parts.suggest(finding));
    // The card is up already; what it offers joins it, and the focus stays where it is.
    if (open?.finding.key === finding.key) await show(surface, finding, false);
  }

  async function openCard(surface: LiveSurface, finding: Finding, focus: boolean, how: 'hover' | 'kept'): Promise<void> {
    clearTimeout(leaving);
    if (open?.finding.key === finding.key && !focus && open.how === how) return;
    open = { surface, finding, how };
    reveal(surface, finding);
    await show(surface, finding, focus);
  }

  /** Scrolls only when the mark cannot be seen. */
  function reveal(surface: LiveSurface, finding: Finding): void {
    const rect = parts.rect(surface, finding);
    const place = surface.blocks[finding.block]?.place;
    if (rect && rect.top >= 0 && rect.top + rect.height <= innerHeight) return;
    const element = place?.kind === 'dom' ? place.element : place?.field;
    element?.scrollIntoView?.({ block: 'center', behavior: 'instant' });
  }

  async function close(): Promise<void> {
    if (!open) return;
    open = null;
    inside = false;
    parts.tint(null, null);
    (await parts.ui())?.hide('finding-card');
  }

  async function notify(title: string, tone: 'done' | 'problem', undo: (() => Promise<void> | void) | null): Promise<void> {
    const id = `card-${++notices}`;
    if (undo) undos.set(id, undo);
    const actions = undo ? [{ id: 'undo', label: 'Undo' }] : [];
    (await parts.ui())?.show({ kind: 'notice', id, tone, title, text: null, actions, timeoutMs: noticeFor }, null);
  }

  async function apply(key: string, fix: number): Promise<void> {
    const at = find(key);
    const chosen = at && fixesOf(at.finding)[fix];
    if (!at || !chosen) return;
    const next = nextAfter(key);
    const written = await parts.fixing.fix(at.surface, { ...at.finding, fixes: fixesOf(at.finding) }, fix);
    if (!written.ok) {
      await notify(unwritten[written.error], 'problem', null);
      return;
    }
    open = null;
    parts.tint(null, null);
    const following = next && find(next);
    if (following) await openCard(following.surface, following.finding, true, 'kept');
    else (await parts.ui())?.hide('finding-card');
    await notify(chosen.kind === 'replace' ? `Replaced with “${chosen.text}”.` : 'Removed.', 'done', async () => {
      if (!(await written.value())) await notify(cannotUndo, 'problem', null);
    });
  }

  function nextAfter(key: string): string | null {
    const list = all();
    const index = list.findIndex(({ finding }) => finding.key === key);
    return (list[index + 1] ?? list[index - 1])?.finding.key ?? null;
  }

  async function ignore(key: string, scope: IgnoreScope): Promise<void> {
    const at = find(key);
    if (!at) return;
    const next = nextAfter(key);
    if (!(await parts.ignores.add(at.finding, scope))) {
      await notify('That couldn’t be remembered. Try again in a moment.', 'problem', null);
      return;
    }
    const event = { site, channel, rule: at.finding.ruleId };
    parts.countShown(at.finding);
    recorder.record({ kind: 'finding-ignored', ...event, scope });
    for (const surface of parts.surfaces()) parts.refresh(surface);
    open = null;
    parts.tint(null, null);
    const following = next && find(next);
    if (following) await openCard(following.surface, following.finding, true, 'kept');
    else (await parts.ui())?.hide('finding-card');
    await notify(said[scope], 'done', async () => {
      await parts.ignores.remove(at.finding, scope);
      recorder.record({ kind: 'finding-restored', ...event });
      for (const surface of parts.surfaces()) parts.refresh(surface);
    });
  }

  function left(): void {
    if (inside || open?.how !== 'hover') return;
    clearTimeout(leaving);
    leaving = setTimeout(() => void close(), leaveAfter);
  }

  return {
    open: (surface, finding, focus) => openCard(surface, finding, focus, focus ? 'kept' : 'hover'),
    openFirst() {
      const first = all()[0];
      if (first) void openCard(first.surface, first.finding, true, 'kept');
    },
    step(by) {
      const list = all();
      if (list.length === 0) return;
      const index = list.findIndex(({ finding }) => finding.key === open?.finding.key);
      const next = list[index < 0 ? (by > 0 ? 0 : list.length - 1) : (index + by + list.length) % list.length];
      if (next) void openCard(next.surface, next.finding, true, 'kept');
    },
    apply,
    ignore,
    feedback(key, answer) {
      const at = find(key);
      if (!at) return;
      answers.set(key, answer);
      if (answer === 'wrong') recorder.record({ kind: 'finding-ignored', site, channel, rule: at.finding.ruleId, scope: 'wrong' });
      if (open?.finding.key === key) void show(at.surface, at.finding, false);
    },
    notice(id, action) {
      const undo = undos.get(id);
      undos.delete(id);
      if (action === 'undo') void undo?.();
    },
    follow() {
      if (!open) return;
      const at = find(open.finding.key);
      if (!at) {
        void close();
        return;
      }
      open = { ...open, ...at };
      parts.tint(at.surface, at.finding);
      void parts.ui().then((ui) => ui?.move(parts.rect(at.surface, at.finding)));
    },
    closed() {
      open = null;
      inside = false;
      parts.tint(null, null);
    },
    left,
    pointer(at) {
      inside = at !== 'out';
      if (inside) clearTimeout(leaving);
      else left();
      if (at === 'pressed' && open) open.how = 'kept';
    },
    current: () => open?.finding.key ?? null,
  };
}

const unwritten = {
  gone: 'The text changed meanwhile, so nothing was replaced.',
  refused: 'The editor didn’t keep the change. Nothing was replaced.',
  spoiled: 'The editor took the change differently. Look at the words, or use the editor’s own undo.',
} as const;

const said = {
  here: 'Left as it is, here.',
  document: 'Left as it is in this draft.',
  me: 'You won’t see this one again.',
  wrong: 'Noted for the rule’s owner.',
} as const;

export const cannotUndo = 'That can’t be undone here any more. Use the editor’s own undo.';
