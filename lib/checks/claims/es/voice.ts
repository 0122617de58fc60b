/**
 * A review without quotation marks or a name. That a customer speaks is told by grammar: the first person's past, what is theirs,
 * what somebody did to them, a sentence without its verb; that the company does, by whom it speaks to and what it offers.
 */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { begin, end } from './words.ts';

const start = '^["«“¡]? ?';

/** What praises, whatever it is said of. */
const adjectives = list(
  'acogedor(?:a|es|as)?, agradables?, agradecid(?:o|a|os|as), amables?, atent(?:o|a|os|as), bonit(?:o|a|os|as), buen, buen(?:o|a|os|as), buenísim(?:o|a|os|as), cálid(?:o|a|os|as), car(?:iñoso|iñosa|iñosos|iñosas), cercan(?:o|a|os|as), claro, clara, complet(?:o|a|os|as), cómod(?:o|a|os|as), competentes?, confiables?, content(?:o|a|os|as), correct(?:o|a|os|as), deliciosos?, deliciosas?, detallistas?, de 10, de diez, de primera, divertid(?:o|a|os|as), duraderos?, duraderas?, efectiv(?:o|a|os|as), eficientes?, efica(?:z|ces), educad(?:o|a|os|as), encantad(?:o|a|os|as), encantador(?:a|es|as)?, enamorad(?:o|a|os|as), espectacular(?:es)?, estupend(?:o|a|os|as), excelentes?, excepcional(?:es)?, exquisit(?:o|a|os|as), extraordinari(?:o|a|os|as), fabulos(?:o|a|os|as), fácil(?:es)?, fantástic(?:o|a|os|as), fascinad(?:o|a|os|as), feli(?:z|ces), fiables?, frescos?, frescas?, genial(?:es)?, gran, hermos(?:o|a|os|as), honest(?:o|a|os|as), human(?:o|a|os|as), ideal(?:es)?, impecables?, impresionad(?:o|a|os|as), impresionantes?, increíbles?, inmejorables?, insuperables?, lind(?:o|a|os|as), limpi(?:o|a|os|as), list(?:o|a|os|as), magnífic(?:o|a|os|as), maravillos(?:o|a|os|as), paciente, perfect(?:o|a|os|as), precios(?:o|a|os|as), profesional(?:es)?, puntual(?:es)?, rápid(?:o|a|os|as), rápidísim(?:o|a|os|as), recomendables?, recomendad(?:o|a|os|as), respetuos(?:o|a|os|as), responsables?, ric(?:o|a|os|as), riquísim(?:o|a|os|as), satisfech(?:o|a|os|as), segur(?:o|a|os|as), seri(?:o|a|os|as), simpátic(?:o|a|os|as), suav(?:e|es), súper, super, sorprendentes?, sorprendid(?:o|a|os|as), top, tranquil(?:o|a|os|as), transparentes?, útil(?:es)?, valios(?:o|a|os|as), versátil, increible, atentísim(?:o|a|os|as), amabilísim(?:o|a|os|as), comprensiv(?:o|a|os|as), dulces?, resolutiv(?:o|a|os|as), pulcr(?:o|a|os|as), cuidados(?:o|a|os|as), formal(?:es)?, relajad(?:o|a|os|as), renovad(?:o|a|os|as), novedos(?:o|a|os|as)',
);
const good = `(?:${adjectives.join('|')})`;
const praises = list(
  'amo, adoro, aman, adora, encanta, encantan, encantó, encantaron, gusta, gustó, gustan, fascina, fascinó, recomiendo, recomendamos, gracias, felicidades, felicitaciones, calidad, amabilidad, profesionalismo, profesionalidad, trato, atención, confianza, puntualidad, paciencia, dedicación, cariño, resultado, resultados, mejor, mejores, bien, éxito, maravilla, gozada, placer, lujo, acierto, sorpresa, alivio, cambio, diferencia, sin duda, sin dudarlo, a la perfección, rápidamente, perfectamente, por fin, desaparecido, desapareció, mejorado, mejoró, mejoraron, mejoría, cambiado, cambió, transformado, transformó, transformaron, salvó, ayudado, ayudó, ayudaron, logrado, lograron, logró, conseguido, recuperado, recuperé, superó, superaron, superado, duplicado, duplicamos, aumentado, aumentó, aumentaron, ahorrado, ahorramos, disminuido, disminuyó, reducido, bajado, volveré, volveremos, volvería, repetiré, repetiremos, repetir, repito, expectativas, cumplieron, cumplió, cumple, cumplen, solucionado, solucionó, solucionaron, resolvieron, resolvió, explican, explicó, explicaron, entregaron, vale la pena, merece la pena, de maravilla, de lujo, estrellas, chapó, miedo, dolor, identificar, humano, para siempre, detalle, sin prisas, un amor, un encanto, de nuevo, agradecer, dudes, dudéis, palabras, cuidado, muchísimo, nunca había, nunca habíamos, entender, entendió, entendieron, ya no, tranquilidad, motivación, crecido, creció, sin problema, sin problemas, gracias al, gracias a la, muy bien, lo mejor, desaparecer',
);

