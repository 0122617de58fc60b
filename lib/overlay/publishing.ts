/**
 * What stands between a person and a publish in a CMS: the flow, the review in its frame, the chip beside the Publish button, the
 * editor's own hook. In a script of its own (`entrypoints/publishing.ts`): AI tools have nothing to publish.
 */
import { connectWordPress, type WordPressPage } from '../sites/quirks/wordpress.ts';
import type { SiteAdapter } from '../sites/schema.ts';
import { createGateFlow, type GateFlow } from './gate-flow.ts';
import { createGateFrame } from './gate-frame.ts';
import { createHoldChip } from './hold-chip.ts';
import type { Layer } from './layer.ts';
import type { Send } from './types.ts';
import type { NoticeView } from './ui-contract.ts';

export interface PublishingParts {
  page: Document;
  adapter: SiteAdapter;
  mode: 'enforce' | 'coach' | 'none';
  channel: string | null;
  layer: Layer;
  /** Of the gate document. */
  gateUrl: string;
  injectEditor(): Promise<boolean>;
  nonce: string;
  send: Send;
  notify(notice: Omit<NoticeView, 'kind'>): void;
  /** Takes away what of ours could lie over the review. */
  clear(): void;
  /** The editor answers from now on. */
  ready(): void;
  saved(): void;
  signal: AbortSignal;
}

export interface Publishing extends Pick<GateFlow, 'asked' | 'sign' | 'changed' | 'held' | 'notice' | 'look'> {
  /** Whether the editor waits for a verdict before it saves; null where nobody asks it to. */
  isHookReady(): boolean | null;
}

export type CreatePublishing = (parts: PublishingParts) => Publishing;

export function createPublishing(parts: PublishingParts): Publishing {
  const { page, adapter, mode, channel, layer, send, notify, signal } = parts;
  const frame = createGateFrame({
    layer,
    url: parts.gateUrl,
    removed: () => flow.frameRemoved(),
    asked: () => flow.frameAsked(),
    dismissed: () => flow.frameDismissed(),
    signal,
  });
  const chip = createHoldChip(layer, () => void flow.sign(), signal);
  const beside = adapter.beside ?? adapter.controls.filter(({ action }) => action === 'publish').map(({ selector }) => selector);
  let editor: WordPressPage | null = null;
  if (adapter.quirk === 'wordpress') {
    editor = connectWordPress({
      inject: parts.injectEditor,
      saving: (post) => flow.saving(post),
      saved: parts.saved,
      ready: parts.ready,
      nonce: parts.nonce,
      signal,
    });
  }
  const flow = createGateFlow({
    page,
    adapter,
    mode,
    channel,
    send,
    editor,
    frame: {
      ...frame,
      open: () => {
        // What covers a signature makes it void.
        parts.clear();
        frame.open();
      },
    },
    notify,
    needsSigning: (needed) => chip.show(needed && mode === 'enforce' ? beside : []),
  });
  return { ...flow, isHookReady: () => (editor && mode !== 'none' ? editor.isReady() : null) };
}
