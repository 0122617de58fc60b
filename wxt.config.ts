import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { shadowSafe } from './components/shadow-safe.ts';
import { pagePlugins } from './scripts/page-plugins.ts';

/**
 * Loopback builds (`npm start`, tests) grant our own local hosts at install and keep shadow roots open,
 * so that a driver can look inside. A release build asks a person for every site.
 */
const loopback = process.env.COUNTERSIGN_BUILD === 'loopback';

/** Public half of the key that fixes the Chrome extension id to kchneddejpamihgbbnjnbedhopbapjci. */
const chromeKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA08/KTpwYwoT3Lwaj1MFRJZeb5+fsTyecLiBO+Fv0q5x9mDkZu3g00yIytMrgygTRNKHAFznyvg5BSH/M5ClDFx0wuMW4nHTxa1mTbvDQCCUrEEpoC5N0yami9ExbDUtrZ6Z5w63EdnF4UzPcWsKYMxk5BAWQ0B8eQBSrT1yij/JT+JS24nBs13NGwvv/M5oQrdoDwAV80uxFoKIFVZXin+fhQ8GXrzlu70ycR4Iv/skg5zNZ9M42mys0kW9eKnNZGlxHY0SFC1xkpLu5GH6yKyDxnBrDh/C8flmKvjMPuASrvZzSbtrGJpwNZd8VWdr/B0zKjuZKd4+hKwldB1gNwQIDAQAB';

/** Dictionaries that the extension brings, with their notices. Only such as may be shipped with an Apache-2.0 work: German's are GPL. */
const dictionaries = { 'en-US': 'dictionary-en', 'en-GB': 'dictionary-en-gb' } as const;

function dictionaryFiles(): { absoluteSrc: string; relativeDest: string }[] {
  const { resolve } = createRequire(import.meta.url);
  return Object.entries(dictionaries).flatMap(([name, from]) => {
    const folder = dirname(resolve(from));
    const files = { 'index.aff': `${name}.aff`, 'index.dic': `${name}.dic`, license: `${name}.licence.txt` };
    return Object.entries(files).map(([file, to]) => ({ absoluteSrc: join(folder, file), relativeDest: `dictionaries/${to}` }));
  });
}

/** `load-compromise.ts` with the library in it, see there. */
function wrapCompromise(): { name: string; load(id: string): string | undefined } {
  return {
    name: 'countersign:wrap-compromise',
    load(id) {
      if (!id.endsWith('/entrypoints/background/load-compromise.ts')) return undefined;
      const code = readFileSync(createRequire(import.meta.url).resolve('compromise/two'), 'utf8');
      return `let known;
export async function loadCompromise() {
  if (!known) {
    const module = { exports: {} };
    (function (module, exports) {${code}
})(module, module.exports);
    known = module.exports;
  }
  return known;
}`;
    },
  };
}

export const firefoxId = 'countersign@countersign.invalid';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  outDir: '.output',
  outDirTemplate: loopback ? '{{browser}}-loopback' : '{{browser}}-release',
  vite: () => ({
    plugins: [react(), tailwindcss(), wrapCompromise(), ...pagePlugins()],
    css: { postcss: { plugins: [shadowSafe()] } },
    define: { __LOOPBACK__: JSON.stringify(loopback) },
    // A string of JSON is read faster than an object literal, and site adapters are in every frame.
    json: { stringify: true },
    // As new as the manifest asks for: lowered, `light-dark()` would no longer follow the element that it is used on.
    build: { sourcemap: false, cssTarget: ['chrome137', 'firefox140'] },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push(...dictionaryFiles());
    },
    // WXT asks for every host that a run-time content script might be registered for; we ask a person, site by site.
    'build:manifestGenerated': (_, manifest) => {
      manifest.host_permissions = loopback ? ['http://localhost/*', 'http://*.localhost/*', 'http://127.0.0.1/*'] : [];
    },
  },
  zip: { excludeSources: ['.cache/**', 'tour/**', 'bench/**', '.ci/**', '**/*.pem'] },
  manifest: ({ browser }) => ({
    name: 'Countersign',
    description: 'Checks, sign-off and receipts for marketing work with AI, where the work happens. Text stays on this device.',
    minimum_chrome_version: browser === 'firefox' ? undefined : '137',
    key: browser === 'firefox' ? undefined : chromeKey,
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'declarativeNetRequest',
      ...(browser === 'firefox' ? ['webRequest', 'webRequestBlocking'] : ['sidePanel']),
    ],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: "script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'" },
    web_accessible_resources: [{ resources: ['gate.html', 'held.html'], matches: ['<all_urls>'] }],
    action: { default_title: 'Countersign' },
    storage: browser === 'firefox' ? undefined : { managed_schema: 'managed_storage.json' },
    browser_specific_settings:
      browser === 'firefox'
        ? { gecko: { id: firefoxId, strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } } }
        : undefined,
  }),
});
