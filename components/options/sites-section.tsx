/** Where Countersign may work: site by site, each from a press of a button, and nowhere else. */
import { type ReactNode, useState } from 'react';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { Section } from '../ui/section.tsx';

export type SiteRow = ResponseOf<'sites.list'>['sites'][number];

/** `https://blog.example/wp-admin/` -> `https://blog.example/*`, the narrowest a browser grants. Null when it is no web address. */
export function toOriginPattern(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return null;
  let url: URL;
  try {
    url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
  // A match pattern has no port: it covers all ports of the host.
  if (!/^https?:$/.test(url.protocol) || url.hostname === '' || (!url.hostname.includes('.') && url.hostname !== 'localhost')) return null;
  return `${url.protocol}//${url.hostname}/*`;
}

/** `https://chatgpt.com/*` -> `chatgpt.com`. */
export function toHost(pattern: string): string {
  return pattern.replace(/^[^/]*\/\//, '').replace(/\/.*$/, '');
}

export interface SitesSectionProps {
  /** Beside the title, while things are still being set up. */
  mark?: ReactNode;
  sites: readonly SiteRow[];
  /** Must ask the browser synchronously: the permission needs the gesture. Resolves with a sentence when refused. */
  onAllow(origins: readonly string[]): Promise<string | null>;
  onRemove(origins: readonly string[]): void;
}

export function SitesSection({ sites, mark, onAllow, onRemove }: SitesSectionProps): ReactNode {
  return (
    <Section title="Sites" aside={mark} hint="Countersign runs only where you turn it on. The browser asks you each time.">
      <ul>
        {sites.map((site) => (
          <SiteLine key={site.id} site={site} onAllow={onAllow} onRemove={onRemove} />
        ))}
      </ul>
    </Section>
  );
}

function SiteLine({ site, onAllow, onRemove }: { site: SiteRow } & Pick<SitesSectionProps, 'onAllow' | 'onRemove'>): ReactNode {
  const [problem, setProblem] = useState<string | null>(null);
  const on = site.granted.length > 0;
  const own = site.hosts.length === 0;
  return (
    <li className="grid grid-cols-[16px_1fr_auto] items-center gap-x-3 border-t border-line py-2.5 first:border-t-0">
      <Icon name={on ? 'full' : 'todo'} className={on ? 'text-accent' : 'text-ink-3'} />
      <div className="min-w-0">
        <b className="font-strong">{site.name}</b>{' '}
        <span className="text-12 text-ink-2">{site.kind === 'ai' ? 'prompts and answers' : 'drafts and publishing'}</span>
        {problem ? <p className="text-12 text-must">{problem}</p> : null}
      </div>
      {own ? <span /> : null}
      {own ? null : on ? (
        <Button size="small" onClick={() => onRemove(site.granted)}>
          Turn off
        </Button>
      ) : (
        <Button size="small" kind="primary" onClick={() => void onAllow(site.hosts).then(setProblem)}>
          Turn on
        </Button>
      )}
      {own ? (
        <div className="col-start-2 col-end-4">
          <OwnSites site={site} onAllow={onAllow} onRemove={onRemove} />
        </div>
      ) : null}
    </li>
  );
}

/** Tools that live at the person's own address. */
function OwnSites({ site, onAllow, onRemove }: { site: SiteRow } & Pick<SitesSectionProps, 'onAllow' | 'onRemove'>): ReactNode {
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const pattern = toOriginPattern(address);
  return (
    <>
      {site.granted.length > 0 ? (
        <ul className="my-1">
          {site.granted.map((origin) => (
            <li key={origin} className="flex min-h-9 items-center gap-3">
              <span className="min-w-0 flex-1 truncate">{toHost(origin)}</span>
              <Button size="small" aria-label={`Turn off ${toHost(origin)}`} onClick={() => onRemove([origin])}>
                Turn off
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <form
        className="mt-1 grid items-start gap-3 narrow:grid-cols-[1fr_auto]"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pattern) {
            setProblem('That is not a web address. Try blog.example.com.');
            return;
          }
          void onAllow([pattern]).then((refused) => {
            setProblem(refused);
            if (refused === null) setAddress('');
          });
        }}
      >
        <Field
          label={`Address of your ${site.name}`}
          value={address}
          onChange={(typed) => {
            setAddress(typed);
            setProblem(null);
          }}
          placeholder={site.kind === 'ai' ? 'ai.example.com' : 'blog.example.com'}
          autoComplete="off"
          inputMode="url"
          problem={problem}
          hint={pattern ? `Asks for ${toHost(pattern)} and nothing else.` : 'Paste the address from your browser.'}
        />
        <Button type="submit" size="big" kind={pattern ? 'primary' : 'second'} className="narrow:mt-6">
          Turn on
        </Button>
      </form>
    </>
  );
}
