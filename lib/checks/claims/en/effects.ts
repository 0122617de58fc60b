/** Verbs of effect on the body and their forms, and what skin and hair are after them. */
import { list } from '../list.ts';

/** "Relieve", "relieves", "relieving". */
export function acts(verb: string): string[] {
  const third = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:ss|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${verb.endsWith('e') ? verb.slice(0, -1) : verb}ing`];
}

export const verbs = list(
  'relieve, ease, alleviate, reduce, lower, boost, strengthen, improve, prevent, cure, heal, treat, fight, promote, support, stop, end, reverse, slow, build, regulate, balance, combat, restore, repair, regrow, eliminate, banish, erase, enhance, stimulate, sharpen, rebuild, minimise, minimize, fade, lighten, diminish, renew, fortify, thicken, maintain, normalise, normalize, aid, counteract, neutralise, neutralize, activate, encourage, lessen, decrease, inhibit, suppress, curb, accelerate, relax, energise, energize, invigorate, correct, whiten, optimise, optimize, assist, awaken, remedy, tackle, resolve, sustain, fuel, satisfy, benefit, clear up, ward off, even out, flush out, speed up, help with, quench, drench, rescue, revive, reinforce, unclog, attenuate, reconstruct, regain, rebalance, stabilise, stabilize, target, torch, spike, shorten, release, melt away, wake up, melt, preserve, soften, nurture, kick-start, kickstart, jump-start, undo, supercharge, recharge, decongest, oxygenate, detoxify, draw out, rev up, iron out, mend, elevate',
);
/** What a cream does: "deeply hydrates" says enough. */
export const cares = list(
  'hydrate, rehydrate, moisturise, moisturize, nourish, brighten, tighten, revitalise, revitalize, rejuvenate, replenish, soothe, regenerate',
);
/** As adjectives they stand before "skin" too, so as verbs they want a word before them that says so. */
export const alsoAdjectives = list('calm, tone, smooth, firm, plump, clear, lift');

/** Said of a cream or a tea without an object, two of them in a row make a claim: "soothes, firms and protects". */
export const inARow =
  '(?:hydrates?|moisturi[sz]es?|nourish(?:es)?|soothes?|calms?|firms?|plumps?|smooth(?:s|es|ens)?|tightens?|brightens?|strengthens?|repairs?|restores?|heals?|protects?|revitali[sz]es?|rejuvenates?|renews?|replenish(?:es)?|softens?|tones?|balances?|conditions?|regenerates?|energi[sz]es?|relaxes?|detoxif(?:y|ies)|fortif(?:y|ies)|lifts?)';

/** No verb of effect: what only has, means, names or worsens an ailment, and what is none. */
export const anyVerb =
  '(?!includ|caus|hav|has\\b|assess|discuss|understand|mean|concern|regard|experienc|suffer|trigger|worsen|feel|see|find|get|know|focus|address|treat|diagnos|various|this|his|its|us\\b|as\\b|is\\b|was\\b|follow|dur|consider|evaluat|screen|patient|type|sign|level|aging|ageing|notic|display|show|look|spot|indicat|people|being|living|having|leav|creat|produc|develop|becom|risk|sometimes|distinguish|describ|explain|reproduc)[a-z]{3,}?';
export const reach =
  '(?:your |the |away |stubborn |unwanted |excess |visible |signs of |the appearance of |the look of )*(?:(?!of|with|from|for|in|on|about|or|to|than|may\\b|can\\b|could\\b|might\\b|will\\b|causes?\\b|is\\b|are\\b|which\\b|that\\b)[a-z-]+,? (?:and |& )?){0,3}?';

export const afterEffect =
  '(?: (?:more|much|visibly|noticeably|deeply|instantly))? (?:soft(?:er)?|smooth|silky|strong(?:er)?|thick(?:er)?|firm(?:er)?|healthy|healthier|hydrated|nourished|moisturi[sz]ed|radiant|glowing|younger|supple|calm(?:er)?|repaired|plump(?:er)?|clear(?:er)?|protected|rejuvenated|revitali[sz]ed|brighter|even-toned|smoother|toned|lifted|tightened|strengthened|rested|soothed|refreshed and)(?![a-zà-ÿœ])';
export const onTheOutside = '(?=[a-z])(?:skin|hair|scalp|complexion|lips|nails|teeth|gums|face|bones|muscles|joints|body|coat|lashes)';
