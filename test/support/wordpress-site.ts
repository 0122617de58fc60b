/** What a test asks of a running WordPress: over REST as the user, and past WordPress straight from its database. */
import { DatabaseSync } from 'node:sqlite';
import { type LoopbackResponse, loopbackFetch } from './loopback.ts';

export interface StoredPost {
  id: number;
  status: string;
  title: string;
  /** `post_content`, byte for byte. */
  content: string;
  excerpt: string;
  type: string;
  slug: string;
}

export interface Site {
  createDraft(post: { title: string; content: string; status?: 'draft' | 'publish' }): Promise<number>;
  /** From the database, never through WordPress. */
  getPost(id: number): StoredPost | null;
  rawPostContent(id: number): string;
  /** All posts and pages but revisions and auto-drafts, oldest first. */
  listPosts(): StoredPost[];
  /** Everything WordPress keeps, as one string: to prove that something is nowhere in it. */
  dumpDatabase(): string;
  /** The public page as a visitor gets it. */
  publicPage(id: number): Promise<LoopbackResponse>;
  editorUrl(id?: number): string;
  rest(route: string, init?: { method?: string; body?: unknown }): Promise<LoopbackResponse>;
}

export interface SiteAccess {
  url: string;
  database: string;
  user: string;
  password: string;
}

const columns =
  'ID AS id, post_status AS status, post_title AS title, post_content AS content, post_excerpt AS excerpt, post_type AS type, post_name AS slug';

export function openSite({ url, database, user, password }: SiteAccess): Site {
  let session: Promise<{ cookie: string; nonce: string }> | null = null;

  const read = <T>(job: (db: DatabaseSync) => T): T => {
    const db = new DatabaseSync(database, { readOnly: true, timeout: 5000 });
    try {
      return job(db);
    } finally {
      db.close();
    }
  };

  const rest: Site['rest'] = async (route, init = {}) => {
    session ??= logIn(url, user, password);
    const { cookie, nonce } = await session;
    return await loopbackFetch(`${url}/index.php?rest_route=${encodeURIComponent(route)}`, {
      method: init.method ?? 'GET',
      headers: { cookie, 'x-wp-nonce': nonce, 'content-type': 'application/json' },
      body: init.body === undefined ? undefined : JSON.stringify(init.body),
    });
  };

  const getPost: Site['getPost'] = (id) =>
    read((db) => (db.prepare(`SELECT ${columns} FROM wp_posts WHERE ID = ?`).get(id) ?? null) as unknown as StoredPost | null);

  return {
    rest,
    getPost,
    createDraft: async ({ title, content, status = 'draft' }) => {
      const made = await rest('/wp/v2/posts', { method: 'POST', body: { title, content, status } });
      if (made.status !== 201) throw new Error(`WordPress made no post (${made.status}): ${made.text.slice(0, 300)}`);
      return (JSON.parse(made.text) as { id: number }).id;
    },
    rawPostContent: (id) => {
      const post = getPost(id);
      if (!post) throw new Error(`no post ${id} in the database`);
      return post.content;
    },
    listPosts: () =>
      read(
        (db) =>
          db
            .prepare(`SELECT ${columns} FROM wp_posts WHERE post_type IN ('post', 'page') AND post_status != 'auto-draft' ORDER BY ID`)
            .all() as unknown as StoredPost[],
      ),
    dumpDatabase: () =>
      read((db) => {
        const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
        return tables.map(({ name }) => JSON.stringify(db.prepare(`SELECT * FROM "${name}"`).all())).join('\n');
      }),
    publicPage: async (id) => {
      const first = await loopbackFetch(`${url}/?p=${id}`);
      const moved = first.headers.location;
      return moved && first.status < 400 ? await loopbackFetch(new URL(moved, url).href) : first;
    },
    editorUrl: (id) => (id === undefined ? `${url}/wp-admin/post-new.php` : `${url}/wp-admin/post.php?post=${id}&action=edit`),
  };
}

async function logIn(url: string, user: string, password: string): Promise<{ cookie: string; nonce: string }> {
  const answer = await loopbackFetch(`${url}/wp-login.php`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
    body: new URLSearchParams({ log: user, pwd: password, testcookie: '1' }).toString(),
  });
  const cookie = (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
  if (!cookie.includes('wordpress_logged_in')) throw new Error(`WordPress did not log in (${answer.status})`);
  const nonce = (await loopbackFetch(`${url}/wp-admin/admin-ajax.php?action=rest-nonce`, { headers: { cookie } })).text.trim();
  return { cookie, nonce };
}
