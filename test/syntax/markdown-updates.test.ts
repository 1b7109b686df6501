// The updates of status pages, whose generators mark the time of each.
import { reads } from '../support/markdown';

describe('Markdown: updates of a status page', () => {
  reads(
    'newest first, of which the oldest of each day has the date',
    `
    ---
    title: Power cut
    ---
    2024-03-07 08:49 UTC

    All is well.

    ---

    21:57 UTC

    Power is back. We tell more at 23:00 UTC.

    ---

    16:05:00 UTC

    They are cleaning.

    ---

    2024-03-06 14:30 UTC

    No news.

    ---

    23:45 UTC

    The fire is out.

    ---

    2024-03-05 22:13 UTC

    The power is out.
    ⇒ timelines
    timeline: ${''}
      2024-03-07 08:49 UTC: All is well.
      21:57 UTC under 2024-03-06 14:30 UTC: Power is back. We tell more at 23:00 UTC.
      16:05:00 UTC under 2024-03-06 14:30 UTC: They are cleaning.
      2024-03-06 14:30 UTC: No news.
      23:45 UTC under 2024-03-05 22:13 UTC: The fire is out.
      2024-03-05 22:13 UTC: The power is out.
    `,
  );
  reads(
    'oldest first, of which the first of each day has the date',
    `
    ---
    title: Power cut
    ---
    2024-03-05 14:30 UTC

    The power is out.

    23:00 UTC

    No news.

    2024-03-06 01:00 UTC

    All is well.
    ⇒ timelines
    timeline: ${''}
      2024-03-05 14:30 UTC: The power is out.
      23:00 UTC: No news.
      2024-03-06 01:00 UTC: All is well.
    `,
  );
  reads(
    'with the time in a shortcode behind or before the text',
    `
    ---
    title: Slow uploads
    ---
    **Resolved**: All caught up. {{< track "2024-03-05 15:10:00" >}}

    We are looking. {{< track "2024-03-05T14:44:00.000Z" >}}

    {{< track "2024-03-05 14:50:00" >}}Found it.
    {{< track "" >}}
    ⇒ timelines
    timeline: ${''}
      2024-03-05 15:10:00 «Resolved»: **Resolved**: All caught up.
      2024-03-05T14:44:00.000Z: We are looking.
      2024-03-05 14:50:00: Found it.
    `,
  );
  reads(
    'with the time in the head of a container',
    `
    ---
    title: Slow uploads
    ---
    <!-- language: en -->
    ::: update Resolved | 2024-03-05T15:10:00.000Z
    All caught up.

    Sorry.
    :::

    ::: update Looking closer | 2024-03-05T14:44:00Z

    We are on it.
    :::
    ⇒ timelines
    timeline: ${''}
      2024-03-05T15:10:00.000Z [resolved]: All caught up.
      2024-03-05T14:44:00Z [?Looking closer]: We are on it.
    `,
  );
});
