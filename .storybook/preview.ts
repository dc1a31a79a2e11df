import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);

const px = (width: number, name: string) => ({name: `${name}, ${width} px`, styles: {width: `${width}px`, height: '100%'}});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {test: 'error'},
    layout: 'fullscreen',
    viewport: {options: {phone: px(320, 'Phone'), tablet: px(768, 'Tablet'), desktop: px(1280, 'Desktop')}},
  },
  globalTypes: {
    language: {
      description: 'Language of the page around the widget',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          {value: 'nb', title: 'Bokmål'},
          {value: 'nn', title: 'Nynorsk'},
          {value: 'en', title: 'English'},
          {value: 'se', title: 'Davvisámegiella'},
        ],
      },
    },
    theme: {
      description: 'Colour scheme of the page around the widget',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          {value: 'light', title: 'Light'},
          {value: 'dark', title: 'Dark'},
        ],
      },
    },
  },
  initialGlobals: {language: 'nb', theme: 'light'},
  decorators: [
    (story, {globals, viewMode}) => {
      const page = {
        colorScheme: String(globals['theme']),
        background: 'Canvas',
        color: 'CanvasText',
        fontFamily: 'system-ui, sans-serif',
        padding: '1rem',
        boxSizing: 'border-box',
        minBlockSize: viewMode === 'story' ? '100vh' : 'auto',
      };
      return html`<div lang=${String(globals['language'])} style=${styleMap(page)}>${story()}</div>`;
    },
  ],
};
export default preview;
