/** English words of the closed classes with their Penn tags: they make half of a text, and no model should guess at them. */

const lists: Readonly<Record<string, string>> = {
  DT: 'the a an this these those each every any some no all another either neither both',
  PRP: 'i you he she it we they me him us them myself yourself himself herself itself ourselves yourselves themselves',
  PRP$: 'my your his its our their',
  WP: 'who whom what whoever whatever',
  WP$: 'whose',
  WDT: 'which whichever',
  WRB: 'when where why how whenever wherever however',
  MD: "can could may might must shall should will would ca wo 'll",
  CC: 'and or but nor & yet',
  TO: 'to',
  IN: `of in for on with at by from about into over after under between through during against without within along across behind
    beyond among upon toward towards until till since because although though while if unless whether than as per via throughout
    inside outside onto despite except besides below above near like`,
  VBZ: 'is has does',
  VBP: "am are 're 'm have do 've",
  VBD: 'was were had did',
  VBN: 'been done',
  VBG: 'being having doing',
  VB: 'be',
  RB: `not n't never always often sometimes usually also too very just only still already soon now then here again almost even ever
    perhaps maybe quite rather really so together away anyway instead however therefore thus twice once`,
  RP: 'up out off down back',
  CD: 'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion',
  EX: 'there',
  JJ: 'many much several few such own other same first second third last next new more',
  NN: 'today tomorrow yesterday tonight nothing something anything everything nobody somebody anybody everybody someone anyone everyone none',
  NNS: 'people children men women data media',
  UH: 'please yes oh hey hello hi thanks wow',
};

export const closedWords: ReadonlyMap<string, string> = new Map(
  Object.entries(lists).flatMap(([tag, words]) => words.split(/\s+/).map((word) => [word, tag] as const)),
);

/** Forms after which a past form is a participle. */
export const auxiliaries: ReadonlySet<string> = new Set(
  "be is am are was were been being 's 're 'm has have had having 've get gets got getting".split(' '),
);

/** Forms after which a verb stands as the dictionary has it, a subject in between or not. */
export const doForms: ReadonlySet<string> = new Set(['do', 'does', 'did']);
export const causatives: ReadonlySet<string> = new Set('let lets help helps helped make makes made'.split(' '));
