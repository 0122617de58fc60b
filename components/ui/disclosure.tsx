/** A part that opens in place. The link says what it does: Show or Hide. */
import { type ReactNode, useId, useState } from 'react';
import { LinkButton } from './button.tsx';

export interface DisclosureProps {
  /** Rendered with the toggle, which the caller places. */
  children(parts: { toggle: ReactNode; open: boolean; id: string }): ReactNode;
  show?: string;
  hide?: string;
  startOpen?: boolean;
  onOpen?(): void;
}

export function Disclosure({ children, show = 'Show', hide = 'Hide', startOpen = false, onOpen }: DisclosureProps): ReactNode {
  const [open, setOpen] = useState(startOpen);
  const id = useId();
  const toggle = (
    <LinkButton
      plain
      className="text-12"
      aria-expanded={open}
      aria-controls={id}
      onClick={() => {
        setOpen(!open);
        if (!open) onOpen?.();
      }}
    >
      {open ? hide : show}
    </LinkButton>
  );
  return children({ toggle, open, id });
}
