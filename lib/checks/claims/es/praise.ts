/** The praise of others: quoted, counted, borrowed from a name, or in a customer's own voice. */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { asked, begin, end, manyOf, people } from './words.ts';

const splendid =
  '(?:excelentes?|increíbles?|excepcional(?:es)?|fantástic[oa]s?|maravillos[oa]s?|genial(?:es)?|magnífic[oa]s?|perfect[oa]s?|impecables?|extraordinari[oa]s?|espectacular(?:es)?|inmejorables?|sobresalientes?|deliciosos?|deliciosa|eficaz|rápid[oa]s?|profesional(?:es)?|inmediat[oa]s?|visibles|agradables?|amables?|atent[oa]s?|de primera|de 10|de diez|súper|top|fabulos[oa]s?|buenísim[oa]s?|encantador(?:a|es)?|insuperable|notable|el mejor|la mejor|muy buen[oa]s?|sorprendentes?)';

export const praise: readonly Cue[] = [
  {
    type: 'testimonial',
    terms: eitherWay(
      list(
        'vist(?:o|a|os|as) en (?:televisión|la tele|tv), (?:recomendad|aprobad|elegid|preferid|amad|adorad|utilizad|usad|valorad)(?:o|a|os|as) por, a nuestr(?:os clientes|as clientas) les encanta, (?:nuestros )?clientes (?:dicen|adoran|recomiendan|aman|confían|nos recomiendan|nos eligen), elegid(?:o|a|os|as) (?:producto|mejor), premiad(?:o|a|os|as), galardonad(?:o|a|os|as), los (?:expertos|médicos|dermatólogos|profesionales) (?:recomiendan|aprueban), producto del año, clientes satisfech(?:os|as), clientas satisfechas, (?:clientes|usuarios|pacientes|familias) (?:felices|contentos|encantados|fieles|leales), confían en nosotros, ya confían en, han confiado en nosotros, la (?:favorita|preferida) de, el (?:favorito|preferido) de, los favoritos de, ganador(?:a|es)? (?:de|del), premio (?:a la|al|nacional|internacional), reseñas (?:positivas|de 5 estrellas|5 estrellas), opiniones (?:positivas|verificadas), muy bien valorad(?:o|a), recomendad(?:o|a|os|as) entre nuestros clientes, mejor valorad(?:o|a|os|as), calificación promedio, nos avalan, nos respaldan',
      ),
    ),
    unlessBefore: loosely(
      `${begin}(?:ser|sea|ha sido|es|son|será|está|de nuestros|no|tus|sus|de|para|como|cada|mantener|tener|crear|más) $|${begin}(?:debe|deben|puede|pueden) (?:ser|estar) $`,
    ),
    unlessAfter: loosely(
      '^ (?:el (?:fabricante|vendedor|cliente|usuario|médico|titular|banco|equipo)|la (?:ley|normativa|empresa|SBS|entidad)|ti|tu|un (?:profesional|experto|médico)|nuestro|nosotros|defecto|lo|nuestr[oa]s? (?!client|pacient))',
    ),
  },
  {
    type: 'testimonial',
    terms: eitherWay(
      list(
        'únete, únete a, únase a, súmate a, se han pasado, se han unido, han elegido, ya (?:lo|la|los|las) (?:usan|utilizan|disfrutan|eligen|prueban), han conseguido, han logrado, han mejorado, han cambiado, han recuperado, ya disfrutan, han transformado, nos han elegido, ya confían, confían, ya han',
      ),
    ),
    frames: [
      {
        after: loosely(
          `^ (?:a )?(?:(?:las|los|l[oa]s más de|nuestra|una|la) (?:comunidad de )?)?${manyOf} ?(?:\\p{L}+ (?:de )?){0,2}?${people}${end}`,
        ),
        takes: 'after',
      },
      { before: loosely(`(?:^|[^\\p{L}])${manyOf} ?(?:nuestr[oa]s )?${people}(?: [\\p{L}]+){0,6} (?:que )?(?:ya )?$`), takes: 'before' },
      { before: loosely(`${begin}(?:${people}|dueñ[oa]s)(?: de \\p{L}+)? (?:que |nos )$`), takes: 'before' },
    ],
  },
  {
    type: 'testimonial',
    terms: eitherWay(
      list(
        'clientes, clientas, usuarios, pacientes, familias, empresas, alumnos, proyectos (?:completados|realizados|entregados|ejecutados|finalizados), reseñas, opiniones, mujeres, hogares, huéspedes',
      ),
    ),
    before: loosely(
      '(?:^|[^\\p{L}\\d])(?:\\+ ?\\d[\\d.,]*(?: ?mil)?|\\d[\\d.]*(?: ?k| mil)?\\+|más de (?:\\d[\\d.,]*|cien|mil)(?: mil)?|miles de|cientos de|millones de) ?(?:nuestr[oa]s )?$',
    ),
    unlessBefore: loosely(
      `${begin}(?:capacidad|menos|tras|para|(?<!más )de|a|con|he visto a|ayudado a|acompañado a|atendido a|entre) (?:más de )?\\+?(?:\\d[\\d.]*\\+?|cientos de|miles de) ?$`,
    ),
    unlessAfter: loosely('^ (?:máximo|por|y \\d|perderse|que (?:pierden|no))'),
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: list('/5, / 5, sobre 5, /10, estrellas de'),
    before: /\d(?:[.,]\d)? ?$/u,
    unlessBefore: /\d\/$/u,
    takes: 'before',
  },
  {
    type: 'testimonial',
    terms: eitherWay(
      list('socio de confianza, aliado de confianza, proveedor oficial, aliado estratégico, la confianza de, confianza, de la mano de'),
    ),
    after: loosely(
      '^ (?:de )?(?:grandes|l[oa]s mejores|l[oa]s principales|las grandes|más de|miles de|cientos de|\\d[\\d.]*) ?[\\p{L}]*(?: [\\p{L}]+)?',
    ),
    takes: 'after',
  },
  {
    type: 'testimonial',
    terms: eitherWay(list('(?:avalad|respaldad)(?:o|a|os|as) por')),
    after: loosely(
      '^ (?:expert[oa]s|médicos|dermatólogos|profesionales|miles|cientos|más de|l[oa]s mejores|marcas|\\d|instituciones|nuestros clientes|la confianza|clientes)',
    ),
    takes: 'after',
  },
  // The voice of a customer, and not of the company.
  {
    type: 'testimonial',
    voice: 'customer',
    terms: eitherWay(
      list(
        '(?:l(?:o|a|os|as) )?recomiendo, (?:l(?:o|a|os|as) )?recomendamos (?:encarecidamente|100|mucho|ampliamente|totalmente), recomendad(?:o|a|os|as) (?:100|al 100), (?:100|super|súper|muy|altamente|totalmente|ampliamente) ?%? recomendad(?:o|a|os|as|isimo), recomendable, recomendables, recomendadísim(?:o|a), estoy (?:encantad|fascinad|impresionad|enamorad|maravillad|sorprendid)(?:o|a), estoy (?:muy|super|súper|realmente|más que|tan|totalmente) (?:content|satisfech|feliz|agradecid|encantad|impresionad)(?:o|a|), (?:muy|super|súper|totalmente|completamente|más que|realmente) (?:satisfech|content|agradecid|encantad|complacid|feliz)(?:o|a|os|as|), encantad(?:o|a|os|as) con, fascinad(?:o|a) con, me (?:encanta|encantó|encantan|encantaron|fascina|fascinó|sorprendió|ayudó|ayudaron|ha ayudado|han ayudado|cambió|ha cambiado|han cambiado|salvó|siento (?:mejor|genial|más|mucho|increíble|renovada)|devolvió|devolvieron|ha permitido|permitió|dieron|brindaron|atendieron|gustó (?:mucho|muchísimo)), nos (?:encantó|encanta|ayudó|ayudaron|ha ayudado|han ayudado|cambió|ha permitido|permitió|dieron|atendieron|sorprendió|asesoraron), superó (?:mis|nuestras|todas mis|todas nuestras) expectativas, superaron (?:mis|nuestras|todas mis) expectativas, superado (?:mis|nuestras) expectativas, (?:ha|han) (?:transformado|cambiado|mejorado|revolucionado|aumentado|simplificado) (?:completamente |totalmente |por completo )?(?:mi|mis|nuestra|nuestro|nuestras|nuestros), (?:transformó|transformaron|cambió|cambiaron|revolucionó|mejoró|aumentó) (?:completamente |totalmente |por completo )?(?:mi|mis|nuestra|nuestro|nuestras|nuestros), exactamente lo que (?:buscaba|necesitaba), ya no puedo vivir sin, no puedo vivir sin, volveré, volveremos, sin duda volver(?:é|emos|ía), mil gracias, muchas gracias (?:por todo|a todo), gracias a (?:ellos|ustedes|su (?:equipo|ayuda|trabajo|atención|profesionalidad|profesionalismo|asesoría)|él|ella), gracias al equipo, vale (?:totalmente )?la pena, nunca (?:había|habíamos) (?:visto|probado|tenido|estado|sentido), jamás (?:había|habíamos) (?:visto|probado|tenido), que he (?:probado|tenido|usado|visto|encontrado|hecho), que hemos (?:probado|tenido|contratado), desde que (?:empecé|uso|utilizo|entreno|trabajamos|contratamos|instalamos|usamos|implementamos), he (?:bajado|perdido|ganado|notado|recuperado|logrado|conseguido|visto resultados|mejorado|probado (?:muchos|muchas|de todo)), hemos (?:notado|logrado|ahorrado|reducido|aumentado|duplicado|recuperado|conseguido), mi (?:go-to|favorito|favorita|producto favorito|nueva favorita), quedé (?:encantad|fascinad|muy|sorprendid|impresionad|feliz|satisfech)(?:o|a|), quedamos (?:encantados|muy|fascinados|felices|satisfechos), todo (?:perfecto|excelente|increíble|genial|de maravilla), justo lo que (?:buscaba|necesitaba|buscábamos|necesitábamos), (?:está|están|quedó|quedaron) (?:encantad|feliz|fascinad)(?:o|a|os|as|), se ha convertido en (?:mi|un imprescindible), (?:imprescindible|indispensable) en mi, ya es parte de mi, no deja (?:residuo|sensación|brillo|rastro), repetiré, repetiría, sin dudarlo, 10/10, impresionado con, impresionada con',
      ),
    ),
    unlessBefore: loosely(
      `${begin}(?:si|más|aún|que|cuando|porque|clientes|es|no|te|uso|dosis|forma|son|lo que (?:más )?|también te|le) $(?<!lo que más )`,
    ),
    unlessAfter: loosely(
      '^ (?:de (?:poder )?(?:acompañ|ayud|atend|recib|asesor)\\p{L}+|que (?:consultes|uses|leas|tomes)|usar|consultar|hacer|aplicar|leer|evitar|siempre (?:usar|aplicar|hacer)|para (?:pieles|personas|quienes)|combinarlo|complementar|(?:poder )?(?:ayudar|acompañar|atender)|lo que hacemos|(?:diseñar|crear|trabajar|enseñar|ayudar)|decir)',
    ),
    always: true,
  },
  // "El sérum es excelente", "un curso genial que me ayudó": who says so has tried it.
  {
    type: 'testimonial',
    voice: 'customer',
    terms: eitherWay(
      list(
        'excelentes?, impecables?, increíbles?, fantástic(?:o|a|os|as), maravillos(?:o|a|os|as), espectacular(?:es|), excepcional(?:es|), genial(?:es|), extraordinari(?:o|a|os|as), buenísim(?:o|a|os|as), de primera, sorprendentes?, sensacional(?:es|)',
      ),
    ),
    frames: [
      {
        before: loosely(
          `^["«“¡]? ?(?:(?:el|la|los|las|este|esta|estos|estas|todo|es|fue) )(?:[\\p{L}-]+ ){0,4}?(?:es|son|era|fue|fueron|ha sido|quedó) (?:(?:realmente|simplemente|absolutamente|siempre|tan|muy|una?) )*$`,
        ),
        unlessBefore: loosely(`${begin}(?:nuestr[oa]s?|tus?|sus?)${end}[^.;!?]*$|${asked}`),
        unlessAfter: loosely('^ (?:para (?!las contract|los dolor|el dolor|mi)|a la hora|si|cuando|en casos?|como)'),
        takes: 'before',
      },
      {
        before: loosely(
          `${begin}(?:me|nos (?:dio|dieron|ha|han|ayudó|brindó)|mis?|he|tuve|recibí|hemos|tuvimos|recibimos|para mí)${end}[^.;!?]{0,60}$`,
        ),
        unlessBefore: loosely(
          `${begin}(?:nuestr[oa]s?|tus?|mi (?:objetivo|trabajo|misión|pasión|enfoque|filosofía))${end}[^.;!?]{0,80}$|${asked}`,
        ),
        takes: 'before',
      },
    ],
    always: true,
  },
  {
    type: 'testimonial',
    voice: 'customer',
    terms: list('mi, mis'),
    frames: [
      {
        before: loosely('(?:^["«“¡]? ?|[.!?,] |(?<!\\p{L})y )$'),
        after: loosely(
          `^ (?:[\\p{L}-]+ ){1,3}?(?:ha|han|está|están|es|son|se|quedó|quedaron|luce|lucen|nunca|jamás)(?: (?:por fin|realmente|visiblemente|notablemente|ya|mucho|completamente|totalmente|mejor|más|muy|siente|sienten|ve|ven|ha|han|había|estado|quedado|sido)){0,4} (?:desaparecido|mejorado|cambiado|disminuido|reducido|aumentado|duplicado|triplicado|transformado|más \\p{L}+|${splendid.slice(3, -1)}|crecido|suave|radiante|increíble|hidratada|recuperado|bajado|subido)${end}`,
        ),
        unlessBefore: loosely(asked),
        takes: 'after',
      },
      {
        before: loosely('(?:^["«“¡]? ?|[.!?,] |(?<!\\p{L})y )$'),
        after: loosely(
          '^ (?:\\p{L}+ ){1,2}(?:lo adora|la adora|lo ama|está encantad[oa]|están encantad[oa]s|lo agradece|la agradece|feliz)',
        ),
        takes: 'after',
      },
    ],
  },
  {
    type: 'testimonial',
    terms: eitherWay(
      list(
        'equipo, atención, servicio, personal, trato, acompañamiento, trabajo, lugar, experiencia, resultado, resultados, estancia, calidad, producto, productos, coach, asesoría, entrega, profesionalismo, instalación, profesionales, comida, entrenadores, ambiente, instructores',
      ),
    ),
    frames: [
      {
        before: loosely('^["«“¡]? ?(?:una? |el |la |los |las )?(?:[\\p{L}]+ )?$'),
        after: loosely(
          `^(?: (?:al cliente|técnico|de [\\p{L}]+|del equipo|que recibí|recibido))? (?:(?:es|era|fue|son|fueron|ha sido|muy|realmente|simplemente|absolutamente|súper|super|siempre|totalmente|más que|un) )+${splendid}${end}`,
        ),
        unlessBefore: loosely(`${begin}(?:nuestr[oa]s?|tu|tus|su) (?:\\p{L}+ )?$|${asked}`),
        takes: 'both',
      },
      {
        before: loosely('^["«“¡]? ?(?:los |el |la )?$'),
        after: loosely(
          '^(?: \\p{L}+)? (?:increíbles?|excepcional(?:es)?|espectacular(?:es)?|impecables?|perfect[oa]s?|inmejorables?|fantástic[oa]s?|sorprendentes|de primera)(?:,| y|!|\\.|$)',
        ),
        unlessAfter: loosely('^ [^.;!?]*(?:para tu|que te)'),
        takes: 'after',
      },
      {
        before: loosely(
          '^["«“¡]? ?(?:excelentes?|muy buen[oa]?|gran|increíble|magnífic[oa]|súper|super|buen|buenísim[oa]|espectacular|maravillos[oa]) $',
        ),
        unlessAfter: loosely('^ (?:para (?:ti|tu|los|las)|a )'),
        takes: 'before',
      },
    ],
  },
  {
    type: 'testimonial',
    terms: list('» ?[–-], » ?—, ” ?[–-], ” ?—, " ?—, " ?–'),
    before: /["«“][^"«»“”]{3,160}$/u,
    after: /^ ?(?-i:\p{Lu})[\p{L}.'-]*(?:[ ,][^.]{0,40})?/iu,
    unlessAfter: loosely(
      `^ ?[^.]{0,60}${begin}(?:CEO|fundador\\p{L}*|cofundador\\p{L}*|director\\p{L}*|president\\p{L}+|gerente|responsable|ministr[oa])${end}`,
    ),
    takes: 'both',
    always: true,
  },
];
