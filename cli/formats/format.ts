import type { BrandProtocol } from '../../lib/brand-protocol/schema.ts';
import type { CheckReport } from '../report.ts';
import type { Terminal } from '../terminal.ts';

/** A report as text for standard output. One file each, listed in `registry.ts`. */
export type Format = (report: CheckReport, means: { protocol: BrandProtocol; paint: Terminal['paint'] }) => string;
