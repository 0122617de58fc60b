/** Long because it is one list of requests: what publishes, what does not, and how somebody could hide the one as the other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeldRequest, matchRequest, readPointer, toMatchUrl, toParams } from '../../../lib/gate/match.ts';
import { type RequestSpec, requestSchema } from '../../../lib/sites/schema.ts';

/** WordPress as `recipes/CMS.md` observed it; the adapter's own list is tested with the adapter. */
const live = ['publish', 'future', 'private'];
const route = '(?:/wp-json|[?&]rest_route=)/wp/v2/(?:posts|pages)(?:/(?<id>\\d+))?/?(?:[?&]|$)';
const fields = { title: '/title', content: '/content', excerpt: '/excerpt' };
const specs: RequestSpec[] = [
  { action: 'publish', url: route, methods: ['POST', 'PUT', 'PATCH'], all: [{ pointer: '/status', in: live }], fields },
  {
    action: 'update',
    url: route,
    methods: ['POST', 'PUT', 'PATCH'],
    all: [{ pointer: '/status', exists: false }],
    any: [
      { pointer: '/content', exists: true },
      { pointer: '/title', exists: true },
      { pointer: '/excerpt', exists: true },
    ],
    whenStored: 'live',
    fields,
  },
  {
    action: 'publish',
    url: '(?:/wp-json|[?&]rest_route=)/batch/v1',
    methods: ['POST'],
    any: [
      { pointer: '/requests/*/body/status', in: live },
      { pointer: '/requests/*/body/content', exists: true },
      { pointer: '/requests/*/path', matches: '/wp/v2/(posts|pages).*[?&](status|content|title)=' },
    ],
    refuse: 'Publish this from the editor.',
  },
  {
    action: 'publish',
    url: '/wp-admin/post\\.php',
    methods: ['POST'],
    any: [
      { pointer: '/publish', exists: true },
      { pointer: '/post_status', in: live },
    ],
    fields: { title: '/post_title', content: '/content', excerpt: '/excerpt' },
  },
  {
    action: 'publish',
    url: '/wp-admin/admin-ajax\\.php',
    methods: ['POST'],
    all: [
      { pointer: '/action', in: ['inline-save'] },
      { pointer: '/_status', in: live },
    ],
    refuse: 'Quick edit cannot be signed.',
  },
  {
    action: 'publish',
    url: '/wp-admin/edit\\.php',
    methods: ['*'],
    all: [{ pointer: '/_status', in: live }],
    refuse: 'Bulk edit cannot be signed.',
  },
  // A front controller also takes the route from a form body.
  {
    action: 'publish',
    url: '^',
    methods: ['POST'],
    all: [
      { pointer: '/rest_route', matches: '^/+(wp/v2/(posts|pages)|batch)' },
      { pointer: '/status', in: live },
    ],
    fields,
  },
];

const site = 'https://blog.example';
const json = (path: string, value: unknown, over: Partial<HeldRequest> = {}): HeldRequest => ({
  url: site + path,
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'X-HTTP-Method-Override': 'PUT' },
  body: { format: 'json', text: JSON.stringify(value) },
  ...over,
});
const form = (path: string, text: string, over: Partial<HeldRequest> = {}): HeldRequest => ({
  url: site + path,
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
  body: { format: 'form', text },
  ...over,
});
const get = (path: string, headers: Record<string, string> = {}): HeldRequest => ({
  url: site + path,
  method: 'GET',
  headers,
  body: { format: 'none' },
});
const match = (request: HeldRequest, stored?: { live: boolean }) => matchRequest(specs, request, stored);
const editor = '/wp-json/wp/v2/posts/5?_locale=user';
const published = { id: 5, title: 'Tarn', content: '<!-- wp:paragraph --><p>Warm</p>', excerpt: '', status: 'publish' };

