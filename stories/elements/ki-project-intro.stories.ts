import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/ki-project-intro/define.js';
import type {KiProjectIntro} from '../../src/elements/ki-project-intro/ki-project-intro.js';
import {councilFeed, projectFeed} from '../story-feeds.js';
import {bokmaal, dark, empty, english, failed, loading, narrow, northernSami, nynorsk} from '../story-states.js';

const meta = {component: 'ki-project-intro', args: {feed: projectFeed}} satisfies Meta<KiProjectIntro>;
export default meta;
type Story = StoryObj<KiProjectIntro>;

export const Ready: Story = {};
export const Loading: Story = loading;
export const Error: Story = failed;
export const Empty: Story = empty;

export const Bokmaal: Story = {...bokmaal, name: 'Bokmål'};
export const Nynorsk: Story = nynorsk;
export const English: Story = english;
export const NorthernSami: Story = {...northernSami, name: 'Northern Sámi (unreviewed)'};

export const Narrow: Story = narrow;
export const Dark: Story = dark;

/** As the feed has it today: the project has ended. */
export const Ended: Story = {};
/** On a day of the project's period the same feed tells of a project under way. */
export const Active: Story = {args: {asOf: '2022-03-16'}};
/** Before it began. */
export const Planned: Story = {args: {asOf: '2018-12-01'}};
/** Without a picture. */
export const Council: Story = {args: {feed: councilFeed}};
/** As the first heading of a page. */
export const FirstHeading: Story = {args: {headingLevel: 1}};
