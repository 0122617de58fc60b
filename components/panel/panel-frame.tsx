/** The side panel's frame: who and where at the top, what stays here at the bottom. */
import { type ReactNode, useState } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { LogoTile } from '../ui/logo.tsx';
import { Menu } from '../ui/menu.tsx';

export interface PanelFrameProps {
  title: string;
  /** "fernhill.example · WordPress". */
  where: string;
  /** Task mode and cover, when there is a text. */
  line?: ReactNode;
  children: ReactNode;
  footer: ReactNode;
  onSetUp(): void;
  onData(): void;
}

const items = [
  { id: 'set-up', text: 'Set-up', hint: 'Your name, the protocol, the sites' },
  { id: 'data', text: 'What is stored about me', hint: 'See it, export it, delete it' },
];

export function PanelFrame({ title, where, line, children, footer, onSetUp, onData }: PanelFrameProps): ReactNode {
  const [menu, setMenu] = useState(false);
  return (
    <main aria-label="Countersign" className="flex min-h-dvh flex-col bg-surface">
      <header className="grid grid-cols-[minmax(0,1fr)] gap-2.5 px-4 pt-3.5 pb-3">
        <div className="flex items-center gap-2.5">
          <LogoTile />
          <div className="min-w-0 flex-1">
            <h1 className="truncate text-14 leading-[18px] font-bold">{title}</h1>
            <p className="truncate text-12 text-ink-2">{where}</p>
          </div>
          <Menu
            label="More"
            items={items}
            open={menu}
            onOpenChange={setMenu}
            align="end"
            onChoose={(id) => (id === 'data' ? onData() : onSetUp())}
            button={(props) => <IconButton {...props} icon="more" label="More" />}
          />
        </div>
        {line}
      </header>
      <div className="flex flex-1 flex-col">{children}</div>
      <footer className="sticky bottom-0 flex min-h-10 flex-wrap items-center justify-between gap-x-3 border-t border-line bg-sunken px-4 py-1.5 text-12 text-ink-2">
        {footer}
      </footer>
    </main>
  );
}

export function PanelSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <section className="border-t border-line px-4 py-3.5">
      <h2 className="flex items-baseline justify-between font-bold">
        {title}
        {aside ? <span className="text-12 font-plain text-ink-3">{aside}</span> : null}
      </h2>
      {children}
    </section>
  );
}
