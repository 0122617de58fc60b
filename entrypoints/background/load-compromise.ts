/**
 * The library behind the tagger. It takes a quarter of a second to unpack and a service worker may not import later, so
 * `wxt.config.ts` builds this file as the library's code in a function that is not called before it is needed.
 */
export async function loadCompromise(): Promise<typeof import('compromise/two').default> {
  return (await import('compromise/two')).default;
}
