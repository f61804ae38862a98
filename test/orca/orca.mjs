/**
 * Drives the Orca screen reader with Chromium on a virtual display, and returns what it says.
 * Debian packages: orca at-spi2-core xvfb openbox xdotool speech-dispatcher dbus chromium. Orca speaks to a dummy voice;
 * what it would say is read from its debug file, line by line.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';

const PROGRAMS = ['orca', 'Xvfb', 'openbox', 'xdotool', 'dbus-daemon', 'speech-dispatcher'];
const AT_SPI = '/usr/libexec/at-spi-bus-launcher';

/** @returns the programs that are missing; empty where Orca can be driven */
export const missingPrograms = () =>
  PROGRAMS.filter(
    (program) => !(process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, program))),
  ).concat(existsSync(AT_SPI) ? [] : ['at-spi2-core']);

export const orcaVersion = () => execFileSync('orca', ['--version'], { encoding: 'utf8' }).trim();

/** How long Orca is left to speak once the focus has moved, in milliseconds; on an idle machine it takes a tenth of it. */
const PACE = 1500;

/**
 * Starts a display, a session bus and Orca.
 * @returns `read(url, keys)` opens a page and presses keys; `close()` ends everything and returns what was said
 */
export async function startOrca(chromium) {
  const home = mkdtempSync(join(tmpdir(), 'orca-'));
  const debugFile = join(home, 'debug.out');
  const started = [];
  const start = (command, args, options = {}) => {
    // In a group of its own, so that what it starts itself ends with it.
    const child = spawn(command, args, { stdio: 'ignore', env, detached: true, ...options });
    started.push(child);
    return child;
  };
  const env = { ...process.env, HOME: home, XDG_RUNTIME_DIR: home, LANG: 'C.UTF-8', NO_AT_BRIDGE: '0' };

  // A dummy voice on libao's null driver: speech-dispatcher refuses to start on a machine without a sound device.
  const voice = join(home, '.config', 'speech-dispatcher');
  mkdirSync(voice, { recursive: true });
  writeFileSync(
    join(voice, 'speechd.conf'),
    'AudioOutputMethod "libao"\nAddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n',
  );
  writeFileSync(join(home, '.libao'), 'default_driver=null\n');
  // Not the whole page read out on load, nor the keys: only what a person who tabs through it hears.
  const settings = { sayAllOnLoad: false, enableKeyEcho: false };
  mkdirSync(join(home, 'orca'), { recursive: true });
  writeFileSync(
    join(home, 'orca', 'user-settings.conf'),
    JSON.stringify({
      general: settings,
      profiles: { default: { profile: ['Default', 'default'], ...settings } },
      pronunciations: {},
      keybindings: {},
    }),
  );
  const display = start('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  env.DISPLAY = `:${await firstLine(display.stdout)}`;
  const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus.stdout);
  start('openbox', []);
  start(AT_SPI, ['--launch-immediately']);
  const orca = start('orca', [
    '--replace',
    '--enable',
    'speech',
    '--debug-file',
    debugFile,
    '--user-prefs',
    join(home, 'orca'),
  ]);

  await until(() => existsSync(debugFile), 20_000, 'Orca did not start');
  await sleep(3 * PACE);

  /** @type {{page: string, key: string, at: number}[]} */
  const steps = [];
  return {
    /**
     * @param {string} page a name for the transcript
     * @param {string} url
     * @param {string[]} keys X key names that move the focus, such as Tab and shift+Tab
     */
    async read(page, url, keys) {
      steps.push({ page, key: 'load', at: Date.now() });
      const browser = await puppeteer.launch({
        executablePath: chromium,
        headless: false,
        env,
        ignoreDefaultArgs: ['--enable-automation'],
        defaultViewport: null,
        args: [
          ...['--no-sandbox', '--test-type', '--disable-gpu', '--force-renderer-accessibility'],
          ...['--window-size=1200,950', '--window-position=0,0', `--app=${url}`],
        ],
      });
      const [tab] = await browser.pages();
      await tab.waitForFunction(() => document.readyState === 'complete' && document.hasFocus(), { timeout: 60_000 });
      await sleep(5 * PACE);
      for (const key of keys) {
        steps.push({ page, key, at: Date.now() });
        const before = await tab.evaluateHandle(() => document.activeElement);
        execFileSync('xdotool', ['key', key], { env });
        await tab.waitForFunction((element) => document.activeElement !== element, {}, before);
        await sleep(PACE);
      }
      steps.push({ page: 'between pages', key: 'close', at: Date.now() });
      await browser.close();
    },

    /** @returns {Promise<{page: string, key: string, said: string[]}[]>} every step and what Orca said until the next */
    async close() {
      // Orca's debug file is written in blocks: only a graceful end brings the last of it to the disk.
      const ended = new Promise((resolve) => orca.once('exit', resolve));
      orca.kill('SIGTERM');
      await Promise.race([ended, sleep(10_000)]);
      for (const { pid } of started.reverse()) {
        try {
          process.kill(-pid, 'SIGKILL');
        } catch {
          // It has ended by itself.
        }
      }
      const heard = utterances(readFileSync(debugFile, 'utf8'));
      await sleep(200);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      return steps
        .map(({ page, key, at }, index) => {
          const until = steps[index + 1]?.at ?? Infinity;
          return {
            page,
            key,
            said: heard.filter((each) => each.at >= at && each.at < until).map(({ words }) => words),
          };
        })
        .filter(({ key }) => key !== 'close');
    },
  };
}

/** @returns what Orca gave to its voice, with the time of day in milliseconds since the epoch (runs do not cross midnight) */
function utterances(debug) {
  const midnight = new Date().setHours(0, 0, 0, 0);
  return [...debug.matchAll(/^(\d+):(\d+):([\d.]+) - SPEECH OUTPUT: '(.*?)' ?\{'established'/gm)].map(
    ([, hours, minutes, seconds, words]) => ({
      at: midnight + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000,
      words: words.trim().replace(/\.$/, ''),
    }),
  );
}

const firstLine = (stream) =>
  new Promise((resolve) => stream.once('data', (data) => resolve(String(data).split('\n')[0].trim())));

async function until(done, patience, problem) {
  for (let waited = 0; !done(); waited += 100) {
    if (waited > patience) throw new Error(problem);
    await sleep(100);
  }
}
