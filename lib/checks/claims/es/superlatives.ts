/** Said of all others, and against others: "la más ligera", "líder del mercado", "más suave que las demás". */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { begin, end } from './words.ts';

/** What a maker says of a thing, by stem. */
const virtue =
  '(?:cálid|liger|rápid|fuerte|segur|barat|suave|fiable|confiable|efica(?:z|ces)|eficiente|pur|fresc|san|cómod|sencill|fácil|inteligente|avanzad|potente|poderos|complet|popular|vendid|ecológic|innovador|económic|resistente|delicios|sabros|ric|silencios|durader|modern|sostenible|prestigios|reconocid|exclusiv|lujos|elegante|refinad|precis|precios|cualificad|calificad|competitiv|competente|experimentad|buscad|solicitad|demandad|recomendad|utilizad|usad|fin|noble|bell|hermos|bonit|exigente|rigoros|estrict|alt(?:os|as|a|o) (?:calidad|estándares|nivel)|ventajos|rentable|atractiv|sofisticad|natural|auténtic|famos|emblemátic|versátil|ergonómic|creativ|ambicios|conocid|fiel|práctic|intuitiv|compact|robust|sólid|generos|espectacular|exquisit|valios|completa|importante(?:s)? de|grande(?:s)? de|efectiv|profesional|flexible|asequible|accesible|actual|nuev|vanguardista|selecta?|select|premiad|especial|únic|querid|humana?|cercan|puntual|honest|transparente|espacios|acogedor)(?:o|a|e|os|as|es|s)?';
const time =
  '(?:noche|día|días|mes|invierno|verano|temporada|tiempo|momento|momentos|forma|manera|parte|error|errores|cosa|problema|caso|casos|etapa|razón|edad|años|duda|preguntas?|síntomas?|tipos?|causas?|opción|zonas?)';
const scope =
  '(?:del mundo|en el mundo|del mercado|del país|del sector|de la (?:región|ciudad|zona|provincia|industria|historia|galaxia|isla|costa)|de (?:toda )?(?:España|México|Colombia|Chile|Perú|Argentina|Europa|Latinoamérica|América Latina)|en (?:España|México|Colombia|Chile|Perú|Argentina|Europa|Latinoamérica)|de (?-i:\\p{Lu})\\p{L}+)';
/** Ours, yours, one of many, or what somebody ought to choose. */
const softened = `${begin}(?:nuestr[oa]s?|vuestr[oa]s?|mi|mis|tu|tus|su|sus|a|al|${time}|un[oa] de l[oa]s|entre l[oa]s|qué|cuál(?:es)?|lo)(?: [\\p{L}-]+){0,2} (?:el |la |los |las )?$|${begin}(?:un[oa] de|entre|elegir|elige|escoger|encontrar|encuentra|identificar|determinar|definir|saber|hacer|ser|dar|conocer|cuál es|para|con|según|bajo) (?:el |la |los |las )?$`;

/** "La chaqueta" in "la chaqueta más cálida", and no verb: "la piel se ve más fina". */
const itsNoun = loosely(
  `${begin}(?:el|la|los|las|del|al) (?:(?!(?:se|es|son|está|están|que|ve|queda|y|con|para|te|fue|luce|será|sea|siempre)${end})[\\p{L}-]+ ){1,3}$`,
);

