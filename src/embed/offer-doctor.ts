import {guard} from '../guard.js';
import {ownAddress} from './own-script.js';

/**
 * Answers `ki-doctor` in the address of a page whose script contains everything but the doctor: a link at the top of the page, and a console
 * line, lead to the doctor's page next to the script. That page examines this one.
 */
export function offerDoctor(): void {
  if (!ownAddress || !location.search.includes('ki-doctor')) return;
  const address = new URL(`check/#url=${encodeURIComponent(location.href)}`, ownAddress).href;
  console.info(`[ki-widgets] ${address}`);
  const show = guard('The link to the doctor', () => {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = `ki-doctor: ${address}`;
    document.body.prepend(link);
  });
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', show);
  else show();
}
