/** What something does to the body: a verb of effect with a part of the body, an illness or a function near it, or a noun that says the same. */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { body, bodyWords } from './body.ts';
import { asked, begin, end } from './words.ts';

/** "Alivia, alivian, aliviar, aliviando, alivie", of two stems the first bears the stress. */
const ar = (verb: string): string[] => {
  const [stressed = '', full = stressed] = verb.split('/');
  const soft = (stem: string) =>
    stem.endsWith('z') ? `${stem.slice(0, -1)}c` : stem.endsWith('c') ? `${stem.slice(0, -1)}qu` : stem.endsWith('g') ? `${stem}u` : stem;
  return [
    `${stressed}a`,
    `${stressed}an`,
    `${full}ar`,
    `${full}ando`,
    `${soft(stressed)}e`,
    `${soft(stressed)}en`,
    `${full}ará`,
    `${full}arán`,
    `${full}amos`,
    `${stressed}as`,
  ];
};

const direct = [
  ...list('trat, optimiz, facilit, aument, ayud, limit, aport, apoy, control, brind, logr').flatMap(ar),
  ...list(
    'evita, evitan, evitar, evitando, ofrece, ofrecen, provee, proveen, (?:recomendad|indicad|diseñad|pensad)(?:o|a|os|as|) (?:para|contra|en casos de), actúa contra, adiós a, adiós al, brinda, proporciona, proporcionan, proporcionando, proporcionar, efecto sobre',
  ),
];
const acts = [
  ...list(
    'alivi, cur, reforz, elimin, quem, calm, estimul, regul, mejor, hidrat, rehidrat, humect, ilumin, tonific, purific, desintoxic, detoxific, fortific, vivific, unific, uniform, repar, restaur, regener, reactiv, activ, equilibr, normaliz, estabiliz, energiz, relaj, dren, descongestion, desinflam, cicatriz, rellen, difumin, bloque, neutraliz, revitaliz, renov, suaviz, reafirm, tens, aceler, potenci, oxigen, san, borr, atenú/atenu, minimiz, retras, ralentiz, recuper, sell, elev, acondicion, matific, aclar, armoniz, revel, disip, refresc, conserv, preserv, levant, remodel, vigoriz, liber, realz, densific, engros, redensific, desarroll, increment, modul, homogeneiz, igual, absorb, exfoli, despert, recarg, revigoriz, densific, desestres, reoxigen, reconstru, destens, descontractur, desbloque, desinflam',
  ).flatMap(ar),
  ...list(
    'refuerza, refuerzan, reforzando, fortalece, fortalecen, fortalecer, fortaleciendo, fortalezca, reduce, reducen, reducir, reduciendo, reduzca, reducirá, reducimos, disminuye, disminuyen, disminuir, disminuyendo, previene, previenen, prevenir, previniendo, combate, combaten, combatir, combatiendo, favorece, favorecen, favorecer, favoreciendo, protege, protegen, proteger, protegiendo, promueve, promueven, promover, promoviendo, mantiene, mantienen, mantener, manteniendo, nutre, nutren, nutrir, nutriendo, nutrirá, reducirán, fortalecerá, protegerá, prevendrá, combatirá, devolverá, mantendrá, favorecerá, rejuvenece, rejuvenecen, rejuvenecer, rejuveneciendo, corrige, corrigen, corregir, corrigiendo, devuelve, devuelven, devolver, devolviendo, devolverle a, inhibe, inhibir, esculpe, esculpir, absorbe toxinas, contribuye a, contribuyen a, contribuir a, contribuyendo a, estimulación de, previene contra, disuelve, disolver, humedece, embellece, embellecer, rejuvenecedor para, lucha contra, luchan contra, luchar contra, defiende, defienden, defender, romper los depósitos de, desbloquea, desbloquear, actúa sobre, actúan sobre, actúa contra, cuida de, buen(?:o|a|os) para, excelente para, excelentes para, ideal contra, benéfico para, beneficios(?:o|a|os|as) para, efica(?:z|ces) (?:contra|para), efectiv(?:o|a|os|as) (?:contra|para), (?:esencial|fundamental|imprescindible|vital)(?:es|) para, resetea, resetear, útil (?:contra|para), perfect(?:o|a) contra, remedio (?:contra|para), protección contra, beneficios para, efectos sobre, di adiós a, dile adiós a, despídete de, retiene humedad, desaparezcan, desaparecen, remueve, remueven, remover, respeta, respetan, respetando, sin resecar, sin irritar, sin dañar, sin maltratar, deshazte de, libérate de, liberarte de, olvídate de, reconstruye, reconstruir, reduzcas, sana tu',
  ),
];