const very =
  '(?:muy |súper |super |realmente |simplemente |absolutamente |siempre |tan |totalmente |completamente |bastante |verdaderamente |más que |una? |todo |todos |toda )';
/** Whom and what a buyer meets. */
const met =
  '(?:equipo|atención|servicios?|personal|trato|acompañamiento|trabajos?|lugar|sitio|experiencia|resultados?|estancia|calidad|productos?|coach|asesoría|asesoramiento|entregas?|profesionalismo|profesionalidad|instalaci(?:ón|ones)|profesionales|comida|entrenador(?:es|a)?|ambiente|instructor(?:es|a)?|pintor(?:es|a)?|fontaner[oa]s?|electricistas?|albañil(?:es)?|jardiner[oa]s?|cerrajer[oa]s?|camarer[oa]s?|meser[oa]s?|vendedor(?:a|es)?|cociner[oa]s?|doctor(?:a|es)?|dentistas?|médicos?|fisioterapeuta|terapeuta|masajes?|masajista|tratamientos?|sesi(?:ón|ones)|clases?|cursos?|profesor(?:es|a)?|peluquer(?:o|a)|estilista|esteticista|reforma|obra|acabados?|limpieza|comunicación|relación calidad[ -/]precio|precios?|presupuesto|plazos?|envío|empaque|paquete|textura|olor|aroma|sabor|platos?|habitaci(?:ón|ones)|cama|desayuno|hotel|local|clínica|salón|tienda|empresa|agencia|centro|spa|gimnasio|hostal|casa|crema|sérum|suero|aceite|champú|jabón|jabones|bálsamo|mascarilla|gel|loción|pan|panes|tortas?|pasteles?|café|flores|regalo|vestido|detalles|todo|todos|chicas|chicos|gente|señorita|dueños?|dueña|anfitri(?:ón|ona|ones)|guía|conductor|chofer|asesor(?:a|es)?|agente|abogad(?:o|a|os)|fotógraf(?:o|a)|diseñador(?:a)?|web|página|plataforma|app|aplicación|soporte|proceso)'.replace(
    '[ -/]',
    '(?: |-|/)',
  );
