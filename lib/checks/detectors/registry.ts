/** Light detectors: these fit into the always-on script. */
import type { Detector } from '../types.ts';
import { apiKey } from './api-key.ts';
import { card } from './card.ts';
import { email } from './email.ts';

export const lightDetectors: readonly Detector[] = [apiKey, card, email];