describe('the block editor', () => {
  it('uses specs that the schema accepts', () => {
    for (const spec of specs) expect(requestSchema.safeParse(spec).error).toBeUndefined();
  });

  it('publishes, with the text that the request carries', () => {
    expect(match(json(editor, published))).toMatchObject({
      action: 'publish',
      fields: { title: 'Tarn', content: '<!-- wp:paragraph --><p>Warm</p>', excerpt: '' },
      params: { id: 5, _locale: 'user' },
    });
  });

  it('publishes by the route in the query, escaped or not', () => {
    expect(match(json('/index.php?rest_route=%2Fwp%2Fv2%2Fposts%2F5&_locale=user', published))?.action).toBe('publish');
    expect(match(json('/?rest.route=/wp/v2/posts/5', published))?.action).toBe('publish');
    expect(match(json('/wp-json/wp/v2/p%6Fsts/5', published))?.action).toBe('publish');
    expect(match(json('/WP-JSON/wp/v2/POSTS/5/', published))?.action).toBe('publish');
  });

  it('reads title and content as objects with raw', () => {
    expect(
      match(json(editor, { status: 'publish', title: { raw: 'Tarn' }, content: { raw: 'Warm', rendered: '<p>Cold</p>' } }))?.fields,
    ).toEqual({
      title: 'Tarn',
      content: 'Warm',
    });
  });

  it('leaves drafts, autosaves, preferences and reading alone', () => {
    expect(match(json(editor, { ...published, status: 'draft' }))).toBeNull();
    expect(match(json('/wp-json/wp/v2/posts/5/autosaves?_locale=user', { id: 5, content: 'x' }))).toBeNull();
    expect(match(json('/wp-json/wp/v2/users/me', { meta: {} }))).toBeNull();
    expect(match(get(`${editor}&context=edit`))).toBeNull();
    expect(match(json('/wp-json/wp/v2/posts', { title: 'New', status: 'auto-draft' }))).toBeNull();
  });

  it('leaves the bin alone', () => {
    expect(match({ ...get(editor, { 'x-http-method-override': 'DELETE' }), method: 'POST' })).toBeNull();
    expect(match({ ...get(editor), method: 'DELETE' })).toBeNull();
    const bare: RequestSpec = { action: 'update', url: route, methods: ['POST', 'PUT'], whenStored: 'live' };
    const bin = { ...get(editor, { 'x-http-method-override': 'DELETE' }), method: 'POST' };
    expect(matchRequest([bare], bin)).toBeNull();
    expect(matchRequest([bare], { ...bin, body: { format: 'text', text: '' } })).toBeNull();
  });

  it('asks for the stored status where an update sends none, and takes the answer', () => {
    const update = json(editor, { id: 5, content: 'Warmer' });
    expect(match(update)).toMatchObject({ action: 'update', needsStored: true, fields: { content: 'Warmer' } });
    expect(match(update, { live: true })).toMatchObject({ action: 'update', fields: { content: 'Warmer' } });
    expect(match(update, { live: true })?.needsStored).toBeUndefined();
    expect(match(update, { live: false })).toBeNull();
    expect(match(json(editor, { id: 5, content: 'Warmer', status: null }))?.needsStored).toBe(true);
  });

  it('schedules by the same condition', () => {
    expect(match(json(editor, { ...published, status: 'future' }))?.action).toBe('publish');
  });
});

