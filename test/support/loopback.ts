/** HTTP to our own servers by their `*.localhost` names, which not every resolver knows. */
import { type IncomingHttpHeaders, request } from 'node:http';

export interface LoopbackResponse {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface LoopbackInit {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Milliseconds. Default 30 s. */
  timeout?: number;
}

/** Like `fetch`, but always to 127.0.0.1, follows no redirect, and reads the whole body. */
export async function loopbackFetch(url: string, init: LoopbackInit = {}): Promise<LoopbackResponse> {
  const { host, port, pathname, search } = new URL(url);
  return await new Promise((resolve, reject) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: pathname + search,
        method: init.method ?? 'GET',
        headers: { host, connection: 'close', ...init.headers },
        timeout: init.timeout ?? 30_000,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        response.on('error', reject);
      },
    );
    sent.on('timeout', () => sent.destroy(new Error(`no answer from ${url} in ${init.timeout ?? 30_000} ms`)));
    sent.on('error', reject);
    sent.end(init.body);
  });
}

/** Resolves when the address answers below 500; rejects after `patience` ms or when `died` says so. */
export async function untilAnswers(url: string, patience: number, died: () => string | null): Promise<void> {
  const until = Date.now() + patience;
  for (;;) {
    const last = died();
    if (last !== null) throw new Error(last);
    try {
      if ((await loopbackFetch(url, { timeout: Math.max(1000, until - Date.now()) })).status < 500) return;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    if (Date.now() > until) throw new Error(`${url} did not answer within ${patience} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
