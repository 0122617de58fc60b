/** Long because it is one list of what a folder of styles can hold, and what becomes of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rule, ruleSchema } from '../../../lib/brand-protocol/schema.ts';
import { vetProtocol } from '../../../lib/checks/vet.ts';
import { importVale } from '../../../lib/vale/import.ts';
import { check, toProtocol } from '../../support/rules.ts';

const owner = 'Content';
const ini = (...lines: string[]) => ['StylesPath = styles', 'MinAlertLevel = suggestion', ...lines].join('\n');
const folder = (files: Record<string, string>) => new Map(Object.entries(files));
const style = (yaml: string, extra: Record<string, string> = {}) => importVale(folder({ 'Acme/Rule.yml': yaml, ...extra }), { owner });
const only = (yaml: string): Rule => {
  const { rules, notes } = style(yaml);
  expect(notes).toEqual([]);
  expect(rules).toHaveLength(1);
  return rules[0] as Rule;
};
const reasons = (yaml: string) => style(yaml).notes.map(({ line, reason }) => `${line}: ${reason}`);

describe('importing a Vale rule', () => {
  it('keeps name, level, message, link and description', () => {
    const rule = only(`
extends: existence
message: "Don't use '%s', 100%% sure."
link: https://style.example/words
description: Words that say nothing.
level: error
ignorecase: true
limit: 3
tokens:
  - utili[sz]e
  - Follow\\-up
`);
    expect(rule).toEqual({
      id: 'Acme.Rule',
      kind: 'existence',
      name: 'Acme.Rule',
      severity: 'must',
      message: "Don't use '{match}', 100% sure.",
      why: 'Words that say nothing.',
      owner,
      source: { title: 'Acme.Rule – style.example', url: 'https://style.example/words' },
      limit: 3,
      origin: 'Acme/Rule.yml',
      tokens: ['utili[sz]e', 'Follow-up'],
      ignorecase: true,
    });
    expect(vetProtocol({ ...toProtocol([]), rules: [rule] })).toEqual([]);
  });

  it('gives the default level, a reason where there is none, and any case of a key', () => {
    expect(only('Extends: existence\nMessage: No %s\nTokens: really')).toMatchObject({
      severity: 'care',
      why: 'The Acme style asks for it.',
      tokens: ['really'],
    });
  });

  it('keeps Vale’s word edges where our own would find more', () => {
    const rule = only('extends: existence\nmessage: "%s"\ntokens: [e\\.g\\., "\\\\.net", word]');
    expect(rule.tokens).toEqual(['(?:e\\.g\\.)\\b', '\\b(?:\\.net)', 'word']);
    expect(check([rule], ['e.g. that, e.g.that, a .net word, a.net']).map(({ text }) => text)).toEqual(['e.g.', 'word', '.net']);
  });

  it('carries raw pieces, and an (?i) into what comes after it', () => {
    expect(
      only('extends: existence\nmessage: "%s"\nraw: ["(?i)", "\\\\b(am|is)\\\\b", "\\\\s+"]\ntokens: ["\\\\w+ed", written]'),
    ).toMatchObject({
      raw: ['(?i:\\b(am|is)\\b\\s+)'],
      tokens: ['(?i:\\w+ed)', '(?i:written)'],
    });
    expect(only('extends: existence\nmessage: "%s"\ntokens: [a, (?i)b, c]')).toMatchObject({ tokens: ['a', '(?i:b)', '(?i:c)'] });
  });

  it('reads a swap with its message, as Vale quotes it', () => {
    const rule = only(`
extends: substitution
message: "Use '%s' instead of '%s'."
action:
  name: replace
swap:
  "man[- ]made": synthetic|artificial
  '(\\d+)(st|nd)': number $1
  7: seven
`);
    expect(rule.message).toBe("Use {options} instead of '{match}'.");
    expect(check([rule], ['man-made 1st 7']).map(({ message }) => message)).toEqual([
      "Use 'synthetic' or 'artificial' instead of 'man-made'.",
      "Use 'number 1' instead of '1st'.",
      "Use 'seven' instead of '7'.",
    ]);
    expect(only('extends: substitution\nmessage: "%s, not %s"\nswap: {a: b}').message).toBe('{expected}, not {match}');
  });

  it.each([
    [
      'extends: occurrence\nmessage: "%s of them"\ntoken: "\\\\w+"\nmax: 3\nmin: 0\nscope: sentence',
      { kind: 'occurrence', message: '{count} of them', max: 3, per: 'block', nonword: true, scope: ['sentence & paragraph'] },
    ],
    [
      'extends: repetition\nmessage: "%s twice"\ntokens: ["[^\\\\s]+"]\nalpha: true',
      { kind: 'repetition', message: '{word} twice', tokens: ['[^\\s]+'], alpha: true },
    ],
    [
      'extends: consistency\nmessage: "%s"\nscope: heading\neither: {advisor: adviser}',
      { kind: 'consistency', scope: ['heading'], either: { advisor: 'adviser' } },
    ],
    [
      'extends: conditional\nmessage: "%s"\nfirst: "\\\\b([A-Z]{3})\\\\b"\nsecond: "\\\\(([A-Z]{3})\\\\)"\nexceptions: [API]',
      { first: '\\b([A-Z]{3})\\b', second: '\\(([A-Z]{3})\\)', exceptions: ['API'] },
    ],
    [
      'extends: capitalization\nmessage: "%s: %s"\nmatch: $title\nstyle: Chicago\nthreshold: 0.5\nscope: heading.h1\nexceptions: [iOS]',
      { message: '{match}: {expected}', match: '$title', style: 'Chicago', threshold: 0.5, scope: ['heading.h1'] },
    ],
    ['extends: capitalization\nmessage: "%s"\nmatch: "^[A-Z].*$"', { match: '(?-m:^)[A-Z].*(?-m:$)' }],
    [
      'extends: metric\nmessage: "%s"\nformula: |\n  words / sentences\ncondition: "> 20"',
      { kind: 'metric', message: '{value}', formula: 'words / sentences', condition: '> 20' },
    ],
    ['extends: readability\nmessage: "%s"\ngrade: 8\nmetrics: [Gunning Fog]', { message: '{grade}', metrics: ['Gunning Fog'], grade: 8 }],
    [
      'extends: sequence\nmessage: "%s %[3]s"\ntokens:\n  - tag: NN|NNS\n  - pattern: (?:is|are)\n    negate: true\n    skip: 2',
      { kind: 'sequence', tokens: [{ tag: 'NN|NNS' }, { pattern: '(?:is|are)', negate: true, skip: 2 }] },
    ],
  ])('reads %j', (yaml, wanted) => {
    expect(only(yaml)).toMatchObject(wanted);
  });

  it('looks everywhere where a scope only denies what is not here', () => {
    const yaml = 'extends: existence\nmessage: x\ntokens: [a]\nscope:\n  - ';
    expect(only(`${yaml}~text.frontmatter.slug`)).not.toHaveProperty('scope');
    expect(only(`${yaml}heading & ~comment.line`)).toMatchObject({ scope: ['heading'] });
  });

  it('lets a rule about the words of links look at them, which Vale once did', () => {
    const made = style("extends: existence\nmessage: Not '%s'.\nscope: link\ntokens: [here]");
    expect(made.rules).toMatchObject([{ scope: ['link'] }]);
    expect(made.notes.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '3: Vale no longer knows the scope "link" and refuses the rule; here it looks at the words of links.',
    ]);
  });

  it('lets a rule about the front matter look at what of it is text here', () => {
    const scoped = (scope: string) => style(`extends: existence\nmessage: Not '%s'.\nscope: ${scope}\ntokens: [here]`);
    expect(scoped('text.frontmatter.title').rules).toMatchObject([{ scope: ['title'] }]);
    expect(scoped('text.frontmatter.description').rules).toMatchObject([{ scope: ['excerpt'] }]);
    expect(scoped('text.frontmatter.slug').notes.map(({ reason }) => reason)).toEqual([
      'The rule is left out: there is nothing here like the scope "text.frontmatter.slug".',
    ]);
  });

  it('writes two runs of one class as one, which is found without trying every cut between them', () => {
    const yaml = "extends: existence\nmessage: x\ntokens:\n  - '([A-Z]+[A-Z]+[a-z]+){1,}'\n  - '\\d+\\d+\\d+x'\n";
    expect(reasons(yaml)).toEqual([]);
    expect(only(yaml)).toMatchObject({ tokens: ['([A-Z][A-Z]+[a-z]+){1,}', '\\d\\d\\d+x'] });
    const others = ['[a-z]+?[a-z]+', '[a-z]+[a-z]+?'];
    const tokens = JSON.stringify(['[+a]+[+a]+b', ...others]);
    expect(only(`extends: existence\nmessage: x\nnonword: true\ntokens: ${tokens}`)).toMatchObject({ tokens: ['[+a][+a]+b', ...others] });
  });

  it('names a script, an unknown key, a bad level, an odd scope and a broken pattern with their lines', () => {
    expect(reasons('extends: script\nmessage: x\nscript: |\n  text := 1')).toEqual(['1: Scripts (Tengo programs) are not run.']);
    expect(reasons('extends: existence\nmessage: x\ntokens: [a]\nnonwords: true')).toEqual([
      '4: "nonwords" is no field of existence; left out.',
    ]);
    expect(reasons('extends: existence\nmessage: x\nlevel: fatal\ntokens: [a]')).toEqual(['3: There is no level "fatal".']);
    expect(reasons('extends: existence\nmessage: x\nscope: strong\ntokens: [a]')).toEqual([
      '3: The rule is left out: Vale no longer knows the scope "strong".',
    ]);
    expect(reasons('extends: existence\nmessage: x\nscope: comment.line\ntokens: [a]')).toEqual([
      '3: The rule is left out: there is nothing here like the scope "comment.line".',
    ]);
    expect(reasons('extends: existence\nmessage: x\ntokens:\n  - a\n  - b++\n  - (a+)+$')).toEqual([
      '5: The pattern b++ is left out: Vale does not know possessive or doubled quantifiers.',
      '6: The pattern (a+)+$ is left out: on some texts it takes very long.',
    ]);
    expect(reasons('extends: substitution\nmessage: x\nswap:\n  a: b\n  "(": c')).toEqual([
      '5: The pattern ( is left out: a "(" is not closed.',
    ]);
    expect(reasons('extends: existence\nmessage: x\ntokens: [a]\naction:\n  name: edit\n  params: [remove]')).toEqual([
      '4: Vale knows no edit "remove" and does nothing; the rule has no fix.',
    ]);
    expect(reasons('extends: existence\nmessage: x\n tokens: [a')[0]).toMatch(/^\d+: This is not YAML/);
    expect(reasons('message: x')).toEqual([]);
    expect(reasons('extends: existence\nmessage: x\nlimit: few\ntokens:\n  - a\n  - b: c\n  - [d]')).toEqual([
      '3: "limit" is no number; left out.',
      '6: "tokens" holds something that is no text; left out.',
      '7: "tokens" holds something that is no text; left out.',
    ]);
    expect(reasons('extends: substitution\nmessage: x\nswap:\n  - a: b\n    c: [d, e]\n  - f: g')).toEqual([
      '3: "c" in "swap" does not map words to words; left out.',
    ]);
    expect(reasons('extends: existence\nmessage: [x]\ntokens: [a]')).toEqual([
      '1: The key "message" is missing.',
      '2: "message" is a list where words are wanted; left out.',
    ]);
  });
});

describe('importing a folder', () => {
  const files = {
    '.vale.ini': ini('Vocab = Acme', '', '[*.md]', 'BasedOnStyles = Vale, Acme', 'Acme.Off = NO', 'Acme.Loud = error', 'Other.One = YES'),
    'styles/Acme/Off.yml': 'extends: existence\nmessage: x\ntokens: [a]',
    'styles/Acme/Loud.yml': 'extends: existence\nmessage: x\nlevel: suggestion\ntokens: [a]',
    'styles/Acme/README.md': '# hello',
    'styles/Other/One.yml': 'extends: existence\nmessage: x\ntokens: [a]',
    'styles/Other/Two.yml': 'extends: existence\nmessage: x\ntokens: [a]',
    'styles/config/vocabularies/Acme/accept.txt': '# names\nAcme Cloud\n(?i)devops\n[bad',
    'styles/config/vocabularies/Acme/reject.txt': 'cheap',
  };

  it('switches rules on and off, sets levels, and brings the vocabulary and Vale’s own rules', () => {
    const made = importVale(folder(files), { owner });
    expect(made.rules.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
      'Acme.Loud must',
      'Other.One care',
      'Vale.Repetition must',
      'Vale.Spelling must',
      'Vale.Terms must',
      'Vale.Avoid must',
    ]);
    expect(made.off).toEqual(['Acme.Off', 'Other.Two']);
    expect(made.vocabulary.accept).toEqual(['Acme Cloud', '(?i:devops)']);
    expect(made.notes).toEqual([
      { file: 'styles/config/vocabularies/Acme/accept.txt', line: 4, reason: 'The pattern [bad is left out: a class is not closed.' },
    ]);
    const terms = made.rules.find(({ id }) => id === 'Vale.Terms') as Rule;
    expect(check([terms], ['acme cloud, Acme Cloud']).map(({ message }) => message)).toEqual(["Use 'Acme Cloud' instead of 'acme cloud'."]);
  });

  it('leaves out what is under the lowest level, after levels are set', () => {
    const made = importVale(folder({ ...files, '.vale.ini': files['.vale.ini'].replace('= suggestion', '= error') }), { owner });
    expect(made.off).toContain('Other.One');
    expect(made.rules.map(({ id }) => id)).toContain('Acme.Loud');
  });

  it('asks the sections that a file matches', () => {
    const settings = ini(
      '[*]',
      'BasedOnStyles = Acme',
      '[docs/**/*.md]',
      'BasedOnStyles = Other',
      'Acme.Loud = YES',
      '[*.{txt,rst}]',
      'Acme.Off = NO',
    );
    const ids = (forFile?: string) =>
      importVale(folder({ ...files, '.vale.ini': settings }), { owner, ...(forFile ? { forFile } : {}) }).rules.map(({ id }) => id);
    expect(ids('a.html')).toEqual(['Acme.Loud', 'Acme.Off']);
    expect(ids('docs/x/a.md')).toEqual(['Acme.Loud', 'Other.One', 'Other.Two']);
    expect(ids('a.txt')).toEqual(['Acme.Loud']);
    expect(ids()).toEqual(['Acme.Loud', 'Acme.Off', 'Other.One', 'Other.Two']);
  });

  it('names settings, styles and vocabularies that it cannot have', () => {
    const { notes } = importVale(
      folder({
        '.vale.ini': ini(
          'Packages = Google',
          'NLPEndpoint = http://x',
          'Vocab = Gone',
          'what',
          '[*]',
          'BasedOnStyles = Google',
          'Acme = YES',
        ),
      }),
      { owner },
    );
    expect(notes.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '3: Packages are not fetched: give the folder after "vale sync".',
      '4: "NLPEndpoint": text is read on this device only, so there is no service to call.',
      '5: The vocabulary "Gone" is not in the folder.',
      '6: This line is neither a setting nor a section.',
      '8: The style "Google" is not in the folder.',
      '9: "Acme" is neither a setting nor a rule.',
    ]);
  });

  it('takes every style where there are no settings', () => {
    const { '.vale.ini': _, ...rest } = files;
    const made = importVale(folder(rest), { owner });
    expect(made.settings).toBeNull();
    expect(made.rules.map(({ id }) => id)).toEqual(['Acme.Loud', 'Acme.Off', 'Other.One', 'Other.Two']);
  });

  it('takes every rule of a package whose settings leave it to others to say what is on, but those that are off', () => {
    const made = importVale(folder({ ...files, '.vale.ini': ini('[*]', 'Acme.Off = NO', 'Acme.Loud = NO') }), { owner });
    expect(made.rules.map(({ id }) => id)).toEqual(['Other.One', 'Other.Two']);
    expect(made.off).toEqual(['Acme.Loud', 'Acme.Off']);
    expect(made.notes).toEqual([{ file: '.vale.ini', line: 1, reason: 'No "BasedOnStyles" says which styles are on, so every rule is.' }]);
  });

  it('finds the styles that settings name where they lie in another folder than these say', () => {
    const made = importVale(
      folder({ ...files, '.vale.ini': 'MinAlertLevel = warning\nStylesPath = .github/styles\n[*]\nBasedOnStyles = Other\nOther.Two = NO' }),
      { owner },
    );
    expect(made.rules.map(({ id }) => id)).toEqual(['Other.One']);
    expect(made.notes).toEqual([{ file: '.vale.ini', line: 2, reason: 'No style lies in ".github/styles"; those of "styles" are taken.' }]);
  });

  it('heeds no settings that are about other styles than the folder’s', () => {
    const made = importVale(folder({ ...files, '.vale.ini': 'StylesPath = elsewhere\n[*]\nBasedOnStyles = Google' }), { owner });
    expect(made.rules.map(({ id }) => id)).toEqual(['Acme.Loud', 'Acme.Off', 'Other.One', 'Other.Two']);
    expect(made.notes).toEqual([
      { file: '.vale.ini', line: 1, reason: 'No style lies in "elsewhere", so this file is not heeded and every rule is on.' },
    ]);
  });

  it('heeds none of several settings side by side, as tests of styles have them', () => {
    const { '.vale.ini': _, ...rest } = files;
    const test = (rule: string) => `StylesPath = ../../styles\n[*]\nAcme.${rule} = YES`;
    const made = importVale(folder({ ...rest, 'test/loud/.vale.ini': test('Loud'), 'test/off/.vale.ini': test('Off') }), { owner });
    expect(made.rules.map(({ id }) => id)).toEqual(['Acme.Loud', 'Acme.Off', 'Other.One', 'Other.Two']);
    expect(made.notes).toEqual([
      {
        file: 'test/loud/.vale.ini',
        line: 1,
        reason:
          'There are 2 settings files side by side (test/loud/.vale.ini, test/off/.vale.ini), so none is heeded and every rule is on: give the folder of one.',
      },
    ]);
  });

  it('takes no file of another tool for a rule', () => {
    const lint = 'extends: default\nrules:\n  line-length: disable';
    const made = style("extends: existence\nmessage: No '%s'.\ntokens: [so]", { '.yamllint.yml': lint, '.ci/lint.yml': lint });
    expect(made.rules.map(({ id }) => id)).toEqual(['Acme.Rule']);
    expect(made.notes).toEqual([]);
  });

  it('is vetted as any protocol, without examples', () => {
    const made = importVale(folder(files), { owner });
    const known = made.rules.filter(({ kind }) => kind === 'existence' || kind === 'substitution');
    expect(vetProtocol({ ...toProtocol([]), rules: known, vocabulary: made.vocabulary })).toEqual([]);
  });

  it('gives rules and notes with lines for whatever is in the files, and never fails', () => {
    const originals = {
      ...files,
      'styles/Acme/Swap.yml':
        'extends: substitution\nmessage: "Use \'%s\'"\naction: {name: replace}\nignorecase: true\nswap:\n  "a(b|c)": d|e\n  f: g',
      'styles/Acme/Row.yml':
        'extends: sequence\nmessage: "%[2]s"\ntokens:\n  - {pattern: be, tag: VB, skip: 2}\n  - tag: NN\nscope: [sentence, "~heading & list"]',
    };
    const paths = Object.keys(originals);
    const bits = fc.constantFrom(
      '\n',
      ':',
      '- ',
      '  ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '%s',
      '%[9]d',
      '&a',
      '*a',
      '\t',
      '(?i)',
      '\\',
      '# ',
      '= ',
      'extends: metric\n',
      'null',
      '1e9',
      '\ud800',
    );
    const damage = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(30),
      put: fc.array(bits, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const changed = new Map(Object.entries(originals));
        for (const { path, at, cut, put } of damages) {
          const text = changed.get(path) ?? '';
          const from = Math.floor(at * text.length);
          changed.set(path, text.slice(0, from) + put.join('') + text.slice(from + cut));
        }
        const made = importVale(changed, { owner });
        for (const { file, line, reason } of made.notes) {
          expect(file).not.toBe('');
          expect(line).toBeGreaterThan(0);
          expect(reason).not.toBe('');
        }
        for (const rule of made.rules) expect(ruleSchema.safeParse(rule).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
