/** Spanish claims: a basic lexicon, measured on `bench/accuracy/claim-es.txt`, which it was tuned on. */
import type { Cue, Lexicon } from './lexicon.ts';
import { list } from './list.ts';

const virtue =
  '(?:cálid[oa]s?|liger[oa]s?|rápid[oa]s?|fuertes?|segur[oa]s?|barat[oa]s?|suaves?|fiables?|eficaz|eficaces|eficientes?|pur[oa]s?|fresc[oa]s?|san[oa]s?|cómod[oa]s?|sencill[oa]s?|fácil|fáciles|inteligentes?|avanzad[oa]s?|potentes?|complet[oa]s?|populares?|popular|vendid[oa]s?|ecológic[oa]s?|innovador[ae]?s?|económic[oa]s?|resistentes?|delicios[oa]s?|sabros[oa]s?|silencios[oa]s?|duraderos?|modern[oa]s?|sostenibles?)';
const body =
  '(?:dolor(?:es)?(?: de (?:espalda|cabeza))?|migrañas?|estrés|ansiedad|sueño|sistema inmunitario|sistema inmune|inmunidad|colesterol|tensión|presión arterial|inflamación|articulaciones|huesos|músculos|corazón|hígado|digestión|metabolismo|memoria|concentración|arrugas|acné|celulitis|grasa|piel|cabello|peso|resfriados?|alergias|circulación|fatiga)(?![a-zà-ÿœ])';

const cues: readonly Cue[] = [
  {
    type: 'superlative',
    terms: list('más'),
    before: /(?<![a-zà-ÿœ])(?:el|la|los|las) (?:[a-zà-ÿœ]+ )$/i,
    after: new RegExp(`^ ${virtue}(?![a-zà-ÿœ])`, 'i'),
    unlessBefore: /(?<![a-zà-ÿœ])(?:nuestr[oa]s?|a|noche|día|mes|invierno|temporada|tiempo|momento|forma|manera|parte|error) $/i,
    takes: 'both',
  },
  {
    type: 'superlative',
    terms: list('mejor, mejores'),
    before: /(?<![a-zà-ÿœ])(?:el|la|los|las) $/i,
    after: /^ [a-zà-ÿœ]+/,
    unlessBefore: /(?:uno de los|una de las|entre los|a lo|y los) $/i,
    unlessAfter: /^ (?:deseos|saludos|momento|forma|manera|parte|amig[oa]s?|día|posible|época)(?![a-zà-ÿœ])/i,
    takes: 'both',
  },
  {
    type: 'superlative',
    terms: list(
      '(?:el )?número (?:1|uno), n\\.º 1, líder(?:es)? (?:del mercado|mundial|mundiales|europeo|nacional|en el sector), empresa líder, inigualables?, insuperables?, imbatibles?, incomparables?, sin igual, únic[oa] en el mundo, el primero del mundo',
    ),
    softer: [''],
  },
  {
    type: 'comparative',
    terms: ['que'],
    before: /(?<![a-zà-ÿœ])(?:más|menos|mejor|mejores)(?: [a-zà-ÿœ]+){0,2} $/i,
    after:
      /^ (?:cualquier otr[oa]|todos los demás|todas las demás|los demás|las demás|otr[oa]s|la competencia|la mayoría|nuestros competidores|los productos (?:convencionales|tradicionales))(?![a-zà-ÿœ])/i,
    takes: 'both',
  },
  {
    type: 'comparative',
    terms: list('el doble de, el triple de, dos veces más, tres veces más, diez veces más'),
    after: /^ [a-zà-ÿœ]+/,
    takes: 'after',
  },
  {
    type: 'number',
    terms: ['%'],
    frames: [
      {
        before:
          /(?<![a-zà-ÿœ])(?:ahorr[a-zà-ÿœ]+|reduc[a-zà-ÿœ]+|aument[a-zà-ÿœ]+|mejor[a-zà-ÿœ]+|elimin[a-zà-ÿœ]+|increment[a-zà-ÿœ]+)(?: [a-zà-ÿœ]+){0,4} \d[\d.,]* ?$/i,
        unlessAfter: /^ (?:de descuento|en|hasta)(?![a-zà-ÿœ])/i,
        takes: 'before',
      },
      {
        before: /\d[\d.,]* ?$/,
        after: /^ (?:más|menos|de (?:los |las )?(?:clientes|mujeres|hombres|usuarios|usuarias|pacientes))(?![a-zà-ÿœ])/i,
        takes: 'both',
      },
    ],
  },
  {
    type: 'number',
    terms: ['de cada'],
    before: /\d+ $/,
    after: /^ \d+ (?:clientes|mujeres|hombres|usuarios|personas|médicos)/,
    takes: 'both',
  },
  {
    type: 'number',
    terms: list('(?:clínicamente|científicamente|dermatológicamente) (?:probad[oa]s?|demostrad[oa]s?|testad[oa]s?), eficacia probada'),
    softer: [''],
  },
  { type: 'number', terms: list('probad[oa]s? por'), after: /^ (?:más de )?\d/, takes: 'after' },
  {
    type: 'guarantee',
    terms: list(
      '(?:resultados?|satisfacción|éxito|eficacia) (?:garantizad[oa]s?|asegurad[oa]s?), garantizamos, sin (?:ningún )?riesgos?, 100 ?% (?:fiable|seguro|segura|eficaz|garantizado|satisfacción), nunca falla, infalible, riesgo cero',
    ),
    unlessBefore: /(?:no) $/i,
  },
  {
    type: 'health',
    terms: list(
      'alivia, cura, refuerza, fortalece, reduce, disminuye, mejora, previene, combate, favorece, elimina, quema, calma, protege, estimula, regula, ayuda a reducir',
    ),
    after: new RegExp(`^ (?:el |la |los |las |tu |tus |su |sus |contra )?(?:[a-zà-ÿœ]+ )?${body}`, 'i'),
    takes: 'after',
  },
  { type: 'health', terms: list('antiedad, antienvejecimiento, quemagrasas, pierde peso, perder peso, détox, remedio milagroso') },
  {
    type: 'finance',
    terms: list(
      '(?:rentabilidad|ganancias|beneficios|ingresos|rendimientos?) garantizad[oa]s?, ingresos pasivos, libertad financiera, duplica tu dinero, hacerse rico, inversión segura, alta rentabilidad',
    ),
  },
  { type: 'finance', terms: list('gana, gane, ganar'), after: /^ (?:hasta |más de )?\d[\d.]* ?(?:€|euros)/i, takes: 'after' },
  {
    type: 'green',
    terms: list(
      'neutr[oa]s? en carbono, carbono neutral, cero (?:emisiones|residuos|carbono), ecológic[oa]s?, respetuos[oa]s? con el (?:medio ambiente|medioambiente|planeta), bueno para el planeta, biodegradables?, compostables?, sin plásticos?, libre de plástico, 100 ?% (?:reciclad[oa]s?|reciclables?|natural(?:es)?|renovables?|orgánic[oa]s?), hech[oa]s? con materiales reciclados, energía (?:verde|limpia|renovable), producción sostenible, moda sostenible, envases? sostenibles?',
    ),
    softer: [''],
    unlessBefore: /(?:objetivo|para 20\d\d|antes de 20\d\d|en 20\d\d)[^.]*$/i,
  },
  {
    type: 'testimonial',
    terms: list(
      'vist[oa]s? en (?:televisión|la tele|tv), recomendad[oa]s? por, a nuestros clientes les encanta, (?:nuestros )?clientes (?:dicen|adoran|recomiendan), avalad[oa]s? por, elegid[oa]s? (?:producto|mejor), premiad[oa]s?, galardonad[oa]s?, los expertos recomiendan, producto del año, clientes satisfechos',
    ),
  },
];

