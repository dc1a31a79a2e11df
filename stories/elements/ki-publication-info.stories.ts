import type {Meta, StoryObj} from '@storybook/web-components-vite';
import '../../src/elements/ki-publication-info/define.js';
import type {KiPublicationInfo} from '../../src/elements/ki-publication-info/ki-publication-info.js';
import {emptyFeed, projectFeed} from '../story-feeds.js';
import {bokmaal, dark, empty, english, failed, loading, narrow, northernSami, nynorsk} from '../story-states.js';

const meta = {component: 'ki-publication-info', args: {feed: projectFeed}} satisfies Meta<KiPublicationInfo>;
export default meta;
type Story = StoryObj<KiPublicationInfo>;

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

/** Dates only. */
export const WithoutVersions: Story = {
  args: {feed: null, data: {...emptyFeed, publication: {firstPublished: '2022-03-16', lastReviewed: '2023-06-07'}}},
};
