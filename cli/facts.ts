/** What is known of texts beside their words, from options and config: the same options for every command that checks. */
import { didYouMean } from '../lib/brand-protocol/errors.ts';
import { type BrandProtocol, surfaceKinds } from '../lib/brand-protocol/schema.ts';
import type { CheckContext, Facts } from '../lib/checks/types.ts';
import { Advice } from './advice.ts';
import type { Config } from './config.ts';
import { oneOf } from './options.ts';

export const factOptions = {
  channel: { type: 'string' },
  surface: { type: 'string' },
  locale: { type: 'string' },
  product: { type: 'string' },
  'ai-share': { type: 'string' },
} as const;

export const factUsage = `  --channel ID         where the text goes; without it every channel's rules look
  --surface KIND       ${surfaceKinds.join(', ')}           (draft)
  --locale, --product  for rules that ask for them
  --ai-share N         share of the text that came from AI, 0 to 1`;

type Values = { [Name in keyof typeof factOptions]?: string | undefined };

export function toFacts(
  { channels }: BrandProtocol,
  values: Values,
  config: Pick<Config, 'channel' | 'surface' | 'locale' | 'product'>,
): { context: CheckContext; facts: Facts } {
  const channel = values.channel ?? config.channel;
  const ids = channels.map(({ id }) => id);
  if (channel !== undefined && !ids.includes(channel))
    throw new Advice(`The protocol has no channel "${channel}". ${didYouMean(channel, ids)}`);
  const share = values['ai-share'];
  const aiShare = share === undefined || share.trim() === '' ? undefined : Number(share);
  if (share !== undefined && !(aiShare !== undefined && aiShare >= 0 && aiShare <= 1))
    throw new Advice(`--ai-share must be a number from 0 to 1, not "${share}".`);
  const surface = oneOf('surface', values.surface ?? config.surface ?? 'draft', surfaceKinds);
  const [locale, product] = [values.locale ?? config.locale, values.product ?? config.product];
  if (locale !== undefined && !/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(locale))
    throw new Advice(`The locale must be a language tag such as "en-GB", not "${locale}".`);
  return {
    context: { surface, ...(channel === undefined ? {} : { channel }) },
    facts: {
      ...(aiShare === undefined ? {} : { aiShare }),
      ...(locale === undefined ? {} : { locale }),
      ...(product === undefined ? {} : { product }),
    },
  };
}