export const es: Lexicon = {
  language: 'es',
  cues,
  denied: /(?<![a-zà-ÿœ])(?:no|nunca|jamás|ningún|ninguna|sin|ni|nadie)(?! solo)(?![a-zà-ÿœ])[^.;:!?]{0,50}$/i,
  hedged:
    /(?<![a-zà-ÿœ])(?:quizás?|tal vez|podría|podrían|sería|probablemente|creemos|pensamos|en nuestra opinión|nuestro objetivo|queremos|si|en busca)(?![a-zà-ÿœ])[^.;!?]{0,80}$/i,
  hedgedAfter: /^[^.;!?]{0,60}(?<![a-zà-ÿœ])(?:en nuestra opinión|según nosotros|quizás?)(?![a-zà-ÿœ])/i,
  // Adjectives stand behind their noun, and nobody can tell them from what is said of it.
  ahead: /^(?!)/,
  own: () => null,
  notASource:
    /^(?:compr[a-zà-ÿœ]*|ped[a-zà-ÿœ]*|reserv[a-zà-ÿœ]*|suscr[a-zà-ÿœ]*|regístr[a-zà-ÿœ]*|prueb[a-zà-ÿœ]*|descubr[a-zà-ÿœ]*|más información|aquí|contact[a-zà-ÿœ]*|descarg[a-zà-ÿœ]*|ver|inicio)(?![a-zà-ÿœ])/i,
  names: /(?:^|[(\s])(?:fuentes?|estudio|encuesta|prueba|según) ?: ?\S|(?<![a-zà-ÿœ])según (?:[A-ZÀ-Þ]|un estudio)/i,
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
