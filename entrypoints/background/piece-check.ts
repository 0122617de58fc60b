/**
 * All checks of a piece that is about to be public, dictionaries, tagger and opinions included. Here nothing is passed over in
 * silence: a rule that could not be checked is a finding that says so.
 */
import type { Rule } from '../../lib/brand-protocol/schema.ts';
import { allDetectors } from '../../lib/checks/detectors/all.ts';
import { applies, compile } from '../../lib/checks/engine.ts';
import { ownResources } from '../../lib/checks/own-resources.ts';
import type { Block, CheckContext, Checker, Facts, Finding } from '../../lib/checks/types.ts';
import type { ProtocolRow } from '../../lib/ledger/protocols.ts';
import { type Board, createBoard, type Question } from '../../lib/opinions/board.ts';
import type { Language } from './language.ts';
import type { ModelDesk } from './model.ts';
import type { Protocols } from './protocol.ts';

export interface PieceCheck {
  /** @param waits for opinions that bind; without it only what is known counts. */
  check(row: ProtocolRow, blocks: readonly Block[], context: CheckContext, facts: Facts, waits: boolean): Promise<readonly Finding[]>;
}

/** For all opinions together, ms. A person is waiting for the gate to open. */
const patience = 20_000;

interface Full {
  hash: string;
  model: string | null;
  /** What was missing and is here now. */
  loaded: string;
  checker: Checker;
  board: Board;
}

export function createPieceCheck({
  protocols,
  language,
  model,
}: {
  protocols: Pick<Protocols, 'checker'>;
  language: Pick<Language, 'load'>;
  model: Pick<ModelDesk, 'name' | 'ask' | 'known'>;
}): PieceCheck {
  let full: Full | null = null;

  async function fullChecker(row: ProtocolRow): Promise<{ checker: Checker; board: Board | null }> {
    const plain = protocols.checker(row);
    if (plain.missing.length === 0) return { checker: plain, board: null };
    const resources = await language.load(plain.missing);
    const name = plain.missing.includes('opinions') ? await model.name() : null;
    const loaded = [...Object.keys(resources.dictionaries), ...Object.keys(resources.taggers)].join();
    if (full?.hash !== row.hash || full.model !== name || full.loaded !== loaded || full.checker.overBudget.length > 0) {
      const board = createBoard(name ?? '');
      const checker = compile(row.protocol, {
        detectors: allDetectors(row.protocol.language),
        resources: { ...ownResources, ...resources, ...(name === null ? {} : { opinions: board.opinions, answers: board }) },
      });
      full = { hash: row.hash, model: name, loaded, checker, board };
    }
    return full;
  }

  /** Takes from `open` what was answered in time. */
  async function askAll(board: Board, open: Set<Question>): Promise<void> {
    const answers = [...open].map(async (question) => {
      const answer = await model.ask(question.criterion, question.text);
      if (answer.kind !== 'opinion') return;
      board.put(question, answer.opinion);
      open.delete(question);
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([Promise.allSettled(answers), late]);
    clearTimeout(timer);
  }

  return {
    async check(row, blocks, context, facts, waits) {
      const { checker, board } = await fullChecker(row);
      const rules = row.protocol.rules.filter((rule) => applies(rule, context));
      const session = checker.open(context);
      const unanswered = new Set<string>();
      board?.clear();
      session.update(blocks, facts);
      if (board) {
        for (const question of board.wanted) {
          const opinion = await model.known(question.criterion, question.text);
          if (opinion) board.put(question, opinion);
        }
        const binding = new Set(rules.filter(isBinding).map(({ criterion }) => criterion));
        const open = new Set(board.wanted.filter(({ criterion }) => binding.has(criterion)));
        if (waits && open.size > 0) await askAll(board, open);
        for (const { criterion } of open) unanswered.add(criterion);
      }
      const findings = session.update(blocks, facts);
      const left = rules.flatMap((rule): Finding[] => {
        const why = whyUnchecked(rule, checker, unanswered);
        return why === null ? [] : [toUnchecked(rule, why)];
      });
      return [...findings, ...left];
    },
  };
}

function isBinding(rule: Rule): boolean {
  return rule.kind === 'judge' && rule.binding === true;
}

/** In words for the person at the gate; null: it was checked, or is an opinion that nobody has to have. */
function whyUnchecked(rule: Rule, { silent, overBudget }: Checker, unanswered: ReadonlySet<string>): string | null {
  if (overBudget.includes(rule.id)) return 'it took too long';
  if (rule.kind === 'judge') {
    if (!isBinding(rule)) return null;
    if (silent.includes(rule.id)) return 'no model is switched on';
    return unanswered.has(rule.criterion as string) ? 'the model did not answer' : null;
  }
  if (!silent.includes(rule.id)) return null;
  if (rule.kind === 'spelling') return 'its dictionary is not on this device';
  return 'what it needs is not on this device';
}

function toUnchecked({ id, name, severity, why }: Rule, reason: string): Finding {
  return {
    key: `${id}~unchecked`,
    ruleId: id,
    ruleName: name,
    severity,
    block: 0,
    start: 0,
    end: 0,
    text: name,
    message: `This was not checked: ${reason}. Please look at it yourself.`,
    why,
    fixes: [],
  };
}
