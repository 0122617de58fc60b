/** Where a person's browsers are, on Linux, macOS and Windows. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Stop } from './stop.ts';

export type BrowserName = 'chrome' | 'firefox';

export interface FoundBrowser {
  name: BrowserName;
  /** `Chromium`, `Google Chrome`, `Microsoft Edge`, `Firefox`. */
  label: string;
  path: string;
}

type Candidate = readonly [label: string, path: string];

/** Chromium before Chrome: its `--load-extension` policy is laxer. A distribution's wrapper script adds extensions of its own, so the binary comes first. */
const linux: Record<BrowserName, readonly Candidate[]> = {
  chrome: [
    ['Chromium', '/usr/lib/chromium/chromium'],
    ['Chromium', '/usr/lib/chromium-browser/chromium-browser'],
    ['Google Chrome', '/opt/google/chrome/chrome'],
    ['Microsoft Edge', '/opt/microsoft/msedge/msedge'],
    ['Chromium', '/usr/bin/chromium'],
    ['Chromium', '/usr/bin/chromium-browser'],
    ['Brave', '/opt/brave.com/brave/brave'],
    ['Chromium', '/snap/bin/chromium'],
  ],
  firefox: [
    ['Firefox', '/usr/bin/firefox-esr'],
    ['Firefox', '/usr/bin/firefox'],
    ['Firefox', '/usr/lib/firefox/firefox'],
    ['Firefox', '/opt/firefox/firefox'],
    ['Firefox', '/snap/bin/firefox'],
  ],
};

const mac: Record<BrowserName, readonly Candidate[]> = {
  chrome: [
    ['Google Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
    ['Microsoft Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ['Brave', 'Brave Browser.app/Contents/MacOS/Brave Browser'],
  ],
  firefox: [
    ['Firefox', 'Firefox.app/Contents/MacOS/firefox'],
    ['Firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
  ],
};

const windows: Record<BrowserName, readonly Candidate[]> = {
  chrome: [
    ['Google Chrome', 'Google/Chrome/Application/chrome.exe'],
    ['Chromium', 'Chromium/Application/chrome.exe'],
    ['Microsoft Edge', 'Microsoft/Edge/Application/msedge.exe'],
  ],
  firefox: [['Firefox', 'Mozilla Firefox/firefox.exe']],
};

/** The first one found, or null. `COUNTERSIGN_CHROME` and `COUNTERSIGN_FIREFOX` name a binary outright. */
export function findBrowser(name: BrowserName): FoundBrowser | null {
  const named = process.env[name === 'chrome' ? 'COUNTERSIGN_CHROME' : 'COUNTERSIGN_FIREFOX'];
  if (named) {
    if (!existsSync(named)) throw new Stop(`There is no browser at ${named}: correct COUNTERSIGN_${name.toUpperCase()} or unset it.`);
    return { name, label: name === 'chrome' ? 'Chromium' : 'Firefox', path: named };
  }
  for (const [label, path] of places(name)) if (existsSync(path)) return { name, label, path };
  return null;
}

/** As `findBrowser`, or one sentence with the command that installs it. */
export function needBrowser(name: BrowserName): FoundBrowser {
  const found = findBrowser(name);
  if (found) return found;
  throw new Stop(`No ${name === 'chrome' ? 'Chrome, Chromium or Edge' : 'Firefox'} found: ${howToInstall(name)}.`);
}

export function howToInstall(name: BrowserName): string {
  if (process.platform === 'darwin') return `brew install --cask ${name === 'chrome' ? 'google-chrome' : 'firefox'}`;
  if (process.platform === 'win32') return `winget install ${name === 'chrome' ? 'Google.Chrome' : 'Mozilla.Firefox'}`;
  const debian = existsSync('/etc/debian_version');
  if (debian) return `sudo apt-get install ${name === 'chrome' ? 'chromium' : 'firefox-esr'}`;
  return `install ${name === 'chrome' ? 'chromium' : 'firefox'} with your package manager`;
}

function places(name: BrowserName): Candidate[] {
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      mac[name].map(([label, path]): Candidate => [label, join(folder, path)]),
    );
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter((f) => f !== undefined);
    return folders.flatMap((folder) => windows[name].map(([label, path]): Candidate => [label, join(folder, path)]));
  }
  return [...linux[name], ...downloaded(name)];
}

/** Browsers that puppeteer or a CI image put into the home folder. */
function downloaded(name: BrowserName): Candidate[] {
  const folder = join(homedir(), '.cache/puppeteer', name);
  if (!existsSync(folder)) return [];
  const inside = name === 'chrome' ? 'chrome-linux64/chrome' : 'firefox/firefox';
  return readdirSync(folder).map((version): Candidate => [name === 'chrome' ? 'Google Chrome' : 'Firefox', join(folder, version, inside)]);
}