/** What a customer speaks of and a company does not describe: no goods. */
const served = met.replace(
  /\|(?:crema|sérum|suero|aceite|champú|jabón|jabones|bálsamo|mascarilla|gel|loción|pan|panes|tortas\?|pasteles\?|café|flores|regalo|vestido|web|página|plataforma|app|aplicación|casa|cama|centro|spa)(?=\|)/g,
  '',
);
const mine =
  '(?:piel|cara|rostro|cabello|pelo|cuero cabelludo|espalda|cuerpo|rodillas?|dolor(?:es)?|molestias|estrés|ansiedad|sueño|noches?|insomnio|energía|vida|día a día|rutina|favorit[oa]s?|preferid[oa]s?|espos[oa]|marido|mujer|novi[oa]|pareja|hij[oa]s?|niñ[oa]s?|bebé|madre|padre|mamá|papá|abuel[oa]|amig[oa]s?|hermana|hermano|familia|perr[oa]s?|gat[oa]s?|mascotas?|casa|piso|departamento|apartamento|hogar|baño|cocina|terraza|jardín|coche|carro|auto|vehículo|sofá|paneles|factura|recibo|proyecto|caso|dolencia|lesión|problemas?|necesidades|expectativas|dudas|preguntas|boda|cumpleaños|fiesta|estancia|viaje|pedido|compra|primera (?:vez|sesión|visita|compra|cita|clase)|inversión|negocio|empresa|tienda|web|ventas|tráfico|carrera|examen|título|nivel|confianza|uñas|pestañas|cejas|labios|manos|piernas|pies|peso|abdomen|miedo|dientes|sonrisa|autoestima|salud|bienestar|dentista|elección|opinión)';
/** "Compré, contraté": what a buyer did. */
const bought = list(
  'fui, fuimos, tuve, tuvimos, hice, hicimos, pude, pudimos, vine, vinimos, quise, supe, compré, compramos, contraté, contratamos, llegué, llegamos, encontré, probé, probamos, noté, notamos, sentí, sentimos, salí, salimos, quedé, quedamos, recibí, recibimos, decidí, decidimos, conocí, perdí, bajé, logré, logramos, conseguí, conseguimos, empecé, comencé, usé, pedí, pedimos, llamé, acudí, busqué, pensé, pensaba, dejé, aprendí, aprendimos, disfruté, disfrutamos, mejoré, vendí, vendimos, ahorré, ahorramos, reduje, redujimos, aumenté, aumentamos, recuperé, recuperamos, volví, regresé, regresamos, asistí, visité, visitamos, pasé, pasamos, viví, vivimos, descubrí, confié, confiamos, elegí, elegimos, necesitaba, necesitábamos, buscaba, buscábamos, esperaba, esperábamos, sufría, llevaba, dormía, comí, comimos, reservé, reservamos, adquirí, adquirimos, alquilé, alquilamos, celebré, celebramos, gané, sané, superé, utilicé, llevo (?:un|una|dos|tres|varios|varias|años|meses|\\d+), he (?:sido|tenido|estado|ido|hecho|usado|probado|comprado|mejorado|sentido|notado|visto|podido|aprendido|recuperado|encontrado|recibido|perdido|bajado|quedado|confiado|dormido|vuelto|vivido|pasado|disfrutado|recomendado|logrado), hemos (?:tenido|estado|hecho|usado|comprado|notado|visto|podido|aprendido|recuperado|encontrado|recibido|quedado|confiado|vuelto|disfrutado|reducido|aumentado|ahorrado|duplicado), duermo, puedo dormir, me siento, nos sentimos, me sentí, nos sentimos, me siento, ya no, por fin puedo, no puedo estar, no podía, lo uso, la uso, los uso, las uso, descanso muy, descanso mejor, ahora entiendo, ahora puedo, ahora duermo, por fin entendí, entendí',
).filter((term) => !term.includes('\\'));

/** Only tells who speaks, or with `role: 'praise'` praises as well. */
type Sign = Omit<Cue, 'type' | 'voice'>;

