import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [
    {from: '../feeds', to: '/feeds'}, // So that a story's `feed="feeds/….json"` resolves.
    {from: '../src/testing/logos', to: '/logos'},
  ],
  // Storybook's own chunks are large and its plugins slow; nothing of ours can change that.
  viteFinal: (vite) => {
    const rolldownOptions = {...vite.build?.rolldownOptions, checks: {pluginTimings: false}};
    return {...vite, build: {...vite.build, chunkSizeWarningLimit: 2000, rolldownOptions}};
  },
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
};
export default config;