export const superlatives: readonly Cue[] = [
  {
    type: 'superlative',
    terms: eitherWay(list('más')),
    frames: [
      {
        before: itsNoun,
        after: loosely(`^ ${virtue}${end}`),
        unlessBefore: loosely(`${softened}|${begin}(?:cada|un paso|mucho|aún|es|son|${time}) (?:vez )?$`),
        unlessAfter: loosely(`^ [\\p{L}-]+ (?:posible|que|para ti|de lo)${end}`),
        takes: 'both',
      },
      {
        before: loosely(`${begin}(?:el|la|los|las) (?:[\\p{L}-]+ ){0,2}$`),
        after: loosely(`^ [\\p{L}-]+(?: [\\p{L}-]+){0,2} ${scope}`),
        unlessBefore: loosely(`${softened}|${begin}(?:es|son) (?:uno|una) de`),
        takes: 'both',
      },
      // "La más completa", "al precio más competitivo".
      {
        before: loosely(`${begin}(?:el|la|los|las|al precio|a los precios) $`),
        after: loosely(`^ ${virtue}${end}`),
        unlessBefore: loosely(softened),
        unlessAfter: loosely(`^ [\\p{L}-]+ (?:posible|que|es)${end}`),
        takes: 'both',
      },
    ],
  },
  {
    type: 'superlative',
    terms: list('mejor, mejores'),
    frames: [
      {
        before: loosely(`(?:^|[^\\p{L}])(?:el|la|los|las|al|del|con la|con el|de las|de los|con las|con los|a los|a las) $`),
        after: /^ [\p{L}]+/iu,
        unlessBefore: loosely(
          `${begin}(?:un[oa]s? de|entre|lo|y|elegir|elige|escoge|escoger|encontrar|encuentra|cuál es|cuáles son|ser|sea|dar|dando|obtener|obtén|saber|hacer|según|es|sacar) (?:el |la |los |las )?$|${begin}(?:un[oa]s? de) (?:l[oa]s )?$`,
        ),
        unlessAfter: loosely(
          `^ (?:\\p{L}+ )?(?:deseos|saludos|vía|camino|momento|momentos|forma|manera|formas|maneras|parte|amig[oa]s?|día|días|posible|época|prácticas|opción para ti|versión|versiones|cosa|decisión|decisiones|resultados? posibles?|inversión|recuerdos?|amigo|aliado para tu|tiempo|hora)${end}|^ (?:que|es|para|en(?! el mercado| su (?:clase|categoría|sector))|y|o|hacerlo|de (?:ti|cada|tu|todo))${end}`,
        ),
        takes: 'both',
      },
      {
        before: loosely('^["«“¡]?$'),
        after: loosely(`^ (?:calidad|precio|servicio|relación|opción|empresa|agencia|clínica)${end}`),
        takes: 'after',
      },
    ],
  },
  {
    type: 'superlative',
    terms: eitherWay(
      list(
        '(?:el )?número (?:1|uno), n\\.º 1, nº ?1, n° ?1, #1, líder(?:es)? (?:del mercado|del sector|mundial|mundiales|europe(?:o|a|os)|nacional|en el sector|en el mercado|indiscutible|absoluto|global), empresa líder, empresas líderes, marca líder, compañía líder, líder en, líderes en, lideramos (?:el|la), inigualables?, insuperables?, imbatibles?, incomparables?, inmejorables?, sin igual, sin precedentes, sin parangón, únic(?:o|a|os|as) en (?:el mundo|su (?:clase|género|categoría|tipo)|España|Europa|Colombia|México|la región), el primero del mundo, de clase mundial, de talla mundial, de renombre (?:mundial|internacional), (?:el )?más vendid(?:o|a|os|as), superventas, best ?sellers?, la crema y nata, (?:la )?mejor relación calidad(?: |-|/)precio, sin competencia, el rey de, la reina de, inimitables?, mundialmente (?:conocid|reconocid|famos)(?:o|a|os|as), líderes? de(?:l)? (?:mercado|sector|ventas), lo mejor del mercado, (?:de )?los más altos (?:estándares|niveles), con los más altos estándares, de las más prestigiosas, de alcance mundial, referentes? (?:en|del|de la|nacional|mundial|absoluto), la más alta calidad, las más altas (?:calidades|especificaciones), de (?:la )?máxima calidad, redefin(?:e|en|imos) (?:los estándares|las reglas), de primer nivel, de primerísim(?:o|a) (?:nivel|calidad), la mejor opción, calidad insuperable, el mejor precio, los mejores precios, el mejor aliado',
      ),
    ),
    unlessBefore: loosely(
      `${begin}(?:nuestr[oa]s|ser|convertirnos en|convertirse en|como|tu|mi|su|consolidarnos como la|convertirnos en la|posicionarnos como|el factor|la causa|el error|causa|enemigo) (?:el |la |una |un |los )?$`,
    ),
    unlessAfter: loosely('^ (?:de (?:opinión|proyecto|equipo|grupo)|que (?:tú|yo)|bancari|para (?:los|las) siguientes)'),
    softer: [''],
  },
  {
    type: 'superlative',
    terms: eitherWay(list('el único, la única, los únicos, las únicas, el primer, la primera, primer, primera, los primeros')),
    after: loosely(
      `^ (?:[\\p{L}-]+ ){0,6}?(?:en (?:España|Europa|el mundo|México|Colombia|Chile|Perú|Argentina|Latinoamérica|el país|el mercado|la región)|del (?:mundo|país|mercado)|de (?:España|Europa|Latinoamérica|América Latina|Colombia|México)|mundial|nacional|capa(?:z|ces)|certificad[oa]s?|que (?:te |le |les )?(?:combina|ofrece|permite|garantiza|integra|ofrecemos|logra|reúne))${end}`,
    ),
    unlessBefore: loosely(`${begin}(?:no es|para|en|desde|por) $`),
    unlessAfter: loosely(
      `^ (?:día|vez|mes|paso|año|visita|consulta|sesión|cita|semana|aplicación|uso|contacto|nivel|mano|plano|lugar|persona|parte)s?${end}`,
    ),
    takes: 'after',
  },
  {
    type: 'superlative',
    terms: eitherWay(list('máxim(?:o|a|os|as), óptim(?:o|a)')),
    after: loosely(
      `^ (?:calidad|confort|comodidad|seguridad|rendimiento|eficiencia|protección|pureza|eficacia|higiene|hidratación|frescura|fiabilidad|precisión|rentabilidad|cobertura|exclusividad|potencia|durabilidad|satisfacción|nivel|descanso|sabor)${end}`,
    ),
    unlessBefore: loosely(`${begin}(?:garantiz|asegur|al|hasta un|con una?|un|temperatura|nivel)\\p{L}* (?:el |la |una |un )?$`),
    unlessAfter: loosely('^ nivel de (?:riesgo|ruido)'),
    takes: 'after',
  },
  {
    type: 'superlative',
    terms: eitherWay(list('ningún otro, ninguna otra, nadie más, como ningún otro, como ninguna otra, nada se compara')),
    after: loosely('^(?: [\\p{L}-]+)?'),
    takes: 'after',
    always: true,
  },
];

