import {addons} from 'storybook/preview-api';
import {setCustomElementsManifest, type Args, type ArgTypes, type Preview} from '@storybook/web-components-vite';
import '../src/define.js';
import manifest from '../custom-elements.json';
import {councilFeed, missingFeed, pendingFeed, projectFeed, slowFeed} from '../stories/story-feeds.js';
import DocsPage from './docs-page.mdx';
import {emulateMedia} from './emulate-media.js';
import {renderHostPage} from './host-page.js';
import {restyleHostPage} from './host-style.js';
import {logEvents} from './log-events.js';
import {emptyToNull, findDeclaration, listEventNames, fillControls, listTags, makeControls} from './manifest-controls.js';
import {writeSnippet, writeTokenSnippet} from './snippet.js';
import {globalTypes, initialValues, type ToolbarValues} from './toolbar.js';
import {whenDrawn} from './when-drawn.js';

setCustomElementsManifest(manifest);
logEvents(listEventNames(manifest));

const tags = listTags(manifest);
const isElement = (component: unknown): component is string => typeof component === 'string' && tags.includes(component);
const px = (width: number, name: string) => ({name: `${name}, ${width} px`, styles: {width: `${width}px`, height: '100%'}});

/** Storybook drops addresses from its own address, because of their slashes. These names stay in it: `args=feed:council`. */
const feedNames = {project: projectFeed, council: councilFeed, slow: slowFeed, loading: pendingFeed, missing: missingFeed};

function describeControls(tag: string): ArgTypes {
  const controls = makeControls(manifest, tag);
  const description = `${controls['feed']?.description ?? ''} Here also: ${Object.keys(feedNames).join(', ')}.`;
  return {...controls, feed: {...controls['feed'], description, mapping: feedNames}};
}

/** The parts of a story's context that its snippet depends on. */
interface StorySource {
  readonly component?: string;
  readonly args: Args;
  readonly globals: Record<string, unknown>;
  readonly parameters: {
    /** For stories that draw more than their element. */
    readonly snippet?: {readonly tag?: string; readonly args?: Args; readonly content?: string};
  };
}

/** The toolbar of the story on the screen. */
let shown = initialValues;

// The check of all stories changes the brand and the scheme of a story that it has already drawn.
addons.getChannel().on('ki-widgets/restyle', (change: Partial<ToolbarValues>) => restyleHostPage({...shown, ...change}));

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: {test: 'error'},
    layout: 'fullscreen',
    options: {
      // Storybook reads this without running it, so it has to be literal.
      storySort: {
        order: [
          'Guides',
          [
            'Start',
            'Theming',
            'Your brand',
            'States',
            'Handing over',
            'Accessibility',
            'Kom i gang (bokmål)',
            'Profilen deres (bokmål)',
            'Tilstander (bokmål)',
            'Lever videre (bokmål)',
            'Universell utforming (bokmål)',
          ],
          'Journeys',
          'elements',
        ],
      },
    },
    viewport: {options: {phone: px(320, 'Phone'), tablet: px(768, 'Tablet'), desktop: px(1280, 'Desktop')}},
    controls: {expanded: true},
    docs: {
      page: DocsPage,
      codePanel: true,
      extractArgTypes: (component: string) => (isElement(component) ? describeControls(component) : {}),
      extractComponentDescription: (component: string) => (isElement(component) ? findDeclaration(manifest, component).summary : ''),
      source: {
        transform: (code: string, {component, args, globals, parameters}: StorySource) => {
          const {tag = component, args: ownArgs, content} = parameters.snippet ?? {};
          if (isElement(tag)) {
            const properties = emptyToNull(manifest, tag, {...args, ...ownArgs});
            return writeSnippet(manifest, tag, properties, String(globals['language']), content);
          }
          return Object.keys(args).some((name) => name.startsWith('--')) ? writeTokenSnippet(args) : code;
        },
      },
    },
  },
  argsEnhancers: [({component, initialArgs}) => (isElement(component) ? fillControls(manifest, component, initialArgs) : {})],
  globalTypes,
  initialGlobals: {...initialValues},
  decorators: [
    (story, {args, component, globals, viewMode}) => {
      const values = globals as unknown as ToolbarValues;
      const isAlone = viewMode === 'story';
      if (isAlone) {
        shown = values;
        emulateMedia(tags, {
          isPrint: values.medium === 'print',
          hasMoreContrast: values.contrast === 'more',
          hasForcedColors: values.contrast === 'forced',
        });
      }
      const content = story(isElement(component) ? {args: emptyToNull(manifest, component, args)} : {});
      return renderHostPage({values, isAlone}, content);
    },
  ],
  // Runs before the accessibility addon, which would otherwise check an empty widget.
  afterEach: ({canvasElement, viewMode}) => (viewMode === 'story' ? whenDrawn(canvasElement) : undefined),
};
export default preview;
