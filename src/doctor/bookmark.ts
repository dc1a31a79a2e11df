// Entry point of the bookmark. It opens the doctor's page in a window, and hands over what it has read from the page that is open. It sends
// nothing to a server, apart from the request for the page itself.
import {readyMessage, type Handover} from './handover.js';
import {readOpenPage} from './read/read-open-page.js';

/** Address of the doctor’s page, and what to say if the browser opens no window. The page replaces them (site/check/bookmark.ts). */
declare const kiDoctorAddress: string;
declare const kiDoctorBlocked: string;

const opened = open(kiDoctorAddress);
if (opened) void handOver(opened);
else alert(kiDoctorBlocked);

async function handOver(target: Window): Promise<void> {
  const {origin} = new URL(kiDoctorAddress);
  const isReady = new Promise<void>((resolve) => {
    addEventListener('message', ({source, data}) => {
      if (source === target && data === readyMessage) resolve();
    });
  });
  const page = await readOpenPage();
  await isReady;
  const message: Handover = {type: 'ki-doctor-page', page};
  target.postMessage(message, origin);
}