const customers: readonly Sign[] = [
  // Who is quoted is no company: "Duermo mejor".
  { terms: list('", “, «'), before: /^$/, after: /^[^"”»]{12,}["”»]/ },
  {
    terms: bought,
    unlessBefore: loosely(`${begin}(?:si|nunca|cuando|tú|usted|que|lo que|donde|se) $(?<!desde que )(?<!lo que )`),
    unlessAfter: loosely(
      '^ (?:(?:formad|certificad|capacitad|cread|fundad|entrenad|trabajad)[oa]s?|la (?:pasión|misión)|más de \\d+ años|(?:una|mi) (?:carrera|formación|clínica|empresa|pasión)|mi (?:propi[oa]|marca|consulta|negocio)|nuestr[oa]|ustedes|contigo|a (?:crear|dedicarme|ayudar|estudiar|acompañar)|crear|especializarme|formarme|dedicarme|estudi\\p{L}+|experiencia|como (?:terapeuta|profesional|psicólog))',
    ),
  },
  {
    terms: ['me'],
    after: loosely(
      '^ (?:ha|han|había|he|hizo|hicieron|dio|dieron|dejó|dejaron|ayudó|ayudaron|ayuda|atendió|atendieron|trató|trataron|explicó|explicaron|recibió|recibieron|solucionó|solucionaron|resolvió|resolvieron|asesoró|asesoraron|recomendó|recomendaron|permitió|permite|cambió|devolvió|devolvieron|encant\\p{L}+|fascin\\p{L}+|gust\\p{L}+|sorprend\\p{L}+|quedó|quedó|llegó|llegaron|salvó|enseñó|enseñaron|acompañó|acompañaron|siento|sentí|sentía|quedé|entregaron|instalaron|respondieron|respondió|facilitó|facilitaron|preparó|prepararon|deja|duele|dolía|duró|funcionó|vino|da|das|hacen|hace|parece|pareció|atienden|tratan|orientó|orientaron|guio|guiaron|guió|motivó|entendió|entendieron|escuchó|escucharon|transmit\\p{L}+|has|habéis|hacéis)' +
        end,
    ),
    unlessAfter: loosely(
      '^ (?:hace (?:feliz|especial) (?:ayudar|acompañar)|ha (?:permitido|llevado) (?:ayudar|acompañar|a (?:crear|especializar))|encanta (?:ayudar|acompañar|trabajar|enseñar|crear))',
    ),
  },
  {
    terms: ['nos'],
    after: loosely(
      '^ (?:han|ha|habían|hicieron|hizo|dio|dieron|dejó|dejaron|ayudó|ayudaron|atendió|atendieron|trató|trataron|explicó|explicaron|recibió|recibieron|solucionaron|solucionó|resolvieron|resolvió|asesoraron|asesoró|recomendaron|permitió|cambió|encant(?:ó|aron)|fascin\\p{L}+|gust(?:ó|aron)|sorprend\\p{L}+|sentimos|quedamos|entregaron|instalaron|respondieron|acompañaron|acompañó|guiaron|facilitaron|llegó|salvó|reformaron)' +
        end,
    ),
    unlessAfter: loosely('^ (?:ha (?:llevado|permitido) (?:a|ser|crecer)|encanta (?:ayudar|acompañar|crear|lo que hacemos|trabajar))'),
  },
  {
    terms: ['te'],
    before: loosely(`${begin}(?:y|profesionales|amables?|siempre|que|donde|trato|simpátic[oa]s|,|todo) $|${start}$`),
    after: loosely(
      '^ (?:explican|atienden|tratan|hacen sentir|asesoran|escuchan|resuelven|ayudan en todo|reciben|orientan|aconsejan|cuidan|dejan)' +
        end,
    ),
    unlessAfter: loosely('^ (?:ayudan|asesoran) (?:a|para) '),
  },
  {
    terms: list('mi, mis'),
    after: loosely(`^ (?:[\\p{L}-]+ ){0,2}?${mine}${end}`),
    unlessAfter: loosely('^ (?:trabajo|objetivo|vida profesional|negocio (?:es|ofrece)|empresa (?:es|ofrece)|salud y mi)'),
  },
  {
    terms: list('nuestra, nuestro, nuestras, nuestros'),
    after: loosely(
      '^ (?:\\p{L}+ )?(?:casa|piso|departamento|apartamento|hij[oa]s?|bebé|boda|estancia|viaje|baño|cocina|terraza|jardín|perr[oa]|gat[oa]|mascota|compra|factura|ventas|expectativas|caso|boda|aniversario|facturación|local)' +
        end,
    ),
    unlessBefore: loosely(`${begin}(?:descubre|según|gracias a|en|conoce|visita) $`),
    unlessAfter: loosely('^ (?:casa (?:es|te|para)|cocina (?:es|te|ofrece)|terraza|local (?:de|en|para))'),
  },
  {
    terms: list(
      'explicaron, atendieron, cumplieron, superaron, entregaron, resolvieron, solucionaron, dejaron, hicieron, supieron, lograron, trabajaron, respondieron, supo, cumplió, hizo, explicó, atendió, resolvió, solucionó, logró, dedican, se preocupan, se preocupa, hacéis, sois, habéis, trabajáis, tenéis',
    ),
    unlessBefore: loosely(`${begin}(?:nuestr[oa]s?|tus?|que|se|qué|quienes|quien)${end}[^.;!?]{0,50}$`),
  },
  {
    terms: list('fue, fueron, era, eran, estaba, estaban, quedó, quedaron, estuvo, estuvieron, salió, ha sido, han sido'),
    after: loosely(
      `^ ${very}*(?:${good}|de (?:10|diez|primera|maravilla|lujo)|todo un|toda una|un (?:acierto|placer|lujo|éxito|gustazo)|una (?:maravilla|gozada|pasada|sorpresa)|lo mejor|la mejor|el mejor|mejor)${end}`,
    ),
    unlessBefore: loosely(`${begin}(?:si|clima|tiempo|como si|que)${end}[^.;!?]{0,40}$(?<!sido )`),
  },
  {
    terms: list('son, es, está, están'),
    before: loosely(
      `(?:${start}|[.!,] |${begin}y )(?:(?:el|la|los|las|un|una|este|esta|estos|estas|su|sus) )?(?:(?:\\p{L}+ )?${met}(?: [\\p{L}-]+){0,3}|(?-i:\\p{Lu})\\p{L}+|(?:Dra?\\.|don|doña) (?-i:\\p{Lu})\\p{L}+|ella|él|ellos|ellas|todo|esto)? ?$`,
    ),
    after: loosely(
      `^ (?:una persona |un profesional |unos profesionales |una profesional |un sitio |un lugar )?(?:${very}+(?:${good})|un (?:encanto|amor|sol|crack|lujo|gran(?:\\p{L}+)? profesional)|una (?:crack|gran profesional|maravilla|joya)|l[oa] (?:mejor|máximo))${end}`,
    ),
    unlessBefore: loosely(`${begin}(?:nuestr[oa]s?|tus?)${end}[^.;!?]*$`),
    unlessAfter: loosely('^ [^.;!?]*(?:para (?:ti|tu|los|las|personas)|importante|recomendable (?:que|consultar|acudir))'),
  },
  // "Trato excelente, muy profesionales.", "¡Muy buena atención!": a whole sentence without its verb.
  {
    terms: adjectives,
    before: loosely(
      `${start}(?:${very}|un |de )*(?:(?:el|la|los|las) )?(?:${served}(?: (?!(?:para|en|con|por|a|y|sin)${end})[\\p{L}-]+){0,2} ${very}*)?$`,
    ),
    after: loosely(
      `^(?: (?:y|e|&) ${very}*${good})?(?: ${met})?(?:,| y| ?!|\\.|["”»])(?: ?["”»]?$|[^.;!?]*(?:${very}${good}|${met}(?: \\p{L}+)? ${very}*${good}|recom|gracias|explica|me |nos )|[^.;!?:]{0,60}!)`,
    ),
    unlessAfter: loosely(`^[^.!]{0,80}(?:tu|tus|para (?:los|las|un|una))${end}`),
  },
  {
    terms: adjectives,
    before: loosely(`${start}(?:muy |súper |super |un |una |qué |el |la )*$`),
    after: loosely(`^,? (?:y \\p{L}+ )?${served}${end}[^.!?:]*[.!]`),
    unlessAfter: loosely(`^[^.!]{0,80}(?:tu|tus|te|para (?:los|las|un|una)|ideal|adecuad[oa])${end}`),
  },
  // "Ambiente tranquilo y equipo muy profesional.", "Resultados visibles y un trato cercano."
  {
    terms: adjectives,
    before: loosely(
      `${start}(?:${very}|un |el |la |los |las |${good} )*${served}${end}[^.;:!?]{0,60}(?:(?:,| y) (?:${very}|un |el |la |los |las )*${served} ${very}*|,? y ${very}+|, ${very}+)$`,
    ),
    after: loosely(`^(?: ${met})?[^.!?;:]{0,40}[.!"”»]`),
    unlessBefore: loosely(`${begin}(?:tu|tus|te|nuestr[oa]s?|para|es|son)${end}[^.!?]*$`),
  },
  // "Las pizzas son muy buenas".
  {
    terms: list(
      'buen(?:a|o|as|os), ric(?:a|o|as|os), riquísim(?:a|o|as|os), delicios(?:a|o|as|os), amables?, atent(?:a|o|as|os), simpátic(?:a|o|as|os), agradables?, encantador(?:|a|as|es), excelentes?, espectacular(?:|es), profesional(?:|es), recomendables?',
    ),
    before: loosely(
      `${start}(?:(?:el|la|los|las|este|esta|estos|estas|mis?) )(?:[\\p{L}-]+ ){1,5}?(?:es|son|está|están|estaba|estaban|estuvo) ${very}+$`,
    ),
    unlessBefore: loosely(`${begin}(?:nuestr[oa]s?|tus?)${end}[^.;!?]*$`),
    unlessAfter: loosely('^ (?:para|a la hora|si|cuando|en|fuente)'),
  },
  {
    terms: list('muy, súper, super, realmente, totalmente'),
    before: loosely(`${start}$`),
    after: loosely(`^ ${good}(?: (?:y|de|del|con|por|todo)|,|\\.| ?!)`),
    unlessAfter: loosely(`^[^.!]{0,60}(?:tu|tus|para (?:el|la|los|las))${end}`),
  },
  {
    role: 'praise',
    always: true,
    terms: eitherWay(
      list(
        'sinceramente, la verdad, sin duda, un acierto, una maravilla, una gozada, una pasada, qué maravilla, volveré, volveremos, volvería, repetiré, repetiremos, repetiría, elegiría, contrataría, recomendaría, volvería a, un amor de persona, un encanto de persona, un encanto, sabe lo que (?:se )?hace, saben lo que (?:se )?hacen, no lo dudes, no lo dudéis, sin palabras, no tengo palabras, detalle de agradecer, de agradecer, gracias a todo, muchas gracias, mil gracias, recomendable 100, cien por cien, 100% recomendable, 100 % recomendable, 100% recomendado, lo recomiendo, la recomiendo, los recomiendo, las recomiendo, recomiendo, recomendadísimo, recomendadísima, vale la pena, merece la pena, desde que (?:uso|empecé|voy|los|lo|la|trabajamos|instalamos), para siempre, huele (?:muy|súper|increíble|delicioso|rico), me dura, como nuevo, como nueva, cumple lo que promete, cumple con lo que promete, nada que objetar, nada que reprochar, ninguna queja, sin pegas, calidad precio, buena relación calidad, lo mejor de',
      ),
    ),
    unlessBefore: loosely(`${begin}(?:te|que|tu|para|si|cuando) $`),
    unlessAfter: loosely('^ (?:que (?:consult|us)|consultar|usar|siempre)'),
  },
];

