/** Custom properties of two published themes of Designsystemet 1.11.0: the standard theme, and the calmer one of its portal. */
export const designsystemetThemes = {
  standard: {
    light: {
      '--ds-color-accent-base-default': '#0062ba',
      '--ds-color-accent-surface-tinted': '#ddeaf6',
      '--ds-color-accent-text-subtle': '#005db1',
      '--ds-color-neutral-background-default': '#ffffff',
      '--ds-color-neutral-surface-default': '#ffffff',
      '--ds-color-neutral-text-default': '#1f2c3d',
    },
    dark: {
      '--ds-color-accent-base-default': '#4c91cf',
      '--ds-color-accent-surface-tinted': '#172f4b',
      '--ds-color-accent-text-subtle': '#8eaacb',
      '--ds-color-neutral-background-default': '#13181f',
      '--ds-color-neutral-surface-default': '#202834',
      '--ds-color-neutral-text-default': '#ebeced',
    },
  },
  portal: {
    light: {
      '--ds-color-accent-base-default': '#38628c',
      '--ds-color-accent-surface-tinted': '#e3e9ef',
      '--ds-color-accent-text-subtle': '#376089',
      '--ds-color-neutral-background-default': '#ffffff',
      '--ds-color-neutral-surface-default': '#ffffff',
      '--ds-color-neutral-text-default': '#1e2d3c',
    },
    dark: {
      '--ds-color-accent-base-default': '#7693b0',
      '--ds-color-accent-surface-tinted': '#212f3d',
      '--ds-color-accent-text-subtle': '#9aaab9',
      '--ds-color-neutral-background-default': '#13181e',
      '--ds-color-neutral-surface-default': '#1f2932',
      '--ds-color-neutral-text-default': '#ebeced',
    },
  },
} as const;
