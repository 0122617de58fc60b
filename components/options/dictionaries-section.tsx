/** Dictionaries for spelling: two come along, others are brought as files, since most may not be given away with this extension. */
import { type ReactNode, useId, useState } from 'react';
import type { ResponseOf } from '../../lib/messaging/messages.ts';
import { dictionaryName, toLanguage } from '../../lib/platform/language.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { Section } from '../ui/section.tsx';
import type { Outcome } from './person-section.tsx';

type List = ResponseOf<'dictionary.list'>;

export interface DictionariesSectionProps extends List {
  /** Both files as they are on disk. */
  onAdd(name: string, aff: File, dic: File): Outcome;
  onRemove(name: string): void;
}

export function DictionariesSection({ dictionaries, missing, onAdd, onRemove }: DictionariesSectionProps): ReactNode {
  const [files, setFiles] = useState<readonly File[]>([]);
  /** Null until somebody chose one: then it is the first that the protocol asks for. */
  const [chosen, setName] = useState<string | null>(null);
  const name = chosen ?? missing[0] ?? '';
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState('');
  const id = useId();
  const aff = files.find((file) => file.name.toLowerCase().endsWith('.aff'));
  const dic = files.find((file) => file.name.toLowerCase().endsWith('.dic'));

  async function add(form: HTMLFormElement): Promise<void> {
    setAdded('');
    const named = name.trim();
    if (!aff || !dic) return setProblem('Choose two files: one ends in .aff, the other in .dic.');
    if (!dictionaryName.test(named)) return setProblem('Begin with a letter; then letters, digits, dots and dashes, as in de-DE.');
    const refused = await onAdd(named, aff, dic);
    setProblem(refused);
    if (refused !== null) return;
    form.reset();
    setFiles([]);
    setName(null);
    setAdded(`${toLanguage(named) ?? named} is here. Rules about spelling use it from now on.`);
  }

  return (
    <Section
      title="Dictionaries"
      hint="For rules about spelling. British and American English come along; for others bring Hunspell’s two files."
    >
      {missing.length > 0 ? (
        <p className="mb-3 flex items-center gap-2 text-care">
          <Icon name="care" />
          {`Your protocol checks spelling with ${missing.join(', ')}, which is not here yet.`}
        </p>
      ) : null}
      <ul>
        {dictionaries.map((each) => (
          <li key={`${each.from} ${each.name}`} className="flex min-h-9 items-center gap-3 border-t border-line first:border-t-0">
            <span className="min-w-0 flex-1 truncate">
              {toLanguage(each.name) ?? each.name}
              {toLanguage(each.name) ? <span className="text-12 text-ink-2">{` ${each.name}`}</span> : null}
            </span>
            <span className="text-12 text-ink-2">{each.from === 'file' ? `${Math.ceil(each.bytes / 1024)} kB, yours` : 'comes along'}</span>
            {each.from === 'file' ? (
              <Button size="small" aria-label={`Remove ${each.name}`} onClick={() => onRemove(each.name)}>
                Remove
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <form
        className="mt-3 grid items-start gap-3 border-t border-line pt-4 narrow:grid-cols-[10rem_1fr_auto]"
        onSubmit={(event) => {
          event.preventDefault();
          void add(event.currentTarget);
        }}
      >
        <Field
          label="Its name"
          value={name}
          onChange={setName}
          placeholder="de-DE"
          autoComplete="off"
          problem={problem}
          hint="As your rules call it."
        />
        <label htmlFor={id} className="grid gap-1.5 text-13">
          <span className="font-strong">Its two files</span>
          <input
            id={id}
            type="file"
            multiple
            accept=".aff,.dic"
            className="min-h-9 w-full min-w-0 text-13 text-ink-2 file:mr-3 file:min-h-9 file:rounded-m file:border file:border-edge file:bg-raised file:px-4 file:font-strong file:text-ink hover:file:bg-hover"
            onChange={(event) => {
              const brought = [...(event.currentTarget.files ?? [])];
              setFiles(brought);
              setProblem(null);
              setAdded('');
              const words = brought.find((file) => file.name.toLowerCase().endsWith('.dic'));
              if (name === '' && words) setName(words.name.replace(/\.dic$/i, '').replaceAll('_', '-'));
            }}
          />
        </label>
        <Button type="submit" size="big" kind={aff && dic && name.trim() !== '' ? 'primary' : 'second'} className="narrow:mt-6">
          Bring it
        </Button>
      </form>
      <p role="status" className="mt-2 empty:hidden">
        {added}
      </p>
    </Section>
  );
}
