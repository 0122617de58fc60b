/** The gate document: shows the session that the background holds for this tab, and hands on what a person does. */
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { GateDialog } from '../../components/signoff/gate-dialog.tsx';
import { ReceiptView } from '../../components/signoff/receipt-view.tsx';
import { Refusal } from '../../components/signoff/refusal.tsx';
import { ask } from '../../lib/messaging/client.ts';
import { parseEnvelope } from '../../lib/messaging/envelope.ts';
import type { GateView, RequestOf } from '../../lib/messaging/messages.ts';
import { closeFrame } from '../../lib/overlay/gate-frame.ts';
import { browser } from '../../lib/platform/browser.ts';
import { copyText, saveFile } from '../../lib/platform/save.ts';
import { watchOcclusion } from './occlusion.ts';

const framed = window.top !== window;
const unreachable = 'Countersign is restarting. Wait a moment and try again; your draft is untouched.';
/** States in which the background will move on by itself, ms between looks. */
const moving: ReadonlySet<string> = new Set(['signed', 'countersigned', 'released', 'published', 'emergency']);
const lookEvery = 1000;
const underReview: ReadonlySet<string> = new Set(['opened', 'reviewing']);

type Loaded = { kind: 'loading' } | { kind: 'refused'; say: string; canRetry: boolean } | { kind: 'view'; view: GateView };

