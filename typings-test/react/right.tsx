import {useRef, type ReactElement} from 'react';
import type {KiOrgChart} from 'ki-widgets';
import 'ki-widgets/define.js';

export function Page({feed}: {feed: unknown}): ReactElement {
  const chart = useRef<KiOrgChart>(null);
  return (
    <ki-feed data={feed} lang="nb" refresh={15} as-of-in-address onki-feed-load={(event) => console.log(event.feed.id, event.issues)}>
      <ki-org-chart
        ref={chart}
        id="chart"
        className="wide"
        view="list"
        depth={2}
        headingLevel={3}
        changed-since="2022-03-16"
        onki-unit-select={(event) => console.log(event.unit)}
        onki-unit-toggle={(event) => event.preventDefault()}
        onClick={() => chart.current?.expandAll()}
      >
        <h2 slot="heading">Organisering</h2>
        Les om <a href="/organisering">organiseringen</a>.
      </ki-org-chart>
      <ki-partner-list key="partners" variant="logos" group="project" heading-level="3" />
      <ki-contact-card contact={null} downloads={undefined} heading-level={3} />
      <ki-project-page feed="/feed.json" as-of="today" onki-as-of-change={({asOf}) => console.log(asOf?.length)} />
      <ki-project-intro />
      <ki-publication-info />
      <browser-support-banner policy="baseline-2021" href="/nettlesere" />
    </ki-feed>
  );
}
