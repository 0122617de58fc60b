/** Pieces that English cues share: expressions over what stands before and after a cue, as `lexicon.ts` says. */
const notPlaces =
  '(?!(?-i:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Spring|Summer|Autumn|Winter))';

/** A market, a place or all time that something is said of, within a few words. */
export const inAMarket = new RegExp(
  `^(?: [\\wà-ÿ'&-]+){0,6}? (?:(?:in|on|across|throughout) (?:the (?:whole |entire )?(?:world|globe|market|country|continent|planet|industry|business|region|nation|UK|US|USA|EU|shops|category|field|bay|city|area)|earth|town|all of|(?:its|their|that) (?:class|category|field|price range)|${notPlaces}(?-i:[A-ZÀ-Þ])[a-zà-ÿœ]+)|of (?:its|their) (?:kind|class)|of all time|(?:that )?(?:you|money) (?:can|could|will|ever|'ll)(?: ever)? (?:buy|get|find|own|wear|need|taste|try)|ever (?:made|built|brewed|sold|created|known|seen|worn)|there is|there are|possible|imaginable|available|around|anywhere)(?![a-zà-ÿœ])`,
  'i',
);

/** The company's own range, or one person's life: nothing to prove. */
export const ofOnesOwn =
  /^(?:[^.;:!?,]{0,50}?\b(?:(?:in|of|from|among) (?:all )?(?:our|my) [a-zà-ÿœ]+|of (?:us|ours)|(?:we|I)(?:'ve| have)? (?:ever |yet )?(?:made|built|brewed|had|saw|seen|met|done|designed|spun|sewn|known|ate|wrote|read|heard|baked|grown|flown|shipped|released|tried|used|tasted)|yet|so far|to date)\b|(?: [a-zà-ÿœ'-]+){1,4} (?:that |which )?(?:we|we've|I|I've) [a-zà-ÿœ]+)/i;

/** Heads of a noun phrase that are no goods: time, weather, land, people, parts, difficulties. */
const heads =
  '(?=[a-z])(?:parts?|seats?|time|times|moments?|days?|nights?|mornings?|evenings?|weeks?|months?|seasons?|winters?|summers?|springs?|autumns?|hours?|minutes?|years?|weather|conditions?|snow|rain|winds?|storms?|seas?|peaks?|summits?|mountains?|hills?|slopes?|sections?|roads?|routes?|trails?|paths?|bridges?|streets?|roundabouts?|corners?|spots?|points?|challenges?|problems?|mistakes?|questions?|reasons?|steps?|details?|changes?|risks?|fears?|obstacles?|numbers?|words?|lines?|jars?|pots?|items?|rooms?|buttons?|letters?|runners?|climbers?|walkers?|students?|children|child|kids?|person|people|men|man|women|woman|players?|teams?|members?|bidders?|courts?|dates?|things?|touch(?:es)?|surprises?|stor(?:y|ies)|news|of (?:both|luck|us|them|me|my|our|intentions)|interests?|will|wishes|friends?|practices?|bet|ones?|half|branch|stations?|airports?|stores?|amounts?|portions?|sizes?|setting|level|layer|angle|distance|bit|sense|idea|thought|shades?|greys?|colou?rs?|books?|shelf|blankets?|fruits?|invoices?|dish|stains?|dirt|grime|mess(?:es)?|grease|jobs?|tasks?|surfaces?|workouts?|terrains?|skin types?|needs|extent|degree|neighbou?rhoods?|districts?|zip codes?|addresses|views?|courses|attractions?|beach(?:es)?|landmarks?|sights?|scenery|villages?|markets?|towns?|regions?|islands?|valleys?|lakes?|parks?)(?![a-zà-ÿœ])';
const noGoods = `(?: [a-zà-ÿœ'-]+){0,1}? ${heads}`;
/** "The easiest way to wash it is by hand" teaches; "the easiest way to learn Spanish" boasts. */
const wayBy = ' way to [^.:,;!?]{1,60} (?:is|was) (?:to|by|with|on|in|from|through|a|an|the)\\b';

/** "The best plan for your needs" is the reader's best, "get the best out of it" nobody's. */
const ofTheReader =
  ' (?:(?:out )?of (?:it|both|all|your|their|(?:our|my) (?:knowledge|ability|abilities|belief))|(?:possible )?way(?! to)|(?:[a-z-]+ ){1,4}for (?:you\\b|your (?:needs|situation|case|lifestyle|goals|requirements|circumstances)|each|every))';

