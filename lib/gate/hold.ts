/**
 * The hold: stops requests that may publish, in the page's own world, and asks. It knows URL and method
 * patterns and nothing else: no secret, no rule, no verdict of its own. Every request is frozen before it is
 * judged, so what was judged is what is sent. Imports nothing that page code could have replaced.
 */
import { setupFetchHold } from './hold-fetch.ts';
import { setupFormHold } from './hold-form.ts';
import { type AnyFunction, capturePrimordials, type Primordials, type Scope } from './hold-primordials.ts';
import { setupSocketHold } from './hold-socket.ts';
import { decodeUrl, foldQuery } from './hold-url.ts';
import { type HeldRequest, type HoldSpecs, type HoldVerdict, holdEvents, type ToBridge, type ToHold } from './hold-wire.ts';
import { setupXhrHold } from './hold-xhr.ts';

/** Said when nobody answers: the extension was switched off or reloaded under this page. */
export const unreachableSay =
  'Countersign could not be reached, so this was held. Your text is still in the editor. Reload the page and try again.';

/**
 * How long a held request waits after the bridge last said that it is at it, ms. Each step of the bridge has a limit of its
 * own: a slow server is waited for, a bridge that went away is not.
 */
const patience = 10_000;
/** A bridge says that it took a question as soon as the page lets it. Firefox ends it together with its extension, ms. */
const silence = 3000;
/** Answers of the server longer than this are not read, UTF-16 units: an entry's JSON is far smaller. */
export const outcomeLimit = 2_000_000;

/** Made when a request first has to be compared with it: many pages send none. */
interface Pattern {
  source: string;
  made: RegExp | null;
}

interface Entry extends Pattern {
  /** Keys are methods; no prototype. */
  methods: Record<string, true>;
}

/** What the parts of the hold share. */
export interface Hold {
  p: Primordials;
  /** Absolute URL against the document, or null when it is none. */
  absolute(url: string): string | null;
  /** Could a request to this URL be asked about, whatever its method? Cheap. */
  suspects(url: string): boolean;
  /** Must this request be asked about? `override` is the method-override header. */
  candidate(url: string, method: string, override: string): boolean;
  /** The same without the doubt of a page's first moment, when any unsafe method is a candidate. */
  known(url: string, method: string, override: string): boolean;
  /** The request header that the bridge needs to read the stored item. */
  header(): string;
  ask(request: HeldRequest, done: (verdict: HoldVerdict) => void): void;
  /** Reports the server's answer to a watched request. */
  outcome(id: number, status: number, body: string): void;
}

/** Installs the hold in one realm, once. Returns null when it is there already. */
export function installHold(scope: Scope): Hold | null {
  const p = capturePrimordials(scope);
  const present = new p.Event(`${holdEvents.ready}?`, { cancelable: true });
  if (!p.apply(p.dispatch, scope, [present])) return null;
  p.apply(p.listen, scope, [
    `${holdEvents.ready}?`,
    (event: Event) => {
      p.apply(p.eventStop, event, []);
      p.apply(p.eventPrevent, event, []);
    },
    true,
  ]);

  const wire = createWire(p);
  const hold = createHold(p, wire);
  setupFetchHold(hold);
  setupXhrHold(hold);
  setupSocketHold(hold);
  setupFormHold(hold);
  setupHandshake(p, wire);
  return hold;
}

interface Wire {
  connect(port: MessagePort, specs: HoldSpecs): void;
  connected(): boolean;
  post(message: ToBridge, transfer?: MessagePort): void;
  specs: { entries: readonly Entry[]; any: Pattern | null; header: string; pending: boolean };
  waiting: Record<number, (verdict: HoldVerdict) => void>;
  /** Requests that the bridge said it is at, since we last looked. */
  heard: Record<number, true>;
}

function createWire(p: Primordials): Wire {
  let port: MessagePort | null = null;
  const waiting = p.create(null) as Wire['waiting'];
  const heard = p.create(null) as Wire['heard'];
  const wire: Wire = {
    heard,
    specs: { entries: [], any: null, header: '', pending: false },
    waiting,
    connected: () => port !== null,
    connect(given, first) {
      port = given;
      wire.specs = compileSpecs(p, first);
      p.apply(p.listen, given, [
        'message',
        (event: MessageEvent) => {
          const message = p.apply(p.messageData, event, []) as ToHold;
          if (message.kind === 'specs') {
            wire.specs = compileSpecs(p, message.specs);
            return;
          }
          if (message.kind === 'heard') {
            heard[message.id] = true;
            return;
          }
          const done = waiting[message.id];
          delete waiting[message.id];
          if (!done) return;
          if (message.allow === true) done({ allow: true, watch: message.watch === true, say: '', id: message.id });
          else done({ allow: false, watch: false, say: message.say, id: message.id });
        },
      ]);
      p.apply(p.portStart, given, []);
    },
    post(message, transfer) {
      if (port) p.apply(p.portPost, port, transfer ? [message, [transfer]] : [message]);
    },
  };
  return wire;
}

