/** Spanish words that frames share. Accents are optional there, see `accents.ts`. */

/** The end of a word. */
export const end = '(?!\\p{L})';
/** The beginning of one. */
export const begin = '(?<!\\p{L})';

/** Advice, a question or a condition in which something is only spoken of. */
export const asked = `${begin}(?:si|cuando|cómo|como saber|por qué|consulta|consulte|pregunta|evita|evite|antes de|aprende a|aprender a|se recomienda|debes?|deben|en casos? de|especializad[oa]s? en(?![^.;!?]* que )|especialistas? en|expert[oa]s? en|necesitan?|necesitas|requiere)${end}[^.;!?]{0,50}$`;

/** Amounts, with what may stand before one. */
export const amount =
  '(?:hasta |más de |casi |alrededor de |al menos |un promedio de |en promedio |cerca de |entre |un |el |una media de |de |en )*';
export const figure = '(?:\\d[\\d.,]*(?: ?(?:a|al|-|–|y|y (?:el|un)|% y (?:el|un)|% y) ?\\d[\\d.,]*)? ?)';
export const people =
  '(?:clientes|clientas|usuari[oa]s|mujeres|hombres|personas|pacientes|familias|empresas|profesionales|miembros|suscriptores|alumn[oa]s|estudiantes|viajeros|hogares|propietari[oa]s|deportistas|consumidor[ea]s|marcas|médicos|expertos|dermatólogos|dentistas|participantes|soci[oa]s|negocios|emprendedor[ea]s|lectores|padres|madres|inversores|inversionistas|huéspedes|restaurantes|hoteles|pymes|marcas|atletas|colombianos|españoles|mexicanos|peruanos|argentinos)';
export const manyOf =
  '(?:(?:más de |casi |ya |cerca de )?(?:\\+ ?)?(?:\\d[\\d.,]*(?: ?(?:k|mil|millones))?\\+?|(?:cientos|miles|millones|decenas|centenares)|mil|un millón)(?: de)?)';
