/**
 * A real WordPress on loopback: `php -S` where PHP with SQLite is there, the Playground CLI where it is not.
 * Each start gets a fresh copy of an installed site, so runs share nothing.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { loopbackFetch, untilAnswers } from './loopback.ts';
import { needDisk, type Say } from './packages.ts';
import { startPlayground } from './playground.ts';
import { freePort } from './ports.ts';
import { type Running, runProcess, startProcess } from './processes.ts';
import { Stop } from './stop.ts';
import { makeTempFolder, removeTempFolder } from './temp.ts';
import { place, prepareWordPressFiles, type WordPressFiles } from './wordpress-files.ts';
import { openSite, type Site } from './wordpress-site.ts';

export const user = 'maya';
export const password = 'first-light';

export interface WordPressOptions {
  port?: number;
  /** Data folder to keep between runs. Default: a temporary one that `stop` deletes. */
  dir?: string;
  /** Default `pretty`: `/my-post/` and `/wp-json/`. `plain` puts the REST route into `?rest_route=`. */
  permalinks?: 'pretty' | 'plain';
  /** Default `block`. */
  editor?: 'block' | 'classic';
  /** Default: `php` where it can run WordPress. */
  engine?: 'php' | 'playground';
  log?: Say;
}

export interface WordPress extends Site {
  /** `http://wordpress.localhost:PORT` */
  url: string;
  port: number;
  engine: 'php' | 'playground';
  user: string;
  password: string;
  /** Lines of PHP's error log that are errors or warnings. */
  phpErrors(): string[];
  stop(): Promise<void>;
}

export async function startWordPress(options: WordPressOptions = {}): Promise<WordPress> {
  const say = options.log ?? (() => {});
  const engine = options.engine ?? (await chooseEngine(say));
  const files = await prepareWordPressFiles(say);
  if (!existsSync(join(files.installed, 'wordpress.sqlite'))) await install(files, engine, say);

  const dir = options.dir ?? makeTempFolder('wordpress');
  needDisk(50, tmpdir());
  mkdirSync(dir, { recursive: true });
  if (!existsSync(join(dir, 'wordpress.sqlite'))) cpSync(files.installed, dir, { recursive: true });
  configure(dir, options);

  const port = options.port ?? (await freePort());
  const server = await serve(engine, files.tree, dir, port, say);
  const url = `http://wordpress.localhost:${port}`;
  return {
    url,
    port,
    engine,
    user,
    password,
    ...openSite({ url, database: join(dir, 'wordpress.sqlite'), user, password }),
    phpErrors: () => readErrors(join(dir, 'php.log')),
    stop: async () => {
      await server.stop();
      removeTempFolder(dir);
    },
  };
}

async function chooseEngine(say: Say): Promise<'php' | 'playground'> {
  const forced = process.env.COUNTERSIGN_WORDPRESS;
  if (forced === 'php' || forced === 'playground') return forced;
  const probe = await runProcess('php', [
    '-r',
    'echo PHP_VERSION_ID >= 70400 && extension_loaded("pdo_sqlite") && extension_loaded("mbstring") ? "fit" : "unfit";',
  ]);
  if (probe.code === 0 && probe.output.trim() === 'fit') return 'php';
  const command =
    process.platform === 'darwin' ? 'brew install php' : 'sudo apt-get install php-cli php-sqlite3 php-mbstring php-xml php-gd';
  say(`no PHP with SQLite here, so WordPress runs in WebAssembly: slower to start and 1.4 GB of memory (${command} makes it quick)`);
  return 'playground';
}

async function serve(engine: 'php' | 'playground', tree: string, data: string, port: number, say: Say): Promise<Running> {
  const server =
    engine === 'php'
      ? startProcess(
          'php',
          [
            ...['-d', 'opcache.enable=1', '-d', 'opcache.enable_cli=1', '-d', 'opcache.validate_timestamps=0'],
            ...['-d', 'memory_limit=256M', '-d', 'upload_max_filesize=32M', '-d', 'post_max_size=32M'],
            ...['-S', `127.0.0.1:${port}`, '-t', tree, join(tree, 'wp-content/router.php')],
          ],
          // One worker deadlocks: the editor asks for a page that asks the site itself.
          { env: { PHP_CLI_SERVER_WORKERS: '4', COUNTERSIGN_WP_DATA: data } },
        )
      : await startPlayground({ tree, data, port, say });
  let died: string | null = null;
  void server.exited.then((code) => {
    died = `WordPress ended with ${code}:\n${server.output()}`;
  });
  try {
    await untilAnswers(`http://127.0.0.1:${port}/wp-includes/css/buttons.css`, engine === 'php' ? 20_000 : 180_000, () => died);
  } catch (error) {
    await server.stop();
    throw new Stop(`WordPress did not start: ${error instanceof Error ? error.message : String(error)}`);
  }
  return server;
}

/** WordPress's own installer, once; every run copies its result. */
async function install(files: WordPressFiles, engine: 'php' | 'playground', say: Say): Promise<void> {
  say('installing WordPress, once');
  const part = `${files.installed}.${process.pid}`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const port = await freePort();
  const server = await serve(engine, files.tree, part, port, say);
  try {
    const form = new URLSearchParams({
      weblog_title: 'Fjell & Tarn',
      user_name: user,
      admin_password: password,
      admin_password2: password,
      pw_weak: 'on',
      admin_email: 'maya@fjell.invalid',
      blog_public: '0',
    });
    const done = await loopbackFetch(`http://wordpress.localhost:${port}/wp-admin/install.php?step=2`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
      timeout: 120_000,
    });
    // The installer answers 200 for its own errors too; the user is the proof.
    const database = new DatabaseSync(join(part, 'wordpress.sqlite'), { readOnly: true });
    const row = database.prepare('SELECT count(*) AS n FROM wp_users WHERE user_login = ?').get(user);
    database.close();
    if (done.status !== 200 || row?.n !== 1) throw new Stop(`WordPress's installer failed (${done.status}): ${done.text.slice(0, 500)}`);
  } finally {
    await server.stop();
  }
  rmSync(join(part, 'php.log'), { force: true });
  place(part, files.installed);
}

function configure(dir: string, options: WordPressOptions): void {
  const database = new DatabaseSync(join(dir, 'wordpress.sqlite'));
  const set = database.prepare(
    "INSERT INTO wp_options (option_name, option_value, autoload) VALUES (?, ?, 'yes') ON CONFLICT(option_name) DO UPDATE SET option_value = excluded.option_value",
  );
  if (options.permalinks === 'plain') set.run('permalink_structure', '');
  if (options.editor === 'classic') set.run('loopback_editor', 'classic');
  database.close();
}

function readErrors(log: string): string[] {
  if (!existsSync(log)) return [];
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => /PHP (Fatal|Parse|Warning|Recoverable)|WordPress database error/.test(line));
}