describe('other ways to publish', () => {
  it('sees the classic editor, whose status still says draft', () => {
    const body =
      'post_ID=5&action=editpost&post_status=draft&hidden_post_status=draft&post_title=Tarn&content=Warm+%26+dry&publish=Publish';
    expect(match(form('/wp-admin/post.php', body))).toMatchObject({ action: 'publish', fields: { title: 'Tarn', content: 'Warm & dry' } });
    expect(match(form('/wp-admin/post.php', body.replace('&publish=Publish', '&save=Save+Draft')))).toBeNull();
    expect(match(form('/wp-admin/post.php', 'action=editpost&post_status=publish&save=Update&original_publish=Update'))?.action).toBe(
      'publish',
    );
    expect(match(form('/wp-admin/post.php', 'action=editpost&post_status=PUB+lish'))?.action).toBe('publish');
  });

  it('sees a method override that admin pages ignore', () => {
    const body = 'action=editpost&post_status=draft&publish=Publish';
    for (const method of ['GET', 'DELETE', 'x']) expect(match(form(`/wp-admin/post.php?_method=${method}`, body))?.action).toBe('publish');
  });

  it('refuses quick edit and bulk edit', () => {
    expect(match(form('/wp-admin/admin-ajax.php', 'action=inline-save&_status=publish&post_ID=5'))?.spec.refuse).toMatch(/Quick/);
    expect(match(form('/wp-admin/admin-ajax.php', 'action=inline-save&_status=draft&post_ID=5'))).toBeNull();
    expect(match(form('/wp-admin/admin-ajax.php', 'action=heartbeat&interval=60'))).toBeNull();
    const bulk = '/wp-admin/edit.php?post_type=post&action=edit&_status=publish&bulk_edit=Update&post%5B%5D=13&post[]=14';
    const found = match(get(bulk));
    expect(found?.spec.refuse).toMatch(/Bulk/);
    expect(readPointer(found?.params, '/post/*')).toEqual(['13', '14']);
    expect(match(get(bulk.replace('_status=publish', '_status=-1')))).toBeNull();
  });

  it('refuses a batch that holds one publish among many', () => {
    const batch = (...requests: unknown[]) => match(json('/wp-json/batch/v1', { requests }));
    expect(
      batch({ path: '/wp/v2/tags/1', body: { name: 'x' } }, { path: '/wp/v2/posts/5', body: { status: 'publish' } })?.spec.refuse,
    ).toBeTruthy();
    expect(batch({ path: '/wp/v2/posts/5?status=publish' })?.spec.refuse).toBeTruthy();
    expect(batch({ path: '/wp/v2/tags/1', body: { name: 'x' } })).toBeNull();
  });

  it('sees a status in the query, with or without a body, by any override', () => {
    expect(match(json('/wp-json/wp/v2/posts/5?status=publish', { content: 'x' }))).toMatchObject({
      action: 'publish',
      fields: { content: 'x' },
    });
    expect(match(get('/wp-json/wp/v2/posts/5?_method=PUT&status=publish&content=Hi'))).toMatchObject({
      action: 'publish',
      fields: { content: 'Hi' },
    });
    expect(match(get('/wp-json/wp/v2/posts/5?status=publish', { 'X-HTTP-Method-Override': 'put' }))?.action).toBe('publish');
  });

  it('reads FormData, as pairs and as multipart text', () => {
    const pairs = [
      ['status', 'publish'],
      ['content[raw]', 'Warm'],
    ];
    const headers = {};
    expect(match({ url: site + editor, method: 'POST', headers, body: { format: 'form', value: pairs } })).toMatchObject({
      action: 'publish',
      fields: { content: 'Warm' },
    });
    const text = [
      '--xx\r\nContent-Disposition: form-data; name="status"\r\n\r\npublish\r\n',
      '--xx\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nstatus=draft\r\n--xx--\r\n',
    ].join('');
    const multipart = { 'content-type': 'multipart/form-data; boundary=xx' };
    expect(match({ url: site + editor, method: 'POST', headers: multipart, body: { format: 'text', text } })?.params.status).toBe(
      'publish',
    );
  });

  it('sees the REST route in a form body', () => {
    expect(match(form('/', 'rest_route=/wp/v2/posts/5&status=publish&content=Hi'))).toMatchObject({
      action: 'publish',
      fields: { content: 'Hi' },
    });
    expect(match(form('/', 'rest+route=//wp/v2/posts&status=publish'))?.action).toBe('publish');
    expect(match(form('/contact', 'name=Ada&message=Hello'))).toBeNull();
  });

  it('guesses a body whose type nobody gives, as the background sees it in Firefox', () => {
    const bare = (text: string) => match({ url: site + editor, method: 'POST', headers: {}, body: { format: 'text', text } });
    expect(bare(JSON.stringify(published))).toMatchObject({ action: 'publish', fields: { title: 'Tarn' } });
    expect(bare(JSON.stringify({ ...published, status: 'draft' }))).toBeNull();
    expect(bare('status=publish')?.action).toBe('publish');
    expect(bare('{"a":"&status=publish&x="}')?.opaque).toBe(true);
  });
});

