import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BrandProtocol } from '../../../lib/brand-protocol/schema.ts';
import { allDetectors } from '../../../lib/checks/detectors/all.ts';
import { compile } from '../../../lib/checks/engine.ts';
import { loadProtocol } from '../../../lib/checks/load-protocol.ts';
import { ownResources } from '../../../lib/checks/own-resources.ts';
import type { Block, Finding } from '../../../lib/checks/types.ts';
import { starterProtocol } from '../../support/endpoint.ts';
import { tarnAnswer, tarnFlags, tarnTitle, toAnswer } from '../../support/model-answers.ts';

const toBlocks = (article: string): Block[] => [
  { kind: 'title', text: tarnTitle },
  ...article.split('\n\n').map((text): Block => ({ kind: 'paragraph', text })),
];

describe('the stub model', () => {
  let protocol: BrandProtocol;
  const check = (text: string): readonly Finding[] =>
    compile(protocol, { detectors: allDetectors(protocol.language), resources: ownResources })
      .open({ surface: 'draft', channel: 'blog' })
      .update(toBlocks(text));

  beforeAll(async () => {
    const loaded = await loadProtocol(readFileSync(starterProtocol, 'utf8'), 'starter.yaml');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    protocol = loaded.value.protocol;
  });

  it('answers about the Tarn in 120-odd words with exactly the three findings of the main job', () => {
    expect(tarnAnswer.split(/\s+/).length).toBeGreaterThan(115);
    expect(tarnAnswer.split(/\s+/).length).toBeLessThan(135);
    expect(check(tarnAnswer).map((finding) => finding.text)).toEqual([...tarnFlags]);
  });

  it('leaves nothing to look at once each first fix was taken', () => {
    let text = tarnAnswer;
    for (const finding of check(tarnAnswer)) {
      const [fix] = finding.fixes;
      expect(fix?.kind).toBe('replace');
      if (fix?.kind === 'replace') text = text.replace(finding.text, fix.text);
    }
    expect(check(text)).toEqual([]);
  });

  it('says the same for the same prompt', () => {
    expect(toAnswer('Write a blog post about the Tarn')).toBe(tarnAnswer);
    expect(toAnswer('Reply to Ingrid: her Tarn jacket leaks')).toBe(toAnswer('Reply to Ingrid: her Tarn jacket leaks'));
    expect(toAnswer('What is the time?')).toContain('4 words');
  });
});