export const ownOrNoGoods = new RegExp(
  `${ofOnesOwn.source}|^${noGoods}|^${wayBy}|^${ofTheReader}|^ (?:experience|results?), (?:we|use|please|make|follow)|^ shape of (?:your|my|their) li(?:fe|ves)|^ of (?-i:[A-ZÀ-Þ])|^ (?:[a-z-]+ ){1,4}?(?:is|are) (?:not|one that|the one|often|usually|rarely)\\b|^ (?:[a-z-]+ ){1,4}?(?:depends?|should)\\b|^-(?:kept|performing|case|effort|guess|before|fit)`,
  'i',
);
/** The same after an adjective: "the most common mistake". */
export const ownOrNoGoodsAfterOne = new RegExp(`${ofOnesOwn.source}|^ (?:[a-zà-ÿœ]+ly )?[a-zà-ÿœ-]+(?:${noGoods}|${wayBy})`, 'i');

/** An instruction to the reader: "choose the strongest password". */
const instructs =
  '(?:^|[,;:] )["\']?(?:please |then |and |always |now |so )?(?:choose|pick|use|take|put|paste|press|feed|bring|measure|ask|order|squeeze|store|send|start|begin|finish|select|enter|set|keep|turn|follow|click|tick|cut|hold|place|add|remove|open|close|wait|walk|go|mix|fold|write|read|note|check|look|call|book|reserve|wash|drive|park|count|let|make sure)\\b[^.;:!?]{0,40}$';

/** Somebody chooses, hopes or is helped to look: "find the best plan", "hope for the best". */
const chosen =
  "\\b(?:choos(?:e|es|ing)|chose|pick(?:s|ing)?|select(?:s|ing)?|find(?:s|ing)?|determin(?:e|es|ing)|identif(?:y|ies|ying)|decid(?:e|es|ing)(?: on)?|compar(?:e|es|ing)|recommend(?:s|ing)?|search(?:es|ing)? for|hop(?:e|es|ing) for|wish(?:es|ing)?(?: you)?|(?:think|thought) it(?:'s| is| was)|chang(?:e|es|ing)|affect(?:s|ing)?|mak(?:e|es|ing)|deserv(?:e|es|ing)) (?:you |him |her |us )?the (?:very |absolute |single )?$";

export const the = /\b(?:the|the world's)(?: (?:very|absolute|single|undisputed))? $/i;
/** Whose: a place's, a market's, an industry's. Not ours or yours. */
export const whose =
  /(?-i:(?!What|It|That|Who|Let|Here|There|Do |How)[A-ZÀ-Þ])[a-zà-ÿœ.]*(?: [a-zà-ÿœ.]+){0,3}(?:'s|s') (?:very |single )?$|\b(?:world|country|nation|region|market|industry|town|city|planet|nature)'s (?:very )?$/i;
export const opens = /^["'“]?$/;
export const softened =
  /\b(?:one|some|part|any|many|few|two|three|among) of (?:the|our|my|your|[a-zà-ÿœ]+'s)(?: [a-zà-ÿœ']+)? $|\bamong the $|\b(?:do|does|did|try|tried) (?:the|its|his|her|their|your|our|my) $|\b(?:to|at) (?:its|his|her|their|your|our|my) $/i;
export const softenedOrTold = new RegExp(`${softened.source}|${instructs}|${chosen}`, 'i');

/** Advice or a condition in which an ailment or a sum is only spoken of. */
export const asked =
  /\b(?:tell|ask|if|when|whether|before|talk to|see|consult|how to|tips|best practices|guide to|advice)\b[^.;!?]{0,40}$/i;
export const askedSource = asked.source;

/** Amounts, with what may stand before one. */
export const amount = '(?:up to |over |more than |at least |around |about |an average of |on average |almost |nearly )?';
/** The look at one letter before words is what `body.ts` says of it. */
export const people =
  '(?=[a-z])(?:customers|clients|users|buyers|women|men|people|patients|members|graduates|students|guests|parents|families|owners|employees|companies|teams|households|readers|drivers|riders|runners|athletes|participants|testers|respondents|adults|teachers|doctors|dentists|vets|experts|professionals|businesses|subscribers|learners|shoppers|founders|marketers|creators|developers|freelancers|entrepreneurs|startups|start-ups|leaders|brands|agencies|organi[sz]ations|investors|traders|homeowners|schools|hospitals|restaurants|hotels|farmers|travell?ers|gamers|moms|mums|others|SMBs|enterprises|firms|banks|cats|dogs)';
/** "Over 10,000", "500+", "thousands of": so many that they are meant to prove something. */
export const manyOf =
  '(?:(?:over |more than |at least |nearly |almost |around |about |some |up to )?(?:\\d[\\d.,]*(?: ?(?:k|m|million|thousand|billion))?\\+?|(?:tens|hundreds|thousands|millions|dozens)(?: of (?:thousands|millions))?(?: of)?|(?:a|two|three|four|five|ten) (?:million|thousand|hundred)))';

/** By how much, said of a figure: "30 % lighter". */
export const betterBy =
  '(?:more|less|fewer|faster|better|lighter|higher|lower|longer|greater|stronger|cheaper|warmer|quicker|smaller|shorter|bigger|cleaner|quieter|safer|healthier|thinner|smoother|brighter)';
