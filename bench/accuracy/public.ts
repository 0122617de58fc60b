/**
 * Makes corpora out of the tests of public scanners: `node bench/accuracy/public.ts FROM TO`. FROM holds their repositories, bare or
 * checked out, one folder each; TO gets one `.jsonl` of `Doc` for each set. Nothing of theirs is kept in this repository. Long because it
 * reads seven ways of writing a test.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Doc, Expected } from './score.ts';

const [from = '.cache/accuracy/repos', to = '.cache/accuracy/sets'] = process.argv.slice(2);

interface Repository {
  list(pattern: RegExp): string[];
  read(path: string): string;
}

/** @param name the end of a folder's name below `from`: `presidio` finds `microsoft+presidio/repo`. */
function open(name: string): Repository | null {
  const folder = readdirSync(from).find((each) => each === name || each.endsWith(`+${name}`));
  if (!folder) return null;
  const place = [join(from, folder, 'repo'), join(from, folder)].find(existsSync) ?? '';
  const git = (...words: string[]) => execFileSync('git', ['-C', place, ...words], { encoding: 'utf8', maxBuffer: 1 << 30 });
  const paths = git('-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', 'HEAD').split('\n');
  return { list: (pattern) => paths.filter((path) => pattern.test(path)), read: (path) => git('show', `HEAD:${path}`) };
}

/** A literal of Python or Go, as written. Null where it is put together at run time. */
function unquote(literal: string): string | null {
  if (literal.startsWith('`')) return literal.slice(1, -1);
  try {
    return JSON.parse(
      `"${literal
        .slice(1, -1)
        .replace(/\\'/g, "'")
        .replace(/(?<!\\)"/g, '\\"')
        .replace(/\t/g, '\\t')}"`,
    ) as string;
  } catch {
    return null;
  }
}

const quoted = String.raw`"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'`;

const presidioKinds: Readonly<Record<string, string>> = {
  email: 'email',
  phone: 'phone',
  ip: 'network',
  iban: 'iban',
  credit_card: 'card',
  us_ssn: 'national-id.us.ssn',
  us_itin: 'national-id.us.itin',
  uk_nhs: 'national-id.uk.nhs',
  uk_nino: 'national-id.uk.nino',
  de_tax_id: 'national-id.de.tax',
  de_social_security: 'national-id.de.pension',
  de_id_card: 'national-id.de.card',
  es_nif: 'national-id.es.dni',
  es_nie: 'national-id.es.nie',
  it_fiscal_code: 'national-id.it',
  pl_pesel: 'national-id.pl',
  in_aadhaar: 'national-id.in.aadhaar',
  in_pan: 'national-id.in.pan',
  au_tfn: 'national-id.au.tfn',
  au_medicare: 'national-id.au.medicare',
  ca_sin: 'national-id.ca',
  fi_personal_identity_code: 'national-id.fi',
  kr_rrn: 'national-id.kr',
  se_personnummer: 'national-id.se',
  sg_fin: 'national-id.sg',
  tr_national_id: 'national-id.tr',
  za_id_number: 'national-id.za',
};

/** Recogniser tests: `("text", count, ((start, end),), …)`. */
function fromPresidio(repository: Repository): Doc[] {
  const docs: Doc[] = [];
  for (const [name, kind] of Object.entries(presidioKinds)) {
    const [path] = repository.list(new RegExp(`presidio-analyzer/tests/test_${name}_recognizer\\.py$`));
    if (!path) continue;
    const cases = repository
      .read(path)
      .matchAll(
        new RegExp(
          `\\(\\s*(${quoted})\\s*,\\s*\\\\?\\s*(\\d+)\\s*,\\s*(?:\\[[^\\]]*\\]\\s*,\\s*)?(\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))?`,
          'g',
        ),
      );
    for (const [, literal = '', count = '', places = ''] of cases) {
      const text = unquote(literal);
      const pairs = [...places.matchAll(/\((\d+)\s*,\s*(\d+)\)/g)].slice(0, Number(count));
      const spans = pairs.length === Number(count) ? pairs : [...places.matchAll(/^\((\d+)\s*,\s*(\d+)\)$/g)].slice(0, Number(count));
      if (text === null || spans.length !== Number(count)) continue;
      docs.push({
        text,
        language: 'en-US',
        kinds: [kind],
        spans: spans.map(([, start, end]) => ({ start: Number(start), end: Number(end), kind })),
      });
    }
  }
  return docs;
}

