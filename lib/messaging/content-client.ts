/** Asking the background from a content script: native namespace, responses checked. Scripts without room for zod use `bare-client.ts`. */
import { native } from '../platform/native.ts';
import { createAsk } from './ask.ts';

export const ask = createAsk((envelope) => native.runtime.sendMessage(envelope));
