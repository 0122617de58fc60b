/** Our own pages: logo, title, the way to the others. */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { LogoTile } from './logo.tsx';

export interface PageLink {
  text: string;
  href: string;
  here?: boolean;
}

export function PageFrame({
  title,
  hint,
  links,
  children,
}: {
  title: string;
  hint?: string;
  links: readonly PageLink[];
  children: ReactNode;
}): ReactNode {
  return (
    <div className="mx-auto grid max-w-220 gap-6 px-4 py-8 narrow:px-8">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <LogoTile />
        <span className="text-15 font-bold">Countersign</span>
        <nav aria-label="Countersign" className="ms-auto flex flex-wrap gap-1">
          {links.map((link) => (
            <a
              key={link.href}
              href={link.href}
              aria-current={link.here ? 'page' : undefined}
              className={classNames(
                'inline-flex min-h-8 items-center rounded-m px-2.5 hover:bg-hover',
                link.here ? 'bg-hover font-strong text-ink' : 'text-ink-2',
              )}
            >
              {link.text}
            </a>
          ))}
        </nav>
      </header>
      <main className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <div className="mb-2">
          <h1 className="text-22 font-bold tracking-[-0.008em]">{title}</h1>
          {hint ? <p className="max-w-[80ch] text-ink-2">{hint}</p> : null}
        </div>
        {children}
      </main>
    </div>
  );
}
