/** `npm run new:site my-tool`: adapter, frozen page, golden and the line in the registry; tests say what is left to fill in. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const id = process.argv[2] ?? '';
const kind = process.argv[3] === 'cms' ? 'cms' : 'ai';

if (!/^[a-z][a-z0-9-]{1,40}$/.test(id)) {
  console.error('Give the site an id of small letters: npm run new:site my-tool [ai|cms]');
  process.exit(1);
}
if (existsSync(join(root, `lib/sites/sites/${id}.json`))) {
  console.error(`lib/sites/sites/${id}.json is there already.`);
  process.exit(1);
}

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
  console.log(path);
}

const surface = kind === 'ai' ? 'prompt' : 'draft';
const request =
  kind === 'ai'
    ? { action: 'send', url: '/api/send(?:[?#]|$)', methods: ['POST'], prompt: '/prompt' }
    : { action: 'publish', url: '/api/publish(?:[?#]|$)', methods: ['POST'], fields: { title: '/title', content: '/content' } };
const adapter = {
  id,
  name: id,
  kind,
  version: 1,
  hosts: [`https://${id}.example/*`],
  surfaces: [{ kind: surface, root: ['[contenteditable="true"]'], editor: 'contenteditable' }],
  controls: [{ selector: 'button[type="submit"]', action: kind === 'ai' ? 'send' : 'publish' }],
  shortcuts: [],
  requests: [request],
};

write(`lib/sites/sites/${id}.json`, `${JSON.stringify(adapter, null, 2)}\n`);
write(
  `test/fixtures/sites/${id}/page.html`,
  `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>${id}</title></head>
  <body>
    <!-- Replace with the tool's own page, saved with the text in it; leave out scripts and styles. -->
    <form><div contenteditable="true"><p>Some words.</p></div><button type="submit">Go</button></form>
  </body>
</html>
`,
);
write(
  `test/golden/sites/${id}/page.json`,
  `${JSON.stringify([{ kind: surface, blocks: [{ kind: 'paragraph', text: 'Some words.' }] }], null, 2)}\n`,
);

const registry = join(root, 'lib/sites/registry.ts');
const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const source = readFileSync(registry, 'utf8');
const lastImport = source.lastIndexOf("' with { type: 'json' };\n") + "' with { type: 'json' };\n".length;
const imported = `${source.slice(0, lastImport)}import ${name} from './sites/${id}.json' with { type: 'json' };\n${source.slice(lastImport)}`;
writeFileSync(
  registry,
  imported.replace(/siteAdapters = \[([^\]]*)\]/, (_, list: string) => `siteAdapters = [${list}, ${name}]`),
);
console.log('lib/sites/registry.ts');
console.log('\nNow: npm run structure -- test/structure/sites.test.ts, and npm run unit -- test/unit/sites/golden.test.ts');
