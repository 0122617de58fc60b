/** Why this page did not open, and the way on. */
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { LogoTile } from '../ui/logo.tsx';

export const heldKinds = ['no-text', 'unsigned'] as const;
export type HeldKind = (typeof heldKinds)[number];

/** Unknown reasons read as the most common one. */
export function toHeldKind(value: string | null): HeldKind {
  return heldKinds.find((kind) => kind === value) ?? 'no-text';
}

const words: Readonly<Record<HeldKind, { title: string; why: string }>> = {
  'no-text': {
    title: 'This would have published without showing the text.',
    why: 'Bulk and quick edits change live posts without their text in view, so nobody could sign it. Nothing was changed.',
  },
  unsigned: {
    title: 'This would have published text that nobody signed.',
    why: 'The protocol asks for a signature first. Nothing was changed.',
  },
};

export function Held({ kind, onBack }: { kind: HeldKind; onBack: (() => void) | null }): ReactNode {
  return (
    <main className="grid min-h-dvh grid-cols-[minmax(0,1fr)] place-items-center p-4">
      <section data-surface className="w-120 max-w-full rounded-xl bg-raised p-6 shadow-2">
        <LogoTile />
        <h1 className="mt-4 text-20 font-bold tracking-[-0.008em]">{words[kind].title}</h1>
        <p className="mt-1 text-ink-2">{words[kind].why}</p>
        <h2 className="mt-5 font-bold">What to do</h2>
        <ol className="mt-1 list-decimal ps-5">
          <li>Go back and open the post itself.</li>
          <li>Press Publish or Update there. You can review and sign, and it goes live.</li>
        </ol>
        {onBack ? (
          <Button kind="primary" size="big" className="mt-5" onClick={onBack}>
            Go back
          </Button>
        ) : null}
      </section>
    </main>
  );
}