const companies: readonly Sign[] = [
  {
    terms: list('tu, tus, ti, contigo, tuyo, tuya'),
    unlessAfter: loosely(
      `^ (?:\\p{L}+ )?(?:equipo|trabajo|atención|ayuda|servicio|paciencia|profesionalidad|profesionalismo|amabilidad|dedicación)${end}`,
    ),
  },
  {
    terms: ['te'],
    unlessAfter: loosely(
      '^ (?:explican|atienden|tratan|hacen sentir|asesoran|escuchan|resuelven|reciben|orientan|aconsejan|lo recomiendo|los recomiendo|cuidan|dejan|recomiendo)' +
        end,
    ),
  },
  { terms: list('usted, ustedes'), unlessBefore: loosely(`${begin}(?:a|gracias a|con) $`) },
  {
    terms: list(
      'ofrecemos, realizamos, brindamos, garantizamos, trabajamos, creamos, diseñamos, contamos, utilizamos, usamos, elaboramos, seleccionamos, fabricamos, instalamos, acompañamos, ayudamos, creemos, somos, sabemos, cuidamos, nos encargamos, nos adaptamos, nos comprometemos, desarrollamos, buscamos, ponemos, hacemos, aplicamos, asesoramos, transformamos, gestionamos, entendemos, tratamos, combinamos, apostamos, queremos, enseñamos, formamos, impartimos, ofrezco, realizo, acompaño, ayudo, me aseguro, me desplazo, utilizo, atiendo, trabajo con, me especializo, soy (?:terapeuta|psicólog(?:o|a)|fisioterapeuta|coach|nutricionista|especialista|un|una)',
    ),
  },
  {
    terms: list('nuestro, nuestra, nuestros, nuestras'),
    after: loosely(
      '^ (?:\\p{L}+ )?(?:equipos?|misión|gama|servicios?|productos?|clientes?|clientas?|pacientes?|enfoque|compromiso|filosofía|experiencia|historia|valores|artesan[oa]s|expert[oa]s|tratamientos?|cursos?|tienda|taller|clínica|agencia|empresa|soluciones|método|técnicos?|profesionales|ingredientes|fórmulas?|colección|precios|planes|objetivo|visión|terapias?|especialistas?|jabones|propósito|instalaciones)' +
        end,
    ),
  },
  {
    terms: list('mi, mis'),
    after: loosely(
      '^ (?:\\p{L}+ )?(?:clientes?|pacientes?|enfoque|misión|práctica|servicios?|método|terapias?|formación|consulta|propósito|objetivo|trayectoria|vocación|trabajo|profesión)' +
        end,
    ),
  },
  {
    terms: list(
      'descubre, disfruta, conoce, elige, aprovecha, encuentra, sumérgete, regálate, prueba, explora, vive, déjate, transforma, mejora, solicita, únete, aprende, pide, compra, confía, haz, aplica, evita, utiliza, usa, incluye, si buscas, si quieres, si eres',
    ),
    before: loosely(`${start}$`),
  },
];

/** Without its accent "compré" is an order and "logró" a noun. */
const told = (terms: readonly string[]) => [
  ...terms.filter((term) => /[éó]$/.test(term)),
  ...eitherWay(terms.filter((term) => !/[éó]$/.test(term))),
];

export const voice: readonly Cue[] = [
  { type: 'testimonial', role: 'praise', terms: eitherWay([...adjectives, ...praises]), always: true },
  ...customers.map((sign): Cue => ({ type: 'testimonial', role: 'sign', voice: 'customer', ...sign, terms: told(sign.terms) })),
  ...companies.map((sign): Cue => ({ type: 'testimonial', role: 'sign', voice: 'company', ...sign, terms: eitherWay(sign.terms) })),
];