const between =
  '(?:,? (?:y|e|o) [\\p{L}]+(?:a|an|e|en|ar|er|ir|ando|iendo)|, [\\p{L}]+(?:a|an|e|en|ar|er|ir|ando|iendo)(?=,| y ))*(?: (?:\\p{L}+mente|en profundidad|de forma natural|naturalmente|profundamente|contra|a|de forma \\p{L}+|así|también|intensamente|visiblemente|sobre|de manera \\p{L}+))*';
const ofTheBody = loosely(`^${between} ${body}`);

/** How body, skin and hair become. */
const result =
  '(?:suaves?|lis[oa]s?|radiantes?|lumino(?:s[oa]s?)|hidratad[oa]s?|nutrid[oa]s?|flexibles?|firmes?|tersa?|ters[oa]s?|elástic[oa]s?|saludables?|san[oa]s?|calmad[oa]s?|rejuvenecid[oa]s?|unificad[oa]s?|rellen[oa]s?|purificad[oa]s?|resplandecientes?|sedos[oa]s?|brillantes?|fuertes?|fortalecid[oa]s?|regenerad[oa]s?|revitalizad[oa]s?|reparad[oa]s?|protegid[oa]s?|fresc[oa]s?|bell[oa]s?|hermos[oa]s?|jóvenes|joven|juvenil(?:es)?|descansad[oa]s?|perfect[oa]s?|sin imperfecciones|libre de (?:imperfecciones|impurezas)|equilibrad[oa]s?|relajad[oa]s?|tonificad[oa]s?|uniformes?|limpi[oa] y \\p{L}+|renovad[oa]s?|atenuad[oa]s?|reducid[oa]s?|impecables?|aterciopelad[oa]|esculpid[oa]s?|definid[oa]s?|soñad[oa]s?|tonificad[oa]|más \\p{L}+)';
const grade =
  '(?:(?:visiblemente|más|intensamente|profundamente|perfectamente|naturalmente|al instante|inmediatamente|notablemente|completamente|bien|\\p{L}+mente|(?:luzca|lucir|se vea|se sienta|sea)) )*';

/** Said without an object, two of them in a row make a claim: "nutre, calma y protege". */
const care =
  '(?:hidrata|nutre|calma|protege|repara|suaviza|reafirma|regenera|ilumina|purifica|tonifica|revitaliza|fortalece|equilibra|relaja|alivia|refresca|rejuvenece|restaura|estimula|unifica|desinflama|embellece|oxigena)n?';

