/** Certain results, and certain money. A warranty with its years is an offer and no claim. */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { amount, asked, begin, end } from './words.ts';

/** What nobody can be sure of. */
const outcome =
  '(?:éxito|triunfo|resultados?|satisfacción|calidad|seguridad|eficacia|efectividad|frescura|confort|comodidad|tranquilidad|rendimiento|fiabilidad|confiabilidad|rentabilidad|durabilidad|confidencialidad|crecimiento|visibilidad|limpieza|higiene|pureza|autenticidad|transparencia|protección|experiencia|servicio|funcionamiento|acabados?|hidratación|ahorro|futuro|producción|eficiencia|disponibilidad|inversión|retorno|bienestar|precisión|atención|estancia|descanso|entrega|sabor|diversión|excelencia|cumplimiento|estabilidad|desempeño|cobertura|respuesta|plazos|cumplimiento|resistencia|impermeabilidad|aislamiento|ahorros?|felicidad|relajación|equilibrio|puntualidad|discreción|acceso|solidez|robustez|brillo|resultado|mantenimiento|tráfico|sueño|privacidad|transparencia|profesionalidad|viabilidad|legitimidad|confianza|ventas|sostenibilidad|respaldo|recuperación|instalación)';

const guarantees: readonly Cue[] = [
  {
    type: 'guarantee',
    terms: eitherWay(
      list(
        '(?:resultados?|satisfacción|éxito|eficacia|calidad|frescura|confort|tranquilidad|seguridad|confidencialidad|discreción|entrega|diversión|ahorro|efectividad) (?:(?:100 ?% )?garantizad|asegurad)(?:o|a|os|as), garantizamos, te garantizamos, le garantizamos, te lo garantizamos, sin (?:ningún |el menor )?riesgos?, sin (?:ningún )?peligro, sin sorpresas desagradables, garantía (?:de resultados?|total|de satisfacción|de éxito|de calidad), compromiso de resultados, resultados? (?:asegurados?|seguros?), no te (?:arrepentirás|decepcionará|defraudará|vas a arrepentir), te (?:encantará|va a encantar|sorprenderá|enamorará), éxito asegurado, satisfacción al 100 ?%, 100 ?% de satisfacción, tranquilidad total, total tranquilidad, sin efectos secundarios, libre de riesgos?, 100 ?% (?:fiables?|confiables?|segur(?:o|a|os|as)|eficaz|efectiv(?:o|a|os|as)|garantizad(?:o|a|os|as)|satisfacción|impermeables?|satisfechos), nunca falla, no falla, infalibles?, (?:riesgo|riesgos) cero, cero (?:riesgos?|estrés|fallos|preocupaciones|complicaciones|sorpresas|esfuerzo|defectos), indestructibles?, irrompibles?, (?:totalmente|completamente|absolutamente) (?:segur(?:o|a|os|as)|fiables?|indolor|confiables?|efectiv(?:o|a)), a prueba de fallos, siempre funciona, nunca (?:te )?(?:decepciona|defrauda|fallará), garantía de (?:éxito|resultados|satisfacción|calidad)',
      ),
    ),
    unlessBefore: loosely(`${begin}(?:no|sea|esté|esta) $`),
    unlessAfter: loosely('^ (?:por (?:la )?ley|durante|de pérdida|por \\d|por falta)'),
  },
  {
    type: 'guarantee',
    terms: eitherWay(list('garantiza, garantizan, garantizar, garantizando, garantice')),
    after: loosely(
      `^ (?:así |además |siempre |también |que (?:cada|tu|tus|su|sus|el|la|todo|obteng|sient|recib|logr)|a (?:nuestros|tus|todos los) \\p{L}+ |(?:un|una|el|la|los|las|tu|tus|su|sus|nuestr[oa]s?|de)? ?(?:(?!seguro|préstamo)[\\p{L}-]+ ){0,4}?${outcome}${end})`,
    ),
    unlessBefore: loosely(
      `${asked}|${begin}(?:no|puede|objetivo|fin de|contrato|ley|no puede|no se|no te)(?: de)? $|${begin}(?:contrato|certificado|norma|ley|seguro|sello)(?: [\\p{L}'-]+){0,3} $`,
    ),
    unlessAfter: loosely(
      '^ (?:la seguridad de (?:tus datos|la información)|el cumplimiento de (?:la ley|los términos)|que (?:los|tus) datos)',
    ),
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: eitherWay(list('asegura, aseguran, asegurar, asegurando, aseguramos, promete, prometen, prometemos')),
    after: loosely(
      `^ (?:así |te )?(?:un|una|el|la|los|las|tu|tus|su|sus|de)? ?(?:\\p{L}+ )?(?:éxito|satisfacción|resultados?|eficacia|tranquilidad|rentabilidad|confort|calidad|durabilidad|frescura|retorno|rendimiento|futuro|protección|hidratación|fiabilidad|estabilidad|precisión|higiene|brillo|acabado|bienestar|resistencia|mejores resultados|mejor resultado|entrega|sabor|seguridad|experiencia)${end}`,
    ),
    unlessBefore: loosely(`${asked}|${begin}(?:no|puede|objetivo|fin de) $`),
    takes: 'after',
  },
  {
    type: 'guarantee',
    terms: eitherWay(list('nos comprometemos, me comprometo, se compromete, comprometidos')),
    after: loosely(
      `^ (?:[\\p{L}-]+ ){0,7}?(?:resultados?|satisfacción|calidad|excelencia|plazos|éxito|puntualidad|impecables?|perfect[oa]s?|100 ?%|mejor(?:es)?|respuesta|seguridad|transparencia)${end}`,
    ),
    unlessBefore: loosely(asked),
    takes: 'after',
  },
  // "Satisfacción total garantizada", "resultados 100 % garantizados".
  {
    type: 'guarantee',
    terms: eitherWay(list('garantizad(?:o|a|os|as), asegurad(?:o|a|os|as)')),
    before: loosely(`${begin}${outcome}(?: (?!de |del |en )[\\p{L}-]+){0,2} (?:está |están |100 ?% |totalmente )?$`),
    unlessBefore: loosely(`${begin}(?:no|precio|tarifa) (?:\\p{L}+ )?$`),
    unlessAfter: loosely('^ (?:por (?:la )?ley|durante|por \\d)'),
    takes: 'before',
  },
  {
    type: 'guarantee',
    terms: eitherWay(list('nunca más, jamás, nunca volverás a, no volverás a')),
    after: loosely('^ (?:te |se |tendrás|volver|perder|pagar|sufrir|preocup|vuelv|tener|olvid|pas|quedar)'),
    unlessBefore: loosely(`${begin}(?:yo|como|él|ella|nadie) $`),
    takes: 'after',
  },
];