describe('[G12] what could be read in two ways', () => {
  const opaque = { opaque: true, action: 'publish', fields: {} };

  it.each([
    ['a body that cannot be read', { ...json(editor, 0), body: { format: 'opaque' as const } }],
    ['JSON that does not parse', { ...json(editor, 0), body: { format: 'json' as const, text: '{"status":"draft"' } }],
    ['bytes of another type', form(editor, 'status=draft', { headers: { 'content-type': 'application/octet-stream' } })],
    ['a status in the query and another in the body', json('/wp-json/wp/v2/posts/5?status=publish', { status: 'draft' })],
    ['a status in the query and null in the body', json('/wp-json/wp/v2/posts/5?status=publish', { status: null })],
    [
      'content in the query and other content in the body',
      json('/wp-json/wp/v2/posts/5?content=Signed', { ...published, content: 'Other' }),
    ],
    ['an id in the URL and another in the body', json(editor, { ...published, id: 7 })],
    ['a name twice with different values', form(editor, 'status=publish&status=draft')],
    ['a name twice, once as PHP would bend it', form(editor, 'status=publish&status%00x=draft')],
    ['more names than PHP reads', form(editor, `status=publish${'&x=1'.repeat(1000)}&status=draft`)],
    [
      'a multipart body put together oddly',
      form(editor, 'preamble\r\n--x--', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
    ],
  ])('is a publish whose text is unknown: %s', (_, request) => {
    expect(match(request)).toMatchObject(opaque);
  });

  it('is not ambiguous to say the same thing twice', () => {
    expect(match(json('/wp-json/wp/v2/posts/5?id=5&status=publish', published))?.opaque).toBeUndefined();
  });

  it('takes a condition that excludes values to hold where there is none', () => {
    const spec: RequestSpec = { action: 'publish', url: '^', methods: ['*'], all: [{ pointer: '/status', notIn: ['draft', 'pending'] }] };
    const found = (body: object) => matchRequest([spec], json('/x', body)) !== null;
    expect([found({ status: 'draft' }), found({ status: 'live' }), found({}), found({ status: null })]).toEqual([false, true, true, true]);
  });

  it('is not got round by a method override that the server would ignore', () => {
    const spec: RequestSpec = { action: 'send', url: '/v1/chat', methods: ['POST'], prompt: '/prompt' };
    for (const method of ['PUT', 'DELETE', 'GET', '']) {
      expect(matchRequest([spec], json(`/v1/chat?_method=${method}`, { prompt: 'Hi' }))?.prompt).toBe('Hi');
      expect(matchRequest([spec], json('/v1/chat', { prompt: 'Hi' }, { headers: { 'x-http-method-override': method } }))?.prompt).toBe(
        'Hi',
      );
    }
  });

  it('keeps a prompt a prompt', () => {
    const send: RequestSpec = { action: 'send', url: '/v1/chat', methods: ['POST'], prompt: '/messages/-1/content' };
    const chat = { messages: [{ content: 'Hi' }, { role: 'user', content: 'Write about the Tarn' }] };
    expect(matchRequest([send], json('/v1/chat', chat))).toMatchObject({ action: 'send', prompt: 'Write about the Tarn' });
    expect(matchRequest([send], { ...json('/v1/chat', 0), body: { format: 'opaque' } })).toMatchObject({ action: 'send', opaque: true });
    const parts: RequestSpec = { ...send, prompt: '/messages/*/content/parts/*' };
    const split = { messages: [{ content: { parts: ['One', { image: 1 }, 'two'] } }] };
    expect(matchRequest([parts], json('/v1/chat', split))?.prompt).toBe('One\ntwo');
  });
});

describe('[G13] hostile requests', () => {
  it('never make the matcher throw', () => {
    const anything = fc.anything({ withNullPrototype: true, withMap: true, withDate: true, withBigInt: true });
    fc.assert(
      fc.property(
        fc.constantFrom(editor, '/?rest_route=/wp/v2/posts/1', '/wp-admin/post.php?%', '/%zz', ''),
        fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constantFrom('__proto__[x]=1', '[=', 'a[b', 'a[]]=1&a=2', '%&%=%')),
        fc.constantFrom(
          '',
          'application/json',
          'application/x-www-form-urlencoded',
          'multipart/form-data; boundary=(',
          'text/plain',
          'x/y',
        ),
        fc.constantFrom('none', 'json', 'form', 'text', 'opaque', 'other'),
        anything,
        (path, text, type, format, value) => {
          const request = { url: site + path, method: 'POST', headers: { 'content-type': type }, body: { format, text } } as HeldRequest;
          match(request);
          match({ ...request, body: { format, value } as HeldRequest['body'] });
          match({ ...request, url: text, headers: value as never, method: value as never });
          match({ ...request, body: value as never });
          toParams(text, type);
          toMatchUrl(text);
          readPointer(value, text);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('touch no prototype', () => {
    match(form(editor, '__proto__[status]=publish&constructor[prototype][status]=publish'));
    expect(({} as { status?: string }).status).toBeUndefined();
    expect(match(json(editor, JSON.parse('{"__proto__":{"status":"publish"}}')))).toBeNull();
  });

  it('survive a nest deeper than the stack', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const request = json('/wp-json/wp/v2/posts/5?content=x', 0, {
      body: { format: 'json', text: `{"status":"publish","content":${deep}}` },
    });
    expect(match(request)?.opaque).toBe(true);
  });

  it('are found whatever else they carry', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 6 }), fc.webQueryParameters(), (noise, query) => {
        const found = match(json(`/wp-json/wp/v2/posts/5?${query}`, { ...noise, status: 'publish' }));
        expect(found).not.toBeNull();
      }),
    );
  });
});

