/** Icons: one idea each, 16 px box, round strokes in the text's colour. They stand beside words and say nothing to screen readers. */
import type { ReactNode } from 'react';

const drawings = {
  mark: (
    <>
      <path d="M2.1 9.3 4.4 11.8C5.5 9.8 6.5 8 7.3 7.2c.8-.7 1.2-.2 1 .9-.3 1.5-.5 3.7.6 3.7 1.3 0 3-4.3 5-8.4" strokeWidth="1.75" />
    </>
  ),
  must: (
    <>
      <path d="M5.6 2h4.8L14 5.6v4.8L10.4 14H5.6L2 10.4V5.6z" />
      <path d="M8 5v3.5M8 10.9v.1" />
    </>
  ),
  care: (
    <>
      <path d="M8 2.3 14.3 13.3H1.7z" />
      <path d="M8 6.6v3M8 11.3v.1" />
    </>
  ),
  idea: (
    <>
      <path d="M6 11.3c0-1.3-2-2.2-2-4.8a4 4 0 0 1 8 0c0 2.6-2 3.5-2 4.8zM6.5 13.8h3" />
    </>
  ),
  close: (
    <>
      <path d="m4 4 8 8M12 4l-8 8" />
    </>
  ),
  down: (
    <>
      <path d="m4 6.2 4 4 4-4" />
    </>
  ),
  right: (
    <>
      <path d="m6.2 4 4 4-4 4" />
    </>
  ),
  check: (
    <>
      <path d="m3 8.6 3.2 3.2L13 4.8" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.4 8.2 1.9 1.9 3.4-3.8" />
    </>
  ),
  todo: (
    <>
      <circle cx="8" cy="8" r="6" strokeDasharray="2.2 2.51" />
    </>
  ),
  thumbUp: (
    <>
      <path d="M5 7.2v6H2.8v-6zM5 7.4 7.8 2c1.1 0 1.7.7 1.6 1.7L9.2 6.2h3.1c.9 0 1.5.8 1.3 1.7l-.9 4c-.2.8-.8 1.3-1.6 1.3H5" />
    </>
  ),
  thumbDown: (
    <>
      <path d="M11 8.8v-6h2.2v6zM11 8.6 8.2 14c-1.1 0-1.7-.7-1.6-1.7l.2-2.5H3.7c-.9 0-1.5-.8-1.3-1.7l.9-4c.2-.8.8-1.3 1.6-1.3H11" />
    </>
  ),
  full: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <circle cx="8" cy="8" r="2" fill="currentColor" stroke="none" />
    </>
  ),
  half: (
    <>
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
      <circle cx="8" cy="8" r="5.5" />
    </>
  ),
  offline: (
    <>
      <path d="M4.9 5.1A3.6 3.6 0 0 0 4.5 12.2h7M7 3.9a3.7 3.7 0 0 1 4.6 3 2.7 2.7 0 0 1 1.8 4.2M2.5 2.5l11 11" />
    </>
  ),
  globe: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M2 8h12M8 2c4 4 4 8 0 12-4-4-4-8 0-12z" />
    </>
  ),
  lock: (
    <>
      <rect x="3.2" y="7" width="9.6" height="6.8" rx="1.8" />
      <path d="M5.3 7V5a2.7 2.7 0 0 1 5.4 0v2" />
    </>
  ),
  link: (
    <>
      <path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9a2.6 2.6 0 0 0 3.7 3.7l.8-.8" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.8" />
      <path d="M10.5 3.3a1 1 0 0 0-.8-.8H4.3a1.8 1.8 0 0 0-1.8 1.8v5.4a1 1 0 0 0 .8.8" />
    </>
  ),
  pen: (
    <>
      <path d="M10.6 3.1 12.9 5.4 5.6 12.7 2.7 13.3 3.3 10.4zM9 4.7 11.3 7" />
    </>
  ),
  message: (
    <>
      <path d="M13.5 7.7c0 2.6-2.5 4.7-5.5 4.7-.7 0-1.4-.1-2-.3L2.7 13l.9-2.5A4.3 4.3 0 0 1 2.5 7.7C2.5 5.1 5 3 8 3s5.5 2.1 5.5 4.7z" />
    </>
  ),
  answer: (
    <>
      <rect x="2.5" y="3.5" width="11" height="9" rx="2" />
      <path d="M5.3 6.6h5.4M5.3 9.4h3.2" />
    </>
  ),
  paste: (
    <>
      <path d="M5.5 3.3H4.3a1.3 1.3 0 0 0-1.3 1.3v7.6a1.3 1.3 0 0 0 1.3 1.3h7.4a1.3 1.3 0 0 0 1.3-1.3V4.6a1.3 1.3 0 0 0-1.3-1.3h-1.2" />
      <rect x="5.5" y="2.2" width="5" height="2.6" rx=".9" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.8V8l2.2 1.6" />
    </>
  ),
  plus: (
    <>
      <path d="M8 3v10M3 8h10" />
    </>
  ),
  external: (
    <>
      <path d="M9.5 2.8h3.7v3.7M13 3 7.8 8.2M6.5 3.8H4.3A1.5 1.5 0 0 0 2.8 5.3v6.4a1.5 1.5 0 0 0 1.5 1.5h6.4a1.5 1.5 0 0 0 1.5-1.5V9.5" />
    </>
  ),
  mail: (
    <>
      <rect x="2" y="3.5" width="12" height="9" rx="1.8" />
      <path d="m2.5 4.7 5.5 4 5.5-4" />
    </>
  ),
  card: (
    <>
      <rect x="2" y="3.5" width="12" height="9" rx="1.8" />
      <path d="M2 6.7h12M4.7 9.9h2.2" />
    </>
  ),
  back: (
    <>
      <path d="M9.8 4 5.8 8l4 4" />
    </>
  ),
  more: (
    <>
      <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2" />
    </>
  ),
  undo: (
    <>
      <path d="M5.5 3 2.8 5.7l2.7 2.7M3 5.7h6.2a3.6 3.6 0 0 1 0 7.2H6" />
    </>
  ),
  download: (
    <>
      <path d="M8 2.5v7.5M4.7 7 8 10.2 11.3 7M2.8 13.3h10.4" />
    </>
  ),
  book: (
    <>
      <path d="M3 3.3c2-.7 3.7-.4 5 .7 1.3-1.1 3-1.4 5-.7v9c-2-.7-3.7-.4-5 .7-1.3-1.1-3-1.4-5-.7zM8 4v9" />
    </>
  ),
  key: (
    <>
      <circle cx="5.2" cy="10.8" r="2.7" />
      <path d="M7.2 8.8 13 3M10.6 5.4l2 2" />
    </>
  ),
  phone: (
    <>
      <path d="M5.6 2.6 3.6 3.2c-.7.2-1 .8-.9 1.5.6 4.3 4.3 8 8.6 8.6.7.1 1.3-.2 1.5-.9l.6-2-2.8-1.6-1.3 1.3c-1.4-.7-2.7-2-3.4-3.4l1.3-1.3z" />
    </>
  ),
  trash: (
    <>
      <path d="M2.8 4.4h10.4M6 4.4V2.8h4v1.6M4.2 4.4l.6 8.8h6.4l.6-8.8M6.7 7v3.6M9.3 7v3.6" />
    </>
  ),
  upload: (
    <>
      <path d="M8 10.2V2.7M4.7 5.9 8 2.7l3.3 3.2M2.8 13.3h10.4" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** Arrows point the other way in right-to-left text; ticks and the logo do not. */
const flips: ReadonlySet<IconName> = new Set(['right', 'back', 'undo', 'external']);

export function Icon({ name, small, className }: { name: IconName; small?: boolean; className?: string }): ReactNode {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={className ? `cs-icon ${className}` : 'cs-icon'}
      data-small={small || undefined}
      data-flip={flips.has(name) || undefined}
    >
      {drawings[name]}
    </svg>
  );
}
