/** Spanish claims, by kind of claim. Tuned on `bench/accuracy/claim-es.txt` and on public texts that `docs/accuracy.md` names. */
import { loosely } from './accents.ts';
import { figures } from './es/figures.ts';
import { green } from './es/green.ts';
import { health } from './es/health.ts';
import { praise } from './es/praise.ts';
import { promises } from './es/promises.ts';
import { comparatives, superlatives } from './es/superlatives.ts';
import { voice } from './es/voice.ts';
import { begin, end } from './es/words.ts';
import type { Lexicon } from './lexicon.ts';

export const es: Lexicon = {
  language: 'es',
  cues: [...superlatives, ...comparatives, ...figures, ...promises, ...health, ...green, ...praise, ...voice],
  denied: loosely(
    `${begin}(?:(?:no|nunca|jamás|ningún|ninguna|ni|nadie|lejos de|en lugar de|en vez de|más que)(?! sol[oa]| es solo| únicamente| dudes| invasiv| quirúrgic| gras| oleos| comedog| tóxic| testad| probad| contamin)|sin (?!duda|dudar|más))${end}[^.;:!?,]{0,50}$`,
  ),
  hedged: loosely(
    `${begin}(?:quizás?|tal vez|podría|podrían|podrías|sería|serían|probablemente|creemos(?! en)|pensamos|creo (?:\\p{L}+ )?que|en nuestra opinión|si|en busca|busca[sn]?|buscamos|quieres|deseas|desean|desees?|deseen)${end}[^.;!?]{0,80}$|${begin}(?:(?:nuestro|mi|su|el|un) (?:objetivo|propósito|meta|sueño)|(?:nuestra|mi|la) (?:misión|visión|meta|pasión|vocación)|(?:queremos|esperamos|aspiramos|deseamos|nos esforzamos|trabajamos para)|pretende|aspira a|consolidarnos|convertirnos|posicionarnos)${end}[^.;!?]{0,150}$|^Objetivos?:[^.;!?]{0,150}$|^["«]? ?Ser (?:reconocid|la empresa|el|un|líder)[^.;!?]{0,150}$`,
  ),
  hedgedAfter: loosely(`^[^.;!?]{0,60}${begin}(?:en nuestra opinión|según nosotros|quizás?)${end}`),
  // Adjectives stand behind their noun, and nobody can tell them from what is said of it.
  ahead: /^(?!)/,
  own: () => null,
  notASource:
    /^(?:compr[a-zà-ÿœ]*|ped[a-zà-ÿœ]*|reserv[a-zà-ÿœ]*|suscr[a-zà-ÿœ]*|regístr[a-zà-ÿœ]*|prueb[a-zà-ÿœ]*|descubr[a-zà-ÿœ]*|más información|aquí|contact[a-zà-ÿœ]*|descarg[a-zà-ÿœ]*|ver|inicio)(?![a-zà-ÿœ])/i,
  names:
    /(?:^|[(\s])(?:fuentes?|estudio|encuesta|prueba|según) ?: ?\S|(?<![a-zà-ÿœ])según (?:(?:el |la |los |las )?(?-i:[A-ZÀ-Þ])|(?:un|una|los|las) (?:estudio|encuesta|sondeo|prueba|panel)s?)/i,
  advice: {
    superlative: 'Este superlativo no tiene fuente. Añádala, o hable de su propia gama.',
    comparative: 'Esta comparación no tiene fuente. Añádala, o compárese consigo mismo.',
    number: '¿Quién lo ha medido? Añada una fuente, o matícelo.',
    guarantee: 'Nadie puede prometer esto. Matícelo, o enlace las condiciones.',
    health: 'Una declaración de salud exige fuente y permiso. Añádalos, o matícela.',
    finance: 'Ninguna ganancia es segura. Cite fuente y riesgo, o quítelo.',
    green: 'Diga qué es mejor y cuánto, con una fuente, o quítelo.',
    testimonial: '¿De quién es este elogio? Enlácelo, o quítelo.',
  },
  labels: {
    superlative: 'superlativo',
    comparative: 'comparación',
    number: 'cifra o prueba',
    guarantee: 'garantía',
    health: 'declaración de salud',
    finance: 'promesa de ganancia',
    green: 'declaración ambiental',
    testimonial: 'elogio ajeno',
  },
};
