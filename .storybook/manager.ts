import {addons} from 'storybook/manager-api';
import {create} from 'storybook/theming';
import {version} from '../package.json';

/** The title is HTML. The address of the logo is relative, so that Storybook works in any folder. */
const brandTitle = `
  <span style="display: flex; align-items: center; gap: 0.6em">
    <img src="./favicon.svg" alt="" width="28" height="28" />
    <span>ki-widgets <span style="font-weight: 400">${version}</span></span>
  </span>`;
const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

addons.setConfig({theme: create({base: isDark ? 'dark' : 'light', brandTitle, brandUrl: './', brandTarget: '_self'})});
