import type { Database } from '../database.js';
import { asset, type Asset } from '../assets.js';
import { createHandler, type Handler, type Route } from '../handler.js';
import type { HttpErrorStatus } from '../http-error.js';
import { migrate } from '../migrate.js';
import { secured } from '../security-headers.js';
import { secret, ServiceStore } from '../service-store.js';
import { Sessions } from '../session.js';
import { LANGUAGES, prefixOf } from './languages.js';
import { missedBin } from './missed-bin/service.js';
import type { Told } from './missed-bin/told.js';
import { errorPage } from './site/error-page.js';
import { homePage } from './site/home.js';
import { sitePages } from './site/site-page.js';
import { accessibilityPage, privacyPage } from './site/statements.js';

export interface Exampleshire {
  handler: Handler;
  errorPage: (status: HttpErrorStatus, path: string) => Response;
  /** Deletes what is no longer needed; to be called now and then. */
  tidy: () => Promise<void>;
}

export interface ExampleshireOptions {
  database: Database;
  /** Where people reach the site, such as `https://bins.exampleshire.example`. */
  origin?: string | undefined;
  log?: (line: string) => void;
}

const COUNCIL = 'exampleshire';

/** The demonstration council: its site and its services, on a database. */
export async function createExampleshire({
  database,
  origin,
  log = console.error,
}: ExampleshireOptions): Promise<Exampleshire> {
  await migrate(database);
  const secure = origin?.startsWith('https:') ?? false;
  const file = (name: string) => asset(new URL(`./assets/${name}`, import.meta.url));
  const assets = { stylesheet: file('exampleshire.css'), script: file('exampleshire.js'), icon: file('icon.svg') };
  const write = sitePages(pathsOf(assets));
  const sessions = new Sessions(await secret(database, COUNCIL, 'forms'), secure);
  const store = new ServiceStore<Told>(database, {
    council: COUNCIL,
    service: 'missed-bin',
    prefix: 'EX',
    draftHours: 24,
    keepDays: 365,
  });

  const routes = new Map<string, Route>(Object.values(assets).map(({ path, route }) => [path, route]));
  for (const lang of LANGUAGES) {
    const prefix = prefixOf(lang);
    routes.set(prefix || '/', { GET: () => homePage(write, lang) });
    routes.set(`${prefix}/accessibility`, { GET: () => accessibilityPage(write, lang) });
    routes.set(`${prefix}/privacy`, { GET: () => privacyPage(write, lang) });
    for (const [path, route] of missedBin(lang, { store, sessions, write, origin })) routes.set(path, route);
  }
  const page = errorPage(write);
  return {
    handler: createHandler({ routes, errorPage: page, secure, log }),
    errorPage: (status, path) => secured(page(status, path), secure),
    tidy: () => store.deleteExpired(),
  };
}

const pathsOf = <Name extends string>(assets: Record<Name, Asset>) =>
  Object.fromEntries(Object.entries<Asset>(assets).map(([name, { path }]) => [name, path])) as Record<Name, string>;
