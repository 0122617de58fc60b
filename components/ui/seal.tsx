/** The rosette of a receipt: petals from its fingerprint, so that people recognise it. Never the proof, so readers skip it. */
import { type ReactNode, useMemo } from 'react';
import { toSeal } from '../../lib/receipts/seal.ts';

export function Seal({ hash, size = 72 }: { hash: string; size?: number }): ReactNode {
  const path = useMemo(() => toSeal(hash), [hash]);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 64 64"
      fill="none"
      stroke="currentColor"
      strokeWidth=".6"
      aria-hidden="true"
      className="flex-none text-accent"
    >
      <path d={path} />
    </svg>
  );
}
