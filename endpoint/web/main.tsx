/** Entry of the lead's page as the endpoint serves it. */
import '../../components/ui/page.css';
import { type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ReviewPage } from '../../components/review/review-page.tsx';
import { Button } from '../../components/ui/button.tsx';
import { createLoad } from './load.ts';

const load = createLoad(
  (input, init) => fetch(input, init),
  () => navigator.onLine,
);

/** Whoever comes back to the page, or online, sees the newest counts. */
function LivePage(): ReactNode {
  const [refresh, setRefresh] = useState(0);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setRefresh((before) => before + 1);
    };
    window.addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return <ReviewPage load={load} actions={signOut} refresh={refresh} />;
}

/** A form and not a script call: it works while the page is still loading, and the browser sends its origin along. */
const signOut = (
  <form method="post" action="/auth/logout">
    <Button kind="quiet" size="small" type="submit">
      Sign out
    </Button>
  </form>
);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <LivePage />
    </StrictMode>,
  );
}
