/** What of the large and living things a page may ask for here. */
import type { Handlers } from '../../lib/messaging/router.ts';
import type { Language } from './language.ts';
import type { ModelDesk } from './model.ts';

export function createLateHave({
  language,
  model,
}: {
  language: Pick<Language, 'has'>;
  model: Pick<ModelDesk, 'name'>;
}): Handlers['late.have'] {
  return async ({ ids }) => {
    const have: string[] = [];
    for (const id of ids) if (await language.has(id)) have.push(id);
    const name = ids.includes('opinions') ? await model.name() : null;
    if (name !== null) have.push('opinions');
    return { have, model: name };
  };
}
