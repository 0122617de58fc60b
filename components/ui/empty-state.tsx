/** Nothing here, said kindly: a drawing, a title, a sentence, at most one way on. */
import type { ReactNode } from 'react';
import { logoPath } from './logo.tsx';

export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }): ReactNode {
  return (
    <div className="grid justify-items-center gap-1.5 px-8 pt-7 pb-8 text-center">
      <svg
        viewBox="0 0 132 56"
        width="132"
        height="56"
        aria-hidden="true"
        className="mb-2 text-accent"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M6 48h120" strokeOpacity=".35" />
        <g transform="translate(35 -.5) scale(4)" strokeWidth=".62">
          <path d={logoPath} />
        </g>
      </svg>
      <h2 className="text-15 font-bold">{title}</h2>
      {children ? <div className="max-w-[34ch] text-ink-2">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
