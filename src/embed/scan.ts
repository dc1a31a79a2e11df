import {guard} from '../guard.js';
import {getLoader} from '../loader/loader-context.js';
import type {ScanSettings} from './scan-settings.js';
import {WidgetScanner} from './widget-scanner.js';

type Scan = (root: Document | ShadowRoot | Element) => void;

// Shared by all copies of the library on the page: the first copy to scan renders the widgets.
const key = Symbol.for('ki-widgets.scan.1');
const shared = globalThis as {[key]?: Scan};

/**
 * Turns links to embed pages and elements with `data-ki-widget` into widgets, now and whenever they are added, changed or
 * moved. The page's own nodes are not changed: a widget is rendered in a shadow root of the block that contains the link.
 *
 * @param root - A document, a part of one, or a shadow root. A scan of the document does not include shadow roots.
 * @param settings - The settings of the page's first call apply to all later calls.
 */
export function scan(root: Document | ShadowRoot | Element = document, settings: ScanSettings = {}): void {
  (shared[key] ??= createScan(settings))(root);
}

function createScan({origins = [location.origin], root: rootSelector}: ScanSettings): Scan {
  const scanner = new WidgetScanner(origins, rootSelector);
  const handleScan = guard('A search for links', (event: Event) => {
    const [target] = event.composedPath();
    if (target instanceof Node) scanner.scan(target.getRootNode() as Document | ShadowRoot);
  });
  // The loader handles the event itself.
  if (!getLoader()) document.addEventListener('ki-scan', handleScan);
  return (root) => scanner.scan(root);
}
