/** WordPress's own world, injected by the background when the overlay asks. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wordpressHello } from '../lib/sites/quirks/wordpress.ts';
import { setupWordPressPage, type WordPressGlobal } from '../lib/sites/quirks/wordpress-page.ts';

export default defineUnlistedScript(() => {
  const { wp } = window as unknown as { wp?: WordPressGlobal };
  if (!wp?.data || !wp.hooks) return;
  addEventListener(
    wordpressHello,
    (event) => {
      const names = JSON.parse(String((event as CustomEvent).detail)) as { to: string; from: string };
      let early: object[] | null = [];
      const post = (message: object) => {
        if (early) early.push(message);
        else dispatchEvent(new CustomEvent(names.from, { detail: JSON.stringify(message) }));
      };
      const receive = setupWordPressPage(wp, post);
      addEventListener(names.to, (message) => receive(JSON.parse(String((message as CustomEvent).detail))));
      const waiting = early;
      early = null;
      for (const message of waiting) post(message);
    },
    { once: true },
  );
});