const researchKinds: Readonly<Record<string, string>> = {
  EMAIL_ADDRESS: 'email',
  PHONE_NUMBER: 'phone',
  IP_ADDRESS: 'network',
  IBAN_CODE: 'iban',
  CREDIT_CARD: 'card',
  US_SSN: 'national-id.us.ssn',
};

/** Sentences from templates with made-up persons. */
function fromResearch(repository: Repository, path: string): Doc[] {
  const samples = JSON.parse(repository.read(path)) as {
    full_text: string;
    spans: { entity_type: string; start_position: number; end_position: number }[];
  }[];
  return samples.map(({ full_text: text, spans }) => ({
    text,
    language: 'en-US',
    kinds: Object.values(researchKinds),
    spans: spans.flatMap(({ entity_type, start_position: start, end_position: end }): Expected[] => {
      const kind = researchKinds[entity_type];
      return kind ? [{ start, end, kind }] : [];
    }),
  }));
}

const nanoKinds: Readonly<Record<string, string>> = {
  EMAIL: 'email',
  PASSWORD: 'password',
  PHONE: 'phone',
  IBAN: 'iban',
  CREDIT_CARD: 'card',
  SSN: 'national-id.us.ssn',
  AADHAR: 'national-id.in.aadhaar',
  PAN: 'national-id.in.pan',
};

/** Sentences by a language model; not everything in them is labelled. */
function fromNano(repository: Repository): Doc[] {
  const samples = JSON.parse(repository.read('dataset/pii_syn_nano_en.json')) as {
    text: string;
    NER: { entity?: string; label: string }[];
  }[];
  return samples.map(({ text, NER: labels }) => ({
    text,
    language: 'en-US',
    kinds: [...Object.values(nanoKinds), 'network', 'api-key'],
    spans: labels.flatMap(({ entity, label }): Expected[] => {
      const kind = nanoKinds[label];
      const start = entity ? text.indexOf(entity) : -1;
      return kind && entity && start >= 0 ? [{ start, end: start + entity.length, kind }] : [];
    }),
  }));
}

