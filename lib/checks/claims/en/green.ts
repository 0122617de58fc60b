/** Benefits to the environment. Plans and targets are not yet claims. */
import type { Cue } from '../lexicon.ts';
import { cross, list } from '../list.ts';

const planned =
  /\b(?:by|until|before|from) 20\d\d\b|\b(?:target|goal|aim|ambition|roadmap|journey|path|way|understand|learn|inform|read|talk|tips|guides?|resources|stories|inspiration)\b[^.;!?]{0,60}$/i;

export const green: readonly Cue[] = [
  {
    type: 'green',
    terms: list(
      `(?:climate|carbon|CO2|emission)[ -](?:neutral|positive|negative|free), climate neutrality, net[ -]zero, zero[ -](?:emissions?|carbon|waste), eco[ -]?(?:friendly|conscious|responsible|certified|safe|smart), environmentally[ -](?:friendly|safe|sound|conscious|responsible), (?:planet|nature|earth|climate|ocean|bee|reef)[ -](?:friendly|safe|loving|positive), saves? trees, carbon footprint reduction, powered by (?:the sun|solar|wind|sunlight|nature), (?:shrinks?|reduces?|lowers?|reducing) (?:your|our|its) footprint, plant(?:s|ed)? (?:a|one|two|three|10) trees?, trees? planted, (?:fewer|lower|less|reduced) (?:carbon )?emissions, (?:less|reduced|no) (?:plastic|packaging) waste, biodegradable, compostable, (?:plastic|chemical|toxin|cruelty|sulfate|sulphate|silicone|additive|preservative|formaldehyde|microplastic|waste|emission)s?[ -]free, non[ -]toxic, all[ -]natural, all[ -]recycled, (?:pvc|phthalate|bpa|parabens?|pesticide|solvent|chlorine|fluorocarbon|pfas|pfc)[ -]free, (?:of|from) (?:100 ?% )?natural origin, clean ingredients, clean beauty, lower-impact, (?:reduc(?:e|es|ing)|minimi[sz](?:e|es|ing)) waste, healing the (?:earth|planet), (?:a |the )?healthier planet, (?:protects?|protecting|conserves?|conserving|preserves?|preserving) natural resources, (?:responsibly|sustainably|ethically) source, sustainable and ethical, recycled and recyclable,
      100 ?% (?:natural|organic|recycled|recyclable|compostable|biodegradable|renewable|sustainable|plant-based|green|plastic-free|carbon neutral|vegan), (?:fully|completely|entirely|infinitely) (?:recyclable|recycled|compostable|biodegradable|renewable), made (?:entirely )?(?:from|of|with|out of) (?:recycled|sustainable|renewable|natural|ocean), made (?:from|of|with) 100 ?% (?:recycled|sustainable|renewable|natural), (?:sustainably|responsibly|ethically) (?:sourced|made|grown|produced|farmed|caught|harvested|managed|manufactured), green (?:hosting|delivery|choice|alternative|fashion|technology|shipping), climate[ -]conscious, low[ -]carbon, vegan and cruelty-free, vegan & cruelty[ -]free, vegan and cruelty free, natural ingredients, (?:100 ?% )?naturally[ -](?:derived|sourced), plant-derived, (?:not|never) (?:tested|test|testing) on animals, (?:don't|do not) test on animals, free of animal testing, no animal testing, (?:home-?)compostable, (?:talc|aluminium|aluminum|ammonia|acetone|GMO|hormone|antibiotic)[ -]free, recyclable, upcycled, recycled (?:materials?|plastics?|polyester|nylon|paper|cardboard|bottles|packaging|fabrics?|cotton|glass|ocean plastic), organically grown, naturally (?:grown|farmed|harvested), (?:certified|100 percent) organic, plant-based (?:formulas?|ingredients|cleaning|packaging|materials|inks|skincare|dyes), renewable (?:resources|materials|sources), solar[ -]powered, low[ -]waste, low[ -]impact dyes, climate action, fossil[ -]free, (?:saving|saves?) money and (?:the|our) planet, (?:making|makes|make) a (?:real )?difference (?:for|to) (?:our|the) planet, carbon[ -]conscious, (?:positive|lasting|real) impact on (?:the planet|our planet|the environment|society and the planet|people and (?:the )?planet),  (?:cuts?|reduces?|reducing|minimi[sz]es?|minimi[sz]ing|less) (?:food |plastic |packaging )waste, energy independence, (?:saves?|saving|conserves?|conserving) water, (?:less|reduced) waste, ocean[ -]bound`,
    ).concat(
      cross(
        'good, kind, kinder, better, gentle, gentler, easy, easier, safe, safer',
        '(?:to|for|on) the (?:planet|environment|earth|climate|oceans?)',
      ),
      cross(
        'saves?, saving, protects?, protecting, preserves?, preserving, helps? save, heals?, respects?',
        '(?:the|our) (?:planet|environment|climate|oceans|earth|nature)',
      ),
      cross(
        '(?:a|your|an?) greener, (?:a|your) cleaner, a more sustainable, greener, a sustainable',
        '(?:future|planet|tomorrow|world|life|lifestyle|living|home|choice|alternative)',
      ),
      cross(
        'reduces?, reducing, lowers?, cuts?, shrinks?, smaller, lower, low, minimal',
        '(?:your |the |its |our )?(?:carbon footprint|environmental footprint|ecological footprint|environmental impact|ecological impact|climate impact)',
      ),
    ),
    softer: [''],
    unlessBefore: planned,
    unlessAfter:
      /^ (?:by|until|before|target|goal|plan|strategy|roadmap|commitment|team|consumers?|customers?|shoppers?|buyers?|people|individuals?|travell?ers?|tips|habits|community|blog|advisory|consulting|consultancy|sector|market|companies|advice|guide|events?|articles?|journey)\b/i,
  },
  {
    type: 'green',
    terms: ['natural'],
    after:
      /^(?:,? (?:and|&) [a-z-]+|, [a-z-]+)? (?:[a-z]+ )?(?:skincare|skin care|haircare|products?|cosmetics|soaps?|remed(?:y|ies)|supplements?|ingredients?|fib(?:er|re)s?|dyes|fabrics|deodorants?|cleaners?|cleaning|preservatives|fertili[sz]ers?|care|shampoos?|food|sweeteners?|flavou?rs|oils|extracts|formulas?)\b/i,
    unlessBefore: /\b(?:un|more|your|its|their|the|most|a|super) $/i,
    takes: 'after',
  },
  {
    type: 'green',
    terms: list('sustainable'),
    after: /^,? [a-zà-ÿœ-]+/i,
    unlessAfter:
      /^ (?:growth|pace|income|competitive|advantage|revenues?|profits?|rate|level|career|success|speed|development|visibility|traffic|rankings?|momentum|value|leads|sales|performance|outcomes?|business|relationships?|excellence|health|wellness|balance|models?|debt|budget|recovery|peace|workload|fat|weight|results|routines?|habits?|changes?|training|success|rather|over|long-term|or|and (?!ethical|eco|organic|responsib|environment|green|recycl|natural|biodegrad|plant|fair|kind)[a-z]+|but|in the long)\b/i,
    unlessBefore: planned,
    takes: 'after',
  },
  {
    type: 'green',
    terms: list(
      'clean energy, clean power, renewable energy, renewable electricity, renewable power, green energy, green electricity, green power',
    ),
    frames: [
      {
        before:
          /\b(?:powered|run|runs|running|made|produced|operat(?:es?|ed|ing)|works?|charged|heated|brewed|baked|manufactured|with|using|use|uses|generat(?:e|es|ing)|produc(?:e|es|ing)|provid(?:e|es|ing)|deliver(?:s|ing)?|harness(?:es|ing)?|suppl(?:y|ies)|your own|switch to|100 ?%) (?:by |on |with |from |only |entirely |using )?(?:100 ?% |pure |free )?$/i,
        unlessBefore: planned,
        unlessAfter: /^ (?:sector|market|industry|companies|advisory|consult[a-z]+|projects?|jobs|professionals)\b/i,
        takes: 'before',
      },
      { before: /^["“]?(?:100 ?% )?$/i, takes: 'before' },
    ],
  },
  {
    type: 'green',
    terms: ['sustainably'],
    unlessBefore: planned,
    unlessAfter: /^ (?:grow|high|low|higher|lower|profitable|over|finance)/i,
  },
  {
    type: 'green',
    terms: list(
      'carbon footprint, emissions, carbon emissions, greenhouse gas(?:es)?, ecological footprint, environmental footprint, environmental impact, energy consumption',
    ),
    before:
      /\b(?:reduc|lower|cut|shrink|minimi[sz]|decreas|offset|slash|lessen|eliminat)(?:e|es|ing|s|ting|ed)? (?:[a-z0-9%' -]+ )?(?:your|the|our|its|their|my|on|and|carbon|harmful|in)? ?$/i,
    unlessBefore: planned,
    takes: 'before',
  },
  {
    type: 'green',
    terms: list('free (?:from|of)'),
    after:
      /^ (?:(?:any|all|the|harsh|harmful|nasty|added|artificial|synthetic|toxic|dangerous|unnecessary|aggressive) )*(?:[a-z-]+(?: [a-z-]+)?, (?:and |or )?){0,4}(?:(?:harsh|harmful|nasty|added|artificial|synthetic|toxic|dangerous) )+(?:chemicals?|ingredients|additives|colou?rs|preservatives|fragrances?|substances|dyes|pesticides|fertili[sz]ers)\b|^ (?:[a-z-]+, (?:and |or )?){0,4}(?:parabens|sulph?ates|phthalates|pesticides|toxins|GMOs?|silicones|formaldehyde|single-use plastics?|animal testing|animal cruelty)\b/i,
    takes: 'after',
  },
  {
    type: 'green',
    terms: list('no, without, zero'),
    after:
      /^ (?:any )?(?:(?:artificial|harsh|harmful|toxic|synthetic|nasty|added|chemical|unnecessary|caustic|dangerous|abrasive|questionable),? (?:and |or )?)+(?:[a-z]+,? (?:and |or )?){0,3}?(?:chemicals?|ingredients|additives|colou?rs|colou?ring|preservatives|fragrances?|substances|dyes|pesticides|fertili[sz]ers?|flavou?rs|flavou?rings|sweeteners?|toxins|fillers)\b/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'green',
    terms: list('greener'),
    before: /\b(?:live|make|makes|making|go|going)(?: (?:your|our|the))?(?: [a-z]+)? $/i,
    takes: 'before',
  },
  {
    type: 'green',
    terms: list('the planet, our planet, mother earth'),
    before: /\b(?:kind|kinder|good|better|gentle|safe|safer|great|respectful|mindful) (?:to|for|on|of) [^.;!?]{0,40}$/i,
    takes: 'before',
  },
  {
    type: 'green',
    terms: list('offset, offsets'),
    before: /\b(?:we|and|which|that) $/i,
    after:
      /^ (?:every|all|100 ?%|the carbon|the emissions|your|our) (?:[a-z]+ )?(?:deliver(?:y|ies)|emissions|carbon|flights?|shipments?|orders?|footprint|of (?:our|your))\b/i,
    takes: 'after',
  },
  {
    type: 'green',
    terms: list('no, without, zero'),
    after:
      /^ (?:pesticides|herbicides|chemicals|parabens|sulph?ates|sls|phthalates|gmos?|antibiotics|silicones?|microplastics|animal testing|toxins|plastics?|preservatives|artificial anything)\b/i,
    unlessAfter: /^ [a-z]+ (?:surgery|surgeons?|left)/i,
    takes: 'after',
    always: true,
  },
  {
    type: 'green',
    terms: list("never uses?, don't use, do not use, doesn't use"),
    after:
      /^ (?:any )?(?:[a-z]+(?:,| or| and|, or) ){0,3}?(?:harsh|harmful|toxic|nasty|synthetic|artificial|ammonia|bleach|parabens|pesticides|chemicals|preservatives|plastics?)\b/i,
    takes: 'after',
    always: true,
  },
];
