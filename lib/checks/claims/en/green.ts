/** Benefits to the environment. Plans and targets are not yet claims. */
import type { Cue } from '../lexicon.ts';
import { cross, list } from '../list.ts';

const planned = /\b(?:by|until|before|from) 20\d\d\b|\b(?:target|goal|aim|ambition|roadmap|journey|path|way)\b[^.;!?]{0,40}$/i;

export const green: readonly Cue[] = [
  {
    type: 'green',
    terms: list(
      `(?:climate|carbon|CO2|emission)[ -](?:neutral|positive|negative|free), climate neutrality, net[ -]zero, zero[ -](?:emissions?|carbon|waste), eco[ -]?(?:friendly|conscious|responsible), environmentally[ -](?:friendly|safe|sound|conscious|responsible), (?:planet|nature|earth|climate|ocean|bee|reef)[ -](?:friendly|safe|loving), biodegradable, compostable, (?:plastic|chemical|toxin|cruelty|guilt)[ -]free, non[ -]toxic, all[ -]natural, all[ -]recycled, (?:pvc|phthalate|bpa|paraben|pesticide|solvent|chlorine|fluorocarbon|pfas|pfc)[ -]free, recycled and recyclable,
      100 ?% (?:natural|organic|recycled|recyclable|compostable|biodegradable|renewable|sustainable|plant-based|green|plastic-free|carbon neutral|vegan), (?:fully|completely|entirely|infinitely) (?:recyclable|recycled|compostable|biodegradable|renewable), made (?:entirely )?(?:from|of|with|out of) (?:recycled|sustainable|renewable|natural|ocean), made (?:from|of|with) 100 ?% (?:recycled|sustainable|renewable|natural), (?:sustainably|responsibly|ethically) (?:sourced|made|grown|produced|farmed|caught|harvested|managed|manufactured), green (?:energy|electricity|power|hosting|delivery|choice|alternative|fashion|technology|shipping), clean energy, (?:100 ?% )?renewable (?:energy|electricity|power), climate[ -]conscious, low[ -]carbon, vegan and cruelty-free, natural ingredients`,
    ).concat(
      cross(
        'good, kind, kinder, better, gentle, gentler, easy, easier, safe',
        '(?:to|for|on) the (?:planet|environment|earth|climate|oceans?)',
      ),
      cross('saves?, saving, protects?, helps? save, heals?', '(?:the|our) (?:planet|environment|climate|oceans)'),
      cross(
        'reduces?, reducing, lowers?, cuts?, shrinks?, smaller, lower, low, minimal',
        '(?:your |the |its |our )?(?:carbon footprint|environmental footprint|ecological footprint|environmental impact|ecological impact|climate impact)',
      ),
    ),
    softer: [''],
    unlessBefore: planned,
    unlessAfter: /^ (?:by|until|before|target|goal|plan|strategy|roadmap|commitment)\b/i,
  },
  {
    type: 'green',
    terms: list('sustainable'),
    after: /^ [a-zà-ÿœ]/i,
    unlessAfter:
      /^ (?:growth|pace|income|competitive|advantage|revenues?|profits?|rate|level|career|success|speed|development goals?|debt|budget|recovery|peace|workload|or|and|but|in the long)\b/i,
    unlessBefore: planned,
    takes: 'after',
  },
  {
    type: 'green',
    terms: ['sustainably'],
    unlessBefore: planned,
    unlessAfter: /^ (?:grow|high|low|higher|lower|profitable|over|finance)/i,
  },
];
