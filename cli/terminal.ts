/** What a command may do to the world outside of files; a test or another program can stand in for it. */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

export interface Terminal {
  /** Absolute path that relative ones start from. */
  readonly cwd: string;
  out(text: string): void;
  err(text: string): void;
  /** All bytes of standard input. */
  read(): Promise<Buffer>;
  /** Colour where the output can show it and nobody asked for none (`NO_COLOR`). */
  paint(style: Style, text: string): string;
  /** Standard error is a screen, on which a line can be written over. */
  readonly isScreen: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

export function openTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
    process.exit(130);
  });
  // The reader went away (`| head`): nothing more is wanted.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return {
    cwd: process.cwd(),
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    async read() {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    paint: (style, text) => styleText(style, text, { stream: stdout, validateStream: true }),
    isScreen: stderr.isTTY === true,
    env: process.env,
    signal: stop.signal,
  };
}

/** Text of files must not steer the terminal: control characters and direction marks are shown as what they are. */
export function printable(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
