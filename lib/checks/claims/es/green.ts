/** What is said of the environment, of origins and of what is left out. */
import { eitherWay, loosely } from '../accents.ts';
import type { Cue } from '../lexicon.ts';
import { list } from '../list.ts';
import { begin, end } from './words.ts';

const planned = `${begin}(?:objetivo|para 20\\d\\d|antes de 20\\d\\d|en 20\\d\\d|transición)[^.]*$`;
const harmful =
  '(?:parabenos?|siliconas?|sulfatos?|ftalatos?|pesticidas?|transgénicos|OGM|aditivos?|conservantes?|colorantes?|fragancias? (?:sintéticas?|artificiales)|(?:productos? )?químicos?(?: \\p{L}+)?|componentes (?:nocivos|químicos)|azúcares añadidos|sustancias? (?:nocivas?|tóxicas?)|microplásticos?|plásticos?|aceites? minerales?|disruptores? endocrinos|BPA|crueldad(?: animal)?|alcohol|ingredientes? (?:agresivos|químicos|dañinos|tóxicos|sintéticos|nocivos|artificiales|de origen animal)|gluten(?= ni)|tóxicos)';

export const green: readonly Cue[] = [
  {
    type: 'green',
    terms: eitherWay(
      list(
        'neutr(?:o|a|os|as) en carbono, carbono neutral, carbono neutro, carbon free, cero (?:emisiones|residuos|carbono|plásticos?), baj(?:o|a|as) en carbono, bajas emisiones, libre de emisiones, ecológic(?:o|a|os|as), eco-?amigables?, ecoamigables?, eco-?friendly, amigables? con (?:el (?:medio )?ambiente|el planeta|la naturaleza|el entorno|los (?:arrecifes|océanos|animales|mares)), respetuos(?:o|a|os|as) con (?:el medio ambiente|el medioambiente|el planeta|la naturaleza|el entorno), (?:bueno|buena|mejor) para el (?:planeta|medio ambiente), bio ?degradables?, compostables?, reutilizables?, sin plásticos?, libre de plástico, no contaminantes?, reciclad(?:o|a|os|as), reciclables?, hech(?:o|a|os|as) con materiales reciclados, energía (?:verde|limpia), energías limpias, agricultura (?:ecológica|orgánica|biológica|regenerativa), comercio justo, producción sostenible, moda sostenible, envases? sostenibles?, cultivad(?:o|a|os|as) orgánicamente, cruelty-?free, cruelty free, no tóxic(?:o|a|os|as), respeto (?:por|al|hacia) (?:el )?(?:medio ambiente|medioambiente|planeta|entorno), respeto (?:por|a|hacia) la naturaleza, compromiso con (?:el (?:medio ambiente|medioambiente|planeta|entorno)|la (?:naturaleza|sostenibilidad)), libre de crueldad(?: animal)?, vegan(?:o|a|os|as), no testad(?:o|a|os|as) en animales, no probad(?:o|a|os|as) en animales, sin crueldad, biobasad(?:o|a), sustentables?, en armonía con (?:el planeta|la naturaleza|el medio ambiente), responsables? con el (?:medio ambiente|planeta|medioambiente), salva el planeta, no contamina(?:n|r|mos|), futuro más (?:limpio|verde), planeta más (?:limpio|verde), mundo más (?:limpio|verde|sostenible), empresa más verde, casa más verde',
      ),
    ),
    softer: [''],
    unlessBefore: loosely(
      `${planned}|${begin}(?:normas?|ministerio|bono|la revolución de las|revolución de|dietas?|menús?|platos?|opciones|opción|pollo|hamburguesas?|recetas?|personas|cocina|mundo de la|sector de la|especialistas en|instituto de) (?:[\\p{L}'-]+ )?$`,
    ),
    unlessAfter: loosely('^ (?:del mundo|sector)'),
  },
  {
    type: 'green',
    terms: eitherWay(
      list(
        '100 ?% (?:reciclad(?:o|a|os|as)|reciclables?|natural(?:es)?|renovables?|orgánic(?:o|a|os|as)|vegetal(?:es)?|ecológic(?:o|a)|pur(?:o|a|os|as)|limpia|botánic(?:o|a)), totalmente (?:orgánic|natural|ecológic)(?:o|a|)',
      ),
    ),
  },
  {
    type: 'green',
    terms: eitherWay(list('natural, naturales, biológic(?:o|a|os|as)')),
    before: loosely(
      `${begin}(?:ingredientes?|activos?|fórmulas?|formulación|aromas?|perfumes?|fragancias?|mantecas?|arcillas?|miel|té|infusión|infusiones|complementos?|cápsulas|remedios?|elíxir|champú|champús|bálsamos?|línea|soluciones|desodorante|sérum|fibras?|vinos?|masa madre|tejidos?|látex|maderas?|piedras?|jabones artesanales|artesanales y|herbal|herbales|productos?|cosméticos?|cosmética|aceites?|materias?|componentes?|extractos?|origen|recetas?|algodón|cera|certificad[oa]s?|completamente|totalmente|vegetal(?:es)?|cultivad[oa]s?|harinas?|frutas|verduras|jabón|jabones|cremas?|plantas|alimentos|suplementos?|alternativa|solución|materiales|suero|limpiador|exfoliante|abonos?|artículos?|medicamentos de origen)(?: de \\p{L}+)?(?: \\p{L}+(?:antes?|entes?|al|ales|ad[oa]s?))?(?: y|,| 100 ?%)? $`,
    ),
    unlessBefore: loosely(
      `${begin}(?:reloj|especialista|experta? en|artículo|tienda de|mundo de|pasión por|buscas|buscan|elegir|usar|creación de) (?:[\\p{L}']+ )?$`,
    ),
    takes: 'before',
  },
  {
    type: 'green',
    terms: eitherWay(list('orgánic(?:o|a|os|as)')),
    before: /\p{L}{3,} ?,? $/iu,
    unlessBefore: loosely(
      `${begin}(?:tráfico|alcance|posicionamiento|crecimiento|residuos|desechos|química|contenido|SEO|búsquedas?|forma|manera|resultados|publicaciones|marketing|visibilidad|totalmente|naturales,?) $`,
    ),
    takes: 'before',
  },
  {
    type: 'green',
    terms: eitherWay(list('sostenibles?')),
    before: loosely(
      `${begin}(?:energías?|agricultura|empaques?|embalajes?|materiales|turismo|construcción|consumo|producción|alternativas?|soluciones|solución|abastecimiento|pesca|planeta|vivienda|movilidad|algodón|cosmética|belleza|prácticas|productos?|éticos? y|ecológic[oa]s? y|limpia y|innovadora y|eficientes? y|económica y|responsables? y) (?:más )?$`,
    ),
    unlessBefore: loosely(planned),
    takes: 'before',
  },
  {
    type: 'green',
    terms: eitherWay(
      list(
        'huella (?:de carbono|ecológica|ambiental), impacto (?:ambiental|ecológico|en el medio ambiente|medioambiental), emisiones de (?:CO2|CO₂|carbono|gases|dióxido de carbono), emisiones, gases de efecto invernadero, plástico de un solo uso, plásticos de un solo uso, combustibles fósiles',
      ),
    ),
    before: loosely(
      `${begin}(?:redu[cjz]|disminu|minimi[cz]|limit|baj|neutrali[cz]|compens|menor|menos|elimin|sin|cero|contrarrest)\\p{L}*(?: (?!de medir)[\\p{L}'%\\d-]+){0,4} ?$`,
    ),
    unlessBefore: loosely(planned),
    takes: 'before',
  },
  {
    type: 'green',
    terms: eitherWay(list('energía renovable, energías renovables, energía solar, renovable')),
    before: loosely(
      `${begin}(?:100 ?% (?:de )?|alimentad[oa]s? (?:por|con|de)|funciona con|producid[oa]s? con|con|usando|generada con|cambia a la|pásate a la|fuente de energía) $`,
    ),
    unlessBefore: loosely(`${begin}(?:trabajar|relacionad[oa]s?|experiencia|relación|ahorra hasta[^.;!?]*) (?:con|usando) $`),
    takes: 'before',
  },
  {
    type: 'green',
    terms: eitherWay(
      list(
        'el planeta, al planeta, al medio ambiente, nuestro planeta, del planeta, el medio ambiente, el medioambiente, del medio ambiente, y el planeta, y el medio ambiente, la biodiversidad, la naturaleza, los océanos, las abejas, cambio climático, el entorno',
      ),
    ),
    before: loosely(
      `${begin}(?:preserv|proteg|protej|salv|respet|cuid|conserv|contribu|lucha contra|luchar contra|combat|a favor|ayud)\\p{L}*(?: (?:el|la|los|las|del|al|a|contra|conservación|cuidado|activamente|preservar|también|de|con|salud y|preservación|un|tu|tu piel|piel)){0,4} $`,
    ),
    unlessBefore: loosely(`${planned}|${begin}(?:por qué|cómo) [^.;!?]*$|${begin}(?:lucha|creemos)[^.;!?]*$`),
    takes: 'before',
  },
  {
    type: 'green',
    terms: eitherWay(list('0 ?%, sin, libres? de, cero, exent(?:o|a|os|as) de')),
    unlessBefore: /\d$/u,
    after: loosely(`^ (?:de |ningún |ninguna )?(?:[\\p{L}-]+, ){0,4}(?:[\\p{L}-]+ (?:ni|y) )?${harmful}${end}`),
    takes: 'after',
  },
];