const money: readonly Cue[] = [
  {
    type: 'finance',
    terms: eitherWay(
      list(
        '(?:rentabilidad|ganancias|beneficios|ingresos|rendimientos?|retornos?) (?:(?:garantizad|asegurad|fij|atractiv|sólid|sostenid)(?:o|a|os|as)|estables?|superiores?|constantes?|competitiv(?:o|a|os|as)|excepcional(?:es)?), (?:óptima|alta|mayor|mejor|máxima|excelente|gran|buena) rentabilidad, altas rentabilidades, altos (?:rendimientos|retornos|ingresos), rendimientos altos, retorno de inversión (?:competitivo|garantizado|rápido|alto|positivo), ingresos (?:pasivos|extras?|adicionales|recurrentes), libertad financiera, independencia financiera, (?:duplica|multiplica|multiplicar|duplicar|triplica|triplicar) (?:tus?|sus?) (?:dinero|capital|inversión|patrimonio|ingresos|ganancias|ahorros), hacerse rico, hazte rico, inversión (?:segura|rentable|inteligente y segura|sólida|garantizada|sin riesgo), inversiones (?:rentables|seguras), alta plusvalía, gran plusvalía, plusvalía (?:garantizada|asegurada), dinero fácil, recuperas? (?:tu|la) inversión, se paga sol(?:o|a), tasas? (?:más )?(?:atractiva|competitiva|preferencial)(?:es|s)?',
      ),
    ),
    unlessBefore: loosely(
      `${begin}(?:promesas de|cuidado con|buscando una|siguen siendo una buena|es una) [^.;!?]{0,20}$(?<!es una )|${asked}`,
    ),
  },
  {
    type: 'finance',
    terms: eitherWay(list('gana, gane, ganar, ganas, ganan, genera, generar, generando, obtén, obtenga, obtener, recibe')),
    after: loosely(
      `^ (?:${amount}(?:[$€] ?|S/ ?|US\\$ ?)?\\d[\\d.,]* ?(?:€|euros|dólares|pesos|soles|USD|% (?:anual|mensual|de (?:rentabilidad|interés|retorno)))|(?:un|una|más|mayores?|grandes|los|mejores)? ?(?:\\p{L}+ )?(?:ingresos|ganancias|rentabilidad|rendimientos?|retornos?|plusvalía|utilidades)${end})`,
    ),
    unlessBefore: loosely(asked),
    takes: 'after',
  },
  {
    type: 'finance',
    terms: eitherWay(
      list(
        'ingresos, ganancias, rendimientos, rentabilidad, retorno, ROI, ahorros, dinero, patrimonio, capital, inversión, valor de (?:tu|su) (?:propiedad|casa|vivienda|inmueble|hogar), su valor de mercado',
      ),
    ),
    before: loosely(
      `${begin}(?:maximi[cz]|multipli[cq]|aument|increment|rentabili[cz]|potenci|haz crecer|hacer crecer|hace crecer|crec|optimi[cz])\\p{L}*(?: y [\\p{L}]+)? (?:tus?|sus?|los|el|la|mis?|nuestros) (?:\\p{L}+ (?:de )?)?$`,
    ),
    unlessBefore: loosely(asked),
    takes: 'before',
  },
  {
    type: 'finance',
    terms: eitherWay(
      list(
        'rentabilidad del, rentabilidad de, rendimiento del, rendimiento de, rendimientos de, retorno de, retornos de, retorno del, intereses de, rentabilidades de',
      ),
    ),
    after: loosely(`^ (?:inversión de )?${amount}\\d[\\d.,]*(?: ?(?:a|-|y) ?\\d[\\d.,]*)? ?%`),
    takes: 'after',
  },
];

export const promises: readonly Cue[] = [...guarantees, ...money];
