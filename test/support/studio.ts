/** The AI studio: a page with the real deep-chat component in front of the stub model, and the fixtures' server. */
import { join } from 'node:path';
import { createChatgptModel } from './chatgpt-model.ts';
import { createModel, type Model } from './model-server.ts';
import { repo } from './packages.ts';
import { type LocalServer, serveFile, serveFolder, startServer } from './static-server.ts';

/** As strict as the component allows: it writes style elements of its own. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** `http://ai-studio.localhost:PORT/`; `requests` is what its model received. */
export async function startStudio(port = 0): Promise<LocalServer & Model & { page: string }> {
  const model = createModel();
  const server = await startServer(
    [
      model.handler,
      serveFile('/deep-chat.js', join(repo, 'node_modules/deep-chat/dist/deepChat.bundle.js')),
      serveFolder(join(repo, 'test/support/ai-studio'), () => ({ 'content-security-policy': policy })),
    ],
    port,
  );
  return { ...model, ...server, page: `${server.url('ai-studio')}/` };
}

/**
 * Frozen pages of `test/fixtures/sites`: `http://chatgpt.localhost:PORT/` serves `test/fixtures/sites/chatgpt/index.html`, and
 * any path below. A name without a folder serves `test/fixtures/sites/plain`. The stub model answers there too.
 */
export async function startFixtures(port = 0): Promise<LocalServer & Model> {
  const model = createModel();
  const folders = new Map<string, ReturnType<typeof serveFolder>>();
  const server = await startServer(
    [
      model.handler,
      createChatgptModel(model.requests),
      (request, response) => {
        const name = /^([a-z0-9-]+)\.localhost(:\d+)?$/.exec(request.headers.host ?? '')?.[1] ?? 'plain';
        const folder = folders.get(name) ?? serveFolder(join(repo, 'test/fixtures/sites', name));
        folders.set(name, folder);
        return folder(request, response);
      },
      serveFolder(join(repo, 'test/fixtures/sites/plain')),
    ],
    port,
  );
  return { ...model, ...server };
}
