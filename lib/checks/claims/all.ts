/** Every lexicon. Too big for a page that does not ask for one, so it comes late there, see `resources.ts`. */
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { Lexicon } from './lexicon.ts';

export const allLexicons: Readonly<Record<string, Lexicon>> = { en, de, fr, es };
