/**
 * May this prompt leave? Asked for the request itself, whatever the overlay did before. Runs the whole engine again with
 * every detector. A redaction or a reason lets exactly one prompt through, once, within ten minutes, by its hash.
 */
import type { BrandProtocol } from '../../lib/brand-protocol/schema.ts';
import { nounOf } from '../../lib/checks/detectors/catalog.ts';
import type { Checker, Finding } from '../../lib/checks/types.ts';
import type { LedgerEvent } from '../../lib/ledger/events.ts';
import { dropStalePasses, givePass, type PassRow, takePass } from '../../lib/ledger/passes.ts';
import { guardStorage } from '../../lib/ledger/problem.ts';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import type { HandlersOf } from '../../lib/messaging/router.ts';
import type { Millis } from '../../lib/platform/clock.ts';
import { sha256 } from '../../lib/platform/ids.ts';
import { countWords } from '../../lib/provenance/normalise.ts';
import { type BackgroundContext, done } from './context.ts';
import type { Ledger } from './ledger.ts';
import type { Protocols } from './protocol.ts';

type Verdict = ResponseOf<'guard.judge'>;

export interface Guard {
  handlers: HandlersOf<'guard.judge' | 'guard.redacted' | 'guard.waive'>;
  trim(): Promise<void>;
}

export const passMs: Millis = 10 * 60_000;

const sentences = {
  unreadable: 'Countersign can’t read this prompt, so it can’t be checked. Type it into the box again.',
  overBudget: 'A check of this prompt took too long, so it can’t be shown to be clean. Make it shorter, or send it in two parts.',
} as const;

export function createGuard(context: BackgroundContext, { protocols, ledger }: { protocols: Protocols; ledger: Ledger }): Guard {
  const { db, clock } = context;

  async function judge(site: string, prompt: string): Promise<Verdict> {
    const row = await protocols.active();
    if (row === null) return { verdict: 'allow', proof: 'clean' };
    const coach = row.protocol.guard.mode === 'coach';
    const checked = checkPrompt(protocols.checker(row), row.protocol, prompt);
    const kinds = toKinds(checked.findings);
    const pass = await takePass(db, await toPassId(site, prompt), clock());
    const excuse = toExcuse(prompt, kinds, checked.proven, pass, coach);
    if (excuse === null) {
      // What was not used stays good: the same prompt may be sent again once the rest is mended.
      if (pass) await givePass(db, pass);
      await recordHeld(site, kinds);
      return { verdict: 'hold', kinds, say: toSentence(prompt, kinds) };
    }
    const event: LedgerEvent = { kind: 'prompt-sent', site, words: countWords(prompt), findings: checked.findings.length, guarded: excuse };
    await ledger.record([event]);
    await takePass(db, toHeldId(site), clock());
    return { verdict: 'allow', proof: excuse };
  }

  /**
   * A held prompt counts once, whoever held it: the overlay tells by what the person then does (redact, give a reason),
   * the request by being judged.
   */
  async function recordHeld(site: string, kinds: string[]): Promise<void> {
    const noted = await takePass(db, toHeldId(site), clock());
    await givePass(db, { id: toHeldId(site), proof: 'held', expiresAt: clock() + passMs });
    if (noted === null) await ledger.record([{ kind: 'prompt-held', site, kinds }]);
  }

  const give = async (site: string, prompt: string, proof: PassRow['proof']) =>
    await givePass(db, { id: await toPassId(site, prompt), proof, expiresAt: clock() + passMs });

  return {
    trim: () => dropStalePasses(db, clock()),
    handlers: {
      'guard.judge': async ({ site, prompt }) => {
        const judged = await guardStorage(() => judge(site, prompt));
        // Without storage no protocol can be read, so nothing can be shown to be clean.
        return judged.ok ? judged.value : { verdict: 'hold', kinds: [], say: judged.error.say };
      },
      'guard.redacted': async ({ site, prompt, kinds }) => {
        await guardStorage(async () => {
          await recordHeld(site, kinds);
          await give(site, prompt, 'redacted');
        });
        return done;
      },
      'guard.waive': async ({ site, prompt, reason, kinds }) => {
        await guardStorage(async () => {
          const reasons = (await protocols.active())?.protocol.guard.reasons ?? [];
          // A reason that the protocol does not offer is not a reason.
          if (!reasons.some((known) => known.id === reason)) return;
          await recordHeld(site, kinds);
          await give(site, prompt, 'sent-anyway');
          await ledger.record([{ kind: 'guard-reason', site, reason, kinds }]);
        });
        return done;
      },
    },
  };
}

/** `proven`: every sensitive rule really ran. */
function checkPrompt(checker: Checker, protocol: BrandProtocol, prompt: string): { findings: readonly Finding[]; proven: boolean } {
  const blocks = prompt
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((text) => ({ kind: 'paragraph' as const, text }));
  const findings = checker.open({ surface: 'prompt' }).update(blocks);
  const sensitive = protocol.rules.filter((rule) => rule.kind === 'sensitive').map((rule) => rule.id);
  return { findings, proven: !checker.overBudget.some((id) => sensitive.includes(id)) };
}

function toExcuse(
  prompt: string,
  kinds: readonly string[],
  proven: boolean,
  pass: PassRow | null,
  coach: boolean,
): 'clean' | 'redacted' | 'sent-anyway' | 'coached' | null {
  const clean = kinds.length === 0 && proven && prompt.trim() !== '';
  if (clean) return pass?.proof === 'redacted' ? 'redacted' : 'clean';
  if (pass?.proof === 'sent-anyway') return 'sent-anyway';
  return coach ? 'coached' : null;
}

function toKinds(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap((finding) => finding.detail ?? []))];
}

function toSentence(prompt: string, kinds: readonly string[]): string {
  if (prompt.trim() === '') return sentences.unreadable;
  if (kinds.length === 0) return sentences.overBudget;
  const found = kinds.map((kind) => nounOf(kind) ?? 'something confidential');
  const list = found.length > 1 ? `${found.slice(0, -1).join(', ')} and ${found.at(-1)}` : found[0];
  return `This prompt contains ${list}, so it was held. Send it redacted, or give a reason.`;
}

/** White space differs between what a composer shows and what a page sends; nothing else may. */
async function toPassId(site: string, prompt: string): Promise<string> {
  return `${site}:${await sha256(prompt.normalize('NFC').replace(/\s+/g, ' ').trim())}`;
}

function toHeldId(site: string): string {
  return `held:${site}`;
}
