import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [
    {from: '../feeds', to: '/feeds'}, // For stories with `feed="feeds/….json"`.
    {from: '../src/testing/logos', to: '/logos'},
    {from: '../site/favicon.svg', to: '/favicon.svg'}, // The icon of the window, and the logo above the menu.
  ],
  // Silences warnings about the size of Storybook's own chunks and the speed of its plugins.
  viteFinal: (vite) => {
    const rolldownOptions = {...vite.build?.rolldownOptions, checks: {pluginTimings: false}};
    return {...vite, build: {...vite.build, chunkSizeWarningLimit: 2000, rolldownOptions}};
  },
  // Tips about Storybook would take the place of the menu.
  features: {menuOnboardingChecklist: false, sidebarOnboardingChecklist: false},
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
};
export default config;
