/** A key. The button's name stays the word: readers get the key from `aria-keyshortcuts`. */
import type { ReactNode } from 'react';

export function Kbd({ children }: { children: ReactNode }): ReactNode {
  return (
    <span className="cs-kbd" aria-hidden="true">
      {children}
    </span>
  );
}
