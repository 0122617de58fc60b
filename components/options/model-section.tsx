/** The one way that text may leave this device: opinions of a model, off until somebody here switches it on. */
import { type ReactNode, useState } from 'react';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { Section } from '../ui/section.tsx';
import type { Outcome } from './person-section.tsx';

export type ModelState = ResponseOf<'model.get'>;

export interface ModelSectionProps {
  state: ModelState;
  /** Must ask the browser for the address synchronously: the permission needs the gesture. */
  onUrl(url: string, model: string, key: string | null): Outcome;
  onBrowser(): Outcome;
  onAllow(url: string): Outcome;
  onOff(): void;
}

/** `https://models.example.com/v1` -> `models.example.com`. */
export function toModelHost(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

export function ModelSection({ state, onUrl, onBrowser, onAllow, onOff }: ModelSectionProps): ReactNode {
  const { choice, managed, granted, problem, rules } = state;
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <Section
      title="A model’s opinion"
      hint={
        rules === 0
          ? 'No rule of your protocol asks for one. Until you switch it on here, no text leaves this device.'
          : `${rules === 1 ? 'One rule asks' : `${rules} rules ask`} a model what it thinks. Until you switch it on here, no text leaves this device.`
      }
    >
      {choice === null ? (
        <Choose state={state} onUrl={onUrl} onBrowser={onBrowser} />
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <Icon
            name={granted && problem === null ? 'full' : 'care'}
            className={granted && problem === null ? 'text-accent' : 'text-care'}
          />
          <p className="min-w-0 flex-1 basis-60">
            <b className="font-strong">
              {choice.kind === 'browser' ? 'The browser’s own model' : `${choice.model} at ${toModelHost(choice.url)}`}
            </b>
            <br />
            <span className="text-12 [overflow-wrap:anywhere] text-ink-2">
              {choice.kind === 'browser'
                ? 'Your text stays on this device.'
                : `The text of your drafts goes to ${toModelHost(choice.url)} a moment after you pause, paragraph by paragraph.`}
              {managed ? ' Your organisation set this.' : ''}
            </span>
            {problem ? <span className="block text-12 text-care">{problem}</span> : null}
            {refused ? <span className="block text-12 text-must">{refused}</span> : null}
          </p>
          {choice.kind === 'url' && !granted ? (
            <Button size="small" kind="primary" onClick={() => void onAllow(choice.url).then(setRefused)}>
              Let the browser reach it
            </Button>
          ) : null}
          {managed ? null : (
            <Button size="small" onClick={onOff}>
              Switch off
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}

function Choose({ state, onUrl, onBrowser }: Pick<ModelSectionProps, 'state' | 'onUrl' | 'onBrowser'>): ReactNode {
  const [url, setUrl] = useState('');
  const [model, setModel] = useState('');
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const host = URL.canParse(url) ? toModelHost(url) : null;
  const isReady = host !== null && model.trim() !== '';
  return (
    <>
      {state.hasOwn ? (
        <div className="mb-4 flex flex-wrap items-center gap-3 border-b border-line pb-4">
          <p className="min-w-0 flex-1 basis-60">
            <b className="font-strong">The browser’s own model</b>
            <br />
            <span className="text-12 text-ink-2">Your text stays on this device.</span>
          </p>
          <Button size="small" onClick={() => void onBrowser().then(setProblem)}>
            Use it
          </Button>
        </div>
      ) : null}
      <div className="grid items-start gap-3 narrow:grid-cols-2">
        <Field
          label="Address of the service"
          value={url}
          onChange={(typed) => {
            setUrl(typed);
            setProblem(null);
          }}
          placeholder="https://models.example.com/v1"
          autoComplete="off"
          inputMode="url"
          problem={problem}
          hint="Any that speaks as OpenAI’s does. Your organisation’s own, or one it has a contract with."
        />
        <Field label="Model" value={model} onChange={setModel} autoComplete="off" hint="As the service calls it." />
        <Field
          label="Key"
          value={key}
          onChange={setKey}
          type="password"
          autoComplete="off"
          hint="If it wants one. It stays in the extension."
        />
        <Confirm
          trigger={
            <Button size="big" kind={isReady ? 'primary' : 'second'} disabled={!isReady} className="justify-self-start narrow:mt-6">
              Switch on
            </Button>
          }
          title={`Send text to ${host ?? 'this address'}?`}
          text={`While you write, the text of your drafts goes to ${host ?? 'this address'}, and nowhere else, for the rules that ask a model. You can switch it off here at any time.`}
          confirm="Send it there"
          cancel="Not now"
          onConfirm={() => void onUrl(url.trim(), model.trim(), key === '' ? null : key).then(setProblem)}
        />
      </div>
    </>
  );
}
