/** The one document in which a signature can be given: an extension origin, which the page around it cannot reach into. */
import '../../components/ui/page.css';
import './gate.css';
import { createRoot } from 'react-dom/client';
import { GateApp } from './app.tsx';

document.documentElement.dataset.framed = String(window.top !== window);
const root = document.querySelector('#root');
if (root) createRoot(root).render(<GateApp />);