export function GateApp(): ReactNode {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [busy, setBusy] = useState<'signing' | 'emergency' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [covered, setCovered] = useState(false);
  const [offline, setOffline] = useState(!navigator.onLine);
  const opened = useRef(performance.now());
  const read = useRef(false);
  const occlusion = useRef<() => 'clear' | 'covered' | 'unknown'>(() => 'unknown');

  const load = useCallback(async (): Promise<void> => {
    const reply = await ask('gate.load', {});
    if (!reply.ok) setLoaded((before) => (before.kind === 'view' ? before : { kind: 'refused', say: unreachable, canRetry: true }));
    else if (reply.value.ok) setLoaded({ kind: 'view', view: reply.value.view });
    else {
      const { say } = reply.value;
      // Once it is live the session may be put away; its receipt stays on the screen until the person is done with it.
      setLoaded((before) =>
        before.kind === 'view' && before.view.receipt?.publishedAt ? before : { kind: 'refused', say, canRetry: false },
      );
    }
  }, []);

  useEffect(() => {
    void load();
    const lifetime = new AbortController();
    const { signal } = lifetime;
    const onMessage = (message: unknown): undefined => {
      if (parseEnvelope(message)?.name === 'gate.changed') void load();
    };
    browser.runtime.onMessage.addListener(onMessage);
    const network = (): void => setOffline(!navigator.onLine);
    window.addEventListener('online', network, { signal });
    window.addEventListener('offline', network, { signal });
    // The name may have been set in the options tab meanwhile.
    window.addEventListener('focus', () => void load(), { signal });
    return () => {
      lifetime.abort();
      browser.runtime.onMessage.removeListener(onMessage);
    };
  }, [load]);

  const watchSign = useCallback((button: HTMLButtonElement | null) => {
    if (!framed || !button) return;
    const lifetime = new AbortController();
    occlusion.current = watchOcclusion(button, lifetime.signal);
    return () => {
      lifetime.abort();
      occlusion.current = () => 'unknown';
    };
  }, []);

  const view = loaded.kind === 'view' ? loaded.view : null;
  const waits =
    view !== null &&
    moving.has(view.state) &&
    (view.receipt === null || view.receipt.live === 'waiting' || view.receipt.live === 'checking');
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void load(), lookEvery);
    return () => clearInterval(timer);
  }, [waits, load]);

  const answer = async (request: RequestOf<'gate.answer'>): Promise<void> => {
    setProblem(null);
    const reply = await ask('gate.answer', request);
    if (!reply.ok) setProblem(unreachable);
    else if (reply.value.ok) setLoaded({ kind: 'view', view: reply.value.view });
    else setProblem(reply.value.say);
  };

  const sign = async (session: string, event: Event): Promise<void> => {
    if (!event.isTrusted) return;
    if (occlusion.current() === 'covered') {
      setCovered(true);
      return;
    }
    setCovered(false);
    setBusy('signing');
    setProblem(null);
    const reply = await ask('gate.sign', { session, dwellMs: Math.round(performance.now() - opened.current), scrolled: read.current });
    setBusy(null);
    if (!reply.ok) setProblem(unreachable);
    else if (reply.value.ok) setLoaded({ kind: 'view', view: reply.value.view });
    else setProblem(reply.value.say);
  };

  const emergency = async (session: string, reason: string, event: Event): Promise<void> => {
    if (!event.isTrusted) return;
    if (occlusion.current() === 'covered') {
      setCovered(true);
      return;
    }
    setBusy('emergency');
    const reply = await ask('gate.emergency', { session, reason });
    setBusy(null);
    if (!reply.ok) setProblem(unreachable);
    else if (reply.value.ok) setLoaded({ kind: 'view', view: reply.value.view });
    else setProblem(reply.value.say);
  };

  const leave = async (name: 'gate.keep-draft' | 'gate.done', session: string): Promise<void> => {
    await ask(name, { session });
    if (!framed) window.close();
  };

  return (
    <main
      className={
        framed
          ? 'grid min-h-dvh grid-cols-[minmax(0,1fr)] place-items-center bg-scrim p-4'
          : 'grid min-h-dvh grid-cols-[minmax(0,1fr)] place-items-center bg-canvas p-4'
      }
    >
      {loaded.kind === 'loading' ? (
        <p role="status" className="sr-only">
          Opening the review…
        </p>
      ) : null}
      {loaded.kind === 'refused' ? <Refusal say={loaded.say} onRetry={loaded.canRetry ? () => void load() : null} onClose={close} /> : null}
      {view?.receipt && view.receipt.publishedAt !== null ? (
        <ReceiptView
          title={view.title}
          signer={view.signer}
          contentHash={view.contentHash}
          protocolVersion={view.protocolVersion}
          receipt={view.receipt}
          unsigned={view.state === 'emergency'}
          onCopy={async () => void (await copyText(view.receipt?.jws ?? ''))}
          onDownload={() => saveFile(`receipt-${view.receipt?.id}.jws`, view.receipt?.jws ?? '', 'application/jose')}
          onOpenPage={(url) => window.open(url, '_blank', 'noopener,noreferrer')}
          onDone={() => void leave('gate.done', view.id)}
        />
      ) : view ? (
        <GateDialog
          view={view}
          busy={busy}
          problem={problem}
          offline={offline}
          covered={covered}
          onOwnWindow={() => void ask('gate.window', { session: view.id })}
          onReason={(finding, reason) => void answer({ kind: 'reason', session: view.id, finding, reason })}
          onCheck={(item, on) => void answer({ kind: 'check', session: view.id, item, on })}
          onPassage={(passage, on) => void answer({ kind: 'passage', session: view.id, passage, on })}
          onSign={(event) => void sign(view.id, event)}
          onEmergency={(reason, event) => void emergency(view.id, reason, event)}
          // After the signature closing must not take it back: the publish may be on its way.
          onKeepDraft={() => void leave(underReview.has(view.state) ? 'gate.keep-draft' : 'gate.done', view.id)}
          onSetName={() => void browser.runtime.openOptionsPage()}
          onRead={() => {
            read.current = true;
          }}
          signRef={watchSign}
        />
      ) : null}
    </main>
  );
}

/** Without a session there is nothing that the background could end: the overlay that opened this frame takes it away. */
function close(): void {
  if (framed) window.parent.postMessage(closeFrame, '*');
  else window.close();
}
