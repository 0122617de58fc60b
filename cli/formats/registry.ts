/** Every format of `countersign check`, in one list. */
import type { Format } from './format.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export const formats: Readonly<Record<string, Format>> = { text, json, sarif, github };
