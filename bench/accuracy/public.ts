/**
 * Makes corpora out of the tests of public scanners: `node bench/accuracy/public.ts FROM TO`. FROM holds their repositories, bare or
 * checked out, one folder each; TO gets one `.jsonl` of `Doc` for each set. Nothing of theirs is kept in this repository. How each project
 * writes its tests is known by its file in `public/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ambientmeta } from './public/ambientmeta.ts';
import { argusRedact } from './public/argus-redact.ts';
import { commonRegex } from './public/common-regex.ts';
import { credsweeper } from './public/credsweeper.ts';
import { datafog } from './public/datafog.ts';
import { detectSecrets } from './public/detect-secrets.ts';
import { fakeLeaks } from './public/fake-leaks.ts';
import { gitleaks } from './public/gitleaks.ts';
import { leakyRepo } from './public/leaky-repo.ts';
import { libphonenumber } from './public/libphonenumber.ts';
import { nemoCurator } from './public/nemo-curator.ts';
import { outdoorCatalogue } from './public/outdoor-catalogue.ts';
import { phileas } from './public/phileas.ts';
import { piiAnon } from './public/pii-anon.ts';
import { piiAnonymizer } from './public/pii-anonymizer.ts';
import { piiFrench } from './public/pii-french.ts';
import { piiScrubber } from './public/pii-scrubber.ts';
import { piiSynthetic } from './public/pii-synthetic.ts';
import { piicatcher } from './public/piicatcher.ts';
import { plPiiBench } from './public/pl-pii-bench.ts';
import { presidio } from './public/presidio.ts';
import { presidioResearch } from './public/presidio-research.ts';
import { redactPii } from './public/redact-pii.ts';
import { openRepository, type PublicSet } from './public/repository.ts';
import { ripsecrets } from './public/ripsecrets.ts';
import { ruleFiles } from './public/rule-files.ts';
import { scrubadub } from './public/scrubadub.ts';
import { secretlint } from './public/secretlint.ts';
import { semgrep } from './public/semgrep.ts';
import { sonarText } from './public/sonar-text.ts';
import { stdnum } from './public/stdnum.ts';
import { talisman } from './public/talisman.ts';
import { trivy } from './public/trivy.ts';
import { trufflehog } from './public/trufflehog.ts';
import { twoMs } from './public/two-ms.ts';
import { validatorJs } from './public/validator-js.ts';
import { whispers } from './public/whispers.ts';

const [from = '.cache/accuracy/repos', to = '.cache/accuracy/sets'] = process.argv.slice(2);

const sets: readonly PublicSet[] = [
  ...presidio,
  ...presidioResearch,
  ...piiSynthetic,
  ...piiFrench,
  ...ambientmeta,
  ...scrubadub,
  ...datafog,
  ...phileas,
  ...redactPii,
  ...commonRegex,
  ...stdnum,
  ...libphonenumber,
  ...outdoorCatalogue,
  ...nemoCurator,
  ...piicatcher,
  ...validatorJs,
  ...piiAnon,
  ...piiAnonymizer,
  ...argusRedact,
  ...piiScrubber,
  ...plPiiBench,
  ...detectSecrets,
  ...secretlint,
  ...gitleaks,
  ...trufflehog,
  ...ruleFiles,
  ...fakeLeaks,
  ...semgrep,
  ...ripsecrets,
  ...leakyRepo,
  ...trivy,
  ...twoMs,
  ...credsweeper,
  ...whispers,
  ...talisman,
  ...sonarText,
];

mkdirSync(to, { recursive: true });
for (const { name, repository, read } of sets) {
  const opened = openRepository(from, repository);
  if (!opened) {
    console.log(`${name}: no folder ${repository} in ${from}`);
    continue;
  }
  const docs = read(opened);
  writeFileSync(join(to, `${name}.jsonl`), docs.map((doc) => `${JSON.stringify(doc)}\n`).join(''));
  console.log(`${name}: ${docs.length} texts, ${docs.reduce((sum, doc) => sum + doc.spans.length, 0)} expected`);
}
