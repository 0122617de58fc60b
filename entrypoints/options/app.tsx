/** Set-up: who, which protocol, which sites. */
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { DictionariesSection } from '../../components/options/dictionaries-section.tsx';
import { ModelSection, type ModelState } from '../../components/options/model-section.tsx';
import { toPageLinks } from '../../components/options/page-links.ts';
import { PersonSection } from '../../components/options/person-section.tsx';
import { type AuthorError, ProtocolSection } from '../../components/options/protocol-section.tsx';
import { SitesSection } from '../../components/options/sites-section.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { PageFrame } from '../../components/ui/page-frame.tsx';
import { StepMark } from '../../components/ui/section.tsx';
import type { BrandProtocol } from '../../lib/brand-protocol/schema.ts';
import { decodeDictionary } from '../../lib/checks/hunspell/decode.ts';
import { ask } from '../../lib/messaging/client.ts';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import { toModelUrl } from '../../lib/opinions/chat-model.ts';
import { browser } from '../../lib/platform/browser.ts';
import type { Result } from '../../lib/platform/result.ts';
import { saveFile } from '../../lib/platform/save.ts';
import { importStyles } from './import-styles.ts';

interface Known {
  status: ResponseOf<'status.get'>;
  protocol: BrandProtocol | null;
  sites: ResponseOf<'sites.list'>['sites'];
  model: ModelState | null;
  dictionaries: ResponseOf<'dictionary.list'> | null;
}

const unreachable = 'Countersign is restarting. Try again in a moment.';
const silentError: AuthorError = { code: 'unreachable', path: '', pointer: '', value: '', say: unreachable, hint: '' };

/** A sentence when it was refused, null when it worked. */
const toSay = (reply: Result<{ ok: true } | { ok: false; say: string }, string>): string | null => {
  if (!reply.ok) return reply.error === 'malformed' ? 'That can’t be right. Check it and try again.' : unreachable;
  return reply.value.ok ? null : reply.value.say;
};

export function OptionsApp(): ReactNode {
  const [known, setKnown] = useState<Known | null>(null);
  const [failed, setFailed] = useState(false);

  const load = useCallback(async (): Promise<void> => {
    const [status, rules, sites, model, dictionaries] = await Promise.all([
      ask('status.get', {}),
      ask('protocol.rules', {}),
      ask('sites.list', {}),
      ask('model.get', {}),
      ask('dictionary.list', {}),
    ]);
    setFailed(!status.ok);
    if (!status.ok) return;
    setKnown({
      status: status.value,
      protocol: rules.ok ? rules.value.protocol : null,
      sites: sites.ok ? sites.value.sites : [],
      model: model.ok ? model.value : null,
      dictionaries: dictionaries.ok ? dictionaries.value : null,
    });
  }, []);

  useEffect(() => {
    const lifetime = new AbortController();
    void load();
    window.addEventListener('focus', () => void load(), { signal: lifetime.signal });
    return () => lifetime.abort();
  }, [load]);

  const steps = known && toSteps(known);
  const mark = (step: number): ReactNode => (steps?.every(Boolean) ? null : <StepMark step={step} done={steps?.[step - 1] ?? false} />);

  return (
    <PageFrame
      title="Set-up"
      hint={
        steps && !steps.every(Boolean)
          ? 'Three steps: your name, a protocol, the sites you want. Everything works on this device alone; a team is optional.'
          : 'Your name, the protocol, the sites. Everything works on this device alone; a team is optional.'
      }
      links={toPageLinks('options', known?.status.person?.role ?? null)}
    >
      {failed ? <Notice icon="care" tone="care" title={unreachable} className="rounded-l" /> : null}
      {known ? (
        <>
          <PersonSection
            key={`person ${known.status.person?.name ?? ''}`}
            person={known.status.person}
            mark={mark(1)}
            onName={async (name) => {
              const say = toSay(await ask('person.name', { name }));
              await load();
              return say;
            }}
            onEnrol={async (endpoint, code, name) => {
              const origin = toOrigin(endpoint);
              if (origin === null) return 'That is not a web address. It begins with https://.';
              // Part of the gesture: the endpoint is a host like any other, and the person says yes to it.
              if (!(await browser.permissions.request({ origins: [origin] }))) return 'The browser was not allowed to reach that address.';
              const say = toSay(await ask('enrol', { endpoint, code, name }));
              await load();
              return say;
            }}
            onLeave={() => void ask('unenrol', {}).then(load)}
          />
          <ProtocolSection
            state={known.status.protocol}
            protocol={known.protocol}
            refused={known.status.protocolProblem}
            mark={mark(2)}
            starter={async () => await (await fetch(browser.runtime.getURL('/protocols/starter.yaml'))).text()}
            onLoad={async (source, name) => {
              const reply = await ask('protocol.load', { source, name });
              await load();
              if (!reply.ok) return [silentError];
              return reply.value.ok ? [] : reply.value.errors;
            }}
            onImport={(files) => importStyles(files, known.protocol)}
            onSave={({ source }) => saveFile('vale.protocol.yaml', source, 'application/yaml')}
          />
          <SitesSection
            sites={known.sites}
            mark={mark(3)}
            onAllow={async (origins) => {
              const granted = await browser.permissions.request({ origins: [...origins] });
              if (!granted) return 'Not turned on: the browser was told no.';
              await ask('sites.refresh', {});
              await load();
              return null;
            }}
            onRemove={(origins) =>
              void browser.permissions.remove({ origins: [...origins] }).then(async () => {
                await ask('sites.refresh', {});
                await load();
              })
            }
          />
          {known.dictionaries ? (
            <DictionariesSection
              {...known.dictionaries}
              onAdd={async (name, aff, dic) => {
                const read = async (file: File) => new Uint8Array(await file.arrayBuffer());
                const { affixes, words } = decodeDictionary(await read(aff), await read(dic));
                const say = toSay(await ask('dictionary.add', { name, aff: affixes, dic: words }));
                await load();
                return say;
              }}
              onRemove={(name) => void ask('dictionary.remove', { name }).then(load)}
            />
          ) : null}
          {known.model ? (
            <ModelSection
              state={known.model}
              onUrl={async (url, model, key) => {
                const refused = await allow(url);
                if (refused !== null) return refused;
                const say = toSay(await ask('model.set', { kind: 'url', url, model, key }));
                await load();
                return say;
              }}
              onBrowser={async () => {
                const say = toSay(await ask('model.set', { kind: 'browser' }));
                await load();
                return say;
              }}
              onAllow={async (url) => {
                const refused = await allow(url);
                await load();
                return refused;
              }}
              onOff={() => void ask('model.set', { kind: 'off' }).then(load)}
            />
          ) : null}
        </>
      ) : null}
    </PageFrame>
  );
}

/** Part of the gesture: the browser asks the person for exactly that host, and for none that text may not go to. Null when it may be reached. */
async function allow(url: string): Promise<string | null> {
  const origin = toModelUrl(url) === null ? null : toOrigin(url);
  if (origin === null) return 'The address must begin with https://, or be on this computer.';
  return (await browser.permissions.request({ origins: [origin] })) ? null : 'The browser was not allowed to reach that address.';
}

/** What a person has to do before anything is checked, and whether it is done. */
function toSteps({ status, sites }: Known): readonly boolean[] {
  return [status.person !== null && status.person.name !== '', status.protocol !== null, sites.some((site) => site.granted.length > 0)];
}

function toOrigin(endpoint: string): string | null {
  try {
    const url = new URL(endpoint);
    return /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.hostname}/*` : null;
  } catch {
    return null;
  }
}
