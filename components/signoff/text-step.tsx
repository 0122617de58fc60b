/** The exact text that the signature covers, block by block, as it will be public. */
import type { ReactNode } from 'react';
import type { GateView } from '../../lib/messaging/messages.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { ProvenanceBar, ProvenanceLegend, toProvenanceSentence } from '../ui/provenance-bar.tsx';
import { toCount } from '../ui/words.ts';
import { Step } from './step.tsx';

const looks: Readonly<Record<string, string>> = {
  title: 'text-15 font-bold',
  heading: 'font-bold',
  'list-item': 'ps-4 before:-ms-3 before:absolute before:content-["•"]',
  quote: 'border-s-2 border-line ps-3 text-ink-2',
  code: 'font-mono text-12',
  caption: 'text-12 text-ink-2',
  'image-alt': 'text-12 text-ink-2 before:content-["Picture:_"]',
  excerpt: 'text-12 text-ink-2 before:content-["Summary:_"]',
};

export interface TextStepProps {
  preview: GateView['preview'];
  provenance: GateView['provenance'];
  onOpen(): void;
}

export function TextStep({ preview, provenance, onOpen }: TextStepProps): ReactNode {
  const words = preview.reduce((sum, block) => sum + (block.text.match(/\S+/g)?.length ?? 0), 0);
  return (
    <Disclosure show="Read the text" hide="Hide the text" onOpen={onOpen}>
      {({ toggle, open, id }) => (
        <Step done title={`What is signed: ${toCount(words, 'word')}`} aside={toggle}>
          <div className="mt-1 grid gap-1.5">
            <ProvenanceBar shares={provenance} />
            {open ? null : <p className="text-12 text-ink-2">{toProvenanceSentence(provenance)}</p>}
          </div>
          <div id={id} hidden={!open}>
            <ProvenanceLegend shares={provenance} />
            <article
              aria-label="The exact text"
              className="mt-2 grid max-h-80 gap-2 overflow-y-auto rounded-m bg-sunken px-3 py-2.5 [overflow-wrap:anywhere] whitespace-pre-wrap"
            >
              {preview.map((block, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: blocks are in text order and never move while shown.
                <p key={index} className={`relative ${looks[block.kind] ?? ''}`}>
                  {block.text}
                </p>
              ))}
            </article>
          </div>
        </Step>
      )}
    </Disclosure>
  );
}
