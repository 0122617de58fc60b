import { describe, expect, it } from 'vitest';
import { compile } from '../../../lib/checks/engine.ts';
import { toEdit } from '../../../lib/checks/fixes/fix.ts';
import type { Block, Finding } from '../../../lib/checks/types.ts';
import { createFixAll } from '../../../lib/overlay/fix-all.ts';
import type { Fixing } from '../../../lib/overlay/fixing.ts';
import type { LiveSurface } from '../../../lib/overlay/types.ts';
import { fail, ok } from '../../../lib/platform/result.ts';
import { toProtocol } from '../../support/rules.ts';

const rules = [
  { kind: 'substitution', swap: { utilise: 'use', 'utilise wool': 'wear wool' }, severity: 'idea' as const },
  { kind: 'existence', tokens: ['very'], action: { name: 'remove' as const } },
  { kind: 'existence', tokens: ['rival'] },
];

/** A surface on a plain list of paragraphs, and an editor that refuses texts with "stuck" in them. */
function setup(...paragraphs: string[]) {
  const session = compile(toProtocol(rules)).open({ surface: 'draft' });
  const texts = [...paragraphs];
  const read = () => texts.map((text) => ({ block: { kind: 'paragraph', text } as Block }));
  const surface = {
    spec: { kind: 'draft' },
    get blocks() {
      return read();
    },
    get findings() {
      return session.update(read().map(({ block }) => block));
    },
  } as unknown as LiveSurface;
  const said: (string | null)[] = [];
  const fixing: Fixing = {
    async fix(_, finding: Finding, which) {
      const was = texts[finding.block] ?? '';
      const fix = finding.fixes[which];
      if (!fix || was.includes('stuck')) return fail('refused');
      const { start, end, text } = toEdit(was, finding.start, finding.end, fix);
      texts[finding.block] = was.slice(0, start) + text + was.slice(end);
      return ok(async () => {
        texts[finding.block] = was;
        return true;
      });
    },
  };
  const all = createFixAll({
    fixing,
    surfaces: () => [surface],
    changed: () => {
      const { running } = all.state();
      said.push(running && `${running.done}/${running.total}`);
    },
  });
  return { all, texts, said };
}

describe('fix all', () => {
  it('fixes each once, the same words twice included, and takes all back with one undo', async () => {
    const before = ['We utilise it. We utilise it.', 'It is very warm, rival.'];
    const { all, texts, said } = setup(...before);
    expect(all.state()).toEqual({ fixable: 3, running: null, fixed: null });
    expect(await all.run()).toEqual({ fixed: 3, left: 0 });
    expect(texts).toEqual(['We use it. We use it.', 'It is warm, rival.']);
    expect(said).toEqual(['0/3', '1/3', '2/3', '3/3', null]);
    expect(all.state()).toEqual({ fixable: 0, running: null, fixed: 3 });
    expect(await all.undo()).toBe(true);
    expect(texts).toEqual(before);
    expect(all.state()).toEqual({ fixable: 3, running: null, fixed: null });
  });

  it('leaves addresses alone: a better word in one leads somewhere else', async () => {
    const { all, texts } = setup('utilise https://utilise.example/utilise or a@utilise.example');
    expect(all.state().fixable).toBe(1);
    expect(await all.run()).toEqual({ fixed: 1, left: 0 });
    expect(texts).toEqual(['use https://utilise.example/utilise or a@utilise.example']);
  });

  it('says what the editor did not take, and fixes the rest', async () => {
    const { all, texts } = setup('stuck: utilise', 'utilise');
    expect(await all.run()).toEqual({ fixed: 1, left: 1 });
    expect(texts).toEqual(['stuck: utilise', 'use']);
  });

  it('offers no undo once somebody wrote on', async () => {
    const { all, texts } = setup('utilise', 'utilise');
    await all.run();
    texts[0] += ' more';
    expect(all.state().fixed).toBeNull();
    expect(await all.undo()).toBe(false);
    expect(texts).toEqual(['use more', 'use']);
  });
});