function compileSpecs(p: Primordials, specs: HoldSpecs): Wire['specs'] {
  let all = '';
  const entries: Entry[] = [];
  const push = (entry: Entry) => p.defineProperty(entries, entries.length, { value: entry });
  for (let i = 0; i < specs.entries.length; i++) {
    const spec = specs.entries[i] as HoldSpecs['entries'][number];
    const methods = p.create(null) as Record<string, true>;
    for (let j = 0; j < spec.methods.length; j++) methods[spec.methods[j] as string] = true;
    push({ source: spec.url, made: null, methods });
    all += `${i > 0 ? '|' : ''}(?:${spec.url})`;
  }
  return { entries, any: all ? { source: all, made: null } : null, header: specs.header, pending: specs.pending };
}

function createHold(p: Primordials, wire: Wire): Hold {
  let lastId = 0;
  const test = (pattern: Pattern, text: string): boolean => {
    pattern.made ??= new p.RegExp(pattern.source, 'i');
    return p.apply(p.exec, pattern.made, [text]) !== null;
  };

  /** As written, decoded, and with query names as PHP reads them: one of these is what the server will see. */
  const testAll = (pattern: Pattern, url: string): boolean => {
    if (test(pattern, url)) return true;
    const decoded = decodeUrl(p, url);
    if (decoded !== url && test(pattern, decoded)) return true;
    const folded = foldQuery(p, decoded);
    return folded !== decoded && test(pattern, folded);
  };

  const known = (url: string, method: string, override: string): boolean => {
    const { entries } = wire.specs;
    const decoded = foldQuery(p, decodeUrl(p, url));
    const overridden = override !== '' || (p.apply(p.indexOf, decoded, ['_method=']) as number) >= 0;
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as Entry;
      if (!overridden && !entry.methods[method] && !entry.methods['*']) continue;
      if (testAll(entry, url)) return true;
    }
    return false;
  };

  return {
    p,
    known,
    header: () => wire.specs.header,
    absolute(url) {
      try {
        return p.apply(p.href, new p.URL(url, p.apply(p.baseUri, p.scope.document, [])), []) as string;
      } catch {
        return null;
      }
    },
    suspects(url) {
      const { any, pending } = wire.specs;
      return pending || (any !== null && testAll(any, url));
    },
    candidate: (url, method, override) =>
      (wire.specs.pending && method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS') || known(url, method, override),
    ask(request, done) {
      if (!wire.connected()) return done({ allow: false, watch: false, say: unreachableSay, id: 0 });
      const id = ++lastId;
      let open = true;
      const finish = (verdict: HoldVerdict) => {
        if (!open) return;
        open = false;
        delete wire.waiting[id];
        delete wire.heard[id];
        p.apply(p.clearTimeout, p.scope, [timer]);
        done(verdict);
      };
      const refuse = () => finish({ allow: false, watch: false, say: unreachableSay, id });
      const look = () => {
        if (!wire.heard[id]) return refuse();
        delete wire.heard[id];
        timer = p.apply(p.setTimeout, p.scope, [look, patience]);
      };
      let timer = p.apply(p.setTimeout, p.scope, [look, silence]);
      wire.waiting[id] = finish;
      wire.post({ kind: 'ask', id, request });
    },
    outcome(id, status, body) {
      wire.post({ kind: 'outcome', id, status, body: body.length > outcomeLimit ? '' : body });
    },
  };
}

/**
 * Finds the port. Both scripts run before page code, in either order: the hold calls, and listens in case the
 * bridge comes second. A frame that a page script could touch before its bridge is there (a fresh about:blank)
 * takes a port from its parent's or opener's hold at once, so that page code can never offer one of its own.
 */
function setupHandshake(p: Primordials, wire: Wire): void {
  const { scope } = p;
  const stop = (event: Event) => p.apply(p.eventStop, event, []);
  p.apply(p.listen, scope, [
    holdEvents.port,
    (event: MessageEvent) => {
      stop(event);
      if (wire.connected()) return;
      const port = (p.apply(p.messagePorts, event, []) as readonly MessagePort[])[0];
      if (!port) return;
      wire.connect(port, p.apply(p.parse, null, [p.apply(p.messageData, event, [])]) as HoldSpecs);
      p.apply(p.eventPrevent, event, []);
    },
    true,
  ]);
  p.apply(p.listen, scope, [
    holdEvents.adopt,
    (event: MessageEvent) => {
      stop(event);
      const port = (p.apply(p.messagePorts, event, []) as readonly MessagePort[])[0];
      if (!port || !wire.connected()) return;
      wire.post({ kind: 'adopt' }, port);
      p.apply(p.eventPrevent, event, []);
    },
    true,
  ]);
  p.apply(p.dispatch, scope, [new p.Event(holdEvents.ready)]);
  if (!wire.connected()) adoptFrom(p, wire, scope.parent === scope ? (scope.opener as Window | null) : scope.parent);
}

function adoptFrom(p: Primordials, wire: Wire, other: Window | null): void {
  if (!other) return;
  try {
    const { port1, port2 } = new p.MessageChannel();
    // Throws for another origin: nothing of this page can touch such a frame before its own bridge is there.
    void other.document;
    const taken = !p.apply(p.dispatch as AnyFunction, other, [new p.MessageEvent(holdEvents.adopt, { ports: [port2], cancelable: true })]);
    // Its list comes over the port; until then every unsafe method is asked about.
    if (taken) wire.connect(port1, { entries: [], header: '', pending: true });
  } catch {
    // Stays open for its own bridge.
  }
}
