/** Figures with an effect around them, and words that say somebody measured: "reduce un 38 %", "9 de cada 10", "clínicamente probado". */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { amount, asked, begin, end, figure, people } from './words.ts';

const acting =
  '(?:ahorr|reduc|reduj|redúc|disminu|aument|mejor|elimin|increment|gan|aceler|multiplic|baj|liber|optimiz|divid|acort|recuper|bloque|filtr|mat|destruy|crec|automatiz|potenci|elev|recort|sube|subi|pierd|perd|cae|dispar|rinde|mejoró|dupli|tripl)\\p{L}*';
const more =
  '(?:más|menos|de (?:ahorro|reducción de|reducción en|satisfacción|éxito|crecimiento|aumento|mejora|efectividad|eficacia|eficiencia|precisión|fiabilidad|disponibilidad|retención|clientes satisfechos|conversión|retención de|cierre|inserción|rendimiento|hidratación|firmeza|pureza|protección|aprobación)|de tu (?:tiempo|factura|equipo)|del tiempo|de su tiempo)';

export const figures: readonly Cue[] = [
  {
    type: 'number',
    terms: list('%, por ciento'),
    frames: [
      {
        before: loosely(`${begin}${acting}(?: (?!con |descuento |para )[\\p{L}'-]+,?){0,6} ${amount}${figure}$`),
        unlessBefore: loosely(
          `${begin}(?:descuento|oferta|promoción|promo|anticipo|IVA|impuesto|concentración|financiación)[^.;!?]{0,30}$|${asked}`,
        ),
        unlessAfter: loosely(
          '^ (?:de descuento|en (?:tu|su|nuestr|todos|toda|compras|la compra|productos)|con (?:el código|tu)|hasta el|puro|natural)',
        ),
        takes: 'before',
      },
      {
        before: loosely(`(?:^|[^\\d.,])${amount}${figure}$`),
        after: loosely(
          `^ (?:${more}|(?:de (?:nuestr[oa]s |l[oa]s |sus )?)(?:\\p{L}+ )?(?:${people}|bacterias|gérmenes|virus|casos|rayos UV|impurezas|ingresos)|(?:notaron|notó|recomienda|recomiendan|afirma|afirman|observaron|confirma))${end}`,
        ),
        unlessBefore: loosely(`${begin}(?:descuento|código|IVA|anticipo)[^.;!?]{0,20}$`),
        takes: 'both',
      },
      {
        before: loosely(
          `${begin}(?:reducción|aumento|ahorros?|mejora|incremento|crecimiento|disminución|tasa de \\p{L}+|eficiencia)(?: [\\p{L}'-]+){0,5} ${amount}${figure}$`,
        ),
        unlessBefore: loosely(`${begin}(?:descuento|código|promo|IVA|disfruta|precio|pedido|inversión|factor)[^.;!?]{0,40}$`),
        unlessAfter: loosely('^ (?:en (?:tu|su) (?:compra|pedido)|de descuento|si|con )'),
        takes: 'before',
      },
    ],
  },
  {
    type: 'number',
    terms: ['de cada'],
    before: /(?:\d+|nueve|ocho|siete|tres|cuatro|dos) $/iu,
    after: loosely(`^ (?:\\d+|diez|cinco|cuatro|tres)(?: ${people})?`),
    takes: 'both',
  },
  {
    type: 'number',
    terms: eitherWay(
      list(
        '(?:clínicamente|científicamente|dermatológicamente|médicamente) (?:probad(?:o|a|os|as)|demostrad(?:o|a|os|as)|testad(?:o|a|os|as)|comprobad(?:o|a|os|as)|validad(?:o|a|os|as)|avalad(?:o|a|os|as)), (?:probad(?:o|a|os|as)|testad(?:o|a|os|as)|comprobad(?:o|a|os|as)) (?:clínicamente|científicamente|dermatológicamente|en laboratorio), (?:eficacia|efectividad) (?:probada|comprobada|demostrada|clínica), resultados? (?:medible|avalados|verificados|comprobables|probados|comprobados|clínicos|medibles|demostrados|científicos), (?:método|tratamiento|metodología|fórmula|estrategia|técnica|sistema|tecnología|experiencia|trayectoria|calidad)s? (?:probad|comprobad|demostrad)(?:o|a|os|as), (?:los |nuestros )?resultados (?:lo demuestran|hablan por sí solos|lo avalan), beneficios (?:comprobados|demostrados|probados), ha demostrado (?:ser|su|eficacia|reducir|mejorar), ha demostrado, (?:basad|respaldad|avalad)(?:o|a|os|as) (?:en|por) (?:la ciencia|estudios|la evidencia|evidencia|investigaciones|estudios científicos|estudios clínicos), evidencia (?:científica|clínica), respaldo científico, (?:los |nuestros |diversos |varios )?estudios (?:muestran|demuestran|confirman|revelan|han demostrado|prueban|indican), estudios? (?:clínicos?|científicos?|independientes), pruebas (?:clínicas|dermatológicas|independientes), bajo control (?:dermatológico|pediátrico|oftalmológico|médico), comprobad(?:o|a) por, grado clínico',
      ),
    ),
    softer: [''],
    unlessBefore: loosely(`${begin}(?:según un|según) $`),
  },
  {
    type: 'number',
    terms: eitherWay(list('(?:probad|testad|validad|verificad)(?:o|a|os|as) por')),
    after: loosely(
      '^ (?:más de )?(?:\\d[\\d.]*|cientos de|miles de|dermatólogos|expertos|laboratorios|profesionales|terceros)(?: \\p{L}+)?',
    ),
    takes: 'after',
  },
  {
    type: 'number',
    terms: eitherWay(
      list(
        'resultados (?:impecables|visibles|reales|notables),  resultados desde, visible desde, visibles desde, resultados en, efecto visible, cambios visibles, resultados inmediatos',
      ),
    ),
    after: loosely(
      '^ ?(?:desde |en |tras |después de |a partir de |en solo |en tan solo |en menos de )?(?:la |el |las |los )?(?:\\d+|dos|tres|cuatro|primer|primera?s?|pocas|pocos|menos de) ?\\p{L}+',
    ),
    takes: 'after',
  },
  {
    type: 'number',
    terms: list('comprobad(?:o|a|os|as), demostrad(?:o|a|os|as)'),
    before: loosely(
      `${begin}(?:método|estrategia|técnica|sistema|fórmula|metodología|tratamiento|eficacia|efectividad)s? (?:de \\p{L}+|\\p{L}+) $`,
    ),
    takes: 'before',
  },
  // "Bastan tres sesiones".
  {
    type: 'number',
    terms: list('bastan, basta con, son suficientes, es suficiente'),
    frames: [
      {
        after: loosely(
          '^ (?:\\d+|una|dos|tres|cuatro|unas pocas|pocas)(?: (?:a|o) (?:\\d+|dos|tres|cuatro|cinco))? (?:sesi(?:ón|ones)|semanas?|días?|minutos?|horas?|aplicaci(?:ón|ones))',
        ),
        takes: 'after',
      },
      {
        before: loosely(
          `${begin}(?:\\d+|una|dos|tres|cuatro|unas pocas|pocas)(?: (?:a|o) (?:\\d+|dos|tres|cuatro|cinco))? (?:sesi(?:ón|ones)|semanas?|días?|minutos?|horas?|aplicaci(?:ón|ones)) $`,
        ),
        takes: 'before',
      },
    ],
  },
  // "Transformación en 30 días", "5 kilos en dos semanas".
  {
    type: 'number',
    terms: eitherWay(
      list(
        'resultados?, metamorfosis, transformación, silueta, kilos, kg, piel, cabello, arrugas, manchas, abdomen, efectos?, dientes, sonrisa, sueño, objetivos?, inglés, nivel, mejora, cambios?, celulitis, cm, bilingüe, ventas, clientes',
      ),
    ),
    after: loosely(
      '^(?: (?!tu|tus|su|está|están|es|son)[\\p{L}-]+){0,3} (?:en|desde|tras|después de|a partir de)(?: tan| solo| sólo| apenas| menos de| tan solo| tan sólo)* (?:\\d+|dos|tres|cuatro|seis|pocas|pocos|un|una|la primera) (?:días?|semanas?|mes|meses|horas?|minutos?|sesi(?:ón|ones)|aplicaci(?:ón|ones)|usos?|noches?)',
    ),
    unlessBefore: loosely(`${asked}|${begin}(?:recib|respuesta|entreg|envío|presupuesto)\\p{L}*[^.;!?]{0,40}$`),
    takes: 'after',
  },
  {
    type: 'number',
    terms: eitherWay(list('veces más, veces menos, veces, 2x, 3x, 5x, 10x')),
    frames: [
      {
        before: /\d+ $/u,
        after: /^ \p{L}+/iu,
        unlessBefore: loosely(`${asked}|\\d+ (?:a|o|-) \\d+ $|${begin}(?:repite|repetir|repita|aplica) [^.;!?]*$`),
        unlessAfter: loosely('^ (?:al|por|a la|cada|en|que (?:antes|nuestr))'),
        takes: 'both',
      },
      {
        before: loosely('(?:^|[^\\d\\p{L}])$'),
        after: loosely('^ (?:más|menos|tus?|el|la|los|las)'),
        unlessBefore: loosely(asked),
        takes: 'after',
      },
    ],
  },
  {
    type: 'number',
    terms: eitherWay(list('(?:duplic|triplic|cuadruplic)(?:a|an|ar|ando|ó|amos|aron), reduce a la mitad, reducir a la mitad')),
    after: loosely('^ (?:tus?|sus?|nuestr[oa]s?|los|las|el|la|mis?) \\p{L}+'),
    unlessBefore: loosely(asked),
    unlessAfter: loosely('^ (?:tu dinero|tus ingresos|tu capital)'),
    takes: 'after',
  },
  {
    type: 'number',
    terms: eitherWay(list('ahorra, ahorran, ahorrar, ahorre, ahorrando, ahorrarás, ahorran')),
    after: loosely(`^ ${amount}(?:[$€] ?)?\\d[\\d.,]* ?(?:€|euros|horas|minutos|dólares|pesos|soles|USD|litros)`),
    unlessBefore: loosely(asked),
    unlessAfter: loosely('^ [^.;!?]{0,20}(?:en tu (?:compra|pedido)|descuento)'),
    takes: 'after',
  },
  {
    type: 'number',
    terms: eitherWay(
      list(
        'hemos (?:ayudado|acompañado|atendido|formado|transformado|instalado) a, hemos (?:ayudado|acompañado|atendido|formado|transformado), han confiado',
      ),
    ),
    after: loosely('^ (?:ya )?(?:a )?(?:más de |casi )?(?:\\d[\\d.]*|cientos|miles|decenas)(?: (?:de )?\\p{L}+)?'),
    takes: 'after',
  },
];