describe('readPointer', () => {
  it('reads keys, entries, every entry and the last', () => {
    const value = { a: [{ b: 1 }, { b: 2 }], 'x/y': { '~': 3 } };
    expect(readPointer(value, '/a/0/b')).toEqual([1]);
    expect(readPointer(value, '/a/*/b')).toEqual([1, 2]);
    expect(readPointer(value, '/a/-1/b')).toEqual([2]);
    expect(readPointer(value, '/x~1y/~0')).toEqual([3]);
    expect(readPointer(value, '/toString')).toEqual([]);
    expect(readPointer(null, '/a')).toEqual([]);
  });
});

describe('toMatchUrl', () => {
  it('decodes once and reads names as PHP does', () => {
    expect(toMatchUrl('https://b.example/a%2fb%252f?rest.route=%2Fwp%2Fv2&post%5B%5D=1#x')).toBe(
      'https://b.example/a/b%2f?rest_route=/wp/v2&post[]=1',
    );
  });

  it('lets no value pass for a name', () => {
    expect(toMatchUrl('https://b.example/?x=%26rest_route%3D1%3Fy=2')).toBe('https://b.example/?x=%26rest_route=1%3Fy=2');
    expect(toMatchUrl('https://b.example/p%3Frest_route=1')).toBe('https://b.example/p%3Frest_route=1');
  });

  it('leaves alone what is no URL', () => {
    expect(toMatchUrl('not a url')).toBe('not a url');
  });
});