const others =
  '(?:cualquier otr[oa]|tod[oa]s l[oa]s demás|l[oa]s demás|otr[oa]s|la competencia|la mayoría|el promedio|nuestros competidores|(?:l[oa]s|un|una|el|la) (?:\\p{L}+ ){1,4}?(?:convencional(?:es)?|tradicional(?:es)?|comun(?:es)?|común|normal(?:es)?|estándar|químic[oa]s?|industrial(?:es)?|del mercado|sintétic[oa]s?|habitual(?:es)?|clásic[oa]s?|genéric[oa]s?))';

export const comparatives: readonly Cue[] = [
  {
    type: 'comparative',
    terms: ['que'],
    before: loosely(`${begin}(?:(?:más|menos)(?: [\\p{L}-]+){1,3}|(?:mejor|mejores|mayor|superior)(?: [\\p{L}-]+){0,3}) $`),
    after: loosely(`^ ${others}${end}`),
    takes: 'both',
  },
  {
    type: 'comparative',
    terms: eitherWay(
      list(
        'a diferencia de, a diferencia del, en comparación con, comparad(?:o|a|os|as) con, frente a, superior a, superiores a, mejor que',
      ),
    ),
    after: loosely(
      `^ (?:l[oa]s |la |el |un |una )?(?:${others}|(?:\\p{L}+ ){1,4}?(?:convencional(?:es)?|tradicional(?:es)?|comun(?:es)?|común|estándar|químic[oa]s?|sintétic[oa]s?|genéric[oa]s?|industrial(?:es)?)|demás|competencia|competidores|mayoría)${end}`,
    ),
    takes: 'after',
  },
  {
    type: 'comparative',
    terms: eitherWay(
      list(
        'el doble de, el triple de, dos veces más, tres veces más, cuatro veces más, cinco veces más, diez veces más, cien veces más, dos veces menos',
      ),
    ),
    after: /^ \p{L}+/iu,
    unlessAfter: loosely('^ (?:\\p{L}+ )?que (?:antes|nuestr|el año|la versión)'),
    takes: 'after',
  },
];
