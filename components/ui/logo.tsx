/** Two ticks in one stroke, a small one that becomes a large one. Never outlined, tilted or recoloured. */
import type { ReactNode } from 'react';

export const logoPath = 'M2.1 9.3 4.4 11.8C5.5 9.8 6.5 8 7.3 7.2c.8-.7 1.2-.2 1 .9-.3 1.5-.5 3.7.6 3.7 1.3 0 3-4.3 5-8.4';

/** The tile: its corner is a quarter of its size. */
export function LogoTile({ size = 28 }: { size?: number }): ReactNode {
  const stroke = Math.round(size * 0.72);
  return (
    <span
      className="grid flex-none place-items-center bg-fill text-on-accent"
      style={{ inlineSize: size, blockSize: size, borderRadius: size / 4 }}
    >
      <svg
        viewBox="0 0 16 16"
        width={stroke}
        height={stroke}
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={logoPath} />
      </svg>
    </span>
  );
}
