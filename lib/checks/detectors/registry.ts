/** Light detectors: these fit into the always-on script. */
import type { Detector } from '../types.ts';
import { card } from './card.ts';
import { email } from './email.ts';

export const lightDetectors: readonly Detector[] = [card, email];
