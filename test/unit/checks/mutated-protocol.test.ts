import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { authorErrorCodes } from '../../../lib/brand-protocol/errors.ts';
import { canonicalJson } from '../../../lib/brand-protocol/hash.ts';
import type { Rule } from '../../../lib/brand-protocol/schema.ts';
import { allDetectors } from '../../../lib/checks/detectors/all.ts';
import { compile } from '../../../lib/checks/engine.ts';
import { loadProtocol } from '../../../lib/checks/load-protocol.ts';
import { ownResources } from '../../../lib/checks/own-resources.ts';
import type { Block } from '../../../lib/checks/types.ts';
import { damaged } from '../../support/damage.ts';
import { type Json, mutated } from '../../support/mutated.ts';
import { toProtocol } from '../../support/rules.ts';

const starter = parse(readFileSync(new URL('../../../public/protocols/starter.yaml', import.meta.url), 'utf8')) as { rules: Rule[] };

/** A handful of the starter's rules at a time, so that one run is quick and ten thousand are possible. */
const few = fc
  .uniqueArray(fc.nat(starter.rules.length - 1), { minLength: 1, maxLength: 2 })
  .map((chosen) => toProtocol(chosen.map((n) => ({ ...starter.rules[n] }) as Rule & { kind: string })) as unknown as Json);

const detectors = allDetectors('en-GB');
const hostile: Block[] = [
  { kind: 'title', text: 'The \ud800 Best‐ever ’ jacket' },
  { kind: 'heading', level: 2, text: '' },
  {
    kind: 'paragraph',
    text: `e\u0301\u0301\u0301 \u202eabc\u202c \u200b 👩‍👩‍👧 ${'!'.repeat(300)} utilise it`,
    links: [{ start: 0, end: 2, href: 'javascript:' }],
  },
];

function leadsSomewhere(value: Json, pointer: string): boolean {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  let at: Json | undefined = value;
  // A field that is missing is pointed at too, so the last step may fail.
  for (const key of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as Record<string, Json>)[key];
  }
  return true;
}

describe('a protocol after accidents', () => {
  it('is refused with a pointer to the place, or taken whole and runs', async () => {
    let taken = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(few.chain(mutated), async (value) => {
        const loaded = await loadProtocol(JSON.stringify(value), 'brand.json');
        if (!loaded.ok) {
          refused++;
          expect(loaded.error.length).toBeGreaterThan(0);
          for (const { code, pointer, say, hint, line, column } of loaded.error) {
            expect([line, column >= 1 && column <= JSON.stringify(value).length]).toEqual([1, true]);
            expect(authorErrorCodes[code]).toBeDefined();
            expect(say.length * hint.length).toBeGreaterThan(0);
            expect(leadsSomewhere(value, pointer), `${code} ${pointer}`).toBe(true);
          }
          return;
        }
        taken++;
        // Nothing that was written has been dropped in silence.
        expect(canonicalJson(loaded.value.protocol)).toBe(canonicalJson(value));
        const findings = compile(loaded.value.protocol, { detectors, resources: { parts: ownResources.parts } })
          .open({ surface: 'draft' })
          .update(hostile);
        for (const { block, start, end, text } of findings) expect(hostile[block]?.text.slice(start, end)).toBe(text);
      }),
      { numRuns: 10_000 },
    );
    // About one in twenty is still a protocol: enough of both kinds for the claim to mean something.
    expect(Math.min(taken, refused)).toBeGreaterThan(300);
  }, 120_000);

  it('gives a value, and errors with pointers, for any damage to its lines', async () => {
    await fc.assert(
      fc.asyncProperty(few.map((value) => stringify(value)).chain(damaged), async (source) => {
        const loaded = await loadProtocol(source, 'brand.yaml');
        if (loaded.ok) return;
        expect(loaded.error.length).toBeGreaterThan(0);
        for (const { code, pointer } of loaded.error) {
          expect(authorErrorCodes[code]).toBeDefined();
          expect(pointer).toMatch(/^(?:\/(?:[^~/]|~[01])*)*$/);
        }
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);
});
