import {setCustomElementsManifest, type Args, type ArgTypes, type Preview} from '@storybook/web-components-vite';
import {html} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import manifest from '../custom-elements.json';
import DocsPage from './docs-page.mdx';
import {logEvents} from './log-events.js';
import {emptyToNull, findDeclaration, listEventNames, fillControls, listTags, makeControls} from './manifest-controls.js';
import {writeSnippet, writeTokenSnippet} from './snippet.js';

setCustomElementsManifest(manifest);
logEvents(listEventNames(manifest));

const tags = listTags(manifest);
const isElement = (component: unknown): component is string => typeof component === 'string' && tags.includes(component);
const px = (width: number, name: string) => ({name: `${name}, ${width} px`, styles: {width: `${width}px`, height: '100%'}});

/** The parts of a story's context that its snippet depends on. */
interface StorySource {
  readonly component?: string;
  readonly args: Args;
  readonly globals: Record<string, unknown>;
  readonly parameters: {readonly snippetContent?: string};
}

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {test: 'error'},
    layout: 'fullscreen',
    viewport: {options: {phone: px(320, 'Phone'), tablet: px(768, 'Tablet'), desktop: px(1280, 'Desktop')}},
    controls: {expanded: true},
    docs: {
      page: DocsPage,
      codePanel: true,
      extractArgTypes: (component: string): ArgTypes => (isElement(component) ? makeControls(manifest, component) : {}),
      extractComponentDescription: (component: string) => (isElement(component) ? findDeclaration(manifest, component).summary : ''),
      source: {
        transform: (code: string, {component, args, globals, parameters}: StorySource) => {
          if (isElement(component)) {
            const language = String(globals['language']);
            return writeSnippet(manifest, component, emptyToNull(manifest, component, args), language, parameters.snippetContent);
          }
          return Object.keys(args).some((name) => name.startsWith('--')) ? writeTokenSnippet(args) : code;
        },
      },
    },
  },
  argsEnhancers: [({component, initialArgs}) => (isElement(component) ? fillControls(manifest, component, initialArgs) : {})],
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
    (story, {args, component, globals, viewMode}) => {
      const page = {
        colorScheme: String(globals['theme']),
        background: 'Canvas',
        color: 'CanvasText',
        fontFamily: 'system-ui, sans-serif',
        padding: '1rem',
        boxSizing: 'border-box',
        minBlockSize: viewMode === 'story' ? '100vh' : 'auto',
      };
      const content = story(isElement(component) ? {args: emptyToNull(manifest, component, args)} : {});
      return html`<div lang=${String(globals['language'])} style=${styleMap(page)}>${content}</div>`;
    },
  ],
};
export default preview;
