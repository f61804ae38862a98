import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { npmChromium } from './npm-chromium.js';

export type Engine = 'chromium' | 'firefox' | 'webkit';
export const ENGINES: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

export interface Browser {
  path: string;
  /** Where it was found, for the test report. */
  from: string;
  /** Environment that it needs on top of the process's own. */
  env: Record<string, string>;
  /** WebKit's WebDriver, which is a program of its own. */
  driver?: string;
}

/**
 * @returns a browser of the engine on this machine
 * @throws an error that says what to install
 */
export async function findBrowser(engine: Engine): Promise<Browser> {
  const found = await FINDERS[engine]();
  if (found) return found;
  throw new Error(`No ${NAMES[engine]} found. ${hint(engine)}`);
}

/** @returns whether a browser of the engine is installed; says nothing about Chromium from npm, which is always there on Linux x64 */
export const isInstalled = async (engine: Engine): Promise<boolean> => Boolean(await FINDERS[engine]());

const NAMES: Record<Engine, string> = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox', webkit: 'WebKit' };

const FINDERS: Record<Engine, () => Promise<Browser | undefined>> = {
  chromium: async () => found('CHROME_PATH', CHROMIUM[process.platform] ?? []) ?? (await npmChromium()),
  firefox: async () => found('FIREFOX_PATH', FIREFOX[process.platform] ?? []),
  webkit: async () => {
    const driver = inPath('WebKitWebDriver');
    const path = miniBrowser();
    return driver && path && (process.env.DISPLAY || inPath('Xvfb'))
      ? { path, driver, from: 'this machine', env: {} }
      : undefined;
  },
};

const programs = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].filter(
  (folder) => folder !== undefined,
);

const CHROMIUM: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: programs.flatMap((folder) => [
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Chromium/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

const FIREFOX: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['firefox-esr', 'firefox', '/snap/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: programs.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
};

function found(variable: string, candidates: string[]): Browser | undefined {
  const chosen = process.env[variable];
  if (chosen) {
    if (existsSync(chosen)) return { path: chosen, from: variable, env: {} };
    throw new Error(
      `${variable} is ${chosen}, but there is no such file. Correct it, or unset it to search the usual places.`,
    );
  }
  for (const candidate of candidates) {
    const path = /[/\\]/.test(candidate) ? existing(candidate) : inPath(candidate);
    if (path) return { path, from: 'this machine', env: {} };
  }
  return undefined;
}

const existing = (path: string) => (existsSync(path) ? path : undefined);

const inPath = (name: string) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);

/** WebKitGTK keeps its small browser outside PATH, in a folder named after its version. */
const miniBrowser = () =>
  ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib']
    .filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^webkit2?gtk-/.test(name))
        .sort()
        .reverse()
        .map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find(existsSync);

function hint(engine: Engine): string {
  const system = process.platform;
  if (engine === 'webkit')
    return system === 'linux'
      ? 'On Debian or Ubuntu: sudo apt-get install webkit2gtk-driver xvfb'
      : 'Its WebDriver exists on Linux only: leave webkit out of BROWSERS here.';
  const [apt, brew, winget, variable] =
    engine === 'chromium'
      ? ['chromium', 'google-chrome', 'Google.Chrome', 'CHROME_PATH']
      : ['firefox-esr', 'firefox', 'Mozilla.Firefox', 'FIREFOX_PATH'];
  const command =
    system === 'darwin'
      ? `brew install --cask ${brew}`
      : system === 'win32'
        ? `winget install ${winget}`
        : `sudo apt-get install ${apt}`;
  return `Install one (${command}), or set ${variable} to where it is.`;
}