/** Product prose in which nothing is private. */
function fromCatalogue(repository: Repository): Doc[] {
  return repository
    .read('sample-data.csv')
    .split(/\r?\n(?=\d+,")/)
    .slice(1)
    .map((row) => ({ text: row.replace(/<[^>]+>/g, '\n'), kinds: ['all'], spans: [] }));
}

/** A whole line that should be flagged or not. */
function toFlagged(text: string, flagged: boolean): Doc {
  return { text, kinds: ['secrets'], spans: flagged ? [{ start: 0, end: text.length, kind: 'secrets', loose: true }] : [] };
}

function fromDetectSecrets(repository: Repository): Doc[] {
  return repository.list(/^tests\/plugins\/(?!high_entropy|ip_public|base|keyword).*_test\.py$/).flatMap((path) =>
    [...repository.read(path).matchAll(new RegExp(`\\(\\s*(${quoted})\\s*,\\s*(True|False)\\s*,?\\s*\\)`, 'g'))].flatMap(
      ([, literal = '', flagged]) => {
        const text = unquote(literal);
        return text === null || /\{\w*\}/.test(text) ? [] : [toFlagged(text, flagged === 'True')];
      },
    ),
  );
}

function fromSecretlint(repository: Repository): Doc[] {
  const docs: Doc[] = [];
  for (const path of repository.list(
    /packages\/@secretlint\/secretlint-rule-(?!preset|pattern|no-|example|filter)[^/]*\/test\/snapshots\/(?:ok|ng)\.[^/]*\/output\.json$/,
  )) {
    const { messages, sourceContent } = JSON.parse(repository.read(path)) as {
      messages: { range: [number, number] }[];
      sourceContent?: string;
    };
    if (!sourceContent || /allow|option/i.test(path)) continue;
    docs.push({
      text: sourceContent,
      kinds: ['secrets'],
      // Theirs cover the whole assignment or address, ours the secret in it.
      spans: messages.map(({ range: [start, end] }) => ({ start, end: Math.max(end, start + 60), kind: 'secrets', loose: true })),
    });
  }
  return docs;
}

/** Go tables: `input: …, want: []string{…}`. */
function fromTrufflehog(repository: Repository): Doc[] {
  const docs: Doc[] = [];
  for (const path of repository.list(/^pkg\/detectors\/.*_test\.go$/)) {
    if (/integration/.test(path)) continue;
    const source = repository.read(path);
    for (const [, literal = '', wanted = ''] of source.matchAll(
      /input:\s*(`[^`]*`|"(?:[^"\\\n]|\\.)*"),\s*want:\s*(nil|\[\]string\{[^}]*\})/g,
    )) {
      const text = unquote(literal);
      const wants = [...wanted.matchAll(/`([^`]*)`|"((?:[^"\\]|\\.)*)"/g)].map(([, raw, plain]) => raw ?? plain ?? '');
      // Some wants are a JSON of names and values, or an address without a password in it.
      if (text === null || /[{]\s*\\?"|jdbc:/.test(wanted.replace('[]string{', ''))) continue;
      const spans = wants.flatMap((want): Expected[] => {
        const start = text.indexOf(want);
        return want.length >= 8 && start >= 0 ? [{ start, end: start + want.length, kind: 'secrets' }] : [];
      });
      // Where several parts are joined into one wanted string none of them is in the text; such a case is left out.
      if (spans.length === wants.length) docs.push({ text, kinds: spans.length > 0 ? ['secrets'] : ['no-secret'], spans });
    }
  }
  return docs;
}

/** Literal examples of each rule: `tps := []string{…}` and `fps := []string{…}`. */
function fromGitleaks(repository: Repository): Doc[] {
  const docs: Doc[] = [];
  for (const path of repository.list(/^cmd\/generate\/config\/rules\/.*\.go$/)) {
    for (const [, which, list = ''] of repository
      .read(path)
      .matchAll(/\b(tps|fps)\b[^\n]*?(?::=|=)\s*(?:append\(\w+,|\[\]string\{)\n([\s\S]*?)\n\t[)}]/g)) {
      for (const [whole, literal = ''] of list.matchAll(/^\s*(`[^`]*`|"(?:[^"\\\n]|\\.)*"),/gm)) {
        const text = unquote(literal);
        if (text !== null && !/^\s*\/\//.test(whole)) docs.push(toFlagged(text, which === 'tps'));
      }
    }
  }
  return docs;
}

const sets: readonly { name: string; repository: string; read(repository: Repository): Doc[] }[] = [
  { name: 'presidio-recognisers', repository: 'presidio', read: fromPresidio },
  { name: 'presidio-synthetic', repository: 'presidio-research', read: (each) => fromResearch(each, 'data/synth_dataset_v2.json') },
  { name: 'presidio-generated', repository: 'presidio-research', read: (each) => fromResearch(each, 'tests/data/generated_large.json') },
  { name: 'pii-synthetic', repository: 'PII-synthetic_dataset', read: fromNano },
  { name: 'outdoor-catalogue', repository: 'Content-based-Recommender-System', read: fromCatalogue },
  { name: 'detect-secrets', repository: 'detect-secrets', read: fromDetectSecrets },
  { name: 'secretlint', repository: 'secretlint', read: fromSecretlint },
  { name: 'gitleaks', repository: 'gitleaks', read: fromGitleaks },
  { name: 'trufflehog', repository: 'trufflehog', read: fromTrufflehog },
];

mkdirSync(to, { recursive: true });
for (const { name, repository, read } of sets) {
  const opened = open(repository);
  if (!opened) {
    console.log(`${name}: no folder ${repository} in ${from}`);
    continue;
  }
  const docs = read(opened);
  writeFileSync(join(to, `${name}.jsonl`), docs.map((doc) => `${JSON.stringify(doc)}\n`).join(''));
  console.log(`${name}: ${docs.length} texts, ${docs.reduce((sum, doc) => sum + doc.spans.length, 0)} expected`);
}
