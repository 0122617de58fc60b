/** Asking the background from an extension page. */
import { browser } from '../platform/browser.ts';
import { createAsk } from './ask.ts';

export const ask = createAsk((envelope) => browser.runtime.sendMessage(envelope));