export const health: readonly Cue[] = [
  {
    type: 'health',
    terms: eitherWay(acts),
    frames: [
      { after: loosely(`^(?:, ${care})*,? (?:y|e|&) (?:\\p{L}+mente )?${care}${end}`), takes: 'after' },
      { after: loosely('^ (?:en profundidad|profundamente|intensamente|intensivamente)(?!\\p{L})'), takes: 'after' },
      { after: ofTheBody, unlessBefore: loosely(`${asked}|${begin}(?:no|la|las) $`), takes: 'after' },
    ],
  },
  {
    type: 'health',
    terms: eitherWay(direct),
    frames: [
      {
        after: loosely(
          `^ (?:a )?(?:la |el |los |las |tu |tus |su |sus |una |un |unas |unos |de |del |al )*(?:(?!experiencias?|servicios?|productos?|momentos?|soluciones|espacios?|atención|asesoría|clases|talleres)\\p{L}+ (?:de la |de |del |y )?)?${bodyWords}${end}`,
        ),
        unlessBefore: loosely(`${asked}|${begin}(?:no|más o) $`),
        unlessAfter: loosely('^ (?:financier|digital|de (?:tu|su) (?:negocio|empresa|web|marca))'),
        takes: 'after',
      },
    ],
  },
  // "Una piel más suave", "deja el cabello sedoso", "haciéndola más luminosa".
  {
    type: 'health',
    terms: eitherWay(
      list(
        'piel, pieles, sonrisas, sonrisa, rostro, cutis, cabello, pelo, labios, manos, cuerpo, mirada, arrugas, líneas, manchas, uñas, rizos, puntas, silueta, figura, poros, piernas, pies, aspecto, apariencia',
      ),
    ),
    frames: [
      {
        before: loosely(
          `${begin}(?:dej|luc|luz|obt|logr|consig|consegu|muestr|revel|disfrut|ten|tien|mant|haz|hac|sient|ofre|regal|proporcion|consegu|devuelv|descubr|brind|presum)\\p{L}* (?:a )?(?:una? |la |el |los |las |tu |tus |su |mi )?(?:\\p{L}+ (?:de )?)?$`,
        ),
        after: loosely(`^,? ${grade}${result}${end}`),
        unlessBefore: loosely(asked),
        takes: 'both',
      },
      {
        before: loosely(`${begin}(?:para (?:una?|un|que tu)|hacia una?|con una?|un|una|la|tu|las|el|los) (?:\\p{L}+ )?$`),
        after: loosely(
          `^(?: está| están| queda| quedan| luce| lucen| se ve| se ven| se siente| se sienten| quedó)? (?:notablemente |visiblemente )?(?:más|visiblemente|sin imperfecciones|desaparec\\p{L}+|que llegan con la edad desaparezcan) ?(?:${result})?`,
        ),
        unlessBefore: loosely(`${asked}|${begin}(?:hacer|pasar) [^.;!?]{0,20}$`),
        unlessAfter: loosely('^ (?:sensibles?|que|grande)'),
        takes: 'both',
      },
      {
        before: loosely(`${begin}(?:para (?:una?|un)|hacia una?) (?:\\p{L}+ )?$`),
        after: loosely(`^ ${grade}${result}${end}`),
        unlessBefore: loosely(asked),
        takes: 'both',
      },
      {
        before: loosely(`${begin}(?:la|tu|su|el|tus|sus|los) (?:\\p{L}+ )?$`),
        after: loosely(
          '^ se (?:afin|reafirm|calm|suaviz|relaj|regener|ilumin|alis|repar|rehidrat|equilibr|difumin|atenú|unific|aclar|tonific|renuev|rellen|desinflam|ve |siente |nota |mantiene )\\p{L}*|^ (?:recupera|recuperan) (?:su |el |la |toda )(?:\\p{L}+ )?(?:brillo|suavidad|firmeza|elasticidad|juventud|vitalidad|tonicidad|equilibrio|hidratación|luminosidad)',
        ),
        unlessBefore: loosely(asked),
        takes: 'both',
      },
      { before: loosely('^["«¡]?$'), after: loosely(`^ (?:visiblemente )?${result}(?:,| y)`), takes: 'after' },
    ],
  },
  {
    type: 'health',
    terms: eitherWay(list('dejándola, dejándolo, haciéndola, haciéndolo, dejando, haciendo que')),
    after: loosely(`^ (?:la |el |tu |una )?(?:(?:piel|cabello|rostro) )?(?:luzca |se vea |lucir )?${grade}${result}${end}`),
    takes: 'after',
  },
  {
    type: 'health',
    terms: eitherWay(list('propiedades, acción, acciones, efecto, efectos, virtudes, poder, beneficios')),
    frames: [
      {
        after: loosely(
          `^ (?:\\p{L}+(?:, | y | e ))?(?:anti-?\\p{L}+|(?:hidrat|calm|regener|repar|revitaliz|purific|relaj|estimul|dren|cicatriz|tonific|fortific|suaviz|reafirm|nutri|equilibr|regul|energiz|descongestion|astring|lifting|tensor|rellen|ilumin|rejuven|protec|sedan|digesti|detox|desintoxic|antioxid|antibacter|exfoli|deput|restaur|terap|curativ|medicinal|sanador|desinflam|adelgaz|adaptóg|aromater|reductor)\\p{L}*)`,
        ),
        unlessBefore: loosely(asked),
        takes: 'after',
      },
      {
        after: loosely(
          `^ (?:\\p{L}+ )?(?:para|sobre|en) (?:la |el |los |las |tu |tus )?(?:\\p{L}+ )?(?:salud|piel|cuerpo|organismo|cabello|mente|bienestar|digestión|articulaciones)${end}`,
        ),
        unlessBefore: loosely(asked),
        takes: 'after',
      },
    ],
  },
  // "La piel se ve más fina desde la primera aplicación", "menos granos en pocas semanas".
  {
    type: 'health',
    terms: eitherWay(
      list(
        '(?:desde|tras|después de) (?:la primera|las primeras) (?:aplicaci(?:ón|ones)|semanas?|sesi(?:ón|ones)|usos?), desde el primer (?:uso|día), (?:en|tras|después de) (?:pocas|pocos|unas|unos|dos|tres|cuatro) (?:semanas|días|meses), (?:en|después de|tras) un mes',
      ),
    ),
    before: loosely(
      `${begin}(?:piel|tono|granos|arrugas|líneas|cabello|luminosidad|manchas|rojeces|imperfecciones|poros|dolor(?:es)?|sueño|energía|picor)${end}[^.;!?]{0,60} $`,
    ),
    unlessBefore: loosely(`${asked}|${begin}(?:aplic|evit|puede)\\p{L}*[^.;!?]{0,60}$`),
    takes: 'before',
  },
  // "Un champú contra la caída del cabello".
  {
    type: 'health',
    terms: ['contra'],
    before: loosely(
      `${begin}(?:champús?|sérums?|sueros?|cremas?|aceites?|lociones|loción|complementos?|suplementos?|té|infusión|infusiones|mascarillas?|bálsamos?|cápsulas?|jarabes?|remedios?|fórmulas?|geles|gel)${end}[^.;:!?]{0,60} $`,
    ),
    after: loosely(`^ (?:la |el |los |las )(?:\\p{L}+ )?${bodyWords}${end}`),
    unlessBefore: loosely(asked),
    takes: 'after',
  },
  // A noun that says what is done.
  {
    type: 'health',
    terms: eitherWay(
      list(
        'reducción, disminución, prevención, alivio, fortalecimiento, regeneración, atenuación, desaparición, eliminación, reparación, restauración, activación, regulación, rejuvenecimiento, mejoría, aumento, renovación, mejora, relajamiento, liberación, reequilibrio, estimulación, hidratación, nutrición, oxigenación, relajación, recuperación, remedio, tonificación, redefinición, uniformidad, purificación, aclaramiento, redensificación, detoxificación, desintoxicación',
      ),
    ),
    after: loosely(
      `^ (?:\\p{L}+ )?(?:(?:(?:y \\p{L}+ )?(?:de |del |contra |en |para |a ))(?:la |el |los |las |tu |tus )?${body}|(?:celular|cutánea|muscular|rápid[oa]|inmediat[oa]|efectiv[oa]|instantáne[oa]|y tonificación muscular|profunda|intensa|duradera|inmediata|facial inmediat[oa]|física y mental|inmunológic[oa]|capilar)${end})`,
    ),
    unlessBefore: loosely(`${asked}|${begin}(?:sesión|curso|módulo|formación|técnica|protocolo|taller|masaje)s? (?:de )$`),
    unlessAfter: loosely('^ (?:de (?:la )?inversión|de costos|de costes)'),
    takes: 'after',
  },
  {
    type: 'health',
    terms: eitherWay(
      list(
        'anti-?edad, anti-?arrugas, anti-?envejecimiento, anti-?inflamatori(?:o|a|os|as), anti-?estrés, anti-?celulitis, anti-?manchas, anti-?imperfecciones, anti-?caída, anti-?picor, antiséptic(?:o|a|os|as), analgésic(?:o|a|os|as), para (?:el )?metabolismo, antiacné, antiojeras, quemagrasas?, quema de grasa, quemar grasa, pierde peso, perder peso, baja de peso, bajar de peso, adelgaza, détox, remedio milagroso, antibacterian(?:o|a), vive (?:más )?san(?:o|a), vida más (?:sana|saludable), vivir más sano, duerme mejor, dormir mejor, (?:sueño|descanso|noches?) (?:reparador|reparadora|profundo|placentero|tranquilo|de calidad)(?:es|as|s)?, recuperación (?:muscular|óptima), (?:bienestar|alivio|confort) (?:inmediato|duradero|profundo|instantáneo|interior), pérdida de peso (?:duradera|rápida|natural|visible|progresiva|saludable|efectiva), pierde hasta, pierde kilos, piel (?:nueva|de bebé|de seda|de ensueño), vientre plano, abdomen plano, sin efecto rebote, hipoalergénic(?:o|a|os|as), no comedogénic(?:o|a|os|as), aumento de masa muscular, ganancia muscular, lleno de energía, llena de energía, recarga de energía, efecto lifting, piel perfecta, piel de porcelana, cero imperfecciones, desinflamatori(?:o|a), aumenta tu masa muscular, gana músculo, ganar músculo, sin dolor, libre de dolor',
      ),
    ),
    unlessBefore: loosely(
      `${asked}|${begin}(?:los|medicamentos|fármacos|de|el proceso de|cremas?|sérums?|sueros?|mascarillas?|facial(?:es)?|productos?|línea|rutinas?|tratamientos?|aceites?|té|infusión|masajes?|lociones|loción) $`,
    ),
  },
];
